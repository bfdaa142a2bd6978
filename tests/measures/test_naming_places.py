"""What articles say their places are, and which place "the camp" or "the river" then means."""

import pytest

CERTAIN = [
    # set beside the name
    "{1 Tasni}, {1 a camp} in the hills, is full. Rain fell on {1 the camp}.",
    "They left for {1 Tasni}, {1 the desert camp} that has no well. {1 The camp} is full.",
    "{1 The camp} at {1 Tasni} is full. {1 The camp} has no well.",
    "{1 The barracks} at {1 Fort Osker} has beds. {1 The barracks} will open.",
    # the noun right before the name, or in it
    "Farms pump from {1 the river Osker}. Rain fell. {1 The river} is low.",
    "They met on {1 Kemp Bridge} in the rain. {1 The bridge} was closed.",
    # two nouns for one kind of place
    "Ships left {1 the port of Marwick/port}. {1 The harbour} was empty.",
    # a site that goes by the name of its place
    "They close {1 Osker}, {1 the old plant} in the hills. {1 The Osker coal plant} is dirty. {1 The plant} is old.",
]
GUESSED = [
    # another article says what it is
    "People left near {1 Marwick}. It rained in {1 Marwick}. They fled to {2 Tasni}. {2 The camp} is full. || "
    "{2 Tasni}, {2 a camp} in the hills, is full.",
    # a landmark, of which an event has one
    "{2 Tasni}, {2 a camp} in the hills, is full. || Rain fell on Marwick. {2 The camp} is full.",
]
APART = [
    # a place in front of a sentence is not what the sentence is about
    "In {1 Marwick}, {2 the bridge} was closed.",
    # not where the article never names it
    "{1 Tasni}, {1 a village} in the hills, is full. || Rain fell on Marwick. {2 The village} is full.",
    # a new one, and several
    "{1 Tasni}, {1 a camp} in the hills, is full. They built {2 a camp}.",
    # what stands in a town does not go by its name
    "{1 The hospital} at {2 Marwick} is full.",
    "They met near {1 Marwick}. {2 The Marwick plant} is dirty.",
]


@pytest.fixture(scope="module")
def texts(named):
    return named(CERTAIN + GUESSED + APART)


@pytest.mark.parametrize("text", CERTAIN)
def test_what_an_article_says_a_place_is_it_is_called_afterwards(texts, text):
    rows = texts.check(text)
    assert all(row.certain for row in rows)


@pytest.mark.parametrize("text", GUESSED)
def test_what_another_article_says_is_a_guess(texts, text):
    rows = texts.check(text)
    guess = next(row for row in rows if not row.certain)
    assert guess.mention == "The camp" and guess.rule == "the only one introduced as camp"


@pytest.mark.parametrize("text", APART)
def test_places_that_nothing_joins_stay_apart(texts, text):
    texts.check(text)


def test_the_noun_before_a_name_tells_a_place(texts):
    rows = texts.check("Farms pump from {1 the river Osker}. Rain fell. {1 The river} is low.")
    assert {row.type for row in rows} == {"place"}
