"""The days in a column of a table, whatever way they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

from framing.corpus.dates import parse_date

_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_SECONDS = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?")  # since 1970; with three digits more, milliseconds
_PARTS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)")
_NAMED_MONTH = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d\d)(?!\d)")
_CENTURY = 2000  # of a year in two digits


def as_days(cells: Iterable[str]) -> tuple[list[str], list[str]]:
    """Each cell as an ISO day, a cell without one as it stands; and the cells that say something and are no day.

    03/04/2016 is read in the order of day and month that other cells of the column show; where none does, it is no day.

    >>> as_days(["03/04/2016", "26/10/2016", "20161026", "26-Oct-16", "1477440000", "", "soon"])
    (['2016-04-03', '2016-10-26', '2016-10-26', '2016-10-26', '2016-10-26', '', 'soon'], ['soon'])
    """
    cells = [cell.strip() for cell in cells]
    month_first = _month_first(cells)
    days = [_day(cell, month_first) for cell in cells]
    unread = [cell for cell, day in zip(cells, days, strict=True) if cell and day is None]
    return [day.isoformat() if day else cell for cell, day in zip(cells, days, strict=True)], unread


def _month_first(cells: list[str]) -> bool | None:
    """Do the column's dates put the month first? None where no cell shows it, or cells disagree."""
    found = [match for cell in cells if (match := _PARTS.match(cell))]
    day_first = any(int(match[1]) > 12 for match in found)
    month_first = any(int(match[2]) > 12 for match in found)
    return month_first if day_first != month_first else None


def _day(cell: str, month_first: bool | None) -> date | None:
    if match := _DIGITS.fullmatch(cell):
        return _made(*match.groups())
    if match := _SECONDS.fullmatch(cell):
        return datetime.fromtimestamp(int(match[1]), UTC).date()
    if match := _PARTS.match(cell):
        first, second, year = int(match[1]), int(match[2]), _year(match[3])
        if first > 12 or second > 12 or first == second:
            return _made(year, *((first, second) if second > 12 else (second, first)))
        if month_first is not None:
            return _made(year, *((first, second) if month_first else (second, first)))
    if match := _NAMED_MONTH.match(cell):
        cell = f"{match[1]} {match[2]} {_year(match[3])}"
    return parse_date(cell)


def _year(digits: str) -> int:
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def _made(year, month, day) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
