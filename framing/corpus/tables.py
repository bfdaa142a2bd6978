"""Tables of articles: CSV, JSON lines and Parquet, one row per article."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.dates import parse_date
from framing.corpus.decoding import decode, normalise
from framing.corpus.headlines import is_headline
from framing.corpus.problems import InputProblem, check_text

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


def read_table(path: str | Path) -> list[dict[str, str]]:
    """The rows of a .csv, .jsonl or .parquet file as strings under our column names; days as ISO dates.

    A cell that is missing is "". Raises ``InputProblem`` for a table without a text column, naming what it found.
    """
    path = Path(path)
    size = path.stat().st_size
    if size == 0:
        raise InputProblem(f"{path.name} is empty; give a table with one row per article.")
    if size > TABLE_LIMIT:
        raise InputProblem(f"{path.name} is larger than 2 GB; split it into several files.")
    readers = {".parquet": _parquet_rows, ".jsonl": _json_rows, ".ndjson": _json_rows}
    columns, rows = readers.get(path.suffix.lower(), _csv_rows)(path)
    names = _our_names(columns)
    if "text" not in names.values():
        raise InputProblem(
            f"{path.name} has no column with the articles' text: it has {_listed(columns)}, and needs “text” "
            "(and, where known, outlet, headline, published, event_id)."
        )
    kept = [{names[key]: _cell(value) for key, value in row.items() if key in names} for row in rows]
    if not kept:
        raise InputProblem(f"{path.name} has column names but no rows; give one row per article.")
    return kept


def articles_from_rows(
    rows: Iterable[Mapping[str, str]], name: str = "The table"
) -> tuple[list[Article], list[InputProblem]]:
    """One article per row, and the rows that cannot be used.

    Texts are taken to the letter (only line ends are made one); a headline that does not open its text is put in
    front of it.
    """
    articles: list[Article] = []
    problems: list[InputProblem] = []
    taken: set[str] = set()
    for number, row in enumerate(rows, start=1):
        try:
            article = article_from_row(row, number, f"Row {number} of {name}")
        except InputProblem as problem:
            problems.append(problem)
            continue
        article_id = unique(article.article_id, taken)
        articles.append(replace(article, article_id=article_id))
    return articles, problems


def article_from_row(row: Mapping[str, str], number: int, name: str) -> Article:
    """The article in one row; without a headline column, a headline is looked for in the text's first line."""
    text = normalise(row.get("text", ""))
    check_text(text, name)
    headline = normalise(row.get("headline", ""))
    if "headline" not in row:
        line, _, rest = text.lstrip().partition("\n")
        headline = line.rstrip() if is_headline(line.rstrip(), rest.strip()) else ""
        text = text.lstrip() if headline else text
    if headline and not text.startswith(headline):
        text = f"{headline}\n\n{text.lstrip()}"
    return Article(
        article_id=row.get("article_id") or f"row-{number}",
        outlet=row.get("outlet") or f"Outlet {number}",
        headline=headline,
        text=text,
        published=parse_date(row.get("published")),
        byline=row.get("byline", ""),
        url=row.get("url", ""),
        wire=row.get("wire", ""),
        note=row.get("note", ""),
    )


def events_from_rows(rows: list[dict[str, str]], name: str) -> tuple[list[Event], list[InputProblem]]:
    """The rows grouped by their event, in the order in which events first appear."""
    if not any("event_id" in row for row in rows):
        raise InputProblem(
            f"{name} has no column that says which rows report the same event; add “event_id”, "
            "or read it as one event, or group it with framing.corpus.group."
        )
    groups: dict[str, list[dict[str, str]]] = {}
    problems: list[InputProblem] = []
    for number, row in enumerate(rows, start=1):
        if row.get("event_id"):
            groups.setdefault(row["event_id"], []).append(row)
        else:
            problems.append(InputProblem(f"Row {number} of {name} names no event; it was left out."))
    events = []
    for event_id, group in groups.items():
        articles, refused = articles_from_rows(group, f"event {event_id!r} in {name}")
        problems += refused
        if articles:
            events.append(event_from_row(event_id, group[0], articles))
    return events, problems


def event_from_row(event_id: str, row: Mapping[str, str], articles: list[Article]) -> Event:
    """The event whose title, day, summary and licence stand in ``row``."""
    return Event(
        event_id=event_id,
        title=row.get("event_title") or event_id,
        articles=tuple(articles),
        date=parse_date(row.get("event_date")),
        summary=row.get("event_summary", ""),
        licence=row.get("event_licence", ""),
    )


def unique(wanted: str, taken: set[str]) -> str:
    """``wanted``, or ``wanted-2``, ``wanted-3`` ... when it is taken; the answer is added to ``taken``.

    >>> unique("times", {"times", "times-2"})
    'times-3'
    """
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    taken.add(candidate)
    return candidate


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


def _csv_rows(path: Path) -> tuple[list[str], Iterable[dict[str, object]]]:
    text = decode(path.read_bytes(), path.name)
    separator = "\t" if path.suffix.lower() == ".tsv" else _separator(text)
    try:
        table = pd.read_csv(io.StringIO(text), sep=separator, dtype=str, keep_default_na=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise InputProblem(
            f"{path.name} is no readable CSV ({str(error).strip()}); quote cells with commas."
        ) from error
    return list(map(str, table.columns)), table.to_dict("records")


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _json_rows(path: Path) -> tuple[list[str], Iterable[dict[str, object]]]:
    rows: list[dict[str, object]] = []
    for number, line in enumerate(decode(path.read_bytes(), path.name).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            problem = f"Line {number} of {path.name} is not JSON ({error.msg}); give one object per line."
            raise InputProblem(problem) from error
        if not isinstance(row, dict):
            raise InputProblem(f"Line {number} of {path.name} is not a JSON object; give one object per line.")
        rows.append(row)
    return list(dict.fromkeys(key for row in rows for key in row)), rows


def _parquet_rows(path: Path) -> tuple[list[str], Iterable[dict[str, object]]]:
    import pyarrow
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.read_table(path)
    except (pyarrow.ArrowInvalid, OSError) as error:
        raise InputProblem(f"{path.name} is not a readable Parquet file; write it again.") from error
    return table.column_names, table.to_pylist()


def _cell(value: object) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def _listed(columns: list[str]) -> str:
    return ", ".join(f"“{column}”" for column in columns[:12]) + (" and others" if len(columns) > 12 else "")
