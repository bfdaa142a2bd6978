"""What a visitor is looking at: which event, with or without outlet names, with which corrections."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from framing.app import answering, corrections, data
from framing.comparison import Comparison, unnamed

OWN = "own"
FIRST_EVENT = "baghouz"


@dataclass(frozen=True)
class View:
    """One comparison as this visitor sees it. ``names`` maps the outlets, in their order, to the names shown."""

    event_id: str
    comparison: Comparison
    names: dict[str, str]
    blind: bool

    @property
    def own(self) -> bool:
        """Whether these are the visitor's own articles."""
        return self.event_id == OWN

    @property
    def outlets(self) -> list[str]:
        """The names shown, in order."""
        return list(self.names.values())

    @cached_property
    def key(self) -> tuple:
        """What a picture of this view may be cached under: articles, corrections, names."""
        return (self.comparison.event, self.comparison.codebook, self.blind)

    def position(self, outlet: str) -> int:
        """The place of an outlet (by its real name) in the order, which gives its colour and shape."""
        return list(self.names).index(outlet)

    def shown(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with outlets named as on the page."""
        columns = [c for c in table.columns if c == "outlet" or c.endswith("_outlet")]
        return table.assign(**{c: table[c].map(lambda name: self.names.get(name, name)) for c in columns})


def view(event_id: str, blind: bool) -> View:
    """The comparison of an event (or of the visitor's own articles), with or without the outlets' names."""
    comparison = corrections.corrected(event_id, uncorrected(event_id))
    seen = View(event_id, comparison, display_names(comparison.reading.outlets, blind), blind)
    answering.hide(seen.names)
    return seen


def bundled_view(event_id: str, blind: bool) -> View:
    """A bundled event as a visitor without corrections sees it."""
    comparison = data.bundled(event_id)
    return View(event_id, comparison, display_names(comparison.reading.outlets, blind), blind)


def uncorrected(event_id: str) -> Comparison:
    """The comparison as the machine made it."""
    if event_id == OWN:
        return st.session_state[OWN]
    if data.will_wait(event_id):
        with st.spinner("Reading these articles for the first time: about ten seconds, once."):
            return data.bundled(event_id)
    return data.bundled(event_id)


def display_names(outlets: list[str], blind: bool) -> dict[str, str]:
    """The outlets as they are called on the page.

    >>> display_names(["Northwire", "Straits"], blind=True)
    {'Northwire': 'Outlet A', 'Straits': 'Outlet B'}
    """
    return unnamed(outlets) if blind else {outlet: outlet for outlet in outlets}


def events() -> dict[str, str]:
    """The events that can be chosen: id -> title; the visitor's own first, where there is one."""
    own = {OWN: f"Your articles: {st.session_state[OWN].event.title}"} if OWN in st.session_state else {}
    return {**own, **data.titles()}


def chosen_event() -> str:
    """The event in the address, else the last one chosen, else the first bundled one; the address follows."""
    known = events()
    asked, last = st.query_params.get("event"), st.session_state.get("chosen_event")
    moved = asked != st.session_state.get("address_event")
    choice = asked if asked in known and (moved or last is None) else last
    if asked and asked not in known:
        st.session_state["unknown_event"] = asked
    if choice not in known:
        choice = FIRST_EVENT if FIRST_EVENT in known else next(iter(known))
    choose_event(choice)
    return choice


def keep_event() -> None:
    """Put the event back into the address that turning a page leaves bare.

    Before the page is turned to: after it, a browser that is far from the server keeps both addresses, and Back leads
    from the one to the other.
    """
    if "event" not in st.query_params and "chosen_event" in st.session_state:
        choose_event(st.session_state["chosen_event"])


def choose_event(event_id: str) -> None:
    """Keep this event in the session and in the address."""
    st.session_state["chosen_event"] = st.session_state["address_event"] = event_id
    if st.query_params.get("event") != event_id:
        st.query_params["event"] = event_id


def go(page: str) -> None:
    """Open another page at the same event; what a widget of every page holds (the names shown) stays as it is."""
    st.switch_page(st.session_state["pages"][page], query_params={"event": st.session_state["chosen_event"]})


def kept(name: str, default: str = "") -> str:
    """A choice that no widget holds (a word, a label, a cell): kept in the session and in the address.

    Where the address of a page changed by itself, as with the browser's Back and Forward, the choice follows it.
    """
    asked, here = st.query_params.get(name, ""), st.session_state.get("page", "")
    page, written = st.session_state.get(f"address_{name}", (here, asked))
    if name not in st.session_state or (asked != written and (asked or page == here)):
        st.session_state[name] = asked or default
    value = st.session_state[name]
    if value and asked != value:
        st.query_params[name] = value
    elif not value and name in st.query_params:
        del st.query_params[name]
    st.session_state[f"address_{name}"] = (here, value)
    return value


def press(name: str, value: str) -> None:
    """Choose a value, or let it go when it is pressed again."""
    st.session_state[name] = "" if st.session_state.get(name) == value else value


def aim(question: str, choice: str, view: View) -> None:
    """Prepare the page of a finding so that it opens at what was found."""
    st.session_state.pop("part_unasked", None)
    if question == "words":
        st.session_state["part"], st.session_state["word"] = "words-of-one-outlet", choice
    elif question == "terms":
        set_id, _, variant = choice.partition("|")
        st.session_state["part"] = "competing-terms"
        st.session_state["aim_set"], st.session_state["aim_variant"] = set_id, variant
    elif question == "names":
        st.session_state["aim_actor"] = choice
    elif question == "exchanges":
        st.session_state["aim_exchange"] = choice
    elif question == "facts":
        st.session_state["fact"] = choice if "|" in choice else ""
        st.session_state["aim_facts"] = choice
