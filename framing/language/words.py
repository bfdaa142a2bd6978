"""The words of a sentence as sentences are compared."""

from __future__ import annotations

import re

_WORD = re.compile(r"\d[\d.,]*\d|\w+")
_POSSESSIVE = re.compile(r"['’]s?\b")


def words(sentence: str) -> tuple[str, ...]:
    """Words in lower case, without possessives, "3,000" as "3000".

    >>> words("Syria’s army counted 3,000.")
    ('syria', 'army', 'counted', '3000')
    """
    plain = _POSSESSIVE.sub("", sentence.lower())
    return tuple(word.replace(",", "") for word in _WORD.findall(plain))


def repeats(sentence: str, headline: str) -> bool:
    """Does a sentence say a headline again, word for word?

    >>> repeats("Port is shut.", "PORT IS SHUT"), repeats("The port is shut.", "Port is shut"), repeats("", "")
    (True, False, False)
    """
    return bool(words(headline)) and words(sentence) == words(headline)
