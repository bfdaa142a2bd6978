"""Common nouns that name a side inside a longer phrase: "*rebel* fighters", "the *regime*'s", "*rebel*-held"."""

from __future__ import annotations

from framing.measures.naming.article import Words
from framing.measures.naming.beginnings import without_marks
from framing.measures.naming.candidate import Candidate, form_of
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.names import Name

_GROUPS = frozenset({"armed", "party", "organisation"})


def side_before(article: Words, first: int, root: int) -> int | None:
    """A noun for a side right before a group word: "*rebel* fighters", "*government* forces"."""
    before = root - 1
    if before < first or article.token[before - 1] in "-–" or article.dep[before] not in ("compound", "nmod", "amod"):
        return None
    lemma = article.lemma[before]
    specific = generic_heads().get(lemma, {}).get("specific")
    return before if specific or lemma in words()["bodies"] else None


def inner_sides(article: Words, first: int, root: int, at: dict) -> list[Candidate]:
    """Common nouns inside a phrase that name a side: "the *regime*'s", "*government* helicopters", "*rebel*-held"."""
    found = []
    for token in range(first, root):
        lemma = article.lemma[token]
        if token in at or article.pos[token] not in ("NOUN", "PROPN", "ADJ"):
            continue
        form = form_of(article, token)
        loose = article.pos[token] == "ADJ" and not (form == "body" or generic_heads().get(lemma, {}).get("specific"))
        if loose or lemma in words()["fillers"]:
            continue
        possessor = article.dep[token] == "poss" and article.pos[token] == "NOUN"
        if form == "thing" and not possessor:
            continue
        hyphen = token + 1 < root and article.token[token + 1] in "-–"
        holding = hyphen and article.lower[token + 2] in words()["holdings"]
        stance = token >= 2 and article.token[token - 1] in "-–" and article.lower[token - 2] in words()["stances"]
        compound = article.dep[token] in ("compound", "nmod", "amod") and form in ("body", "generic")
        compound = compound and not (article.lemma[root] in generic_heads() and form in ("generic", "body"))
        if not (possessor or holding or stance or compound):
            continue
        named = at.get(token - 1)
        if compound and named and generic_heads().get(lemma, {}).get("kind") == "group" and named.type in _GROUPS:
            found.append(Candidate(article, named.first, token, token, "group", lemma, named, [named], True))
            continue
        start = without_marks(article, _left(article, first, token), token) if possessor else token
        owners = [at[t] for t in range(first, token) if t in at] if possessor or compound else []
        owners = ruling(owners) if form == "body" else owners
        found.append(Candidate(article, start, token, token, form, lemma, None, list(dict.fromkeys(owners)), True))
    return found


def ruling(owners: list[Name]) -> list[Name]:
    """Names that can own a government or an army: countries, persons, organisations; not places and peoples."""
    return [name for name in owners if name.type not in ("place", "people", "")]


def _left(article: Words, first: int, token: int) -> int:
    """Where the phrase of a possessor begins."""
    start = token
    while start > first and article.head[start - 1] in range(start, token + 1):
        start -= 1
    return start
