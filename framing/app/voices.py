"""Sections of the Voices page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, data
from framing.app.answering import show
from framing.app.state import View
from framing.charts import html, voices

LEAD = (
    "Whose words does each outlet report, how many, and with which verb? Choose a dot, or a line of the box, "
    "to read them."
)
LIMITS = [
    (
        "Indirect speech is found by its verb; what is reported without one is missed. Who “she” or “the office” "
        "is, is a guess."
    ),
    "Many words for one side can mean that only that side spoke. The articles do not say whom the reporters asked.",
]
BY = {"by speaker": "speaker_name", "by kind of source": "kind"}


def words(view: View) -> None:
    """Words given to each speaker."""
    table = view.comparison.quotations
    if table.empty:
        st.info("Nobody is quoted in these articles, directly or indirectly.")
        return
    by = BY[asking.choice("Words given", list(BY), "voices_by", width=220)]
    figure = data.picture(view, "words_given", lambda: voices.words(table, view.names, by), by)
    asking.figure(figure, "voices_chart", lambda mark: _pick("voice_clicked", mark))
    _sentences(view, figure, by, "voice_clicked", "speaking", "Read the words of")


def cues(view: View) -> None:
    """Verbs of reporting."""
    table = view.comparison.quotations
    figure = data.picture(view, "cues", lambda: voices.cues(table, view.names))
    if figure.empty:
        return
    asking.figure(figure, "cues_chart", lambda mark: _pick("cue_clicked", mark))
    _sentences(view, figure, "verb", "cue_clicked", "cue", "Read where they say")


def _pick(slot: str, mark: dict) -> None:
    st.session_state[slot] = (mark["row"], mark["outlet"])


def _sentences(view: View, figure, by: str, slot: str, key: str, label: str) -> None:
    options = asking.options(figure)
    clicked = st.session_state.pop(slot, None)
    if clicked in options.values():
        asking.choose(key, next(name for name, value in options.items() if value == clicked))
    row, outlet = options[asking.choice(label, list(options), key, _loudest(options), width=460)]
    found = data.picture(view, "spoken", lambda: voices.spoken(view.comparison.quotations))
    found = found[found[by] == row]
    if outlet:
        found = found[found["outlet"].map(view.names) == outlet]
    asking.sentences(view, found.assign(kind="quoted"), key)
    unsure = int((~found["certain"].astype(bool)).sum())
    if unsure:
        show(Markup('<p class="soft" style="font-size:.88rem">{} of {}: the speaker is probable, not '
                    'certain.</p>').format(
            unsure, html.plural(len(found), "quotation")
        ))  # fmt: skip


def _loudest(options: dict) -> str:
    """The first line whose verb doubts, endorses or confronts, else the first line."""
    return next((line for line, (row, _) in options.items() if " · " in row), next(iter(options)))


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {"Quotations": lambda: view.shown(view.comparison.quotations)}
