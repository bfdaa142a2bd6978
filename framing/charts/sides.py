"""Which side speaks under verbs that doubt, endorse or confront: the difference in each outlet, with its interval."""

from __future__ import annotations

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, shape, sized, spec
from framing.charts.html import called, listed, plural
from framing.statistics import FEWEST_FOR_SHARE

_DO = {"doubting": "doubt", "endorsing": "endorse", "confrontational": "confront"}


def asymmetry(table: pd.DataFrame, names: dict[str, str], cue_class: str) -> Figure:
    """``quoting.doubt_asymmetry`` of two sides: a dot and its 95 % interval where both sides have five verbs, else
    the counts alone.

    >>> row = {"outlet": "A", "side": "police", "other": "students", "n": 0, "of": 2, "n_other": 2, "of_other": 3}
    >>> few = pd.DataFrame([row]).assign(difference=float("nan"), low=float("nan"), high=float("nan"))
    >>> asymmetry(few, {"A": "Morning Post"}, "doubting").title.split(". ")[1]
    'In all of them 0 of 2 verbs with “police” doubt, 2 of 3 with “students”'
    """
    rows = table[(table["of"] > 0) | (table["of_other"] > 0)]
    if rows.empty:
        return Figure("Neither of them speaks under a reporting verb here", {})
    one, other = rows["side"].iloc[0], rows["other"].iloc[0]
    enough = rows["difference"].notna()
    drawn = bool(enough.any())
    rows = rows.assign(outlet=rows["outlet"].map(names), counts=[_counts(row, drawn) for row in rows.itertuples()])
    rows["said"] = [_said(row, cue_class) for row in rows.itertuples()]
    rows["label_at"] = rows["high"].fillna(-1.0)
    title, note = _finding(rows, one, other, cue_class), _note(one, other, cue_class, drawn)
    outlets = list(names.values())
    base = alt.Chart(rows[["outlet", "difference", "low", "high", "counts", "said", "label_at"]])
    y = alt.Y("outlet:N", sort=outlets, title=None, axis=alt.Axis(labelFontSize=sized(14), labelFlush=False))
    axis = alt.Axis(
        values=[-1, 0, 1], grid=True, gridOpacity=0.45,
        labelExpr=f"datum.value == 0 ? 'alike' : datum.value < 0 ? {_js(other)} : {_js(one)}",
    )  # fmt: skip
    axis = axis if drawn else None
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
    layers = lines + dots + labels if drawn else alt.layer(labels)  # an empty layer has no text for its role
    return Figure(title, spec(layers, rows=34), note, title, rows)


def _js(name: str) -> str:
    """The name as a string of an expression, short enough for an axis."""
    return "'more for " + _short(name, 24).replace("\\", "").replace("'", "’") + "'"


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"


def _counts(row, drawn: bool) -> str:
    """What stands beside an outlet: the counts of both sides, with their names where no scale below has them."""
    if drawn:
        few = " · too little text to say" if row.difference != row.difference else ""
        return f"{row.n} of {row.of} : {row.n_other} of {row.of_other}{few}"
    sides = ((row.side, row.n, row.of), (row.other, row.n_other, row.of_other))
    return " · ".join(f"{_short(name, 20)} {n} of {of}" for name, n, of in sides)


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
    do, one, other = _DO[cue_class], called(one), called(other)
    total, total_other = int(rows["n"].sum()), int(rows["n_other"].sum())
    of, of_other = int(rows["of"].sum()), int(rows["of_other"].sum())
    if not total and not total_other:
        return f"No verb that {do}s stands with {one} or with {other}"
    clear = rows[(rows["low"] > 0) | (rows["high"] < 0)]
    if len(clear):
        row = clear.loc[clear["difference"].abs().idxmax()]
        side, share, rest = (
            (one, f"{row.n} of {row.of}", f"{row.n_other} of {row.of_other} for {other}")
            if row.difference > 0
            else (other, f"{row.n_other} of {row.of_other}", f"{row.n} of {row.of} for {one}")
        )
        return f"In {row.outlet} {share} verbs for {side} {do}, {rest}"
    enough = rows.loc[rows["difference"].notna(), "outlet"].tolist()
    if not enough:
        together = f"{total} of {plural(of, 'verb')} with {one} {do}, {total_other} of {of_other} with {other}"
        return f"Too little text in each outlet alone. In all of them {together}"
    return f"No clear difference between {one} and {other} in {listed(enough)}"
