"""Coreference scores on groupings small enough to work out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.evaluate import coreference as score

GOLD = ["A", "A", "A", "B", "B"]
FOUND = [1, 1, 2, 2, 2]


def test_muc_counts_links():
    # gold links: A needs 2, B needs 1 = 3; A is cut into {1}, {2} (keeps 1), B is whole (keeps 1): recall 2/3.
    # found links: 1 needs 1 (whole), 2 needs 2 and is cut into A, B (keeps 1): precision 2/3.
    result = score.muc(GOLD, FOUND)
    assert (result.precision, result.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))


def test_muc_of_the_example_of_vilain_and_others():
    # Vilain et al. 1995, table 1: key {A,B,C,D}, response {A,B}, {C,D}: recall 2/3, precision 1.
    result = score.muc(list("kkkk"), list("ppqq"))
    assert (result.recall, result.precision) == (pytest.approx(2 / 3), 1.0)


def test_b_cubed_of_the_example_of_bagga_and_baldwin():
    # Bagga & Baldwin 1998, figures 1-3: key {1..5}, {6,7}, {8..C}; response joins {6,7} with {8..C}: precision 16/21.
    key = [1] * 5 + [2] * 2 + [3] * 5
    joined = [1] * 5 + [2] * 7
    result = score.b_cubed(key, joined)
    assert (result.precision, result.recall) == (pytest.approx(16 / 21), 1.0)
    # response joins {1..5} with {8..C} instead: precision 7/12, which MUC cannot tell apart.
    other = [1] * 5 + [2] * 2 + [1] * 5
    assert score.b_cubed(key, other).precision == pytest.approx(7 / 12)
    assert score.muc(key, joined) == score.muc(key, other)


def test_ceaf_pairs_groups_one_to_one():
    # A (3) with 1 (2): 2*2/5 = .8; B (2) with 2 (3): 2*2/5 = .8; sum 1.6 over 2 and 2 groups.
    assert score.ceaf_e(GOLD, FOUND) == pytest.approx((0.8, 0.8, 0.8))
    # four singletons for two pairs: each pair gets one, 2*1/3 each: sum 4/3 over 4 found and 2 gold groups.
    result = score.ceaf_e(list("AABB"), list("wxyz"))
    assert (result.precision, result.recall) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


def test_conll_is_the_mean_of_the_three():
    assert score.conll(GOLD, FOUND) == pytest.approx((2 / 3 + 11 / 15 + 0.8) / 3)


def test_best_match_weighted_f1_lenient_and_strict():
    # A (3): best is 1 with 2 shared: P 1, R 2/3, F .8; B (2): best is 2 with 2 shared: P 2/3, R 1, F .8: mean .8.
    table, gold, found = score.contingency(GOLD, FOUND)
    assert score.best_match(table, gold, found).f1 == pytest.approx(0.8)
    # two more mentions in group 1 that the gold has not: A: P 2/4, R 2/3, F 4/7; B as before: (3*4/7 + 2*.8) / 5.
    assert score.best_match(table, gold, found + np.array([2, 0])).f1 == pytest.approx((3 * 4 / 7 + 2 * 0.8) / 5)


def test_ties_go_to_the_smaller_group():
    table = np.array([[1.0, 1.0]])
    assert score.best_match(table, np.array([2.0]), np.array([5.0, 1.0])).precision == 1.0


def test_nothing_scores_nothing():
    assert score.muc([], []).f1 == score.b_cubed([], []).f1 == score.ceaf_e([], []).f1 == score.conll([], []) == 0


groupings = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=25)


@given(groupings)
def test_scores_stay_between_0_and_1_and_swap_with_the_sides(pairs):
    gold, found = ([pair[side] for pair in pairs] for side in (0, 1))
    for measure in (score.muc, score.b_cubed, score.ceaf_e):
        there, back = measure(gold, found), measure(found, gold)
        assert all(0 <= value <= 1 + 1e-9 for value in there)
        assert there.precision == pytest.approx(back.recall) and there.f1 == pytest.approx(back.f1)


@given(groupings, st.randoms())
def test_names_and_order_do_not_matter(pairs, random):
    gold, found = ([pair[side] for pair in pairs] for side in (0, 1))
    mixed = [(f"g{g}", 9 - f) for g, f in pairs]
    random.shuffle(mixed)
    assert score.conll(gold, found) == pytest.approx(score.conll(*zip(*mixed, strict=True)))


@given(st.lists(st.integers(0, 4), min_size=2, max_size=25))
def test_a_perfect_grouping_scores_one(gold):
    assert score.b_cubed(gold, gold).f1 == pytest.approx(1) and score.ceaf_e(gold, gold).f1 == pytest.approx(1)
    table, left, right = score.contingency(gold, gold)
    assert score.best_match(table, left, right).f1 == pytest.approx(1)
