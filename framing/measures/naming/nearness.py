"""How near two actors are in words and meaning: for suggestions, and for phrases that somebody else has marked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

from framing.language.toolkit import nltk_module
from framing.measures.naming.gazetteer import words as word_lists
from framing.models.word_vectors import vectors

_WORD = re.compile(r"[a-z]+")
_NAME_COST = 0.6
_LINKED = 0.25
_FARTHEST = 3.0


def content_words(text: str) -> list[str]:
    """The words of a phrase that carry meaning, in lower case.

    >>> content_words("the talks with Mr. Kim")
    ['talks', 'kim']
    """
    found = _WORD.findall(text.lower())
    skipped = word_lists()["function_words"] | word_lists()["quantifiers"] | word_lists()["honorifics"]
    return [word for word in found if len(word) > 2 and word not in skipped]


def similarities(keys: Sequence[str], phrases: Sequence[str], heads: Sequence[str]) -> tuple[list[str], np.ndarray]:
    """Groups in order of name, and how near each two are: cosine of their words' meaning plus cosine of their stems.

    ``keys[i]`` is the group of phrase ``i``, ``heads[i]`` the lemma of its head. Rare words weigh more (log inverse
    frequency), heads once more. 0 (nothing shared) to 2.
    """
    groups = sorted(set(keys))
    row = {group: number for number, group in enumerate(groups)}
    cut = [content_words(phrase) for phrase in phrases]
    spread = Counter(word for phrase in cut for word in set(phrase))
    known, table = vectors()
    meaning = np.zeros((len(groups), table.shape[1]))
    stems: list[Counter] = [Counter() for _ in groups]
    sizes = Counter(keys)
    for key, phrase, head in zip(keys, cut, heads, strict=True):
        weights = {word: math.log(1 + len(cut) / spread[word]) for word in phrase}
        weights[head] = weights.get(head, 0.0) + math.log(1 + len(cut))
        inside = [(known[word], weight) for word, weight in weights.items() if word in known]
        if inside:
            vector = sum(table[number] * weight for number, weight in inside)
            meaning[row[key]] += vector / (np.linalg.norm(vector) + 1e-9)
        stems[row[key]].update({_stem(word) for word in phrase})
    shared = Counter(stem for counts in stems for stem in counts)
    column = {stem: number for number, stem in enumerate(sorted(shared))}
    cells = [
        (number, column[stem], n / sizes[groups[number]] * math.log(1 + len(groups) / shared[stem]))
        for number, counts in enumerate(stems) for stem, n in counts.items()
    ]  # fmt: skip
    places = np.array([cell[:2] for cell in cells], dtype=int).reshape(-1, 2).T
    wording = csr_matrix(([cell[2] for cell in cells], places), shape=(len(groups), max(len(column), 1)))
    lengths = np.sqrt(wording.multiply(wording).sum(axis=1)) + 1e-9
    wording = wording.multiply(1 / lengths).tocsr()
    near = _cosines(meaning)
    near += (wording @ wording.T).toarray()
    return groups, near


def linked(keys: Sequence[str], phrases: Sequence[str], heads: Sequence[str]) -> list[str]:
    """The groups after joining near ones (average link, until the mean nearness falls below the threshold).

    Groups of names never join each other, and hardly join descriptions.
    """
    groups, near = similarities(keys, phrases, heads)
    if len(groups) < 2:
        return list(keys)
    named = np.array([group.startswith(("country:", "known:", "name:")) for group in groups])
    near = near - _NAME_COST * (named[:, None] | named[None, :])
    near[np.ix_(named, named)] = -1
    distance = _FARTHEST - near
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform((distance + distance.T) / 2, checks=False), "average")
    joined = fcluster(tree, _FARTHEST - _LINKED, "distance")
    row = {group: number for number, group in enumerate(groups)}
    return [str(joined[row[key]]) for key in keys]


def _cosines(rows: np.ndarray) -> np.ndarray:
    scaled = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
    return scaled @ scaled.T


@cache
def _stemmer():
    return nltk_module("stem.snowball").SnowballStemmer("english")


@lru_cache(maxsize=20000)
def _stem(word: str) -> str:
    return _stemmer().stem(word)
