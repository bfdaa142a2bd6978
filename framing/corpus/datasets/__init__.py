"""Public research data, read from a local copy in its published layout; nothing of it is shipped."""

from framing.corpus.datasets.basil import basil, basil_annotations
from framing.corpus.datasets.newswcl50 import newswcl50, newswcl50_annotations, newswcl50_placement
from framing.corpus.datasets.sentences import babe, newsmtsc
from framing.corpus.datasets.wire import wire, wire_exchanges, wire_gold, wire_labels

__all__ = [
    "babe",
    "basil",
    "basil_annotations",
    "newsmtsc",
    "newswcl50",
    "newswcl50_annotations",
    "newswcl50_placement",
    "wire",
    "wire_exchanges",
    "wire_gold",
    "wire_labels",
]
