"""The default tier: a small transformer, fine-tuned on NewsMTSC, run by onnxruntime on the processor."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from framing.measures.tone.sparse import softmax
from framing.measures.tone.wordpiece import WordPiece

_BATCH = 24


class Passage(NamedTuple):
    """A sentence and where the target stands in it."""

    text: str
    start: int
    end: int


class Encoder:
    """The graph, its vocabulary and its temperature (Guo et al. 2017, "On calibration of modern neural networks")."""

    def __init__(self, graph: bytes, vocabulary: list[str], temperature: float, threads: int = 2):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._pieces = WordPiece(vocabulary)
        self._temperature = temperature

    def probabilities(self, passages: list[Passage]) -> np.ndarray:
        """Probabilities of negative, neutral and positive toward the target, one row per passage."""
        return softmax(self.scores(passages) / self._temperature)

    def scores(self, passages: list[Passage]) -> np.ndarray:
        """What the graph says before calibration. Passages of like length go together: padding is wasted work."""
        encoded = [self._pieces.encode(*passage) for passage in passages]
        order = sorted(range(len(encoded)), key=lambda number: len(encoded[number][0]))
        scores = np.zeros((len(encoded), 3), dtype=np.float32)
        for at in range(0, len(order), _BATCH):
            numbers = order[at : at + _BATCH]
            scores[numbers] = self._session.run(None, _padded([encoded[number] for number in numbers]))[0]
        return scores


def _padded(encoded: list[tuple[list[int], list[int]]]) -> dict[str, np.ndarray]:
    width = max(len(ids) for ids, _ in encoded)
    ids = np.zeros((len(encoded), width), dtype=np.int64)
    target = np.zeros((len(encoded), width), dtype=np.float32)
    mask = np.zeros((len(encoded), width), dtype=np.int64)
    for row, (pieces, marks) in enumerate(encoded):
        ids[row, : len(pieces)] = pieces
        target[row, : len(marks)] = marks
        mask[row, : len(pieces)] = 1
    return {"ids": ids, "target": target, "mask": mask}
