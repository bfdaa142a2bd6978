"""Files, folders and pasted texts -> events."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from framing.corpus.all_articles import Paths, read_articles
from framing.corpus.article import Article, Event
from framing.corpus.article_files import (
    FILES,
    TABLE_FILES,
    TEXT_FILES,
    article_from_bytes,
    article_from_parts,
    article_from_text,
    existing,
    read_article,
    slug,
)
from framing.corpus.bundled import read_event_folder
from framing.corpus.folders import articles_in
from framing.corpus.problems import InputProblem, InputWarning
from framing.corpus.table_files import read_table
from framing.corpus.tables import articles_from_rows, event_from_row, events_from_rows, unique

__all__ = [
    "FILES",
    "TABLE_FILES",
    "TEXT_FILES",
    "article_from_bytes",
    "article_from_parts",
    "article_from_text",
    "event_from_articles",
    "event_from_texts",
    "read_article",
    "read_articles",
    "read_event",
    "read_events",
    "slug",
]

def read_event(paths: Paths, title: str = "", event_id: str = "", keep_everything: bool = False) -> Event:
    """One event from files, from one folder, or from one table.

    A folder with an ``event.toml`` is read as a bundled event is. Files that cannot be read are warned of
    (``InputWarning``) and left out; when none is left, one ``InputProblem`` says what is wrong with each. Use
    ``read_articles`` to get the problems as a list. ``title`` and ``event_id`` are the first headline and the name of
    the folder or file, unless they are given.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name, text in (("post.txt", "Ships wait at the port."), ("star.txt", "The port is shut.")):
    ...         _ = Path(folder, name).write_text(text, encoding="utf-8")
    ...     event = read_event(folder, title="The port")
    >>> event.title, [article.outlet for article in event.articles]
    ('The port', ['post', 'star'])
    """
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    path = Path(paths[0]) if len(paths) == 1 else None
    if path and os.path.isdir(path) and (path / "event.toml").is_file():
        return read_event_folder(path)
    if path and path.suffix.lower() in TABLE_FILES:
        return _event_of_table(path, title, event_id)
    articles, problems = read_articles(paths, keep_everything)
    if not articles:
        raise InputProblem.together(problems or [InputProblem("No file was given; give the articles of one event.")])
    _warn(problems)
    first = path or Path(articles[0].article_id)
    return event_from_articles(articles, title, event_id or slug(first.stem if path else title or "event"))


def read_events(path: str | Path) -> list[Event]:
    """Many events: from one table, in which rows with the same ``event_id`` (or ``event``) report one event, or from a
    folder whose subfolders are events.

    Rows and files that cannot be used are warned of (``InputWarning``); ``InputProblem`` where none can.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     table = Path(folder, "port.csv")
    ...     _ = table.write_text("event_id,outlet,text\\nport,Post,Ships wait.\\nmill,Star,The mill burned.\\n")
    ...     [event.event_id for event in read_events(table)]
    ['port', 'mill']
    """
    path = existing(path)
    if path.is_dir():
        folders = sorted(child for child in path.iterdir() if child.is_dir() and any(articles_in(child)))
        if not folders:
            raise InputProblem(f"{path} has no subfolders with articles; give one subfolder per event.")
        return [read_event(folder) for folder in folders]
    if path.suffix.lower() not in TABLE_FILES:
        raise InputProblem(f"{path.name} is no table; give one of {' '.join(TABLE_FILES)}, or a folder of folders.")
    unread: list[InputProblem] = []
    events, problems = events_from_rows(read_table(path, unread), path.name)
    if not events:
        raise InputProblem.together([*unread, *problems])
    _warn([*unread, *problems])
    return events


def event_from_texts(
    texts: Mapping[str, str], title: str = "", event_id: str = "event", keep_everything: bool = False
) -> Event:
    """An event from pasted texts, by outlet.

    Its ``title`` is the first headline unless it is given. A text that cannot be used is warned of (``InputWarning``)
    and left out; where none can, ``InputProblem`` says why. ``keep_everything`` leaves menus, credits and captions in.

    >>> event = event_from_texts({"Outlet A": "The port reopened.", "Outlet B": "Port open again, union says."})
    >>> [article.article_id for article in event.articles]
    ['outlet-a', 'outlet-b']
    """
    articles, problems, taken = [], [], set()
    for outlet, text in texts.items():
        try:
            article = article_from_text(text, outlet, keep_everything=keep_everything)
            articles.append(replace(article, article_id=unique(article.article_id, taken)))
        except InputProblem as problem:
            problems.append(problem)
    if not articles:
        raise InputProblem.together(problems or [InputProblem("No text was given; paste at least one article.")])
    _warn(problems)
    return event_from_articles(articles, title, event_id)


def event_from_articles(articles: Iterable[Article], title: str = "", event_id: str = "event") -> Event:
    """An event of these articles: its title is the first headline and its day the earliest one, unless given.

    >>> port = Article("a", "Morning Post", "Ships wait", "Ships wait. The port is shut.")
    >>> event_from_articles([port], event_id="port").title
    'Ships wait'
    """
    articles = tuple(articles)
    days = [article.published for article in articles if article.published]
    headline = next((article.headline for article in articles if article.headline), "")
    return Event(event_id, title or headline or event_id, articles, date=min(days, default=None))


def _event_of_table(path: Path, title: str, event_id: str) -> Event:
    unread: list[InputProblem] = []
    rows = read_table(existing(path), unread)
    ids = list(dict.fromkeys(row["event_id"] for row in rows if row.get("event_id")))
    if len(ids) > 1:
        raise InputProblem(f"{path.name} holds {len(ids)} events; read it with read_events (or `framing batch`).")
    articles, problems = articles_from_rows(rows, path.name)
    if not articles:
        raise InputProblem.together([*unread, *problems])
    _warn([*unread, *problems])
    event = event_from_row(event_id or (ids[0] if ids else slug(path.stem)), rows[0], articles)
    named = title or rows[0].get("event_title") or event_from_articles(articles).title
    return replace(event, title=named)


def _warn(problems: list[InputProblem]) -> None:
    for problem in problems:
        warnings.warn(str(problem), InputWarning, stacklevel=3)
