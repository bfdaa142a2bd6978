"""Persons as the naming measure knows them: without companies named like persons, with persons the tagger missed."""

from __future__ import annotations

from bisect import bisect_right

from framing.measures.quoting.mentioned import Mentioned, is_description, without_age
from framing.measures.quoting.people import Person, Sighting, sighting_at
from framing.measures.quoting.personal_names import gender_of
from framing.measures.quoting.story import Story

_NOBODY = {"group", "country", "place"}


def checked(story: Story, sightings: list[Sighting], mentions: Mentioned) -> list[Sighting]:
    """The persons seen in an article, without what ``naming.mentions`` takes for a body or a place.

    Names that it takes for persons' and that nobody has seen are added.
    """
    kept = [one for one in sightings if not _is_nobody(story, one, mentions)]
    ends = sorted(story.tokens[one.number].end for one in kept)
    known = {one.person.name: one.person for one in kept}
    for mention in mentions.all():
        if mention.type == "person" and not is_description(mention.actor):
            number = story.at(mention.end) - 1
            number -= story.tokens[number].token.isdigit()  # an age: "Ahmed 24 said"
            if story.tokens[number].pos == "PROPN" and not _any_between(ends, mention.start, mention.end):
                name = without_age(mention.actor)
                kept.append(sighting_at(story, number, known.setdefault(name, _person(name))))
    return sorted(kept, key=lambda one: one.number)


def _any_between(offsets: list[int], start: int, end: int) -> bool:
    return bisect_right(offsets, end) > bisect_right(offsets, start)


def _is_nobody(story: Story, seen: Sighting, mentions: Mentioned) -> bool:
    """Is this a company or a place whose name looks like a person's?"""
    token = story.tokens[seen.number]
    if seen.person.gender or token.pos != "PROPN":
        return False
    found = mentions.at(token.start, token.end)
    return found is not None and found.type in _NOBODY


def _person(name: str) -> Person:
    return Person(name, name.split()[-1], gender_of("", name.split(), set()))
