"""How does each article sound, sentence by sentence, and toward whom?"""

from framing.app import frame, tone

view = frame.begin("Tone", "How does it sound, and toward whom?", tone.LEAD)
parts = frame.parts(
    view,
    {
        "Sentence by sentence": tone.sentences,
        "Toward whom": tone.by_actor,
    },
    apart=True,
)
frame.end(view, tone.LIMITS, tone.tables(view), parts=parts)
