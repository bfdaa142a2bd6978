"""Sections of the Names page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, data
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import html, names, text

LEAD = (
    "Each cell lists what an outlet calls somebody, with how often. Choose a label to read its sentences; choose a name to see "
    "the labels as a picture."
)
LIMITS = [
    "Who is meant is the machine's proposal. Words such as “militants” or “people” stay apart, as not clear who, until a "
    "sentence or a person decides.",
    "Labels are counted without articles, titles such as “Mr.” and spelling variants; pronouns are left out. A share would "
    "need five mentions at least, so the table gives counts.",
]
MOST_ACTORS = 14


def ledger(view: View) -> pd.DataFrame:
    """Actor by outlet, with the voices and the rows that are wanted."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        voice = asking.choice("Whose words", list(names.VOICES), "naming_voice", width=200)
        everything = st.toggle("Things too", key="things", bind="query-params")
        every_row = st.toggle("All rows", key="all_actors", bind="query-params")
    rows = names.counted(view.comparison.ledger, voice)
    actors = names.telling(rows, everything)
    if not actors:
        st.info("Nobody is named twice in this voice. Choose “all voices”.")
        return rows
    chosen = _chosen(rows)
    shown = actors if every_row else actors[:MOST_ACTORS]
    if chosen and chosen[0] not in shown and chosen[0] in set(rows["actor_id"]):
        shown = [*shown, chosen[0]]
    answer(names.table(rows, shown, view.names, chosen), "ledger_table", _pick)
    if len(shown) < len(actors):
        st.caption(f"{len(shown)} of {len(actors)} rows, those whose labels differ most first.")
    return rows


def _pick(value: str) -> None:
    st.session_state["label"] = "" if st.session_state.get("label") == value else value


def _chosen(rows: pd.DataFrame) -> tuple[str, str, str] | None:
    aimed = st.session_state.pop("aim_actor", None)
    if aimed:
        st.session_state["label"] = f"{aimed}||"
    parts = st.session_state.get("label", "").split("|")
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 and parts[0] in set(rows["actor_id"]) else None


def reading(view: View, rows: pd.DataFrame) -> None:
    """The picture of the chosen actor and the sentences of the chosen label."""
    chosen = _chosen(rows)
    if chosen is None:
        return
    actor_id, outlet, label = chosen
    voice = st.session_state.get("naming_voice", "own voice")
    figure = data.picture(view, "labels", lambda: names.labels(rows, actor_id, view.names), actor_id, voice)
    asking.figure(figure, "labels_chart", lambda mark: _pick_mark(view, actor_id, mark))
    mentions = view.comparison.mentions
    found = mentions[mentions["actor_id"] == actor_id]
    wanted = names.VOICES[voice]
    found = found if wanted is None else found[found["voice"].isin(wanted)]
    if label:
        found = found[(found["outlet"] == outlet) & (found["label"].str.lower() == label.lower())]
    rules = found["rule"].value_counts()
    said = ", ".join(f"{rule} ({n})" for rule, n in rules.items())
    show(text.evidence(found.assign(kind="label"), view.comparison.reading.sentences, view.names))
    show(Markup('<p class="soft" style="font-size:.88rem">{} Why they are taken for one: {}.</p>').format(
        html.plural(len(found), "mention") + ".", said or "no rule"
    ))  # fmt: skip


def _pick_mark(view: View, actor_id: str, mark: dict) -> None:
    outlet = next(name for name, shown in view.names.items() if shown == mark["outlet"])
    st.session_state["label"] = f"{actor_id}|{outlet}|{mark['row']}"


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Ledger": lambda: view.shown(view.comparison.ledger),
        "Mentions": lambda: view.shown(view.comparison.mentions),
    }
