"""A tiny event for each kind of finding, and the words that were counted."""

import pytest

from framing import Article, Event, compare
from framing.differences import findings

OUTLETS = ("Post", "Star", "Mail", "Echo")


@pytest.fixture(scope="session")
def event_of():
    """An event of these texts: the outlets in order, a first line with # before it as the headline."""

    def make(*texts: str, outlets=OUTLETS) -> Event:
        articles = []
        for outlet, text in zip(outlets, texts, strict=False):
            headline, _, rest = text.partition("\n\n") if text.startswith("# ") else ("", "", text)
            headline = headline.removeprefix("# ")
            articles.append(Article(outlet.lower(), outlet, headline, f"{headline}\n\n{rest}" if headline else rest))
        return Event("e", "", tuple(articles))

    return make


@pytest.fixture(scope="session")
def found(event_of):
    """The findings of these texts, one question or all."""

    def find(*texts: str, question: str = "", outlets=OUTLETS):
        table = findings(compare(event_of(*texts, outlets=outlets)))
        return table[table["question"] == question] if question else table

    return find


@pytest.fixture(scope="session")
def words():
    """The words of a finding's evidence."""

    def of(event: Event, row) -> list[str]:
        return [event.article(article).text[start:end] for article, start, end in row["evidence"]]

    return of
