"""When is a call of tone clear enough to be told as such? When words beside the mention judge alike, or surely."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from framing.language.reading import Reading
from framing.lexicons.evaluative import classes, evaluative
from framing.measures.tone import tiers, vader
from framing.measures.tone.kinds import kind_of
from framing.measures.tone.sparse import Scene

REACH = 10  # words on either side, as for the column ``lexicon``
STRONG = 1.5  # valence: weaker words (*poised*, *tension*, *advantage*) bear out nothing
_SIGNS = np.array([-1.0, 0.0, 1.0])  # of negative, neutral, positive
Judging = tuple[int, int, float]  # where a word stands, and its valence


def judging_words(reading: Reading, article_id: str) -> list[Judging]:
    """The words of the list of evaluative wording that judge somebody, in an article: where, and for or against."""
    found = evaluative().search(reading.text(article_id), reading.words(article_id))
    signed = ((start, end, classes()[entry.wording_class]["sign"] * entry.strength) for start, end, entry in found)
    return [(start, end, max(abs(value), STRONG) * np.sign(value)) for start, end, value in signed if value]


def judged(shares: np.ndarray, scenes: list[Scene], texts: list[str], listed: list[list[Judging]] = ()) -> np.ndarray:
    """For each mention: does a word that judges, in it or near it, point where the likeliest call does?

    ``listed`` are each sentence's ``judging_words``; those of VADER's list are looked up. A word that only names what
    happened (*killed*, *an offensive*) does not judge.

    >>> text = "Critics called Smith a reckless liar."
    >>> judged(np.array([[0.9, 0.1, 0.0], [0.1, 0.9, 0.0]]), [Scene([], 15, 20)] * 2, [text] * 2).tolist()
    [True, False]
    """
    return _borne_out(shares, scenes, texts, "attitude", listed or [[]] * len(scenes))


def of_the_event(shares: np.ndarray, scenes: list[Scene], texts: list[str]) -> np.ndarray:
    """For each mention: does a word near it that only names what happened point where the likeliest call does?

    >>> text = "Smith pleaded guilty to fraud."
    >>> of_the_event(np.array([[0.9, 0.1, 0.0], [0.0, 0.1, 0.9]]), [Scene([], 0, 5)] * 2, [text] * 2).tolist()
    [True, False]
    """
    return _borne_out(shares, scenes, texts, "event", [[]] * len(scenes))


def clear(shares: np.ndarray, judged: np.ndarray, tier: str) -> np.ndarray:
    """Which calls are clear: the likely ones, and of those that are not neutral the ones that words bear out, or that
    are among the surest quarter of their kind.

    >>> clear(np.array([[0.0, 0.1, 0.9], [0.0, 0.1, 0.9]]), np.array([True, False]), "encoder").tolist()
    [True, False]
    """
    surest, neutral = shares.max(axis=1), shares.argmax(axis=1) == 1
    return (surest >= tiers.confident_from(tier)) & (neutral | judged) | (surest >= tiers.clear_from(tier)) & ~neutral


def _borne_out(
    shares: np.ndarray, scenes: list[Scene], texts: list[str], kind: str, listed: list[list[Judging]]
) -> np.ndarray:
    rows = zip(_SIGNS[shares.argmax(axis=1)], scenes, texts, listed, strict=True)
    return np.array([bool(sign) and _points(text, scene, sign, kind, words) for sign, scene, text, words in rows])


def _points(text: str, scene: Scene, sign: float, kind: str, listed: list[Judging]) -> bool:
    found = (*listed, *_of_vader(text, scene, kind))
    return any(value * sign >= STRONG and _near(text, scene, start, end) for start, end, value in found)


def _of_vader(text: str, scene: Scene, kind: str) -> Iterator[Judging]:
    tags = {token.start: token.pos for token in scene.tokens}
    for word in vader.score(text).words:
        if kind_of(word.word, tags.get(word.start, "")) == kind:
            yield word.start, word.end, word.valence


def _near(text: str, scene: Scene, start: int, end: int) -> bool:
    between = text[end : scene.start] if end <= scene.start else text[scene.end : start]
    return len(between.split()) < REACH
