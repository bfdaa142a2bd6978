"""Findings about headlines: somebody of whom all articles tell, and whom one headline alone names, or all but one."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.people import Person, mentions_word, plain
from framing.differences.press import without_press
from framing.differences.saying import clipped, inside

_FEWEST = 3
_PART = 0.6


def named(comparison, names) -> Iterator[Candidate]:
    """Who stands in one headline only, or in every headline but one: for each outlet the person named most in all."""
    headlines = {article.outlet: article for article in comparison.event.articles if article.headline}
    if len(headlines) < _FEWEST or len(headlines) < len(comparison.event.articles):
        return
    told: set[str] = set()
    for person in sorted(_known_to_all(comparison), key=lambda person: -sum(n for _, n in person.counts())):
        there = [outlet for outlet, article in headlines.items() if _stands(person, article)]
        absent = [outlet for outlet, article in headlines.items() if not _has_part_of(person, article)]
        (outlet, *more), sure = min(there, absent, key=len) or [""], len(there) + len(absent) == len(headlines)
        if not outlet or more or not sure or outlet in told:
            continue
        told.add(outlet)
        theirs = f"“{clipped(inside(headlines[outlet].headline))}”"
        if len(there) == 1:
            sentence = f"Only the headline of {names[outlet]} names {person.name}: {theirs}"
            detail = "The other articles name this person, too, but not in their headlines."
        else:
            sentence = f"The headline of {names[outlet]} does not name {person.name}: {theirs}"
            other = headlines[there[0]]
            detail = f"The other headlines do. {names[other.outlet]}: “{clipped(inside(other.headline))}”"
        spans = [(article.article_id, 0, len(article.headline)) for article in headlines.values()]
        yield Candidate("names", sentence, detail, len(spans), 0, outlet, person.actor_id,
                        pd.DataFrame(spans, columns=SPAN), _PART, about=frozenset({person.surname}))  # fmt: skip


def _known_to_all(comparison) -> list[Person]:
    """The persons whose surname stands in every article."""
    return [person for person in without_press(comparison) if person.alone and person.counts()[-1][1]]


def _stands(person: Person, article) -> bool:
    places = person.places[article.outlet]
    return any(one == article.article_id and end <= article.headline_end for one, _, end in places)


def _has_part_of(person: Person, article) -> bool:
    """Has the headline a part of the name, be it that of somebody else?"""
    words = person.surname.split()[0], person.name.split()[0]
    return any(mentions_word(word, plain(article.headline)) for word in words)
