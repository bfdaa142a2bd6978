"""The facts after a person's corrections."""

from __future__ import annotations

import pandas as pd


def without(facts: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The facts when a person has rejected sentences that do not tell them: ``kept`` are the rows that still stand.

    A told row that is not among them becomes ``not told``; ``articles`` is counted again.

    >>> table = pd.DataFrame([(0, "a", 3, 9, "told", 1), (0, "b", 5, 8, "told", 1)],
    ...                      columns=["fact_id", "article_id", "start", "end", "told", "articles"])
    >>> without(table.assign(sentence_id=1, differs="", sentence="x"), table.iloc[:1])["told"].tolist()
    ['told', 'not told']
    """
    places = set(zip(kept["article_id"], kept["start"], kept["end"], strict=True))
    stands = [place in places for place in zip(facts["article_id"], facts["start"], facts["end"], strict=True)]
    gone = facts["told"].str.startswith("told") & ~pd.Series(stands, index=facts.index)
    if not gone.any():
        return facts
    table = facts.copy()
    table.loc[gone, ["told", "differs", "sentence"]] = ["not told", "", ""]
    table.loc[gone, ["sentence_id", "start", "end"]] = [-1, 0, 0]
    told = table["told"].str.startswith("told")
    return table.assign(articles=told.groupby(table["fact_id"]).transform("sum").astype(int))
