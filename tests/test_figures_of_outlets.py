"""Figures that outlets give otherwise: matched by act, value or noun, and how far they are apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import Article, Event, compare
from framing.differences.figures import _apart, _compared, _rounded, _stands_for, figures
from framing.differences.quantities import Quantity

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."


def amount(value, thing="", act=("", ""), exact=()):
    return Quantity("a", 0, 0, 5, value, frozenset(exact), thing, act)


def told(left: str, right: str):
    articles = [Article(name, name, "", text) for name, text in (("a", left), ("b", right))]
    comparison = compare(Event("e", "", tuple(articles)))
    return [(one.left, one.right) for one in figures(comparison, {"a", "b"})]


def test_another_number_of_the_same_people():
    line = "{} farmers stood with their tractors on the old bridge in Lanz on Thursday morning, police said."
    assert told(f"{OPEN} {line.format('About 300')}", f"{OPEN} {line.format('Hundreds of')}") == [
        ("About 300 farmers", "Hundreds of farmers")
    ]


def test_another_number_in_the_same_act():
    line = "Twenty-three people were arrested in Lanz and {} were hurt on Thursday, provincial police said."
    found = told(f"{OPEN} {line.format('11')}", f"{OPEN} {line.format('four police officers')}")
    assert ("11", "four police officers") in found


def test_the_same_number_is_no_difference():
    line = "{} farmers stood with their tractors on the old bridge in Lanz on Thursday{}, police said."
    assert told(line.format("About 300", " morning"), line.format("Some 300", "")) == []


def test_a_round_figure_for_an_exact_one_in_sentences_that_are_not_aligned():
    left = f"{OPEN} The ministry counted 3,140 by the end of August."
    assert told(left, f"{ROAD} More than 3,000 people have landed on these shores.") == [
        ("3,140", "More than 3,000 people")
    ]
    assert told(left, f"{ROAD} More than 2,000 people have landed on these shores.") == []


def test_an_exact_figure_that_both_have_needs_no_round_one():
    left = f"{OPEN} The ministry counted 3,140 by the end of August."
    assert told(left, f"{ROAD} More than 3,000 people sang. Then 3,140 birds rose.") == []


def test_acts_come_before_values_and_values_before_nouns():
    hurt, officers = amount(11.0, act=("hurt", "nsubjpass")), amount(4.0, "officer", ("hurt", "nsubjpass"))
    four = amount(4.0)
    assert [(one, other) for one, other, _ in _compared([hurt, four], [officers])] == [(hurt, officers)]
    about, exactly = amount(90.0, "death", exact=["about"]), amount(90.0, "person")
    assert [gap for *_, gap in _compared([about], [exactly])] == [0.25]


def test_two_amounts_of_one_noun_on_a_side_are_not_compared():
    assert list(_compared([amount(1.0, "ship"), amount(2.0, "ship")], [amount(3.0, "ship")])) == []


def test_two_vague_amounts_are_no_difference():
    assert list(_compared([amount(None, "ship")], [amount(None, "ship")])) == []


@pytest.mark.parametrize(("one", "other", "gap"), [(6000, 15000, 1.0), (300, None, 0.5), (8, 8, 0.0), (8, 16, 1.0)])
def test_how_far_amounts_are_apart(one, other, gap):
    assert _apart(one, other) == pytest.approx(gap)


@given(st.floats(1, 1e7), st.floats(1, 1e7))
def test_the_gap_is_the_same_both_ways_and_at_most_one(one, other):
    assert _apart(one, other) == pytest.approx(_apart(other, one)) and 0 <= _apart(one, other) <= 1


@pytest.mark.parametrize(
    ("value", "exact", "fits"),
    [(3000, "more", True), (3000, "nearly", False), (3200, "nearly", True), (3100, "about", True),
     (2500, "about", False), (3000, "", False), (3140, "more", False)],
)  # fmt: skip
def test_what_a_round_figure_can_stand_for(value, exact, fits):
    assert _stands_for(amount(float(value), exact=[exact] if exact else []), amount(3140.0)) is fits


@given(st.integers(1000, 10**7))
def test_rounding_keeps_two_digits(number):
    rounded = str(int(_rounded(float(number))))
    assert set(rounded[2:]) <= {"0"} and abs(int(rounded) - number) <= number * 0.05 + 1
