"""Temperature, confidence and scores on the held-out part."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize_scalar

from framing.evaluate import probabilities as scoring
from framing.measures.tone.sparse import softmax


def temperature(scores: np.ndarray, labels: np.ndarray) -> float:
    """The one number that divides all scores so that the labels become likeliest (Guo et al. 2017)."""
    rows = np.arange(len(labels))

    def surprise(value: float) -> float:
        return -np.log(softmax(scores / value)[rows, labels] + 1e-12).mean()

    return float(minimize_scalar(surprise, bounds=(0.2, 10), method="bounded").x)


def report(probabilities: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Macro-F1, accuracy, calibration error, and the accuracy of the surer half."""
    measures = (scoring.macro_f1, scoring.accuracy, scoring.calibration_error, scoring.accuracy_confident_half)
    return {measure.__name__: round(measure(probabilities, labels), 4) for measure in measures} | {"n": len(labels)}


def confident_from(probabilities: np.ndarray, labels: np.ndarray, wanted: float = 0.9) -> float:
    """The probability from which calls are right nine times in ten, and never below the median; above 1 if none is.

    A run of right calls among the surest twentieth proves nothing and does not count.

    >>> confident_from(np.array([[0.9, 0.1], [0.8, 0.2], [0.6, 0.4], [0.7, 0.3]]), np.array([0, 0, 1, 1]))
    0.8
    """
    surest = probabilities.max(axis=1)
    order = np.argsort(-surest, kind="stable")
    right = np.cumsum(probabilities.argmax(axis=1)[order] == labels[order]) / np.arange(1, len(labels) + 1)
    good = np.flatnonzero((right >= wanted) & (np.arange(len(labels)) >= len(labels) // 20))
    return round(float(max(surest[order][good[-1]], np.median(surest))), 4) if len(good) else 1.01


def clear_from(probabilities: np.ndarray, labels: np.ndarray, neutral: int = 1, wanted: float = 0.9) -> float:
    """The probability of the surest quarter of the calls that are not neutral; above 1 if they are not mostly right.

    >>> sure = np.array([[0.95, 0.05, 0.0], [0.6, 0.3, 0.1], [0.6, 0.2, 0.2], [0.1, 0.9, 0.0], [0.1, 0.2, 0.7]])
    >>> clear_from(sure, np.array([0, 1, 1, 1, 2])), clear_from(sure, np.array([2, 1, 1, 1, 0]))
    (0.7625, 1.01)
    """
    call, surest = probabilities.argmax(axis=1), probabilities.max(axis=1)
    if not (call != neutral).any():
        return 1.01
    border = float(np.quantile(surest[call != neutral], 0.75))
    kept = (call != neutral) & (surest >= border)
    return round(border, 4) if (call == labels)[kept].mean() >= wanted else 1.01
