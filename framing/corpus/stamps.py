"""Dates that a page prints over an article, with whatever stands in front of them."""

from __future__ import annotations

import re

from framing.corpus.dates import DATE, WEEKDAY

STAMP = re.compile(
    r"(?P<word>(?:first |last )?(?:published|posted|updated?|modified|date|created)(?:\s+(?:at|on))?\s*:?\s*)?"
    rf"{DATE}(?:\s*\((?:updated|published)[^()]{{0,60}}\)|\s*[a-z]{{2,4}}(?=Updated)|\s*{WEEKDAY}\s*$)?[\s.,:;|•·–—-]*",
    re.IGNORECASE,
)
_LATE_STAMP = re.compile(  # "COAST DAILY WITH AP Published October 26 2016 The port ..."
    rf"[^.!?\n]{{1,110}}?\b(?:Published|Posted|Updated|Last [Uu]pdated|Last [Mm]odified)(?:\s+(?:at|on))?\s*:?\s*"
    rf"(?i:{DATE})[\s.,:;|•·–—-]*(?=[A-Z\"“‘\n]|$)"
)
_SECTION_STAMP = re.compile(rf"(?:[A-Z][\w&.]*\s?){{1,4}}[|•·]\s*(?i:{DATE})[\s.,:;|•·–—-]*(?=[A-Z\"“‘\n]|$)")
CLOCK_STAMP = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated?)\s*(?:at|on)?\s*:?\s*)\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:GMT|UTC|KSA|BST|CET|E[SD]T|P[SD]T)\b)?[\s.,:;|•·–—-]*(?=[A-Z\"“‘\n]|$)",
    re.IGNORECASE,
)
SHORT_URL = re.compile(rf"[^.!?\n]{{0,160}}?(?i:{DATE}[^\n]{{0,60}}?get short url)\s*\d*(?:\s\d+)*\s*(?=[A-Z\"“‘\n]|$)")
_LATE_STAMPS = (_SECTION_STAMP, _LATE_STAMP, SHORT_URL)


def stamp(line: str) -> re.Match[str] | None:
    """A date at the start of ``line`` that is printed over a text; not the first words of a sentence.

    >>> bool(stamp("Published October 26 2016 The port reopened.")), bool(stamp("October 26, 2016 was a Wednesday."))
    (True, False)
    """
    found = STAMP.match(line)
    rest = line[found.end() :] if found else ""
    return found if found and (not rest or re.match(r"[A-Z0-9\"'“‘]", rest)) else None


def late_stamp(line: str) -> re.Match[str] | None:
    """A date with a section, outlet, byline or agency in front of it."""
    return next((found for pattern in _LATE_STAMPS if (found := pattern.match(line))), None)
