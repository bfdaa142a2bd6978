"""What every page has around its picture: event and names above, limits, tables and the link below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import notices, sharing, state
from framing.app.answering import show
from framing.charts import html
from framing.corpus.readers import slug
from framing.output import safe_csv

METHOD_OF = {
    "names": "Naming",
    "same-words": "Substitutions",
    "facts": "Facts",
    "voices": "Voices",
    "words": "Terminology",
    "tone": "Tone",
}


class Part(NamedTuple):
    """One of the questions of a page: its ``sections``, what they cannot tell (``limits``), what it has ``tables`` to
    download, and in the address the names of its own choices, by which a link that names no part leads to it."""

    sections: tuple[Callable, ...]
    limits: tuple[str, ...] = ()
    tables: Callable[[state.View], dict[str, Callable[[], pd.DataFrame]]] = lambda view: {}
    signs: tuple[str, ...] = ()


def begin(kicker: str, question: str, lead: str) -> state.View:
    """The top of a page: choice of event and of names, the question, one sentence of what one sees."""
    view = choices()
    title(kicker, question, "" if sharing.embedded() and "part" in st.query_params else lead)
    notices.of_the_reading(view)
    return view


def title(kicker: str, question: str, lead: str) -> None:
    """The question of a page, with what it belongs to above and what one sees below."""
    below = Markup('<p class="lead">{}</p>').format(lead) if lead else ""
    show(Markup('<header><p class="kick">{}</p><h1>{}</h1>{}</header>').format(kicker, question, below))
    st.session_state["page_title"] = question


def choices() -> state.View:
    """Which event, and whether the outlets are named; the view that follows from it."""
    known, event_id = state.events(), state.chosen_event()
    if sharing.embedded():
        return state.view(event_id, blind=st.query_params.get("names") != "true")
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="left"):
        st.session_state["event_choice"] = event_id
        st.selectbox(
            "Event", list(known), format_func=known.get, key="event_choice", label_visibility="collapsed", width=540,
            on_change=lambda: state.choose_event(st.session_state["event_choice"]),
        )  # fmt: skip
        named = event_id == state.OWN or st.toggle("Show the outlets' names", key="names", bind="query-params", help=(
            "Names are hidden at first, so that you can look at the words before you know whose they are."
        ))  # fmt: skip
    show(Markup('<p class="on-paper">{} · Framing Explorer</p>').format(known[event_id]))
    notices.of_the_link()
    return state.view(event_id, blind=not named)


def heading(title: str, text: str = "") -> None:
    """A section's title, which says what one sees, and a line under it."""
    below = Markup('<p class="soft">{}</p>').format(text) if text else ""
    show(Markup('<div style="margin-top:1rem"><h2>{}</h2>{}</div>').format(title, below))


def parts(view: state.View, sections: dict[str, Callable], apart: bool = False) -> list[str]:
    """The sections of a page, by name, one after the other; an embedded view may show one of them. Their names.

    With ``apart`` nothing that is chosen in a section changes another one: only that section is made and sent anew.
    """
    one = sharing.wanted(sections)
    for name, section in sections.items():
        if one in (None, name):
            (st.fragment(section) if apart and not sharing.embedded() else section)(view)
    return list(sections)


def one_of(view: state.View, parts: dict[str, Part], begin: str = "") -> Part:
    """One part of a page, chosen above it and kept in the address; nothing of the others is made. The part.

    The page begins with the part ``begin`` (the first without it), for each event anew until a visitor chooses one.
    """
    names = {slug(name): name for name in parts}
    by_sign = (slug(name) for name, part in parts.items() if any(sign in st.query_params for sign in part.signs))
    first = next(by_sign, slug(begin) or next(iter(names)))
    if st.session_state.get("part") not in names:
        st.session_state.pop("part", None)
    of_event, unasked = st.session_state.get("part_unasked", ("", ""))
    if unasked and st.session_state.get("part") == unasked and of_event != view.event_id:
        st.session_state.pop("part")
        st.query_params.pop("part", None)
    if "part" not in st.session_state and "part" not in st.query_params:
        st.session_state["part_unasked"] = (view.event_id, first)
    if state.kept("part", first) not in names:
        st.session_state["part"] = first
        state.kept("part")  # the address names it too
    if not sharing.embedded():
        st.session_state["part_choice"] = st.session_state["part"]
        st.segmented_control(
            "Which part", list(names), format_func=names.get, key="part_choice", required=True,
            label_visibility="collapsed", on_change=_turn,
        )  # fmt: skip
    chosen = parts[names[st.session_state["part"]]]
    for section in chosen.sections:
        (section if sharing.embedded() else st.fragment(section))(view)
    return chosen


def _turn() -> None:
    st.session_state["part"] = st.session_state["part_choice"]
    st.session_state.pop("part_unasked", None)


def end(
    view: state.View,
    limits: str | Sequence[str],
    tables: dict[str, Callable[[], pd.DataFrame]] | None = None,
    whole: bool = False,
    parts: list[str] | None = None,
) -> None:
    """The foot of a page: what it cannot tell, its tables as CSV (or the ``whole`` as a report), the link to it."""
    notes = [limits] if isinstance(limits, str) else limits
    if sharing.embedded():
        sharing.source(view, notes, parts or ())
        return
    show(Markup('<section aria-label="Limits">{}{}</section>').format(
        Markup('<p class="kick" style="margin-top:1.4rem">What this cannot '
               'tell</p>'), html.join(html.note(n) for n in notes)
    ))  # fmt: skip
    _way_to_the_method()
    with st.container(horizontal=True, vertical_alignment="center"):
        _buttons(view, tables or {})
        if whole:
            st.download_button(
                "Report (HTML)", data=lambda: _report(view), file_name=f"{view.event_id}-report.html", mime="text/html",
                on_click="ignore", key="report", help="The whole comparison as one page: works offline, prints well.",
            )  # fmt: skip
        sharing.share(view, st.session_state.get("page_title", ""), parts or ())


def downloads(view: state.View, tables: dict[str, Callable[[], pd.DataFrame]]) -> None:
    """Tables as CSV, in the midst of a page; an embedded view has none."""
    if not sharing.embedded():
        with st.container(horizontal=True):
            _buttons(view, tables)


def _buttons(view: state.View, tables: dict[str, Callable[[], pd.DataFrame]]) -> None:
    for name, table in tables.items():
        st.download_button(
            f"{name} (CSV)", data=lambda table=table: as_csv(table()),
            file_name=f"{view.event_id}-{name.lower().replace(' ', '-')}.csv", mime="text/csv", on_click="ignore",
            key=f"csv_{name}",
        )  # fmt: skip


def _way_to_the_method() -> None:
    """The link to the section that says how the numbers of this page are made."""
    section = METHOD_OF.get(st.session_state.get("page", ""), "In short")
    if "method" in st.session_state["pages"]:
        st.page_link(
            st.session_state["pages"]["method"], label="How this is counted, and how sure it is",
            query_params={"method": section}, width="content",
        )  # fmt: skip


def as_csv(table: pd.DataFrame) -> bytes:
    """A table as a file that spreadsheets open with its curly quotation marks: they take no UTF-8 without its mark."""
    return safe_csv(table).encode("utf-8-sig")


def _report(view: state.View) -> bytes:
    from framing.report import as_html

    return as_html(view.comparison, view.names).encode("utf-8")
