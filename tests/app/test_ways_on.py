"""From the first page on: every way leads where it says, whether the outlets are named or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import findings, overview, state
from framing.app.entry import PAGES

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
NAMES = {"named": {"names": "true"}, "unnamed": {}}


def first_page(**query: str) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=60)
    for name, value in ({"event": "harbour-strike"} | query).items():
        test.query_params[name] = value
    return test.run()


def markup(test: AppTest) -> str:
    """The HTML of all pieces whose buttons answer."""
    return " ".join(part.proto.json for part in test.get("bidi_component"))


def asked(test: AppTest) -> str:
    """The question that the page asks."""
    return (
        next(part.proto.body for part in test.get("html") if "<h1>" in part.proto.body).split("<h1>")[1].split("<")[0]
    )


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("page", overview.QUESTIONS)
def test_a_question_opens_its_page_with_the_outlets_called_as_before(page, names):
    test = first_page(**NAMES[names])
    test.session_state["go"] = page
    test.run()
    assert not test.exception
    assert asked(test) != overview.question(state.bundled_view("harbour-strike", blind=True))
    assert test.toggle[0].value is (names == "named")
    assert test.query_params["event"] == "harbour-strike"


@pytest.mark.parametrize("names", NAMES)
def test_the_way_to_ones_own_articles_is_open(names):
    test = first_page(**NAMES[names])
    next(button for button in test.button if button.label == "Compare your own articles").click().run()
    assert not test.exception and "How do they tell it?" in asked(test)


@pytest.mark.parametrize("names", NAMES)
def test_a_finding_leads_on_at_what_was_found(names):
    test = first_page(**NAMES[names])
    view = state.bundled_view("harbour-strike", blind=names == "unnamed")
    for number, row in enumerate(findings.found(view).head(findings.SHOWN).itertuples()):
        test = first_page(**NAMES[names])
        test.session_state["go_finding"] = number
        test.run()
        assert not test.exception, row.sentence
        assert asked(test) != overview.question(view)
        assert findings.PAGE_OF[row.question] in PAGES


def test_the_places_of_a_finding_stand_right_under_it():
    shut, opened = markup(first_page()), markup(first_page(finding="1"))
    assert 'class=\\"opened' not in shut
    order = [opened.index(f"read:{number}") for number in range(findings.SHOWN)]
    assert order[1] < opened.index('class=\\"opened') < order[2]
    assert opened.count('aria-pressed=\\"true') == 1
