"""Tables on disk (CSV, JSON lines, Parquet) to rows under our column names."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from framing.corpus.decoding import decode
from framing.corpus.problems import InputProblem, readable

TABLE_LIMIT = 2 * 1024**3
"""Largest table that is read, in bytes: a table holds many articles."""

COLUMNS = {
    "event_id": ("event_id", "event", "story", "story_id", "cluster", "topic_id"),
    "event_title": ("event_title",),
    "event_date": ("event_date",),
    "event_summary": ("event_summary",),
    "event_licence": ("event_licence",),
    "article_id": ("article_id", "id", "uuid"),
    "outlet": ("outlet", "source", "publisher", "publication", "outlet_name", "newspaper", "domain"),
    "headline": ("headline", "title"),
    "text": ("text", "body", "content", "article", "article_text", "full_text", "maintext"),
    "published": ("published", "date", "publish_date", "publication_date", "published_at", "date_publish"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link"),
    "wire": ("wire", "agency"),
    "note": ("note",),
}
"""Our column name -> the names under which a table may have it (capitals and spaces do not matter)."""

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
    columns, rows = _rows(data, name, refused)
    if refused and (problems is None or not columns):
        raise InputProblem.together(refused)
    names = _our_names(columns)
    if "text" not in names.values():
        raise InputProblem(
            f"{name} has no column with the articles' text: it has {_listed(columns)}, and needs “text” "
            "(and, where known, outlet, headline, published, event_id)."
        )
    kept = [{names[key]: _cell(value) for key, value in row.items() if key in names} for row in rows]
    if not kept:
        raise InputProblem(f"{name} has column names but no rows; give one row per article.")
    if problems is not None:
        problems += refused
    return kept


def _rows(data: bytes, name: str, refused: list[InputProblem]) -> tuple[list[str], Iterable[dict[str, object]]]:
    """The columns and rows of a file as it names them; lines that cannot be read are ``refused``."""
    kind = Path(name).suffix.lower()
    if kind == ".parquet":
        return _parquet_rows(data, name)
    return _json_rows(data, name, refused) if kind in (".jsonl", ".ndjson") else _csv_rows(data, name)


def _our_names(columns: list[str]) -> dict[str, str]:
    """Column of the file -> our name; the first name in ``COLUMNS`` that the file has wins."""
    plain = {column.strip().lower().replace(" ", "_"): column for column in reversed(columns)}
    names = {}
    for ours, known in COLUMNS.items():
        for name in known:
            if name in plain:
                names[plain[name]] = ours
                break
    return names


def _csv_rows(data: bytes, name: str) -> tuple[list[str], Iterable[dict[str, object]]]:
    text = decode(data, name)
    as_written = {"sep": "\t" if Path(name).suffix.lower() == ".tsv" else _separator(text), "dtype": str}
    try:
        table = pd.read_csv(io.StringIO(text), keep_default_na=False, **as_written)
        names = pd.read_csv(io.StringIO(text), header=None, nrows=1, **as_written).iloc[0]
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise InputProblem(
            f"{name} is no readable CSV ({_reason(error)}); quote cells with commas, and double the quotation "
            "marks inside them."
        ) from error
    if not isinstance(table.index, pd.RangeIndex):  # pandas takes the first cells of too long rows for their names
        raise InputProblem(
            f"{name} has rows with more cells than its first line has names; quote cells with commas, and end no "
            "line with a comma."
        )
    for column in names[names.duplicated()].dropna():
        if _our_names([column]):
            raise InputProblem(f"{name} has two columns “{column}”; give each column a name of its own.")
    return list(map(str, table.columns)), table.to_dict("records")


def _reason(error: Exception) -> str:
    """What pandas says is wrong with a CSV file, in words."""
    said = str(error).strip().removeprefix("Error tokenizing data. C error: ")
    if unclosed := re.fullmatch(r"EOF inside string starting at row (\d+)", said):
        return f"a quotation mark in row {unclosed[1]} is never closed"
    if cells := re.fullmatch(r"Expected (\d+) fields in line (\d+), saw (\d+)", said):
        return f"line {cells[2]} has {cells[3]} cells and the lines before it {cells[1]}"
    return said


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _json_rows(data: bytes, name: str, refused: list[InputProblem]) -> tuple[list[str], Iterable[dict[str, object]]]:
    rows: list[dict[str, object]] = []
    for number, line in enumerate(decode(data, name).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            wrong = "" if isinstance(row, dict) else "not a JSON object"
        except (ValueError, RecursionError) as error:
            wrong = f"not JSON ({getattr(error, 'msg', 'a number or a nest of lists is too large')})"
        if wrong:
            refused.append(InputProblem(f"Line {number} of {name} is {wrong}; give one object per line."))
        else:
            rows.append(row)
    return list(dict.fromkeys(key for row in rows for key in row)), rows


def _parquet_rows(data: bytes, name: str) -> tuple[list[str], Iterable[dict[str, object]]]:
    import pyarrow
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.read_table(pyarrow.BufferReader(data))
    except (pyarrow.ArrowInvalid, OSError) as error:
        raise InputProblem(f"{name} is not a readable Parquet file; write it again.") from error
    return table.column_names, table.to_pylist()


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


def _listed(columns: list[str]) -> str:
    return ", ".join(f"“{column}”" for column in columns[:12]) + (" and others" if len(columns) > 12 else "")
