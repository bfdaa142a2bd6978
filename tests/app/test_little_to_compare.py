"""One article, nothing in common, one text twice, capitals, lists of words: every page says what it sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import Article, Event, compare
from framing.app import state
from framing.app.entry import pages_there
from framing.charts import situation

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
PORT = (
    "The harbour master closed the port of Lisbon on Monday. Ana Petrov praised the dockers who had waited. "
    "At least 40 ships were stuck outside, the ministry said."
)
SOUP = "A recipe for lentil soup needs onions. Chop three carrots and fry them slowly. Serve it with bread and parsley."
WORDS = "Harbour\nPort\nShips\nMonday\nLisbon\nDockers\nMinister\n"
CASES = {  # name: texts, what is said
    "one article": ((PORT,), "There is one article here"),
    "nothing in common": ((PORT, SOUP), "No sentence of one article tells the same"),
    "the same article twice": ((PORT, PORT + "\n"), "the same text, word for word"),
    "capitals": ((PORT.upper(), PORT.replace("closed", "shut")), "Outlet 1 is printed in capitals"),
    "lists of words": ((WORDS, WORDS.replace("Ships", "Boats")), "lists of single words"),
    "one list of words": ((WORDS,), "There is one article here"),
}
PAGES = [path for path in pages_there() if path not in ("method", "your-articles", "classroom", "corpus")]
OURS = ("same-words", "facts")


@pytest.fixture(scope="module")
def comparisons():
    made = {}
    for name, (texts, _) in CASES.items():
        articles = tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts, start=1))
        made[name] = compare(Event(state.OWN, "Port", articles))
    return made


@pytest.fixture(scope="module")
def opened(comparisons):
    """The app on each case, opened once; pages are visited one after the other, as a visitor does."""
    return {name: overview(comparison) for name, comparison in comparisons.items()}


def overview(comparison) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=180)
    test.session_state[state.OWN] = comparison
    test.session_state["chosen_event"] = test.session_state["address_event"] = state.OWN
    test.query_params["event"] = state.OWN
    return test.run()


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_holds(path, case, opened):
    test = opened[case] if path == "overview" else opened[case].switch_page(str(pages_there()[path])).run()
    assert not test.exception
    assert not test.error
    if path in OURS:
        said = " ".join(info.value for info in test.info)
        assert CASES[case][1] in said


@pytest.mark.parametrize("case", CASES)
def test_the_sentence_names_what_is_seen(case, comparisons):
    names = {outlet: outlet for outlet in comparisons[case].reading.outlets}
    assert CASES[case][1] in situation.seen(comparisons[case], names)


def test_nothing_is_said_where_there_is_enough():
    articles = Article("a", "A", "", PORT), Article("b", "B", "", PORT.replace("closed", "shut"))
    assert situation.seen(compare(Event("e", "Port", articles)), {"A": "A", "B": "B"}) == ""


def test_several_articles_in_capitals_are_named_together():
    texts = PORT.upper(), PORT.upper().replace("CLOSED", "SHUT"), PORT
    articles = tuple(Article(name, name, "", text) for name, text in zip("ABC", texts, strict=True))
    said = situation.seen(compare(Event("e", "Port", articles)), {"A": "A", "B": "B", "C": "C"})
    assert said.startswith("A and B are printed in capitals")
