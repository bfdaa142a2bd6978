"""Whose a body is, and whose name ends in a word: what the sieves learn from all articles first."""

from __future__ import annotations

from collections import Counter, defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.groups import Groups
from framing.measures.naming.roles import owner_of


def owners_of_bodies(found: list[Candidate], groups: Groups) -> dict[str, Counter]:
    """Lemma of a body or group word -> its owners in this event, counted."""
    owners: dict[str, Counter] = defaultdict(Counter)
    for candidate in found:
        if candidate.owners and candidate.form in ("body", "generic"):
            owners[candidate.lemma][owner_of(candidate.owners, groups)] += 1
    return owners


def one_owner(owners: dict[str, Counter]) -> dict[tuple[str, str], str]:
    """(lemma, owner) -> the owner it goes under: one person and one country that own a body own the same one.

    "President Assad's government" and "the Syrian government" are one where no other country's is spoken of.
    """
    same = {}
    for lemma, counts in owners.items():
        countries = [owner for owner in counts if owner.startswith("country:")]
        persons = [owner for owner in counts if owner.startswith("name:")]
        if len(countries) == len(persons) == 1:
            same[lemma, persons[0]] = same[lemma, ""] = countries[0]
    return same


def last_words_of_names(found: list[Candidate], groups: Groups, types: dict) -> dict[str, str]:
    """Last word of an organisation's name -> the only one that has it: "the committee" is the Senate's."""
    holders: dict[str, set[str]] = defaultdict(set)
    for candidate in found:
        if candidate.form == "name" and types.get(candidate.name.key) in (
            "organisation",
            "armed",
            "party",
            "thing",
            "event",
        ):
            name = candidate.name
            if name.last > name.first:
                holders[candidate.words.lower[name.head]].add(groups.of(name.key))
    return {word: next(iter(keys)) for word, keys in holders.items() if len(keys) == 1}
