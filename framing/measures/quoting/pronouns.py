"""Whom "he" and "she" stand for."""

from __future__ import annotations

from collections import Counter
from math import log1p

from framing.measures.quoting.name_spans import SUBJECTS
from framing.measures.quoting.people import Sighting
from framing.measures.quoting.story import Story

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "w", "her": "w", "hers": "w"}
_REACH, _REACH_UNNAMED = 8, 4


def pronouns(story: Story, sightings: list[Sighting]) -> dict[int, Sighting]:
    """Whom each "he" and "she" outside quotation marks stands for: token number -> where that person was named.

    Persons of the other sex are left out; of the rest, the nearest sentence counts most, then being its subject or its
    speaker and not only somebody spoken of, then how often the article names the person. Every pronoun resolved is
    itself a place where its person is named.
    """
    found: dict[int, Sighting] = {}
    seen = [sighting for sighting in sightings if not sighting.inside]
    everywhere = Counter(sighting.person.name for sighting in seen)
    taken: dict[int, str] = {}  # whether somebody without a name is "he" or "she"
    for number, token in enumerate(story.tokens):
        gender = _PRONOUNS.get(token.token.lower())
        if not gender or story.quoted[number]:
            continue
        before = [s for s in [*seen, *found.values()] if s.number < number and s.person.gender in {gender, ""}]
        before = [s for s in before if taken.get(id(s.person), gender) == gender]
        near = [s for s in before if token.sentence_id - story.tokens[s.number].sentence_id <= _reach(s)]
        if near:
            best = max(near, key=lambda s: (_salience(story, s, number, gender, everywhere), s.number))
            speaking, reported = number in story.speaking, number in story.reported
            place = Sighting(number, best.person, token.dep in SUBJECTS, False, speaking, reported)
            found[number] = place
            if not best.person.last:
                taken[id(best.person)] = gender
    return found


def _reach(sighting: Sighting) -> int:
    """For how many sentences a person may be meant; somebody without a name is soon forgotten."""
    return _REACH if sighting.person.last else _REACH_UNNAMED


def _salience(story: Story, sighting: Sighting, number: int, gender: str, everywhere: Counter) -> float:
    here, there = story.tokens[number], story.tokens[sighting.number]
    distance = here.sentence_id - there.sentence_id
    paragraphs = story.lines[here.sentence_id].paragraph - story.lines[there.sentence_id].paragraph
    known = 0.5 if sighting.person.gender == gender else 0.0
    role = (
        1.5 * sighting.subject
        + (1.5 if number in story.speaking else 0.5) * sighting.speaking
        - 1.0 * sighting.reported
        + 0.5 * _governs(story, sighting, number)
    )
    return role - 1.25 * distance - 0.3 * (paragraphs > 1) + known + 0.4 * log1p(everywhere[sighting.person.name])


def _governs(story: Story, sighting: Sighting, number: int) -> bool:
    """Does the pronoun's clause hang on this person's verb: "[Ana Petrov] began it when [she] said ..."?"""
    if not sighting.subject or story.tokens[number].sentence_id != story.tokens[sighting.number].sentence_id:
        return False
    verb = story.tokens[story.head_of_name(sighting.number)].head
    return verb != story.tokens[number].head and number in story.subtree(verb)
