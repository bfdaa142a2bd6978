"""Where something is named: names, noun phrases, and the names inside them as mentions of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from framing.language.reading import Reading
from framing.measures.naming.article import Words, words_of
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.event_words import (
    acts,
    common_words,
    even_out_lemmas,
    states,
    sure_names,
    surnames,
    verb_forms,
    words_alone,
    words_inside,
    words_unowned,
)
from framing.measures.naming.gazetteer import words
from framing.measures.naming.names import Name, names_in
from framing.measures.naming.people import somebody
from framing.measures.naming.phrases import describing, in_chunk, own

_PARTS = frozenset({"compound", "nmod", "amod", "poss"})
_BEFORE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def candidates(reading: Reading, pronouns: bool = False) -> list[Candidate]:
    """Every candidate of the parsed articles, article by article in the order of the text."""
    articles = [words_of(reading, article_id) for article_id in reading.parsed]
    common, alone, inside = common_words(articles), words_alone(articles), words_inside(articles)
    sure = sure_names(articles, common) & inside
    even_out_lemmas(articles)
    done, forms = acts(articles, inside), verb_forms(articles)
    unowned, borne, governed = words_unowned(articles), surnames(articles), states(articles)
    prose = "\n".join(" ".join(article.token) for article in articles)
    found: list[Candidate] = []
    for article in articles:
        article.alone, article.inside, article.acts, article.verbs = alone, inside, done, forms
        article.unowned, article.surnames, article.states = unowned, borne, governed
        found.extend(_in_article(article, names_in(article, common | done, alone, sure, prose), pronouns))
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
        if article.timely[root] and not somebody(article.lemma[root]):
            continue
        found.extend(in_chunk(article, first, last, root, at, used))
    for first, root in _outside_phrases(article):
        found.extend(in_chunk(article, first, root, root, at, used))
    found.extend(own(article, name) for name in names if name not in used and not describing(article, name))
    return sorted(_without_repeats(found), key=lambda c: (c.first, -c.last))


def _outside_phrases(article: Words) -> Iterator[tuple[int, int]]:
    """Phrases for people, bodies and places that the parser leaves out, first token and head: "*a boy* of five"."""
    inside = {token for first, last, _ in article.chunks for token in range(first, last + 1)}
    for root, tag in enumerate(article.tag):
        if tag not in ("NN", "NNS") or root in inside or article.dep[root] in _PARTS or article.timely[root]:
            continue
        if not somebody(article.lemma[root]) and article.lemma[root] not in _kinds():
            continue
        first = root
        while first > 0 and article.head[first - 1] in range(first, root + 1) and _describing(article, first - 1):
            first -= 1
        if tag == "NNS" or article.pos[first] == "DET":
            yield first, root


@cache
def _kinds() -> frozenset[str]:
    """Nouns for kinds of bodies and places."""
    return words()["organisations"] | words()["bodies"] | words()["places"]


def _describing(article: Words, token: int) -> bool:
    return article.pos[token] in _BEFORE or article.token[token] in "-–"


def _without_repeats(found: list[Candidate]) -> list[Candidate]:
    seen: Counter = Counter()
    kept = []
    for candidate in found:
        seen[candidate.head] += 1
        if seen[candidate.head] == 1:
            kept.append(candidate)
    return kept
