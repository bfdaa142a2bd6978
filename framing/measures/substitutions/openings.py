"""What stands before a sentence and is no part of it: a dateline, a credit in brackets, a heading in capitals."""

from __future__ import annotations

from functools import cache

from framing.corpus.credits import agencies

_LONGEST_DATELINE = 14  # tokens: two places, a day and an agency in brackets
_LONGEST_CREDIT = 9  # tokens in brackets


def opening(rows: list) -> int:
    """How many tokens at the beginning are no part of the sentence.

    A dateline or a credit ("BEIRUT (AP) -", "(Reuters)"), or a heading in capitals that was glued to the sentence.
    """
    for number, row in enumerate(rows[:_LONGEST_DATELINE]):
        if row[3] in {"-", "–", "—", "--"} and number and row[1] > rows[number - 1][2]:
            before = [token[3] for token in rows[:number]]
            named = (before[0].isupper() and len(before[0]) > 2) or before[0].casefold() in _names()
            return number + 1 if named or before[-1] == ")" else 0
    return _credit(rows) or _heading([row[3] for row in rows])


@cache
def _names() -> frozenset[str]:
    return frozenset(name.casefold() for name in agencies())


def _credit(rows: list) -> int:
    """Tokens of names in brackets with which a sentence begins."""
    if not rows or rows[0][3] != "(":
        return 0
    for number, row in enumerate(rows[1:_LONGEST_CREDIT], start=1):
        if row[3] == ")":
            return number + 1 if number + 1 < len(rows) else 0
        if not (row[3][:1].isupper() or row[3] in {"and", "/", "&"}):
            return 0
    return 0


def _heading(tokens: list[str]) -> int:
    """Words in capitals before a sentence that begins with a capital letter and goes on in small letters."""
    size = 0
    while size < len(tokens) and tokens[size].isupper() and len(tokens[size]) > 3:
        size += 1
    if size < 2 or len(tokens) - size < _LONGEST_CREDIT:
        return 0
    rest = tokens[size:]
    begins = rest[0][:1].isupper() and not rest[0][1:].isupper() and rest[1].islower()
    return size if begins or (rest[0] in {"A", "I"} and rest[1].islower()) else 0
