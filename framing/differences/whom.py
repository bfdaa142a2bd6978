"""Whom an exchange is about: somebody who is named, somebody to whom something is done, or who says so."""

from __future__ import annotations

import re
from collections.abc import Callable

from framing.differences.change import Place
from framing.lexicons import reporting_verbs, verb_of

_SOMEBODY = 0.5
_REPORTING = 0.7
PEOPLE = ("person", "group")
_WHO = ("person", "group", "organisation", "country", "unclear")
_WHOM = re.compile(r"\b(?:who|whom)\b", re.IGNORECASE)


def weights(comparison, kind: str) -> Callable[[list], float]:
    """What the rows of an exchange count for whom they are about: somebody who is named, or to whom it is done."""
    if kind == "label":
        heads = _heads(comparison)
        return lambda rows: 1 + _SOMEBODY / 2 * max(_sides_that_name(row, heads) for row in rows)
    if kind == "verb":
        done = _done_to_somebody(comparison)
        return lambda rows: (
            _REPORTING if reports(rows[0].left_core) and reports(rows[0].right_core)
            else 1 + _SOMEBODY * any(_meets(left_place(row), done) or _meets(right_place(row), done) for row in rows)
        )  # fmt: skip
    return lambda rows: 1.0


def _meets(place: Place, spans: dict[str, list[tuple[int, int]]]) -> bool:
    return any(start < place[2] and place[1] < end for start, end in spans.get(place[0], ()))


def _done_to_somebody(comparison) -> dict[str, list[tuple[int, int]]]:
    """Places of the verbs that tell what is done to a person or a group, by article."""
    actors = comparison.actors
    people = set(actors.loc[actors["type"].isin(PEOPLE), "actor_id"])
    clauses = comparison.clauses
    found: dict[str, list[tuple[int, int]]] = {}
    for row in clauses[clauses["patient_actor_id"].isin(people)].itertuples():
        found.setdefault(row.article_id, []).append((row.start, row.end))
    return found


def _sides_that_name(row, heads: dict[str, dict[int, bool]]) -> int:
    """How many of the two sides name somebody."""
    sides = ((left_place(row), row.left), (right_place(row), row.right))
    return sum(bool(_named(place, heads) or _WHOM.search(words)) for place, words in sides)


def _heads(comparison) -> dict[str, dict[int, bool]]:
    """The head nouns of all phrases, in their order: is it the head of a mention of somebody?"""
    reading, mentions = comparison.reading, comparison.mentions
    mentions = mentions[mentions["type"].isin(_WHO)]
    named = {(row.article_id, place) for row in mentions.itertuples() for place in range(row.start, row.end)}
    start = dict(
        zip(
            zip(reading.tokens["article_id"], reading.tokens["token_id"], strict=True),
            reading.tokens["start"],
            strict=True,
        )
    )
    heads: dict[str, dict[int, bool]] = {}
    for row in reading.chunks.itertuples():
        head = start[row.article_id, row.root]
        heads.setdefault(row.article_id, {})[head] = (row.article_id, head) in named
    return heads


def _named(place: Place, heads: dict[str, dict[int, bool]]) -> bool:
    """Do the words name somebody: is their first head noun the head of a mention, or do they say "who"?"""
    article, start, end = place
    return next((named for head, named in heads.get(article, {}).items() if start <= head < end), False)


def reports(words: str) -> bool:
    return verb_of(words.lower()).split(" ")[0] in reporting_verbs() if words else False


def left_place(row) -> Place:
    return row.left_article, int(row.left_start), int(row.left_end)


def right_place(row) -> Place:
    return row.right_article, int(row.right_start), int(row.right_end)
