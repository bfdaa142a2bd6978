"""Whom a description points back to in its own article: "the company", "the commander"; and what "a camp" began."""

from __future__ import annotations

from collections import Counter, defaultdict

from framing.lexicons import reporting_verbs
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.descriptions import points
from framing.measures.naming.gazetteer import words
from framing.measures.naming.links import Links
from framing.measures.naming.sieves import Place

_KINDS = frozenset({"organisation", "media"})
_NAMES = ("country:", "known:", "name:")
_SOON = 4  # sentences
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
        _announced(links, found, types, numbers)


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
                if _kind_told(candidate) and not _watches(found[last[latest]]):
                    continue
                if named[latest] == max(named.values()) and not place.key.startswith(_NAMES):
                    links.join(number, last[latest], f"the {candidate.lemma} after the name", alone=True)


def _vague(candidate: Candidate) -> bool:
    """Whether a phrase is a bare "the group", which may be anybody; "the London-based group" is not."""
    told = _based(candidate) or _kind_told(candidate)
    return candidate.form not in ("thing", "generic") or candidate.form == "generic" and not told


def _watches(candidate: Candidate) -> bool:
    """Whether a name says that it is a group of that kind: "Syrian *Observatory* for Human *Rights*"."""
    name = candidate.name
    own = set(candidate.words.lower[name.first : name.last + 1])
    return bool(own & (_ASSOCIATIONS | words()["watching"]))


def _kind_told(candidate: Candidate) -> bool:
    """Whether a phrase says what a group does: "the *monitoring* group", "a leading international *rights* group"."""
    return any(candidate.words.lower[t] in words()["watching"] for t in range(candidate.first, candidate.head))


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
    known = head - candidate.first <= 1 or _based(candidate) or head - candidate.first == 2 and _kind_told(candidate)
    return points(candidate) and known and not clauses


def _announced(links: Links, found: list[Candidate], types: dict[str, str], numbers: list[int]) -> None:
    """ "A rights group says", and who it is a sentence or two later: "Port Watch says"."""
    for place, number in enumerate(numbers):
        candidate = found[number]
        kind = candidate.lemma in _ASSOCIATIONS and (candidate.form == "thing" or _kind_told(candidate))
        if not kind or not _new(candidate) or candidate.owners or not _speaks(candidate):
            continue
        here = candidate.words.sentence[candidate.head]
        for later in numbers[place + 1 :]:
            other = found[later]
            if other.words.sentence[other.head] > here + _SOON:
                break
            organised = other.form == "name" and types.get(other.name.key) == "organisation"
            if organised and other.words.sentence[other.head] > here and _speaks(other):
                links.join(number, later, f"announced as {candidate.lemma} before the name", alone=True)
                break


def _speaks(candidate: Candidate) -> bool:
    """Whether a phrase is who says something: before a reporting verb, after "according to" or a headline's colon."""
    article, head = candidate.words, candidate.name.head if candidate.name else candidate.head
    above = article.head[head]
    if candidate.first and article.token[candidate.first - 1] == ":" and article.sentence[head] in article.headlines:
        return True
    if article.dep[head] == "nsubj":
        return article.lemma[above] in reporting_verbs()
    return "according" in article.lower[max(above - 1, 0) : above + 1]


def _new(candidate: Candidate) -> bool:
    """Whether a phrase brings in something new, as indefinite ones and headlines do."""
    article = candidate.words
    return article.lower[candidate.first] in ("a", "an") or article.sentence[candidate.head] in article.headlines
