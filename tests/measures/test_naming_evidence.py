"""What is offered as perhaps the same: equal numbers, a name's own word, a kind of body or place after its name."""

import pytest

from framing.measures import naming
from framing.measures.naming.evidence_of_words import amount_in

NUMBERS = "The ship brought {1 400 migrants} on Monday. || The ship brought {2 400 people} on Monday."
OTHER_NUMBERS = "The ship brought {1 412 migrants} on Monday. || The ship brought {2 300 people} on Monday."
ONE_ARTICLE = "The ship brought {1 412 migrants} on Monday. The train took {2 412 people} on Friday."
WORD = "{1 The Electoral Commission} met on Monday. || Voters fear {2 his commission}."
COMPANY = (
    "{1 Ferrum} closed a plant on Monday. Workers left {1 Ferrum}. {2 The agency} was silent. "
    "{1 Ferrum} owns three more plants. {2 The agency} sold one."
)
COMMISSION = "{1 The Harbour Commission} met on Monday. {2 The company} was silent. {2 The company} sold a ship."
EVERY = [NUMBERS, OTHER_NUMBERS, ONE_ARTICLE, WORD, COMPANY, COMMISSION]


@pytest.fixture(scope="module")
def texts(named):
    return named(EVERY)


def offered(texts, text):
    """(kind, reason) of the pairs of marked actors that are offered."""
    ids = {row.actor_id for row in texts.check(text)}
    table = naming.suggestions(texts.readings[text], texts.mentions(text))
    rows = table[table["left_actor_id"].isin(ids) & table["right_actor_id"].isin(ids)]
    return list(rows[["kind", "reason"]].itertuples(index=False, name=None))


def test_the_same_number_in_two_articles_is_offered_with_both_phrases(texts):
    (kind, reason), *_ = offered(texts, NUMBERS)
    assert kind == "number" and reason == "“400 migrants” and “400 people” are the same number"


@pytest.mark.parametrize("text", [OTHER_NUMBERS, ONE_ARTICLE])
def test_other_numbers_and_those_of_one_article_are_not(texts, text):
    assert "number" not in {kind for kind, _ in offered(texts, text)}


def test_a_description_with_a_names_last_word_is_offered(texts):
    assert ("name", "“his commission” has the last word of “The Electoral Commission”") in offered(texts, WORD)


def test_an_agency_is_offered_for_the_name_it_follows(texts):
    assert ("follows", "“The agency” stands after “Ferrum”, 2 times") in offered(texts, COMPANY)


def test_a_name_that_says_what_it_is_is_no_company(texts):
    assert "follows" not in {kind for kind, _ in offered(texts, COMMISSION)}


@pytest.mark.parametrize(
    "text, number",
    [
        ("412 people", 412), ("about 1,500 people", 1500), ("Twenty-three rioters", 23), ("the 47 patients", 47),
        ("Eleven hundred and fifty people", 1150), ("two thousand three hundred votes", 2300), ("people", 0),
        ("a 4.5% offer", 0), ("15 percent", 0), ("a 61-year-old man", 0), ("3.5 points", 0), ("one man", 1),
    ],
)  # fmt: skip
def test_amounts_in_figures_and_in_words(text, number):
    assert amount_in(text) == number
