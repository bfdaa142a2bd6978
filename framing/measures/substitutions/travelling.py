"""Runs of words that stand elsewhere in the other version."""

from __future__ import annotations

from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import word_list


def link_moved(links: dict[int, int], left, right) -> None:
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
