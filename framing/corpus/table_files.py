"""Tables on disk (CSV, JSON, Parquet) to rows under our column names."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from framing.corpus.column_names import our_names
from framing.corpus.problems import InputProblem, readable
from framing.corpus.table_dates import as_days
from framing.corpus.table_kinds import rows_of

TABLE_LIMIT = 2 * 1024**3
"""Largest table that is read, in bytes: a table holds many articles."""

_DATES = ("published", "event_date")
_NAMED = 3  # so many cells are shown of those that cannot be read

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # what JSON's escapes leave of a character that was cut in two


def read_table(path: str | Path, problems: list[InputProblem] | None = None) -> list[dict[str, str]]:
    """The rows of a .csv, .tsv, .jsonl or .parquet file as strings under our column names; see ``table_rows``."""
    path = Path(path)
    with readable(path):
        if path.stat().st_size > TABLE_LIMIT:
            raise InputProblem(f"{path.name} is larger than 2 GB; split it into several files.")
        data = path.read_bytes()
    return table_rows(data, path.name, problems)


def table_rows(data: bytes, name: str, problems: list[InputProblem] | None = None) -> list[dict[str, str]]:
    """The rows of a table as strings under our column names; days as ISO dates. ``name`` gives its kind.

    A cell that is missing is "". Raises ``InputProblem`` for a table without a text column, naming what it found. A
    line that cannot be read is added to ``problems`` and the others go on; without such a list it is raised.
    """
    if not data:
        raise InputProblem(f"{name} is empty; give a table with one row per article.")
    refused: list[InputProblem] = []
    columns, rows = rows_of(data, name, refused)
    if refused and (problems is None or not columns):
        raise InputProblem.together(refused)
    names = our_names(columns)
    if "text" not in names.values():
        raise InputProblem(
            f"{name} has no column with the articles' text: it has {_listed(columns)}, and needs “text” "
            "(and, where known, outlet, headline, published, event_id)."
        )
    kept = [{names[key]: _cell(value) for key, value in row.items() if key in names} for row in rows]
    if not kept:
        raise InputProblem(f"{name} has column names but no rows; give one row per article.")
    unread = [sentence for column in _DATES for sentence in _with_days(kept, column, name)]
    if problems is not None:
        problems += [*refused, *_without_outlet(columns, names, name), *unread]
    return kept


def _with_days(rows: list[dict[str, str]], column: str, name: str) -> list[InputProblem]:
    """Write the days in a column of ``rows`` as ISO dates; a problem says which cells are no day."""
    days, unread = as_days(row.get(column, "") for row in rows)
    for row, day in zip(rows, days, strict=True):
        if column in row:
            row[column] = day
    if not unread:
        return []
    shown = _listed(list(dict.fromkeys(unread)), _NAMED)
    return [InputProblem(f"{len(unread)} of {len(rows)} dates in {name} cannot be read ({shown}); write them as "
                         "2016-10-26.")]  # fmt: skip


def _without_outlet(columns: list[str], names: dict[str, str], name: str) -> list[InputProblem]:
    """A problem where no column names the outlets, though one of those that are not read may."""
    unused = [column for column in columns if column not in names]
    if "outlet" in names.values() or not unused:
        return []
    return [InputProblem(f"{name} has no column “outlet”, so its rows are called Outlet 1, Outlet 2 and so on; if one "
                         f"of these names the outlets, call it “outlet”: {_listed(unused)}.")]  # fmt: skip


def _cell(value: object) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    return _HALF_CHARACTER.sub("\ufffd", str(value))


def _listed(words: list[str], most: int = 12) -> str:
    return ", ".join(f"“{word}”" for word in words[:most]) + (" and others" if len(words) > most else "")
