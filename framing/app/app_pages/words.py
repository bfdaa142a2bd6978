"""Which words did each outlet choose? Competing terms, marking words, and a search."""

from framing.app import frame, words

view = frame.begin("Words", "Which words did each outlet choose?", words.LEAD)
words.terminology(view)
words.marking(view)
words.search(view)
frame.end(view, words.LIMITS, words.tables(view))
