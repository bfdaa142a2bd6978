"""What is counted in a sentence: values, words for exactness, things and acts; read from texts written by hand."""

import pytest

from framing import Article, Event, read
from framing.differences.quantities import quantities_of


def amounts(text: str):
    reading = read(Event("e", "", (Article("a", "A", "", text),)))
    found = [one for line in quantities_of(reading, "a").values() for one in line]
    assert all(one.article_id == "a" and text[one.start : one.end].strip() for one in found)
    return [(text[one.start : one.end], one.value, sorted(one.exact), one.thing) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 300 farmers came.", ("About 300 farmers", 300.0, ["about"], "farmer")),
        ("More than 3,000 people landed.", ("More than 3,000 people", 3000.0, ["more"], "people")),
        ("Well over 1,500 people knelt in prayer.", ("over 1,500 people", 1500.0, ["more"], "people")),
        ("Forty-one of the patients fell ill.", ("Forty-one of the patients", 41.0, [], "patient")),
        ("Hundreds of furious residents marched.", ("Hundreds of furious residents", None, [], "resident")),
        ("Several thousand people sang.", ("Several thousand people", None, [], "people")),
        ("Some 2.5 million votes were cast.", ("Some 2.5 million votes", 2500000.0, ["about"], "vote")),
    ],
)
def test_a_value_how_exact_it_is_and_what_it_counts(text, expected):
    words, *rest = amounts(text)[0]
    assert tuple(rest) == expected[1:]
    assert words.endswith(expected[0])


def test_years_shares_and_spans_of_time_are_no_amounts():
    assert amounts("In 2015 it rained for three days, and 40 percent stayed away.") == []


def test_words_for_one_bound_are_one():
    exact = [amounts(f"{word} 300 farmers came.")[0][2] for word in ("About", "Some", "Roughly", "Around")]
    assert exact == [["about"]] * 4


def test_the_verb_in_which_an_amount_stands():
    reading = read(
        Event(
            "e", "", (Article("a", "A", "", "Twenty people were arrested and 11 were hurt. Two officers were hurt."),)
        )
    )
    found = [one for line in quantities_of(reading, "a").values() for one in line]
    assert [one.act for one in found] == [("arrest", "nsubjpass")] + [("hurt", "nsubjpass")] * 2
    assert [one.thing for one in found] == ["people", "", "officer"]
