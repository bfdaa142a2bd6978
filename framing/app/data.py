"""Cached access: comparisons of bundled events are shared by everybody, a visitor's own stay in their session."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

import streamlit as st

from framing import prepared
from framing.comparison import Comparison
from framing.corpus.bundled import event_details, event_ids

_MOST_PICTURES = 256


@st.cache_data
def titles() -> dict[str, str]:
    """The bundled events: id -> title."""
    return {event_id: str(event_details(event_id).get("title", event_id)) for event_id in event_ids()}


@st.cache_resource(max_entries=32, show_spinner="Reading the articles: their tables were not stored ready-made.")
def bundled(event_id: str) -> Comparison:
    """The comparison of a bundled event, from its stored tables where they are up to date."""
    return prepared.load(event_id)


class Pictures:
    """A bounded store of finished pictures; the oldest go first."""

    def __init__(self, most: int = _MOST_PICTURES):
        self.most, self.made, self.lock = most, OrderedDict(), Lock()

    def get(self, key: tuple, make):
        """The picture with this key, made on first demand."""
        with self.lock:
            if key in self.made:
                self.made.move_to_end(key)
                return self.made[key]
        picture = make()
        with self.lock:
            self.made[key] = picture
            while len(self.made) > self.most:
                self.made.popitem(last=False)
        return picture


@st.cache_resource
def _shared_pictures() -> Pictures:
    return Pictures()


def picture(view, name: str, make, *options):
    """A chart or a piece of HTML, made once for each view and choice.

    Pictures of bundled events are shared; those of a visitor's own articles or corrections live in their session.
    """
    private = view.own or view.comparison.codebook is not None
    if private and "pictures" not in st.session_state:
        st.session_state["pictures"] = Pictures()
    store = st.session_state["pictures"] if private else _shared_pictures()
    return store.get((*view.key, id(view.comparison) if private else 0, name, *options), make)
