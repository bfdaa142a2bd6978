"""How does it sound, and toward whom?

``sentences`` and ``words`` say how each sentence sounds and which words make it so.
"""

from framing.measures.tone.sentences import sentences, words

__all__ = ["sentences", "words"]
