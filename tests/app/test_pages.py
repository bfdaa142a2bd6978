"""The app's pages as Streamlit runs them, without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app.entry import PAGES_FOLDER, pages_there

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
PATHS = list(pages_there())


def app(page: str = "overview", **query: str) -> AppTest:
    """The app on one of its pages."""
    test = AppTest.from_file(ENTRY, default_timeout=180)
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    return test if page == "overview" else test.switch_page(str(pages_there()[page])).run()


def said(test: AppTest) -> str:
    """All HTML that the page puts up without buttons."""
    return " ".join(str(element.proto.body) for element in test.get("html"))


@pytest.mark.parametrize("page", PATHS)
def test_every_page_runs_and_asks_a_question(page):
    test = app(page)
    assert not test.exception
    assert "<h1>" in said(test) and "?" in said(test).split("<h1>")[1].split("</h1>")[0]


@pytest.mark.parametrize("page", [p for p in PATHS if p not in ("your-articles", "method")])
def test_every_page_on_an_event_says_what_it_cannot_tell(page):
    assert "What this cannot tell" in said(app(page))


@pytest.mark.parametrize("page", [p for p in PATHS if p not in ("method",)])
def test_outlets_have_no_names_until_they_are_shown(page):
    blind = said(app(page, event="harbour-strike"))
    assert "Quayside Voice</span>" not in blind


def test_names_can_be_shown_by_the_address():
    assert "Quayside Voice" in said(app("overview", event="harbour-strike", names="true"))


def test_the_event_in_the_address_is_opened_and_an_unknown_one_is_passed_over():
    assert "Kelmouth" in said(app("overview", event="harbour-strike"))
    unknown = app("overview", event="no-such-event")
    assert not unknown.exception and "Baghouz" in said(unknown)


def test_charts_are_plain_specs_with_a_text_for_those_who_cannot_see_them():
    charts = app("words").get("vega_lite_chart")
    assert charts and all(chart.proto.alt for chart in charts)


def test_a_search_that_cannot_run_is_answered_in_words():
    test = app("words", q="(", regex="true")
    assert not test.exception
    assert len(test.error) == 1 and "not a regular expression" in test.error[0].value


def test_a_search_finds_every_form():
    test = app("words", q="militant*")
    assert not test.error
    assert "<mark" in said(test)


def test_a_search_without_a_hit_says_what_to_try():
    assert any("No hit for “zzzz”" in text.value for text in app("words", q="zzzz").markdown)


def test_page_files_are_thin():
    for file in PAGES_FOLDER.glob("*.py"):
        source = file.read_text("utf-8")
        assert len(source.splitlines()) <= 40, file.name
        assert "def " not in source, file.name


def test_nothing_in_the_app_imports_a_model_or_scores():
    for file in PAGES_FOLDER.parent.rglob("*.py"):
        source = file.read_text("utf-8")
        assert not any(f"import {name}" in source for name in ("spacy", "nltk", "sklearn", "onnxruntime")), file.name


def test_own_articles_are_compared_and_stay_in_the_session():
    test = app("your-articles")
    pairs = [("Coast Daily", "Port open\n\nMilitants held the port on Monday. They left it at night."),
             ("Inland Post", "Port free\n\nTerrorists held the port on Monday. They left it at night.")]  # fmt: skip
    for outlet, text in pairs:
        test.text_input(key="pasted_outlet").set_value(outlet)
        test.text_area(key="pasted_text").set_value(text)
        next(b for b in test.button if b.label == "Add this article").click().run()
        assert not test.exception and "notice trouble" not in said(test)
    assert [draft.article.outlet for draft in test.session_state["drafts"]] == ["Coast Daily", "Inland Post"]
    next(b for b in test.button if b.label == "Compare them").click().run()
    assert not test.exception
    assert test.session_state["own"].event.title
    from framing.app import data

    assert "own" not in data.titles()
    assert not any("Coast Daily" in str(key) for key in data._shared_pictures.made)


def test_an_empty_paste_is_refused_and_loses_nothing():
    test = app("your-articles")
    test.text_input(key="pasted_outlet").set_value("Coast Daily")
    next(b for b in test.button if b.label == "Add this article").click().run()
    assert said(test).count("notice trouble") == 1
    assert test.text_input(key="pasted_outlet").value == "Coast Daily"
