"""Scores of predicted probabilities: macro-F1, accuracy, calibration, and how good the surest half is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def f1_by_class(probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """F1 of each class; 0 for a class that is neither there nor called.

    >>> f1_by_class(np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]]), np.array([0, 1, 1])).round(3).tolist()
    [0.667, 0.667]
    """
    called = probabilities.argmax(axis=1)
    scores = []
    for number in range(probabilities.shape[1]):
        hits = int(((called == number) & (labels == number)).sum())
        all_of_it = int((called == number).sum() + (labels == number).sum())
        scores.append(2 * hits / all_of_it if all_of_it else 0.0)
    return np.array(scores)


def macro_f1(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """The mean of the classes' F1."""
    return float(f1_by_class(probabilities, labels).mean())


def accuracy(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """The share of cases whose likeliest class is the right one."""
    return float((probabilities.argmax(axis=1) == labels).mean())


def calibration_error(probabilities: np.ndarray, labels: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error: |accuracy - confidence| averaged over equal-width bins (Naeini et al. 2015, AAAI).

    >>> calibration_error(np.array([[0.75, 0.25]] * 4), np.array([0, 0, 0, 1]))
    0.0
    """
    surest, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    place = np.minimum((surest * bins).astype(int), bins - 1)
    inside = [place == number for number in set(place.tolist())]
    return float(sum(abs(right[these].mean() - surest[these].mean()) * these.mean() for these in inside))


def accuracy_confident_half(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """The accuracy of the half of the cases whose likeliest class has the highest probability.

    >>> accuracy_confident_half(np.array([[0.9, 0.1], [0.6, 0.4]]), np.array([0, 1]))
    1.0
    """
    surest = np.argsort(-probabilities.max(axis=1), kind="stable")[: max(1, len(labels) // 2)]
    return accuracy(probabilities[surest], labels[surest])


def interval(
    score: Callable, probabilities: np.ndarray, labels: np.ndarray, groups: np.ndarray, draws: int = 300
) -> tuple[float, float]:
    """95 % percentile bootstrap of a score; cases of one group (a sentence) are drawn together."""
    _, group = np.unique(groups, return_inverse=True)
    members = np.split(np.argsort(group, kind="stable"), np.cumsum(np.bincount(group))[:-1])
    random = np.random.default_rng(0)
    values = []
    for _ in range(draws):
        picked = np.concatenate([members[k] for k in random.integers(0, len(members), len(members))])
        values.append(score(probabilities[picked], labels[picked]))
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)


def area_under_curve(scores: np.ndarray, positive: np.ndarray) -> float:
    """The chance that a positive case scores above a negative one; ties count half (Hanley & McNeil 1982).

    >>> area_under_curve(np.array([0.1, 0.4, 0.35, 0.8]), np.array([False, False, True, True]))
    0.75
    """
    from scipy.stats import rankdata

    ranks, n = rankdata(scores), int(positive.sum())
    others = len(positive) - n
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * others)) if n and others else float("nan")
