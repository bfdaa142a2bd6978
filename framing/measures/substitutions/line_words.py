"""The words of a sentence without its punctuation, each with its place and the marks before it."""

from __future__ import annotations

import re

from framing.measures.substitutions.openings import opening
from framing.measures.substitutions.word import Word, word_key
from framing.measures.substitutions.words import lookalikes, same_word, word_list

_POSSESSIVE = re.compile(r"^['’]s?$")
_QUOTATION_MARKS = {'"', "“", "”", "``", "''", "«", "»", "„"}
FUNCTION = {"DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "PRON", "PUNCT", "SYM", "SPACE", "INTJ", "X"}


def words_of(rows: list) -> tuple[list[Word], dict[int, int]]:
    """Words of a sentence without punctuation, and the place of each token_id among them."""
    first = opening(rows)
    kept = [row for row in rows[first:] if _is_word(row[3])]
    broken, spoken = _breaks(rows)
    place_of = {row[9]: number for number, row in enumerate(kept)}
    head_of = {row[9]: row[8] for row in rows}
    words = []
    shouted = sum(row[3].isupper() for row in kept) > len(kept) / 2
    for number, (_, start, end, token, lemma, pos, tag, dep, head, token_id) in enumerate(kept):
        seen = 0
        while head not in place_of and head_of.get(head, head) != head and seen < 9:
            head, seen = head_of[head], seen + 1
        up = place_of.get(head, -1)
        key = word_key(token)
        if token.isupper() and len(token) > 1 and not shouted:
            if same_word(token) != token or token.lower() in lookalikes():
                key = same_word(token)
            if token.lower() in lookalikes():
                pos, lemma = "PROPN", token
        content = (pos not in FUNCTION if pos else len(token) > 3) and key not in word_list("courtesy")
        tight = number > 0 and start - words[-1].end <= 1 and not _spaced(rows, words[-1].end, start)
        lemma = lemma if lemma == key else lemma.lower()
        up = -1 if head == token_id else up
        marks = token_id in broken, token_id in spoken
        words.append(Word(start, end, token, key, lemma, pos, tag, dep, up, content, tight, *marks))
    return words, place_of


def _breaks(rows: list) -> tuple[set[int], set[int]]:
    """Tokens (by id) with a mark before them that a phrase does not run across, and those with a quotation mark."""
    broken, spoken, mark, quotation = set(), set(), False, False
    for row in rows:
        if _is_word(row[3]):
            broken |= {row[9]} if mark else set()
            spoken |= {row[9]} if quotation else set()
            mark = quotation = False
        else:
            mark = mark or _stop(row[3])
            quotation = quotation or row[3] in _QUOTATION_MARKS
    return broken, spoken


def _stop(token: str) -> bool:
    """A mark that a phrase does not run across: everything but hyphens and apostrophes."""
    return not _is_word(token) and token not in {"-", "’", "'", "’s", "'s"}


def _is_word(token: str) -> bool:
    return any(letter.isalnum() for letter in token) and not _POSSESSIVE.match(token) or token in {"%", "&"}


def _spaced(rows: list, left: int, right: int) -> bool:
    """Is there white space between two offsets: no token covers the gap?"""
    return right > left and not any(row[1] <= left and row[2] >= right for row in rows)
