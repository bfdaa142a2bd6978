"""Links on the page of one's own articles: fetched one by one, and what fails is said and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import drafts, own
from framing.app.entry import PAGES_FOLDER
from framing.corpus.article import Article
from framing.corpus.problems import InputProblem

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
PAGE = str(PAGES_FOLDER / "your_articles.py")


def fetched(url: str) -> Article:
    if "wall" in url:
        raise InputProblem(f"{url} is behind a paywall; paste the text instead.")
    text = "Port reopens\n\nThe port reopened on Monday."
    return Article("site", "Daily Site", "Port reopens", text, url=url)


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr(drafts, "read_link", fetched)
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.run()
    return test.switch_page(PAGE).run()


def test_a_link_becomes_a_draft(monkeypatch):
    monkeypatch.setattr(drafts, "read_link", fetched)
    draft = drafts.from_link(2, "https://site.example/port")
    assert (draft.article.article_id, draft.article.outlet, draft.source) == ("article-2", "Daily Site", "")


def test_links_are_fetched_and_a_wall_is_said(page):
    page.text_area(key="given_links").set_value("https://site.example/a\n\nhttps://wall.example/b\nhttps://site.example/c")
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    assert not page.exception
    assert [field.value for field in page.text_input if field.label == "Outlet"][1:] == ["Daily Site", "Daily Site"]
    said = "https://wall.example/b is behind a paywall; paste the text instead."
    assert [error.value for error in page.error] == [said]


def test_too_many_links_are_refused_and_stay_where_they_are(page):
    links = "\n".join(f"https://site.example/{n}" for n in range(drafts.MOST_ARTICLES + 1))
    page.text_area(key="given_links").set_value(links)
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    said = "These are 13 links; this page fetches 12 at most. Take some away."
    assert [error.value for error in page.error] == [said]
    assert page.text_area(key="given_links").value == links


def test_a_server_can_switch_links_off(monkeypatch):
    monkeypatch.setattr(own, "links_allowed", lambda: False)
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.run()
    test.switch_page(PAGE).run()
    assert not test.exception and [tab.label for tab in test.tabs] == ["Paste a text", "Choose files"]
