"""Figures as evidence that two sentences tell the same: which count, and what they add."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import Article, Event, read
from framing.measures import alignment
from framing.measures.alignment.figures import figures, shared_figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ministry counted 3,140 people.", {"3140"}),
        ("They want 52 percent, 9.5 per cent and 7%.", {"52%", "9.5%", "7%"}),
        ("Some 52 in a hundred said no.", {"52%"}),
        ("It costs $3.2 million or 480 million marks.", {"3.2million", "480million"}),
        ("In September 52 percent were asked.", {"52%"}),  # a month before it makes no date of a share
        ("On May 14 and on 3 June 2019 it rained.", set()),
        ("It began at 11 p.m. and at 5:20 a.m.", set()),
        ("Ann Lee, 49, ran the 100-metre race in 2011.", set()),
        ("Four ships, 9 boats and the 21st lorry came.", set()),
        ("Section 3.2.1 was read, 1/12 of it.", set()),
    ],
)
def test_figures_with_units_and_without_dates_times_ages_and_small_ones(sentence, expected):
    assert figures(sentence) == expected


@given(st.integers(10, 10**7).filter(lambda number: not 1900 <= number <= 2099))
def test_a_figure_is_one_with_and_without_commas(number):
    assert figures(f"They counted {number} ships.") == figures(f"They counted {number:,} ships.") == {str(number)}


def added(left, right):
    known = [frozenset(line) for line in (*left, *right)]
    rows = np.arange(len(left)), np.arange(len(left), len(known))
    return list(shared_figures(*rows, known))


def test_long_figures_and_those_with_units_add_more():
    assert added([{"3140"}], [{"3140"}]) == [(0, 0, 0.25)]
    assert added([{"52%"}], [{"52%"}]) == [(0, 0, 0.25)]
    assert added([{"52"}], [{"52"}]) == [(0, 0, 0.15)]


def test_two_figures_in_common_add_up_to_a_limit():
    assert added([{"52", "61"}], [{"61", "52"}]) == [(0, 0, 0.3)]
    assert added([{"3140", "2600"}], [{"2600", "3140"}]) == [(0, 0, 0.3)]


def test_a_figure_that_stands_twice_in_an_article_tells_nothing():
    assert added([{"640"}, {"640"}], [{"640"}]) == []
    assert added([{"640"}, {"11"}], [{"11"}, {"7"}]) == [(1, 0, 0.15)]


FREE = "Behind closed doors the council gave 3,140 crowns to the harbour choir."
TOLD = "The harbour choir has 3,140 crowns more to spend on its journey."


def relation(left: str, right: str) -> list[str]:
    event = Event("e", "", (Article("a", "A", "", left), Article("b", "B", "", right)))
    return alignment.pairs(read(event))["relation"].tolist()


def test_freely_rewritten_sentences_are_paired_by_their_figure():
    rest = " Rain fell on Sunday in the hills. Nobody was on the quay in the morning."
    assert relation(FREE + rest, TOLD) == ["same"]
    assert relation(FREE.replace("3,140", "some") + rest, TOLD) != ["same"]


def test_a_figure_alone_does_not_make_a_pair():
    rest = " Rain fell on Sunday in the hills. Nobody was on the quay in the morning."
    assert relation("The lake holds 3,140 swans." + rest, "Her bicycle cost 3,140 crowns.") == []
