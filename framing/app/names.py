"""Sections of the Names page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, corrections, data, frame, state, warming
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import html, names, text

LEAD = (
    "Each cell lists what an outlet calls somebody, and how often. Choose a label to read its sentences; "
    "choose a name to see its labels as a picture."
)
LIMITS = [
    "Who is meant is the machine's proposal. Words such as “militants” or “people” stay apart, as not clear "
    "who, until a "
    "sentence or a person decides.",
    "Labels are counted without articles, titles such as “Mr.” and spelling variants; pronouns are left out. A "
    "share would "
    "need five mentions at least, so the table gives counts.",
    "A dotted line marks a label that a word list has a hint on. It is a hint about the term, made before these "
    "articles were read; choose the label to see its source.",
]
MOST_ACTORS = 14
MOST_SUGGESTIONS = 3
MORE_SUGGESTIONS = 12
FEW = 6  # sentences below a row


def ledger(view: View) -> pd.DataFrame:
    """Actor by outlet, with the voices and the rows that are wanted."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        voice = asking.choice("Whose words", list(names.VOICES), "naming_voice", width=200)
        everything = st.toggle("Things as well as people", key="things", bind="query-params")
        every_row = st.toggle("All rows", key="all_actors", bind="query-params")
    rows = data.picture(view, "ledger_rows", lambda: names.counted(view.comparison.ledger, voice), voice)
    actors = data.picture(view, "ledger_order", lambda: names.telling(rows, everything), voice, everything)
    if not actors:
        st.info("Nobody is named twice in this voice. Choose “all voices”.")
        return rows
    chosen = chosen_label(rows)
    shown = actors if every_row else actors[:MOST_ACTORS]
    wanted = [*_by_hand(view.comparison), *([chosen[0]] if chosen else [])]
    known = set(rows["actor_id"]) - set(shown)
    shown = [*shown, *dict.fromkeys(actor_id for actor_id in wanted if actor_id in known)]
    made = data.picture(
        view, "ledger", lambda: names.table(rows, shown, view.names), voice, tuple(shown)
    )  # fmt: skip
    opened = data.picture(view, "opened_label", lambda: _opened(view, *chosen, voice), *chosen, voice) if chosen else ""
    answer(made, "ledger_table", lambda value: state.press("label", value), "|".join(chosen or ()), opened)
    if len(shown) < len(actors):
        st.caption(f"{len(shown)} of {len(actors)} rows; first those whom the outlets call by different labels most.")
    return rows


def _by_hand(comparison) -> list[str]:
    """Actors that a person made or added to: they are always shown, however seldom they are named."""
    if comparison.codebook is None:
        return []
    mentions = comparison.mentions
    return mentions.loc[mentions["rule"].str.contains(" by hand (", regex=False), "actor_id"].unique().tolist()


def chosen_label(rows: pd.DataFrame) -> tuple[str, str, str] | None:
    """The actor, outlet and label that the visitor has chosen (outlet and label empty for a whole actor)."""
    aimed = st.session_state.pop("aim_actor", None)
    if aimed:
        st.session_state["label"] = f"{aimed}||"
    parts = state.kept("label").split("|")
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 and parts[0] in set(rows["actor_id"]) else None


def _opened(view: View, actor_id: str, outlet: str, label: str, voice: str) -> Markup:
    """The first sentences of what is chosen, as they stand below its row of the ledger, and the way to the rest."""
    found = _mentions(view, actor_id, outlet, label, voice)
    first = asking.first_places(found, FEW)
    more = html.plural(len(found), "mention")
    on = Markup('<p class="more">{}. {}.</p>').format(more, html.way_to(
        "st-key-chosen", "A picture of all labels, why they are one actor, and corrections"
    ))  # fmt: skip
    return text.evidence(first.assign(kind="label"), asking.lines(view), view.names) + on


def _mentions(view: View, actor_id: str, outlet: str, label: str, voice: str) -> pd.DataFrame:
    """The mentions of an actor in the voices wanted; those under a label of one outlet where one is chosen."""
    mentions, wanted = view.comparison.mentions, names.VOICES[voice]
    found = mentions[mentions["actor_id"] == actor_id]
    found = found if wanted is None else found[found["voice"].isin(wanted)]
    return found[(found["outlet"] == outlet) & (found["label"].str.lower() == label.lower())] if label else found


def reading(view: View, rows: pd.DataFrame) -> None:
    """The picture of the chosen actor, why its mentions are one, and all its sentences where there are many."""
    chosen = chosen_label(rows)
    if chosen is None:
        return
    voice = st.session_state.get("naming_voice", "own voice")
    figure = data.picture(view, "labels", lambda: names.labels(rows, chosen[0], view.names), chosen[0], voice)
    asking.figure(figure, "labels_chart", lambda mark: _pick_mark(view, chosen[0], mark))
    found = _mentions(view, *chosen, voice)
    if len(asking.places(found)) > FEW:
        asking.sentences(view, lambda: found.assign(kind="label"), "label", *chosen, voice)
    rules = found["rule"].value_counts()
    said = ", ".join(f"{rule} ({n})" for rule, n in rules.items())
    show(Markup('<p class="soft" style="font-size:.88rem">{}. Why they are taken for one: {}.</p>').format(
        html.plural(len(found), "mention"), said or "no rule"
    ))  # fmt: skip


def _pick_mark(view: View, actor_id: str, mark: dict) -> None:
    outlet = next(name for name, shown in view.names.items() if shown == mark["outlet"])
    st.session_state["label"] = f"{actor_id}|{outlet}|{mark['row']}"


def suggestions(view: View) -> None:
    """Actors that may be one, each with its reason; one click decides."""
    table = view.comparison.suggestions
    if table.empty:
        return
    frame.heading(
        "Are these the same?",
        "The machine is not sure. You decide; what you decide is kept above, under “Correct who is who”.",
    )
    warming.stemmer()
    editor = corrections.Editor(view.event_id, view.comparison)
    more = len(table) > MOST_SUGGESTIONS and st.toggle("More suggestions", key="more_suggestions")
    for number, row in enumerate(table.head(MORE_SUGGESTIONS if more else MOST_SUGGESTIONS).itertuples()):
        with st.container(border=True, key=f"suggestion_{number}"):
            show(Markup("<p class='serif' style='font-size:1.08rem'><b>{}</b> and <b>{}</b>: {}.</p>").format(
                row.left_actor, row.right_actor, row.reason
            ))  # fmt: skip
            with st.container(horizontal=True):
                ids = (row.left_actor_id, row.right_actor_id)
                st.button("They are the same", key=f"same_{number}", on_click=editor.merge, args=ids)
                st.button("Keep them apart", key=f"apart_{number}", on_click=editor.apart, args=ids)
                both = st.popover("Read both", key=f"both_{number}", on_change="rerun")
                if both.open:
                    with both:
                        show(data.picture(view, "both", lambda row=row: _both(view, row), *ids, row.left_start))


def _both(view: View, row) -> Markup:
    """The sentences of the two mentions of a suggestion."""
    places = [
        (row.left_article, row.left_start, row.left_end),
        (row.right_article, row.right_start, row.right_end),
    ]
    spans = pd.DataFrame(places, columns=["article_id", "start", "end"])
    rows = view.comparison.reading.evidence(spans).assign(kind="label")
    return text.evidence(rows, view.comparison.reading.sentences, view.names)


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Ledger": lambda: view.shown(view.comparison.ledger),
        "Hints": lambda: view.comparison.hints,
        "Mentions": lambda: view.shown(view.comparison.mentions),
    }
