"""Which side speaks under verbs that doubt, endorse or confront: the difference in each outlet, with its interval."""

from __future__ import annotations

from typing import NamedTuple

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, shape, sized, spec
from framing.charts.html import plural, with_article
from framing.charts.matrix import matrix
from framing.statistics import FEWEST_FOR_SHARE

_DO = {"doubting": "doubt", "endorsing": "endorse", "confrontational": "confront"}


def asymmetry(table: pd.DataFrame, names: dict[str, str], cue_class: str) -> Figure:
    """``quoting.doubt_asymmetry`` of two sides: a dot and its 95 % interval where both sides have five verbs, else
    the counts alone.

    >>> row = {"outlet": "A", "side": "police", "other": "students", "n": 0, "of": 2, "n_other": 2, "of_other": 3}
    >>> few = pd.DataFrame([row]).assign(difference=float("nan"), low=float("nan"), high=float("nan"))
    >>> asymmetry(few, {"A": "Morning Post"}, "doubting").title
    'In Morning Post the verbs doubt the students in 2 of 3 places, the police in none of 2'
    """
    rows = table[(table["of"] > 0) | (table["of_other"] > 0)]
    if rows.empty:
        return Figure("Neither of them speaks under a reporting verb here", {})
    one, other = rows["side"].iloc[0], rows["other"].iloc[0]
    if rows["difference"].isna().all():
        shown = rows.assign(outlet=rows["outlet"].map(names))
        return _counted(rows, names, _finding(shown, one, other, cue_class), _note(one, other, cue_class, False))
    rows = rows.assign(outlet=rows["outlet"].map(names), counts=[_counts(row) for row in rows.itertuples()])
    rows["said"] = [_said(row, cue_class) for row in rows.itertuples()]
    rows["label_at"] = rows["high"].fillna(-1.0)
    title, note = _finding(rows, one, other, cue_class), _note(one, other, cue_class, True)
    outlets = list(names.values())
    base = alt.Chart(rows[["outlet", "difference", "low", "high", "counts", "said", "label_at"]])
    y = alt.Y("outlet:N", sort=outlets, title=None, axis=alt.Axis(labelFontSize=sized(14), labelFlush=False))
    axis = alt.Axis(
        values=[-1, 0, 1], grid=True, gridOpacity=0.45,
        labelExpr=f"datum.value == 0 ? 'alike' : datum.value < 0 ? {_js(other)} : {_js(one)}",
    )  # fmt: skip
    x = alt.X("difference:Q", title=None, scale=alt.Scale(domain=[-1, 1.6], nice=False), axis=axis)
    compared = base.transform_filter("isValid(datum.difference)")
    lines = compared.mark_rule(strokeWidth=1.2, opacity=0.6, aria=False).encode(
        y, x=alt.X("low:Q", axis=axis), x2="high:Q", color=colour(outlets)
    )
    dots = compared.mark_point(filled=True, size=100, opacity=1).encode(
        y, x, colour(outlets), shape(outlets), description="said:N", tooltip=[alt.Tooltip("said:N", title="verbs")]
    )
    labels = base.mark_text(align="left", dx=8, fontSize=sized(13), aria=False).encode(
        y, x=alt.X("label_at:Q", axis=axis), text="counts:N"
    )
    return Figure(title, spec(lines + dots + labels, rows=34), note, title, rows)


def _counted(rows: pd.DataFrame, names: dict[str, str], title: str, note: str) -> Figure:
    """The counts of both sides alone, where they are too few for a share."""
    pairs = (("side", "n", "of"), ("other", "n_other", "of_other"))
    columns = ["row", "outlet", "n", "of"]
    counts = pd.concat([rows[[side, "outlet", n, of]].set_axis(columns, axis=1) for side, n, of in pairs])
    return matrix(counts, names, list(dict.fromkeys(counts["row"])), title, note, unit="verb")


def _js(name: str) -> str:
    """The name as a string of an expression, short enough for an axis."""
    short = name if len(name) <= 24 else name[:23] + "…"
    return "'more for " + short.replace("\\", "").replace("'", "’") + "'"


def _counts(row) -> str:
    """What stands beside an outlet."""
    few = " · too little text to say" if row.difference != row.difference else ""
    return f"{row.n} of {row.of} : {row.n_other} of {row.of_other}{few}"


def _said(row, cue_class: str) -> str:
    verbs = f"verbs that {_DO[cue_class]}"
    words = f"{row.outlet}: {verbs} {row.n} of {row.of} for {row.side}, {row.n_other} of {row.of_other} for {row.other}"
    if row.difference != row.difference:
        return f"{words}; too little text to say"
    return f"{words}; difference {row.difference:+.0%} (95 % interval {row.low:+.0%} to {row.high:+.0%})"


def _note(one: str, other: str, cue_class: str, drawn: bool) -> str:
    counts = f"Counts: verbs that {_DO[cue_class]}, of all reporting verbs of each"
    if not drawn:
        return f"{counts}. Shares are compared from {FEWEST_FOR_SHARE} verbs of each side up."
    return (
        f"{counts}, {one} : {other}. Mark: the difference of the two shares, with its 95 % interval (Newcombe), where "
        f"each has {FEWEST_FOR_SHARE} verbs or more. An interval that crosses “alike” can be chance."
    )


def _finding(rows: pd.DataFrame, one: str, other: str, cue_class: str) -> str:
    """What can be read out: where the verbs doubt whom, in how many of the places; the clearest outlet first."""
    do, whole = _DO[cue_class], _Counts(*(int(rows[name].sum()) for name in ("n", "of", "n_other", "of_other")))
    if not whole.n and not whole.n_other:
        return f"No verb that {do}s stands with {with_article(one)} or with {with_article(other)}"
    clear = rows[(rows["low"] > 0) | (rows["high"] < 0)]
    if len(clear):
        row = clear.loc[clear["difference"].abs().idxmax()]
        return f"In {row['outlet']} the verbs {do} {_both(_Counts.of_row(row), one, other)}"
    compared = rows[rows["difference"].notna()]
    if len(compared):
        row = compared.loc[(compared["n"] + compared["n_other"]).idxmax()]
        return f"No sure difference: in {row['outlet']} the verbs {do} {_both(_Counts.of_row(row), one, other)}"
    where = rows[(rows["n"] > 0) | (rows["n_other"] > 0)]
    if len(where) > 1 or len(rows) == 1:
        together = "All outlets together: the" if len(rows) > 1 else f"In {rows['outlet'].iloc[0]} the"
        return f"{together} verbs {do} {_both(whole, one, other)}"
    row = where.iloc[0]
    if row["n"] and row["n_other"]:
        return f"Only in {row['outlet']} do the verbs {do} {_both(_Counts.of_row(row), one, other)}"
    side, n, of = (one, row["n"], row["of"]) if row["n"] else (other, row["n_other"], row["of_other"])
    rest, rest_of = (other, whole.of_other) if row["n"] else (one, whole.of)
    nowhere = f"; nowhere do they {do} {with_article(rest)} (0 of {rest_of})" if rest_of else ""
    return f"Only in {row['outlet']} do the verbs {do} {with_article(side)} ({n} of {of}){nowhere}"


class _Counts(NamedTuple):
    n: int
    of: int
    n_other: int
    of_other: int

    @classmethod
    def of_row(cls, row: pd.Series) -> _Counts:
        return cls(*(int(row[name]) for name in cls._fields))


def _both(counts: _Counts, one: str, other: str) -> str:
    """ "Union in 9 of 10 places, Owner in none of 10": the side with the larger share first."""
    sides = [(one, counts.n, counts.of), (other, counts.n_other, counts.of_other)]
    sides.sort(key=lambda side: -side[1] / max(side[2], 1))
    (first, n, of), (second, m, total) = sides
    rest = f"in {m or 'none'} of {total}" if total else "nowhere"
    return f"{with_article(first)} in {n or 'none'} of {plural(of, 'place')}, {with_article(second)} {rest}"
