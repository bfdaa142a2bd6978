"""The words of one side of an exchange that the other side has not, and which of them carry meaning."""

from __future__ import annotations

from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import word_list

_SMALL = {"DET", "PUNCT", "PART", "SYM"}


def differing(words: list[Word], others: list[Word]) -> list[Word]:
    """The words that the other side does not have, in any form."""
    left = [word.key for word in others]
    lemmas = {word.lemma for word in others}
    kept = []
    for word in words:
        if word.key in left:
            left.remove(word.key)
        elif word.lemma not in lemmas:
            kept.append(word)
    return kept


def meaning(words: list[Word]) -> list[Word]:
    """Words that carry meaning: no article, preposition, conjunction, pronoun, or plain auxiliary."""
    modal = word_list("modals")
    return [
        word
        for word in words
        if word.key in {"not", "no", "never"}
        or (word.pos == "AUX" and word.lemma in modal)
        or (word.content and word.pos not in _SMALL)
    ]


def plain(word: Word) -> bool:
    return word.lemma in word_list("plain_reporting")


def head(words: list[Word], first: int) -> Word:
    """The word on which the others hang: the one whose own head stands outside."""
    last = first + len(words) - 1
    outside = [word for word in words if not first <= word.head <= last]
    carrying = [word for word in outside if word.content or word.pos == "PRON"]
    return (carrying or [word for word in words if word.content] or outside or words)[0]
