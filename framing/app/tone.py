"""Sections of the Tone page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, data, frame
from framing.app.answering import show
from framing.app.state import View
from framing.charts import html, text, tone, toward

LEAD = (
    "First sentence by sentence, in the order of the articles. Then toward whom: every mention of somebody, from "
    "negative to positive."
)
SCORES = {"words that judge": "attitude", "all words": "tone"}
_ALL, _FURTHEST, _STRONGEST = "all", "the furthest of each outlet", "the strongest of each outlet"
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
    places = list(options.values())
    clicked = st.session_state.pop("tone_clicked", None)
    if clicked in places:
        asking.choose("sentence", list(options)[places.index(clicked)])
    strongest = data.picture(view, "strongest", lambda: tone.strongest(rows, score), score)
    first = [_STRONGEST] if len(strongest) else []
    label = asking.choice("Read", [*first, *options], "sentence", width=320)
    if label == _STRONGEST:
        show(data.picture(view, "strongest_shown", lambda: _lit(view, strongest), score))
        quiet = [name for outlet, name in view.names.items() if outlet not in set(strongest["outlet"])]
        if quiet:
            st.caption(f"No sentence of its own is clearly positive or negative in {html.listed(quiet)}.")
    else:
        _sentence(view, rows.iloc[[places.index(options[label])]])


def _pick(mark: dict) -> None:
    st.session_state["tone_clicked"] = (mark["article_id"], mark["sentence_id"])


def _lit(view: View, rows: pd.DataFrame) -> Markup:
    """Sentences with their tone words lit; a single one may have none."""
    words = _words(view, rows)
    found = tone.lit(words) if len(words) else rows.assign(end=rows["start"], kind="other")
    return text.evidence(found, asking.lines(view), view.names)


def _words(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    place = ["article_id", "sentence_id"]
    return rows[place].merge(view.comparison.tone_words, on=place)


def _sentence(view: View, row: pd.DataFrame) -> None:
    """One sentence, with what each of its words adds."""
    show(_lit(view, row))
    said = "; ".join(
        f"{r.word} {r.valence:+.1f}" + ("" if r.kind == "attitude" else f" ({r.kind}, not counted)")
        for r in _words(view, row).itertuples()
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
    frame.heading("Toward whom?", data.picture(view, "toward_in_all", lambda: toward.in_all(table)))
    ids = {name: actor_id for actor_id, name in reversed(offered)}
    name = asking.choice("Toward whom", list(dict.fromkeys(name for _, name in offered)), "toward", loudest, width=320,
                         label_visibility="collapsed")  # fmt: skip
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
    furthest = data.picture(view, "furthest", lambda: toward.furthest(rows, figure.tells), actor_id)
    choice = asking.choice("Read", [*([_FURTHEST] if len(furthest) else []), _ALL, *options], "mention", width=320)
    if choice == _FURTHEST:
        show(data.picture(view, "furthest_shown", lambda: _as_toned(view, furthest), actor_id))
        return
    number = options.get(choice)
    asking.sentences(view, lambda: _mentions(table, actor_id, number), "toward", actor_id, number)


def _as_toned(view: View, rows: pd.DataFrame) -> Markup:
    """Mentions of the chart, marked by their tone where it is clear."""
    real = {shown: outlet for outlet, shown in view.names.items()}
    marked = rows.assign(kind=_clear_tone(rows), outlet=rows["outlet"].map(real))
    return text.evidence(marked, asking.lines(view), view.names)


def _mentions(table, actor_id: str, number: int | None):
    """One mention of an actor by its number, marked by its tone; or all of them, where the clear ones are."""
    found = table[table["actor_id"] == actor_id]
    if number is not None:
        return found.iloc[[number]].assign(kind=lambda rows: rows["tone"].replace("neutral", "other"))
    return found.assign(kind=_clear_tone(found))


def _clear_tone(rows: pd.DataFrame) -> pd.Series:
    """The tone of a mention where it is clearly positive or negative, elsewhere "other"."""
    return rows["tone"].where(rows["confident"].astype(bool) & (rows["tone"] != "neutral"), "other")


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
