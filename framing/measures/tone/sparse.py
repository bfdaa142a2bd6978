"""The tier without an encoder: a logistic regression over words, parse and lexicon counts, stored as plain arrays."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import NamedTuple

import numpy as np

from framing.measures.tone import features

BLOCKS = ("bag", "window", "parse")
_CLIP = 4.0  # standard deviations: beyond, a count would outvote all words


class Scene(NamedTuple):
    """A mention in its sentence: the sentence's tokens, and where the mention stands in the same text."""

    tokens: list[features.Token]
    start: int
    end: int


class SparseModel(NamedTuple):
    """``names``: from feature to column, for each block; ``idf`` and ``weights`` (columns x 3) go with them.

    The last columns are the lexicon counts, standardised by ``mean`` and ``spread`` and multiplied by ``count_weight``.
    """

    names: dict[str, dict[str, int]]
    idf: np.ndarray
    mean: np.ndarray
    spread: np.ndarray
    count_weight: float
    weights: np.ndarray
    intercept: np.ndarray
    temperature: float

    def matrix(self, scenes: list[Scene]):
        """Mentions as rows: tf-idf of unit length in each block (Salton & Buckley 1988), then counts."""
        from scipy.sparse import csr_matrix

        rows = [self._row(scene) for scene in scenes]
        ends = np.cumsum([0] + [len(columns) for columns, _ in rows])
        columns = np.concatenate([columns for columns, _ in rows]) if rows else np.zeros(0, int)
        values = np.concatenate([values for _, values in rows]) if rows else np.zeros(0)
        width = len(self.idf) + len(self.mean)
        return csr_matrix((values, columns, ends), shape=(len(rows), width))

    def probabilities(self, scenes: list[Scene]) -> np.ndarray:
        """Probabilities of negative, neutral and positive, one row per mention."""
        return softmax(self.scores(scenes))

    def scores(self, scenes: list[Scene]) -> np.ndarray:
        """Calibrated scores (Guo et al. 2017, "On calibration of modern neural networks"), one row per mention."""
        return (self.matrix(scenes) @ self.weights + self.intercept) / self.temperature

    def _row(self, scene: Scene) -> tuple[np.ndarray, np.ndarray]:
        found = features.blocks(scene.tokens, scene.start, scene.end)
        parts = [self._block(self.names[block], Counter(found[block])) for block in BLOCKS]
        counts = np.array(features.counts(scene.tokens, scene.start, scene.end))
        scaled = np.clip((counts - self.mean) / self.spread, -_CLIP, _CLIP) * self.count_weight
        parts.append((np.arange(len(self.idf), len(self.idf) + len(counts)), scaled))
        return np.concatenate([columns for columns, _ in parts]), np.concatenate([values for _, values in parts])

    def _block(self, names: dict[str, int], counted: Counter) -> tuple[np.ndarray, np.ndarray]:
        known = [(names[name], 1 + log(n)) for name, n in counted.items() if name in names]
        columns = np.array([column for column, _ in known], dtype=int)
        values = np.array([value for _, value in known]) * self.idf[columns]
        return columns, values / (np.linalg.norm(values) or 1.0)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores to probabilities, row by row.

    >>> softmax(np.array([[0.0, 0.0]])).tolist()
    [[0.5, 0.5]]
    """
    raised = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-np.inf))
    return raised / raised.sum(axis=1, keepdims=True)


def save(model: SparseModel, path) -> None:
    """Write the model as compressed arrays of numbers (``.npz``); no pickles."""
    lists = {f"names_{block}": _packed(list(names)) for block, names in model.names.items()}
    scale = np.abs(model.weights).max() / 127
    np.savez_compressed(
        path, **lists, idf=model.idf.astype(np.float16), mean=model.mean, spread=model.spread,
        count_weight=model.count_weight, weights=np.round(model.weights / scale).astype(np.int8), scale=scale,
        intercept=model.intercept, temperature=model.temperature,
    )  # fmt: skip


def load(path) -> SparseModel:
    """Read what ``save`` wrote."""
    with np.load(path, allow_pickle=False) as stored:
        names, column = {}, 0
        for block in BLOCKS:
            listed = stored[f"names_{block}"].tobytes().decode("utf-8").split("\n")
            names[block] = {name: column + number for number, name in enumerate(listed)}
            column += len(listed)
        return SparseModel(
            names, stored["idf"].astype(float), stored["mean"], stored["spread"], float(stored["count_weight"]),
            stored["weights"] * stored["scale"], stored["intercept"], float(stored["temperature"]),
        )  # fmt: skip


def _packed(names: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(names).encode("utf-8"), dtype=np.uint8)
