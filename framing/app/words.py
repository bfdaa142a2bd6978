"""Parts of the Words page: words that mark an outlet, and any word in its context."""

from __future__ import annotations

import streamlit as st

from framing.app import asking, data, frame, state
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import concordance, text
from framing.charts import words as charts
from framing.measures import keyness as measure
from framing.measures.concordance import PatternProblem

LEAD = (
    "Terms that compete for one thing, words that one outlet uses more than the others, words that judge or hedge, the "
    "vocabulary of frames, and any word you look for."
)
LIMITS = (
    (
        "A word that marks an outlet may mark its topic, its length or its house style. Read the sentences before "
        "you name a reason."
    ),
    "With one article for each outlet, a word used three times against none is a place to look, not a pattern.",
)
LIMITS_OF_SEARCH = (
    "A word that is not found may stand there in another form, or be told in other words.",
    "Whose voice a word stands in is read from quotation marks and reporting verbs, and some of it wrongly.",
)


def marking(view: View) -> None:
    """Words that mark an outlet, in columns; one of them opens its sentences."""
    frame.heading(
        "Words that mark each outlet",
        "4 : 0 means four uses here and none in the others, outside quotations. Choose a word to read its sentences.",
    )
    table = view.comparison.keyness
    chosen = state.kept("word")
    made = data.picture(view, "marking", lambda: charts.lists(table, view.names))
    answer(made, "marking_lists", lambda value: state.press("word", value), chosen)
    if "|" in chosen and chosen.split("|")[0] in view.names:
        _sentences_of_word(view, *chosen.split("|", 1))
    if section := asking.unfolded("One outlet's words with their intervals", "intervals"):
        with section:
            _intervals(view, table)


def _intervals(view: View, table) -> None:
    options = view.outlets
    shown = asking.choice("Outlet", options, "marking_outlet")
    outlet = list(view.names)[options.index(shown)]
    figure = data.picture(view, "keyness", lambda: charts.keyness(table, outlet, view.names), outlet)
    asking.figure(figure, "keyness_chart", lambda mark: st.session_state.update(word=f"{outlet}|{mark['term']}"))


def _sentences_of_word(view: View, outlet: str, term: str) -> None:
    show(data.picture(view, "word", lambda: _uses(view, term, outlet), term, outlet, True))
    number = data.picture(view, "elsewhere", lambda: len(_rows_of_word(view, term, outlet, here=False)), term, outlet)
    if number and (section := asking.unfolded(f"“{term}” in the other outlets: {number}", "elsewhere")):
        with section:
            show(data.picture(view, "word", lambda: _uses(view, term, outlet, here=False), term, outlet, False))


def _uses(view: View, term: str, outlet: str, here: bool = True):
    """The sentences with a word in one outlet, or in all the others."""
    rows = _rows_of_word(view, term, outlet, here)
    return text.evidence(rows.assign(kind="label"), asking.lines(view), view.names)


def _rows_of_word(view: View, term: str, outlet: str, here: bool):
    rows = data.picture(view, "terms", lambda: measure.terms(view.comparison.reading))
    return rows[(rows["term"] == term) & ((rows["outlet"] == outlet) == here)]


def search(view: View) -> None:
    """Any word in its context."""
    frame.heading(
        "Look for a word",
        "Plain words match whole words, * stands for any letters; a regular expression is allowed too.",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pattern = st.text_input(
            "Search", key="q", bind="query-params", placeholder="militant*", max_chars=200, width=320
        )
        is_regex = st.checkbox("regular expression", key="regex", bind="query-params")
        own = st.checkbox("outlet's own voice only", key="own_voice", bind="query-params")
    if not pattern.strip():
        return
    try:
        hits = view.comparison.kwic(pattern, is_regex=is_regex, voice="outlet" if own else "all")
    except PatternProblem as problem:
        st.error(str(problem))
        return
    counts = hits.groupby("outlet").size()
    said = ", ".join(f"{shown} {int(counts.get(name, 0))}" for name, shown in view.names.items())
    st.write(f"{len(hits)} hits: {said}." if len(hits) else f"No hit for “{pattern}”. Try a part of the word with *.")
    show(concordance.lines(hits, view.names))
    if len(hits):
        frame.downloads(view, {"Hits": lambda: view.shown(hits)})


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {"Keyness": lambda: view.shown(view.comparison.keyness)}
