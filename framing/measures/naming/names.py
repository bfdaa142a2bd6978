"""Proper names in an article: known names first, then the parser's entities, then runs of proper nouns."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import combining, normalize

from framing.measures.naming.abbreviations import us_states
from framing.measures.naming.article import Words
from framing.measures.naming.entities import entities, whole
from framing.measures.naming.gazetteer import Match, match, words
from framing.measures.naming.proper_nouns import portfolio, runs

_TYPES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people",
    "EVENT": "event", "LAW": "thing", "PRODUCT": "thing", "WORK_OF_ART": "thing", "LANGUAGE": "thing",
}  # fmt: skip
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
    for first, last, type_ in entities(article, known, common, alone):
        if type_ == "PERSON":
            last = whole(article, first, last)
            if first < last and article.sentence[first] in article.titled:
                last = next((t for t in range(first, last) if article.token[t] in surnames), last)
        if last > first and _in_lower_case(article.lower[first : last + 1], common, prose):
            continue
        _place(article, taken, first, last, "", "name", _TYPES.get(type_, "thing"))
    for m in known.values():
        where = m.entry.form in ("capital", "seat")
        if where and (_only_a_place(article, m) or article.token[m.last] in article.states):
            _place(article, taken, m.first, m.last, "", "name", "place")
        _place(article, taken, m.first, m.last, m.entry.key, m.entry.form, m.entry.type, m.entry.actor)
    for first, last in runs(article, taken, common, alone):
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
    if first >= 2 and article.glued(first) and article.token[first - 2] in ("D", "R", "I"):
        return
    if first == last and portfolio(article, first):
        return
    text = actor or " ".join(article.text[article.start[first] : article.end[last]].split())
    name = Name(
        first, last, head_of(article, first, last), key or f"name:{plain(article, first, last)}", text, form, type_
    )
    taken.update(dict.fromkeys(range(first, last + 1), name))


def _only_a_place(article: Words, known: Match) -> bool:
    """Whether a capital or a seat is where something is, not who acts: "in Moscow", "at the White House"."""
    head = head_of(article, known.first, known.last)
    if article.dateline(head):
        return True
    if article.dep[head] != "pobj":
        return False
    return article.lower[article.head[head]] in words()["placing"]


def plain(article: Words, first: int, last: int) -> str:
    """A name without marks, initials and particles, in lower case: what makes two spellings one name."""
    if first == last and article.token[first].endswith(".") and article.lower[first][:-1] in us_states():
        return us_states()[article.lower[first][:-1]].lower()
    kept = [
        _unaccented(word.replace(".", "").replace("’", "'")) for word in article.lower[first : last + 1]
        if any(c.isalnum() for c in word) and word not in ("'s", "’s") and not (len(word) == 2 and word[1] == ".")
    ]  # fmt: skip
    if len(kept) == 1 and first > 0 and article.lower[first - 1].rstrip(".") in _WOMEN:
        kept.insert(0, "mrs")
    while len(kept) > 1 and kept[0] in ("al", "el", "the"):
        kept.pop(0)
    return " ".join(word for number, word in enumerate(kept) if number == 0 or word not in ("al", "el"))


def _unaccented(word: str) -> str:
    """A word without accents: "raúl" and "raul" are one name in two outlets' styles."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def only_head(article: Words, start: int, end: int) -> int:
    """The head of a span of the text; -1 where it has none or names several ("brides *and* their children")."""
    inside = article.between(start, end)
    if not inside:
        return -1
    head = head_of(article, inside[0], inside[-1])
    listed = any(article.dep[token] == "conj" and article.head[token] == head for token in inside)
    return -1 if listed else head


def head_of(article: Words, first: int, last: int) -> int:
    """The token of a range that hangs on something outside it; the last one when several do."""
    outside = [t for t in range(first, last + 1) if not first <= article.head[t] <= last or article.head[t] == t]
    return outside[-1] if outside else last
