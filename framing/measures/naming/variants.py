"""One name in several forms: surnames, short forms of organisations, acronyms, apposed names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from framing.lexicons import first_names
from framing.measures.naming.article import Words
from framing.measures.naming.candidates import Candidate
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.groups import Groups
from framing.measures.naming.names import Name

_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to"})
_DOMINANT = 2.0
_IN_FULL = 3
_WOMEN = frozenset({"mrs", "ms", "miss", "lady"})
_VOWELS = re.compile(r"[aeiou]+|(.)(?=\1)")


_TRADES = re.compile(r"(?:er|or|ist|man|woman|ian|eer|ee|ive|ant)$")
_NICKNAMES = dict(pair.split("=") for pair in words()["nicknames"])


def join_variants(found: list[Candidate], groups: Groups) -> dict[str, str]:
    """Join the variants of each name; returns key -> type by majority of what the parser and the titles say."""
    counts, votes, surfaces, openings = Counter(), defaultdict(Counter), defaultdict(Counter), defaultdict(Counter)
    for candidate in found:
        for name in [candidate.name, *candidate.owners]:
            if name is not None:
                counts[name.key] += 1
                votes[name.key][name.type] += 1
                surfaces[name.key][_surface(candidate, name)] += 1
                _before(candidate.words, name, openings[name.key])
                if name.key.startswith("name:"):
                    votes[name.key]["place"] += _place_votes(candidate.words, name)
        if candidate.name and candidate.form == "thing":
            votes[candidate.name.key]["place"] += 4
        if candidate.name and candidate.form == "name":
            votes[candidate.name.key].update(_spoken_of(candidate))
    for key, opening in openings.items():
        votes[key]["person"] += 3 * (opening["mr"] + opening["mrs"])
        if opening["the"] > counts[key] / 2 and not opening["mr"] + opening["mrs"]:
            votes[key]["person"] = 0
    types = {key: _majority(vote) for key, vote in votes.items()}
    own = sorted(key for key in counts if key.startswith("name:"))
    tokens = {key: key.removeprefix("name:").split() for key in own}
    _persons(own, tokens, types, counts, groups)
    _women(own, tokens, types, openings, groups)
    _plurals(own, tokens, groups)
    _spellings(own, types, groups)
    _directions(own, counts, surfaces, groups)
    _organisations(own, tokens, surfaces, types, openings, groups)
    together: dict[str, Counter] = defaultdict(Counter)
    for key, vote in votes.items():
        long = _IN_FULL if " " in key else 1
        together[groups.of(key)].update({type_: n * long for type_, n in vote.items()})
    whole = {key: _majority(together[groups.of(key)]) for key in own}
    return {key: whole.get(key) or type_ for key, type_ in types.items()}


def _spoken_of(candidate: Candidate) -> dict[str, int]:
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
    body = 2 * bool(bodies) + 3 * called + 3 * (last in words()["organisations"] | words()["bodies"])
    return {"person": told, "organisation": body, "place": 3 * (last in words()["places"] and not body)}


def somebody(lemma: str) -> bool:
    """Whether a noun names one of the people: an office, a trade, "woman".

    >>> somebody("judge"), somebody("baker"), somebody("deal")
    (True, True, False)
    """
    people = generic_heads().get(lemma, {}).get("kind") == "people"
    people = people or lemma in words()["people"]
    return people or lemma in words()["roles"] or bool(_TRADES.search(lemma)) and lemma not in words()["no_trades"]


def titles_of(candidate: Candidate) -> list[int]:
    """Tokens before a name that are titles: "*President* Trump", "CIA *Director* Pompeo"."""
    article, name = candidate.words, candidate.name
    return [
        t for t in range(candidate.first, name.first)
        if article.lower[t].rstrip(".") in words()["roles"] and article.dep[t] != "poss"
        and not (t + 1 < name.first and article.tag[t + 1] == "POS")
    ]  # fmt: skip


def _before(article: Words, name: Name, opening: Counter) -> None:
    """Count the polite form or the indefinite article before a name."""
    word = article.lower[name.first - 1].rstrip(".") if name.first else ""
    polite = "mrs" if word in _WOMEN else "mr" if word in ("mr", "sir", "lord") else ""
    alone = article.dep[name.head] not in ("compound", "poss", "nmod", "amod")
    opening["a" if word in ("a", "an") else "the" if word == "the" and alone else polite] += 1


def _women(own: list[str], tokens: dict, types: dict, openings: dict, groups: Groups) -> None:
    """ "Mrs. Trump" is the one person of that surname who is no Mr., or is a Mrs. elsewhere."""
    for key in own:
        if tokens[key][0] != "mrs":
            continue
        same = [
            other for other in own if other != key and tokens[other][-1] == tokens[key][-1] and types[other] == "person"
        ]
        same = [other for other in same if len(tokens[other]) > 1 and tokens[other][0] != "mrs"]
        men = {groups.of(other) for other in own if tokens[other][-1] == tokens[key][-1] and openings[other]["mr"]}
        women = {groups.of(other) for other in same if openings[other]["mrs"]}
        people = women or {groups.of(other) for other in same} - men
        if len(people) == 1:
            groups.join(key, people.pop(), "surname after a polite form")


def _place_votes(article: Words, name: Name) -> int:
    """How surely a name stands where places do: "near *Aleppo*", "the *Al Hol* camp", "the towns of *Foua*"."""
    above = article.head[name.head]
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


def _majority(vote: Counter) -> str:
    known = {type_: n for type_, n in vote.items() if type_ and n}
    return max(sorted(known), key=known.get) if known else ""


def _surface(candidate: Candidate, name) -> str:
    article = candidate.words
    return " ".join(article.token[name.first : name.last + 1])


def _persons(own: list[str], tokens: dict, types: dict, counts: Counter, groups: Groups) -> None:
    """Surnames (and family names that come first) join the person most often named in full."""
    full = [key for key in own if len(tokens[key]) > 1 and types[key] in ("person", "")]
    surnames = {tokens[key][0] for key in own if len(tokens[key]) == 1 and types[key] == "person"}
    unsure = [key for key in own if len(tokens[key]) == 2 and types[key] in ("", "thing")]
    full = [key for key in full if types[key] == "person" and tokens[key][0] != "mrs"]
    full += [key for key in unsure if surnames & set(tokens[key])]
    for key in full:
        for other in full:
            if key < other and _same_person(tokens[key], tokens[other]):
                groups.join(key, other, "form of the same name")
    by_word: dict[str, Counter] = defaultdict(Counter)
    for key in full:
        for word in {tokens[key][-1], tokens[key][0]} - {"jr", "sr"}:
            by_word[word][groups.of(key)] += counts[key]
    for key in own:
        if len(tokens[key]) != 1 or not by_word.get(tokens[key][0]):
            continue
        ranked = by_word[tokens[key][0]].most_common(2)
        if len(ranked) == 1 or ranked[0][1] >= _DOMINANT * ranked[1][1]:
            groups.join(key, ranked[0][0], "surname or short name")


def _same_person(left: list[str], right: list[str]) -> bool:
    short, long = sorted((left, right), key=len)
    if set(short) <= set(long) and "jr" not in set(long) - set(short):
        return True
    if left[-1] != right[-1] or left[-1] in ("jr", "sr") or len(left[0]) < 3 or len(right[0]) < 3:
        return False
    first = [_NICKNAMES.get(name[0], name[0]) for name in (left, right)]
    return first[0] == first[1] or left[0].startswith(right[0]) or right[0].startswith(left[0])


def _plurals(own: list[str], tokens: dict, groups: Groups) -> None:
    """A possessive whose apostrophe was lost: "Assads" with "Assad"."""
    known = {" ".join(tokens[key]): key for key in own}
    for key in own:
        bare = " ".join(tokens[key])
        if bare.endswith("s") and len(bare) > 4 and bare[:-1] in known:
            groups.join(key, known[bare[:-1]], "possessive of the same name")


def _directions(own: list[str], counts: Counter, surfaces: dict, groups: Groups) -> None:
    """ "The North" where the event knows one country of that name: North Korea."""
    for key in own:
        word = key.removeprefix("name:")
        if word not in ("north", "south", "east", "west"):
            continue
        countries = {
            other for other in counts if other.startswith("country:")
            and any(surface.lower().startswith(f"{word} ") for surface in surfaces[other])
        }  # fmt: skip
        if len(countries) == 1:
            groups.join(key, countries.pop(), "short for the only country of that name")


def _spellings(own: list[str], types: dict, groups: Groups) -> None:
    """Two spellings of one foreign name: "Kefraya" and "Kafraya" have the same consonants."""
    by_skeleton: dict[str, list[str]] = defaultdict(list)
    for key in own:
        name = key.removeprefix("name:").replace(" ", "")
        if len(name) >= 6 and types[key] in ("place", "person", "people", "organisation"):
            by_skeleton[name[0] + _VOWELS.sub("", name[1:])].append(key)
    for keys in by_skeleton.values():
        for other in keys[1:]:
            if len(keys[0].split()) == len(other.split()):
                groups.join(other, keys[0], "another spelling of the name")


def _begins_alone(pieces: list[str]) -> bool:
    """Whether an organisation may go by its first word: "Osprey" of "Osprey Terminals", not "House" of a committee."""
    bodies = words()["bodies"] | words()["directions"] | words()["titular"]
    own = len(pieces) <= 3 and not set(pieces) & _SMALL and pieces[0] not in bodies and len(pieces[0]) > 3
    return own and pieces[-1] not in words()["organisations"] | words()["bodies"]


def _organisations(own: list[str], tokens: dict, surfaces: dict, types: dict, openings: dict, groups: Groups) -> None:
    """A shorter form of one longer name ("the Observatory") and an acronym of one name join it."""
    long_names: dict[str, set[str]] = defaultdict(set)
    acronyms: dict[str, set[str]] = defaultdict(set)
    for key, forms in surfaces.items():
        if types.get(key) == "person" or key.startswith("country:"):
            continue
        for surface in forms:
            pieces = [word.lower() for word in surface.split() if any(c.isalnum() for c in word)]
            if len(pieces) < 2:
                continue
            for size in range(1, len(pieces)):
                long_names[" ".join(pieces[size:])].add(groups.of(key))
            if _begins_alone(pieces) and types.get(key) in ("organisation", ""):
                long_names[pieces[0]].add(groups.of(key))
            for place, word in enumerate(pieces):
                if word in _SMALL and place:
                    long_names[" ".join(pieces[:place])].add(groups.of(key))
                    long_names[pieces[place - 1]].add(groups.of(key))
            acronyms["".join(word[0] for word in pieces if word not in _SMALL)].add(groups.of(key))
    for key in own:
        if types[key] in ("person", "place"):
            continue
        name = " ".join(tokens[key])
        holders = {group for group in long_names.get(name, ()) if group != groups.of(key)}
        if len(holders) == 1 and not openings[key]["a"]:
            groups.join(key, holders.pop(), "short form of the name")
        capitals = all(surface.replace(".", "").isupper() for surface in surfaces[key])
        holders = acronyms.get(name, set())
        if len(name) > 1 and capitals and len(holders) == 1:
            groups.join(key, next(iter(holders)), "acronym")
