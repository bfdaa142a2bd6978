"""Sections of the Tone page."""

from __future__ import annotations

import streamlit as st

from framing.app import asking, data
from framing.app.answering import show
from framing.app.state import View
from framing.charts import text, tone, toward

LEAD = (
    "First toward whom: every mention of somebody, from negative to positive. Then sentence by sentence, in the "
    "order of the articles."
)
SCORES = {"words that judge": "attitude", "all words": "tone"}
_ALL = "all"
LIMITS = [
    (
        "A word list knows no irony and no context. It hears wording, not opinion: a report of a disaster sounds "
        "negative in every paper."
    ),
    "There is no score for an article here, on purpose: an average of such scores says nothing about fairness.",
]


def sentences(view: View) -> None:
    """The strip of sentences; one of them opens."""
    table = view.comparison.sentence_tone
    by = asking.choice("Which words count", list(SCORES), "tone_of", width=240)
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
        "Read the sentence", list(options), "sentence", default=f"{loudest.shown}, sentence {loudest.number}", width=320
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
    show(text.evidence(shown, asking.lines(view), view.names))
    said = "; ".join(
        f"{r.word} {r.valence:+.1f}" + ("" if r.kind == "attitude" else f" ({r.kind}, not counted)")
        for r in rows.itertuples()
    )
    st.caption(said or "No word of this sentence is in the list.")


def by_actor(view: View) -> None:
    """The tone of each mention toward one actor; a dot opens its sentence."""
    comparison = view.comparison
    table = comparison.target_tone
    offered, loudest = data.picture(view, "toward_whom", lambda: _offered(comparison)) if len(table) else ([], "")
    if not offered:
        st.info("Nobody is mentioned three times in an English article: too little text to say.")
        return
    ids = {name: actor_id for actor_id, name in reversed(offered)}
    name = asking.choice("Toward whom", list(dict.fromkeys(name for _, name in offered)), "toward", loudest, width=320)
    actor_id = ids[name]
    figure = data.picture(
        view, "toward", lambda: toward.votes(table, comparison.actor_tone, actor_id, view.names), actor_id
    )
    asking.figure(figure, "toward_chart", lambda mark: st.session_state.update(toward_clicked=mark["number"]))
    rows = figure.table
    options = {
        f"{n + 1}. {r.outlet}: {r.tone}{'' if r.confident else ' (unsure)'}": r.number
        for n, r in enumerate(rows.itertuples())
    }
    clicked = st.session_state.pop("toward_clicked", None)
    if clicked in options.values():
        asking.choose("mention", next(label for label, number in options.items() if number == clicked))
    first = toward.most_convincing(rows, figure.tells)
    begin = next((line for line, value in options.items() if value == first), _ALL)
    number = options.get(asking.choice("Read the mention", [*options, _ALL], "mention", begin, width=320))
    asking.sentences(view, lambda: _mentions(table, actor_id, number), "toward", actor_id, number)


def _mentions(table, actor_id: str, number: int | None):
    """One mention of an actor by its number, marked by its tone; or all of them, where the clear ones are."""
    found = table[table["actor_id"] == actor_id]
    if number is not None:
        return found.iloc[[number]].assign(kind=lambda rows: rows["tone"].replace("neutral", "other"))
    clear = found["confident"].astype(bool) & (found["tone"] != "neutral")
    return found.assign(kind=found["tone"].where(clear, "other"))


def _offered(comparison) -> tuple[list[tuple[str, str]], str]:
    """The actors to choose from, and the one to begin with."""
    offered = toward.actors(comparison.target_tone, comparison.ledger)
    return offered, toward.loudest(comparison.target_tone, offered) if offered else ""


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Sentence tone": lambda: view.shown(view.comparison.sentence_tone),
        "Tone words": lambda: view.shown(view.comparison.tone_words),
    }
