"""Forms of one word, and spellings of one name."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from framing.language.toolkit import nltk_module
from framing.measures.substitutions.word import Word

_SPELLING = 0.75  # how alike two spellings of a name are


def same_root(left: Word, right: Word) -> bool:
    """Are two words forms of one word, or spellings of one name?"""
    if left.key == right.key or (left.lemma == right.lemma and left.pos == right.pos):
        return True
    if left.key[0] != right.key[0] or min(len(left.key), len(right.key)) < 4:
        return False
    if {left.pos, right.pos} == {"PROPN", "VERB"}:
        return False  # "Democratic Forces", "forced its way"
    return alike(left.key, right.key) if "PROPN" in (left.pos, right.pos) else stem(left.key) == stem(right.key)


@lru_cache(maxsize=20000)
def alike(left: str, right: str) -> bool:
    """Two spellings of one name?

    >>> alike("sheitat", "sheitaat"), alike("ramadi", "raqqa")
    (True, False)
    """
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _SPELLING


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """The stem of an English word.

    >>> stem("bombing") == stem("bombed")
    True
    """
    return nltk_module("stem.porter").PorterStemmer().stem(word)
