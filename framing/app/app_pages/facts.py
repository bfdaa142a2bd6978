"""Which facts are told by whom, and which are not?"""

from framing.app import facts, frame

view = frame.begin("Facts", "What is told by whom?", facts.LEAD)
facts.grid(view)
frame.end(view, facts.LIMITS, facts.tables(view))
