"""Which words of two versions of a sentence are the same words: content words first, function words after.

The content words in common are chained in order (the heaviest chain, words that follow one another on both sides
counting more). What was moved is linked next: runs that stand elsewhere on the other side. Then words of other forms
(lemma, spelling) in the gaps, and function words last, outward from the content words that are already linked.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from framing.language.toolkit import nltk_module
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import word_list

_FIRST_IN_RUN, _NEXT_IN_RUN = 2.0, 3.0
_SPELLING = 0.75  # how alike two spellings of a name are


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
    _fill_content(links, left, right)
    _moved(links, left, right)
    _fill_function(links, left, right)
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


def _only_one(left, right, i: int, inside: tuple[int, int], other: tuple[int, int]) -> bool:
    """Is this preposition or conjunction the only one of its kind in the gap, on both sides?"""
    key = left[i].key
    here = [word for word in left[slice(*inside)] if word.key == key]
    there = [word for word in right[slice(*other)] if word.key == key]
    return left[i].pos in {"ADP", "SCONJ", "CCONJ"} and len(here) == len(there) == 1


def _held(links: dict[int, int], left, right, i: int, j: int) -> bool:
    """Does a function word belong to linked words on both sides: its head, or what hangs on it?"""
    if links.get(left[i].head, -2) == right[j].head:
        return True
    below = {place for place in range(j + 1, min(j + 6, len(right))) if right[place].head == j}
    return any(left[place].head == i and links.get(place) in below for place in range(i + 1, min(i + 6, len(left))))


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


def _fill_content(links: dict[int, int], left, right) -> None:
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


def same_root(left: Word, right: Word) -> bool:
    """Are two words forms of one word, or spellings of one name?"""
    if left.key == right.key or (left.lemma == right.lemma and left.pos == right.pos):
        return True
    if left.key[0] != right.key[0] or min(len(left.key), len(right.key)) < 4:
        return False
    return alike(left.key, right.key) if "PROPN" in (left.pos, right.pos) else stem(left.key) == stem(right.key)


@lru_cache(maxsize=20000)
def alike(left: str, right: str) -> bool:
    """Two spellings of one name?

    >>> alike("sheitat", "sheitaat"), alike("ramadi", "raqqa")
    (True, False)
    """
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _SPELLING


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """The stem of an English word.

    >>> stem("bombing") == stem("bombed")
    True
    """
    return nltk_module("stem.porter").PorterStemmer().stem(word)


def _moved(links: dict[int, int], left, right) -> None:
    """Runs of words that stand elsewhere in the other version: two content words, or a name or a figure."""
    taken = set(links.values())
    free = [j for j in range(len(right)) if j not in taken]
    places: dict[str, list[int]] = {}
    for j in free:
        places.setdefault(right[j].lemma, []).append(j)
    runs = []
    for i in range(len(left)):
        if i in links:
            continue
        for j in places.get(left[i].lemma, ()):
            if i > 0 and j > 0 and i - 1 not in links and j - 1 not in taken and _same(left[i - 1], right[j - 1]):
                continue
            size = 0
            while (
                i + size < len(left) and j + size < len(right) and i + size not in links and j + size not in taken
                and _same(left[i + size], right[j + size])
            ):  # fmt: skip
                size += 1
            content = [word for word in left[i : i + size] if word.content]
            if len(content) >= 2 or any(_travels(word) for word in content):
                runs.append((len(content), size, -i, -j))
    for _, size, i, j in sorted(runs, reverse=True):
        if any(-i + step in links or -j + step in taken for step in range(size)):
            continue
        for step in range(size):
            links[-i + step] = -j + step
            taken.add(-j + step)


def _travels(word: Word) -> bool:
    """Can this word alone be known again elsewhere: a name, a noun, a figure, a verb that is not "said"?"""
    if word.pos == "VERB":
        return word.lemma not in word_list("plain_reporting")
    return word.pos in {"PROPN", "NUM", "NOUN"}


def _same(left: Word, right: Word) -> bool:
    return left.key == right.key or left.lemma == right.lemma


def _fill_function(links: dict[int, int], left, right) -> None:
    """Function words beside words that are linked already."""
    taken = set(links.values())
    changed = True
    while changed:
        changed = False
        for i, j in list(links.items()):
            for step in (-1, 1):
                a, b = i + step, j + step
                inside = 0 <= a < len(left) and 0 <= b < len(right)
                if inside and a not in links and b not in taken and left[a].key == right[b].key and not left[a].content:
                    links[a] = b
                    taken.add(b)
                    changed = True
    for a, b, c, d in list(gaps(links, left, right)):
        start = c
        for i in range(a, b):
            if i in links or left[i].content:
                continue
            for j in range(start, d):
                same = j not in taken and left[i].key == right[j].key and left[i].pos != "DET"
                if same and (_only_one(left, right, i, (a, b), (c, d)) or _held(links, left, right, i, j)):
                    links[i] = j
                    taken.add(j)
                    start = j + 1
                    break
