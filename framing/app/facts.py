"""Sections of the Facts page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, corrections, data, frame, state
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import facts, html, situation, text

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
OWN_FACT = "a fact of its own"


def grid(view: View) -> None:
    """The grid, and the sentences of the cell that is chosen."""
    table = view.comparison.facts
    said = data.picture(view, "situation", lambda: situation.seen(view.comparison, view.names))
    if said:
        st.info(said)
    if table.empty:
        st.info("No sentence of these articles has four words or more, so there is no fact to list.")
        return
    frame.heading(data.picture(view, "fact_finding", lambda: facts.finding(table, view.names)))
    offered = data.picture(view, "fact_choices", lambda: _offered(table))
    if st.session_state.pop("aim_facts", "") == "cut" and facts.CUT_ONLY in offered:
        asking.choose("facts", facts.CUT_ONLY)
    wanted = _wanted(view, table, offered)
    whole = len(wanted) <= MOST_ROWS or st.toggle(f"All {len(wanted)} rows", key="all_facts", bind="query-params")
    picked = _picked(table)
    articles = [(article.article_id, article.outlet, article.words) for article in view.comparison.event.articles]
    shown = wanted if whole else wanted[:MOST_ROWS]
    made = data.picture(
        view, "fact_grid", lambda: facts.grid(table, shown, view.names, articles), tuple(shown)
    )  # fmt: skip
    opened = data.picture(view, "opened_fact", lambda: _opened(view, table, *picked), *picked) if picked else ""
    show(facts.legend())
    answer(made, "fact_grid", lambda value: state.press("fact", value), "|".join(map(str, picked or ())), opened)
    with st.container(key="chosen"):
        _kept(view)
        if picked is not None:
            _correct(view, table, *picked)


def _offered(table) -> dict[str, list[int]]:
    """What can be shown: name -> facts."""
    found = {name: facts.chosen(table, kind) for name, kind in facts.SHOW.items()}
    return {name: wanted for name, wanted in found.items() if wanted}


def _wanted(view: View, table, offered: dict[str, list[int]]) -> list[int]:
    """The facts that the visitor asks for, in the order that they ask for."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        shown = asking.choice("Show", list(offered), "facts", width=260)
        apart = set(offered.get(facts.DIFFERS, [])) | set(offered.get(facts.CUT_ONLY, []))
        if not apart or set(offered[shown]) <= apart:
            return offered[shown]
        first = facts.ORDERS[asking.choice("Order", list(facts.ORDERS), "fact_order", width=220)]
    kind = facts.SHOW[shown]
    return data.picture(view, "fact_order", lambda: facts.chosen(table, kind, first), kind, first)


def _picked(table) -> tuple[int, str] | None:
    fact, _, article = state.kept("fact").partition("|")
    return (int(fact), article) if fact.isdigit() and int(fact) in set(table["fact_id"]) else None


def _opened(view: View, table, fact: int, article: str) -> Markup:
    """How a fact is told, first by the article whose cell is chosen, as it stands below its row of the grid."""
    of_fact = table[table["fact_id"] == fact]
    told = of_fact[of_fact["told"].str.startswith("told")]
    first = told.assign(_other=told["article_id"] != article).sort_values("_other", kind="stable")
    pieces = [text.evidence(first.assign(kind="plain"), asking.lines(view), view.names)]
    differing = told[told["differs"] != ""]
    pieces += [html.note(f"{view.names[row.outlet]} differs: {row.differs}") for row in differing.itertuples()]
    for cell in of_fact[of_fact["article_id"] == article].itertuples():
        said = f"{view.names[cell.outlet]}: {facts.STATES[cell.told][1]}."
        if cell.told.startswith("told"):
            way = html.way_to("st-key-chosen", "Not the same fact? Correct it")
            pieces.append(Markup('<p class="more">{}</p>').format(way))
        else:
            pieces.insert(0, Markup('<p class="more">{} Read it in full before you call that an omission.</p>').format(
                said
            ))  # fmt: skip
    return html.join(pieces)


def _correct(view: View, table, fact: int, article: str) -> None:
    """A person says that a cell is wrong, or where its sentence belongs; it is kept in the codebook."""
    of_cell = table[(table["fact_id"] == fact) & (table["article_id"] == article)]
    if of_cell.empty or not of_cell["told"].iloc[0].startswith("told"):
        return
    cell = of_cell.iloc[0]
    if problem := st.session_state.pop("correction_problem", ""):
        st.error(problem)
    editor = corrections.Editor(view.event_id, view.comparison)
    place = (cell["article_id"], int(cell["start"]), int(cell["end"]))
    section = asking.unfolded("This sentence does not belong here", "does_not_belong")
    if not section:
        return
    with section:
        line = asking.lines(view)[cell["article_id"], cell["sentence_id"]]
        show(Markup('<p class="serif">{}</p>').format(line.sentence))
        st.text_input("Why? (a few words)", key="fact_reason", max_chars=200, width=460)
        others = _others(table, int(cell["fact_id"]))
        chosen = st.selectbox(
            "The fact that it tells", list(others), key="fact_target", width=460,
            help="Type to search. The sentence moves there, and leaves this row.",
        )  # fmt: skip
        with st.container(horizontal=True):
            to = others[chosen]
            st.button("Move it there", on_click=editor.move_fact, args=(place, cell["fact"], to, chosen if to else ""))
            st.button("Mark it as not told", on_click=editor.fact_not_told, args=(place,))


def _others(table, fact: int) -> dict[str, tuple[str, int, int] | None]:
    """The facts to which a sentence can be moved: label -> a place that tells it; first a fact of its own."""
    found: dict[str, tuple[str, int, int] | None] = {OWN_FACT: None}
    rows = table[table["told"].str.startswith("told") & (table["fact_id"] != fact) & (table["part_of"] < 0)]
    for row in rows.drop_duplicates("fact_id").sort_values("rank").itertuples():
        found.setdefault(row.fact, (row.article_id, int(row.start), int(row.end)))
    return found


def _kept(view: View) -> None:
    """What was corrected in this grid, and the way back."""
    book = corrections.codebook(view.event_id)
    own = [entry for entry in book.entries if entry.kind == "fact" or entry.get("measure") == "facts"]
    if not own:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{html.plural(len(own), 'correction')} of this grid. The last: {corrections.said(own[-1])}.")
        number = max(n for n, entry in enumerate(book.entries) if entry == own[-1])
        st.button("Undo it", on_click=corrections.forget, args=(view.event_id, number), key="undo_fact")
        st.download_button(
            "Save the corrections", data=book.dumps, file_name=f"{view.event_id}-codebook.toml",
            mime="application/toml", on_click="ignore", key="save_facts",
        )  # fmt: skip


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {"Facts": lambda: view.shown(view.comparison.facts)}
