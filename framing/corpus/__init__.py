"""What is compared: articles, events, and how they come in."""

from framing.corpus.article import Article, Event
from framing.corpus.bundled import event_details, event_ids, load_event
from framing.corpus.problems import InputProblem, InputWarning
from framing.corpus.readers import (
    article_from_bytes,
    article_from_text,
    event_from_articles,
    event_from_texts,
    read_article,
    read_articles,
    read_event,
    read_events,
)

__all__ = [
    "Article",
    "Event",
    "InputProblem",
    "InputWarning",
    "article_from_bytes",
    "article_from_text",
    "event_details",
    "event_from_articles",
    "event_from_texts",
    "event_ids",
    "load_event",
    "read_article",
    "read_articles",
    "read_event",
    "read_events",
]
