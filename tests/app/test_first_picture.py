"""The picture of the first page: terms that are rivals, else who speaks, else none."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import Article, Event, compare
from framing.app import state

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
RIVALS = (
    "Terrorists shelled a village. Terrorists fled, and terrorists hid in the old mill.",
    "Militants shelled a village. Militants fled, and militants hid in the old mill.",
)
SPOKEN = (
    "The mill burned down on Monday. “We lost the whole harvest,” said Mary Holt, the mayor. She left at noon.",
    "The mill burned down on Monday. “Nobody was inside,” said Tom Reed, a fire officer. He stayed all night.",
)
SILENT = (
    "The mill burned down on Monday. It had stood there since 1890, beside the river.",
    "The old mill burned down on Monday morning. A new one is planned.",
)


def first_page(*texts: str) -> AppTest:
    articles = tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts))
    test = AppTest.from_file(ENTRY, default_timeout=180)
    test.session_state[state.OWN] = compare(Event(state.OWN, "Village", articles))
    test.session_state["chosen_event"] = test.session_state["address_event"] = state.OWN
    test.query_params["event"] = state.OWN
    return test.run()


@pytest.mark.parametrize(
    ("texts", "about"),
    [(RIVALS, "People who fight for a non-state armed group"), (SPOKEN, "who gets to speak"), (SILENT, "")],
    ids=["rivals", "spoken", "silent"],
)
def test_the_first_page_counts_what_there_is(texts, about):
    test = first_page(*texts)
    assert not test.exception
    kickers = [piece.proto.body for piece in test.get("html") if "One choice, counted" in piece.proto.body]
    assert len(kickers) == len(test.get("vega_lite_chart")) == bool(about)
    assert all(about in kicker for kicker in kickers)


def test_an_event_whose_terms_are_no_rivals_shows_who_speaks():
    test = AppTest.from_file(ENTRY, default_timeout=180)
    test.query_params["event"] = "harbour-strike"
    test.run()
    assert any("counted: who gets to speak" in piece.proto.body for piece in test.get("html"))
    assert len(test.get("vega_lite_chart")) == 1
