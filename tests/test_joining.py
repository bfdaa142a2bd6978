"""Pairs of sentences joined into groups: the most similar first, one sentence of an article in each."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from framing.joining import joined

COLUMNS = ["left_article", "left_sentence", "right_article", "right_sentence", "similarity", "shape"]


def table(*rows) -> pd.DataFrame:
    return pd.DataFrame([row if len(row) == 6 else (*row, "rewritten") for row in rows], columns=COLUMNS)


def test_pairs_that_share_a_sentence_are_one_group():
    pairs = table(("a", 0, "b", 4, 0.9), ("b", 4, "c", 2, 0.8))
    assert joined(pairs) == [[("a", 0), ("b", 4), ("c", 2)]]


def test_a_group_never_takes_a_second_sentence_of_an_article():
    pairs = table(("a", 0, "b", 0, 0.9), ("a", 1, "b", 0, 0.8))
    assert joined(pairs) == [[("a", 0), ("b", 0)]]


def test_the_more_similar_pair_is_joined_first():
    pairs = table(("a", 0, "b", 0, 0.6), ("a", 0, "b", 1, 0.9))
    assert joined(pairs) == [[("a", 0), ("b", 1)]]


def test_a_split_sentence_takes_both_pieces():
    pairs = table(("a", 0, "b", 0, 0.9), ("a", 0, "b", 1, 0.8, "split"))
    assert joined(pairs) == [[("a", 0), ("b", 0), ("b", 1)]]


def test_two_groups_are_joined_only_where_no_article_is_in_both():
    apart = table(("a", 0, "b", 0, 0.9), ("b", 1, "c", 0, 0.8), ("a", 0, "c", 0, 0.7))
    assert joined(apart) == [[("a", 0), ("b", 0)], [("b", 1), ("c", 0)]]
    together = table(("a", 0, "b", 0, 0.9), ("c", 0, "d", 0, 0.8), ("a", 0, "c", 0, 0.7))
    assert joined(together) == [[("a", 0), ("b", 0), ("c", 0), ("d", 0)]]


def test_no_pairs_are_no_groups():
    assert joined(pd.DataFrame(columns=COLUMNS)) == []


places = st.tuples(st.sampled_from("abc"), st.integers(0, 3))
pairs = st.lists(st.tuples(places, places, st.sampled_from([0.5, 0.6, 0.7])), max_size=10)


def as_table(drawn) -> pd.DataFrame:
    return table(*((*left, *right, similarity) for left, right, similarity in drawn if left[0] < right[0]))


@given(pairs, st.randoms())
def test_the_order_of_the_pairs_changes_nothing(drawn, chance):
    shuffled = list(drawn)
    chance.shuffle(shuffled)
    assert joined(as_table(drawn)) == joined(as_table(shuffled))


@given(pairs)
def test_every_sentence_is_in_one_group_at_most_and_every_article_once_in_a_group(drawn):
    groups = joined(as_table(drawn))
    everything = [node for group in groups for node in group]
    assert len(everything) == len(set(everything))
    for group in groups:
        assert len(group) > 1 and group == sorted(group)
        assert len({article for article, _ in group}) == len(group)


@given(pairs)
def test_the_most_similar_pair_is_always_together(drawn):
    found = as_table(drawn)
    if len(found):
        places = ["left_article", "left_sentence", "right_article", "right_sentence"]
        best = found.sort_values(["similarity", *places], ascending=[False, *[True] * 4]).iloc[0]
        left, right = (best["left_article"], best["left_sentence"]), (best["right_article"], best["right_sentence"])
        assert any(left in group and right in group for group in joined(found))
