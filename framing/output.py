"""Tables on their way out: to a terminal, or as CSV, JSON or Parquet."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what only prints its help does not load it
    import pandas as pd

FORMATS = ("table", "csv", "json", "parquet")
_PIPED_WIDTH = 160
_HIDDEN = {"article_id", "start", "end", "sentence_id", "hint_source"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class OutputProblem(ValueError):
    """Something was asked for that cannot be given; the message names the fix."""


class OutputFailure(OSError):
    """A file could not be written; the message says why and names the fix."""


def rendered(table: pd.DataFrame, format: str) -> str | bytes:
    """A table as the text of a CSV or JSON file, or the bytes of a Parquet file.

    JSON is a list of records; numbers that are not there are null. In CSV, a text that a spreadsheet would take for
    a formula is preceded by an apostrophe.

    >>> import pandas as pd
    >>> rendered(pd.DataFrame({"outlet": ["A"], "n": [2]}), "csv")
    'outlet,n\\nA,2\\n'
    """
    if format == "csv":
        return safe_csv(table)
    if format == "json":
        return json.dumps(records(table), ensure_ascii=False, indent=1) + "\n"
    if format == "parquet":
        buffer = io.BytesIO()
        _flat(table).to_parquet(buffer, index=False)
        return buffer.getvalue()
    raise OutputProblem(f"No format {format!r}; choose one of {', '.join(FORMATS)}.")


def _flat(table: pd.DataFrame) -> pd.DataFrame:
    """The table with nested values (lists of places) as JSON, which every reader of CSV and Parquet takes."""
    nested = [column for column in table.columns if _dull(table[column])]
    as_json = {column: table[column].map(lambda value: json.dumps(value, ensure_ascii=False)) for column in nested}
    return table.assign(**as_json)


def counted(number: int, noun: str) -> str:
    """A number with its noun, whose plural takes an s.

    >>> counted(1, "event"), counted(2_000, "event")
    ('1 event', '2,000 events')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def records(table: pd.DataFrame) -> list[dict]:
    """The rows as plain Python values, ready for JSON.

    >>> import pandas as pd
    >>> records(pd.DataFrame({"share": [float("nan"), 0.5]}))
    [{'share': None}, {'share': 0.5}]
    """
    return json.loads(table.to_json(orient="records", date_format="iso", double_precision=10, default_handler=str))


def safe_csv(table: pd.DataFrame) -> str:
    """CSV in which no text can be taken for a spreadsheet formula.

    >>> import pandas as pd
    >>> safe_csv(pd.DataFrame({"outlet": ["A", "=1+1"], "n": [2, 3]})).split()
    ['outlet,n', 'A,2', "'=1+1,3"]
    """
    text = table.select_dtypes(exclude=["number", "bool", "datetime"]).columns
    table = _flat(table)
    guarded = table.assign(**{column: table[column].map(_guarded) for column in text})
    return guarded.to_csv(index=False, lineterminator="\n")


def _guarded(value):
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write(table: pd.DataFrame, format: str, output: Path | None, rows: int = 40, columns: tuple[str, ...] = ()) -> None:
    """Write a table to ``output``, or to the terminal when that is None; ``columns`` are those shown there.

    >>> import pandas as pd
    >>> write(pd.DataFrame({"outlet": ["A"], "n": [2]}), "csv", None)
    outlet,n
    A,2
    """
    if format == "table" and output is None:
        show(table[list(columns)] if columns else table, rows)
        return
    if format == "parquet" and output is None:
        raise OutputProblem("Parquet is not text; name a file with --output FILE.parquet.")
    content = rendered(table, "csv" if format == "table" else format)
    if output is None:
        print(content, end="")
    else:
        save(content, output)


def save(content: str | bytes, path: Path) -> None:
    """Write a file whole or not at all: what stood there before goes only when all of the new content is there.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     save("outlet,n", Path(folder, "table.csv"))
    ...     [(path.name, path.read_text()) for path in Path(folder).iterdir()]
    [('table.csv', 'outlet,n')]
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    path = path.resolve()
    special = path.exists() and not path.is_file()  # a device or a pipe
    beside = path if special else path.with_name(f"{path.name}.writing")
    try:
        beside.write_bytes(data)
        if not special:
            os.replace(beside, path)
    except OSError as error:
        if not special:
            beside.unlink(missing_ok=True)
        reason = (error.strerror or str(error)).lower()
        raise OutputFailure(f"{path} cannot be written ({reason}); make room for it, or name another file.") from error


def show(table: pd.DataFrame, rows: int = 40, title: str = "") -> None:
    """Print the first rows of a table for reading; columns of offsets and of long sources are left out."""
    import pandas as pd
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns = [column for column in table.columns if column not in _HIDDEN and not _dull(table[column])]
    grid = Table(title=title or None, box=None, header_style="bold", pad_edge=False, title_justify="left")
    for column in columns:
        numeric = pd.api.types.is_numeric_dtype(table[column]) and not pd.api.types.is_bool_dtype(table[column])
        grid.add_column(column, justify="right" if numeric else "left", overflow="fold", no_wrap=numeric)
    shown = table if rows <= 0 else table.head(rows)
    cells = shown[columns].astype(object).where(shown[columns].notna(), None)
    for row in cells.itertuples(index=False):
        grid.add_row(*(Text(_cell(value)) for value in row))
    console = Console()
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    if table.empty:
        console.print(Text(f"{title}: nothing found." if title else "Nothing found."))
        return
    console.print(grid)
    if len(shown) < len(table):
        console.print(f"… {counted(len(table) - len(shown), 'more row')} (--rows 0 shows all).", style="dim")


def _dull(column: pd.Series) -> bool:
    """Nested values are for JSON, not for a terminal."""
    first = next((value for value in column if value is not None), None)
    return isinstance(first, list | dict | tuple | set)


def _cell(value) -> str:
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    return "" if value is None else " ".join(str(value).split())
