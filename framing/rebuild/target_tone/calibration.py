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
