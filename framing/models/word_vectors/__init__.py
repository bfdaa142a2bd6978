"""The shipped word vectors: nearness of meaning between words, from an Apache-2.0 encoder (see card.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np


@cache
def vectors() -> tuple[dict[str, int], np.ndarray]:
    """Word -> row, and the rows scaled to unit length.

    >>> rows, table = vectors()
    >>> near, far = (float(table[rows["lawsuit"]] @ table[rows[word]]) for word in ("litigation", "banana"))
    >>> near > 0.5 > far
    True
    """
    with files(__package__).joinpath("vectors.npz").open("rb") as file, np.load(file) as data:
        words, table = data["words"].tolist(), data["vectors"].astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    return {word: row for row, word in enumerate(words)}, table
