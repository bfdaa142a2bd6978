"""Which actor stands at a speaker's words: one of the naming measure where its mentions are given, else a person or
the phrase itself."""

from __future__ import annotations

import re

from framing.lexicons import source_words
from framing.measures.quoting.called import belonging, called
from framing.measures.quoting.kinds import kind_of
from framing.measures.quoting.mention_fits import fits, is_one_of_many, is_told_apart, runs_on
from framing.measures.quoting.mentioned import Mention, Mentioned, is_description, without_age
from framing.measures.quoting.people import Person, Sighting
from framing.measures.quoting.personal_names import gender_of, title_before
from framing.measures.quoting.phrases import Speaker, named
from framing.measures.quoting.references import Known
from framing.measures.quoting.story import Story
from framing.measures.quoting.together import also

PRONOUNS = {
    "he", "she", "they", "it", "who", "i", "we", "you", "him", "her", "his", "hers", "them", "their",
    "its", "my", "our",
}  # fmt: skip
_FAR = 8  # sentences


class Standing:
    """The actors at the places of one article."""

    def __init__(
        self, story: Story, sightings: list[Sighting], pronouns: dict[int, Sighting], mentions: Mentioned | None
    ):
        self._story = story
        self._sightings = sightings
        self._pronouns = pronouns
        self._mentions = mentions

    def known(self, speaker: Speaker) -> Known:
        """The actor at this speaker's words, and the kind of source."""
        story = self._story
        pronoun = story.tokens[speaker.head].token.lower() in PRONOUNS
        person, place = self._person(speaker)
        mention = self._mention(place, person, pronoun) if not is_one_of_many(story, speaker) else None
        if mention is not None and not pronoun and self._is_another(speaker, mention):
            mention = None
        if mention is not None and not (person is not None and runs_on(mention.actor, person.last)):
            actor_id, actor = mention.actor_id, mention.actor
            if mention.type == "person":
                actor = without_age(actor)
        elif person is not None and (person.last or pronoun):
            actor_id, actor = slug(person.name), person.name
        elif pronoun:
            actor_id, actor = "", ""
        else:
            actor_id, actor = slug(called(story, speaker)), called(story, speaker)
        type_ = mention.type if mention is not None else "person" if person is not None and person.last else ""
        source = kind_of(story, speaker, actor, type_)
        if is_description(actor) and " " not in actor and not pronoun:
            actor = belonging(story, speaker, actor)
            actor_id = slug(actor)  # "a copy of the contract", not "copy"
        return Known(actor_id, actor, source)

    def named(self, name: int) -> Known:
        """Whose name stands at a token."""
        return self.known(named(self._story, name))

    def _is_another(self, speaker: Speaker, mention: Mention) -> bool:
        return _is_more_than(self._story, speaker, mention) or self._is_far(speaker, mention)

    def _is_far(self, speaker: Speaker, mention: Mention) -> bool:
        """Is a person meant by "the president" who has not been named lately: another one, it may be?"""
        story, head = self._story, speaker.head
        if mention.type != "person" or is_description(mention.actor) or not story.tokens[head].token.islower():
            return False
        if story.tokens[speaker.first].pos == "PROPN" or story.below(head, "appos"):
            return False
        line = story.tokens[head].sentence_id
        start = story.lines[max(line - _FAR, 0)].start
        near = [one for one in self._mentions.inside(start, story.tokens[speaker.first].start)
                if one.actor_id == mention.actor_id]  # fmt: skip
        return not any(story.text[one.start : one.end].split()[-1][:1].isupper() for one in near)

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
        if not named or here and not is_description(here.actor) and self._may_be(place, here):
            return here
        places = [s.number for s in self._sightings if s.person is person and story.tokens[s.number].pos == "PROPN"]
        found = (self._mention_at(number) for number in sorted(places, key=lambda n: abs(n - place)))
        return next((one for one in found if one and not is_description(one.actor) and self._may_be(place, one)), None)

    def _may_be(self, place: int, mention: Mention) -> bool:
        """Can the name at a token be this person's: "Mrs. Vale" is not John Vale, but "Mr. Kim" is Kim Jong-un?"""
        story, given = self._story, mention.actor.split()[:1]
        first = next((first for first, last, _ in story.entities if first <= place <= last), place)
        title = gender_of(title_before(story, first), [], set())
        known = gender_of("", [*given, ""], set())
        surname_first = given == [story.tokens[place].token]
        return mention.type != "person" or surname_first or not (title and known) or title == known

    def _mention_at(self, number: int) -> Mention | None:
        token = self._story.tokens[number]
        found = self._mentions.at(token.start, token.end)
        return found if found and fits(self._story, number, found.actor) else None


def slug(name: str) -> str:
    """A name as an ``actor_id``.

    >>> slug("Human Rights Watch")
    'human-rights-watch'
    """
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")


def _is_more_than(story: Story, speaker: Speaker, mention: Mention) -> bool:
    """Do the words say more than the mention: "the White House" is no country, "the Kent Council" not any council?"""
    head = story.tokens[speaker.head]
    if is_description(mention.actor) and any(n <= speaker.last for n in also(story, speaker.head)):
        return True
    lists = source_words()
    bodies = lists["official"] | lists["organisation"]
    if mention.type != "person" and _joins(story, speaker.first, mention.start):
        return True
    if mention.type == "country":
        words = {token.token.lower() for token in story.tokens[speaker.first : speaker.head + 1]}
        return head.tag in {"NNPS", "NNS"} or bool(words & bodies)
    bare = mention.actor.lower() == head.token.lower() and head.token.lower() in bodies
    return bare and speaker.first < speaker.head and story.tokens[speaker.head - 1].pos == "PROPN"


def _joins(story: Story, first: int, start: int) -> bool:
    """ "the Lagos and [Kent Council]": is another one named before this mention?"""
    return any(story.tokens[n].token.lower() == "and" for n in range(first, story.at(start)))
