"""Descriptions learnt from the articles themselves: "Shoreline, an aid group" makes "the aid group" Shoreline."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from framing.measures.naming.appositions import apposed
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.groups import Groups
from framing.measures.naming.labels import modifiers
from framing.measures.naming.people import somebody
from framing.measures.naming.place_descriptions import place_nouns
from framing.measures.naming.roles import bare_before, named_there

_ALIKE = dict(pair.split("=") for pair in words()["alike"])
_OPENING = frozenset({"a", "an", "the", "their", "its"})
_MARKS = frozenset(",(-–—:")
_DEFINITE = frozenset({"the", "this", "that"})
_NAMED = frozenset({"organisation", "armed", "party", "media", "place", "thing", "event", "person"})


class Introduction(NamedTuple):
    """A name of ``group`` is described with a noun and the words ``before`` it at token ``place`` of an article."""

    article_id: str
    place: int
    group: str
    before: frozenset[str]
    type: str


class Descriptions:
    """Noun -> who was introduced with it.

    ``places``: article -> the places that it names, with how often each; ``named``: (article, group) -> the token where
    it is first named.
    """

    def __init__(self, places: dict[str, Counter], named: dict[tuple[str, str], int]) -> None:
        self._said: dict[str, list[Introduction]] = defaultdict(list)
        self._places = places
        self._named = named
        self._sites: set[str] = set()

    def learn(self, lemma: str, said: Introduction) -> None:
        """Note an introduction with this noun."""
        self._said[_ALIKE.get(lemma, lemma)].append(said)
        if lemma in words()["sites"] and said.type == "place":
            self._sites.add(said.group)

    def site(self, candidate: Candidate, groups: Groups) -> str:
        """The place that is itself a site, where a phrase has its name and a noun for one: "the *Carrow* plant"."""
        if candidate.form != "thing" or candidate.lemma not in words()["sites"]:
            return ""
        article = candidate.words
        inside = [name for name in candidate.owners if article.dep[name.head] in ("compound", "nmod")]
        return next((groups.of(name.key) for name in inside if groups.of(name.key) in self._sites), "")

    def holder(self, candidate: Candidate) -> tuple[str, str, bool]:
        """Whom a definite description points to, the reason, and whether that is certain; else two empty strings.

        The last one so introduced before it in the article. Else the only person so introduced in the event, or the
        only place: for certain where this article names it most often, as a guess where it names it at all, and a
        landmark in any article.
        """
        said = self._said.get(_ALIKE.get(candidate.lemma, candidate.lemma), [])
        if not said or not points(candidate):
            return "", "", False
        own, article_id = frozenset(modifiers(candidate)), candidate.words.article_id
        fitting = [one for one in said if own <= one.before]
        before = [one for one in fitting if one.article_id == article_id and one.place < candidate.first]
        if before:
            return max(before, key=lambda one: one.place).group, f"introduced as {candidate.lemma} before", True
        only = {one.group for one in said} if fitting else set()
        kinds = {one.type for one in said}
        if len(only) == 1 and kinds in ({"person"}, {"place"}):
            group = only.pop()
            if kinds == {"person"} and not named_there(candidate, group, self._named, before=True):
                return "", "", False
            named = self._places.get(article_id, Counter())
            certain = kinds == {"person"} or group == min(named, key=lambda one: (-named[one], one), default="")
            if certain or group in named or candidate.lemma in words()["landmarks"]:
                return group, f"the only one introduced as {candidate.lemma}", certain
        return "", "", False


def learn_descriptions(
    found: list[Candidate], groups: Groups, types: dict[str, str], named: dict[tuple[str, str], int]
) -> Descriptions:
    """From "X, a war monitor", "the aid group X", "the village of X"; see ``Descriptions`` for ``named``."""
    learnt = Descriptions(_places(found, groups, types), named)
    for candidate in found:
        if candidate.form == "thing" and candidate.name is not None:
            learnt.learn(candidate.lemma, _introduced(candidate, candidate, groups, "place"))
        elif candidate.form == "name" and types.get(candidate.name.key) in _NAMED:
            _before_name(candidate, learnt, groups, types)
    for left, right in apposed(found):
        for name, other in ((left, right), (right, left)):
            if described(name, other, types):
                learnt.learn(other.lemma, _introduced(name, other, groups, types[name.name.key]))
    for name, other, noun in place_nouns(found, types):
        learnt.learn(noun, _introduced(name, other, groups, "place"))
    for candidate in found:
        if group := learnt.site(candidate, groups):
            before = frozenset(modifiers(candidate))
            said = Introduction(candidate.words.article_id, candidate.first, group, before, "place")
            learnt.learn(candidate.lemma, said)
    return learnt


def described(name: Candidate, other: Candidate, types: dict[str, str]) -> bool:
    """Whether ``other``, set beside a name, says in the singular what or who it is."""
    if name.form != "name" or other.form not in ("thing", "generic", "body", "role") or other.name is not None:
        return False
    single = other.words.singular(other.head) and other.words.tag[other.head] != "JJ"
    type_ = types.get(name.name.key)
    if type_ == "person":
        owned = bool(other.owners) and other.form != "body" and other.words.tag[other.owners[-1].last + 1] == "POS"
        return single and (somebody(other.lemma) or owned) and not bare_before(other, name)
    organised = type_ in _NAMED and other.lemma in words()["organisations"] and _opens(other)
    return single and organised and _set_apart(name, other)


def points(candidate: Candidate) -> bool:
    """Whether a phrase in the singular points to one that is known: "the group", in a headline "group" too."""
    article, head = candidate.words, candidate.head
    if not article.singular(head) or candidate.owners or article.of(head):
        return False
    if candidate.first == head:
        return article.sentence[head] in article.headlines
    return article.lower[candidate.first] in _DEFINITE


def _before_name(candidate: Candidate, learnt: Descriptions, groups: Groups, types: dict[str, str]) -> None:
    """The noun right before a name: "*aid group* Shoreline", "*challenger* Mirela Sand"."""
    article, name = candidate.words, candidate.name
    head = name.first - 1
    if head < candidate.first or article.pos[head] != "NOUN" or not article.token[head].islower():
        return
    if article.lemma[head] in words()["roles"] or not article.singular(head) or article.glued(head):
        return
    if types[name.key] != "person" and article.lemma[head] not in words()["organisations"]:
        return
    before = frozenset(article.lower[t] for t in range(candidate.first, head) if article.token[t].isalpha())
    said = Introduction(article.article_id, candidate.first, groups.of(name.key), before, types[name.key])
    learnt.learn(article.lemma[head], said)


def _introduced(name: Candidate, other: Candidate, groups: Groups, type_: str) -> Introduction:
    before = frozenset(modifiers(other))
    return Introduction(other.words.article_id, other.first, groups.of(name.name.key), before, type_)


def _set_apart(name: Candidate, other: Candidate) -> bool:
    """Whether a mark stands between a name and its description, or the description right before the name."""
    article, first, last = name.words, name.name.first, name.name.last
    if other.head < first:
        return other.head == first - 1 or article.token[first - 1] in _MARKS
    between = article.token[last + 1 : other.first]
    return bool(between) and between[0] in {*_MARKS, ")", "”", '"'} and article.sentence[first] not in article.titled


def _places(found: list[Candidate], groups: Groups, types: dict[str, str]) -> dict[str, Counter]:
    """Article -> the places other than countries that it names, with how often."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for candidate in found:
        if candidate.name is not None and types.get(candidate.name.key) == "place":
            counts[candidate.words.article_id][groups.of(candidate.name.key)] += 1
    return counts


def _opens(candidate: Candidate) -> bool:
    return candidate.words.lower[candidate.first] in _OPENING
