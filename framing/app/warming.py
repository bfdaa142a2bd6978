"""The server's start: it listens at once, and what the first page needs is made ready beside it."""

from __future__ import annotations

import gc
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import streamlit as st


@asynccontextmanager
async def ready(app: st.App) -> AsyncIterator[None]:
    """While the server runs: the first page is made ready in a thread of its own, and the browser is opened."""
    threading.Thread(target=first_page, name="first-page", daemon=True).start()
    if not st.get_option("server.headless"):
        threading.Timer(0.2, webbrowser.open, [address()]).start()
    yield


def first_page() -> None:
    """Import what the first page imports, load its event and draw its pictures: a visitor finds them done.

    What is there then stays while the server runs, so the collector of garbage need not look through it time and again.
    """
    from framing.app import examples, findings, state

    view = state.bundled_view(state.FIRST_EVENT, blind=True)
    for picture in (examples.passage_picture, findings.found, examples.choice_picture):
        picture(view)
    gc.collect()
    gc.freeze()
    first_click()


_starting = threading.Lock()
_started: dict[str, threading.Thread] = {}
_DRAWN = 2.0  # seconds
_READ = 10.0  # seconds: after the first visit, which it would slow


def first_click() -> threading.Thread:
    """Make ready what a first click on a name would wait for, once the first page is read; once per server.

    The stemmer too, which takes seconds: loaded when Names is opened, it would slow the first clicks there.
    """
    return _once("first-click", _names, _READ)


def language_model() -> threading.Thread:
    """Load the language model and the measures beside the page on which somebody gives articles; once per server."""
    return _once("language-model", _every_table)


def stemmer() -> threading.Thread:
    """Load what a first correction of who is who waits for, beside the page on which it is made; once per server."""
    return _once("stemmer", _stemmer)


def _once(name: str, work: Callable[[], None], after: float = 0.0) -> threading.Thread:
    with _starting:
        if name not in _started:
            _started[name] = threading.Timer(after, work)
            _started[name].name, _started[name].daemon = name, True
            _started[name].start()
    return _started[name]


def _names() -> None:
    _picture_of_a_name()
    stemmer()


def _picture_of_a_name() -> None:
    """Draw the labels of somebody, and read what labels can read as."""
    from framing.app import label_hints, state
    from framing.charts import names

    view = state.bundled_view(state.FIRST_EVENT, blind=True)
    rows = names.counted(view.comparison.ledger)
    names.labels(rows, rows["actor_id"].iloc[0], view.names)
    label_hints.known_readings()


def _stemmer() -> None:
    from framing.language import toolkit

    toolkit.nltk_module("stem.snowball")


def _every_table() -> None:
    """Compare two sentences, so that everything that a comparison needs has been loaded."""
    from framing.comparison import compare
    from framing.corpus.article import Article, Event
    from framing.differences import findings

    texts = "“The port is shut,” the minister said on Monday.", "The minister claimed on Monday that the port was shut."
    findings(compare(Event("ready", "", tuple(Article(f"a{n}", f"{n}", "", text) for n, text in enumerate(texts)))))


def other_tables(comparison) -> threading.Thread:
    """Make the tables that the first page does not need while a visitor reads it, once it is drawn."""
    thread = threading.Timer(_DRAWN, _rest, args=(comparison,))
    thread.daemon = True
    thread.start()
    return thread


def _rest(comparison) -> None:
    from framing.comparison import TABLES

    for table in TABLES:
        getattr(comparison, table)


def address() -> str:
    """Where a browser on this machine finds the app.

    >>> address()
    'http://localhost:8501'
    """
    host = st.get_option("browser.serverAddress") or "localhost"
    path = (st.get_option("server.baseUrlPath") or "").strip("/")
    return f"http://{host}:{st.get_option('server.port')}" + (f"/{path}" if path else "")
