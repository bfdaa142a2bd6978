"""The framing words of a mention: what is left without determiner, honorific and the name."""

from __future__ import annotations

from framing.measures.naming.abbreviations import in_full, us_states
from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import generic_heads, is_known, words
from framing.measures.naming.roles import field_after

_AMOUNTS = frozenset("dozen half score hundred thousand million billion handful couple % percent".split())
_SHORT = 5
_ACTS = frozenset({"VB", "VBP", "VBZ", "MD"})
_SKIPPED_TAGS = frozenset("DT PDT PRP PRP$ WDT WP$ WRB CD POS EX CC `` '' , : . -LRB- -RRB-".split())


def label(candidate: Candidate) -> str:
    """The label in the outlet's words, house style evened out; empty for a bare name.

    "the extremist Islamic State group" -> "extremist group"; "the Islamic State group" -> ""; "Mr. Trump" -> "";
    "the top US and Russian generals" -> "top US and Russian generals".
    """
    article, name = candidate.words, candidate.name
    gone = range(name.first, name.last + 1) if name else range(0)
    kept = [t for t in _described(candidate) if t not in gone]
    kept = [t for t in kept if article.pos[t] != "ADV" or article.head[t] not in gone or article.glued(t + 2)]
    directions = words()["directions"]
    told = [t for t in kept if article.lower[t] not in directions]
    if candidate.form == "name" and told and (_one_of_a_people(candidate) or not _says_who(article, kept[-1])):
        kept += range(name.first, name.last + 1)
    if candidate.form == "group" and generic_heads()[candidate.lemma]["kind"] == "office":
        kept = sorted({*kept, *range(name.first, name.last + 1)})
    if candidate.form == "role" and (field := field_after(article, candidate.head)):
        kept += [field - 1, field]
    elif candidate.form == "role" and candidate.lemma in words()["kin"]:
        kept += _whose(article, candidate.head)
    joins = (t for t in range(candidate.first, candidate.head) if article.tag[t] == "CC" and {t - 1, t + 1} <= {*kept})
    kept = sorted({*kept, *joins})
    pieces: list[str] = []
    for token in kept:
        glued = pieces and (article.token[token] in "-–" or article.token[token - 1] in "-–" and token - 1 in kept)
        word = _evened(candidate, token)
        pieces[-1:] = [pieces[-1] + word] if glued else [*pieces[-1:], word]
    text = " ".join(pieces).strip("- ")
    if candidate.form == "name" and set(text.split()) <= directions:
        return ""
    plain_group = candidate.form == "group" and len(text.split()) == 1
    return "" if plain_group and generic_heads()[candidate.lemma]["kind"] == "group" else text


def _whose(article: Words, head: int) -> list[int]:
    """The short phrase that says whose somebody is: "the son *of Cuban immigrants*", "the son *and heir of* Ash"."""
    listed = [t for t in article.children[head] if article.dep[t] == "conj"]
    of = article.of(head) or [t for other in listed for t in article.of(other)]
    whose = range(head + 1, of[0] + 1) if len(of) == 1 and len(article.token[head : of[0]]) <= _SHORT else range(0)
    kept = [t for t in whose if article.lower[t] in ("of", "and") or _telling(article, t)]
    return kept if kept and kept[-1] == of[0] else []


def _one_of_a_people(candidate: Candidate) -> bool:
    """Whether a name stands for some of its people, who are no others without it: "top *Democrats*"."""
    return candidate.name.form in ("people", "adjective") or candidate.name.type in ("party", "people")


def _says_who(article: Words, last: int) -> bool:
    """Whether a description ends in a noun, or in an age: one that does not needs its name ("rebel-held *Aleppo*")."""
    aged = article.lower[last] == "old" and article.lower[last - 2] == "year"
    return aged or article.pos[last] in ("NOUN", "PROPN") and not (article.glued(last) and _held(article, last))


def _held(article: Words, token: int) -> bool:
    return article.lower[token] in words()["holdings"]


def modifiers(candidate: Candidate) -> list[str]:
    """The describing words of a phrase before its head, in lower case and in order."""
    article = candidate.words
    whole = [word for word in label(candidate).lower().split() if word not in ("and", "or", "&")]
    return whole[:-1] if whole and whole[-1].endswith(article.lower[candidate.head]) else whole


def _described(candidate: Candidate) -> list[int]:
    """Tokens of the label: after the last possessor, without determiners, numbers, quantifiers and honorifics."""
    article = candidate.words
    first, last = candidate.first, max(candidate.head, candidate.last if candidate.form != "name" else candidate.head)
    for token in range(first, last + 1):
        if token < candidate.head and (article.tag[token] == "POS" or _lost_apostrophe(article, token)):
            first = token + 1
    if candidate.name and candidate.form == "name":
        last = max(last, candidate.name.last)
    if candidate.name and candidate.form != "name" and candidate.name.first > candidate.head:
        last = candidate.head
    kept = {t for t in range(first, last + 1) if _telling(article, t) and not _amount(article, t, candidate.head)}
    kept -= {t for t in kept if t < candidate.head and article.tag[t] in _ACTS and not article.glued(t)}
    placed = article.tag[first] == "IN" or article.lower[first] in words()["placing"]
    if first < candidate.head and placed and not article.glued(first + 2):
        kept.discard(first)
    hyphens = {t for t in range(first + 1, last) if _hyphen(article, t) and {t - 1, t + 1} <= kept}
    return sorted(kept | hyphens)


def _amount(article: Words, token: int, head: int) -> bool:
    """Whether a word before the head says how much: "*hundreds* more arrivals", "*roughly* 300", "a *dozen*", "%"."""
    if token >= head:
        return False
    above = article.head[token]
    counts = article.dep[token] in ("nummod", "quantmod") and not article.glued(token + 2)
    about = token < above < head and article.pos[above] == "NUM" and article.pos[token] in ("ADV", "ADP", "ADJ", "NUM")
    return counts or about or article.lemma[token] in _AMOUNTS or not article.lower[token][0].isalnum()


def _lost_apostrophe(article: Words, token: int) -> bool:
    """Whether a name before the head is a possessive without its apostrophe: "Aleppos outskirts"."""
    word = article.token[token]
    if article.apostrophes or token not in article.name_at:
        return False
    if len(word) <= 3 or not word.endswith("s"):
        return False
    name = article.name_at[token]
    return word[:-1] in article.alone or is_known("".join(article.token[name.first : token + 1])[:-1])


def _telling(article: Words, token: int) -> bool:
    """Whether a word says something about the actor: no determiner, number, quantifier, mark or honorific."""
    lower = article.lower[token]
    if article.timely[token] and article.pos[token] == "PROPN" and not article.glued(token + 2):
        return False
    if article.glued(token + 2):
        return article.pos[token] != "NUM" or article.pos[token + 2] != "NUM"
    if article.tag[token] in _SKIPPED_TAGS or article.pos[token] in ("PUNCT", "SPACE", "NUM"):
        return False
    ranked = lower == "no" and article.token[token + 1 : token + 2] == ["."]
    if ranked or lower in words()["quantifiers"] and article.pos[token] != "NOUN":
        return False
    return lower.rstrip(".") not in words()["honorifics"]


def _hyphen(article: Words, token: int) -> bool:
    return article.token[token] in "-–" and article.start[token] == article.end[token - 1]


def _evened(candidate: Candidate, token: int) -> str:
    """One word in house-neutral style: no dots in abbreviations, no capitals but a name's."""
    article = candidate.words
    word = article.token[token].replace("’", "'")
    if word.count(".") > 1 or word.endswith(".") and word[:-1].isupper():
        word = word.replace(".", "")
    if word.istitle() and word.endswith(".") and word[:-1].lower() in us_states():
        return us_states()[word[:-1].lower()]
    if token in article.name_at or sum(letter.isupper() for letter in word) > 1:
        return word
    lower = "-".join(piece if piece.isupper() and len(piece) > 1 else piece.lower() for piece in word.split("-"))
    full = in_full().get(lower.rstrip("."), lower)
    one = candidate.form == "name" and full != lower and token < candidate.name.first
    return full.removesuffix("s") if one else full
