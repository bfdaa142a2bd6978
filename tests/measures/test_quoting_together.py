"""Several who say one thing together: nobody alone is given the words of two."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language import parsing
from framing.language.reading import read
from framing.measures import naming, quoting
from framing.measures.quoting.story import stories
from framing.measures.quoting.together import also, listed

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

TOGETHER = {
    "Ana Petrov and Tom Brandt said the port was shut again.": "Ana Petrov and Tom Brandt",
    "Ana Petrov, Tom Brandt and Ruth Vale said the port was shut again.": "Ana Petrov, Tom Brandt and Ruth Vale",
    "Ana Petrov and her lawyer said the port was shut again.": "Ana Petrov and her lawyer",
    "“We lost the vote,” Ana Petrov and Tom Brandt said in a joint statement.": "Ana Petrov and Tom Brandt",
    "The miners and their families said the port was shut again.": "miners and their families",
    "The port was shut again, according to the union and the company.": "union and the company",
}
ALONE = {
    "Ana Petrov, who met Tom Brandt and Ruth Vale, said the port was shut again.": "Ana Petrov",
    "The spokesman for Brandt and Sons said the port was shut again.": "spokesman for Brandt and Sons",
    "Tom Brandt said the port and the airport were shut again.": "Tom Brandt",
}
BOTH = "Ana Petrov and Tom Brandt said the port was shut again. They said it would open soon."


def quoted(text: str) -> pd.DataFrame:
    reading = read(Event("e", "", (Article("a", "Outlet", "", text),)))
    return quoting.quotations(reading, naming.mentions(reading))


@pytest.fixture(scope="module")
def tables():
    return {text: quoted(text) for text in [*TOGETHER, *ALONE, BOTH]}


@pytest.mark.parametrize("text", TOGETHER)
def test_all_who_speak_are_named(tables, text):
    assert tables[text]["actor"].tolist() == [TOGETHER[text]]


@pytest.mark.parametrize("text", ALONE)
def test_others_in_the_sentence_do_not_speak(tables, text):
    assert tables[text]["actor"].tolist() == [ALONE[text]]


def test_the_words_of_several_are_surely_of_none_of_them_alone(tables):
    table = tables["Ana Petrov and Tom Brandt said the port was shut again."]
    assert table[["certain", "source"]].values.tolist() == [[False, "named person"]]
    assert table["basis"].item().endswith("words of several speakers")
    assert table["actor_id"].item() not in {"ana-petrov", "tom-brandt"}


def test_they_are_the_two_who_spoke_last(tables):
    assert tables[BOTH]["actor"].tolist() == ["Ana Petrov and Tom Brandt"] * 2


def test_the_others_are_found_in_order_and_a_seat_is_nobody():
    text = "Ana Petrov, Tom Brandt and Ruth Vale said so."
    (story,) = stories(read(Event("e", "", (Article("a", "Outlet", "", text),))))
    heads = [n for n, token in enumerate(story.tokens) if token.token in {"Petrov", "Brandt", "Vale"}]
    assert also(story, heads[0]) == heads[1:]
    assert also(story, heads[-1]) == []


@pytest.mark.parametrize(("names", "row"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")])
def test_names_in_a_row(names, row):
    assert listed(names) == row
