"""What the terminology sets say about a label: hints with their set, to be checked and rejected by a person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pandas as pd

from framing.language.reading import SPAN_COLUMNS

_OWN = ["actor_id", "actor", "label", "mention_start", "set_id", "concept", "variant", "form", "connotation"]


def connotations(mentions: pd.DataFrame, hits: pd.DataFrame) -> pd.DataFrame:
    """One row per hit of a terminology set inside a mention: the hit's span, whose label it is in, and the set's word.

    ``mention_start`` is where that mention begins, ``variant`` the set's term and ``form`` the hit's own words.
    ``hits`` is the table of ``terminology.hits`` (``set_id, concept, variant, connotation``); its sets carry the dated
    guidance. A hit inside several mentions goes to the shortest, and names that stand in a label count for themselves.
    A hint that is wrong is taken out with a codebook entry ``reject`` for the measure ``terminology``.

    >>> import framing
    >>> from framing.measures import terminology
    >>> from framing.measures.naming.mentions import mentions
    >>> reading = framing.read(framing.event_from_texts({"A": "The militants seized the town. The militants left."}))
    >>> table = connotations(mentions(reading), terminology.hits(reading))
    >>> table[["actor", "form", "connotation"]].values.tolist()[:1]
    [['militants', 'militants', 'neutral']]
    """
    columns = [*SPAN_COLUMNS, *_OWN]
    if mentions.empty or hits.empty:
        return pd.DataFrame(columns=columns)
    places: dict[str, list[tuple[int, int, int]]] = {}
    rows = mentions[["article_id", "start", "end"]].itertuples(index=False, name=None)
    for number, (article, start, end) in enumerate(rows):
        places.setdefault(article, []).append((start, end, number))
    places = {article: sorted(spans) for article, spans in places.items()}
    longest = int((mentions["end"] - mentions["start"]).max())
    found = []
    for article, start, end in hits[["article_id", "start", "end"]].itertuples(index=False, name=None):
        spans = places.get(article, [])
        low, high = bisect_left(spans, (start - longest,)), bisect_right(spans, (start, float("inf")))
        around = [(last - first, number) for first, last, number in spans[low:high] if last >= end]
        found.append(min(around)[1] if around else -1)
    inside = [number >= 0 for number in found]
    table = hits[inside].reset_index(drop=True)
    owners = mentions.iloc[[number for number in found if number >= 0]].reset_index(drop=True)
    owners = owners.rename(columns={"start": "mention_start"})
    return table.assign(**{name: owners[name] for name in ("actor_id", "actor", "label", "mention_start")})[columns]
