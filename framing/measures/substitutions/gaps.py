"""Stretches of two lines that have no link, between those that have one."""

from __future__ import annotations


def gaps(links: dict[int, int], left, right):
    """Stretches without links between linked words in order: (left first, left end, right first, right end)."""
    ordered, top = [], -1
    for i in sorted(links):
        if links[i] > top and _in_order(links, i):
            ordered.append((i, links[i]))
            top = links[i]
    edges = [(-1, -1), *ordered, (len(left), len(right))]
    for (a, b), (c, d) in zip(edges, edges[1:], strict=False):
        if c - a > 1 or d - b > 1:
            yield a + 1, c, b + 1, d


def _in_order(links: dict[int, int], place: int) -> bool:
    """Does this link not cross most of its neighbours?"""
    after = [links[i] for i in range(place + 1, place + 5) if i in links]
    return sum(other < links[place] for other in after) * 2 <= len(after)
