"""Cached access: comparisons of bundled events are shared by everybody, a visitor's own stay in their session."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from threading import Lock

import streamlit as st

from framing import prepared
from framing.comparison import Comparison
from framing.corpus.bundled import event_details, event_ids

_MOST_PICTURES, _MOST_OF_ONE = 1024, 128  # shared by all visitors; kept for one of them


@cache
def titles() -> dict[str, str]:
    """The bundled events: id -> title."""
    return {event_id: str(event_details(event_id).get("title", event_id)) for event_id in event_ids()}


class Pictures:
    """A bounded store of finished things, each made once, by whoever asks first; the oldest go first."""

    def __init__(self, most: int = _MOST_PICTURES):
        self.most, self.made, self.making, self.lock = most, OrderedDict(), {}, Lock()

    def get(self, key: tuple, make):
        """The thing with this key, made on first demand; who asks meanwhile waits for it."""
        with self.lock:
            if key in self.made:
                self.made.move_to_end(key)
                return self.made[key]
            turn = self.making.setdefault(key, Lock())
        with turn:
            if key in self.made:
                return self.made[key]
            try:
                picture = make()
                with self.lock:
                    self.made[key] = picture
                    while len(self.made) > self.most:
                        self.made.popitem(last=False)
                return picture
            finally:
                with self.lock:
                    self.making.pop(key, None)


_shared_pictures = Pictures()
_comparisons = Pictures(32)


def bundled(event_id: str) -> Comparison:
    """The comparison of a bundled event, from its stored tables where they are up to date."""
    return _comparisons.get((event_id,), lambda: prepared.load(event_id))


def will_wait(event_id: str) -> bool:
    """Whether this event has to be read afresh, which takes seconds."""
    return (event_id,) not in _comparisons.made and not prepared.is_current(event_id)


def picture(view, name: str, make, *options):
    """A chart or a piece of HTML, made once for each view and choice.

    Pictures of bundled events are shared; those of a visitor's own articles or corrections live in their session.
    """
    private = view.own or view.comparison.codebook is not None
    if private and "pictures" not in st.session_state:
        st.session_state["pictures"] = Pictures(_MOST_OF_ONE)
    store = st.session_state["pictures"] if private else _shared_pictures
    return store.get((*view.key, name, *options), make)
