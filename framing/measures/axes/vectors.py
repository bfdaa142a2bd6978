"""Word vectors for whole corpora: made from the corpus itself, or read from a file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd

FEWEST_USES = 5  # a word used less often has met too few others to be placed
WINDOW = 5  # words on either side, one of the two widths of Levy, Goldberg & Dagan 2015
SIZE = 100  # numbers of a vector, few because the corpora are small


class Vectors:
    """Words with vectors of length one.

    >>> vectors = Vectors(["calm", "riot"], np.array([[3.0, 4.0], [0.0, 2.0]]))
    >>> vectors.rows(["calm", "riot"]).tolist(), vectors.has(("quiet", "calm"))
    ([[0.6, 0.8], [0.0, 1.0]], True)
    """

    def __init__(self, words: list[str], matrix: np.ndarray):
        norms = np.linalg.norm(matrix, axis=1, keepdims=True)
        self.matrix = matrix / np.where(norms == 0, 1, norms)
        self.places = {word: number for number, word in enumerate(words)}

    def has(self, words: tuple[str, ...]) -> bool:
        """Has at least one of these words a vector?"""
        return any(word in self.places for word in words)

    def mean(self, words: tuple[str, ...]) -> np.ndarray:
        """The mean vector of those of the words that have one."""
        return self.matrix[[self.places[word] for word in words if word in self.places]].mean(axis=0)

    def rows(self, words: list[str]) -> np.ndarray:
        """The vectors of words that all have one, in their order."""
        return self.matrix[[self.places[word] for word in words]]


def from_corpus(words: pd.DataFrame, size: int = SIZE) -> Vectors:
    """Vectors from the corpus' own co-occurrences: positive pointwise mutual information, reduced by singular values.

    Levy, Goldberg & Dagan (2015), TACL 3:211-225: window of five content words within a sentence, context distribution
    smoothed by .75, square roots of the singular values. Words of fewer than five uses get no vector. ``words`` has
    ``article, sentence, term``, in the order of the texts.

    >>> words = pd.DataFrame({"article": 0, "sentence": 0, "term": ["calm", "quiet", "riot", "fire"] * 5})
    >>> from_corpus(words, size=2).matrix.shape
    (4, 2)
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.linalg import svds

    uses = words["term"].value_counts()
    vocabulary = sorted(uses[uses >= FEWEST_USES].index)
    place = {word: number for number, word in enumerate(vocabulary)}
    pairs = _pairs(words, place)
    if len(vocabulary) < 3 or not pairs:
        return Vectors(vocabulary, np.zeros((len(vocabulary), 1)))
    row, column, value = zip(*((left, right, count) for (left, right), count in pairs.items()), strict=True)
    counts = csr_matrix((np.array(value, dtype=float), (row, column)), shape=(len(place), len(place)))
    total = counts.sum()
    left = np.asarray(counts.sum(axis=1)).ravel()
    right = left**0.75
    right = right / right.sum() * total
    entries = counts.tocoo()
    information = np.log(np.maximum(entries.data * total / (left[entries.row] * right[entries.col]), 1.0))
    matrix = csr_matrix((information, (entries.row, entries.col)), shape=counts.shape)
    kept = min(size, len(vocabulary) - 1)
    start = np.ones(len(vocabulary)) / len(vocabulary) ** 0.5
    found, values, _ = svds(matrix, k=kept, v0=start)
    return Vectors(vocabulary, found * np.sqrt(np.maximum(values, 0)))


def from_file(path: str | Path) -> Vectors:
    """Vectors from a text file: a word and its numbers on each line, separated by spaces (GloVe, word2vec text).

    Raises ``ValueError`` with the line that cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "vectors.txt")
    ...     _ = path.write_text("calm 0 4\\nriot 2 0\\n")
    ...     from_file(path).rows(["calm", "riot"]).tolist()
    [[0.0, 1.0], [1.0, 0.0]]
    """
    words, rows = [], []
    with Path(path).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            parts = line.split()
            if number == 1 and len(parts) == 2:
                continue
            try:
                rows.append(np.array(parts[1:], dtype=np.float32))
            except ValueError:
                raise ValueError(f"{path}, line {number}: after the word there must be numbers only.") from None
            words.append(parts[0])
            if not len(rows[-1]) or len(rows[-1]) != len(rows[0]):
                raise ValueError(
                    f"{path}, line {number}: {len(rows[-1])} numbers, but the first word has {len(rows[0])}."
                )
    if not rows:
        raise ValueError(f"{path} has no word vectors; each line must be a word and its numbers.")
    return Vectors(words, np.vstack(rows))


def _pairs(words: pd.DataFrame, place: dict[str, int]) -> Counter:
    pairs: Counter = Counter()
    for _, terms in words.groupby(["article", "sentence"], sort=False)["term"]:
        numbers = [place[term] for term in terms if term in place]
        for at, left in enumerate(numbers):
            for right in numbers[at + 1 : at + 1 + WINDOW]:
                if left != right:
                    pairs[left, right] += 1
                    pairs[right, left] += 1
    return pairs
