"""The sieves, in order of certainty: each candidate gets an actor and the reason in words."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.naming.appositions import apposed
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.descriptions import Descriptions, described, learn_descriptions
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.groups import Groups
from framing.measures.naming.labels import modifiers
from framing.measures.naming.owners import last_words_of_names, one_owner, owners_of_bodies
from framing.measures.naming.place_descriptions import place_nouns
from framing.measures.naming.roles import Offices, dominant, learn_offices, office_at, owner_of
from framing.measures.naming.variants import join_variants


class Place(NamedTuple):
    """Where a candidate goes: its group's key, why, and whether that is certain."""

    key: str
    rule: str
    certain: bool


def sieve(found: list[Candidate], wanted: list[Candidate] | None = None) -> tuple[list[Place], Groups, dict[str, str]]:
    """A place for each candidate, the groups, and the type each name's key was most often given.

    With ``wanted``, places for these instead: what is learnt about names and offices still comes from all of ``found``.
    """
    groups = Groups()
    types = join_variants(found, groups)
    for candidate in found:
        if candidate.form == "group" and types.get(candidate.name.key) == "place":
            candidate.form, candidate.name = "generic", None
    for left, right in apposed(found):
        if left.name and right.name and "name" == left.form == right.form:
            _join_apposed(left, right, types, groups)
    offices = learn_offices(found, groups, types)
    descriptions = learn_descriptions(found, groups, types, offices.named)
    owners = owners_of_bodies(found, groups)
    shared = one_owner(owners)
    heads = last_words_of_names(found, groups, types)
    names = {candidate.name.key for candidate in found if candidate.form == "name"}
    wanted = found if wanted is None else wanted
    places = [
        _described(candidate, descriptions, groups) or _place(candidate, groups, offices, owners, shared, heads, names)
        for candidate in wanted
    ]
    index = {id(candidate): number for number, candidate in enumerate(wanted)}
    for name, other, _ in place_nouns(wanted, types):
        if other is not name:
            places[index[id(other)]] = Place(name.name.key, "set beside the name", True)
    for left, right in apposed(wanted):
        _join_descriptions(left, right, index, places, groups, types)
    return [Place(groups.of(p.key), p.rule, p.certain) for p in places], groups, types


def _join_apposed(left: Candidate, right: Candidate, types: dict, groups: Groups) -> None:
    """A name in capitals that stands in brackets after another is its short form: "Syrian Democratic Forces (SDF)".

    Other names side by side are mostly lists, and stay apart.
    """
    article, name = right.words, right.name
    if article.token[name.first].isupper() and name.first > 0 and article.token[name.first - 1] == "(":
        if not {"place", "country", "people", "person"} & {types.get(c.name.key, "") for c in (left, right)}:
            groups.join(name.key, left.name.key, "short form in brackets")


def _described(candidate: Candidate, descriptions: Descriptions, groups: Groups) -> Place | None:
    """The place of a description that the articles explain: "the village of X", later "the village"."""
    if candidate.form == "thing" and candidate.name is not None:
        return Place(candidate.name.key, f"the {candidate.lemma} of that name", True)
    if candidate.form not in ("thing", "generic"):
        return None
    if site := descriptions.site(candidate, groups):
        return Place(site, f"the {candidate.lemma} of that name", True)
    group, reason, certain = descriptions.holder(candidate)
    return Place(group, reason, certain) if group else None


def _place(
    candidate: Candidate, groups: Groups, offices: Offices, owners: dict, shared: dict, heads: dict, names: set
) -> Place:
    form, lemma = candidate.form, candidate.lemma
    if form == "name":
        return _named(candidate, groups)
    if form == "group":
        return Place(candidate.name.key, f"the name with a group word: {lemma}", True)
    if form == "pronoun":
        return Place(f"pronoun:{lemma}", "pronoun", False)
    owner = owner_of(candidate.owners, groups)
    if form == "generic" and generic_heads()[lemma]["specific"] and generic_heads()[lemma]["kind"] == "people":
        return Place(f"generic:{lemma}", f"same group word: {lemma}", True)
    if form == "role":
        office = office_at(candidate.words, candidate.head, candidate.first)
        person, reason = offices.holder(candidate, office, owner)
        if person:
            return Place(person, reason, True)
        role = " ".join((*sorted(office.fields), office.role))
        return Place(f"role:{role}:{owner}", "same office" if owner else f"unclear who: {lemma}", bool(owner))
    if form == "body" or form == "generic" and generic_heads()[lemma]["specific"]:
        own = shared.get((lemma, owner or dominant(owners[lemma])), owner or dominant(owners[lemma]))
        reason = "same body" if form == "body" else "same group word"
        if form == "body" and f"name:{lemma}" in names and not candidate.owners and _alone(candidate):
            return Place(f"name:{lemma}", "the word that is its name", True)
        return Place(f"{form}:{lemma}:{own}", reason if owner == own else f"{reason}, of the only owner named", True)
    if form == "generic":
        described = " ".join(modifiers(candidate))
        stance = _stance(candidate)
        if stance and generic_heads()[lemma]["with_name"]:
            return Place(f"generic:{stance}", f"same side: {stance}", True)
        if described or owner:
            return Place(f"generic:{described} {lemma}:{owner}", "same description", True)
        return Place(f"generic:{lemma}", f"unclear who: {lemma}", False)
    whole = heads.get(lemma)
    if whole and _bare_definite(candidate):
        return Place(whole, f"the only name with the word {lemma}", True)
    return Place(f"thing:{_kind(candidate)}", f"same word: {lemma}", True)


def _kind(candidate: Candidate) -> str:
    """The noun of a phrase; a court's with what kind it is: "the appeals court" is not "the district court"."""
    article, head = candidate.words, candidate.head
    if candidate.lemma not in words()["of_kinds"]:
        return candidate.lemma
    kinds = [article.lemma[t] for t in range(candidate.first, head) if article.dep[t] == "compound"
             and t not in article.name_at and article.pos[t] == "NOUN"]  # fmt: skip
    return " ".join((*kinds, candidate.lemma))


def _named(candidate: Candidate, groups: Groups) -> Place:
    name = candidate.name
    reason = {"capital": "capital, for the country", "seat": "seat of the government", "people": "its people",
              "adjective": "its people"}.get(name.form, "")  # fmt: skip
    if not reason:
        reason = groups.reason(name.key) or ("known name" if not name.key.startswith("name:") else "same name")
    return Place(name.key, reason, True)


def _stance(candidate: Candidate) -> str:
    """The side a group stands for or against: "pro-government", "anti-regime"; empty without one."""
    article = candidate.words
    for token in range(candidate.first, candidate.head - 1):
        if article.lower[token] in words()["stances"] and article.token[token + 1] in "-–":
            return f"{article.lower[token]}-{article.lemma[token + 2]}"
    return ""


def _join_descriptions(
    left: Candidate, right: Candidate, index: dict, places: list, groups: Groups, types: dict
) -> None:
    """A description set beside a name is meant: "James Comey, the fired director"."""
    for name, other in ((left, right), (right, left)):
        if described(name, other, types):
            places[index[id(other)]] = Place(groups.of(name.name.key), "set beside the name", True)


def _bare_definite(candidate: Candidate) -> bool:
    """Whether a noun stands with "the" alone, or alone in a headline, which leaves the article out."""
    article = candidate.words
    if candidate.first == candidate.head and article.sentence[candidate.head] in article.headlines:
        organised = candidate.lemma in words()["organisations"] | words()["bodies"]
        return organised and article.singular(candidate.head) and not article.of(candidate.head)
    return candidate.head - candidate.first == 1 and article.lower[candidate.first] == "the"


def _alone(candidate: Candidate) -> bool:
    return candidate.first == candidate.head or _bare_definite(candidate)
