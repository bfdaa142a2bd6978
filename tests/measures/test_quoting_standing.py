"""Which actor stands at a speaker's words, where the naming measure's mentions could mislead."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language import parsing
from framing.language.reading import read
from framing.measures import quoting

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

RAIN = "It rained on the harbour. "


def quoted(text: str, *places: tuple[str, str, str]) -> list[tuple]:
    """(actor, certain) of a text's quotations; ``places``: (words, actor, type) of its mentions, in order."""
    reading, rows, behind = read(Event("e", "", (Article("a", "Outlet", "", text),))), [], 0
    for words, actor, type_ in places:
        behind = text.index(words, behind)
        rows.append(("a", behind, behind + len(words), actor.lower(), actor, type_))
    mentions = pd.DataFrame(rows, columns=["article_id", "start", "end", "actor_id", "actor", "type"])
    table = quoting.quotations(reading, mentions)
    return list(table[["actor", "certain"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("between", "expected"), [(1, ("Ana Petrov", False)), (7, ("Ana Petrov", False)), (9, ("mayor", True))]
)
def test_a_role_is_a_person_named_in_the_last_eight_sentences_and_only_probably(between, expected):
    text = f"Ana Petrov arrived. {RAIN * between}The mayor said the port was shut again."
    places = [("Ana Petrov", "Ana Petrov", "person"), ("The mayor", "Ana Petrov", "person")]
    found = quoted(text, *places)
    assert found == [expected]


def test_a_role_far_from_a_name_is_nobody_named_elsewhere():
    text = "The hopeful said the port was shut again."
    assert quoted(text, ("The hopeful", "Ana Petrov", "person")) == [("hopeful", True)]


@pytest.mark.parametrize(("title", "actor"), [("Mrs.", "Ruth Vale"), ("Mr.", "John Vale")])
def test_a_title_tells_a_couple_apart(title, actor):
    other = "John Vale" if actor == "Ruth Vale" else "Ruth Vale"
    text = f"John Vale met Ruth Vale. {title} Vale said the port was shut again."
    places = [("John Vale", "John Vale", "person"), ("Ruth Vale", "Ruth Vale", "person")]
    assert quoted(text, *places, (f"{title} Vale", other, "person")) == [(actor, True)]


def test_a_surname_that_stands_first_is_no_given_name():
    text = "Kim Jong-un met reporters. Mr. Kim said the port was shut again."
    places = [("Kim Jong-un", "Kim Jong-un", "person"), ("Mr. Kim", "Kim Jong-un", "person")]
    assert quoted(text, *places) == [("Kim Jong-un", True)]


@pytest.mark.parametrize(
    ("words", "taken_for", "type_", "actor"),
    [
        ("The White House", "United States", "country", "White House"),
        ("The State Department", "United States", "country", "State Department"),
        ("Washington", "United States", "country", "United States"),
        ("The Iranians", "Iran", "country", "Iranians"),
        ("Several Democrats", "Democratic Party", "group", "several Democrats"),
        ("All 42 Democrats", "Democratic Party", "group", "all 42 Democrats"),
        ("Democrats", "Democratic Party", "group", "Democratic Party"),
    ],
)
def test_a_house_is_no_country_and_some_are_not_the_party(words, taken_for, type_, actor):
    ((found, _),) = quoted(f"{words} said the port was shut again.", (words, taken_for, type_))
    assert found == actor
