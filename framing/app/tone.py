"""Sections of the Tone page."""

from __future__ import annotations

import streamlit as st

from framing.app import asking, data
from framing.app.answering import show
from framing.app.state import View
from framing.charts import text, tone

LEAD = "Positive and negative wording, sentence by sentence. Words such as “killed” or “war” name what happened; they are left out unless you ask for them."
SCORES = {"words that judge": "attitude", "all words": "tone"}
LIMITS = [
    "A word list knows no irony and no context. It hears wording, not opinion: a report of a disaster sounds negative in every paper.",
    "There is no score for an article here, on purpose: an average of such scores says nothing about fairness.",
]


def sentences(view: View) -> None:
    """The strip of sentences; one of them opens."""
    table = view.comparison.sentence_tone
    by = asking.choice("Count", list(SCORES), "tone_of", width=240)
    score = SCORES[by]
    figure = data.picture(view, "tone_strip", lambda: tone.strip(table, view.names, score), score)
    asking.figure(figure, "tone_chart", _pick)
    if figure.empty:
        return
    rows = figure.table
    options = {f"{r.shown}, sentence {r.number}": (r.article_id, r.sentence_id) for r in rows.itertuples()}
    loudest = rows.assign(size=rows[score].abs()).sort_values("size", ascending=False, kind="stable").iloc[0]
    by_place = {place: label for label, place in options.items()}
    clicked = by_place.get(st.session_state.pop("tone_clicked", None))
    if clicked:
        asking.choose("sentence", clicked)
    label = asking.choice(
        "Sentence", list(options), "sentence", default=f"{loudest.shown}, sentence {loudest.number}", width=320
    )
    _sentence(view, *options[label])


def _pick(mark: dict) -> None:
    st.session_state["tone_clicked"] = (mark["article_id"], mark["sentence_id"])


def _sentence(view: View, article_id: str, sentence_id: int) -> None:
    words = view.comparison.tone_words
    rows = words[(words["article_id"] == article_id) & (words["sentence_id"] == sentence_id)]
    kinds = [
        ("positive" if value > 0 else "negative") if kind == "attitude" else "other"
        for value, kind in zip(rows["valence"], rows["kind"], strict=True)
    ]
    line = view.comparison.reading.sentences.query("article_id == @article_id and sentence_id == @sentence_id")
    shown = rows.assign(kind=kinds) if len(rows) else line.assign(end=line["start"], kind="other")
    show(text.evidence(shown, view.comparison.reading.sentences, view.names))
    said = "; ".join(
        f"{r.word} {r.valence:+.1f}" + ("" if r.kind == "attitude" else f" ({r.kind}, not counted)")
        for r in rows.itertuples()
    )
    st.caption(said or "No word of this sentence is in the list.")


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Sentence tone": lambda: view.shown(view.comparison.sentence_tone),
        "Tone words": lambda: view.shown(view.comparison.tone_words),
    }
