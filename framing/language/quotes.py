"""Quotation spans: which characters stand between quotation marks.

News copy breaks the textbook rules: a quotation that goes on in the next paragraph is opened again there and closed
once at the end; headlines use single marks; a mark may be missing. Marks are therefore paired inside a paragraph,
and what stays open ends with the paragraph (it continues) or with its sentence (the closing mark is missing).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.language.turns import turns

_DOUBLE = re.compile(r"[\"“”„«»]|``|''")
_CURLY_SINGLE = re.compile(r"(?<!\w)‘(?=\S)(?P<inner>[^‘\n]{1,1500}?)(?<=\S)’(?!\w)")
_STRAIGHT_SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])(?P<inner>(?:[^'\n]|(?<=\w)'(?=\w)){1,400}?)(?<=[^\s'])'(?![\w'])")


_REACH = 4


class Quote(NamedTuple):
    """The words between two marks: ``text[start:end]``; the marks are at ``outer_start`` and ``outer_end - 1``."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    continued: bool


def quotes(text: str, paragraphs: list[tuple[int, int]], sentence_ends: list[int]) -> list[Quote]:
    """Quotations of a text in order; an inner quotation belongs to the one around it.

    >>> text = 'He called it "a disaster" on Monday.'
    >>> [text[q.start:q.end] for q in quotes(text, [(0, len(text))], [len(text)])]
    ['a disaster']
    """
    found: list[Quote] = []
    open_before, carried_to = False, -1
    said = turns(text, paragraphs)
    for number, (start, end) in enumerate(paragraphs):
        if number in said:
            found.append(Quote(said[number], end, said[number], end, True, False))
            open_before = False
            continue
        if number <= carried_to:
            here = _carried(text, start, end, sentence_ends)
        else:
            here = _double(text, start, end, sentence_ends)
        if open_before and here and here[0].outer_start == start:
            here[0] = here[0]._replace(continued=True)
        open_before = bool(here) and not here[-1].closed and here[-1].end >= len(text[:end].rstrip()) - 1
        if open_before:
            here[-1] = here[-1]._replace(continued=True)
            if number >= carried_to:
                carried_to = _closed_in(text, paragraphs, number)
        found.extend(here)
        found.extend(_single(text, start, end, here))
    return sorted(_trimmed(text, quote) for quote in found if text[quote.start : quote.end].strip())


def _trimmed(text: str, quote: Quote) -> Quote:
    """Without the spaces that French sets inside its marks."""
    inner = text[quote.start : quote.end]
    start = quote.start + len(inner) - len(inner.lstrip())
    return quote._replace(start=start, end=start + len(inner.strip()))


def _closed_in(text: str, paragraphs: list[tuple[int, int]], number: int) -> int:
    """The paragraph that closes a quotation left open in this one without opening it again, or -1."""
    for later in range(number + 1, min(number + 1 + _REACH, len(paragraphs))):
        mark = _DOUBLE.search(text, *paragraphs[later])
        if mark:
            return later if _closes(text, mark) else -1
    return -1


def _closes(text: str, mark: re.Match) -> bool:
    """Does this mark stand where one closes: after a word or stop, and before a gap?"""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark.group() in {"”", '"', "''"} and not before.isspace() and not after.isalnum()


def _carried(text: str, start: int, end: int, sentence_ends: list[int]) -> list[Quote]:
    """Quotations of a paragraph that begins inside one, without a mark."""
    mark = _DOUBLE.search(text, start, end)
    if not mark:
        return [Quote(start, end, start, end, False, True)]
    return [Quote(start, mark.start(), start, mark.end(), True, True), *_double(text, mark.end(), end, sentence_ends)]


def _double(text: str, start: int, end: int, sentence_ends: list[int]) -> list[Quote]:
    found, opened, width, inner = [], None, 1, 0
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None:
            if _may_open(text, mark, start):
                opened, width = mark.start(), len(mark.group())
        elif _opens(text, mark, start) and text[opened] + mark.group() != "„“":
            if _is_inner(text, mark, end) or _goes_on_below(text, opened, start, end, mark):
                inner += 1
                continue
            found.append(_unclosed(text, opened, width, mark.start(), sentence_ends))
            opened, width = mark.start(), len(mark.group())
        elif inner:
            inner -= 1
        else:
            found.append(Quote(opened + width, mark.start(), opened, mark.end(), True, False))
            opened = None
    if opened is not None:
        found.append(_last(text, opened, width, start, end, sentence_ends))
    return found


def _is_inner(text: str, mark: re.Match, end: int) -> bool:
    """A curly mark that opens inside an open quotation, when enough closing marks are left for both."""
    rest = text[mark.start() : end]
    return mark.group() == "“" and rest.count("”") > rest.count("“")


def _goes_on_below(text: str, opened: int, start: int, end: int, mark: re.Match) -> bool:
    """A curly mark inside a quotation that begins its paragraph and is opened again by the next one."""
    rest = text[mark.start() : end]
    again = text[end:].lstrip()[:1] == "“"
    return mark.group() == "“" and not text[start:opened].strip() and rest.count("”") == rest.count("“") and again


def _may_open(text: str, mark: re.Match, start: int) -> bool:
    if mark.group() in {"”", "»", "«", "''"}:
        return _opens(text, mark, start)
    after = text[mark.end() : mark.end() + 1]
    return mark.group() != '"' or not (not after or after.isspace() or after in ".,;:!?)")


def _opens(text: str, mark: re.Match, start: int) -> bool:
    """Does this mark stand where one opens: before a word and after a gap?"""
    if mark.group() in {"“", "„", "``"}:
        return True
    if mark.group() == "''":
        return False
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1 : mark.start()] if mark.start() > start else " "
    if mark.group() == "«":  # « French », »German«
        return before.isspace() or before in "(—–-"
    if mark.group() == "»":
        return (before.isspace() or before in "(—–-") and after.isalnum()
    if mark.group() == "”":
        return (before.isspace() or mark.start() == start) and not (not after or after.isspace())
    return (before.isspace() or before in "([—–-‘'") and not (not after or after.isspace() or after in ".,;:!?)")


def _unclosed(text: str, opened: int, width: int, limit: int, sentence_ends: list[int]) -> Quote:
    """A quotation without its closing mark, before another one opens: it ends with its sentence."""
    ends = [end for end in sentence_ends if opened < end <= limit]
    stop = min(ends) if ends else limit
    stop -= len(text[opened:stop]) - len(text[opened:stop].rstrip())
    return Quote(opened + width, max(stop, opened + width), opened, stop, False, False)


def _last(text: str, opened: int, width: int, start: int, end: int, sentence_ends: list[int]) -> Quote:
    """A quotation still open where its paragraph ends: it runs on if it opened the paragraph or a sentence."""
    before = text[start:opened].rstrip()
    if not before or before[-1] in ".!?:,\"”":
        return Quote(opened + width, end, opened, end, False, False)
    return _unclosed(text, opened, width, end, sentence_ends)


def _single(text: str, start: int, end: int, double: list[Quote]) -> list[Quote]:
    found: list[Quote] = []
    for pattern in (_CURLY_SINGLE, _STRAIGHT_SINGLE):
        for match in pattern.finditer(text, start, end):
            taken = [*double, *found]
            if not any(quote.outer_start < match.end() and match.start() < quote.outer_end for quote in taken):
                found.append(Quote(match.start("inner"), match.end("inner"), match.start(), match.end(), True, False))
    return found
