"""The Facts page: a sentence is marked as wrong or moved to another fact, kept in the codebook, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import corrections
from framing.app.entry import pages_there
from framing.app.facts import OWN_FACT
from framing.measures.codebook import loads

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
EVENT = "harbour-strike"


def page(cell: str) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=180)
    test.query_params["event"], test.query_params["fact"] = EVENT, cell
    test.session_state["does_not_belong"] = True  # the section is opened
    test.run()
    test = test.switch_page(str(pages_there()["facts"])).run()
    assert not test.exception
    return test


def press(test: AppTest, label: str) -> AppTest:
    next(button for button in test.button if button.label == label).click().run()
    assert not test.exception
    return test


def book(test: AppTest):
    return test.session_state["codebooks"][EVENT]


@pytest.fixture(scope="module")
def first() -> str:
    """A cell of the first fact."""
    from framing import prepared

    table = prepared.load(EVENT).facts
    row = table[table["told"] == "told"].iloc[0]
    return f"{row['fact_id']}|{row['article_id']}"


def test_a_sentence_is_moved_to_a_fact_of_its_own_and_back(first):
    test = page(first)
    assert test.selectbox(key="fact_target").options[0] == OWN_FACT
    press(test, "Move it there")
    entry = book(test).entries[-1]
    assert (entry.kind, entry.get("change"), len(entry.places)) == ("fact", "move", 1)
    assert any("1 correction of this grid" in caption.value for caption in test.caption)
    assert loads(book(test).dumps()) == book(test)
    press(test, "Undo it")
    assert len(book(test)) == 0


def test_a_sentence_is_moved_to_another_fact(first):
    test = page(first)
    target = test.selectbox(key="fact_target").options[1]
    test.selectbox(key="fact_target").select(target).run()
    press(test, "Move it there")
    entry = book(test).entries[-1]
    assert entry.get("to_fact") == target and len(entry.places) == 2
    assert target in corrections.said(entry)


def test_a_cell_marked_as_wrong_needs_a_reason(first):
    test = press(page(first), "Mark it as not told")
    assert "Say in a few words" in test.error[0].value
    test.text_input(key="fact_reason").input("another pier").run()
    press(test, "Mark it as not told")
    entry = book(test).entries[-1]
    assert (entry.kind, entry.get("change"), entry.reason) == ("fact", "not_told", "another pier")
    assert "does not tell its fact: another pier" in corrections.said(entry)
