"""Who a speaker is: an actor of the naming measure where its mentions are given, else a person or a phrase."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.language.tokens import Token
from framing.measures.quoting.called import belonging, called
from framing.measures.quoting.kinds import kind_of
from framing.measures.quoting.mention_fits import fits, is_one_of_many, is_told_apart, runs_on
from framing.measures.quoting.mentioned import BODIES, Mention, Mentioned, is_description, without_age
from framing.measures.quoting.name_spans import SUBJECTS
from framing.measures.quoting.people import Person, Sighting
from framing.measures.quoting.phrases import Speaker, named
from framing.measures.quoting.references import Known, References
from framing.measures.quoting.statements import is_platform, uttered, uttered_by
from framing.measures.quoting.story import Story

_PRONOUNS = {
    "he", "she", "they", "it", "who", "i", "we", "you", "him", "her", "his", "hers", "them", "their",
    "its", "my", "our",
}  # fmt: skip
_OWNERS = BODIES | {"person"}
_OF_BODIES = {"it", "they", "its", "their"}
_BODY_REACH = 3
_BODY_KINDS = {"organisation", "official", "media"}


class Who(NamedTuple):
    """A speaker as the table shows it."""

    text: str
    start: int
    end: int
    sentence: int
    descriptor: str
    source: str
    actor_id: str
    actor: str
    certain: bool
    basis: str


_NOBODY = Who("", -1, -1, -1, "", "unknown", "", "", False, "")


class Actors:
    """Resolves the speakers of one article, in their order; without ``mentions`` persons are told by their names."""

    def __init__(
        self,
        story: Story,
        sightings: list[Sighting],
        pronouns: dict[int, Sighting],
        mentions: Mentioned | None,
    ):
        self._story = story
        self._pronouns = pronouns
        self._sightings = sightings
        self._mentions = mentions
        self._bodies = {plural: (-_BODY_REACH - 1, Known("", "", "unknown")) for plural in (True, False)}
        self._sources: dict[str, str] = {}
        self._references = References(story, self._named)

    def of(self, speaker: Speaker | None) -> Who:
        """Who this speaker is; an empty answer for None."""
        if speaker is None:
            return _NOBODY
        writer = self._writer(speaker)
        if writer is not None:
            return self._for_writer(speaker, self.of(writer))
        story, token = self._story, self._story.tokens[speaker.head]
        pronoun = token.token.lower() in _PRONOUNS
        here = self._known(speaker)
        known = self._meant_by(speaker, here) if pronoun else self._called(speaker, here)
        self._note_body(speaker, known, pronoun)
        guessed = pronoun or known.actor_id != here.actor_id
        basis = f"“{story.words(speaker.first, speaker.last)}” read as {known.actor}" if guessed else ""
        if pronoun and not known.actor:
            basis = f"“{token.token}” not resolved"
        descriptor = story.words(*speaker.descriptor) if speaker.descriptor else ""
        return Who(*self._place(speaker), descriptor, known.source, known.actor_id, known.actor, not guessed, basis)

    def _meant_by(self, pronoun: Speaker, known: Known) -> Known:
        token = self._story.tokens[pronoun.head]
        if token.token.lower() in _OF_BODIES and not known.actor:
            return self._last_body(token, known)
        return known._replace(source=self._sources.get(known.actor_id, known.source))

    def _called(self, speaker: Speaker, known: Known) -> Known:
        """A name, or whom a phrase goes back to, or the phrase; kept for what goes back to it."""
        if is_description(known.actor):
            known = self._references.back(speaker) or known
        if known.actor:
            self._references.add(speaker, known)
            self._sources.setdefault(known.actor_id, known.source)
        return known

    def _place(self, speaker: Speaker) -> tuple[str, int, int, int]:
        story = self._story
        first, last = story.tokens[speaker.first], story.tokens[speaker.last]
        return story.words(speaker.first, speaker.last), first.start, last.end, story.tokens[speaker.head].sentence_id

    def _known(self, speaker: Speaker) -> Known:
        """The actor that stands at this speaker's words, and the kind of source."""
        story = self._story
        pronoun = story.tokens[speaker.head].token.lower() in _PRONOUNS
        person, place = self._person(speaker)
        mention = self._mention(place, person, pronoun) if not is_one_of_many(story, speaker) else None
        if mention is not None and not (person is not None and runs_on(mention.actor, person.last)):
            actor_id, actor = mention.actor_id, mention.actor
            if mention.type == "person":
                actor = without_age(actor)
        elif person is not None and (person.last or pronoun):
            actor_id, actor = _slug(person.name), person.name
        elif pronoun:
            actor_id, actor = "", ""
        else:
            actor_id, actor = _slug(called(story, speaker)), called(story, speaker)
        type_ = mention.type if mention is not None else "person" if person is not None and person.last else ""
        source = kind_of(story, speaker, actor, type_)
        if is_description(actor) and " " not in actor and not pronoun:
            actor = belonging(story, speaker, actor)
            actor_id = _slug(actor)  # "a copy of the contract", not "copy"
        return Known(actor_id, actor, source)

    def _named(self, name: int) -> Known:
        """Whose name stands at a token."""
        return self._known(named(self._story, name))

    def _writer(self, speaker: Speaker) -> Speaker | None:
        """Whose words "the statement" is: of a name before it, as in "the Pentagon statement", or of an earlier one."""
        story, head = self._story, speaker.head
        if not uttered(story, head):
            return None
        first, noun = story.tokens[speaker.first].start, story.tokens[head].start
        before = [] if self._mentions is None else self._mentions.inside(first, noun)
        owners = [one for one in before if one.type in _OWNERS and not is_platform(one.actor)]
        if owners and story.tokens[head].lemma == "letter" and story.text[owners[-1].end] not in "'’":
            return None  # "the university letter": of somebody there
        writer = story.at(owners[-1].start) if owners else uttered_by(story, head)
        if writer is None or writer == head:
            return None
        last = story.at(owners[-1].end) - 1 if owners else writer
        return Speaker(last, writer, last) if owners else named(story, writer)

    def _for_writer(self, speaker: Speaker, writer: Who) -> Who:
        """ "the statement", as whoever made it."""
        words = self._story.words(speaker.first, speaker.last)
        basis = f"“{words}” read as that of {writer.actor}" if writer.actor else f"“{words}” not resolved"
        return Who(*self._place(speaker), "", writer.source, writer.actor_id, writer.actor, False, basis)

    def _note_body(self, speaker: Speaker, known: Known, pronoun: bool) -> None:
        """Keep the body or group that spoke last, for "it" and "they"."""
        if pronoun or known.source in {"named person", "document"}:
            return
        token = self._story.tokens[speaker.head]
        plural = token.tag in {"NNS", "NNPS"} or " and " in self._story.words(speaker.first, speaker.head)
        self._bodies[plural] = (token.sentence_id, known)

    def _last_body(self, token: Token, unknown: Known) -> Known:
        sentence, known = self._bodies[token.token.lower() in {"they", "their"}]
        if token.sentence_id - sentence <= _BODY_REACH:
            return known
        return self._subject_before(token) or unknown

    def _subject_before(self, pronoun: Token) -> Known | None:
        """For "it" the body that is the subject of its sentence, or of the one before."""
        if pronoun.token.lower() not in {"it", "its"}:
            return None
        story = self._story
        start = story.sentence_first[max(pronoun.sentence_id - 1, 0)]
        subjects = [n for n in range(start, story.at(pronoun.start)) if story.tokens[n].dep in SUBJECTS]
        able = [n for n in subjects if story.tokens[n].tag in {"NN", "NNP"} and not story.quoted[n]]
        bodies = [known for n in reversed(able) if (known := self._named(n)).source in _BODY_KINDS]
        return bodies[0] if bodies else None

    def _person(self, speaker: Speaker) -> tuple[Person | None, int]:
        """The person whose name holds the speaker's head, and the token where that name stands."""
        found = self._pronouns.get(speaker.head)
        if found:
            return found.person, self._named_at(found)
        head = speaker.head
        names = [(first, last) for first, last, _ in self._story.entities if first <= head <= last]
        for sighting in self._sightings:
            inside = any(first <= sighting.number <= last for first, last in names)
            if sighting.number == head or inside and not self._owns(sighting.number):
                return sighting.person, sighting.number
        return None, head

    def _owns(self, name: int) -> bool:
        """ "[Breitbart]'s website": the owner of what follows."""
        return self._story.tokens[min(name + 1, len(self._story.tokens) - 1)].tag == "POS"

    def _named_at(self, found: Sighting) -> int:
        """The last place before this one where the person is named and not just meant."""
        before = [s.number for s in self._sightings if s.person is found.person and s.number < found.number]
        return before[-1] if before else found.number

    def _mention(self, place: int, person: Person | None, pronoun: bool) -> Mention | None:
        """The mention at a token; of a person with a name one that names somebody."""
        if self._mentions is None:
            return None
        story = self._story
        named = person is not None and bool(person.last) and (pronoun or not is_told_apart(story, place))
        here = self._mention_at(place)
        if not named or here and not is_description(here.actor):
            return here
        places = [s.number for s in self._sightings if s.person is person and story.tokens[s.number].pos == "PROPN"]
        found = (self._mention_at(number) for number in sorted(places, key=lambda n: abs(n - place)))
        return next((one for one in found if one and not is_description(one.actor)), None)

    def _mention_at(self, number: int) -> Mention | None:
        token = self._story.tokens[number]
        found = self._mentions.at(token.start, token.end)
        return found if found and fits(self._story, number, found.actor) else None


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")
