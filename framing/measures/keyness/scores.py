"""How much more often one side uses a word, and how sure that is: the formulas, as their papers write them."""

from __future__ import annotations

import numpy as np


def log_odds(y_i, y_j, n_i: float, n_j: float, a_w, a_0: float) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds ratio with Dirichlet prior and its z-score (Monroe et al. 2008, equations 16, 20 and 22).

    >>> ten_of_100, two_of_100 = np.array([10]), np.array([2])
    >>> delta, z = log_odds(ten_of_100, two_of_100, 100, 100, a_w=1, a_0=10)
    >>> delta.round(2).tolist(), z.round(2).tolist()
    ([1.38], [2.11])
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        omega_i = (y_i + a_w) / (n_i + a_0 - y_i - a_w)
        omega_j = (y_j + a_w) / (n_j + a_0 - y_j - a_w)
        delta = np.log(omega_i) - np.log(omega_j)
        variance = 1 / (y_i + a_w) + 1 / (y_j + a_w)
    return np.nan_to_num(delta), np.nan_to_num(delta / np.sqrt(variance))


def g2(y_i, y_j, n_i: float, n_j: float) -> np.ndarray:
    """Log-likelihood ratio statistic over both counts (Rayson & Garside 2000), negative where the target uses less.

    >>> g2(np.array([10, 2]), np.array([2, 10]), 100, 100).round(2).tolist()
    [5.82, -5.82]
    """
    total = n_i + n_j
    e_i, e_j = n_i * (y_i + y_j) / total, n_j * (y_i + y_j) / total
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(y_i > 0, y_i * np.log(y_i / e_i), 0) + np.where(y_j > 0, y_j * np.log(y_j / e_j), 0)
    return np.where(y_i >= e_i, 1, -1) * 2 * np.maximum(parts, 0)


def g2_expected(y, expected) -> np.ndarray:
    """G2 of counts against known expected counts, negative where there are fewer.

    >>> g2_expected(np.array([10, 2]), np.array([5.0, 5.0])).round(2).tolist()
    [3.86, -2.33]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(y > 0, y * np.log(y / expected), 0) - (y - expected)
    return np.where(y >= expected, 1, -1) * 2 * np.maximum(parts, 0)


def log_ratio(y_i, y_j, n_i: float, n_j: float, confidence_z: float = 1.959964) -> tuple[np.ndarray, ...]:
    """log2 of the ratio of relative frequencies with its 95 % interval; a zero on either side adds 0.5 to both.

    >>> size, low, high = log_ratio(np.array([8]), np.array([2]), 100, 100)  # four times as often: two doublings
    >>> size.tolist(), low.round(2).tolist(), high.round(2).tolist()
    ([2.0], [-0.2], [4.2])
    """
    zero = (y_i == 0) | (y_j == 0)
    k_i, k_j = np.where(zero, y_i + 0.5, y_i), np.where(zero, y_j + 0.5, y_j)
    m_i, m_j = np.maximum(n_i + 0.5 * zero, k_i), np.maximum(n_j + 0.5 * zero, k_j)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2((k_i / m_i) / (k_j / m_j))
        spread = confidence_z * np.sqrt(np.maximum(1 / k_i - 1 / m_i + 1 / k_j - 1 / m_j, 0)) / np.log(2)
    return ratio, ratio - spread, ratio + spread


def chi2_tail(statistic: np.ndarray) -> np.ndarray:
    """The p of a chi-square statistic with one degree of freedom.

    >>> chi2_tail(np.array([3.841, 15.137])).round(4).tolist()
    [0.05, 0.0001]
    """
    from scipy.special import erfc

    return erfc(np.sqrt(statistic / 2))
