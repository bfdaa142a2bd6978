"""Which units of two versions of a sentence stand in for one another.

A noun phrase or a verb group in which a word changed is exchanged as a whole with the unit that holds its other words,
or with the unit of its kind in the same gap. What hangs on an exchanged unit and has no counterpart goes with it
("a group" -> "a group of men from the coast"); the rest of what has no counterpart was added or cut.
"""

from __future__ import annotations

from framing.measures.substitutions.absorbing import absorb
from framing.measures.substitutions.anchors import anchors
from framing.measures.substitutions.exchange import Exchange, context_of, overlap
from framing.measures.substitutions.gaps import gaps
from framing.measures.substitutions.leftovers import settle
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.phrases import whole_phrases
from framing.measures.substitutions.units import (
    by_shared_words,
    changed_units,
    cut_alike,
    hull,
    in_gap,
    joined_units,
    merge_overlaps,
    new_content,
)
from framing.measures.substitutions.voices import changed_voices


def exchanges(left: Line, right: Line) -> tuple[list[Exchange], dict[int, int]]:
    """The exchanges between two lines, in the order of the left one, and the links between their words."""
    links = anchors(left.words, right.words)
    back = {j: i for i, j in links.items()}
    left, right = cut_alike(left, right, links), cut_alike(right, left, back)
    changed = changed_units(left, right, links), changed_units(right, left, back)
    joined = by_shared_words(left, right, links, changed)
    matched = {u for u, _ in joined}, {v for _, v in joined}
    for gap in gaps(links, left.words, right.words):
        joined += in_gap(left, right, links, gap, changed, matched)
    components = joined_units(joined)
    loose = changed[0] - {u for us, _ in components for u in us}, changed[1] - {v for _, vs in components for v in vs}
    found = []
    for us, vs in components:
        us, vs = hull(us), hull(vs)
        if new_content(left, us, links) or new_content(right, vs, back):
            absorb(left, us, loose[0], links)
            absorb(right, vs, loose[1], back)
        found.append((us, vs))
    found = merge_overlaps(found)
    result = []
    for us, vs in found:
        span = (left.units[us[0]].first, left.units[us[-1]].last, right.units[vs[0]].first, right.units[vs[-1]].last)
        result.append(_exchange(left, right, links, back, *span))
    result += _one_sided(left, right, links, back, loose[0], found, 0)
    result += _one_sided(right, left, back, links, loose[1], found, 1)
    settled = settle(result, left, right, links)
    apart = _apart([*settled, *changed_voices(left, right, links, settled)])
    return _apart(whole_phrases(apart, left, right, links)), links


def _apart(found: list[Exchange]) -> list[Exchange]:
    """Exchanges that do not overlap: of two that do, the one that holds more."""
    kept: list[Exchange] = []
    for one in sorted(found, key=lambda e: (e.left_first - e.left_last + e.right_first - e.right_last, e)):
        if not any(overlap(one, other) for other in kept):
            kept.append(one)
    return sorted(kept)


def _exchange(left: Line, right: Line, links, back, a: int, b: int, c: int, d: int) -> Exchange:
    shared = sum(left.words[i].content and c <= links.get(i, -1) <= d for i in range(a, b + 1))
    return Exchange(a, b, c, d, shared, context_of(left, right, links, a, b, c, d))


def _on_its_head(line: Line, first: int, last: int, links) -> int | None:
    """The word beside an adverb or adjective that it modifies ("largely" before "well organised"), if it was kept."""
    head = line.words[last].head
    modifies = line.words[last].pos in {"ADV", "ADJ"} and line.words[last].dep in {"advmod", "amod"}
    return head if modifies and head in (first - 1, last + 1) and head in links else None


def _one_sided(line: Line, other: Line, links, back, loose: set[int], found, side: int) -> list[Exchange]:
    """Runs of units without a counterpart, as exchanges with nothing on the other side."""
    taken = {unit for pair in found for unit in pair[side]}
    runs: list[list[int]] = []
    for unit in sorted(loose - taken):
        if runs and runs[-1][-1] == unit - 1:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    result = []
    for run in runs:
        first, last = line.units[run[0]].first, line.units[run[-1]].last
        if not any(line.words[place].content and place not in links for place in range(first, last + 1)):
            continue
        place = links[first - 1] + 1 if first - 1 in links else links.get(last + 1, len(other.words))
        before = first == 0 or first - 1 in links
        after = last == len(line.words) - 1 or last + 1 in links
        beside = _on_its_head(line, first, last, links)
        if beside is not None:
            a, b = min(first, beside), max(last, beside)
            c = d = links[beside]
            ends = (a, b, c, d) if side == 0 else (c, d, a, b)
            result.append(Exchange(*ends, 1, 2))
            continue
        context = before + after
        spans = (first, last, place, place - 1) if side == 0 else (place, place - 1, first, last)
        result.append(Exchange(*spans, 0, context))
    return result
