"""Where a noun phrase begins: what the parser took into it, and what is no part of it, is left out."""

from __future__ import annotations

from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import words
from framing.measures.naming.people import somebody

_JOINING = frozenset("of in on at by for from to with as after before over about against amid near into during".split())
_LIKENING = frozenset({"as", "like", "unlike"})
_WHO = frozenset({"who", "that", "which"})
_SIDES = frozenset({"country", "people", "party", "armed", "place", "person", ""})


def begins(article: Words, first: int, root: int) -> int:
    """The first token of the phrase with the head ``root`` that the parser lets begin at ``first``."""
    first = _after_mark(article, first, root)
    if first < root and _opens_clause(article, first):
        first += 1
    for token in range(first + 1, root):
        if _stops(article, token):
            first = token + 1
        elif _starts(article, token):
            first = token
    if article.lower[first] in words()["placing"] and _opens(article, first) and article.pos[first + 1] == "NOUN":
        first += 2 if root - first > 2 and first + 1 not in article.name_at else 0
    return _after_mark(article, first, root)


def after_verb(article: Words, first: int, name_first: int) -> int:
    """Where the words before a name begin that describe it: after a verb that the parser took for one of them."""
    verbs = (t for t in range(name_first - 1, first - 1, -1) if _acts_on(article, t, name_first))
    return next(verbs, first - 1) + 1


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


def _opens_clause(article: Words, token: int) -> bool:
    """Whether a phrase's first word is none of it: "while *elsewhere* protesters", "Ash *accused* officials of"."""
    after = token + 1
    if article.glued(after + 1) or after in article.name_at:
        return False
    if article.lower[token] in _LIKENING or article.tag[token] == "RB" and article.pos[after] == "NOUN":
        return article.lower[token] not in words()["quantifiers"]
    before = article.pos[token - 1] if token and not _opens(article, token) else ""
    return article.tag[token] in ("VBD", "VBN") and before in ("PROPN", "PRON") and article.token[token].islower()


def _acts_on(article: Words, token: int, name: int) -> bool:
    """Whether a word before a name is a verb that has it as object or subject: "vowed to *Impeach* Ash"."""
    polite = article.lower[token].rstrip(".") in words()["honorifics"]
    if polite or token in article.name_at or article.glued(token) or article.glued(token + 2):
        return False
    word, tag, last = article.lower[token], article.tag[token], token + 1 == name
    before = article.lower[token - 1] if token and not _opens(article, token) else ""
    if tag in ("VBD", "VBZ", "VBP") or before in _WHO and word.endswith("ed"):
        return before not in ("the", "a", "an")
    if not last and not (word in article.verbs and word.endswith("s")):
        return False
    if before == "to" and article.pos[token] != "ADJ" and not somebody(article.lemma[token]):
        return word in article.verbs or article.pos[token] == "PROPN"
    titled = article.sentence[token] in article.titled | article.headlines and article.token[token][:1].isupper()
    if titled and word.endswith("ing"):
        return before in _JOINING
    several = word.endswith("s") and not word.endswith(("ss", "us", "is")) and article.pos[token] != "ADJ"
    return titled and several and bool(before) and not somebody(word[:-1])


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
