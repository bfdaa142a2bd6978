"""Which words did each outlet choose? Competing terms, marking words, wording, frames, and a search: one at a time."""

from framing.app import frame, terms, wording, words

view = frame.begin("Words", "Which words did each outlet choose?", words.LEAD)
part = frame.one_of(
    view,
    {
        "Competing terms": frame.Part((terms.terminology,), terms.LIMITS, terms.tables),
        "Words of one outlet": frame.Part((words.marking,), words.LIMITS, words.tables, ("word",)),
        "Judging and hedging": frame.Part((wording.wording, wording.loaded), wording.LIMITS, wording.tables),
        "Frames": frame.Part((wording.frames,), wording.LIMITS_OF_FRAMES, wording.tables_of_frames),
        "Look for a word": frame.Part((words.search,), words.LIMITS_OF_SEARCH, signs=("q",)),
    },
    begin="Competing terms" if terms.rivals(view) else "Words of one outlet",
)
frame.end(view, part.limits, part.tables(view))
