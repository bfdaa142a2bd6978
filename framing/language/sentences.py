"""Where sentences begin and end in news copy, with offsets into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from framing.lexicons import abbreviations

_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«(["
_CANDIDATE = re.compile(
    rf"(?P<stop>(?:\.\s?){{3,4}}|…\.?|[.!?]+)(?P<closers>[{re.escape(_CLOSERS)}]*(?:[ \u00a0][”’]+(?=\s))?)(?P<gap>\s+)"
    rf"(?P<openers>[{re.escape(_OPENERS)}—–-]*\s?)(?P<next>\S+)"
)
_GLUED = re.compile(r"(?<=[a-z]{2})[.!?][”\"]?(?=[“\"]?[A-Z][a-z’']*\.?\s)|(?<=\s)#\w+[”\"](?=\s+[A-Z])")
_LAST_WORD = re.compile(r"[^\s\"“‘(\[—–]+$")
_SPEECH = (
    r"(?:says?|said|asks?|asked|added|adds|told|wrote|writes|tweeted|shouted|cried|exclaimed|replied|demanded|wondered)"
)
_SPEAKER_CLAUSE = re.compile(rf"(?:(?:[A-Z][\w.’'-]*|the|of)\s+){{1,5}}{_SPEECH}\b|{_SPEECH}\s+[A-Z]")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪◦]|\d{1,2}[.)])\s+")
_BEFORE_GLUE = re.compile(r"^.*[a-z]{2}[.!?](?=[A-Z])")
_EDGES = _OPENERS + _CLOSERS + ".,;:"
_INITIAL = re.compile(r"(?:^|[^\w])[A-Z]$")
_LONGEST = 1_500  # characters; the longest sentence of 1,400 news articles has 650, and what reads it is not linear
_LIST_LINE = r"\n(?=[ \t]*(?:[•*·▪◦]|[-–—](?=[ \t]+[A-Z\"“])|\d{1,2}[.)])[ \t])"


class Sentence(NamedTuple):
    """One sentence: ``text[start:end]``, in the paragraph with this number (from 0)."""

    start: int
    end: int
    paragraph: int


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of paragraphs: split at blank lines, and at line ends unless the lines are merely wrapped.

    >>> paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    breaks = rf"\n\s*\n|{_LIST_LINE}" if _is_wrapped(text) else r"\n\s*"
    spans, position = [], 0
    for match in [*re.finditer(breaks, text), None]:
        end = match.start() if match else len(text)
        spans.append((position, end))
        position = match.end() if match else end
    trimmed = (_trim(text, start, end) for start, end in spans)
    return [(start, end) for start, end in trimmed if start < end]


def sentences(text: str, headline_end: int = 0) -> list[Sentence]:
    """The sentences of a news text, in order, none overlapping; a headline is one sentence.

    What has no end of a sentence for 1,500 characters (a list, a table, a broken copy) is cut between words.

    >>> text = "Gen. A. Noor left. He returned at 5 p.m. The talks, he said, cost $1.5 million."
    >>> [text[s.start:s.end] for s in sentences(text)]
    ['Gen. A. Noor left.', 'He returned at 5 p.m.', 'The talks, he said, cost $1.5 million.']
    """
    found = []
    number = 0
    if headline_end:
        start, end = _trim(text, 0, headline_end)
        if start < end:
            found.append(Sentence(start, end, 0))
            number = 1
    for start, end in paragraphs(text[headline_end:]):
        start, end = start + headline_end, end + headline_end
        for left, right in _split(text, start, end):
            found.append(Sentence(left, right, number))
        number += 1
    return found


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    paragraph = text[start:end]
    bullet = _BULLET.match(paragraph)
    cuts = {match.end() for match in _GLUED.finditer(paragraph) if not _abbreviated(paragraph, match.start())}
    position = bullet.end() if bullet else 0
    while match := _CANDIDATE.search(paragraph, position):
        boundary = match.end("closers")
        position = boundary
        if _ends_sentence(paragraph, match):
            cuts.add(boundary)
    edges = [0, *sorted(cuts), len(paragraph)]
    pieces = (piece for left, right in zip(edges, edges[1:], strict=False) for piece in _cut(paragraph, left, right))
    spans = (_trim(paragraph, left, right) for left, right in pieces)
    return [(start + left, start + right) for left, right in spans if left < right]


def _cut(paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or in pieces that can be parsed, each ending after a semicolon or else a space."""
    while end - start > _LONGEST:
        last = start + _LONGEST // 2
        after = paragraph.rfind(";", last, start + _LONGEST) + 1
        after = after or paragraph.rfind(" ", last, start + _LONGEST) + 1 or start + _LONGEST
        yield start, after
        start = after
    yield start, end


def _ends_sentence(paragraph: str, match: re.Match) -> bool:
    following = match["next"]
    opened = bool(match["openers"].strip(" —–-"))
    first = following[0]
    if first.islower() or first in ",;:)#":
        return False
    if match["openers"].strip() in {"—", "–", "-"} and not match["closers"]:
        return False
    stop = match["stop"].strip()
    spoken = any(mark in "\"”’'»" for mark in match["closers"])
    spoken = spoken and bool(_SPEAKER_CLAUSE.match(paragraph, match.start("next")))
    if stop[-1] in "!?":
        return opened or not spoken
    if stop.startswith("…") or len(stop.replace(" ", "")) > 2:
        return first.isupper() and following not in {"I", "I’m", "I'm"} and (opened or not spoken)
    if match["closers"]:
        return True
    quoted = opened and "(" not in match["openers"]
    word = _word_before(paragraph, match.start("stop"))
    if word in abbreviations()["units"]:
        counted = re.search(r"\d\S*\s+\S+$", paragraph[: match.start("stop")])
        return not counted or quoted or following.strip(_EDGES) in abbreviations()["starters"]
    return _ends_after(word, following.strip(_EDGES), quoted)


def _word_before(paragraph: str, place: int) -> str:
    word = _LAST_WORD.search(paragraph, 0, place)
    return _BEFORE_GLUE.sub("", word.group()) if word else ""


def _abbreviated(paragraph: str, place: int) -> bool:
    known = abbreviations()
    word = _word_before(paragraph, place)
    return word in known["titles"] or word in known["others"]


def _ends_after(word: str, following: str, opened: bool) -> bool:
    """Does ``word.`` end a sentence before ``following``?"""
    known = abbreviations()
    bare = word.strip("()[],;")
    starts = following in known["starters"] or opened
    if bare in known["months"]:
        return not following[:1].isdigit()
    if bare in known["clock"]:
        return following not in known["after_clock"] and not following[:1].isdigit()
    if bare in known["titles"]:
        return bare in {"No", "p", "Art"} and not following[:1].isdigit() and (starts or bare == "No")
    if bare in known["others"] or _is_amount(bare):
        return starts
    if _INITIAL.search(bare) or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", bare):
        return starts
    return True


def _is_amount(word: str) -> bool:
    """A number with its unit, as in "$4bn" or "40km"."""
    unit = word.lstrip("$€£0123456789.,-")
    return unit != word and unit in abbreviations()["units"]


def _is_wrapped(text: str) -> bool:
    """Lines cut at a fixed width, as in e-mail: many of them go on in mid-sentence, with a small letter."""
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(line, after) for line, after in zip(lines, lines[1:], strict=False) if line and after]
    going_on = [len(line) for line, after in pairs if after[0].islower()]
    return len(pairs) >= 3 and len(going_on) >= 0.35 * len(pairs) and 40 <= median(going_on) <= 100


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
