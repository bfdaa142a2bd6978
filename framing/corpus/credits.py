"""Which news agency an article says its copy came from."""

from __future__ import annotations

import re
from functools import cache

from framing.lexicons import rows

_HEAD = 600  # credits stand in the dateline or under the headline
_TAIL = 240  # or at the very end


@cache
def agencies() -> dict[str, str]:
    """Printed form -> code of every agency in ``framing/lexicons/news_agencies.csv``."""
    return {row["name"]: row["code"] for row in rows("news_agencies.csv")}


@cache
def agency_pattern() -> str:
    """One regular expression for every printed form, longest first; "Afp" stands for "AFP"."""
    names = {name for name in agencies()} | {name.title() for name in agencies() if name.isupper() and len(name) > 2}
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + r")(?!\w)"


def agency_code(name: str) -> str:
    """The code of a printed form; the form itself where the list does not have it.

    >>> agency_code("The Associated Press"), agency_code("Afp"), agency_code("Harbour Wire")
    ('AP', 'AFP', 'Harbour Wire')
    """
    known = agencies()
    return known.get(name) or known.get(name.upper()) or name


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    name = agency_pattern()
    listed = rf"(?P<credit>{name}(?:\s*(?:,|and|with|&|/|\s)\s*{name})*)"
    return (
        (
            re.compile(rf"[(\[]\s*(?:[\w .]{{1,40}}?\s+and\s+)?{listed}\s*[)\]]"),
            "head",
        ),  # PARIS (AFP), (Outlet and Agencies)
        (re.compile(rf"(?:^|\n|[.!?]\s)\s*{listed}\s*[-–—]{{1,2}}\s"), "head"),  # Reuters -
        (
            re.compile(rf"(?:^|\n)\s*(?:[A-Z][\w.]+[,/ ]\s*){{1,4}}{listed}\s*(?:[-–—]{{1,2}}|:)"),
            "head",
        ),  # Aleppo, SANA -
        (re.compile(rf"/{listed}/"), "head"),  # MOSCOW, October 21. /TASS/.
        (re.compile(rf"(?:^|\n)\s*[Bb]y\s+{listed}\s*[-–—|,]"), "head"),  # By AFP - Apr 15,2017
        (re.compile(rf"(?:^|\n)\s*(?:By|by|BY|Source:?|Credit:?|From)\s[^\n]{{0,80}}?\b{listed}\s*(?:\n|$)"), "head"),
        (re.compile(rf"(?:^|\n)\s*{listed}\s*(?:\n|$)"), "head"),
        (re.compile(rf"[-–—]\s*{listed}\s*\.?\s*$"), "tail"),
        (re.compile(rf"[(\[]\s*(?:With\s+|with\s+|Source:?\s+|\w+,?\s+and\s+)?{listed}\s*[)\]]\s*\.?\s*$"), "tail"),
        (re.compile(rf"\bSources?:?\s+(?:[\w ]{{0,30}}?\b(?:and|with)\s+)?{listed}\s*\.?\s*$"), "tail"),
        (re.compile(rf"(?:^|\n|[.!?]\s)\s*{listed}\s*\.?\s*$"), "tail"),
        (re.compile(rf"\b{listed}\s+(?:reported|contributed to this (?:report|story|article))\s*\.?\s*$"), "tail"),
        (
            re.compile(rf"\b{listed}\s+(?:writer|reporter|correspondent|journalist)s?\b[^.!?]{{0,120}}\bcontributed\b"),
            "tail",
        ),
        (re.compile(rf"\b(?:provided|supplied|written) by\s+{listed}\b"), "tail"),
    )


def wire_credit(text: str, byline: str = "") -> str:
    """The agencies credited in the byline, the dateline, under the headline or at the end, as "AFP" or "AP, Reuters";
    "" when none is.

    A mention in the running text ("told AFP", "according to Reuters") is no credit.

    >>> wire_credit("BEIRUT (Reuters) - The town was retaken on Friday, residents told AFP.")
    'Reuters'
    >>> wire_credit("The town was retaken.", byline="Ann Writer, Associated Press")
    'AP'
    >>> wire_credit("Residents told AFP by telephone that the town was retaken on Friday.")
    ''
    """
    found: list[str] = []
    found += re.findall(rf"(?<!\w){agency_pattern()}", byline)
    head, tail = text[:_HEAD], text[-_TAIL:].rstrip()
    for pattern, where in _patterns():
        match = pattern.search(head if where == "head" else tail)
        if match:
            found += re.findall(rf"(?<!\w){agency_pattern()}", match["credit"])
    codes = dict.fromkeys(agency_code(name) for name in found)
    return ", ".join(codes)
