"""Figures and number words: what a phrase counts, and whether an exchange is about the count."""

from __future__ import annotations

from framing.measures.substitutions.own_words import meaning
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import number_value, word_list

_PEOPLE = {"people", "persons"}
_RATHER_LONG = 9  # words that may change beside a figure


def numbers_alike(left: list[Word], right: list[Word]) -> bool:
    """The same quantity in other words ("three thousand", "3,000"; "at least 100", "at least 100 people")?"""
    values = quantity(left), quantity(right)
    rest = [[w.key for w in words if number_value(w.key) is None and w.pos != "DET"] for words in (left, right)]
    bare = [[key for key in side if key not in _PEOPLE] for side in rest]
    alike = rest[0] == rest[1] or (bare[0] == bare[1] and bare[0] in rest)
    return None not in values and values[0] == values[1] and alike


def quantity(words: list[Word]) -> float | None:
    """The number that a phrase states ("2.5 million" -> 2500000), or None.

    >>> quantity([])
    """
    total, current, found = 0.0, 0.0, False
    for word in words:
        value = number_value(word.key)
        if value is None:
            continue
        found = True
        if value >= 100 and not word.key[:1].isdigit():
            current = max(current, 1) * value
        else:
            total, current = total + current, value
    return total + current if found else None


def number_kind(left, right, own_left, own_right) -> str:
    """``number`` where figures, number words or their exactness differ and not much else; ``""`` otherwise."""
    own = meaning([*own_left, *own_right])
    figures = [word for word in own if _figure(word)]
    if figures:
        counted = [any(_figure(word) for word in side) for side in (left, right)]
        values = quantity(left), quantity(right)
        rest = [word for word in own if word not in figures and word.key not in word_list("approximate")]
        vague = values == (None, None) and {word.key for word in figures} != set()
        if all(counted) and (values[0] != values[1] or vague) and len(rest) <= _RATHER_LONG:
            return "number"
        if sum(counted) == 1 and not rest:
            return "number"
        return ""
    exact = [word for word in (*own_left, *own_right) if word.key in word_list("approximate")]
    if exact and quantity(left) is not None and quantity(left) == quantity(right):
        return "number" if all(word in exact for word in own) else ""
    return ""


def _figure(word: Word) -> bool:
    return number_value(word.key) is not None or word.key in word_list("vague_numbers")
