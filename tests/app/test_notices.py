"""Empty, loading and error states: each is said in one block, with what to do about it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import compare
from framing.app import data, drafts, notices, state
from framing.app.entry import pages_there
from framing.corpus.article import Article, Event
from framing.corpus.checks import check_event
from framing.language import parsing

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
GERMAN = (
    "Der Hafen von Kiel wurde am Montag wieder geöffnet, teilte die Polizei mit. Die Streikenden hatten die Zufahrt "
    "drei Tage lang besetzt. Der Minister nannte die Besetzung eine Erpressung."
)
ENGLISH = "The port of Kiel was opened again on Monday, the police said. The strikers had held the road for three days."
ON_EVENTS = [path for path in pages_there() if path not in ("your-articles", "method")]


def event(**texts: str) -> Event:
    return Event("own", "Port", tuple(Article(name, name, "", text) for name, text in texts.items()))


def own(page: str, comparison) -> AppTest:
    """A page on which a visitor looks at their own comparison."""
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.session_state["own"] = comparison
    test.session_state["chosen_event"] = "own"
    test.run()
    return test if page == "overview" else test.switch_page(str(pages_there()[page])).run()


def told(test: AppTest) -> list[str]:
    """The notices of a page, without their tags."""
    bodies = [str(element.proto.body) for element in test.get("html")]
    return [html.unescape(re.sub(r"<[^>]+>", " ", body)).strip() for body in bodies if 'class="notice' in body]


def test_what_nobody_foresaw_is_said_with_what_to_do_and_without_its_words(monkeypatch):
    said = []
    monkeypatch.setattr(notices, "show", said.append)
    assert notices.of_a_failure(KeyError("<b>secret</b>")) is True, "Streamlit's own words are left out"
    assert 'role="alert"' in said[0] and "Reload the page" in said[0] and "secret" not in said[0]
    assert re.search(r"\(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)", said[0])


@pytest.fixture(scope="module")
def german():
    return compare(event(Kurier=GERMAN, Anzeiger=GERMAN.replace("Erpressung", "Frechheit")))


@pytest.fixture(scope="module")
def mixed():
    return compare(event(Kurier=GERMAN, Coast=ENGLISH))


@pytest.mark.parametrize("page", ON_EVENTS)
def test_articles_in_another_language_are_said_on_every_page(page, german):
    test = own(page, german)
    assert not test.exception
    first = told(test)[0]
    assert first.startswith("Kurier and Anzeiger are in German.") and "for English only" in first


def test_one_article_in_another_language_is_named(mixed):
    assert told(own("overview", mixed))[0].startswith("Kurier is in German.")


@pytest.mark.parametrize("page", ON_EVENTS)
def test_a_missing_language_model_is_said_with_the_way_to_get_it(page, monkeypatch):
    monkeypatch.setattr(parsing, "model_name", lambda: "")
    monkeypatch.setattr(parsing, "model_version", lambda: "none")
    comparison = compare(event(Coast=ENGLISH, Inland=ENGLISH.replace("held", "seized")))
    test = own(page, comparison)
    assert not test.exception
    assert any("language model is missing" in said and notices.INSTALL in said for said in told(test))


def test_the_model_named_is_the_one_that_the_requirements_name():
    requirements = (Path(__file__).parents[2] / "requirements.txt").read_text("utf-8")
    assert notices.INSTALL.removeprefix("pip install ") in requirements


def test_one_outlet_alone_is_said(monkeypatch):
    both = Event(
        "own", "Port", (Article("a", "Coast", "", ENGLISH), Article("b", "Coast", "", ENGLISH + " It rained."))
    )
    assert any(
        "all of one outlet" in said.lower() or "of one outlet" in said for said in told(own("overview", compare(both)))
    )


@pytest.mark.parametrize("page", ON_EVENTS)
def test_one_article_alone_opens_on_every_page(page):
    assert not own(page, compare(event(Coast=ENGLISH))).exception


def test_an_unknown_event_in_a_link_is_said_once_and_another_is_shown():
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.query_params["event"] = "<b>no</b>"
    test.run()
    assert told(test) == ["There is no event “<b>no</b>” here. You see another one; choose from the box above."]
    assert "<b>no</b>" not in "".join(str(element.proto.body) for element in test.get("html"))
    assert told(test.run()) == []


def test_a_link_to_somebody_elses_own_articles_is_explained():
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.query_params["event"] = "own"
    test.run()
    assert "in that person's browser session and nowhere else" in told(test)[0]


def test_a_link_to_a_known_event_says_nothing():
    test = AppTest.from_file(ENTRY, default_timeout=120)
    test.query_params["event"] = "harbour-strike"
    assert told(test.run()) == []


def test_who_waits_for_a_reading_is_told(monkeypatch):
    waited = []
    monkeypatch.setattr(data, "will_wait", lambda event_id: True)
    monkeypatch.setattr(state.st, "spinner", lambda text: waited.append(text) or _Nothing())
    state.uncorrected("harbour-strike")
    assert waited and "seconds" in waited[0]


class _Nothing:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def test_nothing_to_tell_apart_is_said_with_what_to_do():
    alike = event(Coast="It reopened on Monday.", Inland="It reopened on Monday.")
    assert any("Longer articles" in said for said in told(own("overview", compare(alike))))


def test_the_same_file_twice_is_told_by_article_and_file():
    files = [drafts.from_file(1, ENGLISH.encode(), "a.txt")[0][0], drafts.from_file(2, ENGLISH.encode(), "a.txt")[0][0]]
    said = check_event(drafts.event_of(drafts.told_apart(files)))
    one, other = (draft.article.outlet for draft in files)
    assert one == other
    assert said[0] == f"{one} (article 1, a.txt) and {one} (article 2, a.txt) have the same text, word for word."


def test_texts_of_one_outlet_with_the_same_words_are_told_by_their_ids():
    twice = Event("e", "", (Article("a-1", "Coast", "", ENGLISH), Article("a-2", "Coast", "", ENGLISH)))
    assert check_event(twice)[0] == "Coast (a-1) and Coast (a-2) have the same text, word for word."


def test_outlets_that_differ_keep_their_names():
    pair = [drafts.from_text(1, ENGLISH, "Coast"), drafts.from_text(2, ENGLISH, "Inland")]
    assert drafts.told_apart(pair) == pair


def test_an_example_is_there_for_who_has_no_articles_at_hand():
    test = AppTest.from_file(ENTRY, default_timeout=120).run().switch_page(str(pages_there()["your-articles"])).run()
    next(button for button in test.button if button.label.startswith("Try it")).click().run()
    assert not test.exception and len(test.session_state["drafts"]) == 2
    assert not any(button.label.startswith("Try it") for button in test.button)
    assert any(button.label == "Compare them" for button in test.button)


def test_titles_of_notices_are_text_and_never_markup(monkeypatch):
    shown = []
    monkeypatch.setattr(notices, "show", shown.append)
    notices.notice("<b>x</b>", ["<img src=a onerror=b>"], problem=True)
    assert "<b>" not in shown[0] and "<img" not in shown[0] and 'role="alert"' in shown[0]
