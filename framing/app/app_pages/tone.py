"""How does each article sound, sentence by sentence, and toward whom?"""

from framing.app import frame, tone

view = frame.begin("Tone", "How does it sound, and toward whom?", tone.LEAD)
tone.by_actor(view)
tone.sentences(view)
frame.end(view, tone.LIMITS, tone.tables(view))
