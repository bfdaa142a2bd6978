"""The whole comparison on its way out: one JSON document, or a page of the first results of each question."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version

import pandas as pd

from framing import corpus
from framing.comparison import TABLES, Comparison
from framing.output import records


def as_json(comparison: Comparison) -> str:
    """Everything that was found, as one JSON document: ``event, articles, checks, made_with, tables``.

    Every evidence row has ``article_id, start, end``; ``articles[...]["text"][start:end]`` is the thing.
    """
    reading, event = comparison.reading, comparison.event
    document = {
        "event": {
            "event_id": event.event_id, "title": event.title, "date": event.date, "summary": event.summary,
            "licence": event.licence,
        },
        "articles": [
            {
                "article_id": article.article_id, "outlet": article.outlet, "headline": article.headline,
                "published": article.published, "wire": article.wire, "note": article.note,
                "language": reading.languages[article.article_id], "text": article.text,
            }
            for article in event.articles
        ],
        "checks": corpus.check_event(event),
        "made_with": {"framing": _version(), "parser": reading.parser, "key": reading.key},
        "tables": {name: records(getattr(comparison, name)) for name in ("sentences", *TABLES)},
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1, default=str) + "\n"


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


def _version() -> str:
    try:
        return version("framing-explorer")
    except PackageNotFoundError:
        return "not installed"
