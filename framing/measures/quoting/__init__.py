"""Who speaks, and with which verb?

``quotations`` finds every quotation, direct, indirect, partial or in scare quotes, with its speaker and its reporting
word; ``by_speaker``, ``cues`` and ``variety`` count them;
``doubt_asymmetry`` compares the verbs of two sides.
"""

from framing.measures.quoting.quotations import quotations
from framing.measures.quoting.summaries import by_speaker, cues, doubt_asymmetry, loudest, variety

__all__ = ["by_speaker", "cues", "doubt_asymmetry", "loudest", "quotations", "variety"]
