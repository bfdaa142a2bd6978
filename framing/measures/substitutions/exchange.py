"""One exchange: the words of two lines that stand in for one another."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.substitutions.line import Line


class Exchange(NamedTuple):
    """Words ``left_first`` to ``left_last`` (inclusive; last < first where there are none) and their counterpart."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int
    shared: int  # content words that both sides have
    context: int  # sides (0..2) on which the same words stand beside it


def two_sided(exchange: Exchange) -> bool:
    return exchange.left_last >= exchange.left_first and exchange.right_last >= exchange.right_first


def overlap(one: Exchange, other: Exchange) -> bool:
    left = one.left_first <= other.left_last and other.left_first <= one.left_last
    right = one.right_first <= other.right_last and other.right_first <= one.right_last
    return left or right


def context_of(left: Line, right: Line, links, a: int, b: int, c: int, d: int) -> int:
    """On how many sides the same word, or the edge of the sentence, stands beside both."""
    before = (a == 0 and c == 0) or (a > 0 and links.get(a - 1, -2) == c - 1)
    after = (b == len(left.words) - 1 and d == len(right.words) - 1) or links.get(b + 1, -2) == d + 1
    return before + after


def turned(links: dict[int, int]) -> dict[int, int]:
    """The links from the right line to the left one."""
    return {j: i for i, j in links.items()}
