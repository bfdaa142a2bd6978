"""Hedged, boosted, pictured and judging words, and the vocabulary of frames."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts import wording as charts
from framing.charts.figure import Figure
from framing.report import marks
from framing.report.view import Doors, View


def wording(view: View) -> Markup:
    """Groups of wording, then the frames of each scheme."""
    hits, frames = view.comparison.wording, view.comparison.frames
    first = _figure(view, charts.wording(hits, view.names), charts.own(hits), "wording") if len(hits) else ""
    others = [
        _figure(view, charts.frames(frames, view.names, scheme), charts.own(rows), f"frame-{number}")
        for number, (scheme, rows) in enumerate(frames.groupby("scheme", sort=False), 1)
    ]
    more = (
        Markup("<details><summary>The vocabulary of frames</summary>{}</details>").format(html.join(others))
        if any(others)
        else ""
    )
    return Markup("{}{}").format(first, more)


def _figure(view: View, made: Figure, found: pd.DataFrame, name: str) -> Markup:
    if made.empty or found.empty:
        return Markup("")
    doors = Doors(name)
    drawing = marks.dots(made, view.names, doors.address)

    def inside(value: str) -> tuple[str, Markup]:
        row, _, shown = value.rpartition("|")
        rows = found[(found["row"] == row) & (found["outlet"] == view.outlet_of(shown))]
        return f"{shown}: {row}", view.sentences(rows, "wording")

    return marks.figure(made, drawing, doors.drawers(inside))
