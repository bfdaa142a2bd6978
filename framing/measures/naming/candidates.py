"""Where something is named: names, noun phrases, and the names inside them as mentions of their own."""

from __future__ import annotations

from collections import Counter

from framing.language.reading import Reading
from framing.measures.naming.article import Words, words_of
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.event_words import common_words, even_out_lemmas, sure_names, words_alone, words_inside
from framing.measures.naming.names import Name, names_in
from framing.measures.naming.phrases import in_chunk, own


def candidates(reading: Reading, pronouns: bool = False) -> list[Candidate]:
    """Every candidate of the parsed articles, article by article in the order of the text."""
    articles = [words_of(reading, article_id) for article_id in reading.parsed]
    common, alone, inside = common_words(articles), words_alone(articles), words_inside(articles)
    sure = sure_names(articles, common) & inside
    even_out_lemmas(articles)
    prose = "\n".join(" ".join(article.token) for article in articles)
    found: list[Candidate] = []
    for article in articles:
        article.alone, article.inside = alone, inside
        found.extend(_in_article(article, names_in(article, common, alone, sure, prose), pronouns))
    return found


def _in_article(article: Words, names: list[Name], pronouns: bool) -> list[Candidate]:
    at: dict[int, Name] = {token: name for name in names for token in range(name.first, name.last + 1)}
    found: list[Candidate] = []
    used: set[Name] = set()
    for first, last, root in article.chunks:
        if article.pos[root] == "PRON" or article.tag[root] in ("WP", "WDT", "DT", "EX"):
            if pronouns and article.tag[root] in ("PRP", "PRP$"):
                found.append(Candidate(article, root, root, root, "pronoun", article.lower[root]))
            continue
        if article.timely[root]:
            continue
        found.extend(in_chunk(article, first, last, root, at, used))
    found.extend(own(article, name) for name in names if name not in used)
    return sorted(_without_repeats(found), key=lambda c: (c.first, -c.last))


def _without_repeats(found: list[Candidate]) -> list[Candidate]:
    seen: Counter = Counter()
    kept = []
    for candidate in found:
        seen[candidate.head] += 1
        if seen[candidate.head] == 1:
            kept.append(candidate)
    return kept
