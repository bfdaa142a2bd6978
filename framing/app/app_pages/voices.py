"""Who gets to speak, how much, and with which verb?"""

from framing.app import frame, voices

view = frame.begin("Voices", "Who gets to speak?", voices.LEAD)
voices.words(view)
voices.cues(view)
frame.end(view, voices.LIMITS, voices.tables(view))
