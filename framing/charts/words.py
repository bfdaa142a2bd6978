"""Words that mark each outlet: lists side by side, and one outlet's words with their intervals."""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.figure import Figure, colour, picked, shape, sized, spec

FEWEST = 2


def marking(keyness: pd.DataFrame, outlet: str, most: int = 12) -> pd.DataFrame:
    """The words that mark an outlet most: used twice there and clearly more often than elsewhere, strongest z first.

    >>> words = pd.DataFrame({"term": ["riot", "police", "sit-in"], "n": [4, 2, 1], "z": [2.5, 1.2, 3.0]})
    >>> marking(words.assign(outlet="A", marks=True), "A")["term"].tolist()
    ['riot', 'police']
    """
    rows = keyness[(keyness["outlet"] == outlet) & (keyness["n"] >= FEWEST) & keyness["marks"].astype(bool)]
    return rows.sort_values(["z", "n", "term"], ascending=[False, False, True], kind="stable").head(most)


def lists(keyness: pd.DataFrame, names: dict[str, str], most: int = 10) -> Markup:
    """The marking words of every outlet in columns, each word a button with its counts here and elsewhere.

    >>> word = {"outlet": "A", "term": "riot", "n": 4, "n_reference": 1, "z": 2.5, "marks": True}
    >>> print(lists(pd.DataFrame([word]), {"A": "Morning Post"}).striptags())
    Morning Postriot4 : 1
    """
    columns = []
    for position, (outlet, shown) in enumerate(names.items()):
        rows = marking(keyness, outlet, most)
        items = [
            Markup("<li>{}<span class='n' title='{}'>{} : {}</span></li>").format(
                html.pick(f"{outlet}|{row.term}", row.term, pressed=False, label=_said(row, shown)),
                _said(row, shown),
                row.n,
                row.n_reference,
            )
            for row in rows.itertuples()
        ]
        body = html.join(items) or Markup('<li class="soft">no word used twice stands out</li>')
        columns.append(Markup("<div>{}<ol>{}</ol></div>").format(html.chip(shown, position), body))
    return Markup('<div class="wordcols">{}</div>').format(html.join(columns))


def _said(row, shown: str) -> str:
    return f"{row.term}: {row.n} in {shown}, {row.n_reference} in the others"


def keyness(table: pd.DataFrame, outlet: str, names: dict[str, str], most: int = 15) -> Figure:
    """How many times more often an outlet uses its marking words than the others do (binary logarithm, 95 %).

    >>> row = {"outlet": "A", "term": "riot", "n": 4, "n_reference": 1, "articles": 1, "log_ratio": 2.0, "low": 0.1}
    >>> words = pd.DataFrame([row]).assign(high=3.9, z=2.5, log_odds=1.2, marks=True, reference_articles=1)
    >>> keyness(words, "A", {"A": "Morning Post", "B": "Evening Star"}).title
    'Morning Post uses “riot” 4 times, the others once'
    """
    shown, outlets = names[outlet], list(names.values())
    rows = marking(table, outlet, most)
    if rows.empty:
        return Figure(f"No word used twice marks {shown}", {})
    rows = rows.assign(
        outlet=shown,
        counts=[f"{n} : {m}" for n, m in zip(rows["n"], rows["n_reference"], strict=True)],
        from_=np.clip(rows["low"], -3, 10), to=np.clip(rows["high"], -3, 10),
        said=[_said(row, shown) + f", {2**row.log_ratio:.1f} times the rate" for row in rows.itertuples()],
    )  # fmt: skip
    order = rows["term"].tolist()
    y = alt.Y("term:N", sort=order, title=None, axis=alt.Axis(labelFontSize=sized(14), labelLimit=160))
    axis = alt.Axis(values=[-2, 0, 2, 4, 6, 8, 10], labelExpr=_TIMES, grid=True, gridOpacity=0.35)
    x = alt.X(
        "log_ratio:Q", title="rate here against the rate in the others", scale=alt.Scale(domain=[-3, 10]), axis=axis
    )
    base = alt.Chart(rows[["term", "outlet", "log_ratio", "from_", "to", "counts", "said", "n", "n_reference"]])
    lines = base.mark_rule(strokeWidth=1.2, opacity=0.6, aria=False).encode(
        y, x=alt.X("from_:Q"), x2="to:Q", color=colour(outlets)
    )
    dots = base.mark_point(size=90, filled=True, opacity=1, cursor="pointer").encode(
        y, x, colour(outlets), shape(outlets), description="said:N", tooltip=[alt.Tooltip("said:N", title="word")]
    ).add_params(picked("term"))  # fmt: skip
    counts = base.mark_text(align="left", dx=6, fontSize=sized(12), aria=False).encode(
        y, x=alt.X("to:Q"), text="counts:N"
    )
    top = rows.iloc[0]
    title = f"{shown} uses “{top.term}” {top.n} times, the others {html.times(int(top.n_reference))}"
    note = (
        "Dot: how many times more often the outlet uses the word than all the others together, on a doubling scale. "
        "Thin line: 95 % interval (Katz); where it crosses “equal”, chance alone could do it. Numbers: uses "
        "here : elsewhere."
    )
    return Figure(title, spec(lines + dots + counts, rows=24), note, f"{title}. {len(rows)} words.", rows)


_TIMES = "datum.value == 0 ? 'equal' : datum.value < 0 ? '÷' + pow(2, -datum.value) : '×' + pow(2, datum.value)"
