"""The default tier: a small transformer, fine-tuned on NewsMTSC, run by onnxruntime on the processor."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.measures.tone.wordpiece import WordPiece

# On processors onnxruntime adds and normalises in one step more slowly than in two: a fifth of the whole time.
_SLOWER = ["SkipLayerNormFusion", "BiasSkipLayerNormFusion"]


class Passage(NamedTuple):
    """A sentence and where the target stands in it."""

    text: str
    start: int
    end: int


class Encoder:
    """The graph and its vocabulary.

    Passages are read one by one, on as many threads as given: eight-bit numbers are scaled by what is in a batch, so in
    a batch a passage's score would depend on its company.
    """

    def __init__(self, graph: Path, vocabulary: list[str], threads: int = 2):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
        self._pieces = WordPiece(vocabulary)
        self._threads = threads

    def scores(self, passages: list[Passage]) -> np.ndarray:
        """Scores of negative, neutral and positive, one row per passage, before calibration; the same are read once."""
        different = list(dict.fromkeys(passages))
        with ThreadPoolExecutor(self._threads) as pool:
            found = dict(zip(different, pool.map(self._score, different), strict=True))
        return np.array([found[passage] for passage in passages], dtype=np.float32).reshape(-1, 3)

    def _score(self, passage: Passage) -> np.ndarray:
        pieces, marks = self._pieces.encode(*passage)
        ids = np.array([pieces], dtype=np.int64)
        target = np.array([marks], dtype=np.float32)
        return self._session.run(None, {"ids": ids, "target": target, "mask": np.ones_like(ids)})[0][0]
