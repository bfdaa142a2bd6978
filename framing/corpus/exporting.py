"""Events back into files that the readers read, to the letter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.tables import unique

_FILE_NAME = re.compile(r"(?!readme$)\w[\w .+-]{0,98}(?<![ .])", re.IGNORECASE)
ROW_COLUMNS = [
    "event_id", "event_title", "event_date", "event_summary", "event_licence", "article_id", "outlet", "headline",
    "text", "published", "byline", "url", "wire", "note",
]  # fmt: skip


def article_rows(events: Event | Iterable[Event]) -> pd.DataFrame:
    """One row per article: ``event_id, event_title, event_date, event_summary, event_licence``, then the article's own
    fields. Days are ISO dates, what is missing is "".

    >>> import framing
    >>> event = framing.event_from_texts({"Morning Post": "Ships wait.", "Evening Star": "The port is shut."})
    >>> article_rows(event)[["outlet", "text"]].values.tolist()
    [['Morning Post', 'Ships wait.'], ['Evening Star', 'The port is shut.']]
    """
    events = [events] if isinstance(events, Event) else events
    rows = [_row(event, article) for event in events for article in event.articles]
    return pd.DataFrame(rows, columns=ROW_COLUMNS)


def to_jsonl(events: Event | Iterable[Event], path: str | Path) -> Path:
    """Write one JSON object per article; ``read_events(path)`` gives the same events.

    >>> import tempfile
    >>> import framing
    >>> event = framing.event_from_texts({"Morning Post": "Ships wait.", "Evening Star": "The port is shut."})
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     framing.read_events(to_jsonl(event, Path(folder, "port.jsonl"))) == [event]
    True
    """
    path = Path(path)
    lines = (json.dumps(row, ensure_ascii=False) for row in article_rows(events).to_dict("records"))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    return path


def to_csv(events: Event | Iterable[Event], path: str | Path) -> Path:
    """Write one row per article; ``read_events(path)`` gives the same events.

    >>> from tempfile import TemporaryDirectory as Folder
    >>> event = Event("port", "The port", (Article("a", "Post", "", "It reopened."),))
    >>> with Folder() as folder:
    ...     to_csv(event, Path(folder, "port.csv")).read_text()[:9]
    'event_id,'
    """
    article_rows(events).to_csv(path, index=False, lineterminator="\n")
    return Path(path)


def to_parquet(events: Event | Iterable[Event], path: str | Path) -> Path:
    """Write one row per article; ``read_events(path)`` gives the same events.

    >>> from tempfile import TemporaryDirectory as Folder
    >>> event = Event("port", "The port", (Article("a", "Post", "", "It reopened."),))
    >>> with Folder() as folder:
    ...     pd.read_parquet(to_parquet(event, Path(folder, "port.parquet")))["text"].tolist()
    ['It reopened.']
    """
    article_rows(events).astype(str).to_parquet(path, index=False)
    return Path(path)


def to_folder(event: Event, folder: str | Path) -> Path:
    """Write ``event.toml`` and one Markdown file per article; ``read_event(folder)`` gives the same event.

    The event's id is the folder's name, so ``to_folder(event, parent / event.event_id)`` keeps it. An article is named
    by its id; one whose id cannot be a file's name ("2016/port", a link) carries it in its front matter.

    >>> import tempfile
    >>> import framing
    >>> event = framing.event_from_texts({"Morning Post": "Ships wait.", "Evening Star": "The port is shut."})
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     sorted(path.name for path in to_folder(event, Path(folder, "port")).iterdir())
    ['evening-star.md', 'event.toml', 'morning-post.md']
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"title = {_quoted(event.title)}"]
    lines += [f"date = {event.date.isoformat()}"] if event.date else []
    lines += [f"summary = {_quoted(event.summary)}", f"licence = {_quoted(event.licence)}"]
    lines += [f"order = [{', '.join(_quoted(article.article_id) for article in event.articles)}]"]
    (folder / "event.toml").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    names = _file_names(event)
    for article in event.articles:
        name = names[article.article_id]
        (folder / f"{name}.md").write_text(_markdown(article, name), encoding="utf-8", newline="\n")
    return folder


def _file_names(event: Event) -> dict[str, str]:
    """Article id -> name of its file, without ending; no two names differ by capitals alone."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for article_id in sorted((a.article_id for a in event.articles), key=lambda one: not _FILE_NAME.fullmatch(one)):
        plain = _FILE_NAME.fullmatch(article_id) and article_id.lower() not in taken
        names[article_id] = unique(article_id if plain else "article", taken)
        taken.add(names[article_id].lower())
    return names


def _markdown(article: Article, name: str) -> str:
    fields = {"article_id": article.article_id} if article.article_id != name else {}
    fields |= {
        "outlet": article.outlet,
        "headline": article.headline,
        "published": _day(article.published),
        "byline": article.byline,
        "url": article.url,
        "wire": article.wire,
        "note": article.note,
    }
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return f"---\n{head}format: plain\n---\n{article.text}"


def _row(event: Event, article: Article) -> dict[str, str]:
    return {
        "event_id": event.event_id,
        "event_title": event.title,
        "event_date": _day(event.date),
        "event_summary": event.summary,
        "event_licence": event.licence,
        "article_id": article.article_id,
        "outlet": article.outlet,
        "headline": article.headline,
        "text": article.text,
        "published": _day(article.published),
        "byline": article.byline,
        "url": article.url,
        "wire": article.wire,
        "note": article.note,
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
