"""Who a speaker is: an actor of the naming measure where its mentions are given, else a person or a phrase."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.quoting.bodies import Bodies
from framing.measures.quoting.called import without_determiner
from framing.measures.quoting.mentioned import BODIES, Mentioned, is_description
from framing.measures.quoting.people import Sighting
from framing.measures.quoting.phrases import Speaker, named
from framing.measures.quoting.references import Known, References
from framing.measures.quoting.standing import PRONOUNS, Standing, slug
from framing.measures.quoting.statements import is_platform, uttered, uttered_by
from framing.measures.quoting.story import Story
from framing.measures.quoting.together import also, listed

_OWNERS = BODIES | {"person"}
_COMMON = {"NN", "NNS"}


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
        self, story: Story, sightings: list[Sighting], pronouns: dict[int, Sighting], mentions: Mentioned | None
    ):
        self._story = story
        self._mentions = mentions
        self._standing = Standing(story, sightings, pronouns, mentions)
        self._bodies = Bodies(story, self._standing.named)
        self._references = References(story, self._standing.named)
        self._sources: dict[str, str] = {}

    def of(self, speaker: Speaker | None) -> Who:
        """Who this speaker is; an empty answer for None."""
        if speaker is None:
            return _NOBODY
        writer = self._writer(speaker)
        if writer is not None:
            return self._for_writer(speaker, self.of(writer))
        story, token = self._story, self._story.tokens[speaker.head]
        pronoun = token.token.lower() in PRONOUNS
        here = self._standing.known(speaker)
        known = self._meant_by(speaker, here) if pronoun else self._called(speaker, here)
        guessed = pronoun or known.actor_id != here.actor_id or self._is_described(speaker, known)
        several = self._together(speaker, known)
        if not pronoun or several is not None:
            self._bodies.note(speaker, several or known, bool(also(story, speaker.head)))
        words = story.words(speaker.first, speaker.last)
        basis = f"“{words}” read as {known.actor}" if guessed else ""
        if pronoun and not known.actor:
            basis = f"“{token.token}” not resolved"
        if several is not None:
            known, guessed, basis = several, True, "words of several speakers"
        descriptor = story.words(*speaker.descriptor) if speaker.descriptor else ""
        return Who(*self._place(speaker), descriptor, known.source, known.actor_id, known.actor, not guessed, basis)

    def _meant_by(self, pronoun: Speaker, known: Known) -> Known:
        body = None if known.actor else self._bodies.back(self._story.tokens[pronoun.head])
        return body or known._replace(source=self._sources.get(known.actor_id, known.source))

    def _called(self, speaker: Speaker, known: Known) -> Known:
        """A name, or whom a phrase goes back to, or the phrase; kept for what goes back to it."""
        if is_description(known.actor):
            known = self._references.back(speaker) or known
        if known.actor:
            self._references.add(speaker, known)
            self._sources.setdefault(known.actor_id, known.source)
        return known

    def _is_described(self, speaker: Speaker, known: Known) -> bool:
        """Is a name read out of words that do not have it: "the president", "the monitor"?"""
        words = self._story.words(speaker.first, speaker.last).lower()
        tag = self._story.tokens[speaker.head].tag
        named = any(word in words for word in known.actor.lower().split() if len(word) > 2)
        return tag in _COMMON and not is_description(known.actor) and not named

    def _together(self, speaker: Speaker, known: Known) -> Known | None:
        """All who speak together, where one of them has a name; several without names are one phrase."""
        others = also(self._story, speaker.head)
        words = self._story.words(speaker.first, speaker.last)
        if not others or is_description(known.actor) or others[0] <= speaker.last and words.endswith(known.actor):
            return None
        known_ones = [known, *(self._standing.named(n) for n in others)]
        names = [self._one_of(n, one) for n, one in zip([speaker.head, *others], known_ones, strict=True)]
        source = "named person" if all(one.source == "named person" for one in known_ones) else known.source
        return Known(slug(listed(names)), listed(names), source)

    def _one_of(self, head: int, known: Known) -> str:
        """One of several: by name, or in the article's words ("his lawyer", "other Republicans")."""
        story, tag = self._story, self._story.tokens[head].tag
        if tag not in {*_COMMON, "NNPS"} or tag in _COMMON and not is_description(known.actor):
            return known.actor
        first, last = story.chunk_of.get(head, (head, head))
        return without_determiner(story.words(first, last)) if tag == "NNPS" else story.words(first, last)

    def _place(self, speaker: Speaker) -> tuple[str, int, int, int]:
        story = self._story
        first, last = story.tokens[speaker.first], story.tokens[speaker.last]
        return story.words(speaker.first, speaker.last), first.start, last.end, story.tokens[speaker.head].sentence_id

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
