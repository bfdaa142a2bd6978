"""How does it sound, and toward whom?

``toward`` and ``by_outlet`` answer for each actor; ``sentences`` and ``words`` say how each sentence sounds and which
words make it so; ``tier`` names the model at work.
"""

from framing.measures.tone.sentences import sentences, words, words_and_sentences
from framing.measures.tone.tiers import tier
from framing.measures.tone.toward import by_outlet, toward

__all__ = ["by_outlet", "sentences", "tier", "toward", "words", "words_and_sentences"]
