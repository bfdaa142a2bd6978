"""Where a shared passage comes from: the agency or outlet that a text names, and the version to compare with."""

from __future__ import annotations

from framing.corpus.article import Article
from framing.corpus.credits import agencies
from framing.language.reading import Reading

COMMON_SOURCE = "common source"


def names_of_sources(reading: Reading) -> dict[str, str]:
    """Printed name -> name of every agency, and of every outlet that another article credits."""
    named = {name: code for name, code in agencies().items() if code != "agencies"}
    for article in reading.event.articles:
        for name in credits_of(article):
            named.setdefault(name, name)
    return named


def credits_of(article: Article) -> list[str]:
    """The sources that an article names; "agencies" is none.

    >>> credits_of(Article("a", "Morning Post", "", "It rained.", wire="AFP, agencies"))
    ['AFP']
    """
    return [name.strip() for name in article.wire.split(",") if name.strip() and name.strip() != "agencies"]


def base_of(members: dict, articles: dict, likeness: dict, named: dict) -> str:
    """The agency's own version, else the one most like the others; of equals, one that credits the agency."""

    def key(article_id: str) -> tuple:
        article = articles[article_id]
        like = sum(likeness.get((article_id, sentence), 0.0) for sentence in members[article_id])
        return article.outlet not in named, -round(like, 3), not credits_of(article), article_id

    return min(members, key=key)


def origin_of(articles: list[Article], named: dict[str, str]) -> tuple[str, bool]:
    """The agency that the passage comes from, and whether a text says so."""
    own = sorted({named[article.outlet] for article in articles if article.outlet in named})
    if len(own) == 1:
        return own[0], True
    credited = [set(credits_of(article)) for article in articles if credits_of(article)]
    common = set.intersection(*credited) if credited else set()
    return (min(common), True) if len(common) == 1 else (COMMON_SOURCE, False)
