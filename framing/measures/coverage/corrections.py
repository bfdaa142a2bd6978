"""The facts after a person's corrections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import pandas as pd

from framing.measures.coverage.labels import shortened

Place = tuple[str, int, int]
Change = tuple[Literal["not_told", "move"], Place, Place | None]
_TOLD = ["sentence_id", "start", "end", "part", "voice", "paragraph", "position", "sentence"]
_NOTHING = [-1, 0, 0, "", "", -1, float("nan"), ""]


def corrected(facts: pd.DataFrame, changes: Iterable[Change]) -> pd.DataFrame:
    """The facts after corrections of single cells, in order; a place that tells no fact changes nothing.

    ``("not_told", place, None)``: what stands at this place (article_id, start, end) does not tell its fact.
    ``("move", place, other)``: it tells the fact that ``other`` tells; with None it is a fact of its own. A fact that
    nobody tells any more is left out; ``fact_id`` stays what it was, a new fact has the next one.

    >>> rows = [(0, "a", 3, 9, "told"), (0, "b", 5, 8, "told")]
    >>> table = pd.DataFrame(rows, columns=["fact_id", "article_id", "start", "end", "told"])
    >>> table = table.assign(sentence_id=1, part="body", voice="outlet", paragraph=0, position=0.1, sentence="Rain.")
    >>> table = table.assign(fact="Rain.", differs="", similarity=1.0, in_wire=False, rank=1, articles=2, part_of=-1)
    >>> corrected(table, [("move", ("b", 5, 8), None)])[["fact_id", "article_id", "told"]].values.tolist()
    [[0, 'a', 'told'], [0, 'b', 'not told'], [1, 'a', 'not told'], [1, 'b', 'told']]
    """
    table = facts
    for change, place, other in changes:
        row = _at(table, place)
        if row is None:
            continue
        if change == "not_told":
            table = _untold(table, [row])
        else:
            table = _moved(table, row, None if other is None else _at(table, other), own=other is None)
    return facts if table is facts else _counted(table)


def _at(table: pd.DataFrame, place: Place) -> int | None:
    """The row that tells a fact at this place; a sentence before a clause that fills it."""
    article, start, end = place
    here = (table["article_id"] == article) & (table["start"] == start) & (table["end"] == end)
    rows = table.index[here & table["told"].str.startswith("told")]
    return None if rows.empty else int(rows[0])


def _untold(table: pd.DataFrame, rows: list[int]) -> pd.DataFrame:
    table = table.copy()
    table.loc[rows, ["told", "differs", "similarity"]] = ["not told", "", 0.0]
    table.loc[rows, _TOLD] = _NOTHING
    return table


def _moved(table: pd.DataFrame, row: int, target: int | None, own: bool) -> pd.DataFrame:
    """The cell at ``row`` as a fact of its own, or in the fact of the ``target`` row."""
    cell = table.loc[row]
    if not own and (target is None or table.loc[target, "fact_id"] == cell["fact_id"]):
        return table
    parts = table[(table["part_of"] == cell["fact_id"]) & (table["article_id"] == cell["article_id"])]
    gone = [row, *parts.index[parts["told"].str.startswith("told")]]
    table = _untold(table, gone)
    if own:
        return _with_own(table, cell)
    fact = table.loc[target, "fact_id"]
    places = table.index[(table["fact_id"] == fact) & (table["article_id"] == cell["article_id"])]
    if not table.loc[places[0], "told"].startswith("told"):  # an article that tells it already goes on as it does
        table.loc[places[0], _TOLD] = cell[_TOLD]
        table.loc[places[0], ["told", "similarity"]] = ["told", cell["similarity"]]
    return table


def _with_own(table: pd.DataFrame, cell: pd.Series) -> pd.DataFrame:
    """The table with one fact more, which this article alone tells."""
    fact = int(table["fact_id"].max()) + 1
    rows = _untold(table, table.index[table["fact_id"] == table["fact_id"].iloc[0]].tolist())
    rows = rows[rows["fact_id"] == table["fact_id"].iloc[0]]
    rows = rows.assign(fact_id=fact, fact=shortened(cell["sentence"]), in_wire=False, part_of=-1)
    rows = rows.assign(rank=int(table["rank"].max()) + 1)
    own = rows.index[rows["article_id"] == cell["article_id"]][0]
    rows.loc[own, _TOLD] = cell[_TOLD]
    rows.loc[own, "told"] = "told"
    return pd.concat([table, rows], ignore_index=True)


def _counted(table: pd.DataFrame) -> pd.DataFrame:
    """How many articles tell each fact; facts that nobody tells, and their clauses, are left out."""
    table = table.assign(articles=table["told"].str.startswith("told").groupby(table["fact_id"]).transform("sum"))
    alive = set(table.loc[table["articles"] > 0, "fact_id"]) | {-1}
    kept = table[(table["articles"] > 0) & table["part_of"].isin(alive)]
    return kept.astype({"articles": int}).reset_index(drop=True)
