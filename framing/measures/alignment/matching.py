"""Which sentences of two articles are paired: the most similar first, raised by the copied sentences around them."""

from __future__ import annotations

import numpy as np

from framing.measures.alignment.figures import shared_figures
from framing.measures.alignment.likeness import HOPEFUL
from framing.measures.alignment.overlap import SHORT, in_order, overlap

SAME, RELATED = 0.5, 0.35
_FIRM = 0.6  # a similarity that needs no support, and can support its neighbours
_CONTEXT, _ORDER = 0.15, 0.1  # what neighbours that are copied, and words in the same order, add
_PLACE = 1e-4  # decides between equal sentences and nothing else
_FAINT = 0.15  # below this a figure in common is chance
_CHAIN = 0.1  # what a story told in the same order adds
_LONG_CHAIN, _OF_PAIRS, _OF_ARTICLE = 5, 0.7, 0.3
_HEADLINE = 0.1  # a headline repeats its own lede: against another article's lede it is related at most


def between(left: np.ndarray, right: np.ndarray, score: np.ndarray, vectors, texts, lengths, headline, known) -> list:
    """Pairs between two articles as (left row, right row, similarity, shape).

    ``score`` is the bare similarity, ``known`` the figures of each row.
    """
    _, weight, present, total = vectors
    place = np.subtract.outer(np.linspace(0, 1, len(left)), np.linspace(0, 1, len(right)))
    score -= _PLACE * np.abs(place)  # of equal sentences, the nearest in place
    near = near_copy(score, left, right, texts)
    for i, j in np.argwhere((score >= HOPEFUL) & (score < _FIRM)):
        support = _CONTEXT * near[i, j] + _ORDER * in_order(texts[left[i]], texts[right[j]])
        score[i, j] = min(score[i, j] + support, _FIRM - 0.01)
    for i, j, support in shared_figures(left, right, known):
        if _FAINT <= score[i, j] < _FIRM:
            score[i, j] = min(score[i, j] + support, _FIRM - 0.01)
    uneven = np.not_equal.outer(headline[left], headline[right])
    score = np.where(uneven, np.minimum(score - _HEADLINE, SAME - 0.01), score)
    few = np.minimum.outer(lengths[left], lengths[right]) <= SHORT
    alone = len(left) == 1 or len(right) == 1
    score = np.where(few & ~near & (not alone), np.minimum(score, SAME - 0.01), score)
    best = one_to_one(score)
    if not near.any():
        raised = np.minimum(score + _CHAIN, np.maximum(score, _FIRM - 0.01))
        score = np.where(in_story_order(best), raised, score)
    found = [(left[i], right[j], min(float(score[i, j]), 1.0), "") for i, j in np.argwhere(best)]
    if not (best & (score >= SAME)).any():
        return found
    forward = (weight[left] @ present[right].T).toarray() / total[left][:, None] * ~uneven
    backward = (weight[right] @ present[left].T).toarray() / total[right][:, None] * ~uneven.T
    found += _pieces(score, forward, best, left, right, texts, "merged")
    found += _pieces(score.T, backward, best.T, right, left, texts, "split")
    return found


def in_story_order(best: np.ndarray) -> np.ndarray:
    """Pairs that tell one story in one order: a long chain that holds most pairs of the two articles.

    Two reporters who write on their own order their material in their own ways.
    """
    chained = np.zeros(best.shape, dtype=bool)
    pairs = [(int(i), int(j)) for i, j in np.argwhere(best)]
    length, before = [], []
    for number, (i, j) in enumerate(pairs):
        options = [(length[k], k) for k in range(number) if pairs[k][0] < i and pairs[k][1] < j]
        most, link = max(options, default=(0, -1))
        length.append(most + 1)
        before.append(link)
    number = int(np.argmax(length)) if length else -1
    chain = []
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    if len(chain) >= max(_LONG_CHAIN, _OF_PAIRS * len(pairs), _OF_ARTICLE * min(best.shape)):
        for i, j in chain:
            chained[i, j] = True
    return chained


def near_copy(score: np.ndarray, left: np.ndarray, right: np.ndarray, texts) -> np.ndarray:
    """Where one of the two sentences before, or of the two after, is copied on both sides: copy keeps its order."""
    near = np.zeros(score.shape, dtype=bool)
    for i, j in np.argwhere(one_to_one(score) & (score >= _FIRM)):
        if overlap(texts[left[i]], texts[right[j]])[2]:
            near[max(i - 2, 0) : i, max(j - 2, 0) : j] = True
            near[i + 1 : i + 3, j + 1 : j + 3] = True
    return near


def one_to_one(score: np.ndarray) -> np.ndarray:
    """Pairs from the highest score down to ``related``, each sentence used once."""
    best = np.zeros(score.shape, dtype=bool)
    rows, columns = np.nonzero(score >= RELATED)
    free_row, free_column = np.ones(score.shape[0], dtype=bool), np.ones(score.shape[1], dtype=bool)
    for number in np.lexsort((columns, rows, -score[rows, columns])):
        i, j = rows[number], columns[number]
        if free_row[i] and free_column[j]:
            best[i, j] = True
            free_row[i] = free_column[j] = False
    return best


def _pieces(score, contained, best, left, right, texts, shape) -> list[tuple]:
    """Left sentences that lie inside a right sentence with which another left sentence is already paired."""
    found = []
    partner = {j: i for i, j in np.argwhere(best & (score >= SAME))}
    for i in np.flatnonzero(~(best & (score >= SAME)).any(axis=1)):
        j = int(score[i].argmax())
        close = abs(partner.get(j, len(left) + 9) - i) <= 2
        inside = j in partner and score[i, j] >= RELATED and contained[i, j] >= (0.75 if close else 0.9)
        if inside and len(texts[left[i]]) > 2 * SHORT and in_order(texts[left[i]], texts[right[j]]) >= 0.4:
            pair = (left[i], right[j]) if shape == "merged" else (right[j], left[i])
            found.append((*pair, min(max(float(score[i, j]), SAME), 1.0), shape))
    return found
