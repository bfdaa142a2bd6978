"""Hedged, boosted, vague, pictured and judging words, and the vocabulary of frames: counts as dots."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.charts.figure import Figure
from framing.charts.html import listed
from framing.charts.matrix import matrix
from framing.language.reading import OWN_VOICES

GROUPS = {  # each with a word of it, for who does not know the term
    "hedge": "hedges (“may”)", "booster": "boosters (“clearly”)", "quantifier": "loose amounts (“many”)",
    "evidential": "hearsay (“reportedly”)", "distance": "distancing (“so-called”)", "metaphor": "metaphors (“a flood”)",
    "dehumanising": "dehumanising words", "evaluative": "judging words", "label": "political labels",
    "emotive": "emotive words", "intensifier": "intensifiers (“very”)",
}  # fmt: skip
JUDGING = ("evaluative", "label", "emotive")
_NOTE = (
    "Marks: how often each outlet uses such words in its own voice; the area and the number are the count. Compare "
    "counts of articles of like length. Words come from lists with context rules; a list knows no irony."
)
_FRAMES_NOTE = (
    "Marks: words of each frame's vocabulary in the outlet's own voice. Vocabulary in use is not a frame: it says "
    "where to read, not how the article is framed."
)
_NOUNS = {"political": "politics", "economic": "the economy"}
_MOST_ROWS = 9


def own(hits: pd.DataFrame) -> pd.DataFrame:
    """The hits in the outlets' own voice, with ``row``: the group of wording, or the frame, as it is shown.

    >>> hits = pd.DataFrame({"frame": ["law_and_order", "morality"], "voice": ["outlet", "quoted"]})
    >>> own(hits)["row"].tolist()
    ['law and order']
    """
    kept = hits[hits["voice"].isin(OWN_VOICES)]
    if "group" in kept:
        return kept.assign(row=kept["group"].map(lambda group: GROUPS.get(group, group)))
    return kept.assign(row=kept["frame"].str.replace("_", " "))


def wording(hits: pd.DataFrame, names: dict[str, str]) -> Figure:
    """Groups of wording by outlet; the title names the outlet that judges most, where the difference is clear.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "It was an outrageous, shameful failure."}))
    >>> wording(comparison.wording, {"A": "Morning Post"}).title
    'Most frequent of these: judging words, 2 of 2 words'
    """
    found = own(hits)
    judging = found[found["group"].isin(JUDGING)]
    counts = judging["outlet"].value_counts().reindex(list(names), fill_value=0)
    counts = counts.sort_values(ascending=False, kind="stable")
    rows = found["row"].value_counts()
    if len(counts) > 1 and counts.iloc[0] >= 5 and counts.iloc[0] >= 1.5 * counts.iloc[1]:
        outlet = counts.index[0]
        kinds = judging.loc[judging["outlet"] == outlet, "row"].value_counts()
        said = f"{names[outlet]} uses {listed([f'{n} {_one(kind, n)}' for kind, n in kinds.items()])}"
        rest = f"the next outlet {counts.iloc[1]} of these" if counts.iloc[1] else "no other outlet any of these"
        return _dots(found, names, f"{said}, {rest}", _NOTE, (kinds.index[0], names[outlet]))
    title = f"Most frequent of these: {rows.index[0]}, {rows.iloc[0]} of {len(found)} words" if len(rows) else ""
    return _dots(found, names, title, _NOTE, (rows.index[0], None) if len(rows) else None)


def _one(kind: str, number: int) -> str:
    return kind.removesuffix("s") if number == 1 else kind


def frames(hits: pd.DataFrame, names: dict[str, str], scheme: str) -> Figure:
    """Frames of one scheme by outlet; the title names the vocabulary that is used most.

    >>> hits = pd.DataFrame({"scheme": "policy", "frame": ["fairness"] * 2, "voice": "outlet", "outlet": ["A", "B"]})
    >>> frames(hits, {"A": "Morning Post", "B": "Evening Star"}, "policy").title
    'The vocabulary of fairness is used most: 2 of 2 words'
    """
    found = own(hits[hits["scheme"] == scheme])
    most = found["row"].value_counts()
    title = "No outlet uses the vocabulary of these frames in its own voice"
    if len(most):
        name = _NOUNS.get(most.index[0], most.index[0])
        title = f"The vocabulary of {name} is used most: {most.iloc[0]} of {len(found)} words"
    return _dots(found, names, title, _FRAMES_NOTE, (most.index[0], None) if len(most) else None)


def _dots(found: pd.DataFrame, names: dict[str, str], title: str, note: str, tells=None) -> Figure:
    rows = found["row"].value_counts().index.tolist()[:_MOST_ROWS]
    counts = found.groupby(["row", "outlet"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=list(names), fill_value=0).stack().rename("n").reset_index()
    return replace(matrix(counts, names, rows, title, note), tells=tells)
