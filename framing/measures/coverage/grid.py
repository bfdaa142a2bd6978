"""The facts at a glance: one row per fact, one column per outlet."""

from __future__ import annotations

import pandas as pd


def grid(facts: pd.DataFrame) -> pd.DataFrame:
    """The facts at a glance: one row per fact, one column per outlet with ``told``, ``told differently``, ...

    ``n`` is how many articles tell the fact, ``of`` how many there are. Two articles of one outlet share a column: the
    fullest state counts.

    >>> from framing.measures.coverage import COLUMNS
    >>> grid(pd.DataFrame(columns=COLUMNS)).columns.tolist()
    ['fact_id', 'fact', 'rank', 'n', 'of', 'in_wire']
    """
    columns = ["fact_id", "fact", "rank", "n", "of", "in_wire"]
    if facts.empty:
        return pd.DataFrame(columns=columns)
    first = facts.drop_duplicates("fact_id").rename(columns={"articles": "n"})[columns].set_index("fact_id", drop=False)
    outlets = list(dict.fromkeys(facts["outlet"]))
    strength = {state: number for number, state in enumerate(("told", "told differently", "cut", "not told"))}
    best = facts.assign(_state=facts["told"].map(strength)).groupby(["fact_id", "outlet"])["_state"].min().unstack()
    names = {number: state for state, number in strength.items()}
    for outlet in outlets:
        first[outlet] = best[outlet].map(names)
    return first.reset_index(drop=True)
