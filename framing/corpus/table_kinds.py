"""Tables as they are written (CSV, JSON, Parquet): their columns and rows."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from framing.corpus.column_names import our_names
from framing.corpus.decoding import decode
from framing.corpus.problems import InputProblem

_JSON_FILES = (".jsonl", ".ndjson", ".json")
TABLE_FILES = (".csv", ".tsv", *_JSON_FILES, ".parquet")
"""Extensions of tables."""


def rows_of(data: bytes, name: str, refused: list[InputProblem]) -> tuple[list[str], Iterable[dict[str, object]]]:
    """The columns and rows of a file as it names them; lines that cannot be read are ``refused``."""
    kind = Path(name).suffix.lower()
    if kind == ".parquet":
        return _parquet_rows(data, name)
    if kind in _JSON_FILES:
        return _json_rows(data, name, refused)
    return _csv_rows(data, name)


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
        if our_names([column]):
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
    text = decode(data, name)
    rows = _one_value(text, name) if Path(name).suffix.lower() == ".json" else None
    rows = _lines(text, name, refused) if rows is None else rows
    return list(dict.fromkeys(key for row in rows for key in row)), rows


def _one_value(text: str, name: str) -> list[dict[str, object]] | None:
    """The articles of a file that is one JSON value: a list of objects, or an object that holds such a list.

    None where it is not one value, as JSON lines are not.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return None
    held = [[whole], *whole.values()] if isinstance(whole, dict) else [whole]
    for rows in held:
        if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
            if "text" in our_names(list(rows[0])).values():
                return rows
    raise InputProblem(f"{name} holds no list of articles; give a list of objects, each with its “text”.")


def _lines(text: str, name: str, refused: list[InputProblem]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for number, line in enumerate(text.split("\n"), start=1):
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
    return rows


def _parquet_rows(data: bytes, name: str) -> tuple[list[str], Iterable[dict[str, object]]]:
    import pyarrow
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.read_table(pyarrow.BufferReader(data))
    except (pyarrow.ArrowInvalid, OSError) as error:
        raise InputProblem(f"{name} is not a readable Parquet file; write it again.") from error
    return table.column_names, table.to_pylist()
