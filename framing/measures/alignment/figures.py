"""Figures as evidence that two sentences tell the same thing: who writes freely changes words sooner than figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FIGURE = re.compile(
    r"(?<![\w.,/:-])[$€£]?(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?!\d|[.,:/]\d|[-–]\w|st\b|nd\b|rd\b|th\b)"
    r"(?P<unit> ?%| ?per ?cent\b| in a hundred\b| (?:thousand|million|billion|trillion)\b)?",
    re.IGNORECASE,
)
_DATE_BEFORE, _DATE_AFTER = re.compile(rf"\b{_MONTH} $", re.IGNORECASE), re.compile(rf" {_MONTH}\b", re.IGNORECASE)
_TIME = re.compile(r" ?[ap]\.?m\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_DAY = 31  # of a month
_FEWEST = 10  # smaller figures are in too many sentences to tell one from another
_LONG = 3  # digits of a figure that hardly stands anywhere by chance
_SHORT_FIGURE, _LONG_FIGURE, _MOST = 0.15, 0.25, 0.3  # what such figures add to a similarity
_PERCENT = {"%", "percent", "inahundred"}


def figures(sentence: str) -> frozenset[str]:
    """The figures of a sentence with their units; without dates, times, ages between commas and figures under ten.

    >>> sorted(figures("In May 52 percent said no."))
    ['52%']
    >>> sorted(figures("On May 14 some 3,140 people, 12 per cent more, came at 5:20 a.m."))
    ['12%', '3140']
    >>> sorted(figures("Ann Lee, 49, has 2.5 million of 11,400 crowns."))
    ['11400', '2.5million']
    """
    found = set()
    for match in _FIGURE.finditer(sentence):
        value, unit = match["value"].replace(",", ""), re.sub(r"\s", "", (match["unit"] or "").lower())
        before, after = sentence[: match.start()], sentence[match.end() :]
        age = before.endswith(", ") and after[:1] in {",", "."} and len(value) == 2 and not unit
        year = _YEAR.fullmatch(match["value"]) and not unit
        day = not unit and float(value) <= _LAST_DAY and (_DATE_BEFORE.search(before) or _DATE_AFTER.match(after))
        if not (age or year or day or _TIME.match(after)) and (unit or float(value) >= _FEWEST):
            found.add(value + ("%" if unit in _PERCENT else unit))
    return frozenset(found)


def shared_figures(
    left: np.ndarray, right: np.ndarray, known: list[frozenset[str]]
) -> Iterator[tuple[int, int, float]]:
    """Places in ``left`` and ``right`` of sentences with a figure that no other sentence of the two articles has.

    With what it adds to their similarity: more where the figure is long or has a unit, or where they share two.
    """
    places = [_only_places(side, known) for side in (left, right)]
    added: Counter = Counter()
    for figure, i in places[0].items():
        if figure in places[1]:
            long = sum(letter.isdigit() for letter in figure) >= _LONG or not figure[-1].isdigit()
            added[i, places[1][figure]] += _LONG_FIGURE if long else _SHORT_FIGURE
    yield from ((i, j, min(value, _MOST)) for (i, j), value in sorted(added.items()))


def _only_places(rows: np.ndarray, known: list[frozenset[str]]) -> dict[str, int]:
    """Figure -> the place of the only sentence that has it."""
    counts = Counter(figure for row in rows for figure in known[row])
    return {figure: place for place, row in enumerate(rows) for figure in known[row] if counts[figure] == 1}
