"""Where a noun phrase begins: what the parser took into it, and what is no part of it, is left out."""

from __future__ import annotations

from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import words

_JOINING = frozenset("of in on at by for from to with as after before over about against amid near into during".split())
_SIDES = frozenset({"country", "people", "party", "armed", "place", "person", ""})


def begins(article: Words, first: int, root: int) -> int:
    """The first token of the phrase with the head ``root`` that the parser lets begin at ``first``."""
    first = _after_mark(article, first, root)
    for token in range(first + 1, root):
        if _stops(article, token):
            first = token + 1
        elif _starts(article, token):
            first = token
    if article.lower[first] in words()["placing"] and _opens(article, first) and article.pos[first + 1] == "NOUN":
        first += 2 if root - first > 2 and first + 1 not in article.name_at else 0
    return _after_mark(article, first, root)


def ends(article: Words, first: int, root: int) -> int:
    """The head of the phrase, where the parser took a headline's verb for it: "*Tension* Eases"; -1 for no phrase."""
    if root in article.name_at or not article.token[root][:1].isupper():
        return root
    if root >= 2 and article.glued(root) and article.token[root - 2] in ("D", "R", "I"):
        return -1
    lost = not article.apostrophes and article.lower[root] in words()["lost_apostrophes"]
    titled = article.sentence[root] in article.titled | article.headlines
    if lost or titled and article.lower[root] in article.acts:
        return root - 1 if root > first and article.pos[root - 1] in ("NOUN", "PROPN") else -1
    return root


def cut_off(article: Words, begun: int, first: int) -> int:
    """The head of what ``begins`` left out before a phrase, where that is a phrase itself; -1 where it is none."""
    nouns = (t for t in range(first - 1, begun - 1, -1) if article.pos[t] in ("NOUN", "PROPN"))
    return next((t for t in nouns if article.lower[t] not in article.acts and article.lemma[t][0].isalpha()), -1)


def without_marks(article: Words, first: int, root: int) -> int:
    """Without opening marks; the article and quantifiers stay out of the span's label, not of the span."""
    while first < root and (article.pos[first] in ("PUNCT", "SPACE", "CCONJ", "SYM") or article.tag[first] == "POS"):
        first += 1
    return first


def _after_mark(article: Words, first: int, root: int) -> int:
    """Without opening marks and the end of a word that a hyphen cut in two: "re-*elected* Representative Hoyer"."""
    if first < root and article.glued(first) and article.pos[first] == "VERB":
        first += 1
    elif first < root - 1 and article.token[first] in "-–" and article.start[first] == article.end[first - 1]:
        first += 2
    return without_marks(article, first, root)


def _stops(article: Words, token: int) -> bool:
    """Whether something else ends with this word: a headline's verb or preposition, "the Senate *and* ..."."""
    if token in article.name_at:
        return False
    if article.token[token][:1].isupper() and article.token[token - 1][:1].isupper():
        titled = article.sentence[token] in article.titled
        noun = article.pos[token - 1] in ("NOUN", "PROPN")
        return noun and article.lower[token] in article.acts or titled and article.lower[token] in _JOINING
    before, after = article.name_at.get(token - 1), article.name_at.get(token + 1)
    listed = article.tag[token] == "CC" and before is not None and after is not None
    return listed and before.type not in _SIDES and after.form == "adjective"


def _starts(article: Words, token: int) -> bool:
    """Whether the phrase only starts with this word: "in return *pro*-government fighters", after a lost comma."""
    if article.pos[token - 1] != "NOUN" or token - 1 in article.name_at or article.token[token - 1] in "-–":
        return False
    if article.lower[token] in words()["stances"] and article.token[token + 1] in "-–":
        return True
    return not article.commas and article.pos[token] == "ADJ" and not article.glued(token)


def _opens(article: Words, token: int) -> bool:
    """Whether a sentence begins with this word."""
    return token == 0 or article.sentence[token - 1] != article.sentence[token]
