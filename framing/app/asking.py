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
    """The dots of a matrix as lines of a box: "row · outlet (n)" -> (row, outlet); outlet None stands for all.

    Made once for each figure: a figure is drawn again and again and never changes.
    """
    if _OFFERED not in vars(dots):
        vars(dots)[_OFFERED] = _options(dots)
    return vars(dots)[_OFFERED]


_OFFERED = "_offered"


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
    """The line of the box that the title tells of: its row, and its outlet where the title names one."""
    shown = ("“{}”", " to {}", " to a {}", " to an {}")
    named = [line for line, (row, _) in options.items() if any(how.format(row) in dots.title for how in shown)]
    of_outlet = [line for line in named if options[line][1] and options[line][1] in dots.title]
    return next(iter([*of_outlet, *named]), None)


def lines(view) -> dict:
    """The sentences of a view by article and number, put together once."""
    return data.picture(view, "lines", lambda: text.lines(view.comparison.reading.sentences))


def sentences(view, rows, key: str, few: int = 8) -> None:
    """The sentences behind rows of evidence (with ``kind``): a few of them, or all when asked for."""
    places = list(zip(rows["article_id"], rows["sentence_id"], strict=True))
    distinct = list(dict.fromkeys(places))
    whole = len(distinct) <= few + 2 or st.toggle(f"All {len(distinct)} sentences", key=f"whole_{key}")
    kept = set(distinct if whole else distinct[:few])
    chosen = [place in kept for place in places]
    spans = zip(rows["article_id"], rows["start"], rows["end"], rows["kind"], chosen, strict=True)

    def make():
        return text.evidence(rows.loc[chosen], lines(view), view.names, limit=400)

    show(data.picture(view, "sentences", make, tuple(span[:4] for span in spans if span[4])))
