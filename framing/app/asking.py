"""A chart whose marks answer: a click shows the sentences, and a box beside it does the same by keyboard."""

from __future__ import annotations

from collections.abc import Callable

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
    if on_pick is None:
        st.vega_lite_chart(chart.spec, key=key, alt=chart.description or chart.title)
    else:

        def clicked() -> None:
            chosen = st.session_state[key].selection.get(PICK) or []
            if chosen:
                on_pick(dict(chosen[0]))

        st.vega_lite_chart(
            chart.spec, key=key, on_select=clicked, selection_mode=PICK, alt=chart.description or chart.title
        )  # fmt: skip
    if chart.note:
        show(Markup('<p class="soft" style="font-size:.9rem;max-width:75ch">{}</p>').format(chart.note))
    if not sharing.embedded():
        saving.buttons(chart, key)


def choice(label: str, options: list[str], key: str, default: str | None = None, **more) -> str | None:
    """A box that holds one of ``options``, kept in the address; a click on a mark sets the same value."""
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)
    index = options.index(default) if default in options else 0
    return st.selectbox(label, options, index=index, key=key, bind="query-params", **more)


def choose(key: str, value: str) -> None:
    """Set a ``choice`` (before the page runs, in a callback)."""
    st.session_state[key] = value


def options(dots: Figure) -> dict[str, tuple[str, str | None]]:
    """The dots of a matrix as lines of a box: "row · outlet (n)" -> (row, outlet); outlet None stands for all."""
    counts = dots.table[dots.table["n"] > 0]
    found: dict[str, tuple[str, str | None]] = {}
    for row, group in counts.groupby("row", sort=False):
        if len(group) > 1:
            found[f"{row} · all outlets ({group['n'].sum()})"] = (row, None)
        found |= {f"{row} · {dot.outlet} ({dot.n})": (row, dot.outlet) for dot in group.itertuples()}
    return found


def sentences(view, rows, key: str, few: int = 8) -> None:
    """The sentences behind rows of evidence (with ``kind``): a few of them, or all when asked for."""
    lines = rows.drop_duplicates(["article_id", "sentence_id"])
    whole = len(lines) <= few + 2 or st.toggle(f"All {len(lines)} sentences", key=f"whole_{key}")
    if not whole:
        kept = lines.head(few)[["article_id", "sentence_id"]]
        rows = rows.merge(kept, on=["article_id", "sentence_id"])
    spans = tuple(zip(rows["article_id"], rows["start"], rows["end"], rows["kind"], strict=True))
    made = data.picture(
        view, "sentences", lambda: text.evidence(rows, view.comparison.reading.sentences, view.names, limit=400), spans
    )
    show(made)
