"""Which side speaks under verbs that doubt, endorse or confront: the difference in each outlet, with its interval."""

from __future__ import annotations

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, shape, spec
from framing.charts.html import listed
from framing.statistics import FEWEST_FOR_SHARE

_DO = {"doubting": "doubt", "endorsing": "endorse", "confrontational": "confront"}


def asymmetry(table: pd.DataFrame, names: dict[str, str], cue_class: str) -> Figure:
    """``quoting.doubt_asymmetry`` of two sides: a dot and its 95 % interval where both sides have five verbs, else
    the counts alone."""
    rows = table[(table["of"] > 0) | (table["of_other"] > 0)]
    if rows.empty:
        return Figure("Neither of them speaks under a reporting verb here", {})
    one, other = rows["side"].iloc[0], rows["other"].iloc[0]
    rows = rows.assign(outlet=rows["outlet"].map(names), counts=[_counts(row) for row in rows.itertuples()])
    rows["said"] = [_said(row, cue_class) for row in rows.itertuples()]
    rows["label_at"] = rows["high"].fillna(-1.0)
    enough = rows["difference"].notna()
    title, note = _finding(rows, one, other, cue_class), _note(one, other, cue_class)
    outlets = list(names.values())
    base = alt.Chart(rows[["outlet", "difference", "low", "high", "counts", "said", "label_at"]])
    y = alt.Y("outlet:N", sort=outlets, title=None, axis=alt.Axis(labelFontSize=14, labelFlush=False))
    axis = alt.Axis(
        values=[-1, 0, 1], grid=True, gridOpacity=0.45,
        labelExpr=f"datum.value == 0 ? 'alike' : datum.value < 0 ? {_js(other)} : {_js(one)}",
    )  # fmt: skip
    axis = axis if enough.any() else None
    x = alt.X("difference:Q", title=None, scale=alt.Scale(domain=[-1, 1.6], nice=False), axis=axis)
    drawn = base.transform_filter("isValid(datum.difference)")
    lines = drawn.mark_rule(strokeWidth=1.2, opacity=0.6, aria=False).encode(
        y, x=alt.X("low:Q", axis=axis), x2="high:Q", color=colour(outlets)
    )
    dots = drawn.mark_point(filled=True, size=100, opacity=1).encode(
        y, x, colour(outlets), shape(outlets), description="said:N", tooltip=[alt.Tooltip("said:N", title="verbs")]
    )
    labels = base.mark_text(align="left", dx=8, fontSize=12, aria=False).encode(
        y, x=alt.X("label_at:Q", axis=axis), text="counts:N"
    )
    layers = lines + dots + labels if enough.any() else alt.layer(labels)  # an empty layer has no text for its role
    return Figure(title, spec(layers, rows=34), note, title, rows)


def _js(name: str) -> str:
    """The name as a string of an expression, short enough for an axis."""
    short = name if len(name) <= 24 else name[:23] + "…"
    return "'more for " + short.replace("\\", "").replace("'", "’") + "'"


def _counts(row) -> str:
    few = min(row.of, row.of_other) < FEWEST_FOR_SHARE
    return f"{row.n} of {row.of} : {row.n_other} of {row.of_other}" + (" · too little text to say" if few else "")


def _said(row, cue_class: str) -> str:
    verbs = f"verbs that {_DO[cue_class]}"
    words = f"{row.outlet}: {verbs} {row.n} of {row.of} for {row.side}, {row.n_other} of {row.of_other} for {row.other}"
    if row.difference != row.difference:
        return f"{words}; too little text to say"
    return f"{words}; difference {row.difference:+.0%} (95 % interval {row.low:+.0%} to {row.high:+.0%})"


def _note(one: str, other: str, cue_class: str) -> str:
    return (
        f"Counts: verbs that {_DO[cue_class]} of all reporting verbs, for {one} : for {other}. Dot: the difference of "
        f"the two shares, with its 95 % interval (Newcombe), from {FEWEST_FOR_SHARE} verbs up. An interval "
        "that crosses “alike” can be chance."
    )


def _finding(rows: pd.DataFrame, one: str, other: str, cue_class: str) -> str:
    do = _DO[cue_class]
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
        together = f"{total} of {of} verbs for {one} {do}, {total_other} of {of_other} for {other}"
        return f"Too little text in each outlet; in all together {together}"
    return f"No clear difference between {one} and {other} in {listed(enough)}"
