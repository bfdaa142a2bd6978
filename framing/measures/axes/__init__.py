"""Lean on antonym axes over a whole corpus (FrameAxis), and the word vectors behind it."""

from framing.measures.axes.leaning import lean
from framing.measures.axes.vectors import Vectors, from_corpus, from_file

__all__ = ["Vectors", "from_corpus", "from_file", "lean"]
