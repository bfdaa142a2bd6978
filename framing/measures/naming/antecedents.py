"""Whom a description points back to in its own article: "the company", "the commander"; and what "a camp" began."""

from __future__ import annotations

from collections import Counter, defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.descriptions import points
from framing.measures.naming.gazetteer import words
from framing.measures.naming.links import Links
from framing.measures.naming.sieves import Place

_KINDS = frozenset({"organisation", "media"})
_NAMES = ("country:", "known:", "name:")
_ASSOCIATIONS = words()["associations"] | words()["associated"]
_SAYS_WHAT = words()["organisations"] | words()["bodies"]


def join_antecedents(links: Links, found: list[Candidate], places: list[Place], types: dict[str, str]) -> None:
    """Join definite descriptions in the singular with the one that their article has named or described before."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, candidate in enumerate(found):
        by_article[candidate.words.article_id].append(number)
    for numbers in by_article.values():
        _organisations(links, found, places, types, numbers)
        _described(links, found, places, numbers)
        _begun(links, found, places, numbers)


def _organisations(links: Links, found: list[Candidate], places: list[Place], types: dict, numbers: list[int]) -> None:
    """ "The company", "the watchdog": the one of that kind named last, where it is also named most before it."""
    for kind, names, own in (
        ("businesses", _KINDS, words()["businesses"]), ("associations", frozenset({"organisation"}), _ASSOCIATIONS)
    ):  # fmt: skip
        named: Counter = Counter()
        last: dict[str, int] = {}
        for number in numbers:
            candidate, place = found[number], places[number]
            if candidate.form == "name" and types.get(candidate.name.key, "") in names:
                if candidate.words.lower[candidate.name.last] not in _SAYS_WHAT - own:
                    named[place.key] += 1
                    last[place.key] = number
            elif named and candidate.lemma in words()[kind] and _bare(candidate) and not _vague(candidate):
                latest = max(last, key=last.get)
                if named[latest] == max(named.values()) and not place.key.startswith(_NAMES):
                    links.join(number, last[latest], f"the {candidate.lemma} after the name", alone=True)


def _vague(candidate: Candidate) -> bool:
    """Whether a phrase is a bare "the group", which may be anybody; "the London-based group" is not."""
    return candidate.form not in ("thing", "generic") or candidate.form == "generic" and not _based(candidate)


def _based(candidate: Candidate) -> bool:
    article, head = candidate.words, candidate.head
    return article.lower[head - 1] == "based" and article.glued(head - 1)


def _described(links: Links, found: list[Candidate], places: list[Place], numbers: list[int]) -> None:
    """ "The commander" is the only one described with that word before: "an *SDF commander*"."""
    before: dict[str, dict[str, int]] = defaultdict(dict)
    for number in numbers:
        candidate, place = found[number], places[number]
        if candidate.form not in ("role", "generic") or not candidate.words.singular(candidate.head):
            continue
        known = before[candidate.lemma]
        if place.certain and not place.key.startswith("name:"):
            known.setdefault(place.key, number)
        elif candidate.words.lower[candidate.first] in ("a", "an"):
            known[f"new {number}"] = number
        elif len(known) == 1 and _bare(candidate) and not place.key.startswith("name:"):
            links.join(number, next(iter(known.values())), f"the only {candidate.lemma} described before")


def _begun(links: Links, found: list[Candidate], places: list[Place], numbers: list[int]) -> None:
    """ "A camp", and "camp" in a headline, where "the camp" later in the article is a place with a name."""
    later: dict[str, dict[str, int]] = defaultdict(dict)
    for number in reversed(numbers):
        candidate, place = found[number], places[number]
        if candidate.form != "thing" or not candidate.words.singular(candidate.head):
            continue
        known = later[candidate.lemma]
        if place.key.startswith("name:"):
            known.setdefault(place.key, number)
        elif len(known) == 1 and candidate.lemma in words()["places"] and _new(candidate):
            noun = candidate.words.lower[candidate.head]
            links.join(number, next(iter(known.values())), f"the only {noun} of the article", alone=True)


def _bare(candidate: Candidate) -> bool:
    """Whether a phrase is no more than "the company": nothing before or after the noun says which one."""
    article, head = candidate.words, candidate.head
    clauses = any(article.dep[child] in ("relcl", "acl") for child in article.children[head])
    return points(candidate) and (head - candidate.first <= 1 or _based(candidate)) and not clauses


def _new(candidate: Candidate) -> bool:
    """Whether a phrase brings in something new, as indefinite ones and headlines do."""
    article = candidate.words
    return article.lower[candidate.first] in ("a", "an") or article.sentence[candidate.head] in article.headlines
