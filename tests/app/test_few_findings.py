"""The first page says so where few things stand out, and says nothing of it where there are enough."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import Article, Event, compare
from framing.app import state
from framing.app.findings import SHOWN

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
LITTLE_ELSE = "differ in little else"
FEW = (
    "Terrorists shelled a village. Terrorists fled, and terrorists hid in the old mill.",
    "Militants shelled a village. Militants fled, and militants hid in the old mill.",
)


def said(test: AppTest) -> str:
    return " ".join(str(piece.proto) for piece in (*test.markdown, *test.get("html")))


def first_page(event: Event | None = None) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=180)
    if event is not None:
        test.session_state[state.OWN] = compare(event)
        test.session_state["chosen_event"] = test.session_state["address_event"] = state.OWN
        test.query_params["event"] = state.OWN
    return test.run()


@pytest.mark.parametrize("own", [True, False])
def test_few_findings_are_called_few(own):
    articles = tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(FEW))
    event = Event(state.OWN, "Village", articles)
    number = len(compare(event).findings)
    assert 0 < number < SHOWN
    test = first_page(event if own else None)
    assert not test.exception
    assert (LITTLE_ELSE in said(test)) == own
