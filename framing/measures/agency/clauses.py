"""The table of clauses."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

import pandas as pd

from framing.grouping import grouped
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.agency.article import Article

CONSTRUCTIONS = ("active", "passive_with_agent", "agentless_passive", "nominalisation", "intransitive")
COLUMNS = [
    *SPAN_COLUMNS, "words", "verb", "act", "construction", "agent", "agent_start", "agent_end",
    "patient", "patient_start", "patient_end", "certain", "agent_actor_id", "patient_actor_id",
]  # fmt: skip


def clauses(reading: Reading, mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    """Acts, how each is told, and the words for who does it and whom it is done to.

    One row per verb that is not an auxiliary, and per noun that tells an act of ``framing/lexicons/acts.csv``; the span
    is the verb with its auxiliaries, or the noun. Columns: ``words`` (the span's text), ``verb`` (lemma), ``act`` (its
    family, where the list has it, else the lemma), ``construction`` (``active``: somebody does something to somebody;
    ``passive_with_agent``, ``agentless_passive``, ``nominalisation``, ``intransitive``), ``agent``, ``patient`` and
    their offsets (empty text and 0, 0 where the clause does not name them), ``certain`` (False where the agent or the
    patient was carried over from another clause or guessed from a modifier), ``agent_actor_id, patient_actor_id`` (the
    actor mentioned there, when ``mentions`` is given). Articles that were not parsed have no rows.

    >>> from framing.corpus.article import Event
    >>> from framing.corpus.article import Article as Text
    >>> from framing.language.reading import read
    >>> event = Event("e", "", (Text("a", "A", "", "Police shot a man. A man was shot."),))
    >>> clauses(read(event))[["construction", "agent", "patient"]].values.tolist()
    [['active', 'Police', 'a man'], ['agentless_passive', '', 'A man']]
    """
    rows = []
    for article_id in reading.parsed:
        rows += Article(reading, article_id).rows()
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[7:18]])
    if table.empty:
        return pd.DataFrame(columns=COLUMNS)
    table = reading.evidence(table)
    for side in ("agent", "patient"):
        table[f"{side}_actor_id"] = actors_in(table, mentions, side)
    return table[COLUMNS]


def actors_in(table: pd.DataFrame, mentions: pd.DataFrame | None, side: str) -> list[str]:
    """The actor mentioned in each phrase: the mention that ends nearest to the phrase's end."""
    if mentions is None or mentions.empty:
        return [""] * len(table)
    columns = ["start", "end", "actor_id"]
    named = {article: list(zip(*rows, strict=True)) for (article,), rows in grouped(mentions, ["article_id"], columns)}
    longest = {article: max(end - start for start, end, _ in rows) for article, rows in named.items()}
    ordered = {article: sorted(rows, key=lambda row: row[0]) for article, rows in named.items()}
    found = []
    phrases = (table[name].tolist() for name in ("article_id", f"{side}_start", f"{side}_end"))
    for article, start, end in zip(*phrases, strict=True):
        near = ordered.get(article, [])
        first = bisect_left(near, start - longest.get(article, 0), key=lambda row: row[0])
        best = None
        for mention in islice(near, first, None) if end > start else ():
            if mention[0] >= end:
                break
            if start < mention[1] and (best is None or abs(mention[1] - end) < abs(best[1] - end)):
                best = mention
        found.append(str(best[2]) if best else "")
    return found
