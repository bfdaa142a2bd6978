"""The word lists that tell kinds of change apart, from ``framing/lexicons/exchange_words.toml``."""

from __future__ import annotations

from functools import cache

from framing.lexicons import contents, groups

_FILE = "exchange_words.toml"


def word_list(name: str) -> frozenset[str]:
    """One list of words.

    >>> "reportedly" in word_list("certainty")
    True
    """
    return groups(_FILE)[name]


@cache
def _pairs(name: str) -> dict[str, str]:
    return dict(item.rsplit("=", 1) for item in contents(_FILE)[name].split())


def same_word(word: str) -> str:
    """The form that stands for all ways to write a word.

    >>> same_word("u.s."), same_word("sept.")
    ('united_states', 'september')
    """
    return _pairs("same").get(word, word)


def lookalikes() -> frozenset[str]:
    """Function words that are acronyms when they are printed in capitals ("IS", "US", "IT", "WHO")."""
    return word_list("lookalikes")


def number_value(key: str) -> float | None:
    """The value of a figure or a number word, or None.

    >>> number_value("3000"), number_value("twelve"), number_value("forces")
    (3000.0, 12.0, None)
    """
    if key[:1].isdigit():
        try:
            return float(key)
        except ValueError:
            return None
    known = _pairs("numbers").get(key)
    return float(known) if known else None
