"""Who reads blind meets no outlet's name in the articles' own words."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import corpus
from framing.app.entry import PAGES_FOLDER

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
EVENT, SAYS = "baghouz", "A Northwire reporter near the front line"


def pieces(page: AppTest) -> list[str]:
    """What the page shows, piece by piece: its HTML, the components among it."""
    return [str(element.proto) for element in page.main]


def opened(page: str) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.query_params["event"] = EVENT
    test.run()
    test = test if page == "overview" else test.switch_page(str(PAGES_FOLDER / f"{page}.py")).run()
    assert not test.exception
    return test


@pytest.mark.parametrize("page", ["overview", "read", "facts", "voices"])
def test_no_outlet_is_named_in_what_is_shown_blind(page):
    outlets = {article.outlet for article in corpus.load_event(EVENT).articles}
    for piece in pieces(opened(page)):
        shown = re.sub(r'data-pick=\\*"[^"]*"', "", piece)
        assert not [outlet for outlet in outlets if outlet.removeprefix("The ") in shown]


def test_the_letter_stands_where_the_article_has_the_name():
    assert any(SAYS in article.text for article in corpus.load_event(EVENT).articles)
    shown = " ".join(pieces(opened("read")))
    assert SAYS not in shown and SAYS.replace("A Northwire", "An Outlet A") in shown


def test_on_pages_without_an_event_nothing_is_hidden():
    test = opened("read")
    test.switch_page(str(PAGES_FOLDER / "your_articles.py")).run()
    assert test.session_state["hidden"] == {}
