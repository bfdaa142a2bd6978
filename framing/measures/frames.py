"""Which vocabulary of news frames is in use? Words shown, never a verdict that an article "has" a frame.

Generic frames: Semetko & Valkenburg (2000), Journal of Communication 50(2):93-109. Policy frames: Boydstun et al.
(2014). The word lists are this project's own (``framing/lexicons/frames/``).
"""

from __future__ import annotations

from collections import Counter

import pandas as pd

from framing.language.reading import OWN_VOICES, SPAN_COLUMNS, Reading
from framing.lexicons.frame_words import frame_words
from framing.statistics import wilson_interval

COLUMNS = [*SPAN_COLUMNS, "scheme", "frame", "form"]
OUTLET_COLUMNS = ["scheme", "frame", "outlet", "n", "words", "per_1000", "low", "high", "articles", "forms"]
_FORMS_SHOWN = 8  # they fit in one cell of a table


def hits(reading: Reading, scheme: str | None = None) -> pd.DataFrame:
    """One row per word or phrase of a frame's vocabulary: the span columns, ``scheme``, ``frame``, ``form``.

    ``scheme`` is ``"generic"`` (conflict, human interest, economic consequences, morality, responsibility) or
    ``"policy"`` (fourteen policy frames), or None for both. A word of several frames has a row for each. Articles that
    were not parsed have none. Raises ``ValueError`` for another scheme.

    >>> from framing import Article, Event, read
    >>> event = Event("e", "", (Article("a", "A", "", "The widow mourned as lawmakers feuded."),))
    >>> hits(read(event), "generic")[["frame", "form"]].values.tolist()
    [['human_interest', 'widow'], ['human_interest', 'mourned'], ['conflict', 'feuded']]
    """
    vocabulary = frame_words()
    if scheme is not None and scheme not in vocabulary.schemes:
        raise ValueError(f"There is no scheme {scheme!r}; choose from: {', '.join(vocabulary.schemes)}.")
    rows = []
    for article_id in reading.parsed:
        text = reading.text(article_id)
        for start, end, name in vocabulary.search(text, reading.words(article_id)):
            rows.append((article_id, start, end, vocabulary.frames[name].scheme, name, text[start:end]))
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[len(SPAN_COLUMNS) :]])
    if scheme is not None:
        table = table[table["scheme"] == scheme]
    return reading.evidence(table)[COLUMNS]


def by_outlet(hits: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    """How much of each frame's vocabulary does each outlet use in its own voice? One row per frame and outlet.

    ``n`` hits; ``words`` the outlet's words in its own voice; ``per_1000`` hits for 1,000 of them, with the 95 % Wilson
    interval ``low, high`` of the same scale; ``articles`` the number of its articles that use it; ``forms`` its most
    frequent words with their counts. Frames with most hits first, within their scheme.

    >>> import framing
    >>> texts = {"A": "The verdict and the appeal came late.", "B": "It rained."}
    >>> reading = framing.read(framing.event_from_texts(texts))
    >>> by_outlet(hits(reading), reading)[["frame", "outlet", "n", "words"]].values.tolist()[:2]
    [['legality', 'A', 2, 7], ['legality', 'B', 0, 2]]
    """
    if hits.empty:
        return pd.DataFrame(columns=OUTLET_COLUMNS)
    words = reading.own_words.reset_index()
    counted = hits[hits["voice"].isin(OWN_VOICES)]
    keys = ["scheme", "frame", "outlet"]
    found = counted.groupby(keys).agg(n=("form", "size"), articles=("article_id", "nunique"), forms=("form", _most))
    table = hits[["scheme", "frame"]].drop_duplicates().merge(words, how="cross").merge(found.reset_index(), how="left")
    table = table.fillna({"n": 0, "articles": 0, "forms": ""}).astype({"n": int, "articles": int})
    low, high = wilson_interval(table["n"], table["words"])
    rate = table["n"] / table["words"].where(table["words"] > 0)
    table = table.assign(per_1000=1000 * rate, low=1000 * low, high=1000 * high)
    size = table.groupby(["scheme", "frame"])["n"].transform("sum")
    order = table.assign(_size=-size).sort_values(["scheme", "_size", "frame"], kind="stable")
    return order[OUTLET_COLUMNS].reset_index(drop=True)


def _most(forms: pd.Series) -> str:
    """The most frequent words with their counts, as text."""
    counts = Counter(form.lower() for form in forms)
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_FORMS_SHOWN]
    return ", ".join(f"{form} {count}" for form, count in top)
