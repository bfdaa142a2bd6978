"""Who speaks, and with which verb."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import voices as charts
from framing.charts.figure import Figure
from framing.report import marks
from framing.report.view import Doors, View


def voices(view: View) -> Markup:
    """Words given to each speaker, and the verbs of reporting."""
    table = view.comparison.quotations
    if charts.spoken(table).empty:
        return Markup("")
    spoken = charts.spoken(table)
    first = _figure(view, charts.words(table, view.names), spoken, "speaker_name", "speaker")
    second = _figure(view, charts.words(table, view.names, "kind"), spoken, "kind", "source")
    third = _figure(view, charts.cues(table, view.names), spoken, "verb", "verb")
    return Markup("{}{}{}").format(first, second, third)


def _figure(view: View, made: Figure, spoken: pd.DataFrame, by: str, name: str) -> Markup:
    if made.empty:
        return Markup("")
    doors = Doors(name)
    drawing = marks.dots(made, view.names, doors.address)

    def inside(value: str) -> tuple[str, Markup]:
        row, _, shown = value.rpartition("|")
        found = spoken[(spoken[by] == row) & (spoken["outlet"] == view.outlet_of(shown))]
        return f"{shown}: {row}", view.sentences(found, "quoted")

    return marks.figure(made, drawing, doors.drawers(inside), explained=name != "source")
