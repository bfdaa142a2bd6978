"""Which actors stand under most reporting verbs, and which two are told of most differently."""

from __future__ import annotations

import pandas as pd

from framing.measures.quoting.summaries import cued

_NOBODY = ["document", "media", "unknown"]
_ANYBODY = ["some", "others", "many", "most", "few", "all", "both", "several"]
_FEWEST = 2


def loudest(quotations: pd.DataFrame, most: int = 2) -> dict[str, str]:
    """The actors under most reporting verbs, each a side of its own: ``actor_id`` -> name, for ``doubt_asymmetry``.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> texts = {"A": "“We are leaving,” Ann Poe said. Bob Roe claimed the road was clear."}
    >>> found = quotations(framing.read(framing.event_from_texts(texts)))
    >>> loudest(found)
    {'ann-poe': 'Ann Poe', 'bob-roe': 'Bob Roe'}
    """
    table = _heard(quotations)
    counts = table.groupby("actor_id", sort=False).size().sort_values(ascending=False, kind="stable").head(most)
    names = table.drop_duplicates("actor_id").set_index("actor_id")["actor"]
    return {actor_id: names[actor_id] for actor_id in counts.index}


def contrasted(quotations: pd.DataFrame, cue_class: str = "doubting") -> list[str]:
    """The ``actor_id`` with most verbs of a class, and of the others the one with the smallest share of them.

    Of several with the same share the one under most verbs; actors under one verb alone are not taken as the second.
    Empty where no verb of the class stands with anybody, or nobody else is heard.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> text = "“We left,” Ann Poe said. “We saw it,” Ann Poe said. Bob Roe claimed the road was clear."
    >>> contrasted(quotations(framing.read(framing.event_from_texts({"A": text}))))
    ['bob-roe', 'ann-poe']
    """
    table = _heard(quotations)
    of_class = table.assign(own=table["cue_class"] == cue_class).groupby("actor_id", sort=False)["own"]
    counts = of_class.agg(["sum", "size"])
    if counts.empty or not counts["sum"].max():
        return []
    first = max(counts.itertuples(), key=lambda row: (row.sum, row.size >= _FEWEST, row.sum / row.size)).Index
    others = counts[(counts.index != first) & (counts["size"] >= _FEWEST)]
    second = min(others.itertuples(), key=lambda row: (row.sum / row.size, -row.size), default=None)
    return [] if second is None else [first, second.Index]


def _heard(quotations: pd.DataFrame) -> pd.DataFrame:
    table = cued(quotations, None)
    return table[~table["source"].isin(_NOBODY) & ~table["actor"].isin(_ANYBODY)]
