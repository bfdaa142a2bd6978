"""How alike sentences are: word and character vectors, and the articles that have sentences near to one another."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from framing.language.reading import Reading
from framing.language.words import words

HOPEFUL = 0.25  # below this nothing is looked at twice
_AT_ONCE = 64  # articles that one article is compared with in one product


def outside_quotations(reading: Reading) -> list[tuple[str, ...]]:
    """The words of each sentence that do not stand in a quotation."""
    quoted: dict[tuple, list[tuple[int, int]]] = {}
    quotes = reading.quotes[reading.quotes["voice"] == "quoted"]
    for article_id, start, end in quotes[["article_id", "start", "end"]].itertuples(index=False):
        quoted.setdefault(article_id, []).append((start, end))
    result = []
    for article_id, start, sentence in reading.sentences[["article_id", "start", "sentence"]].itertuples(index=False):
        kept = sentence
        for first, last in quoted.get(article_id, []):
            a, b = max(first - start, 0), min(last - start, len(sentence))
            if a < b:
                kept = kept[:a] + " " * (b - a) + kept[b:]
        result.append(words(kept))
    return result


def vectors_of(texts: list[tuple[str, ...]]):
    """Word and character vectors of all sentences, stacked so that one product is the mean cosine; word weights."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    lines = [" ".join(words) for words in texts]
    if not any(lines):
        return None
    by_word = TfidfVectorizer(token_pattern=r"\S+", lowercase=False, sublinear_tf=True)
    by_character = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), lowercase=False, sublinear_tf=True)
    word, character = by_word.fit_transform(lines), by_character.fit_transform(lines)
    present = word.copy()
    present.data = np.ones_like(present.data)
    weight = present.multiply(by_word.idf_).tocsr()
    total = np.asarray(weight.sum(axis=1)).ravel()
    return hstack([word, character]).tocsr(), weight, present, np.maximum(total, 1e-9)


def hopeful(left: np.ndarray, others: list[np.ndarray], stacked) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The articles that have a sentence near to one of ``left``, each with its similarities; one product for many."""
    for first in range(0, len(others), _AT_ONCE):
        some = others[first : first + _AT_ONCE]
        product = (stacked[left] @ stacked[np.concatenate(some)].T).toarray() / 2
        edges = np.cumsum([len(one) for one in some])[:-1]
        for right, score in zip(some, np.split(product, edges, axis=1), strict=True):
            if score.max() >= HOPEFUL:
                yield right, score.copy()
