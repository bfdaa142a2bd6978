"""Sections of the Words page: classes of wording, and the vocabulary of frames."""

from __future__ import annotations

import streamlit as st

from framing.app import asking, data, frame
from framing.app.state import View
from framing.charts import wording as charts

SCHEMES = {"general frames": "generic", "policy frames": "policy"}


def wording(view: View) -> None:
    """Words that hedge, boost, blur, picture or judge, and their sentences."""
    hits = view.comparison.wording
    figure = data.picture(view, "wording", lambda: charts.wording(hits, view.names))
    if figure.empty:
        frame.heading("How the words sound", "No hedge, metaphor or judging word of the lists was found.")
        return
    asking.figure(figure, "wording_chart", lambda mark: _pick("wording_clicked", mark))
    _sentences(
        view, figure, data.picture(view, "wording_own", lambda: charts.own(hits)), "wording", "Read the sentences with"
    )


def frames(view: View) -> None:
    """The vocabulary of frames in use, and its sentences."""
    hits = view.comparison.frames
    if hits.empty:
        return
    scheme = SCHEMES[asking.choice("Frames", list(SCHEMES), "scheme", width=240)]
    figure = data.picture(view, "frames", lambda: charts.frames(hits, view.names, scheme), scheme)
    asking.figure(figure, "frames_chart", lambda mark: _pick("frames_clicked", mark))
    if not figure.empty:
        own = data.picture(view, "frames_own", lambda: charts.own(hits[hits["scheme"] == scheme]), scheme)
        _sentences(view, figure, own, "frames", "Read the words of")


def _pick(slot: str, mark: dict) -> None:
    st.session_state[slot] = (mark["row"], mark["outlet"])


def _sentences(view: View, figure, found, key: str, label: str) -> None:
    options = asking.options(figure)
    if not options:
        return
    clicked = st.session_state.pop(f"{key}_clicked", None)
    if clicked in options.values():
        asking.choose(f"{key}_row", next(name for name, value in options.items() if value == clicked))
    row, outlet = options[asking.choice(label, list(options), f"{key}_row", width=460)]
    found = found[found["row"] == row]
    if outlet:
        found = found[found["outlet"].map(view.names) == outlet]
    asking.sentences(view, found.assign(kind="label"), key)


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Wording": lambda: view.shown(view.comparison.wording),
        "Frames": lambda: view.shown(view.comparison.frames),
    }
