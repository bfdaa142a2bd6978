"""What intervals must do whatever the numbers: cover, narrow, mirror, and not depend on order."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from framing.statistics import FEW, FEWEST_FOR_SHARE, adjusted_p, bootstrap_interval, dirichlet_intervals
from framing.statistics import wilson_interval as wilson

COUNTS = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
DUST = 1e-12  # of floating point
P_VALUES = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def ends(successes, total, confidence=0.95):
    low, high = wilson(successes, total, confidence)
    return float(low), float(high)


@pytest.mark.parametrize(("n", "high"), [(4, 3.841459 / 7.841459), (10, 3.841459 / 13.841459), (100, 0.036995)])
def test_none_of_n_has_an_upper_end_that_is_worked_out_by_hand(n, high):
    # for 0 of n the score interval ends at z² / (n + z²), with z² = 3.841459 the 95 % point of chi-square
    assert ends(0, n) == pytest.approx((0, high), abs=1e-5)
    assert ends(n, n) == pytest.approx((1 - high, 1), abs=1e-5)


@given(COUNTS)
def test_the_interval_holds_the_share_and_stays_between_none_and_all(counts):
    successes, total = counts
    low, high = ends(successes, total)
    assert 0 <= low <= successes / total + DUST and successes / total - DUST <= high <= 1 and high > low


@given(COUNTS)
def test_what_is_said_of_a_share_is_said_of_the_rest_in_the_mirror(counts):
    successes, total = counts
    low, high = ends(successes, total)
    assert ends(total - successes, total) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@given(COUNTS, st.integers(2, 20))
def test_the_same_share_of_more_cases_has_a_narrower_interval(counts, times):
    successes, total = counts
    few, many = ends(successes, total), ends(times * successes, times * total)
    assert many[1] - many[0] < few[1] - few[0]


@given(COUNTS)
def test_more_confidence_needs_more_room(counts):
    narrow, wide = ends(*counts, 0.8), ends(*counts, 0.99)
    assert wide[0] <= narrow[0] + DUST and narrow[1] <= wide[1] + DUST and wide != narrow


@given(st.integers(1, 60))
def test_one_case_more_moves_both_ends_up(total):
    low, high = wilson(np.arange(total + 1), total)
    assert (np.diff(low) > 0).all() and (np.diff(high) > 0).all()


@pytest.mark.parametrize("n", [10, 20, 50])
def test_over_all_shares_the_interval_covers_ninety_five_in_a_hundred(n):
    # Agresti & Coull 1998, American Statistician 52:119-126: the mean coverage of the score interval is close to .95
    # (the exact interval's is far above, the Wald interval's far below).
    low, high = wilson(np.arange(n + 1), n)
    shares = np.linspace(0.001, 0.999, 999)
    covered = [binom.pmf(np.arange(n + 1), n, p)[(low <= p) & (p <= high)].sum() for p in shares]
    assert np.mean(covered) == pytest.approx(0.952, abs=0.006)
    assert min(covered) > 0.8


def test_whole_columns_are_worked_out_at_once():
    low, high = wilson([[1, 2], [3, 4]], [[10, 10], [10, 10]])
    assert low.shape == high.shape == (2, 2) and low[1, 1] == pytest.approx(ends(4, 10)[0])


def test_the_rules_of_the_house_for_few_cases():
    low, high = ends(2, FEWEST_FOR_SHARE - 1)
    assert high - low > 0.65  # below five cases an interval would say next to nothing
    low, high = ends(FEW // 2, FEW)
    assert 0.35 < high - low < 0.45  # below twenty it is wide


@given(st.lists(st.integers(0, 50), min_size=2, max_size=8))
def test_shares_of_a_whole_add_up_and_stand_inside_their_intervals(counts):
    mean, low, high = dirichlet_intervals(counts)
    assert mean.sum() == pytest.approx(1)
    assert ((0 <= low) & (low < mean) & (mean < high) & (high <= 1)).all()


@given(st.lists(st.integers(0, 50), min_size=2, max_size=8), st.randoms())
def test_the_order_of_categories_does_not_matter(counts, random):
    order = list(range(len(counts)))
    random.shuffle(order)
    straight, turned = dirichlet_intervals(counts), dirichlet_intervals([counts[n] for n in order])
    for one, other in zip(straight, turned, strict=True):
        assert one[order] == pytest.approx(other)


def test_a_category_that_was_never_seen_keeps_a_small_share_that_shrinks():
    unseen = [float(dirichlet_intervals([n, 0])[0][1]) for n in (1, 10, 100)]
    assert unseen == pytest.approx([0.5 / 2, 0.5 / 11, 0.5 / 101])
    assert float(dirichlet_intervals([10, 0], prior=1)[0][1]) == pytest.approx(1 / 12)  # Laplace's rule of succession


def mean(groups):
    return sum(groups) / len(groups)


@settings(max_examples=25)
@given(st.lists(st.integers(-50, 50), min_size=2, max_size=12))
def test_a_bootstrap_interval_stays_between_the_smallest_and_the_largest(groups):
    low, high = bootstrap_interval(groups, mean, draws=200)
    assert min(groups) <= low <= high <= max(groups)


@settings(max_examples=25)
@given(st.lists(st.integers(-50, 50), min_size=2, max_size=12))
def test_twice_the_numbers_and_three_more_move_the_ends_alike(groups):
    low, high = bootstrap_interval(groups, mean, draws=200)
    moved = bootstrap_interval([2 * n + 3 for n in groups], mean, draws=200)
    assert moved == pytest.approx((2 * low + 3, 2 * high + 3))


def test_each_draw_has_as_many_groups_as_there_are_and_all_of_them_are_drawn():
    seen = []
    bootstrap_interval(["a", "b", "c"], lambda groups: seen.append(tuple(groups)) or 0.0, draws=300)
    assert len(seen) == 300 and {len(groups) for groups in seen} == {3}
    assert len(set(seen)) == 27  # every one of 3 * 3 * 3 draws comes up among three hundred


def test_another_seed_gives_another_interval_and_more_confidence_a_wider_one():
    groups = [1, 2, 3, 5, 8, 13, 21]
    assert bootstrap_interval(groups, mean, seed=1) != bootstrap_interval(groups, mean, seed=2)
    narrow, wide = (bootstrap_interval(groups, mean, confidence=c) for c in (0.5, 0.99))
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_a_statistic_without_a_value_has_no_interval():
    assert all(math.isnan(end) for end in bootstrap_interval([1, 2, 3], lambda groups: math.nan))
    assert all(math.isnan(end) for end in bootstrap_interval([], mean))
    assert bootstrap_interval([1, 3], mean) == (1, 3)  # two groups are enough


def test_adjusted_p_values_worked_out_by_hand():
    # p · m / rank, then the smallest of it and of all that follow: 4 · .01, 4 · .02 / 2, 4 · .03 / 3, .5
    assert adjusted_p([0.01, 0.02, 0.03, 0.5]).tolist() == pytest.approx([0.04, 0.04, 0.04, 0.5])
    # .04 · 2 / 1 = .08, and the larger p pulls it down to .05
    assert adjusted_p([0.04, 0.05]).tolist() == pytest.approx([0.05, 0.05])


@given(P_VALUES, st.randoms())
def test_the_order_of_tests_does_not_matter(p, random):
    order = list(range(len(p)))
    random.shuffle(order)
    assert adjusted_p(p)[order].tolist() == pytest.approx(adjusted_p([p[n] for n in order]).tolist())


@given(P_VALUES)
def test_adjusting_never_makes_a_result_stronger_and_keeps_the_ranking(p):
    adjusted = adjusted_p(p)
    assert (adjusted >= np.asarray(p) - 1e-15).all() and (adjusted <= 1).all()
    assert (np.diff(adjusted[np.argsort(p)]) >= 0).all()


@given(st.floats(0, 1), st.integers(1, 9))
def test_one_test_needs_no_adjusting_and_equal_tests_stay_equal(p, times):
    assert adjusted_p([p] * times).tolist() == pytest.approx([p] * times)
