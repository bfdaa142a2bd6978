"""Differences between versions of one sentence: words exchanged, added and cut, figures and sources that disagree.

The strength of an exchange is

    log2(1 + n) x (1 + charge) x size x part x copy x whom

``n``: how often the new words stand in the article that has them, where the other article never has them, else the
places of the exchange; ``charge``: 0 to 1, the strongest word that evaluates, pictures or is contested, on one side;
``size``: 1.1 to 1.8 by words exchanged; ``part``: 1.5 in a headline, 1.25 in a lede; ``copy``: .8 where the sentence
was not copied; ``whom``: 1.25 where one side of a label names somebody and 1.5 where both do, 1.5 for a verb of what is
done to somebody, .7 among the verbs for one reporting verb in the place of another. Where an article was written from
agency copy, it is read against that copy and not against another rewriting of it. A label that changes a figure stands
among the figures too, and one reporting verb for another among the attributions. ``passages``, ``figures``,
``disagreements`` and ``agents`` tell how the rest is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import log2

import pandas as pd

from framing.differences import agents, figures
from framing.differences.change import NOT_COPIED, Change, Charge, apart, distinct_places, length
from framing.differences.disagreements import disagreements
from framing.differences.passages import passages
from framing.differences.whom import left_place, reports, right_place, weights

EXCHANGED = ("label", "verb", "agency", "number", "hedge", "attribution", "added", "cut")
_PART = {"headline": 1.5, "lede": 1.25}
_MOST_WORDS = 8
_EXACT = set(
    "about around some roughly approximately nearly almost over more less fewer than most up well only just".split()
)
_EXACT |= {"exactly", "at", "least", "all", "every"}


def changes(comparison, kind: str) -> list[Change]:
    """The differences of one kind, each with its strength."""
    table = comparison.substitutions
    rewritings = _rewritings(table)
    rows = [row for row in table.itertuples() if row.left_article not in rewritings and _belongs(row, kind)]
    if kind in ("added", "cut"):
        return passages(rows, kind, comparison)
    groups: dict[tuple, list] = {}
    for row in rows:
        groups.setdefault((row.left_core.lower(), row.right_core.lower(), row.right_outlet), []).append(row)
    charge = Charge(comparison)
    weight = weights(comparison, kind)
    found = [_exchange(group, charge, weight, comparison) for group in groups.values()]
    if kind == "agency":
        found += agents.left_out(comparison, rewritings)
    if kind == "number":
        sources = {article.article_id for article in comparison.event.articles} - rewritings
        found += figures.figures(comparison, sources)
    if kind in ("number", "attribution"):
        found += disagreements(comparison, kind)
    return apart(found)


def _belongs(row, kind: str) -> bool:
    """Is this a row of the kind, a label that changes a figure, or one reporting verb for another?"""
    if kind == "number" and row.kind == "label":
        return _amount(row.left) != _amount(row.right)
    if kind == "attribution" and row.kind == "verb":
        return reports(row.left_core) and reports(row.right_core)
    return row.kind == kind


def _rewritings(table: pd.DataFrame) -> set[str]:
    """Articles written from another one that is here."""
    return set(table.loc[table["copy"].astype(bool), "right_article"])


def _exchange(rows: list, charge: Charge, weight: Callable, comparison) -> Change:
    first = rows[0]
    places = {(row.article_id, row.start, row.end) for row in rows}
    n = max(len(places), _returns(first, comparison))
    heaviest = (
        max(charge.of(left_place(row), row.right) for row in rows),
        max(charge.of(right_place(row), row.left) for row in rows),
    )
    part = max(_PART.get(row.part, 1.0) for row in rows)
    copied = 1.0 if any(row.copy for row in rows) else NOT_COPIED
    size = 1 + min(length(first.left_core) + length(first.right_core), _MOST_WORDS) / 10
    strength = log2(1 + n) * (1 + max(heaviest)) * size * part * copied * weight(rows)
    spans = distinct_places(place for row in rows for place in (left_place(row), right_place(row)))
    return Change(first.left_outlet, first.left, first.right_outlet, first.right, n, strength, spans)


def _returns(row, comparison) -> int:
    """How often the new words stand in the article, if the other one never has them."""
    words = re.compile(rf"(?<!\w){re.escape(row.right_core)}(?!\w)", re.IGNORECASE)
    theirs = len(words.findall(comparison.reading.text(row.left_article)))
    return 0 if theirs or not row.right_core else len(words.findall(comparison.reading.text(row.right_article)))


def _amount(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """Figures and words that say how exact they are.

    >>> _amount("about 640 dockworkers") == _amount("640 dockers")
    False
    """
    known = {word.lower() for word in re.findall(r"[^\W\d_]+", words)}
    return frozenset(re.findall(r"\d[\d.,]*", words)), frozenset(known & _EXACT)
