"""What stands out in an event, as sentences with doors to their places; and the way to the page that shows one."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import data, state
from framing.app.answering import answer, show
from framing.app.notices import notice
from framing.app.state import View
from framing.charts import html, text

PAGE_OF = {
    "terms": "words",
    "words": "words",
    "names": "names",
    "exchanges": "same-words",
    "tone": "tone",
    "voices": "voices",
    "facts": "facts",
    "agency": "same-words",
}
SHOWN = 4


def found(view: View) -> pd.DataFrame:
    """The table of findings, made once and stored ready-made for bundled events."""
    return view.comparison.unnamed_findings if view.blind else view.comparison.findings


def findings(view: View) -> None:
    """The strongest differences as sentences, each with a door to its evidence, which opens under it."""
    table = found(view).head(SHOWN)
    if table.empty:
        notice(
            "Too little text, or too much alike, to say what differs most. Longer articles, or more of them, give more "
            "to compare; the page Read has them side by side."
        )
        return
    chosen = state.kept("finding")
    answer(data.picture(view, "findings", lambda: _all(view, table, chosen), chosen), "findings", _picked)
    if len(table) < SHOWN:
        show(html.note(
            "These articles differ in little else that can be counted surely; the page Read has them side by side."
        ))  # fmt: skip
    show(html.note(
        "First comes what one outlet has in many places and the others have not. The list is mixed, so that no outlet "
        "and no question takes all of it; what was found only once is left out. Every line opens its places."
    ))  # fmt: skip


def _all(view: View, table: pd.DataFrame, chosen: str) -> Markup:
    pieces = []
    for number, row in enumerate(table.itertuples()):
        is_open = chosen == str(number)
        pieces.append(_finding(number, row, is_open))
        if is_open:
            pieces.append(_evidence(view, row))
    return Markup('<h2 style="margin:1.2rem 0 .8rem">What stands out</h2><div class="findings">{}</div>').format(
        html.join(pieces)
    )


def _finding(number: int, row, is_open: bool) -> Markup:
    places, page = html.plural(len(row.evidence), "place"), PAGE_OF[row.question]
    door = html.pick(f"read:{number}", places, "link", is_open, f"Read the {places}: {row.sentence}")
    on = Markup()
    if page in st.session_state["pages"]:
        title = st.session_state["pages"][page].title
        on = Markup(" · {}").format(html.pick(f"go:{number}", f"more in {title}", "link"))
    return Markup('<div><p class="say">{} <span class="soft">{}</span></p><p class="more">{}{}</p></div>').format(
        row.sentence, row.detail, door, on
    )


def _evidence(view: View, row) -> Markup:
    spans = pd.DataFrame(row.evidence, columns=["article_id", "start", "end"])
    rows = view.comparison.reading.evidence(spans).assign(kind="label")
    return Markup('<div class="opened">{}</div>').format(
        text.evidence(rows, view.comparison.reading.sentences, view.names)
    )


def _picked(value: str) -> None:
    action, number = value.split(":")
    if action == "read":
        state.press("finding", number)
    else:
        st.session_state["go_finding"] = int(number)


def follow(view: View) -> None:
    """Open the page that shows the finding that was asked for, at what was found."""
    number = st.session_state.pop("go_finding", None)
    if number is None:
        return
    row = found(view).iloc[number]
    state.aim(row["question"], row["choice"], view)
    state.go(PAGE_OF[row["question"]])
