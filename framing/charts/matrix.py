"""A table of counts as dots: things in rows, outlets in columns, the area of a dot is its count."""

from __future__ import annotations

import json
from textwrap import wrap

import altair as alt
import pandas as pd

from framing.charts.figure import PROJECTED, Figure, colour, picked, shape, sized, spec
from framing.charts.html import initials

_WIDE_COLUMN = 92
_NARROW = "width < 300"  # a phone: the rows' names take two lines, and a mark stands with its number below its head
_LINE = 21


def matrix(
    counts: pd.DataFrame, names: dict[str, str], rows: list[str], title: str, note: str, *, unit: str = "use", said=None
) -> Figure:
    """Counts as dots.

    ``counts`` has ``row, outlet, n`` (and ``of``, where they are counts of so many); ``rows`` is the order of the rows.
    A click picks ``row`` and ``outlet`` (as shown). ``said(row)`` words a dot for a screen reader.

    >>> counts = pd.DataFrame({"row": ["said", "said"], "outlet": ["A", "B"], "n": [3, 1]})
    >>> figure = matrix(counts, {"A": "Morning Post", "B": "Evening Star"}, ["said"], "Verbs", "Counts.")
    >>> figure.table["said"].tolist()
    ['Morning Post: said, 3 uses', 'Evening Star: said, 1 use']
    """
    if counts.empty or not rows:
        return Figure(title, {}, note)
    outlets = list(names.values())
    table = _whole(counts, rows, list(names))
    table = table.assign(outlet=table["outlet"].map(names), n=table["n"].astype(int))
    table["shown"], table["short"] = _numbers(table)
    table["said"] = [said(r) if said else f"{r.outlet}: {r.row}, {_in_words(r, unit)}" for r in table.itertuples()]
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
    broken = f"{json.dumps(_in_lines(rows))}[indexof({json.dumps(rows)}, datum.value)]"
    side = alt.Axis(
        labelFontSize=alt.ExprRef(f"{_NARROW} ? 13 : {PROJECTED} ? 16 : 14"),
        labelLimit=alt.ExprRef(f"{_NARROW} ? 150 : 260"),
        labelExpr=f"{_NARROW} ? {broken} : datum.value",
        labelOffset=alt.ExprRef(f"{_NARROW} && length({broken}) > 1 ? -7 : 0"),
        labelLineHeight=14,
        labelPadding=8,
        grid=True,
        gridOpacity=0.45,
    )
    y = alt.Y("row:N", sort=rows, title=None, axis=side, scale=alt.Scale(domain=rows))
    largest = max(int(table["n"].max()), 1)
    widest = _widest(largest, len(outlets))
    areas = [0, alt.ExprRef(f"pow({widest}, 2)")]
    size = alt.Size("n:Q", scale=alt.Scale(domain=[0, largest], range=areas), legend=None)
    base = alt.Chart(table[["row", "outlet", "n", "shown", "short", "said"]])
    found = base.transform_filter("datum.n > 0")
    aside = f"{_NARROW} ? -{4 + 4 * len(str(largest))} : 0"
    dots = (
        found.mark_point(filled=True, opacity=0.92, cursor="pointer", xOffset=alt.ExprRef(aside))
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
    beside = f"{widest} / 2 + ({_NARROW} ? 3 : 6) + ({aside})"
    written = base.transform_filter("datum.shown != ''").transform_calculate(
        written=f"{_NARROW} ? datum.short : datum.shown"
    )
    numbers = written.mark_text(align="left", dx=alt.ExprRef(beside), fontSize=sized(13), aria=False).encode(
        x, y, text="written:N"
    )
    none = (
        base.transform_filter("datum.shown == ''")
        .mark_text(text="·", opacity=0.5, fontSize=sized(14), aria=False)
        .encode(x, y)
    )
    return Figure(
        title,
        spec(alt.layer(none, dots, numbers), rows=36),
        note,
        f"{title}. A table of dots: {len(rows)} rows, {len(outlets)} outlets.",
        table,
    )


def _whole(counts: pd.DataFrame, rows: list[str], outlets: list[str]) -> pd.DataFrame:
    """A count for every row and outlet: what was not counted is none."""
    places = pd.MultiIndex.from_product([rows, outlets], names=["row", "outlet"]).to_frame(index=False)
    return places.merge(counts, how="left", on=["row", "outlet"]).fillna({"n": 0})


def _numbers(table: pd.DataFrame) -> tuple[list[str], list[str]]:
    """What stands beside each mark, and the same for a narrow picture: "2 of 3" and "2/3"; "" where there is none."""
    if "of" not in table:
        counts = [str(n) if n else "" for n in table["n"]]
        return counts, counts
    pairs = [(n, int(of)) if of > 0 else None for n, of in zip(table["n"], table["of"], strict=True)]
    return ["{} of {}".format(*pair) if pair else "" for pair in pairs], [
        "{}/{}".format(*pair) if pair else "" for pair in pairs
    ]


def _in_words(row, unit: str) -> str:
    if hasattr(row, "of"):
        return f"{row.shown} {unit}s" if row.shown else f"no {unit}"
    return f"{row.n} {unit}{'' if row.n == 1 else 's'}"


def _in_lines(rows: list[str]) -> list[list[str]]:
    """The names of the rows for a narrow picture: long ones in two lines."""
    return [wrap(row, _LINE, max_lines=2, placeholder="…", break_on_hyphens=False) or [row] for row in rows]


def _widest(largest: int, columns: int) -> str:
    """The side of the largest mark: smaller where a column is so narrow that its number would touch the next mark."""
    side = round(min(900, 170 + 90 * largest) ** 0.5)
    return f"max(9, min({side}, width / {columns} - {8 + 8 * len(str(largest))}))"


def _labels(outlets: list[str]) -> str:
    """Full names where a column is wide, initials where it is not."""
    short = [initials(outlet) for outlet in outlets]
    return (
        f"width < {_WIDE_COLUMN * len(outlets)} ? {json.dumps(short)}[indexof({json.dumps(outlets)}, "
        "datum.value)] : datum.value"
    )
