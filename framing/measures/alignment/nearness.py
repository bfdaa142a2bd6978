"""Which of the articles is nearest to the agency's copy."""

from __future__ import annotations

from framing.corpus.article import Article
from framing.corpus.credits import agencies
from framing.language.reading import Reading
from framing.measures.alignment.matching import SAME


def nearness(found: list[tuple], reading: Reading) -> dict[str, int]:
    """Rank of each article: nearest to the agency copy first."""
    ids = reading.sentences["article_id"].to_numpy()
    closeness: dict[str, float] = {}
    for left, right, similarity, _ in found:
        for row in (left, right):
            closeness[ids[row]] = closeness.get(ids[row], 0) + (round(similarity, 4) if similarity >= SAME else 0)
    articles = {article.article_id: article for article in reading.event.articles}
    credited = {name.strip() for article in articles.values() for name in article.wire.split(",") if name.strip()}

    def key(article_id: str) -> tuple:
        article = articles[article_id]
        return (*_credit(article, credited), -round(closeness.get(article_id, 0), 3), article_id)

    return {article_id: number for number, article_id in enumerate(sorted(articles, key=key))}


def _credit(article: Article, credited: set[str]) -> tuple[int, int]:
    """0 for an agency's own text, 1 for a text that credits one agency, 2 for the rest."""
    known = {name: code for name, code in agencies().items() if code != "agencies"}
    if article.outlet in known or article.outlet in credited:
        return 0, 0
    return (1, article.wire.count(",")) if article.wire and article.wire != "agencies" else (2, 0)
