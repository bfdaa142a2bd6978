"""What the bundled events are: a table of events, and a table of one event's articles."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from framing.corpus.bundled import (
    article_files,
    corpora_folder,
    event_details,
    event_ids,
    load_event,
    read_event_folder,
)
from framing.corpus.decoding import decode
from framing.corpus.markdown import split_front_matter

EVENT_COLUMNS = ["event_id", "title", "date", "place", "real", "articles", "words", "licence", "note"]
ARTICLE_COLUMNS = ["article_id", "outlet", "style", "wire", "published", "words", "headline"]


def events() -> pd.DataFrame:
    """The bundled events: one row per event, in the order of their ids.

    ``articles`` is how many there are, ``words`` how many words their bodies have together; ``real`` says whether
    the event happened; ``note`` says what is real in it and what invented.

    >>> table = events()
    >>> table.loc[table["real"], "event_id"].tolist()
    ['baghouz']
    """
    rows = []
    for event_id in event_ids():
        event, details = load_event(event_id), event_details(event_id)
        words = sum(len(article.text[article.body_start :].split()) for article in event.articles)
        rows.append(
            (event_id, event.title, event.date, details.get("place", ""), bool(details.get("real", False)))
            + (len(event.articles), words, event.licence, details.get("note", ""))
        )
    return pd.DataFrame(rows, columns=EVENT_COLUMNS)


def articles(event: str | Path) -> pd.DataFrame:
    """The articles of a bundled event (its id) or of a folder: one row per article, in the event's order.

    ``style`` is the kind of outlet, ``wire`` the agency whose copy the article says it rewrites, ``words`` the length
    of its body.

    >>> articles("harbour-strike").set_index("article_id").loc["commerce", ["style", "wire"]].tolist()
    ['financial daily', 'Northwire']
    """
    folder = event if isinstance(event, Path) else corpora_folder() / event
    compared = read_event_folder(folder) if isinstance(event, Path) else load_event(event)
    files, rows = article_files(folder), []
    for article in compared.articles:
        path = files[article.article_id]
        fields, _ = split_front_matter(decode(path.read_bytes(), path.name))
        words = len(article.text[article.body_start :].split())
        rows.append(
            (article.article_id, article.outlet, fields.get("style", ""), article.wire, article.published)
            + (words, article.headline)
        )
    return pd.DataFrame(rows, columns=ARTICLE_COLUMNS)
