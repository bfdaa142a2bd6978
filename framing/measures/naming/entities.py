"""The parser's entities, cleaned: without determiners, titles, marks and words that are no part of a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from framing.lexicons import name_suffixes
from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import words
from framing.measures.naming.proper_nouns import is_title, two_names

_BETWEEN = frozenset("at in near from outside".split())


def entities(article: Words, known: dict, common: frozenset[str], alone: frozenset[str]) -> list[tuple[int, int, str]]:
    """The parser's entities, cleaned; known names inside them win unless the entity is a longer name."""
    kept = []
    for first, last, type_ in _cut(article):
        first, last = _cleaned(article, first, last, common)
        if first == last and type_ in ("ORG", "PERSON") and _describes(article, first):
            continue
        if first == last and (article.lower[first] in words()["bodies"] & common or _only_opens(article, first)):
            continue
        inside = range(first + 1, last)
        if first > last or any(article.token[t] == "," or two_names(article, t, alone) for t in inside):
            continue
        matches = [m for start, m in known.items() if start <= last and m.last >= first]
        covered = {token for m in matches for token in range(m.first, m.last + 1)}
        rest = [t for t in range(first, last + 1) if t not in covered]
        proper = [t for t in rest if article.pos[t] == "PROPN" and article.lower[t] not in common]
        outside = any(m.first < first or m.last > last for m in matches)
        if matches and (not proper or outside or all(m.last - m.first >= 1 for m in matches)):
            continue
        for m in matches:
            del known[m.first]
        kept.append((first, last, type_))
    return kept


def _cut(article: Words) -> Iterator[tuple[int, int, str]]:
    """The entities; a place and the place that it is at or near each for itself: "*Baghouz* at *Al Hol*".

    In a headline the verb between them parts two: "*Ted Cruz* Accuses *Donald Trump*".
    """
    for first, last, type_ in article.entities:
        cuts = [t for t in range(first + 1, last) if article.lower[t] in _BETWEEN and article.tag[t] == "IN"]
        placed = type_ in ("FAC", "GPE", "LOC", "PERSON") or type_ == "ORG" and cuts == [first + 1]
        cuts = cuts if placed else []
        if article.sentence[first] in article.titled:
            cuts += [t for t in range(first + 1, last) if article.lower[t] in article.acts]
        last = of_what(article, first, last)
        yield from ((start + 1, end - 1, type_) for start, end in pairwise([first - 1, *sorted(cuts), last + 1]))


def of_what(article: Words, first: int, last: int) -> int:
    """Where the name of a ministry ends that the parser cut before its field: "the Department *of the Treasury*"."""
    end = last + 1
    if article.lower[last] not in words()["of_something"] or article.lower[end : end + 1] != ["of"]:
        return last
    end += 2 if article.lower[end + 1 : end + 2] == ["the"] else 1
    size = len(article.token)
    if end >= size or article.pos[end] != "PROPN" or not article.token[end][0].isupper():
        return last
    while end + 1 < size and article.pos[end + 1] == "PROPN" and article.token[end + 1][0].isupper():
        end += 1
    return end


def _only_opens(article: Words, token: int) -> bool:
    """Whether a common noun has a capital only because sentences open with it: "*Turnout* was high"."""
    opens = token == 0 or article.sentence[token - 1] != article.sentence[token]
    return opens and article.pos[token] == "NOUN" and article.token[token] not in article.inside


def _describes(article: Words, token: int) -> bool:
    """Whether a capital may only be a sentence's first letter, or a headline's, and the word describes another."""
    opening = token == 0 or article.sentence[token - 1] != article.sentence[token]
    plain = article.pos[token] in ("ADJ", "VERB", "ADV")
    return article.dep[token] == "amod" and opening and (plain or article.token[token].isupper())


def whole(article: Words, first: int, last: int) -> int:
    """Where a person's name ends that the parser cut before a short part: "Moon Jae-*in*", "Kim Jong *Un*", "*Jr.*"."""
    if "".join(article.lower[last + 1 : last + 2]).rstrip(".") in name_suffixes():
        return last + 1
    end = last + 2 if article.glued(last + 2) else last + 1
    if last == first or end >= len(article.token) or not article.token[end].isalpha() or len(article.token[end]) > 3:
        return last
    glued = end == last + 2 and article.lower[end] not in words()["holdings"]
    short = end == last + 1 and article.token[end][0].isupper() and any(end == root for _, _, root in article.chunks)
    return end if glued or short else last


def _cleaned(article: Words, first: int, last: int, common: frozenset[str]) -> tuple[int, int]:
    """Without determiners, titles, marks, possessive endings and words that are no part of a name."""
    while first <= last and _not_a_name(article, last, common):
        last -= 1
    while first <= last and _not_a_name(article, first, common):
        first += 1
    owned = [t for t in range(first + 1, last) if article.token[t - 1] in article.unowned
             and (article.tag[t] == "POS" or article.lower[t] in ("'s", "’s"))]  # fmt: skip
    if owned:
        first = owned[-1] + 1
    titles = [t for t in range(first, last) if is_title(article, t)
              and article.lower[t + 1].rstrip(".") not in name_suffixes()]  # fmt: skip
    if titles:
        first = titles[-1] + 1
        if article.lower[titles[-1]] == "secretary" and article.lower[first] == "of":
            first = min(first + 2, last)
    while first <= last and _not_a_name(article, first, common):
        first += 1
    return first, last


def _not_a_name(article: Words, token: int, common: frozenset[str]) -> bool:
    word, lower = article.token[token], article.lower[token]
    if not word[:1].isupper() and not word[:1].isdigit():
        if article.glued(token) and word.isalpha():
            return False
        return lower not in ("al", "el", "bin", "ibn", "de", "von", "van")
    if not article.apostrophes and lower in words()["lost_apostrophes"]:
        return True
    return article.pos[token] in ("DET", "PUNCT") or lower.rstrip(".") in words()["honorifics"] or (
        (article.pos[token] != "PROPN" or article.sentence[token] in article.titled)
        and lower in common and lower not in words()["bodies"]
    )  # fmt: skip
