"""Is this line a headline, and where does a headline end that runs into the article?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from framing.corpus.credits import agency_code, agency_pattern
from framing.corpus.dates import DATE, date_of
from framing.lexicons import abbreviations

_DAY = r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?"
DATELINE = re.compile(
    rf"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+)*(?:,? [A-Z][\w.]*){{0,3}}?{_DAY}\s*"
    r"(?:\([^)]{2,40}\)\s*[-–—―:]{0,2}|[-–—―]{1,2})\s"
)
_LEDE_WORDS = re.compile(
    r"\b(?:on|since|until|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bsaid\b(?! to\b)|\btold reporters\b"
)
_INNER_END = re.compile(r"(\w*[a-z]{3,})[.!?][\"”’)]?\s+[\"“‘(]?[A-Z]")
_SMALL = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been has have had it its his her their "
    "he she they that this after over into than not no new more up out off amid says say".split()
)
_LEDE_OPENERS = r"(?:The|A|An|At least|About|More than|Nearly|Some|Two|Three|Several|Dozens|Hundreds|Thousands)"
_RUN_IN_WORDS = range(4, 26)


def is_headline(line: str, rest: str) -> bool:
    """Is ``line``, the first of a text, the headline of ``rest``?

    Says no to a dateline, to more than one sentence, to a lede, and to a line with nothing after it.

    >>> is_headline("Port reopens after strike", "The port reopened on Monday.")
    True
    >>> is_headline("LISBON — The port reopened on Monday after a strike.", "Workers returned.")
    False
    """
    words = line.split()
    if not rest or not 2 <= len(words) <= 30 or len(line) > 220:
        return False
    if DATELINE.match(line) or line[-1] in ",;:" or line[0].islower():
        return False
    capitals = _capital_share(words)
    if capitals < 0.7 and _has_inner_end(line):
        return False
    if not re.search(r"[.!?…][\"”’)]*$", line):
        return True
    if _LEDE_WORDS.search(line) or re.search(r"[.,][\"”]$", line):
        return False
    if capitals >= 0.6 and len(words) >= 4:
        return True
    return len(words) <= 22 and _restated(line, rest[:900]) >= 0.4


def opens_with(text: str, headline: str) -> bool:
    """Does ``text`` open with its headline, and not with a lede (or a longer word) that begins with the same letters?

    >>> opens_with("Port reopens\\n\\nIt did.", "Port reopens"), opens_with("Port reopens on Monday.", "Port reopens")
    (True, False)
    """
    return text.startswith(headline) and not re.match(r"[\w'’-]|,? [a-z]", text[len(headline) :])


def without_outlet(line: str, outlet: str = "") -> int:
    """Length of ``line`` without the outlet's name that page titles carry at their end.

    >>> line = "Port reopens after strike | Coast Daily"
    >>> line[:without_outlet(line)]
    'Port reopens after strike'
    """
    found = re.search(r"\s+\|\s+[\w .,&'’()-]{2,50}$", line) or re.search(
        r"(?:\s+[-–—|]\s+[\w.&'’ ]{2,30}?){2,}$", line
    )
    if not found and outlet:
        found = re.search(rf"\s+[-–—]\s+{re.escape(outlet)}$", line, re.IGNORECASE)
    return found.start() if found and found.start() > 10 else len(line)


@dataclass(frozen=True)
class RunIn:
    """A headline at the start of a one-line text: where it ends, where the article begins, what stood between."""

    end: int
    body: int
    byline: str = ""
    wire: str = ""
    printed: date | None = None


def run_in_headline(text: str, stamped: bool = False) -> RunIn | None:
    """The headline that runs into the article in a text of one line, or ``None``.

    Three signs are taken: a date stamp after the headline, a short first sentence under a stamp (``stamped``), and
    a lede that opens with a capital in mid-sentence and says the headline's words again.

    >>> text = "Port reopens after strike AFP Monday 17 Apr 2017 The port reopened on Monday."
    >>> run_in = run_in_headline(text)
    >>> text[:run_in.end], run_in.wire, text[run_in.body:]
    ('Port reopens after strike', 'AFP', 'The port reopened on Monday.')
    """
    return _before_stamp(text) or (_first_sentence(text) if stamped else None) or _before_lede(text)


@cache
def _stamp() -> re.Pattern[str]:
    credit = rf"(?:\s(?P<credit>{agency_pattern()})\b(?P<between>[^.!?]{{0,60}}?))?"
    extra = r"(?:\s*\((?:updated|published)[^()]{0,60}\))?(?:\s*Get short URL\s*\d*(?:\s\d+)*)?"
    return re.compile(rf"(?P<head>[^.!?]{{15,220}}?){credit}\s+(?:\d{{4}}\s+)?(?i:{DATE}{extra})\s+(?=[A-Z0-9\"“‘])")


def _before_stamp(text: str) -> RunIn | None:
    match = _stamp().match(text)
    if not match or len(match["head"].split()) not in _RUN_IN_WORDS:
        return None
    if re.search(r"\b(?:on|of|in|since|from|until|by|to|and)$", match["head"].strip()):
        return None
    wire = agency_code(match["credit"]) if match["credit"] and not match["between"].strip() else ""
    return RunIn(without_outlet(match["head"].rstrip()), match.end(), wire=wire, printed=date_of(match))


def _first_sentence(text: str) -> RunIn | None:
    match = re.match(r"([^.!?]{15,160})\.\s+(?=[A-Z\"“‘(])", text)
    if not match or not 3 <= len(match[1].split()) <= 25 or _LEDE_WORDS.search(match[1]):
        return None
    if _restated(match[1], text[match.end() : match.end() + 700]) < 0.3:
        return None
    names = re.match(r"((?:[A-Z][\w'’-]+ ){1,7}[A-Z][\w'’-]+)\.\s+(?=[A-Z\"“‘])", text[match.end() :])
    body = match.end() + (names.end() if names else 0)
    return RunIn(match.end(1) + 1, body, byline=names[1] if names else "")


def _before_lede(text: str) -> RunIn | None:
    for match in re.finditer(rf"(?<=[\w\"”’)])\s+(?={_LEDE_OPENERS}\s)", text[:260]):
        head = text[: match.start()]
        if re.search(r"[.!?]\s", head):
            return None
        after = text[match.end() : match.end() + 300]
        if _capital_share(after.split()[:8]) > 0.6:  # a headline in capitals goes on
            continue
        joined = re.search(r"\b(?:of|in|on|at|by|for|from|to|with|and|the|an?|as|over|near|against)$", head, re.I)
        if len(head.split()) in _RUN_IN_WORDS and not joined and _restated(head, after) >= 0.4:
            return RunIn(match.start(), match.end())
    return None


def _has_inner_end(line: str) -> bool:
    known = abbreviations()["titles"] | abbreviations()["others"]
    return any(match[1] not in known for match in _INNER_END.finditer(line))


def _capital_share(words: list[str]) -> float:
    counted = [word for word in words if word.strip("\"“”‘’'(),.").lower() not in _SMALL and word[:1].isalnum()]
    return sum(word[0].isupper() or word[0].isdigit() for word in counted) / len(counted) if counted else 0.0


def _restated(line: str, text: str) -> float:
    """Share of the content words of ``line`` that ``text`` has again (compared by their first five letters)."""
    content = {word[:5] for word in re.findall(r"\w+", line.lower()) if word not in _SMALL}
    again = {word[:5] for word in re.findall(r"\w+", text.lower())}
    return len(content & again) / len(content) if content else 0.0
