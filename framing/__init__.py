"""The Framing Explorer: several outlets' articles on one event, side by side, and what each one chose."""

from framing.corpus.article import Article, Event
from framing.language.reading import Reading, read

__all__ = ["Article", "Event", "Reading", "read"]
