"""Rows of a table, one per article -> articles and events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from framing.corpus.article import Article, Event
from framing.corpus.dates import parse_date
from framing.corpus.decoding import normalise
from framing.corpus.headlines import is_headline, opens_with
from framing.corpus.problems import InputProblem, check_text

_LINE_END = re.compile(r"\s*[\r\n]\s*")


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
    """The article in one row; without a headline column, a headline is looked for in the text's first line.

    Ids, names and links are made one line each.
    """
    text = normalise(row.get("text", ""))
    check_text(text, name)
    headline = normalise(row.get("headline", "")).strip()
    if "headline" not in row:
        first, _, rest = text.lstrip().partition("\n")
        headline = first.rstrip() if is_headline(first.rstrip(), rest.strip()) else ""
        text = text.lstrip() if headline else text
    if headline:
        bare = text.lstrip()
        text = bare if opens_with(bare, headline) else f"{headline}\n\n{bare}"
    line = {name: _LINE_END.sub(" ", row.get(name, "")) for name in ("article_id", "outlet", "byline", "url", "wire")}
    return Article(
        article_id=line["article_id"] or f"row-{number}",
        outlet=line["outlet"] or f"Outlet {number}",
        headline=headline,
        text=text,
        published=parse_date(row.get("published")),
        byline=line["byline"],
        url=line["url"],
        wire=line["wire"],
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
