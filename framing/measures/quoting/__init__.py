"""Who speaks, and with which verb?

``quotations`` finds every quotation, direct, indirect, partial or in scare quotes, with its speaker and its reporting
word; ``by_speaker``, ``cues`` and ``variety`` count them;
``doubt_asymmetry`` compares the verbs of two sides, ``contrasted`` the two that differ most.
"""

from framing.measures.quoting.heard import contrasted, loudest
from framing.measures.quoting.quotations import quotations
from framing.measures.quoting.summaries import by_speaker, cued, cues, doubt_asymmetry, variety

__all__ = ["by_speaker", "contrasted", "cued", "cues", "doubt_asymmetry", "loudest", "quotations", "variety"]
