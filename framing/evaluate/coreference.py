"""How well does a grouping of mentions agree with a gold grouping? Each measure over two lists of group names.

``gold[i]`` and ``found[i]`` are the groups of mention ``i``. Sources: MUC, Vilain et al. 1995 (MUC-6); B-cubed, Bagga &
Baldwin 1998 (LREC workshop); CEAF-e, Luo 2005 (HLT-EMNLP), entity similarity phi4; CoNLL, Pradhan et al. 2012: the mean
of the three. Best-match weighted F1: ``_weighted_f1`` of XCoref (Zhukova, Hamborg, Gipp).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, each 0 to 1."""

    precision: float
    recall: float
    f1: float


def muc(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """Links kept: a group of n mentions has n - 1 links, minus one for every further piece the other side cuts it in.

    >>> muc(["A", "A", "A", "B", "B"], [1, 1, 2, 2, 2]).f1  # each side keeps 2 of its 3 links
    0.6666666666666666
    """
    return _score(_links(found, gold), _links(gold, found))


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """For each mention, the part of its found group that is in its gold group, and the reverse; means over mentions.

    >>> [round(x, 3) for x in b_cubed(["A", "A", "A", "B", "B"], [1, 1, 2, 2, 2])]
    [0.733, 0.733, 0.733]
    """
    both, left, right = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    total = len(gold)
    if not total:
        return Score(0.0, 0.0, 0.0)
    precision = sum(n * n / right[f] for (_, f), n in both.items()) / total
    recall = sum(n * n / left[g] for (g, _), n in both.items()) / total
    return _score(precision, recall)


def ceaf_e(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """Groups paired one to one so that the sum of 2|g&c|/(|g|+|c|) is largest, over the number of groups of each side.

    >>> [round(x, 3) for x in ceaf_e(["A", "A", "A", "B", "B"], [1, 1, 2, 2, 2])]  # 4/5 and 4/5 over two groups
    [0.8, 0.8, 0.8]
    """
    table, left, right = contingency(gold, found)
    if not table.size:
        return Score(0.0, 0.0, 0.0)
    similarity = 2 * table / (left[:, None] + right[None, :])
    best = similarity[linear_sum_assignment(-similarity)].sum()
    return _score(best / len(right), best / len(left))


def conll(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Mean of the MUC, B-cubed and CEAF-e F1.

    >>> round(conll(["A", "A", "A", "B", "B"], [1, 1, 2, 2, 2]), 3)
    0.733
    """
    return (muc(gold, found).f1 + b_cubed(gold, found).f1 + ceaf_e(gold, found).f1) / 3


def best_match(table: np.ndarray, gold_sizes: np.ndarray, found_sizes: np.ndarray) -> Score:
    """Best-match weighted precision, recall and F1 from a contingency table (gold groups x found groups).

    Each gold group is matched with the found group that shares most mentions with it (of several, the smallest);
    P = shared / found size, R = shared / gold size; means weighted by gold size. ``found_sizes`` may count mentions
    that the gold does not have: then the scores are *strict*, else *lenient*.

    >>> best_match(np.array([[2, 1], [0, 2]]), np.array([3, 2]), np.array([2, 3])).f1
    0.8
    """
    if not table.size:
        return Score(0.0, 0.0, 0.0)
    preference = table - found_sizes[None, :] / (found_sizes.max() + 1)
    column = preference.argmax(axis=1)
    shared = table[np.arange(len(table)), column]
    precision, recall = shared / found_sizes[column], shared / gold_sizes
    with np.errstate(invalid="ignore", divide="ignore"):
        f1 = np.where(shared > 0, 2 * precision * recall / (precision + recall), 0.0)
    weights = gold_sizes / gold_sizes.sum()
    return Score(float(precision @ weights), float(recall @ weights), float(f1 @ weights))


def contingency(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gold groups x found groups, and the sizes of both, each side in the order of first appearance."""
    rows = {name: number for number, name in enumerate(dict.fromkeys(gold))}
    columns = {name: number for number, name in enumerate(dict.fromkeys(found))}
    table = np.zeros((len(rows), len(columns)))
    for g, f in zip(gold, found, strict=True):
        table[rows[g], columns[f]] += 1
    return table, table.sum(axis=1), table.sum(axis=0)


def _links(whole: Sequence[Hashable], parts: Sequence[Hashable]) -> float:
    """Share of the links of ``whole`` that survive when each group is cut up by ``parts``."""
    pieces: dict[Hashable, set] = defaultdict(set)
    for group, part in zip(whole, parts, strict=True):
        pieces[group].add(part)
    sizes = Counter(whole)
    possible = sum(n - 1 for n in sizes.values())
    return sum(sizes[g] - len(pieces[g]) for g in sizes) / possible if possible else 0.0


def _score(precision: float, recall: float) -> Score:
    total = precision + recall
    return Score(float(precision), float(recall), float(2 * precision * recall / total) if total else 0.0)
