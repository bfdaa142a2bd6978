"""Ready-made tables of bundled events, so that the first page needs no language model.

``python -m framing prepare`` reads every bundled event once and writes ``prepared.zip`` beside its articles: one
Parquet file per table and the key that they belong to. The key covers the texts, the language model and the code and
word lists that make the tables; when it does not fit any more, the event is read afresh.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import zipfile
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

import pandas as pd

from framing.comparison import Comparison, compare
from framing.corpus.article import Event
from framing.corpus.bundled import corpora_folder, event_ids, load_event
from framing.language.reading import Reading, reading_key

FILE = "prepared.zip"
READING_TABLES = ("sentences", "tokens", "chunks", "entities", "quotes")
_MADE_BY = (
    "language", "measures", "lexicons", "models", "comparison", "statistics.py", "differences", "grouping.py",
    "joining.py",
)  # fmt: skip
_DAY = (1980, 1, 1, 0, 0, 0)
_JSON, _LISTS = "|json", (list, tuple, dict)
_log = logging.getLogger(__name__)


def prepare(events: Iterable[str] | None = None, folder: Path | None = None) -> list[Path]:
    """Read the bundled events (all, or these) and store their tables; the files written."""
    return [store(compare(load_event(event_id)), _path(event_id, folder)) for event_id in events or event_ids()]


def load(event_id: str, folder: Path | None = None) -> Comparison:
    """The comparison of a bundled event: from its stored tables, or read afresh where they do not fit (and logged)."""
    event = load_event(event_id)
    stored = restore(event, _path(event_id, folder))
    if stored is not None:
        return stored
    _log.warning(
        "The stored tables of %s are missing or older than its texts or the code; reading it afresh.", event_id
    )
    return compare(event)


def is_current(event_id: str, folder: Path | None = None) -> bool:
    """Whether the stored tables of a bundled event belong to its texts and to this code."""
    return _stored_key(_path(event_id, folder)) == _key(load_event(event_id))


def table_names() -> list[str]:
    """The tables of a comparison that are stored."""
    return [name for name, value in vars(Comparison).items() if isinstance(value, cached_property)]


def store(comparison: Comparison, path: Path) -> Path:
    """Write the tables of a comparison into one file."""
    reading = comparison.reading
    tables = {f"reading.{name}": getattr(reading, name) for name in READING_TABLES}
    made = {name: getattr(comparison, name) for name in table_names()}
    tables |= {name: table for name, table in made.items() if isinstance(table, pd.DataFrame)}
    about = {"key": _key(reading.event), "languages": reading.languages, "parser": reading.parser}
    with zipfile.ZipFile(path, "w") as archive:
        _add(archive, "about.json", json.dumps(about, indent=1).encode())
        for name, table in tables.items():
            buffer = io.BytesIO()
            _plain(table).to_parquet(buffer, index=False, compression=None, write_statistics=False)
            _add(archive, f"{name}.parquet", buffer.getvalue())
    return path


def restore(event: Event, path: Path) -> Comparison | None:
    """The comparison in a stored file, or None where the file is missing or belongs to other texts or other code."""
    if _stored_key(path) != _key(event):
        return None
    with zipfile.ZipFile(path) as archive:
        about = json.loads(archive.read("about.json"))
        tables = {
            name.removesuffix(".parquet"): _read(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".parquet")
        }
    own = {name: tables.pop(f"reading.{name}") for name in READING_TABLES}
    reading = Reading(event, about["languages"], about["parser"], reading_key(event), **own)
    comparison = Comparison(reading)
    vars(comparison).update(tables)
    return comparison


def _path(event_id: str, folder: Path | None) -> Path:
    return folder / f"{event_id}.zip" if folder else corpora_folder() / event_id / FILE


def _stored_key(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            return str(json.loads(archive.read("about.json"))["key"])
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return ""


def _key(event: Event) -> str:
    return f"{reading_key(event)}-{code_key()}"


@cache
def code_key() -> str:
    """A hash of everything below the tables: code and word lists by content, models by name and size.

    >>> len(code_key())
    16
    """
    package, digest = Path(__file__).parent, hashlib.sha256()
    for place in _MADE_BY:
        root = package / place
        for path in sorted(root.rglob("*") if root.is_dir() else [root]):
            if path.is_file() and "__pycache__" not in path.parts:
                big = place == "models"
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(str(path.stat().st_size).encode() if big else path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED, compresslevel=9)


def _plain(table: pd.DataFrame) -> pd.DataFrame:
    """Columns of lists as JSON, under a name that says so: Parquet wants cells of one type."""
    lists = [
        column for column in _object_columns(table) if table[column].map(lambda cell: isinstance(cell, _LISTS)).any()
    ]
    written = {column: table[column].map(lambda cell: json.dumps(cell, default=_number)) for column in lists}
    return table.assign(**written).rename(columns={column: column + _JSON for column in lists}).reset_index(drop=True)


def _number(value) -> int | float:
    return value.item()  # numpy's numbers


def _object_columns(table: pd.DataFrame) -> list[str]:
    return [column for column in table.columns if pd.api.types.is_object_dtype(table[column])]


def _read(content: bytes) -> pd.DataFrame:
    """A stored table; lists come back as lists."""
    table = pd.read_parquet(io.BytesIO(content))
    lists = [column for column in table.columns if column.endswith(_JSON)]
    read = {column: table[column].map(json.loads).astype(object) for column in lists}
    return table.assign(**read).rename(columns={column: column.removesuffix(_JSON) for column in lists})
