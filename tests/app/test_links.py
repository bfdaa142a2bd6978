"""Links on the page of one's own articles: fetched one by one, and what fails is said and loses nothing."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import drafts, giving
from framing.app.entry import PAGES_FOLDER
from framing.corpus.parts import Parts
from framing.corpus.problems import InputProblem

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
PAGE = str(PAGES_FOLDER / "your_articles.py")


def fetched(url: str) -> Parts:
    if "wall" in url:
        raise InputProblem(f"{url} is behind a paywall; paste the text instead.")
    text = "Port reopens\n\nThe port reopened on Monday."
    return Parts("Port reopens", text, outlet="Daily Site", url=url)


def troubles(page) -> list[str]:
    """The lines of the block that says what could not be read."""
    blocks = [str(element.proto.body) for element in page.get("html") if "notice trouble" in str(element.proto.body)]
    return [html.unescape(line) for block in blocks for line in re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", block)]


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr(drafts, "parts_of_link", fetched)
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.run()
    return test.switch_page(PAGE).run()


def test_a_link_becomes_a_draft(monkeypatch):
    monkeypatch.setattr(drafts, "parts_of_link", fetched)
    draft = drafts.from_link(2, "https://site.example/port")
    assert (draft.article.article_id, draft.article.outlet, draft.source) == ("article-2", "Daily Site", "")


def test_links_are_fetched_and_a_wall_is_said(page):
    page.text_area(key="given_links").set_value(
        "https://site.example/a\n\nhttps://wall.example/b\nhttps://site.example/c"
    )
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    assert not page.exception
    assert [field.value for field in page.text_input if field.label == "Outlet"][1:] == ["Daily Site", "Daily Site"]
    assert troubles(page) == [
        "This could not be read. 2 articles given before are still here.",
        "https://wall.example/b is behind a paywall; paste the text instead.",
    ]


def test_too_many_links_are_refused_and_stay_where_they_are(page):
    links = "\n".join(f"https://site.example/{n}" for n in range(drafts.MOST_ARTICLES + 1))
    page.text_area(key="given_links").set_value(links)
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    said = "These are 13 links; this page fetches 12 at most. Take some away."
    assert troubles(page) == ["This could not be read.", said]
    assert page.text_area(key="given_links").value == links


def test_a_link_that_does_not_name_itself_in_its_problem_is_named(page, monkeypatch):
    def refused(url):
        raise InputProblem("Only links that begin with http:// or https:// can be read.")

    monkeypatch.setattr(drafts, "parts_of_link", refused)
    page.text_area(key="given_links").set_value("ftp://a.example/x\nftp://b.example/y")
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    assert troubles(page)[0] == "2 of these could not be read."
    assert [line.split(": ")[0] for line in troubles(page)[1:]] == ["ftp://a.example/x", "ftp://b.example/y"]


def test_no_link_is_said(page):
    next(button for button in page.button if button.label == "Fetch these pages").click().run()
    assert troubles(page)[1:] == ["No link was given; write one into each line."]


def test_a_server_can_switch_links_off(monkeypatch):
    monkeypatch.setattr(giving, "links_allowed", lambda: False)
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.run()
    test.switch_page(PAGE).run()
    assert not test.exception and [tab.label for tab in test.tabs] == ["Paste a text", "Choose files"]
