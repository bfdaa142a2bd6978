"""The figures of ``framing.charts`` drawn in HTML alone, for a file that brings no chart library with it.

Titles, notes and tables are the figures' own; here they become rows, dots and bars that print sharply, follow the light
or dark ground, keep their text size on a phone, and whose marks are links to the sentences behind them.
"""

from __future__ import annotations

from math import sqrt

import pandas as pd
from markupsafe import Markup

from framing.charts import html, palette
from framing.charts.figure import Figure
from framing.charts.html import initials

_SMALLEST, _LARGEST = 0.62, 1.7
_LOW, _HIGH = -3.0, 10.0
_TICKS = {-2: "÷4", 0: "equal", 2: "×4", 4: "×16", 6: "×64", 8: "×256"}


def figure(made: Figure, drawing: Markup, below: Markup | str = "", explained: bool = True) -> Markup:
    """A drawing under the title that says what one sees, with the note that says how to read it (if not said above)."""
    note = Markup('<figcaption class="note">{}</figcaption>').format(made.note) if explained else ""
    return Markup("<figure><h3>{}</h3>{}{}{}</figure>").format(made.title, drawing, note, below)


def sign(position: int, size: float = 0.8) -> Markup:
    """An outlet's shape in its colour, ``size`` in em."""
    return Markup('<span class="sym {} o{}" style="width:{}em;height:{}em" aria-hidden="true"></span>').format(
        palette.shape(position), position % len(palette.LIGHT), round(size, 2), round(size, 2)
    )


def heads(names: list[str]) -> Markup:
    """Column heads: the outlets, by their shapes and initials where the page is narrow."""
    return html.join(
        Markup(
            '<th scope="col"><span class="chip">{}<span class="long">{}</span><abbr title="{}">{}</abbr></span></th>'
        ).format(sign(number), name, name, initials(name))
        for number, name in enumerate(names)
    )  # fmt: skip


def dots(made: Figure, names: dict[str, str], address) -> Markup:
    """Counts as dots: the figure's ``row`` by outlet; ``address(row|outlet)`` is where a dot leads."""
    outlets = list(names.values())
    table = made.table
    largest = max(int(table["n"].max()), 1)
    cells = {(row.row, row.outlet): row for row in table.itertuples()}
    lines = []
    for row in dict.fromkeys(table["row"]):
        found = html.join(
            _dot(cells.get((row, outlet)), number, largest, address) for number, outlet in enumerate(outlets)
        )
        lines.append(Markup('<tr><th scope="row">{}</th>{}</tr>').format(row, found))
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="{}"><table class="dots"><thead><tr><td></td>{}</tr>'
        "</thead><tbody>{}</tbody></table></div>"
    ).format(made.title, heads(outlets), html.join(lines))


def _dot(cell, position: int, largest: int, address) -> Markup:
    if cell is None or cell.n == 0:
        return Markup('<td><span class="soft" aria-label="none">·</span></td>')
    size = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(cell.n / largest)
    return Markup('<td><a class="mark" href="{}" title="{}" aria-label="{}">{}<span>{}</span></a></td>').format(
        address(f"{cell.row}|{cell.outlet}"), cell.said, cell.said, sign(position, size), f"{int(cell.n):,}"
    )


def intervals(made: Figure, position: int, address) -> Markup:
    """Marking words with the interval of their rate against the others' on a doubling scale."""
    lines = []
    for row in made.table.itertuples():
        left, right, at = (_place(value) for value in (row.from_, row.to, row.log_ratio))
        lines.append(Markup(
            '<li><a href="{}" title="{}">{}</a><span class="track"><i class="bar o{}" style="left:{}%;width:{}%"></i>'
            '<span class="at" style="left:{}%">{}</span></span><span class="n">{}</span></li>'
        ).format(
            address(row.term), row.said, row.term, position % len(palette.LIGHT), left,
            round(max(right - left, 0.4), 1), at, sign(position, 0.72), row.counts,
        ))  # fmt: skip
    ticks = html.join(
        Markup('<i style="left:{}%">{}</i>').format(_place(value), word) for value, word in _TICKS.items()
    )
    axis = Markup('<li class="axis" aria-hidden="true"><span></span><span class="track">{}</span><span></span></li>')
    return Markup('<ol class="intervals">{}{}</ol>').format(html.join(lines), axis.format(ticks))


def _place(value: float) -> float:
    return round(100 * (min(max(float(value), _LOW), _HIGH) - _LOW) / (_HIGH - _LOW), 1)


def strip(made: Figure, score: str, names: dict[str, str], address) -> Markup:
    """Sentences in the order of the article, one lane per outlet: up sounds positive, down negative."""
    rows = made.table
    tallest = max(float(rows[score].abs().max()), 0.3)
    lanes = []
    for number, (outlet, shown) in enumerate(names.items()):
        own = rows[rows["outlet"] == outlet]
        if own.empty:
            continue
        blocks = html.join(_block(row, float(getattr(row, score)), tallest, address) for row in own.itertuples())
        lanes.append(
            Markup('<div class="lane strip">{}<span class="track">{}</span></div>').format(
                html.chip(shown, number), blocks
            )
        )
    return Markup('<div class="lanes" role="group" aria-label="{}">{}</div>').format(made.title, html.join(lanes))


def _block(row, value: float, tallest: float, address) -> Markup:
    high = max(50 * abs(value) / tallest, 3.0)
    top = 50 - high if value > 0 else 50 if value < 0 else 48.5
    kind = "up" if value >= 0.05 else "down" if value <= -0.05 else "flat"
    return Markup(
        '<a class="block {}{}" href="{}" title="{}" aria-label="{}" style="left:{}%;width:{}%;top:{}%;height:{}%"></a>'
    ).format(
        kind, "" if row.own else " others", address(f"{row.article_id}|{row.sentence_id}"), row.said, row.said,
        round(row.from_, 2), round(max(row.to - row.from_ - 0.15, 0.3), 2), round(top, 1), round(high, 1),
    )  # fmt: skip


def votes(made: Figure, summary: pd.DataFrame, names: dict[str, str], address) -> Markup:
    """Mentions of one actor from negative to positive, one lane per outlet; a line for the mean where there is one."""
    means = {row.outlet: row for row in summary[summary["balance"].notna()].itertuples()}
    height = made.spec.get("height", 0) / max(made.table["outlet"].nunique(), 1) / 16
    lanes = []
    for number, (outlet, shown) in enumerate(names.items()):
        own = made.table[made.table["outlet"] == shown]
        if own.empty:
            continue
        lane = own["lane"].round().mode().iloc[0]
        marks = html.join(_vote(row, number, lane, address) for row in own.itertuples())
        mean = _mean(means[outlet], number) if outlet in means else ""
        lanes.append(
            Markup('<div class="lane votes">{}<span class="track" style="min-height:{}rem">{}{}</span></div>').format(
                html.chip(shown, number, str(len(own))), round(height, 2), mean, marks
            )
        )
    axis = Markup(
        '<div class="lane axis" aria-hidden="true"><span></span><span class="track"><i style="left:0">negative</i>'
        '<i style="left:50%">neutral</i><i style="left:100%">positive</i></span></div>'
    )
    return Markup('<div class="lanes" role="group" aria-label="{}">{}{}</div>').format(
        made.title, html.join(lanes), axis
    )


def _vote(row, position: int, lane: float, address) -> Markup:
    css = "vote" if row.mark == "sure" else "vote unsure"
    return Markup(
        '<a class="{}" href="{}" title="{}" aria-label="{}" style="left:{}%;top:{}%">{}</a>'
    ).format(
        css, address(str(row.number)), row.said, row.said, _balance(row.balance),
        round(50 + 100 * (row.lane - lane), 1), sign(position, 0.72),
    )  # fmt: skip


def _mean(row, position: int) -> Markup:
    left, right = _balance(row.low), _balance(row.high)
    tint = position % len(palette.LIGHT)
    return Markup(
        '<i class="mean o{}" style="left:{}%;width:{}%"></i><i class="middle o{}" style="left:{}%"></i>'
    ).format(tint, left, round(right - left, 1), tint, _balance(row.balance))  # fmt: skip


def _balance(value: float) -> float:
    return round(2 + 96 * (min(max(float(value), -1.0), 1.0) + 1) / 2, 1)
