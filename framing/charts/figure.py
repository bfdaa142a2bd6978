"""One picture: its finding as a title, a Vega-Lite spec, how it was drawn, and the table that it draws."""

from __future__ import annotations

from dataclasses import dataclass, field

import altair as alt
import pandas as pd

from framing.charts import palette

PICK = "pick"
INK = "currentColor"  # the page's own text colour, light or dark
PROJECTED = "windowSize()[0] >= 1600"  # as wide as a projector shows
SERIF = "Source Serif, Source Serif 4, Georgia, serif"
SANS = "Source Sans, Source Sans 3, sans-serif"
alt.data_transformers.disable_max_rows()  # Altair stops at 5,000 rows; many long articles have more sentences


@dataclass(frozen=True)
class Figure:
    """``title`` says what one sees, ``note`` how to read the marks, ``description`` the same for a screen reader.

    ``tells`` is the row and the outlet (None: all of them) of a table of dots that the title tells of, where it does.

    >>> Figure("Nobody is named.", {}).empty
    True
    """

    title: str
    spec: dict
    note: str = ""
    description: str = ""
    table: pd.DataFrame = field(default_factory=pd.DataFrame, compare=False)
    tells: tuple[str, str | None] | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.spec


def colour(outlets: list[str], field_name: str = "outlet", **options) -> alt.Color:
    """An outlet's colour. No range is given: the page's theme (or ``standalone``) fills it in, light or dark.

    >>> colour(["Morning Post", "Evening Star"]).to_dict()["scale"]
    {'domain': ['Morning Post', 'Evening Star']}
    """
    return alt.Color(f"{field_name}:N", scale=alt.Scale(domain=outlets), legend=None, **options)


def shape(outlets: list[str], field_name: str = "outlet") -> alt.Shape:
    """An outlet's shape.

    >>> shape(["Morning Post", "Evening Star"]).to_dict()["scale"]["range"]
    ['circle', 'square']
    """
    shapes = [palette.shape(n) for n in range(len(outlets))]
    return alt.Shape(f"{field_name}:N", scale=alt.Scale(domain=outlets, range=shapes), legend=None)


def sized(points: int) -> alt.ExprRef:
    """A size of text; larger on a projector, as the text of the page is.

    >>> sized(12)
    ExprRef({
      expr: 'windowSize()[0] >= 1600 ? 14 : 12'
    })
    """
    return alt.ExprRef(f"{PROJECTED} ? {round(1.15 * points)} : {points}")


def picked(*fields: str) -> alt.Parameter:
    """A click on a mark picks these fields of it.

    >>> picked("row", "outlet").to_dict()
    {'param': 'pick'}
    """
    return alt.selection_point(name=PICK, fields=list(fields), on="click", clear="dblclick")


def spec(chart, height: int | None = None, width: int | str = "container", rows: int | None = None) -> dict:
    """The chart as a plain dict on a clear ground, as wide as its place.

    >>> points = alt.Chart(pd.DataFrame({"n": [1]})).mark_point().encode(x="n:Q")
    >>> made = spec(points, height=40)
    >>> made["width"], made["height"], made["background"]
    ('container', 40, 'transparent')
    """
    size = {"width": width} if width else {}
    if height:
        size["height"] = height
    if rows:
        size["height"] = alt.Step(rows)
    padding = {"left": 2, "right": 8, "top": 2, "bottom": 2}
    made = chart.properties(background="transparent", padding=padding, **size).to_dict(validate=False)
    config = made.setdefault("config", {})
    for part, settings in _config().items():
        config[part] = {**config.get(part, {}), **settings}
    return made


def _config() -> dict:
    """How all charts look. Put into the finished spec: Altair would copy the whole chart for each part of it."""
    small = {"labelFontSize": 12, "titleFontSize": 12}
    inked = {"labelColor": INK, "titleColor": INK}
    labels, titles = ({"expr": sized(points).expr} for points in (13, 12))
    axis = {"domain": False, "ticks": False, "labelFontSize": labels, "titleFontSize": titles,
            "titleFontWeight": "normal", "labelLimit": 230}  # fmt: skip
    return {
        "view": {"stroke": None},
        "text": {"color": INK},
        "axis": {**inked, **axis},
        "header": {"labelColor": INK, **small, "labelFontSize": 13, "labelFontWeight": 600},
        "legend": {**inked, **small},
    }


def standalone(made: dict, dark: bool = False) -> dict:
    """The spec with the colours that the app's theme would give it, for a report or a file.

    >>> sorted(standalone({"config": {"font": "any"}})["config"]["range"])
    ['category', 'diverging']
    """
    colours = palette.DARK if dark else palette.LIGHT
    ranges = {"category": list(colours), "diverging": list(palette.DIVERGING_LIGHT)}
    config = {**made.get("config", {}), "range": ranges, "font": SANS}
    return {**made, "config": config}
