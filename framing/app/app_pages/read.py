"""The articles side by side, with layers to switch on."""

from framing.app import frame, read

view = frame.begin("Read", "What does each article say?", read.LEAD)
read.side_by_side(view)
frame.end(view, read.LIMITS, {"Sentences": lambda: view.shown(view.comparison.reading.sentences)})
