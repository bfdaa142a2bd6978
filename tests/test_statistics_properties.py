"""What must hold for every interval, whatever the counts."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framing.statistics import (
    FEWEST_FOR_SHARE,
    adjusted_p,
    bootstrap_interval,
    dirichlet_intervals,
    resampling_unit,
    wilson_interval,
)

counts = st.integers(0, 400)


@given(counts, st.integers(1, 400))
def test_wilson_is_its_formula_and_holds_the_share(successes, total):
    assume(successes <= total)
    (low,), (high,) = wilson_interval([successes], [total])
    z, p = 1.959963984540054, successes / total
    centre = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total))
    assert low == pytest.approx(max(centre - half, 0), abs=1e-12) and high == pytest.approx(min(centre + half, 1))
    assert 0 <= low <= p + 1e-12 and p - 1e-12 <= high <= 1


@given(counts, st.integers(1, 400))
def test_successes_and_failures_mirror_each_other(successes, total):
    assume(successes <= total)
    low, high = wilson_interval([successes], [total])
    other_low, other_high = wilson_interval([total - successes], [total])
    assert low[0] == pytest.approx(1 - other_high[0], abs=1e-12) and high[0] == pytest.approx(
        1 - other_low[0], abs=1e-12
    )


@given(st.integers(1, 20), st.integers(2, 10))
def test_more_cases_make_a_narrower_interval(successes, times):
    total = successes * 2
    width = [high - low for low, high in (wilson_interval([successes * k], [total * k]) for k in (1, times))]
    assert width[1] < width[0]


@given(st.integers(0, 50), st.integers(1, 50))
def test_more_confidence_makes_a_wider_interval(successes, total):
    assume(successes <= total)
    (a,), (b,) = wilson_interval([successes], [total], 0.8)
    (c,), (d,) = wilson_interval([successes], [total], 0.99)
    assert c <= a + 1e-12 and b - 1e-12 <= d


@given(st.lists(counts, min_size=2, max_size=6))
def test_shares_of_a_whole_add_up_and_lie_in_their_intervals(counted):
    mean, low, high = dirichlet_intervals(counted)
    assert mean.sum() == pytest.approx(1) and ((low <= mean) & (mean <= high)).all()
    assert (np.argsort(mean, kind="stable") == np.argsort(counted, kind="stable")).all()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusted_p_values_are_those_of_benjamini_and_hochberg(p):
    n, found = len(p), adjusted_p(p)
    order = sorted(range(n), key=lambda i: p[i])
    for place, i in enumerate(order):
        expected = min(1, *(p[j] * n / (rank + 1) for rank, j in enumerate(order) if rank >= place), 1)
        assert found[i] == pytest.approx(expected)
        assert found[i] >= p[i] - 1e-12


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12), st.integers(0, 5))
def test_a_bootstrap_stays_inside_the_data_and_is_the_same_each_time(values, seed):
    def mean(groups):
        return sum(groups) / len(groups)

    low, high = bootstrap_interval(values, mean, draws=50, seed=seed)
    assert min(values) <= low <= high <= max(values)
    assert bootstrap_interval(values, mean, draws=50, seed=seed) == (low, high)


def test_a_statistic_that_is_never_a_number_has_no_interval():
    low, high = bootstrap_interval([1, 2], lambda groups: float("nan"), draws=20)
    assert math.isnan(low) and math.isnan(high)


@given(st.integers(0, 40))
def test_articles_are_resampled_where_there_are_enough(articles):
    assert resampling_unit(articles) == ("article" if articles >= FEWEST_FOR_SHARE else "sentence")
