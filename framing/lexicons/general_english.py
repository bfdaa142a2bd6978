"""How common a word is in English at large, to tell what an event's words are about from words that every text has.

The only general word list with an order that the project ships is the vocabulary of its sentence encoder (WordPiece,
Apache-2.0; see ``models/target_tone/card.toml``), which lists whole words from the most to the least frequent. Rates
follow from ranks by the law of Zipf and Mandelbrot: rate = C / (rank + 2.7), with C such that all rates make 1.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_SHIFT = 2.7  # Mandelbrot 1953, the value usual for English
_FIRST = "the"


def rate(word: str) -> float:
    """The share of a word in English text; 0 for a word that is not among the 21,000 commonest.

    >>> rate("put") > rate("abortion") > rate("fireworks") > rate("measle") == 0.0
    True
    """
    place = _ranks().get(word.lower())
    return 0.0 if place is None else _scale() / (place + _SHIFT)


def rarest() -> float:
    """The least rate: what a word that is not listed has at most.

    >>> 0 < rarest() < rate("fireworks")
    True
    """
    return _scale() / (len(_ranks()) + _SHIFT)


@cache
def _ranks() -> dict[str, int]:
    """Whole words and their ranks, from 1."""
    lines = files("framing.models.target_tone").joinpath("vocab.txt").read_text(encoding="utf-8").split("\n")
    words = [line for line in lines[lines.index(_FIRST) :] if line.isalpha() and line.isascii()]
    return {word: place for place, word in enumerate(words, 1)}


@cache
def _scale() -> float:
    return 1 / sum(1 / (place + _SHIFT) for place in _ranks().values())
