"""A table of counts as dots: things in rows, outlets in columns, the area of a dot is its count."""

from __future__ import annotations

import json

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, picked, shape, spec

_WIDE_COLUMN = 92


def matrix(
    counts: pd.DataFrame, names: dict[str, str], rows: list[str], title: str, note: str, *, unit: str = "use", said=None
) -> Figure:
    """Counts as dots.

    ``counts`` has ``row, outlet, n`` (and ``chosen``, whether the dot is lit); ``rows`` is the order of the rows.
    A click picks ``row`` and ``outlet`` (as shown). ``said(row)`` words a dot for a screen reader.
    """
    if counts.empty or not rows:
        return Figure(title, {}, note)
    outlets = list(names.values())
    table = counts.assign(outlet=counts["outlet"].map(names), n=counts["n"].astype(int))
    table = table[table["row"].isin(rows)]
    table["said"] = [
        said(r) if said else f"{r.outlet}: {r.row}, {r.n} {unit}{'' if r.n == 1 else 's'}" for r in table.itertuples()
    ]
    top = alt.Axis(
        orient="top",
        labelAngle=0,
        labelExpr=_labels(outlets),
        labelFontWeight=600,
        labelPadding=8,
        grid=False,
        labelOverlap=False,
        labelLimit=0,
    )
    x = alt.X("outlet:N", sort=outlets, title=None, axis=top, scale=alt.Scale(domain=outlets))
    side = alt.Axis(
        labelFontSize=14, labelLimit=alt.ExprRef("width < 300 ? 150 : 260"), grid=True, gridOpacity=0.45, labelPadding=8
    )
    y = alt.Y("row:N", sort=rows, title=None, axis=side, scale=alt.Scale(domain=rows))
    largest = max(int(table["n"].max()), 1)
    widest = _widest(largest, len(outlets))
    areas = [0, alt.ExprRef(f"pow({widest}, 2)")]
    size = alt.Size("n:Q", scale=alt.Scale(domain=[0, largest], range=areas), legend=None)
    base = alt.Chart(table[["row", "outlet", "n", "said"]])
    found = base.transform_filter("datum.n > 0")
    dots = (
        found.mark_point(filled=True, opacity=0.92, cursor="pointer")
        .encode(
            x,
            y,
            colour(outlets),
            shape(outlets),
            size,
            description="said:N",
            tooltip=[alt.Tooltip("said:N", title="count")],
        )
        .add_params(picked("row", "outlet"))
    )
    numbers = found.mark_text(align="left", dx=alt.ExprRef(f"{widest} / 2 + 6"), fontSize=13, aria=False).encode(
        x, y, text="n:Q"
    )
    none = base.transform_filter("datum.n == 0").mark_text(text="·", opacity=0.5, fontSize=14, aria=False).encode(x, y)
    return Figure(
        title,
        spec(none + dots + numbers, rows=36),
        note,
        f"{title}. A table of dots: {len(rows)} rows, {len(outlets)} outlets.",
        table,
    )


def _widest(largest: int, columns: int) -> str:
    """The side of the largest mark: smaller where a column is so narrow that its number would touch the next mark."""
    side = round(min(900, 170 + 90 * largest) ** 0.5)
    return f"max(9, min({side}, width / {columns} - {8 + 8 * len(str(largest))}))"


def _labels(outlets: list[str]) -> str:
    """Full names where a column is wide, initials where it is not."""
    short = [_initials(outlet) for outlet in outlets]
    return (
        f"width < {_WIDE_COLUMN * len(outlets)} ? {json.dumps(short)}[indexof({json.dumps(outlets)}, "
        "datum.value)] : datum.value"
    )


def _initials(name: str) -> str:
    words = name.split()
    return words[1] if len(words) == 2 and words[0] == "Outlet" else "".join(word[0] for word in words)
