"""Which words did each outlet choose? Competing terms, marking words, wording, frames, and a search."""

from framing.app import frame, wording, words

view = frame.begin("Words", "Which words did each outlet choose?", words.LEAD)
parts = frame.parts(
    view,
    {
        "Competing terms": words.terminology,
        "Marking words": words.marking,
        "Wording": wording.wording,
        "Loaded sentences": wording.loaded,
        "Frames": wording.frames,
        "Any word": words.search,
    },
    apart=True,
)
frame.end(view, words.LIMITS, words.tables(view) | wording.tables(view), parts=parts)
