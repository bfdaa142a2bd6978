"""Dates as news pages print them."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<{}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|" + (
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?"
_ZONE = r"(?:\s*(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\b)?"
_ZONES = r"(?:\s*(?:KSA|GMT|UTC|local time)\s*:?\s*\d{1,2}:?\d{2}\s*(?:[-–|/]\s*)?)*"
_CLOCK = rf"(?:,?(?:\s+|(?<=\d{{4}}))(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?{_ZONE})?"
DATE = (
    rf"(?:{WEEKDAY}\s+)?(?:"
    r"(?P<y1>(?:19|20)\d{2})[-/](?P<m1>\d{1,2})[-/](?P<d1>\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[,\s]*(?P<y2>(?:19|20)\d{{2}})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m3')},?\s*(?P<y3>(?:19|20)\d{{2}})"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>(?:19|20)\d{2})"
    r"|(?P<a5>\d{1,2})[/-](?P<b5>\d{1,2})[/-](?P<y5>(?:19|20)\d{2})"
    rf")(?:(?!\d)|(?=\d{{1,2}}:\d{{2}}\s*[ap]m)){_CLOCK}{_ZONES}"
)
"""A date with its year (and weekday and clock time where printed), as a regular expression; ignore case."""

_DATE = re.compile(DATE, re.IGNORECASE)
_AMERICAN = re.compile(r"\d\s*(?:[ap]\.?m\.?)?\s*[ECMP][SD]?T$", re.IGNORECASE)


def date_of(match: re.Match[str]) -> date | None:
    """The day that a match of ``DATE`` names; ``None`` for 04/05/2016, which may be April or May, and for 31 June.

    With a clock time of the United States ("04/05/2016 10:24 am ET") the month stands first.
    """
    found = match.groupdict()
    if found["y5"]:
        first, second = int(found["a5"]), int(found["b5"])
        month_first = second > 12 or bool(_AMERICAN.search(match[0]))
        if first <= 12 and second <= 12 and first != second and not month_first:
            return None
        month, day = (first, second) if month_first else (second, first)
        return _day(int(found["y5"]), month, day)
    for group in "1234":
        if found[f"y{group}"]:
            month = found[f"m{group}"]
            number = int(month) if month.isdigit() else _MONTHS[month.lower()]
            return _day(int(found[f"y{group}"]), number, int(found[f"d{group}"]))
    return None


def parse_date(text: object) -> date | None:
    """The first full date in ``text``, or ``None``. Days and datetimes come back as days.

    >>> parse_date("Wednesday, October 26, 2016 at 10:15 a.m. EDT")
    datetime.date(2016, 10, 26)
    >>> parse_date("15.04.2017"), parse_date("soon"), parse_date("04/05/2016")
    (datetime.date(2017, 4, 15), None, None)
    """
    if isinstance(text, datetime):
        return text.date()
    if isinstance(text, date):
        return text
    if not isinstance(text, str):
        return None
    match = _DATE.search(text)
    return date_of(match) if match else None


def written(day: date) -> str:
    """A day as in running text.

    >>> written(date(2016, 10, 6))
    '6 October 2016'
    """
    return f"{day.day} {day:%B %Y}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
