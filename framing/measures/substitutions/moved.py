"""Phrases that changed sides with an exchange: after it here, before it there."""

from __future__ import annotations

from framing.measures.substitutions.exchange import Exchange, context_of, two_sided
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.words import word_list


def around(cut: Exchange, added: Exchange, left: Line, right: Line, links) -> tuple[int, int, int, int] | None:
    """The words cut and the words added, with the phrase before the one and after the other, or the reverse.

    A phrase that moved is somebody or something: a day or a verb that stands between the two is none.
    """
    for size in range(1, 5):
        before = [links.get(place) for place in range(cut.left_first - size, cut.left_first)]
        if before == list(range(added.right_last + 1, added.right_last + 1 + size)) and _thing(
            left, right, links, before
        ):
            return cut.left_first - size, cut.left_last, added.right_first, added.right_last + size
        after = [links.get(place) for place in range(cut.left_last + 1, cut.left_last + 1 + size)]
        if after == list(range(added.right_first - size, added.right_first)) and _thing(left, right, links, after):
            return cut.left_first, cut.left_last + size, added.right_first - size, added.right_last
    return None


def _thing(left: Line, right: Line, links: dict[int, int], places: list) -> bool:
    """Are the words at these places of the right line somebody or something, in one of the two parses at least?"""
    inside = set(places)
    sides = [left.words[i] for i, j in links.items() if j in inside], [right.words[j] for j in inside]
    acts = [any(w.pos in {"VERB", "AUX"} and w.dep not in {"amod", "compound"} for w in side) for side in sides]
    return not all(acts) and not any(word.key in word_list("calendar") for word in sides[1])


def swap(a: int, b: int, c: int, d: int, left: Line, right: Line, links) -> tuple[int, int, int, int] | None:
    """The exchange with the phrase that follows it on one side and comes before it on the other, if there is one."""
    for step in range(1, 5):
        if links.get(b + step, -9) != c - 1 and step == 1 and links.get(b + 1, -9) > c:
            break
        if b + step < len(left.words) and links.get(b + step) == c - 1:
            size = step
            if all(links.get(b + k) == c - 1 - size + k for k in range(1, size + 1)) and c - size >= 0:
                return a, b + size, c - size, d
        if a - step >= 0 and links.get(a - step) == d + 1:
            size = step
            if all(links.get(a - size + k) == d + 1 + k for k in range(size)):
                return a - size, b, c, d + size
    return None


def swapped(exchange: Exchange, left: Line, right: Line, links) -> Exchange:
    if not two_sided(exchange) or exchange.context == 2:
        return exchange
    whole = swap(*exchange[:4], left, right, links)
    if whole is None:
        return exchange
    return Exchange(*whole, exchange.shared + 1, context_of(left, right, links, *whole))
