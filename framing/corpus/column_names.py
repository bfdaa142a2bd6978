"""What a table calls its columns, and what we call them."""

from __future__ import annotations

import re

COLUMNS = {
    "event_id": ("event_id", "event", "story", "story_id", "cluster", "topic_id"),
    "event_title": ("event_title",),
    "event_date": ("event_date",),
    "event_summary": ("event_summary",),
    "event_licence": ("event_licence",),
    "article_id": ("article_id", "id", "uuid"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "paper", "media", "medium", "media_outlet",
               "news_outlet", "news_source", "site", "website", "domain"),
    "headline": ("headline", "title", "heading"),
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "main_text",
             "body_text", "story_text", "full_article"),
    "published": ("published", "date", "publish_date", "publication_date", "published_at", "date_publish", "pub_date",
                  "pubdate", "date_published", "published_date", "publication_day", "datetime", "timestamp", "day"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link", "permalink"),
    "wire": ("wire", "agency"),
    "note": ("note",),
}  # fmt: skip
"""Our column name -> the names under which a table may have it. Capitals, spaces and the like do not matter, nor does
"article" before or "name" behind: "Source Name", "articleTitle"."""

_ADDED = re.compile(r"^(?:article|news|document)_(?=.)|(?<=.)_name$")


def our_names(columns: list[str]) -> dict[str, str]:
    """Column of the file -> our name; the first name in ``COLUMNS`` that the file has wins."""
    plain = {_plain(column): column for column in reversed(columns)}
    plain = {_ADDED.sub("", name): column for name, column in plain.items()} | plain
    names: dict[str, str] = {}
    for ours, known in COLUMNS.items():
        found = next((plain[name] for name in known if name in plain and plain[name] not in names), None)
        if found is not None:
            names[found] = ours
    return names


def _plain(column: str) -> str:
    """A column's name in small print, its words joined by "_".

    >>> _plain("Publication Date "), _plain("articleBody"), _plain("URL")
    ('publication_date', 'article_body', 'url')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", column.strip())
    return re.sub(r"[\W_]+", "_", words).strip("_").lower()
