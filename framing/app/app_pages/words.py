"""Which words did each outlet choose? Competing terms, marking words, wording, frames, and a search."""

from framing.app import frame, wording, words

view = frame.begin("Words", "Which words did each outlet choose?", words.LEAD)
words.terminology(view)
words.marking(view)
wording.wording(view)
wording.frames(view)
words.search(view)
frame.end(view, words.LIMITS, words.tables(view) | wording.tables(view))
