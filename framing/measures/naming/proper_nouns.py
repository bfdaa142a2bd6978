"""Runs of proper nouns, the titles before names, and fields of an office, which are no names."""

from __future__ import annotations

from framing.lexicons import first_names
from framing.measures.naming.abbreviations import in_full
from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import generic_heads, words

_VERB_FOLLOWS = frozenset({"to", "who", "that"})
_PARTICLES = frozenset("a al el ez es er ed de du la le".split())


def runs(article: Words, taken: dict, common: frozenset[str], alone: frozenset[str]) -> list[tuple[int, int]]:
    """Runs of proper nouns that neither a list nor the parser's entities hold."""
    runs: list[tuple[int, int]] = []
    start = None
    size = len(article.token)
    for token in range(size + 1):
        inside = token < size and token not in taken and (
            article.pos[token] == "PROPN" and _namelike(article, token, common)
            or start is not None and _hyphenated(article, token, alone)
        )  # fmt: skip
        joins = inside and start is not None and article.sentence[token] == article.sentence[start]
        if start is not None and not joins:
            runs.append((_after_verb(article, start, token - 1), token - 1))
            start = None
        if inside and start is None:
            start = token
    return runs


def _after_verb(article: Words, first: int, last: int) -> int:
    """Where a run of capitals in a headline begins after a verb: "Vow To Impeach *Ash*", "Man Who Defeated *Ash*"."""
    opened = first > 0 and first < last and article.lower[first - 1] in _VERB_FOLLOWS
    word = article.token[first]
    named = word in article.inside or word.lower() in first_names()
    return first + 1 if opened and article.sentence[first] in article.titled and not named else first


def _namelike(article: Words, token: int, common: frozenset[str]) -> bool:
    lower = article.lower[token].rstrip(".")
    if not article.token[token][:1].isupper() or article.timely[token] or not lower.replace(".", "").isalpha():
        return False
    if not article.apostrophes and lower in words()["lost_apostrophes"]:
        return False
    if _of_an_office(article, token):
        return False
    if lower in common or is_title(article, token) or lower in generic_heads() or lower in words()["fillers"]:
        return False
    return article.lemma[token] not in words()["bodies"]


def _of_an_office(article: Words, token: int) -> bool:
    """Whether a word only says which office or body follows: "*Vice* President", "*National* Intelligence"."""
    after = token + 1
    ranked = article.lower[token] in words()["ranks"] and after < len(article.token) and is_title(article, after)
    field = article.lower[token] in words()["fields"] and "".join(article.lower[after : after + 1]) in words()["bodies"]
    return ranked or field


def _hyphenated(article: Words, token: int, alone: frozenset[str]) -> bool:
    """A hyphen inside a name, or what follows one: "Mar-a-Lago"."""
    if article.token[token] in "-–":
        if article.glued(token + 1) and article.glued(token + 3) and article.token[token + 1] in _PARTICLES:
            return article.token[token + 3][0].isupper()
        proper = article.glued(token + 1) and article.pos[token + 1] == "PROPN"
        return proper and article.start[token] == article.end[token - 1] and not two_names(article, token, alone)
    inside = article.glued(token + 2) and article.token[token] in _PARTICLES and article.token[token + 2][0].isupper()
    return article.glued(token) and article.token[token].isalpha() and (article.pos[token] == "PROPN" or inside)


def two_names(article: Words, token: int, alone: frozenset[str]) -> bool:
    """Whether a hyphen ties two names that also stand alone."""
    if article.token[token] not in ("-", "–") or not article.glued(token + 1):
        return False
    return article.token[token - 1] in alone and article.token[token + 1] in alone


def is_title(article: Words, token: int) -> bool:
    """Whether a word is an office or a polite form: "*President* Trump"."""
    word = article.lower[token].rstrip(".")
    return word in words()["roles"] or word in words()["honorifics"] or word in in_full()


def portfolio(article: Words, token: int) -> bool:
    """Whether a word is only the field of an office: "Secretary of *State*"."""
    return article.lower[token] in words()["portfolios"] and token > 1 and is_title(article, token - 2)
