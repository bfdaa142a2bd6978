"""Who is called what, by whom, and in whose voice?"""

from framing.app import frame, names

view = frame.begin("Names", "Who is called what?", names.LEAD)
rows = names.ledger(view)
names.reading(view, rows)
names.correcting(view, rows)
names.suggestions(view)
frame.end(view, names.LIMITS, names.tables(view))
