"""A word as it is compared: without capitals, accents and the differences between British and American spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from framing.measures.substitutions.words import same_word

_ACRONYM = re.compile(r"^(?:[a-z]\.){2,}[a-z]?$")
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})our(s|ed|ing|ite|ites|able|hood|)$"), r"or\1"),
    (re.compile(r"(?<=[a-z])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=[a-z]{2})(t|b)re(s|)$"), r"\1er\2"),
    (re.compile(r"(?<=[a-z]{3})ence$"), "ense"),
    (re.compile(r"(?<=[a-z]{3})ogue$"), "og"),
)


class Word(NamedTuple):
    """A token that is not punctuation; ``head`` is a place in the line, -1 for a root, ``key`` what is compared."""

    start: int
    end: int
    token: str
    key: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    content: bool
    tight: bool  # no space before it: "held" in "rebel-held"
    broken: bool  # a comma, a bracket or a quotation mark stands before it
    spoken: bool  # a quotation mark stands before it


@lru_cache(maxsize=50000)
def word_key(token: str) -> str:
    """A token as it is compared: lower case, no accents, American spelling, "3,000" as "3000".

    >>> word_key("Organised"), word_key("3,000"), word_key("Labour")
    ('organized', '3000', 'labor')
    """
    plain = unicodedata.normalize("NFKD", token.lower()).encode("ascii", "ignore").decode().strip() or token.lower()
    if plain[:1].isdigit():
        return plain.replace(",", "").rstrip(".") or plain
    if _ACRONYM.match(plain) and same_word(plain) == plain:
        return plain.replace(".", "")
    plain = plain.lstrip("'") or plain
    for pattern, replacement in _BRITISH:
        plain = pattern.sub(replacement, plain)
    return same_word(plain)
