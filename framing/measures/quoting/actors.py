"""Who a speaker is: an actor of the naming measure where its mentions are given, else a person or a phrase."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.measures.quoting.kinds import kind_of
from framing.measures.quoting.people import Person, Sighting
from framing.measures.quoting.phrases import Speaker, named, without_determiner
from framing.measures.quoting.statements import uttered, uttered_by
from framing.measures.quoting.story import Story

_PRONOUNS = {
    "he", "she", "they", "it", "who", "i", "we", "you", "him", "her", "his", "hers", "them", "their",
    "its", "my", "our",
}  # fmt: skip
_THINGS = {"document", "unknown"}
_OF_BODIES = {"it", "they", "its", "their"}
_BODY_REACH = 3


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
    """Resolves the speakers of one article; ``mentions`` in it are (start, end, actor_id, actor)."""

    def __init__(
        self, story: Story, sightings: list[Sighting], pronouns: dict[int, Sighting], mentions: list[tuple] | None
    ):
        self._story = story
        self._pronouns = pronouns
        self._sightings = sightings
        self._mentions = mentions
        self._bodies = {plural: (-_BODY_REACH - 1, "", "") for plural in (True, False)}

    def of(self, speaker: Speaker | None) -> Who:
        """Who this speaker is; an empty answer for None."""
        if speaker is None:
            return _NOBODY
        story, head = self._story, speaker.head
        token = story.tokens[head]
        pronoun = token.token.lower() in _PRONOUNS
        writer = uttered_by(story, head) if uttered(story, head) else None
        if writer is not None:
            return self._for_writer(speaker, self.of(named(story, writer)))
        person, place = self._person(speaker)
        actor_id, actor = self._actor(speaker, place, person, pronoun)
        if token.token.lower() in _OF_BODIES and not actor:
            actor_id, actor = self._last_body(token)
        source = kind_of(story, speaker, person is not None and bool(person.last))
        if person is None and not pronoun and source != "document":
            plural = token.tag in {"NNS", "NNPS"} or " and " in story.words(speaker.first, head)
            self._bodies[plural] = (token.sentence, actor_id, actor)
        if source in _THINGS and actor.islower() and " " not in actor and " of " in _words(story, speaker):
            actor = without_determiner(_words(story, speaker))
            actor_id = _slug(actor)  # "a copy of the contract", not "copy"
        basis = "" if not pronoun else f"“{token.token}” read as {actor}" if actor else f"“{token.token}” not resolved"
        descriptor = story.words(*speaker.descriptor) if speaker.descriptor else ""
        return Who(
            story.words(speaker.first, speaker.last),
            story.tokens[speaker.first].start,
            story.tokens[speaker.last].end,
            token.sentence,
            descriptor,
            source,
            actor_id,
            actor,
            not pronoun,
            basis,
        )

    def _for_writer(self, speaker: Speaker, writer: Who) -> Who:
        """ "the statement", as whoever made it."""
        words, tokens = _words(self._story, speaker), self._story.tokens
        place = tokens[speaker.first].start, tokens[speaker.last].end, tokens[speaker.head].sentence
        basis = f"“{words}” read as that of {writer.actor}" if writer.actor else f"“{words}” not resolved"
        return Who(words, *place, "", writer.source, writer.actor_id, writer.actor, False, basis)

    def _last_body(self, token) -> tuple[str, str]:
        """The body or group that spoke last, for "it" and "they"."""
        sentence, actor_id, actor = self._bodies[token.token.lower() in {"they", "their"}]
        return (actor_id, actor) if token.sentence - sentence <= _BODY_REACH else ("", "")

    def _person(self, speaker: Speaker) -> tuple[Person | None, int]:
        """The person whose name holds the speaker's head, and the token where that name stands."""
        found = self._pronouns.get(speaker.head)
        if found:
            return found.person, self._named_at(found)
        head = speaker.head
        names = [(first, last) for first, last, _ in self._story.entities if first <= head <= last]
        for sighting in self._sightings:
            if sighting.number == head or any(first <= sighting.number <= last for first, last in names):
                return sighting.person, sighting.number
        return None, head

    def _named_at(self, found: Sighting) -> int:
        """The last place before this one where the person is named and not just meant."""
        before = [s.number for s in self._sightings if s.person is found.person and s.number < found.number]
        return before[-1] if before else found.number

    def _actor(self, speaker: Speaker, place: int, person: Person | None, pronoun: bool) -> tuple[str, str]:
        if self._mentions is not None and not _is_one_of_many(self._story, speaker):
            start, end = self._story.tokens[place].start, self._story.tokens[place].end
            around = [row for row in self._mentions if row[0] <= start and row[1] >= end]
            found = min(around, key=lambda row: row[1] - row[0])[2:] if around else None
            if found and not _is_many(self._story, speaker, found[1]):
                return found
        if person is not None and (person.last or pronoun):
            return _slug(person.name), person.name
        if pronoun:
            return "", ""
        name = without_determiner(_words(self._story, speaker))
        return _slug(name), name


def _is_one_of_many(story: Story, speaker: Speaker) -> bool:
    """ "one Democrat", "the California Democrat": one of a group, not the group."""
    token = story.tokens[speaker.head]
    member = any(first <= speaker.head <= last and kind == "NORP" for first, last, kind in story.entities)
    return member and token.tag in {"NN", "NNP"} and story.tokens[speaker.first].pos in {"DET", "NUM"}


def _is_many(story: Story, speaker: Speaker, actor: str) -> bool:
    """Has "one woman" been taken for "women"?"""
    alone = story.tokens[speaker.first].token.lower() in {"a", "an", "one", "another"}
    return alone and actor.islower() and story.tokens[speaker.head].token.lower() not in actor.split()


def _words(story: Story, speaker: Speaker) -> str:
    return story.words(speaker.first, speaker.last)


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")
