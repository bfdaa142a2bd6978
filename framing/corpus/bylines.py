"""Who wrote it, who published it: the names that a page prints between headline and article."""

from __future__ import annotations

import re
from functools import cache

from framing.corpus.dates import DATE, WEEKDAY
from framing.lexicons import contents

_BYLINE = re.compile(
    r"(?:By|BY|Written by|Story by)\s+(?=[A-Z])(?:[^.!?]|(?<=\b[A-Z])\.){2,120}(?:\.com|[A-Z]\.[^.!?]{1,60})?"
)
_DATED = re.compile(
    r"(?P<who>(?:[^.!?\n]|(?<=\b[A-Z])\.){1,80}?)\s*[,|/•·–—-]*\s*"
    rf"(?:(?:published|posted|updated)(?:\s+(?:at|on))?\s*:?\s*)?(?i:{DATE})"
    rf"(?:\s*{WEEKDAY})?[\s|•·–—-]*"
)
_BY = re.compile(r"^(?:Written |Story )?by\s+", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:on|of|in|since|from|until|till|by|to|and|for|the|after|before|at)$", re.IGNORECASE)
_NAME = r"[A-Z][\w'’.-]*"
_PLACE = rf"(?:,? in {_NAME}(?: {_NAME}){{0,2}}|,? {_NAME}(?: {_NAME}){{0,2}})?"
_NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{0,4}}(?:(?:,| and| &) {_NAME}(?: {_NAME}){{1,3}}){{0,3}}{_PLACE}")
_ADDRESS = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk|news)")
_BRAND = re.compile(r"(?!(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|Ap|St)[A-Z])[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_OWNER = re.compile(
    r"(?:©|\(c\)|\bcopyright)\s*(?:©\s*)?(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?[\s,]*"
    r"(?P<owner>[A-Z][^.|\n]{1,60}?)(?=\s*(?:\.|\||\n|$|,? (?:All|Inc|LLC|Ltd|Company)\b))",
    re.IGNORECASE,
)


def byline(line: str) -> str:
    """The names in a line that says who wrote the article; "" in any other line.

    >>> byline("By Ann Writer and Ben Other"), byline("By Friday the port was open.")
    ('Ann Writer and Ben Other', '')
    """
    return _BY.sub("", line) if _BYLINE.fullmatch(line) else ""


def dated(line: str) -> re.Match[str] | None:
    """A whole line that puts a day behind somebody's name, an outlet or a section (``who``); no sentence, no headline.

    >>> dated("Coast Daily, 26 October 2016")["who"], dated("By Ann Writer OCT. 26, 2016")["who"]
    ('Coast Daily', 'By Ann Writer')
    >>> dated("What we know about the strike of 26 October 2016")
    """
    found = _DATED.fullmatch(line)
    if not found or _JOINED.search(found["who"]) or len(found["who"].split()) > 10:
        return None
    words = _BY.sub("", found["who"]).split()
    return found if all(word[0].isupper() or word in ("and", "in", "of", "the", "&", "|") for word in words) else None


def names_alone(line: str) -> bool:
    """Is the line nothing but names, as a byline without "By" is, or an outlet's own name?

    >>> names_alone("Ann Writer in Almira"), names_alone("Ann Writer, Ben Other"), names_alone("The port is open")
    (True, True, False)
    """
    return bool(_NAMES.fullmatch(line))


def names_and_outlet(line: str) -> tuple[str, str] | None:
    """A byline and the outlet behind a bar.

    >>> names_and_outlet("Ann Writer | Coast Daily"), names_and_outlet("Port reopens | World")
    (('Ann Writer', 'Coast Daily'), None)
    """
    names, bar, outlet = (part.strip() for part in line.partition("|"))
    return (names, outlet) if bar and names_alone(names) and is_outlet(outlet) else None


def outlet_of(candidates: list[str], text: str) -> str:
    """The first candidate that is surely an outlet: it is called News or Times, or the page's copyright is its own.

    >>> outlet_of(["Ann Writer", "Coast Daily"], ""), outlet_of(["Shoreline"], "Port open\\n© 2016 Shoreline.")
    ('Coast Daily', 'Shoreline')
    >>> outlet_of(["Minister"], "Port open")
    ''
    """
    owners = {found["owner"].strip().lower() for found in _OWNER.finditer(text)}
    return next((name for name in candidates if name.lower() in owners or is_outlet(name)), "")


def is_outlet(name: str) -> bool:
    """Is somebody with this name an outlet: by one of its words, as an address, as one that everybody knows, or by a
    capital inside its one word, as a brand has it and a family hardly?

    >>> is_outlet("The Coast Daily"), is_outlet("coastdaily.com"), is_outlet("Ann Writer"), is_outlet("News")
    (True, True, False, False)
    >>> is_outlet("The Economist"), is_outlet("CoastWatch"), is_outlet("McDonald")
    (True, True, False)
    """
    words = name.split()
    return (
        len(words) > 1
        and any(is_outlet_word(word.strip(",.")) for word in words)
        or name.removeprefix("The ") in _outlet_words("names")
        or bool(_ADDRESS.fullmatch(name) or _BRAND.fullmatch(name))
    )


def is_outlet_word(word: str) -> bool:
    """Is this a word that many outlets are called by?

    >>> is_outlet_word("Post"), is_outlet_word("Shoreline")
    (True, False)
    """
    return word.lower() in _outlet_words("words")


@cache
def _outlet_words(kind: str) -> frozenset[str]:
    return frozenset(contents("outlet_words.toml")[kind])
