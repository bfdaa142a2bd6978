"""Function words that are the same in two versions: beside or below words that are linked already."""

from __future__ import annotations

from framing.measures.substitutions.gaps import gaps


def link_function_words(links: dict[int, int], left, right) -> None:
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
