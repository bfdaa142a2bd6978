"""The whole comparison as one JSON document."""

from __future__ import annotations

import json

from framing import corpus
from framing.comparison import TABLES, Comparison
from framing.differences.kinds import first_of_each_kind
from framing.output import records
from framing.report.making import made_with


def as_json(comparison: Comparison) -> str:
    """Everything that was found, as one JSON document: ``event, articles, checks, made_with, findings,
    first_of_each_kind, tables``.

    Every evidence row has ``article_id, start, end``; ``articles[...]["text"][start:end]`` is the thing.

    >>> from framing import compare, event_from_texts
    >>> document = json.loads(as_json(compare(event_from_texts({"Morning Post": "Ships wait."}))))
    >>> document["articles"][0]["text"]
    'Ships wait.'
    """
    reading, event = comparison.reading, comparison.event
    document = {
        "event": {
            "event_id": event.event_id, "title": event.title, "date": event.date, "summary": event.summary,
            "licence": event.licence,
        },
        "articles": [
            {
                "article_id": article.article_id, "outlet": article.outlet, "headline": article.headline,
                "published": article.published, "wire": article.wire, "note": article.note,
                "language": reading.languages[article.article_id], "text": article.text,
            }
            for article in event.articles
        ],
        "checks": corpus.check_event(event),
        "made_with": made_with(comparison),
        "findings": records(comparison.findings),
        "first_of_each_kind": records(first_of_each_kind(comparison)),
        "tables": {name: records(getattr(comparison, name)) for name in ("sentences", *TABLES)},
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1, default=str) + "\n"
