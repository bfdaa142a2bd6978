"""The articles in full, side by side."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import reading as charts
from framing.charts.passages import CHARGED
from framing.report.view import View


def articles(view: View) -> Markup:
    """Every article with its quotations and the names and verbs that others exchange."""
    reading = view.comparison.reading
    layers = {"Quotations": charts.marks_of(reading.quotes, "quoted"), "Changed words": _exchanged(view)}
    columns = charts.columns(
        view.event, reading.sentences, view.names, view.order, layers, view.comparison.sentence_groups
    )
    return Markup("{}{}").format(charts.legend(charts.kinds(layers)), columns)


def _exchanged(view: View) -> dict:
    rows = view.comparison.substitutions
    rows = rows[rows["kind"].isin(CHARGED) & ~rows["whole_sentence"].astype(bool)]
    if rows.empty:
        return {}
    sides = [
        pd.DataFrame({"article_id": rows[f"{a}_article"], "start": rows[f"{a}_start"], "end": rows[f"{a}_end"],
                      "kind": rows["kind"], "title": "“" + rows[b] + "” in " + rows[f"{b}_outlet"].map(view.names)})
        for a, b in (("left", "right"), ("right", "left"))
    ]  # fmt: skip
    both = pd.concat(sides)
    return charts.marks_of(both[both["end"] > both["start"]].drop_duplicates(["article_id", "start", "end"]))
