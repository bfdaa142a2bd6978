"""A chart whose marks answer: a click shows the sentences, and a box beside it does the same by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pyarrow
import streamlit as st
from markupsafe import Markup

from framing.app import data, saving, sharing
from framing.app.answering import show
from framing.charts import text
from framing.charts.figure import PICK, Figure


def figure(chart: Figure, key: str, on_pick: Callable[[dict], None] | None = None) -> None:
    """A figure with its title above and its note below; ``on_pick`` gets the fields of the mark that was clicked."""
    title = Markup('<h2 style="margin-top:.6rem">{}</h2>').format(chart.title)
    show(title)
    if chart.empty:
        return
    spec, alt = _once(chart, "ready", _ready), chart.description or chart.title
    if on_pick is None:
        st.vega_lite_chart(spec, key=key, alt=alt)
    else:

        def clicked() -> None:
            selected = st.session_state.get(key)  # the page may have been left since
            if chosen := selected and selected.selection.get(PICK):
                on_pick(dict(chosen[0]))

        st.vega_lite_chart(spec, key=key, on_select=clicked, selection_mode=PICK, alt=alt)
    if chart.note:
        note = chart.note.replace(" %", "\u00a0%")
        show(Markup('<p class="soft" style="font-size:.9rem;max-width:75ch">{}</p>').format(note))
    if not sharing.embedded():
        saving.buttons(chart, key)


def _ready(chart: Figure) -> dict:
    """The spec with its rows as Arrow tables, as they are sent: plain rows would be turned into them at each run."""
    named = chart.spec.get("datasets", {})
    tables = {name: pyarrow.Table.from_pandas(pd.DataFrame(rows)) for name, rows in named.items()}
    return {**chart.spec, "datasets": tables}


def _once(chart: Figure, name: str, make: Callable):
    """What is made from a figure, made once: a figure is drawn again and again and never changes."""
    kept = vars(chart).setdefault("_made", {})
    if name not in kept:
        kept[name] = make(chart)
    return kept[name]


def unfolded(label: str, key: str, expanded: bool = False):
    """A section that is folded up at first; None while it is, so that what it holds is made and sent when it is opened.

    ``if section := unfolded("More", "more"): with section: ...``
    """
    section = st.expander(label, expanded=expanded, key=key, on_change="rerun")
    return section if section.open else None


def choice(label: str, options: list[str], key: str, default: str | None = None, **more) -> str | None:
    """A box that holds one of ``options``, kept in the address; a click on a mark sets the same value."""
    index = options.index(default) if default in options else 0
    if key in st.session_state and options and st.session_state[key] not in options:
        st.session_state[key] = options[index]  # said to the browser as well, which else keeps the line that it shows
    return st.selectbox(label, options, index=index, key=key, bind="query-params", **more)


def choose(key: str, value: str) -> None:
    """Set a ``choice`` (before the page runs, in a callback)."""
    st.session_state[key] = value


def options(dots: Figure) -> dict[str, tuple[str, str | None]]:
    """The dots of a matrix as lines of a box: "row · outlet (n)" -> (row, outlet); outlet None stands for all."""
    return _once(dots, "offered", _options)


def _options(dots: Figure) -> dict[str, tuple[str, str | None]]:
    shown = dots.table[["row", "outlet", "n"]]
    rows: dict[str, list[tuple[str, int]]] = {}
    for row, outlet, n in shown[shown["n"] > 0].itertuples(index=False, name=None):
        rows.setdefault(row, []).append((outlet, n))
    found: dict[str, tuple[str, str | None]] = {}
    for row, cells in rows.items():
        if len(cells) > 1:
            found[f"{row} · all outlets ({sum(n for _, n in cells)})"] = (row, None)
        found |= {f"{row} · {outlet} ({n})": (row, outlet) for outlet, n in cells}
    return found


def told(options: dict[str, tuple[str, str | None]], dots: Figure) -> str | None:
    """The line of the box that the title tells of (``Figure.tells``): its row, and its outlet where it names one."""
    if dots.tells is None:
        return None
    row, outlet = dots.tells
    of_row = [line for line, place in options.items() if place[0] == row]
    return next((line for line in of_row if options[line][1] == outlet), next(iter(of_row), None))


def lines(view) -> dict:
    """The sentences of a view by article and number, put together once."""
    return data.picture(view, "lines", lambda: text.lines(view.comparison.reading.sentences))


def sentences(view, find: Callable[[], pd.DataFrame], key: str, *options, few: int = 8) -> None:
    """The sentences behind rows of evidence (with ``kind``): a few of them, or all when asked for.

    ``find()`` gives the rows; they follow from the view, the key and the ``options``, so they are looked for once.
    """
    number = data.picture(view, "places", lambda: len(places(find())), key, *options)
    whole = number <= few + 2 or st.toggle(f"All {number} sentences", key=f"whole_{key}")

    def make():
        rows = find()
        return text.evidence(rows if whole else first_places(rows, few), lines(view), view.names, limit=400)

    show(data.picture(view, "sentences", make, key, whole, *options))


def first_places(rows: pd.DataFrame, few: int) -> pd.DataFrame:
    """The rows of the first ``few`` sentences."""
    kept = set(places(rows)[:few])
    return rows.loc[[place in kept for place in zip(rows["article_id"], rows["sentence_id"], strict=True)]]


def places(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """The sentences of rows, each once, in their order."""
    return list(dict.fromkeys(zip(rows["article_id"], rows["sentence_id"], strict=True)))
