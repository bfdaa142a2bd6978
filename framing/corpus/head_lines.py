"""What the lines over an article are: a date, a byline, an agency's credit, a button; or the article itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from framing.corpus.bylines import byline, dated, is_outlet, names_alone, names_and_outlet
from framing.corpus.credits import wire_credit
from framing.corpus.dates import date_of
from framing.corpus.furniture import is_furniture
from framing.corpus.headlines import is_headline
from framing.corpus.stamps import CLOCK_STAMP, SHORT_URL, late_stamp, stamp

_SECTION_WORDS = 3  # a section's name over the headline is short


@dataclass(frozen=True)
class HeadLine:
    """A line (its first ``length`` characters) that is no article, and what it says. ``outlet`` may be one's name."""

    length: int
    printed: date | None = None
    byline: str = ""
    wire: str = ""
    outlet: str = ""


def head_line(line: str, following: str, under_headline: bool, printed: bool) -> HeadLine | None:
    """What ``line`` is, if it is none of the article's; ``following`` is the next line with something in it.

    ``under_headline``: the headline was found above; ``printed``: a date was.

    >>> head_line("Coast Daily, 26 October 2016", "The port reopened.", True, False).outlet
    'Coast Daily'
    >>> head_line("The port reopened on Monday.", "Dockers cheered.", True, False)
    """
    if found := stamp(line):
        return HeadLine(found.end(), date_of(found))
    if (found := dated(line)) and (under_headline or len(found["who"].split()) <= _SECTION_WORDS):
        return _dated(line, found)
    if under_headline and (late := late_stamp(line)):
        credit = "" if late.re is SHORT_URL else wire_credit("", late[0])  # before "short URL" stands a picture's
        return HeadLine(late.end(), date_of(late), wire=credit)
    if printed and (clock := CLOCK_STAMP.match(line)):
        return HeadLine(clock.end())
    if under_headline and (names := byline(line)):
        return HeadLine(len(line), byline=names)
    if following and (is_furniture(line) or (under_headline and _credit_line(line))):
        return HeadLine(len(line), byline=_keyed(line))
    if under_headline and (found := names_and_outlet(line)):
        return HeadLine(len(line), byline=found[0], outlet=found[1])
    if under_headline and names_alone(line) and _over_a_stamp(following):
        return HeadLine(len(line), byline=line, outlet=line)
    if not under_headline and names_alone(line) and is_outlet(line) and _is_title(following):
        return HeadLine(len(line), outlet=line)
    return None


def _is_title(following: str) -> bool:
    return is_headline(following, "the article") and not (stamp(following) or dated(following) or byline(following))


def _over_a_stamp(following: str) -> bool:
    """Is the line below what stands below a name: a day, or what somebody is?"""
    return bool(stamp(following) or late_stamp(following)) or is_furniture(following)


def _dated(line: str, found: re.Match[str]) -> HeadLine:
    who = found["who"]
    names, credit = byline(who), wire_credit("", who)
    outlet = "" if names or credit else who
    return HeadLine(len(line), date_of(found), byline=names, wire=credit, outlet=outlet)


def _keyed(line: str) -> str:
    """The names of a line as archives of the press print it: "Byline: Ann Writer"."""
    found = re.fullmatch(r"(?:byline|author)s?:\s*(.{2,120})", line.strip(), re.IGNORECASE)
    return found[1] if found else ""


def _credit_line(line: str) -> bool:
    return bool(wire_credit(line)) and len(line) < 80 and not re.search(r"[a-z]{3,}\.$", line)
