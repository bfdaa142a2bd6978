"""Words that one article alone has: nouns that it comes back to, words that judge or dramatise."""

from math import log2

import pytest

from framing.differences import WEIGHTS

DRY = "The well of the village was dry on Friday, and the council met in the hall of the school."
SHEEP = "The amnesty was late. An amnesty came. No amnesty is sure. The amnesty was read. They heard of the amnesty."
STRONG = "It was a shameful vote. The plan was vile and moronic."


def test_a_noun_that_one_outlet_comes_back_to(found, event_of, words):
    texts = f"{SHEEP} {DRY}", DRY
    row = found(*texts, question="words").iloc[0]
    assert row["sentence"] == "Only Post has the word “amnesty”: 5 times."
    assert row["detail"] == "No other article has a word that begins like it."
    assert words(event_of(*texts), row) == ["amnesty"] * 5
    assert row["strength"] == pytest.approx(WEIGHTS["words"] * log2(6), abs=0.001)
    assert row["choice"] == "amnesty"


@pytest.mark.parametrize("elsewhere", ["“Amnesty!” they cried.", "Two amnesties were lost.", "AMNESTIES AHEAD"])
def test_a_noun_that_stands_elsewhere_in_any_form_is_not_only_here(found, elsewhere):
    assert found(f"{SHEEP} {DRY}", f"{DRY} {elsewhere}", question="words").empty


def test_a_common_noun_says_nothing_of_the_event(found):
    years = SHEEP.replace("amnesty", "week")
    assert found(f"{years} {DRY}", DRY, question="words").empty


def test_four_times_are_too_few(found):
    assert found(f"{SHEEP.rsplit('. ', 1)[0]}. {DRY}", DRY, question="words").empty


def test_strong_words_of_one_outlet(found, event_of, words):
    texts = f"{STRONG} {DRY}", DRY
    row = found(*texts, question="tone").iloc[0]
    assert row["sentence"] == "Only Post says “shameful”, “vile” and “moronic” in its own voice."
    assert row["detail"] == (
        "It has 3 strong words that stand in no other article (the others: Star none). A word list finds them."
    )
    assert words(event_of(*texts), row) == ["shameful", "vile", "moronic"]


@pytest.mark.parametrize(
    "text",
    [
        "“It was a shameful vote,” Mary Smith said. “The plan was vile and moronic,” she said.",  # her words
        "It was a shameful vote. The plan was vile.",  # two
    ],
)
def test_words_of_others_and_two_words_are_not_enough(found, text):
    assert not found(f"{text} {DRY}", DRY)["sentence"].str.contains("in its own voice").any()


def test_a_strong_word_that_somebody_says_elsewhere_is_not_only_here(found):
    table = found(f"{STRONG} {DRY}", f"{DRY} “How shameful!” a man said.", question="tone")
    assert not table["sentence"].str.contains("shameful").any()
