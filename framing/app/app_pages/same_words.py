"""Sentences that several outlets have, with the words that were exchanged in them."""

from framing.app import frame, same_words

view = frame.begin(
    "Same words, changed words", "Where the sentence is the same, which words were changed?", same_words.LEAD
)
shared = same_words.base_of(view)
if shared:
    same_words.reading(shared)
frame.end(view, same_words.LIMITS, same_words.tables(view))
