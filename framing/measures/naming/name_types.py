"""What a name is the name of, by votes: the parser's, its titles', and of what is said about it."""

from __future__ import annotations

from collections import Counter

from framing.lexicons import first_names
from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.names import Name
from framing.measures.naming.people import somebody, titles_of

_WOMEN = frozenset({"mrs", "ms", "miss", "lady"})


def spoken_of(candidate: Candidate) -> dict[str, int]:
    """What speaks for a person's name (a title, a given name, "*who* ...", "X, a *doctor*") or an organisation's."""
    article, name = candidate.words, candidate.name
    given = name.first < name.last <= name.first + 3 and article.lower[name.first] in first_names()
    who = any(
        article.lower[child] == "who"
        for clause in article.children[name.head] if article.dep[clause] == "relcl"
        for child in article.children[clause]
    )  # fmt: skip
    beside = [t for t in article.children[name.head] if article.dep[t] == "appos" and t > name.last]
    beside = {article.lemma[t] for t in beside if article.pos[t] == "NOUN" and article.singular(t)}
    bodies = beside & words()["organisations"]
    people = {lemma for lemma in beside - bodies if somebody(lemma)}
    told = 2 * bool(titles_of(candidate)) + 3 * given + 2 * who + 2 * bool(people)
    last = article.lower[name.last] if name.last > name.first and name.key.startswith("name:") else ""
    called = name.first > candidate.first and article.lemma[name.first - 1] in words()["organisations"]
    bodylike = last in words()["organisations"] | words()["bodies"] | words()["last_words"]
    body = 2 * bool(bodies) + 3 * called + 3 * bodylike
    placed = last in words()["places"] or bool(beside & words()["places"])
    return {"person": told, "organisation": body, "place": 3 * (placed and not body)}


def count_opening(article: Words, name: Name, opening: Counter) -> None:
    """Count the polite form or the indefinite article before a name."""
    word = article.lower[name.first - 1].rstrip(".") if name.first else ""
    polite = "mrs" if word in _WOMEN else "mr" if word in ("mr", "sir", "lord") else ""
    alone = article.dep[name.head] not in ("compound", "poss", "nmod", "amod")
    opening["a" if word in ("a", "an") else "the" if word == "the" and alone else polite] += 1


def place_votes(article: Words, name: Name) -> int:
    """How surely a name stands where places do: "near *Aleppo*", "the *Al Hol* camp", "the towns of *Foua*"."""
    above = article.head[name.head]
    before = max(name.first - 1, 0)
    if article.pos[before] == "NOUN" and article.token[before].islower() and article.lemma[before] in words()["places"]:
        return 3
    if article.lower[before] == "nearby":
        return 3
    listed = article.name_at.get(above) if article.dep[name.head] == "conj" and above < name.first else None
    if listed is not None:
        return place_votes(article, listed)
    if article.dep[name.head] in ("compound", "nmod", "poss"):
        return 3 if article.lemma[above] in words()["places"] else 0
    if article.dep[name.head] != "pobj":
        return 0
    if article.lower[above] == "of":
        return 3 if article.lemma[article.head[above]] in words()["places"] else 0
    if article.lower[above] not in words()["placing"]:
        return 0
    if name.type == "person" and article.lower[above] not in ("in", "near", "outside"):
        return 0
    return 4 if article.lower[above] in ("near", "outside", "around", "toward", "towards") else 2


def majority(vote: Counter) -> str:
    """The type with most votes; of equal ones the first by name, empty without votes."""
    known = {type_: n for type_, n in vote.items() if type_ and n}
    return max(sorted(known), key=known.get) if known else ""
