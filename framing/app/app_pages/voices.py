"""Who gets to speak, how much, and with which verb?"""

from framing.app import frame, voices

view = frame.begin("Voices", "Who gets to speak?", voices.LEAD)
parts = frame.parts(
    view,
    {
        "Words given": voices.words,
        "Verbs of saying": voices.cues,
        "Verbs by side": voices.sides,
    },
    apart=True,
)
frame.end(view, voices.LIMITS, voices.tables(view), parts=parts)
