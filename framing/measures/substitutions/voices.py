"""Verbs that both versions have, active in one and passive in the other."""

from __future__ import annotations

from framing.measures.substitutions.exchange import Exchange, context_of, overlap, two_sided
from framing.measures.substitutions.line import Line


def changed_voices(left: Line, right: Line, links: dict[int, int], settled: list[Exchange]) -> list[Exchange]:
    """Verbs that both versions have, active here and passive there, with the subject and the object beside them."""
    back = {j: i for i, j in links.items()}
    taken = [one for one in settled if two_sided(one) and (_new(left, one[:2], links) or _new(right, one[2:4], back))]
    found = []
    for i, j in sorted(links.items()):
        if left.words[i].pos != "VERB" or right.words[j].pos != "VERB" or _in_passive(left, i) == _in_passive(right, j):
            continue
        a, b = _with_arguments(left, i, [exchange[:2] for exchange in taken])
        c, d = _with_arguments(right, j, [exchange[2:4] for exchange in taken])
        if not any(left.words[p].content and p != i and c <= links.get(p, -1) <= d for p in range(a, b + 1)):
            (a, b), (c, d) = _group(left, i), _group(right, j)  # the two have other people beside them
        whole = Exchange(a, b, c, d, 1, context_of(left, right, links, a, b, c, d))
        if not any(overlap(whole, exchange) for exchange in taken):
            found.append(whole)
    return found


def _new(line: Line, span: tuple[int, int], links: dict[int, int]) -> bool:
    """Is there a word of meaning among these that has no counterpart?"""
    return any(line.words[place].content and place not in links for place in range(span[0], span[1] + 1))


def _in_passive(line: Line, verb: int) -> bool:
    return any(word.head == verb and word.dep in {"auxpass", "nsubjpass"} for word in line.words)


def _group(line: Line, verb: int) -> tuple[int, int]:
    """A verb with its auxiliaries."""
    return _with_arguments(line, verb, [(0, len(line.words))])


def _with_arguments(line: Line, verb: int, taken: list[tuple]) -> tuple[int, int]:
    """A verb group with its subject before it and its object after it, as far as they stand beside it and are free."""
    unit = line.unit_of[verb]
    first, last = unit, unit
    for step, roles in ((-1, {"nsubj", "nsubjpass"}), (1, {"dobj", "prt"})):
        beside = unit + step
        if not 0 <= beside < len(line.units) or line.words[line.units[beside].root].dep not in roles:
            continue
        free = not any(a <= line.units[beside].last and line.units[beside].first <= b for a, b in taken)
        if free and line.words[line.units[beside].root].head == verb:
            first, last = min(first, beside), max(last, beside)
    start = line.units[first].first
    while start > 0 and line.words[start - 1].dep in {"aux", "auxpass"} and line.words[start - 1].head == verb:
        start -= 1
    return start, line.units[last].last
