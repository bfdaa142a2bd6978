"""What is compared: an event and the articles that report it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Article:
    """One outlet's report, exactly as given.

    ``text`` is what every span in every table indexes. Where the source has a headline, it is
    the first paragraph of ``text`` (and repeated in ``headline``), so that words in a headline
    have offsets like any others.

    >>> article = Article("a", "Outlet A", "Port reopens", "Port reopens\\n\\nIt reopened on Monday.")
    >>> article.text[article.body_start:]
    'It reopened on Monday.'
    """

    article_id: str
    outlet: str
    headline: str
    text: str
    published: date | None = None
    byline: str = ""
    url: str = ""
    wire: str = ""
    note: str = ""

    @property
    def headline_end(self) -> int:
        """Offset where the headline ends in ``text``; 0 when the text does not open with it."""
        return len(self.headline) if self.headline and self.text.startswith(self.headline) else 0

    @property
    def words(self) -> int:
        """How many words ``text`` has, as a reader counts: what stands between spaces and has a letter or a digit.

        >>> Article("a", "Outlet A", "", "It didn't reopen - the U.S. said 4.5% no.").words
        8
        """
        return sum(any(sign.isalnum() for sign in word) for word in self.text.split())

    @property
    def body_start(self) -> int:
        """Offset of the first character after the headline that is not white space."""
        rest = self.text[self.headline_end :]
        return self.headline_end + len(rest) - len(rest.lstrip())


@dataclass(frozen=True)
class Event:
    """One happening, reported by several articles.

    >>> event = Event("port", "A port reopens", (Article("a", "Outlet A", "", "It reopened."),))
    >>> event.article("a").text
    'It reopened.'
    >>> event.article("b")
    Traceback (most recent call last):
    ...
    KeyError: "No article 'b' in event 'port'; it has: a."
    """

    event_id: str
    title: str
    articles: tuple[Article, ...]
    date: date | None = None
    summary: str = ""
    licence: str = ""

    def __post_init__(self) -> None:
        uses = Counter(article.article_id for article in self.articles)
        repeated = sorted(article_id for article_id, count in uses.items() if count > 1)
        if repeated:
            raise ValueError(f"Two articles share the id {repeated[0]!r}; give each its own.")

    def article(self, article_id: str) -> Article:
        """The article with this id; ``KeyError`` names the ids that exist."""
        for article in self.articles:
            if article.article_id == article_id:
                return article
        known = ", ".join(article.article_id for article in self.articles)
        raise KeyError(f"No article {article_id!r} in event {self.event_id!r}; it has: {known}.")
