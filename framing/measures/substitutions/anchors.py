"""Which words of two versions of a sentence are the same words: content words first, function words after.

The content words in common are chained in order (the heaviest chain, words that follow one another on both sides
counting more). What was moved is linked next: runs that stand elsewhere on the other side. Then words of other forms
(lemma, spelling) in the gaps, and function words last, outward from the content words that are already linked.
"""

from __future__ import annotations

from framing.measures.substitutions.forms import same_root
from framing.measures.substitutions.function_words import link_function_words
from framing.measures.substitutions.gaps import gaps
from framing.measures.substitutions.travelling import link_moved
from framing.measures.substitutions.word import Word

_FIRST_IN_RUN, _NEXT_IN_RUN = 2.0, 3.0


def anchors(left: tuple[Word, ...], right: tuple[Word, ...]) -> dict[int, int]:
    """Place in the left line -> place of the same word in the right line.

    The links are one to one; they need not be in order where something was moved.
    """
    links: dict[int, int] = {}
    head, tail = _ends(left, right)
    for place in range(head):
        links[place] = place
    for place in range(tail):
        links[len(left) - 1 - place] = len(right) - 1 - place
    points = _points(left, right, head, tail)
    for i, j in _chain(points, left, right):
        links[i] = j
    link_other_forms(links, left, right)
    link_moved(links, left, right)
    link_function_words(links, left, right)
    return links


def _ends(left, right) -> tuple[int, int]:
    """Length of the common beginning and of the common end."""
    most = min(len(left), len(right))
    head = 0
    while head < most and left[head].key == right[head].key:
        head += 1
    tail = 0
    while tail < most - head and left[-1 - tail].key == right[-1 - tail].key:
        tail += 1
    return head, tail


def _points(left, right, head: int, tail: int) -> list[tuple[int, int]]:
    """Places of content words with the same key in the middle, in order."""
    where: dict[str, list[int]] = {}
    for j in range(head, len(right) - tail):
        if right[j].content:
            where.setdefault(right[j].key, []).append(j)
    return [(i, j) for i in range(head, len(left) - tail) if left[i].content for j in where.get(left[i].key, ())]


def _chain(points: list[tuple[int, int]], left, right) -> list[tuple[int, int]]:
    """The heaviest chain of points that rise on both sides; words in the same role count a little more."""
    best: list[float] = []
    before: list[int] = []
    for number, (i, j) in enumerate(points):
        role = 0.3 if left[i].dep == right[j].dep else 0.0
        value, link = _FIRST_IN_RUN + role, -1
        for other in range(number):
            a, b = points[other]
            if a < i and b < j:
                close = i - a <= 3 and j - b == i - a
                candidate = best[other] + role + (_NEXT_IN_RUN if close else _FIRST_IN_RUN)
                candidate -= 0.02 * abs((i - a) - (j - b))
                if candidate > value:
                    value, link = candidate, other
        best.append(value)
        before.append(link)
    chain = []
    number = max(range(len(points)), key=best.__getitem__, default=-1)
    while number >= 0:
        chain.append(points[number])
        number = before[number]
    return chain[::-1]


def link_other_forms(links: dict[int, int], left, right) -> None:
    """Other forms of a word, in the gaps: the same lemma or stem, or another spelling of a name."""
    for a, b, c, d in list(gaps(links, left, right)):
        taken = set(links.values())
        start = c
        for i in range(a, b):
            if i in links or not left[i].content:
                continue
            for j in range(start, d):
                if j not in taken and right[j].content and same_root(left[i], right[j]):
                    links[i] = j
                    start = j + 1
                    break
