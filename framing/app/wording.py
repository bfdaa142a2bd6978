"""Sections of the Words page: classes of wording, loaded sentences, and the vocabulary of frames."""

from __future__ import annotations

import streamlit as st

from framing.app import asking, data, frame
from framing.app.state import View
from framing.charts import wording as charts
from framing.lexicons.evaluative import classes
from framing.measures.axes import lean

LIMITS = (
    "The words come from lists. A list knows no irony, and a word that judges here may only name what happened there.",
    "Counts are small in one article, and a long one has more of everything: compare like with like.",
)
LIMITS_OF_FRAMES = (
    "The vocabulary of a frame is a hint to an angle, no proof of it: an article can take the angle in other words.",
    "Some of its words stand in every report on such an event, whoever writes it.",
)
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


def loaded(view: View) -> None:
    """The sentences with the most loaded wording, and the words that make it so."""
    table = view.comparison.loaded_sentences
    if table.empty:
        return
    frame.heading(
        "The most loaded sentences",
        "Sentences with many strong, judging and emotive words for their length come first; the words are marked. "
        "Other people's words count half. It is an order for reading, no measure of bias.",
    )
    everybody = "All outlets"
    shown = asking.choice("Sentences of", [everybody, *view.outlets], "loaded_outlet", width=260)
    outlet = next((name for name, called in view.names.items() if called == shown), None)
    if outlet is not None and outlet not in set(table["outlet"]):
        st.write(f"No sentence of {shown} has a loaded word of the lists.")
        return
    asking.sentences(view, lambda: _loaded_words(view, outlet), "loaded", shown, few=6)


def _loaded_words(view: View, outlet: str | None):
    """The hits that count, in the order of their sentences, of one outlet or of all."""
    sentences = view.comparison.loaded_sentences
    sentences = sentences if outlet is None else sentences[sentences["outlet"] == outlet]
    hits = view.comparison.wording
    weights = {name: entry["weight"] for name, entry in classes().items()}
    hits = hits[hits["class"].map(weights) > 0]
    order = sentences[["article_id", "sentence_id"]].assign(order=range(len(sentences)))
    found = hits.merge(order, on=["article_id", "sentence_id"]).sort_values("order", kind="stable")
    return found.assign(kind="label")


def frames(view: View) -> None:
    """The vocabulary of frames in use, and its sentences."""
    hits = view.comparison.frames
    if hits.empty:
        return
    frame.heading(
        "Frames in use",
        "A frame is an angle from which an event is told: as a conflict, as a matter of money, through one person.",
    )
    scheme = SCHEMES[asking.choice("Which frames", list(SCHEMES), "scheme", width=240)]
    figure = data.picture(view, "frames", lambda: charts.frames(hits, view.names, scheme), scheme)
    asking.figure(figure, "frames_chart", lambda mark: _pick("frames_clicked", mark))
    if not figure.empty:
        own = data.picture(view, "frames_own", lambda: charts.own(hits[hits["scheme"] == scheme]), scheme)
        _sentences(view, figure, own, "frames", "Read the words of")
    lean_on_axes(view)


def lean_on_axes(view: View) -> None:
    """Lean on opposites; a few articles are refused, with the reason."""
    section = asking.unfolded("Lean on opposites, such as security and freedom", "lean")
    if not section:
        return
    with section:
        found = data.picture(view, "lean", lambda: _lean(view.comparison.reading))
        if isinstance(found, str):
            st.write(
                "Whether an outlet's words stand nearer to one end of an opposite than the others' can be told of a "
                f"whole corpus only. {found} For many events: `framing axes FOLDER`."
            )
            return
        columns = ["outlet", "negative", "positive", "effect", "low", "high", "forms", "articles"]
        st.dataframe(view.shown(found)[columns].head(60), hide_index=True)
        st.caption(
            "Effect: how far the outlet's words lie toward the second pole, less the same for the whole corpus (95 % "
            "bootstrap interval over articles). Vectors are made from these articles: near zero is no difference."
        )


def _lean(reading):
    try:
        return lean(reading)
    except ValueError as refusal:
        return str(refusal)


def _pick(slot: str, mark: dict) -> None:
    st.session_state[slot] = (mark["row"], mark["outlet"])


def _sentences(view: View, figure, found, key: str, label: str) -> None:
    options = asking.options(figure)
    if not options:
        return
    clicked = st.session_state.pop(f"{key}_clicked", None)
    if clicked in options.values():
        asking.choose(f"{key}_row", next(name for name, value in options.items() if value == clicked))
    row, outlet = options[asking.choice(label, list(options), f"{key}_row", asking.told(options, figure), width=460)]

    def find():
        rows = found[found["row"] == row]
        return (rows[rows["outlet"].map(view.names) == outlet] if outlet else rows).assign(kind="label")

    asking.sentences(view, find, key, row, outlet, st.session_state.get("scheme"))


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Wording": lambda: view.shown(view.comparison.wording),
        "Loaded sentences": lambda: view.shown(view.comparison.loaded_sentences),
    }


def tables_of_frames(view: View) -> dict:
    """What can be downloaded of the frames."""
    return {"Frames": lambda: view.shown(view.comparison.frames)}
