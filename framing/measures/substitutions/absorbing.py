"""What stands beside an exchanged unit, hangs on it and has no counterpart: it goes with the exchange."""

from __future__ import annotations

from framing.measures.substitutions.line import Line
from framing.measures.substitutions.units import places_of
from framing.measures.substitutions.words import word_list

_LONGEST_ABSORBED = 24  # words: a phrase with a relative clause
_NOT_BESIDE = {"nsubj", "nsubjpass", "npadvmod", "ROOT"}


def absorb(line: Line, units: list[int], loose: set[int], links: dict[int, int]) -> None:
    """Take in what stands beside the units, hangs on them and has no counterpart."""
    size = line.units[units[-1]].last - line.units[units[0]].first
    while units[-1] + 1 < len(line.units) and units[-1] + 1 in loose and size < _LONGEST_ABSORBED:
        unit = units[-1] + 1
        if not _hangs_on(line, unit, line.units[units[0]].first, line.units[units[-1]].last, links):
            break
        units.append(unit)
        loose.discard(unit)
        size = line.units[units[-1]].last - line.units[units[0]].first


def _hangs_on(line: Line, unit: int, first: int, last: int, links) -> bool:
    """Is the head of this unit among these words, and are all of its own words new?"""
    if any(place in links and line.words[place].content for place in places_of(line, unit)):
        return False
    root = line.words[line.units[unit].root]
    before = line.units[unit - 1]
    if line.words[line.units[unit].first].spoken:
        return False
    if line.units[unit].kind == before.kind == "noun" and root.dep not in _NOT_BESIDE:
        return True  # two noun phrases in a row: an apposition
    if root.dep == "cc" and unit + 1 < len(line.units):
        after = line.words[line.units[unit + 1].root]
        return after.dep == "conj" and first <= after.head <= last
    if root.dep in {"mark", "advcl", "ccomp", "parataxis"} or _dated(line, unit):
        return False
    return first <= root.head <= last


def _dated(line: Line, unit: int) -> bool:
    """Is this unit, or the one it introduces, a date?"""
    introduces = line.words[line.units[unit].root].pos in {"ADP", "SCONJ"}
    last = min(unit + introduces, len(line.units) - 1)
    words = line.words[line.units[unit].first : line.units[last].last + 1]
    return any(word.key in word_list("calendar") for word in words)
