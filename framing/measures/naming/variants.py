"""One name in several forms: surnames, short forms of organisations, acronyms, spellings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from framing.lexicons import first_names
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.groups import Groups
from framing.measures.naming.name_types import count_opening, majority, place_votes, spoken_of
from framing.measures.naming.persons import join_persons, join_women
from framing.measures.naming.roles import offices_beside

_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to"})
_NATIONAL = frozenset({"us", "u.s.", "uk", "u.k."})
_IN_FULL = 3
_VOWELS = re.compile(r"[aeiou]+|(.)(?=\1)")


def join_variants(found: list[Candidate], groups: Groups) -> dict[str, str]:
    """Join the variants of each name; returns key -> type by majority of what the parser and the titles say."""
    counts, votes, surfaces, openings = Counter(), defaultdict(Counter), defaultdict(Counter), defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    called: dict[str, set[str]] = defaultdict(set)
    for candidate in found:
        if candidate.form == "name":
            called[candidate.name.key] |= offices_beside(candidate)
        for name in [candidate.name, *candidate.owners]:
            if name is not None:
                counts[name.key] += 1
                articles[name.key].add(candidate.words.article_id)
                votes[name.key][name.type] += 1
                surfaces[name.key][_surface(candidate, name)] += 1
                count_opening(candidate.words, name, openings[name.key])
                if name.key.startswith("name:"):
                    votes[name.key]["place"] += place_votes(candidate.words, name)
        if candidate.name and candidate.form == "thing":
            votes[candidate.name.key]["place"] += 4
        if candidate.name and candidate.form == "name":
            votes[candidate.name.key].update(spoken_of(candidate))
    for key, opening in openings.items():
        votes[key]["person"] += 3 * (opening["mr"] + opening["mrs"])
        if opening["the"] > counts[key] / 2 and not opening["mr"] + opening["mrs"]:
            votes[key]["person"] = 0
    types = {key: majority(vote) for key, vote in votes.items()}
    surnames = found[0].words.surnames if found else frozenset()
    own = sorted(key for key in counts if key.startswith("name:"))
    tokens = {key: key.removeprefix("name:").split() for key in own}
    join_persons(own, tokens, types, counts, articles, openings, called, surnames, groups)
    join_women(own, tokens, types, openings, groups)
    _plurals(own, tokens, groups)
    _spellings(own, types, groups)
    _directions(own, counts, surfaces, groups)
    _organisations(own, tokens, surfaces, types, openings, groups)
    together: dict[str, Counter] = defaultdict(Counter)
    for key, vote in votes.items():
        long = _IN_FULL if " " in key else 1
        together[groups.of(key)].update({type_: n * long for type_, n in vote.items()})
    whole = {key: majority(together[groups.of(key)]) for key in own}
    return {key: whole.get(key) or type_ for key, type_ in types.items()}


def _surface(candidate: Candidate, name) -> str:
    article = candidate.words
    return " ".join(article.token[name.first : name.last + 1])


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
        if key.removeprefix("name:") in first_names():
            continue
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
    same_words: dict[frozenset[str], str] = {}
    begun: set[str] = set()
    for key, forms in surfaces.items():
        if types.get(key) == "person" or key.startswith("country:"):
            continue
        for surface in forms:
            pieces = [word.lower() for word in surface.split() if any(c.isalnum() for c in word)]
            if len(pieces) < 2:
                continue
            content = frozenset(pieces) - _SMALL - _NATIONAL
            if len(content) > 1 and content & words()["of_something"] and key != same_words.setdefault(content, key):
                groups.join(key, same_words[content], "the same words in another order")
            for size in range(1, len(pieces)):
                long_names[" ".join(pieces[size:])].add(groups.of(key))
            if _begins_alone(pieces) and types.get(key) in ("organisation", ""):
                long_names[pieces[0]].add(groups.of(key))
                begun.add(pieces[0])
            for place, word in enumerate(pieces):
                if word in _SMALL and place:
                    long_names[" ".join(pieces[:place])].add(groups.of(key))
                    long_names[pieces[place - 1]].add(groups.of(key))
            acronyms["".join(word[0] for word in pieces if word not in _SMALL)].add(groups.of(key))
    for key in own:
        name = " ".join(tokens[key])
        polite = openings[key]["mr"] + openings[key]["mrs"]
        if types[key] == "place" or types[key] == "person" and (name not in begun or polite):
            continue
        if name in words()["titular"]:
            continue
        holders = {group for group in long_names.get(name, ()) if group != groups.of(key)}
        if len(holders) == 1 and not openings[key]["a"]:
            groups.join(key, holders.pop(), "short form of the name")
        capitals = all(surface.replace(".", "").isupper() for surface in surfaces[key])
        holders = acronyms.get(name, set())
        if len(name) > 1 and capitals and len(holders) == 1:
            groups.join(key, next(iter(holders)), "acronym")
