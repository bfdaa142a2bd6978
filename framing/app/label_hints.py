"""How the chosen label tends to be read: hints with their dated sources, which a person changes or drops."""

from __future__ import annotations

from functools import cache

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import corrections, data, frame
from framing.app.answering import show
from framing.app.state import View
from framing.charts import html

MOST = 6


def hints(view: View, rows: pd.DataFrame, chosen: tuple[str, str, str] | None) -> None:
    """The hints on the chosen label, or those on the chosen name's labels that are not neutral; each can be changed."""
    if chosen is None:
        return
    table = _of(view.comparison.hints, rows, chosen)
    if table.empty:
        return
    frame.heading(
        "How the label tends to be read",
        "Hints from word lists, with what style guides said at the time. They say how a term is often taken, not "
        "what this outlet meant; change or drop one that does not fit.",
    )
    editor = corrections.Editor(view.event_id, view.comparison)
    for number, row in enumerate(table.head(MOST).itertuples()):
        with st.container(border=True, key=f"hint_{number}"):
            show(data.picture(view, "hint", lambda row=row: _said(row), row.actor_id, row.set_id, row.label,
                              row.connotation))  # fmt: skip
            _decide(editor, row, number)
    if len(table) > MOST:
        st.caption(f"{MOST} of {len(table)} hints; choose one label to see its own.")


def _of(table: pd.DataFrame, rows: pd.DataFrame, chosen: tuple[str, str, str]) -> pd.DataFrame:
    actor_id, _, label = chosen
    own = table[table["actor_id"] == actor_id]
    if label:
        return own[own["label"].str.casefold() == label.casefold()]
    shown = set(rows.loc[rows["actor_id"] == actor_id, "label"].str.casefold())
    return own[own["label"].str.casefold().isin(shown) & (own["connotation"].ne("neutral") | own["changed"])]


def _said(row) -> Markup:
    """A hint in a sentence, and its guidance, one line for each source."""
    by = " (changed by hand)" if row.changed else ""
    sentence = Markup("<p class='serif' style='font-size:1.08rem'>“{}”: tends to be read as <b>{}</b>{}.</p>").format(
        row.label, _spoken(row.connotation), by
    )
    where = Markup('<p class="soft" style="font-size:.9rem">{} · {} · {}</p>').format(
        row.concept, html.plural(row.n, "mention"), f"“{row.words}”"
    )
    rules = row.guidance.split("\n") if row.guidance else []
    lines = html.join(Markup('<li style="padding:.3rem 0">{}</li>').format(rule) for rule in rules)
    if not lines:
        source = f"Source: the naming set “{row.concept}”; no style guide in force at the time was found."
        return Markup('{}{}<p class="soft" style="font-size:.9rem">{}</p>').format(sentence, where, source)
    return Markup(
        "{}{}<details><summary style='font-size:.9rem;cursor:pointer'>{}</summary>"
        "<ul class='notes' style='font-size:.9rem'>{}</ul></details>"
    ).format(sentence, where, f"In force at the time: {row.sources}", lines)


def _spoken(connotation: str) -> str:
    return connotation.replace("_", " ")


def _decide(editor: corrections.Editor, row, number: int) -> None:
    """Another reading for the label, or no hint at all."""
    key = f"hint_reads_{row.set_id}_{row.label}"
    readings = _readings(row.set_id, row.connotation)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            f"“{row.label}” reads as", readings, index=readings.index(row.connotation), key=key,
            format_func=_spoken, width=260, on_change=editor.hint, args=(row.set_id, row.label, key),
        )  # fmt: skip
        st.button("Drop this hint", key=f"hint_drop_{number}", on_click=editor.drop_hint, args=(row.set_id, row.label))


def _readings(set_id: str, current: str) -> list[str]:
    """What a label can read as: the words of its naming set, those of all sets that name, and the current one."""
    from framing.lexicons.naming_sets import lexicon

    own = [variant.connotation for variant in lexicon().sets[set_id].variants]
    return list(dict.fromkeys([current, *sorted(set(own)), *known_readings()]))


@cache
def known_readings() -> tuple[str, ...]:
    """What labels can read as by all naming sets; reading these takes a fifth of a second, once per server."""
    from framing.lexicons.naming_sets import lexicon

    known = lexicon()
    return tuple(sorted({v.connotation for name in known.of_level("naming") for v in known.sets[name].variants}))
