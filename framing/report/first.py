"""The first results of each question, for a terminal."""

from __future__ import annotations

import pandas as pd

from framing.comparison import Comparison


def first_results(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """The first results of each question, by the question, as one reads them on a terminal."""
    return {
        "Who is called what?": _ledger(comparison),
        "Same sentence, other words": comparison.exchanges[["kind", "left", "right", "right_outlet", "n"]].head(12),
        "Which of the competing terms, in its own voice?": _terms(comparison),
        "Which words mark each outlet?": _keyness(comparison),
    }


def _ledger(comparison: Comparison) -> pd.DataFrame:
    """The labels of the actors named most often, outlets side by side."""
    rows = comparison.ledger
    top = comparison.actors["actor_id"].head(8)
    rows = rows[rows["actor_id"].isin(top)]
    cells = rows.assign(cell=rows["label"] + " " + rows["n"].astype(str))
    wide = cells.groupby(["actor", "outlet"], sort=False)["cell"].agg(lambda c: ", ".join(c.head(4))).unstack("outlet")
    order = comparison.actors.set_index("actor_id").loc[list(top), "actor"].unique()
    return wide.reindex(order).reindex(columns=comparison.reading.outlets).fillna("").reset_index()


def _terms(comparison: Comparison) -> pd.DataFrame:
    rows = comparison.choices
    rows = rows[rows["n"] > 0].sort_values(["concept", "n"], ascending=[True, False], kind="stable")
    return rows[["concept", "outlet", "variant", "connotation", "n", "total"]].head(20)


def _keyness(comparison: Comparison) -> pd.DataFrame:
    rows = comparison.keyness
    rows = rows[rows["n"] >= 2].groupby("outlet", sort=False).head(4)
    return rows[["outlet", "term", "n", "n_reference", "articles", "z", "g2", "log_ratio"]]
