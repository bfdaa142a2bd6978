"""Intervals, shrinkage, resampling and false-discovery control for small counts.

Rules of the house: below ``FEWEST_FOR_SHARE`` cases no share is given, below ``FEW`` an interval is called wide.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

FEWEST_FOR_SHARE = 5  # of four cases, the 95 % interval of one half is .15 to .85: it says nothing
FEW = 20  # of twenty cases it is still .30 to .70


def wilson_interval(successes, total, confidence: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Score interval of a proportion (Wilson 1927, JASA 22:209-212), element by element; NaN where ``total`` is 0.

    >>> low, high = wilson_interval([1, 5], [10, 5])
    >>> [round(float(x), 4) for x in (*low, *high)]
    [0.0179, 0.5655, 0.4042, 1.0]
    """
    k, n = np.asarray(successes, dtype=float), np.asarray(total, dtype=float)
    z = _normal_quantile(0.5 + confidence / 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        p = k / n
        centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
        half = z / (1 + z**2 / n) * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return np.clip(centre - half, 0, 1), np.clip(centre + half, 0, 1)


def dirichlet_intervals(
    counts, prior: float = 0.5, confidence: float = 0.95
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Posterior means and marginal credible intervals of shares that add up to one.

    A Dirichlet prior with ``prior`` for each category (0.5 is Jeffreys') makes each share's marginal posterior
    Beta(a_k, a_0 - a_k). Returns ``mean, low, high``, each as long as ``counts``.

    >>> mean, low, high = dirichlet_intervals([8, 2, 0])
    >>> mean.round(3).tolist()
    [0.739, 0.217, 0.043]
    """
    from scipy.special import betaincinv

    a = np.asarray(counts, dtype=float) + prior
    if a.size < 2:
        return np.ones_like(a), np.ones_like(a), np.ones_like(a)
    a_0 = a.sum()
    tail = (1 - confidence) / 2
    return a / a_0, betaincinv(a, a_0 - a, tail), betaincinv(a, a_0 - a, 1 - tail)


def bootstrap_interval(
    groups: list, statistic: Callable[[list], float], draws: int = 1000, confidence: float = 0.95, seed: int = 0
) -> tuple[float, float]:
    """Percentile bootstrap (Efron 1979) of ``statistic`` over resampled ``groups`` (articles or sentences).

    ``statistic`` takes a list of groups. Draws whose statistic is NaN are left out; NaN, NaN with fewer than two.

    >>> bootstrap_interval([1, 1, 1], lambda groups: sum(groups) / len(groups))
    (1.0, 1.0)
    """
    if len(groups) < 2:
        return float("nan"), float("nan")
    random = np.random.default_rng(seed)
    picks = random.integers(0, len(groups), size=(draws, len(groups)))
    values = np.array([statistic([groups[i] for i in pick]) for pick in picks], dtype=float)
    values = values[~np.isnan(values)]
    if not values.size:
        return float("nan"), float("nan")
    low, high = np.quantile(values, [(1 - confidence) / 2, (1 + confidence) / 2])
    return float(low), float(high)


def resampling_unit(articles: int) -> str:
    """What an interval resamples: articles where there are five or more, else sentences.

    >>> resampling_unit(3)
    'sentence'
    """
    return "article" if articles >= FEWEST_FOR_SHARE else "sentence"


def adjusted_p(p_values) -> np.ndarray:
    """p-values adjusted for false discovery (Benjamini & Hochberg 1995, JRSS B 57:289-300).

    >>> adjusted_p([0.01, 0.02, 0.5]).round(3).tolist()
    [0.03, 0.03, 0.5]
    """
    p = np.asarray(p_values, dtype=float)
    order = np.argsort(p)[::-1]
    rank = np.arange(p.size, 0, -1)
    adjusted = np.empty_like(p)
    adjusted[order] = np.minimum.accumulate(p[order] * p.size / rank)
    return adjusted


def _normal_quantile(p: float) -> float:
    from statistics import NormalDist

    return NormalDist().inv_cdf(p)
