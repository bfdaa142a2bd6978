"""Fits the tiers without an encoder: sparse features, and VADER near the target."""

from __future__ import annotations

from collections import Counter

import numpy as np
from sklearn.linear_model import LogisticRegression

from framing.measures.tone import features
from framing.measures.tone.sparse import BLOCKS, Scene, SparseModel
from framing.rebuild.target_tone.data import Mention, tokens

_RAREST, _COUNT_WEIGHT, _STRENGTH = 2, 0.1, 0.7


def scenes(found: list[Mention], parsed: dict) -> list[Scene]:
    """Mentions as the features want them."""
    known = {text: tokens(parsed[text]) for text in {mention.text for mention in found}}
    return [Scene(known[mention.text], mention.start, mention.end) for mention in found]


def sparse_model(given: list[Scene], shares: np.ndarray, weights: np.ndarray) -> SparseModel:
    """A multinomial logistic regression on tf-idf blocks and counts; ``shares`` (mentions x 3) may be soft labels.

    A soft label is three weighted copies of its mention, one for each class.
    """
    empty = _vocabulary(given)
    matrix = empty.matrix(given)
    rows, labels = np.nonzero(shares > 0.02)
    head = LogisticRegression(C=_STRENGTH, max_iter=400)
    head.fit(matrix[rows], labels, sample_weight=shares[rows, labels] * weights[rows])
    return empty._replace(weights=head.coef_.T, intercept=head.intercept_)


def _vocabulary(given: list[Scene]) -> SparseModel:
    counted = {block: Counter() for block in BLOCKS}
    for scene in given:
        for block, found in features.blocks(scene.tokens, scene.start, scene.end).items():
            counted[block].update(set(found))
    names, idf = {}, []
    for block in BLOCKS:
        kept = sorted(name for name, n in counted[block].items() if n >= _RAREST and "\n" not in name)
        names[block] = {name: len(idf) + number for number, name in enumerate(kept)}
        idf += [np.log((1 + len(given)) / (1 + counted[block][name])) + 1 for name in kept]
    counts = np.array([features.counts(scene.tokens, scene.start, scene.end) for scene in given])
    none = np.zeros((0, 3))
    return SparseModel(
        names, np.array(idf), counts.mean(axis=0), counts.std(axis=0) + 1e-6, _COUNT_WEIGHT, none, np.zeros(3), 1.0
    )


def lexicon_curve(found: list[Mention]) -> np.ndarray:
    """Weights (3 x 3) that turn VADER near the target, its size and a constant into the scores of the three classes."""
    near = np.array([features.near_target(mention.text, mention.start, mention.end) for mention in found])
    head = LogisticRegression(C=10).fit(np.column_stack([near, np.abs(near)]), [mention.label for mention in found])
    return np.vstack([head.coef_.T, head.intercept_])
