"""Sections of the page on which visitors compare their own articles. Nothing given here leaves the session."""

from __future__ import annotations

import streamlit as st

from framing.app import drafts, frame, state, warming
from framing.app.giving import given
from framing.app.notices import notice
from framing.corpus.checks import check_event

LEAD = (
    "Give two or more articles about the same event. They are read here, on this server, for you alone: "
    "nothing is stored, and closing the page forgets them."
)
STEPS = {
    "Pairing sentences": ("pairs", "sentence_groups"),
    "Looking for changed words": ("substitutions",),
    "Counting names and competing terms": ("mentions", "choices"),
    "Listening to who speaks": ("quotations", "clauses"),
    "Looking for what stands out": ("findings",),
}


def comparing() -> None:
    """Are these one event? Then compare, telling each step."""
    if len(given()) < 2:
        if given():
            notice("One more article, and the comparison can start.")
        return
    doubts = list(dict.fromkeys(check_event(drafts.event_of(drafts.told_apart(given())))))
    if doubts:
        notice("Before you compare. Nothing here forbids it:", doubts)
    told = st.container()  # above the button that was pressed, so that it is in view
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input("What is the event?", drafts.event_of(given()).title, key="own_title", max_chars=120,
                              width=460)  # fmt: skip
        start = st.button("Compare them", type="primary")
    if start:
        with told:
            _compare(drafts.event_of(given(), title))


def _compare(event) -> None:
    from framing.comparison import compare

    number = len(event.articles)
    with st.status(f"Comparing {number} articles", expanded=True):
        step = st.progress(0.0, "Waiting for the language model").progress

        def on_article(done: int) -> None:
            step(0.5 * done / number, f"Reading {min(done + 1, number)} of {number} articles")

        warming.language_model().join()
        on_article(0)
        comparison = compare(event, on_article=on_article)
        for place, (said, tables) in enumerate(STEPS.items()):
            step(0.5 + 0.5 * place / len(STEPS), said)
            for table in tables:
                getattr(comparison, table)
        step(1.0, "Done")
    st.session_state[state.OWN] = comparison
    st.session_state.pop("pictures", None)
    state.choose_event(state.OWN)
    warming.other_tables(comparison)
    state.go("overview")


def done() -> None:
    """Save the articles as a file, or forget them."""
    if state.OWN not in st.session_state:
        return
    event = st.session_state[state.OWN].event  # the file is made in a thread that knows no session
    frame.heading(
        "Your comparison is ready",
        "It opens on every page. Save it as a file if you want it again: it is nowhere else.",
    )
    with st.container(horizontal=True):
        if st.button("See the comparison", type="primary"):
            state.choose_event(state.OWN)
            state.go("overview")
        st.download_button(
            "Save the articles",
            data=lambda: drafts.saved(event),
            file_name="articles.jsonl",
            mime="application/x-ndjson",
            on_click="ignore",
        )
        st.button("Forget everything", on_click=_forget)


def _forget() -> None:
    for key in (state.OWN, "drafts", "pictures", "chosen_event", "codebooks", "corrected"):
        st.session_state.pop(key, None)
    state.choose_event(next(iter(state.events())))
