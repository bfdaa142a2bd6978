"""Which words did each outlet choose? Competing terms, marking words, wording, frames, and a search: one at a time."""

from framing.app import frame, terms, wording, words

view = frame.begin("Words", "Which words did each outlet choose?", words.LEAD)
part = frame.one_of(
    view,
    {
        "Competing terms": frame.Part((terms.terminology,), terms.tables),
        "Words of one outlet": frame.Part((words.marking,), words.tables, ("word",)),
        "Judging and hedging": frame.Part((wording.wording, wording.loaded), wording.tables),
        "Frames": frame.Part((wording.frames,), wording.tables_of_frames),
        "Look for a word": frame.Part((words.search,), signs=("q",)),
    },
)
frame.end(view, words.LIMITS, part.tables(view))
