"""Intervals against published and independently computed numbers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, binomtest, false_discovery_control

from framing.statistics import adjusted_p, bootstrap_interval, dirichlet_intervals, resampling_unit, wilson_interval


@pytest.mark.parametrize(
    ("successes", "total", "low", "high"),
    [
        # Newcombe 1998, Statistics in Medicine 17:857-872, Table I, method 3 (score without correction).
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_newcombe(successes, total, low, high):
    found = wilson_interval(successes, total)
    assert [float(x) for x in found] == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 500), st.data())
def test_wilson_agrees_with_scipy(total, data):
    successes = data.draw(st.integers(0, total))
    expected = binomtest(successes, total).proportion_ci(method="wilson")
    assert [float(x) for x in wilson_interval(successes, total)] == pytest.approx(
        [expected.low, expected.high], abs=1e-9
    )


def test_wilson_of_nothing_is_not_a_number():
    low, high = wilson_interval([0, 3], [0, 6])
    assert math.isnan(low[0]) and math.isnan(high[0])
    assert 0 < low[1] < 0.5 < high[1] < 1


def test_dirichlet_of_two_shares_is_the_beta_posterior():
    mean, low, high = dirichlet_intervals([3, 7])
    assert mean.sum() == pytest.approx(1)
    assert low[0] == pytest.approx(beta.ppf(0.025, 3.5, 7.5))
    assert high[1] == pytest.approx(beta.ppf(0.975, 7.5, 3.5))


def test_dirichlet_of_one_category_is_certain():
    assert [float(x[0]) for x in dirichlet_intervals([4])] == [1, 1, 1]


def test_bootstrap_covers_the_mean_and_is_repeatable():
    groups = list(range(20))
    mean = lambda sample: sum(sample) / len(sample)  # noqa: E731
    low, high = bootstrap_interval(groups, mean)
    assert (low, high) == bootstrap_interval(groups, mean)
    assert low < 9.5 < high
    assert high - low == pytest.approx(2 * 1.96 * np.std(groups) / math.sqrt(20), rel=0.15)


def test_bootstrap_of_one_group_says_nothing():
    assert all(math.isnan(x) for x in bootstrap_interval([1], sum))


def test_bootstrap_leaves_out_draws_without_a_value():
    ratio = lambda sample: sum(sample) / sum(x > 0 for x in sample) if any(x > 0 for x in sample) else math.nan  # noqa: E731
    low, high = bootstrap_interval([0, 0, 4], ratio)
    assert (low, high) == (4, 4)


def test_benjamini_hochberg_on_the_papers_example():
    # Benjamini & Hochberg 1995, section 3.2: fifteen p-values; four hypotheses are rejected at q = .05.
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0,
    ]
    assert (adjusted_p(p) <= 0.05).sum() == 4


@given(st.lists(st.floats(0, 1), min_size=1, max_size=50))
def test_benjamini_hochberg_agrees_with_scipy(p):
    assert adjusted_p(p) == pytest.approx(false_discovery_control(p))


def test_no_p_values():
    assert adjusted_p([]).size == 0


@pytest.mark.parametrize(("articles", "unit"), [(1, "sentence"), (4, "sentence"), (5, "article"), (100, "article")])
def test_articles_are_resampled_from_five_up(articles, unit):
    assert resampling_unit(articles) == unit


def test_a_bootstrap_interval_is_the_percentiles_of_its_draws():
    """Efron's percentile interval, made again from the same random picks."""
    groups = [3, 1, 4, 1, 5, 9, 2, 6]
    picks = np.random.default_rng(5).integers(0, 8, size=(400, 8))
    means = np.array(groups)[picks].mean(axis=1)
    for confidence, edges in ((0.95, (2.5, 97.5)), (0.8, (10, 90))):
        found = bootstrap_interval(groups, lambda some: sum(some) / len(some), 400, confidence, seed=5)
        assert found == pytest.approx(np.percentile(means, edges), abs=1e-12)


def test_the_largest_p_value_stays_and_none_is_over_it():
    found = adjusted_p([0.9, 0.95, 0.97])
    assert found.tolist() == pytest.approx([0.97, 0.97, 0.97])
    assert adjusted_p([]).size == 0 and adjusted_p([1.0]).tolist() == [1.0]
