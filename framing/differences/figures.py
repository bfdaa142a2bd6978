"""Figures that disagree: another amount of the same thing or in the same act, in sentences that tell the same.

Also one exact figure and the round one that stands for it ("3,140", "more than 3,000"), wherever the two stand. They
count ``part x copy x (1 + gap)``: 1.5 in a headline, 1.25 in a lede; .8 where the sentence was not copied; the gap is 1
where one amount is double the other, .5 where one is vague, .25 where only the words for exactness differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from math import log2

from framing.differences.change import NOT_COPIED, Change
from framing.differences.quantities import Quantity, quantities_of

_PART = {"headline": 1.5, "lede": 1.25}
_VAGUE = 0.5  # how far a vague amount is from a figure
_INEXACT = 0.25  # and a rounded figure from the same figure
_LARGE = 1000
_CLOSE = 0.1  # how far a figure may be from the round one that stands for it


def figures(comparison, sources: set[str]) -> list[Change]:
    """Amounts that two outlets give otherwise; only articles in ``sources`` stand on the left side."""
    reading = comparison.reading
    told = {article: quantities_of(reading, article) for article in reading.parsed}
    return [*_of_pairs(comparison, told, sources), *_rounded_off(reading, told, sources)]


def _of_pairs(comparison, told: dict, sources: set[str]) -> list[Change]:
    """Amounts that differ in sentences that tell the same."""
    reading = comparison.reading
    pairs = comparison.pairs[(comparison.pairs["relation"] == "same") & (comparison.pairs["shape"] != "identical")]
    part = {(row.article_id, row.sentence_id): row.part for row in comparison.sentences.itertuples()}
    found = []
    for row in pairs.itertuples():
        if row.left_article not in sources:
            continue
        left = told.get(row.left_article, {}).get(row.left_sentence, [])
        right = told.get(row.right_article, {}).get(row.right_sentence, [])
        for one, other, gap in _compared(left, right):
            weight = _PART.get(part[row.right_article, row.right_sentence], 1.0) * (1.0 if row.copy else NOT_COPIED)
            found.append(_change(one, other, weight * (1 + gap), (row.left_outlet, row.right_outlet), reading))
    return found


def _change(one: Quantity, other: Quantity, strength: float, outlets: tuple[str, str], reading) -> Change:
    words = [reading.text(amount.article_id)[amount.start : amount.end] for amount in (one, other)]
    places = [list(one.place), list(other.place)]
    return Change(outlets[0], words[0], outlets[1], words[1], 1, strength, places)


def _compared(left: list[Quantity], right: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, float]]:
    """Amounts of two sentences that belong together and differ, with how far they are apart, from 0 to 1.

    First what stands in one act, then what has one value (and may differ in how exact it is), then what is counted by
    one noun; an act and a noun only if each side has it once.
    """
    free = [list(left), list(right)]
    for one, other in [*_once(free, "act"), *_of_one_value(free), *_once(free, "thing")]:
        if one.value is None and other.value is None:
            continue
        if one.value != other.value:
            yield one, other, _apart(one.value, other.value)
        elif one.exact != other.exact:
            yield one, other, _INEXACT


def _once(free: list[list[Quantity]], key: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Amounts that are the only ones of their act, or of their noun, on both sides; they are free no more."""
    for one in list(free[0]):
        name = getattr(one, key)
        mine, theirs = ([amount for amount in side if getattr(amount, key) == name] for side in free)
        if name and name != ("", "") and len(mine) == len(theirs) == 1:
            free[0].remove(one)
            free[1].remove(theirs[0])
            yield one, theirs[0]


def _of_one_value(free: list[list[Quantity]]) -> Iterator[tuple[Quantity, Quantity]]:
    """Amounts of one value; they are free no more."""
    for one in list(free[0]):
        same = [other for other in free[1] if one.value is not None and other.value == one.value]
        if same:
            free[0].remove(one)
            free[1].remove(same[0])
            yield one, same[0]


def _apart(one: float | None, other: float | None) -> float:
    """How far two amounts are apart: doubling is 1, and so is all that is more."""
    if one is None or other is None:
        return _VAGUE
    return min(abs(log2(max(one, 0.01) / max(other, 0.01))), 1.0)


def _rounded_off(reading, told: dict, sources: set[str]) -> list[Change]:
    """An exact figure here, and there the only round one that can stand for it and says that it is not exact.

    Large figures alone, of two articles in which neither stands twice; the exact one is on the left.
    """
    told = {
        article: [one for line in lines.values() for one in line if one.value is not None]
        for article, lines in told.items()
    }
    outlets = {article.article_id: article.outlet for article in reading.event.articles}
    found = []
    for here, there in permutations(told, 2):
        if here not in sources:
            continue
        for exact in told[here]:
            if not _is_exact(exact) or any(other.value == exact.value for other in told[there]):
                continue
            round_ones = [other for other in told[there] if _stands_for(other, exact)]
            if len(round_ones) == 1 and sum(_stands_for(round_ones[0], one) for one in told[here]) == 1:
                found.append(_change(exact, round_ones[0], NOT_COPIED, (outlets[here], outlets[there]), reading))
    return found


def _is_exact(amount: Quantity) -> bool:
    """A large figure that was not rounded to two digits."""
    return amount.value >= _LARGE and not amount.exact and amount.value != _rounded(amount.value)


def _rounded(value: float) -> float:
    size = 10 ** (len(str(int(value))) - 2)
    return round(value / size) * size


def _stands_for(round_one: Quantity, exact: Quantity) -> bool:
    """Can this round figure stand for the exact one?"""
    value, bound = round_one.value, round_one.exact
    if not bound or value < _LARGE or value != _rounded(value):
        return False
    if bound & {"more", "least"}:
        return value <= exact.value <= value * (1 + _CLOSE)
    if bound & {"nearly", "fewer"}:
        return value * (1 - _CLOSE) <= exact.value <= value
    return "about" in bound and abs(exact.value - value) <= value * _CLOSE / 2
