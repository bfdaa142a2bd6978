"""Candidates for phrases that somebody else has marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from framing.language.reading import Reading
from framing.measures.naming.article import Words, words_of
from framing.measures.naming.candidate import Candidate, form_of
from framing.measures.naming.names import head_of


def candidates_at(found: list[Candidate], reading: Reading, spans: list[tuple[str, int, int]]) -> list[Candidate]:
    """A candidate for each given span: the one found with the same head, else one made of the span's words."""
    by_head = {(c.words.article_id, c.head): c for c in found}
    articles = {c.words.article_id: c.words for c in found}
    placed = []
    for article_id, start, end in spans:
        article = articles.get(article_id) or words_of(reading, article_id)
        articles[article_id] = article
        first = bisect_right(article.end, start)
        last = max(bisect_left(article.start, end) - 1, first)
        head = head_of(article, first, last)
        known = by_head.get((article_id, head))
        placed.append(known if known is not None else _made(article, first, last, head))
    return placed


def _made(article: Words, first: int, last: int, head: int) -> Candidate:
    name = article.name_at.get(head)
    owners = list(dict.fromkeys(article.name_at[t] for t in range(first, head) if t in article.name_at))
    if name is not None:
        return Candidate(article, first, last, head, "name", article.lemma[head], name)
    return Candidate(article, first, head, head, form_of(article, head), article.lemma[head], None, owners)
