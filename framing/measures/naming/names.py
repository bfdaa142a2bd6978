"""Proper names in an article: known names first, then the parser's entities, then runs of proper nouns."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import generic_heads, match, words

_TYPES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people",
    "EVENT": "event", "LAW": "thing", "PRODUCT": "thing", "WORK_OF_ART": "thing", "LANGUAGE": "thing",
}  # fmt: skip


_PARTICLES = frozenset("a al el ez es er ed de du la le".split())
_WOMEN = frozenset({"mrs", "ms", "miss", "lady"})


class Name(NamedTuple):
    """A proper name: its tokens, ``key`` (known names share one), ``form`` (see gazetteer.Entry) and ``type``."""

    first: int
    last: int
    head: int
    key: str
    text: str
    form: str
    type: str


def names_in(
    article: Words, common: frozenset[str], alone: frozenset[str], sure: frozenset[str], prose: str
) -> list[Name]:
    """The names of an article in order, none overlapping; also noted on the article as ``name_at``.

    ``common``: words that the event also writes in lower case. ``alone``: capitalised words that stand without a hyphen
    somewhere: two of them tied by one are two names ("the Trump-Abe summit"). ``sure``: words that the event often
    uses as a person's name: they are names where the parser saw none, too. ``prose``: the event's words: what it also
    writes in lower case as a whole is no name ("Nuclear Tests" in a headline).
    """
    taken: dict[int, Name] = {}
    known = {m.first: m for m in match(article.token, article.tag)}
    surnames = {article.token[last] for first, last, type_ in article.entities
                if type_ == "PERSON" and first < last and article.sentence[first] not in article.titled}  # fmt: skip
    for first, last, type_ in _entities(article, known, common, alone):
        if type_ == "PERSON":
            last = _whole(article, first, last)
            if first < last and article.sentence[first] in article.titled:
                last = next((t for t in range(first, last) if article.token[t] in surnames), last)
        if last > first and _in_lower_case(article.lower[first : last + 1], common, prose):
            continue
        _place(article, taken, first, last, "", "name", _TYPES.get(type_, "thing"))
    for m in known.values():
        if m.entry.form in ("capital", "seat") and _only_a_place(article, head_of(article, m.first, m.last)):
            _place(article, taken, m.first, m.last, "", "name", "place")
        _place(article, taken, m.first, m.last, m.entry.key, m.entry.form, m.entry.type, m.entry.actor)
    for first, last in _runs(article, taken, common, alone):
        _place(article, taken, first, last, "", "name", "")
    for token, word in enumerate(article.token):
        if word in sure and token not in taken and article.pos[token] != "VERB":
            _place(article, taken, token, token, "", "name", "")
    article.name_at = taken
    return sorted(set(taken.values()))


def _in_lower_case(words_of: list[str], common: frozenset[str], prose: str) -> bool:
    """Whether the event also writes all these words in lower case, one after another."""
    return all(word in common or not word.islower() for word in words_of) and f" {' '.join(words_of)} " in prose


def _place(
    article: Words, taken: dict, first: int, last: int, key: str, form: str, type_: str, actor: str = ""
) -> None:
    if any(token in taken for token in range(first, last + 1)):
        return
    if first >= 2 and article.glued(first) and article.lower[first - 2] in ("al", "el") and first - 2 not in taken:
        first -= 2
    if first < last and article.token[first] in ("D", "R", "I") and article.token[first + 1] == "-":
        return
    if first == last and portfolio(article, first):
        return
    text = actor or " ".join(article.text[article.start[first] : article.end[last]].split())
    name = Name(
        first, last, head_of(article, first, last), key or f"name:{plain(article, first, last)}", text, form, type_
    )
    taken.update(dict.fromkeys(range(first, last + 1), name))


def _only_a_place(article: Words, head: int) -> bool:
    """Whether a capital or a seat is where something is, not who acts: "in Moscow", "at the White House"."""
    if article.dep[head] != "pobj":
        return False
    return article.lower[article.head[head]] in words()["placing"]


def portfolio(article: Words, token: int) -> bool:
    """Whether a word is only the field of an office: "Secretary of *State*"."""
    return article.lower[token] in words()["portfolios"] and token > 1 and _title(article, token - 2)


def plain(article: Words, first: int, last: int) -> str:
    """A name without marks, initials and particles, in lower case: what makes two spellings one name."""
    kept = [
        word.replace(".", "").replace("’", "'") for word in article.lower[first : last + 1]
        if any(c.isalnum() for c in word) and word not in ("'s", "’s") and not (len(word) == 2 and word[1] == ".")
    ]  # fmt: skip
    if len(kept) == 1 and first > 0 and article.lower[first - 1].rstrip(".") in _WOMEN:
        kept.insert(0, "mrs")
    while len(kept) > 1 and kept[0] in ("al", "el", "the"):
        kept.pop(0)
    return " ".join(word for number, word in enumerate(kept) if number == 0 or word not in ("al", "el"))


def head_of(article: Words, first: int, last: int) -> int:
    """The token of a range that hangs on something outside it; the last one when several do."""
    outside = [t for t in range(first, last + 1) if not first <= article.head[t] <= last or article.head[t] == t]
    return outside[-1] if outside else last


def _entities(article: Words, known: dict, common: frozenset[str], alone: frozenset[str]) -> list[tuple[int, int, str]]:
    """The parser's entities, cleaned; known names inside them win unless the entity is a longer name."""
    kept = []
    for first, last, type_ in article.entities:
        first, last = _cleaned(article, first, last, common)
        if first == last and type_ in ("ORG", "PERSON") and _describes(article, first):
            continue
        if first == last and (article.lower[first] in words()["bodies"] & common or _only_opens(article, first)):
            continue
        inside = range(first + 1, last)
        if first > last or any(article.token[t] == "," or _two_names(article, t, alone) for t in inside):
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


def _only_opens(article: Words, token: int) -> bool:
    """Whether a common noun has a capital only because sentences open with it: "*Turnout* was high"."""
    opens = token == 0 or article.sentence[token - 1] != article.sentence[token]
    return opens and article.pos[token] == "NOUN" and article.token[token] not in article.inside


def _describes(article: Words, token: int) -> bool:
    """Whether a capital may only be a sentence's first letter, or a headline's, and the word describes another."""
    opening = token == 0 or article.sentence[token - 1] != article.sentence[token]
    plain = article.pos[token] in ("ADJ", "VERB", "ADV")
    return article.dep[token] == "amod" and opening and (plain or article.token[token].isupper())


def _whole(article: Words, first: int, last: int) -> int:
    """Where a person's name ends that the parser cut before a short part: "Moon Jae-*in*", "Kim Jong *Un*"."""
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
    owned = [t for t in range(first + 1, last) if article.token[t - 1] in article.alone
             and (article.tag[t] == "POS" or article.lower[t] in ("'s", "’s"))]  # fmt: skip
    if owned:
        first = owned[-1] + 1
    titles = [t for t in range(first, last) if _title(article, t)]
    if titles:
        first = titles[-1] + 1
        if article.lower[titles[-1]] == "secretary" and article.lower[first] == "of":
            first = min(first + 2, last)
    while first <= last and _not_a_name(article, first, common):
        first += 1
    return first, last


def _title(article: Words, token: int) -> bool:
    word = article.lower[token].rstrip(".")
    return word in words()["roles"] or word in words()["honorifics"]


def _not_a_name(article: Words, token: int, common: frozenset[str]) -> bool:
    word, lower = article.token[token], article.lower[token]
    if not word[:1].isupper() and not word[:1].isdigit():
        if article.glued(token) and word.isalpha():
            return False
        return lower not in ("al", "el", "bin", "ibn", "de", "von", "van")
    return article.pos[token] in ("DET", "PUNCT") or lower.rstrip(".") in words()["honorifics"] or (
        (article.pos[token] != "PROPN" or article.sentence[token] in article.titled)
        and lower in common and lower not in words()["bodies"]
    )  # fmt: skip


def _runs(article: Words, taken: dict, common: frozenset[str], alone: frozenset[str]) -> list[tuple[int, int]]:
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
            runs.append((start, token - 1))
            start = None
        if inside and start is None:
            start = token
    return runs


def _namelike(article: Words, token: int, common: frozenset[str]) -> bool:
    lower = article.lower[token].rstrip(".")
    if not article.token[token][:1].isupper() or article.timely[token] or not lower.replace(".", "").isalpha():
        return False
    if lower in common or _title(article, token) or lower in generic_heads() or lower in words()["fillers"]:
        return False
    return article.lemma[token] not in words()["bodies"]


def _hyphenated(article: Words, token: int, alone: frozenset[str]) -> bool:
    """A hyphen inside a name, or what follows one: "Mar-a-Lago"."""
    if article.token[token] in "-–":
        if article.glued(token + 1) and article.glued(token + 3) and article.token[token + 1] in _PARTICLES:
            return article.token[token + 3][0].isupper()
        proper = article.glued(token + 1) and article.pos[token + 1] == "PROPN"
        return proper and article.start[token] == article.end[token - 1] and not _two_names(article, token, alone)
    inside = article.glued(token + 2) and article.token[token] in _PARTICLES and article.token[token + 2][0].isupper()
    return article.glued(token) and article.token[token].isalpha() and (article.pos[token] == "PROPN" or inside)


def _two_names(article: Words, token: int, alone: frozenset[str]) -> bool:
    """Whether a hyphen ties two names that also stand alone."""
    if article.token[token] not in ("-", "–") or not article.glued(token + 1):
        return False
    return article.token[token - 1] in alone and article.token[token + 1] in alone
