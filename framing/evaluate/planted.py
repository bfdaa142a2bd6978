"""Which planted exchanges and which left-out facts a comparison shows: tallies of hits and cases."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from framing.corpus.key_tables import Key
from framing.differences.exchanged import EXCHANGED
from framing.language.reading import Reading


def add(tally: Counter, hit: object) -> None:
    """One case more, and one hit more where there is one."""
    tally.update(hits=int(bool(hit)), n=1)


def exchanges(reading: Reading, key: Key, found: pd.DataFrame) -> dict[tuple[str, str], Counter]:
    """Planted differences between agency copy and its rewritings: found, and of the right kind."""
    wires = {article.article_id: article.wire for article in reading.event.articles}
    agencies = {article.article_id for article in reading.event.articles if article.outlet in set(wires.values())}
    counts = {("exchange_recall", "copy"): Counter(), ("kind_accuracy", "copy"): Counter()}
    for row in key.differences[key.differences["kind"].isin(EXCHANGED)].itertuples():
        sides = {row.left_article, row.right_article}
        if len(sides & agencies) != 1 or not any(wires[side] for side in sides):
            continue
        kinds = {exchange.kind for exchange in found.itertuples() if _is_exchange(exchange, row)}
        allowed = {row.kind, *row.also} | ({"added", "cut"} if row.kind in ("added", "cut") else set())
        add(counts["exchange_recall", "copy"], kinds)
        if kinds:
            add(counts["kind_accuracy", "copy"], kinds & allowed)
    return counts


def _is_exchange(exchange, row) -> bool:
    for mine, theirs in (("left", "right"), ("right", "left")):
        if getattr(exchange, f"{mine}_article") == row.left_article and (
            getattr(exchange, f"{theirs}_article") == row.right_article
        ):
            sides = [(mine, "left"), (theirs, "right")]
            return all(_overlaps(exchange, side, row, name) for side, name in sides if getattr(row, name))
    return False


def _overlaps(exchange, side: str, row, name: str) -> bool:
    start, end = getattr(exchange, f"{side}_start"), getattr(exchange, f"{side}_end")
    return pd.notna(start) and start < getattr(row, f"{name}_end") and getattr(row, f"{name}_start") < end


def facts(reading: Reading, key: Key, found: pd.DataFrame, exchanged: pd.DataFrame) -> dict[tuple[str, str], Counter]:
    """Facts that the agency's copy and a rewriting both tell, or only one of them: found as such."""
    counts = {("fact_recall", setting): Counter() for setting in ("omitted", "omitted_in_grid", "added", "told")}
    articles = reading.event.articles
    agencies = {article.wire for article in articles} - {""}
    base = next((article.article_id for article in articles if article.outlet in agencies), None)
    told = found[found["told"].isin(["told", "told differently"])]
    for _, fact in key.facts.groupby("fact_id"):
        spans = {row.article_id: (row.start, row.end) for row in fact.itertuples() if row.told}
        for article_id in (article.article_id for article in articles if article.wire):
            if base in spans:
                here = _telling(told, base, spans[base])
                again = told["fact_id"].isin(here["fact_id"]) & (told["article_id"] == article_id)
                apart = len(here) > 0 and not again.any()
                if article_id in spans:
                    add(counts["fact_recall", "told"], again.any())
                else:
                    seen = apart or shown(exchanged, base, spans[base], article_id)
                    add(counts["fact_recall", "omitted_in_grid"], apart)
                    add(counts["fact_recall", "omitted"], seen)
            elif article_id in spans:
                here = _telling(told, article_id, spans[article_id])
                again = told["fact_id"].isin(here["fact_id"]) & (told["article_id"] == base)
                apart = len(here) > 0 and not again.any()
                seen = apart or shown(exchanged, article_id, spans[article_id], base)
                add(counts["fact_recall", "added"], seen)
    return counts


def _telling(told: pd.DataFrame, article_id: str, span: tuple[int, int]) -> pd.DataFrame:
    """The rows of the grid that show this span: the clauses that hold half of it or more, else the sentences."""
    here = told[(told["article_id"] == article_id) & (told["start"] < span[1]) & (told["end"] > span[0])]
    inside = here["end"].clip(upper=span[1]) - here["start"].clip(lower=span[0])
    clauses = here[(here["part_of"] >= 0) & (2 * inside >= span[1] - span[0])]
    return clauses if len(clauses) else here[here["part_of"] < 0]


def shown(exchanged: pd.DataFrame, article_id: str, span: tuple[int, int], other: str) -> bool:
    """Half of the span or more is shown as cut, added or exchanged between the two articles."""
    marked: set[int] = set()
    for mine, theirs in (("left", "right"), ("right", "left")):
        here = exchanged[(exchanged[f"{mine}_article"] == article_id) & (exchanged[f"{theirs}_article"] == other)]
        for start, end in zip(here[f"{mine}_start"], here[f"{mine}_end"], strict=True):
            marked |= set(range(max(int(start), span[0]), min(int(end), span[1])))
    return 2 * len(marked) >= span[1] - span[0]
