"""Sections of the Facts page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, corrections, data, frame, state
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import facts, html, text

LEAD = (
    "One line is one fact, as far as sentences could be matched. Choose a cell to read how it is told, and "
    "how the others tell it."
)
LIMITS = [
    "Not told here is not the same as hidden: look at the length of each article and at when it was published first.",
    "Facts are matched by their words. The same fact in quite other words makes a second line, and two facts in "
    "one sentence "
    "make one. Read the sentences before you conclude.",
]
MOST_ROWS = 30


def grid(view: View) -> None:
    """The grid, and the sentences of the cell that is chosen."""
    table = view.comparison.facts
    if table.empty:
        st.info("No sentence of these articles is long enough to be matched, so there is no grid.")
        return
    frame.heading(data.picture(view, "fact_finding", lambda: facts.finding(table, view.names)))
    offered = data.picture(view, "fact_choices", lambda: _offered(table))
    if st.session_state.pop("aim_facts", "") == "cut" and "cut from shared copy" in offered:
        asking.choose("facts", "cut from shared copy")
    wanted = offered[asking.choice("Show", list(offered), "facts", width=260)]
    whole = len(wanted) <= MOST_ROWS or st.toggle(f"All {len(wanted)} rows", key="all_facts", bind="query-params")
    picked = _picked(table)
    articles = data.picture(view, "lengths", lambda: _articles(view))
    shown = wanted if whole else wanted[:MOST_ROWS]
    made = data.picture(
        view, "fact_grid", lambda: facts.grid(table, shown, view.names, articles, picked), tuple(shown), picked
    )
    answer(made, "fact_grid", lambda value: state.press("fact", value))
    show(facts.legend())
    if picked is not None:
        _sentences(view, table, *picked)


def _offered(table) -> dict[str, list[int]]:
    """What can be shown: name -> facts."""
    found = {name: facts.chosen(table, kind) for name, kind in facts.SHOW.items()}
    return {name: wanted for name, wanted in found.items() if wanted}


def _articles(view: View) -> list[tuple[str, str, int]]:
    tokens = view.comparison.reading.tokens
    words = tokens[tokens["token"].str.contains(r"\w", regex=True)].groupby("article_id").size()
    return [(a.article_id, a.outlet, int(words.get(a.article_id, 0))) for a in view.comparison.event.articles]


def _picked(table) -> tuple[int, str] | None:
    fact, _, article = state.kept("fact").partition("|")
    return (int(fact), article) if fact.isdigit() and int(fact) in set(table["fact_id"]) else None


def _sentences(view: View, table, fact: int, article: str) -> None:
    rows = table[(table["fact_id"] == fact) & table["told"].str.startswith("told")]
    first = table[table["fact_id"] == fact].iloc[0]
    own = table[(table["fact_id"] == fact) & (table["article_id"] == article)]
    frame.heading(first["fact"])
    if len(own) and not own["told"].iloc[0].startswith("told"):
        outlet = view.names[own["outlet"].iloc[0]]
        said = facts.STATES[own["told"].iloc[0]][1]
        show(
            Markup('<p class="soft">{}: {}. Read it in full before you call that an omission.</p>').format(outlet, said)
        )
    ordered = rows.assign(_own=rows["article_id"] != article).sort_values("_own", kind="stable")
    show(text.evidence(ordered.assign(kind="plain"), view.comparison.reading.sentences, view.names))
    if len(own) and own["told"].iloc[0].startswith("told"):
        _correct(view, own.iloc[0])
    differs = rows[rows["differs"] != ""]
    for row in differs.itertuples():
        show(html.note(f"{view.names[row.outlet]} differs: {row.differs}"))


def _correct(view: View, cell) -> None:
    """A person says that a cell is wrong; it is kept in the codebook with the reason."""
    if problem := st.session_state.pop("correction_problem", ""):
        st.error(problem)
    editor = corrections.Editor(view.event_id, view.comparison)
    with st.expander("This cell is wrong"):
        st.text_input("Why does this sentence not tell the fact?", key="fact_reason", max_chars=200, width=460)
        place = (cell["article_id"], int(cell["start"]), int(cell["end"]))
        st.button("Mark it as not told", on_click=editor.reject_fact, args=place)
        st.caption("Undo it, and save your corrections, on the Names page.")


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {"Facts": lambda: view.shown(view.comparison.facts)}
