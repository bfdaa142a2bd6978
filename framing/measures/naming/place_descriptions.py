"""What the articles say their places are: "Al Hol, a camp", "the river Alder", "the barracks at Fort Alder"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words

_OPENING = frozenset({"a", "an", "the", "this", "that", "its"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def place_nouns(found: list[Candidate], types: dict[str, str]) -> Iterator[tuple[Candidate, Candidate, str]]:
    """(the place's name, the phrase that says what it is, the noun) wherever an article says what a place is.

    The phrase is the name's own where the noun is a part of the name ("*Fort* Alder") or stands before it.
    """
    by_start = {(c.words.article_id, c.first): c for c in found}
    by_head = {(c.words.article_id, c.head): c for c in found if c.form == "thing" and c.name is None}
    for candidate in found:
        if candidate.form != "name" or candidate.name.form != "name" or types.get(candidate.name.key) != "place":
            continue
        for noun in _own_nouns(candidate):
            yield candidate, candidate, noun
        article, name = candidate.words, candidate.name
        for other in (_set_after(candidate, by_start), _at(article, name.first, by_head)):
            if other is not None:
                yield candidate, other, other.lemma


def _own_nouns(candidate: Candidate) -> Iterator[str]:
    """Nouns for a place in a name, or in lower case right before it: "*Fort* Alder", "the *river* Alder"."""
    article, name = candidate.words, candidate.name
    ends = {article.lower[name.first], article.lower[name.last]} if name.first < name.last else set()
    before = name.first - 1
    if before >= candidate.first and article.pos[before] == "NOUN" and article.token[before].islower():
        ends.add(article.lemma[before])
    yield from sorted(ends & words()["places"])


def _set_after(candidate: Candidate, by_start: dict) -> Candidate | None:
    """A phrase between a comma and the rest that says what the place is; not the subject of what follows."""
    article, last = candidate.words, candidate.name.last
    if article.token[last + 1 : last + 2] != [","]:
        return None
    other = by_start.get((article.article_id, last + 2))
    if other is None or other.form != "thing" or article.lower[other.first] not in _OPENING:
        return None
    kind = other.lemma in words()["places"] and article.singular(other.head) and not other.owners
    return other if kind and article.dep[other.head] not in _SUBJECTS else None


def _at(article: Words, first: int, by_head: dict) -> Candidate | None:
    """A site that goes by the name of where it is: "the *camp* at Al Hol"."""
    other = by_head.get((article.article_id, first - 2))
    if other is None or article.lower[first - 1] != "at" or other.lemma not in words()["sites"]:
        return None
    return other if article.singular(other.head) and article.lower[other.first] in _OPENING else None
