"""Who holds which office, learnt from the event itself, and whose body is meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from framing.measures.naming.abbreviations import in_full
from framing.measures.naming.appositions import apposed
from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.groups import Groups
from framing.measures.naming.people import titles_of

_DOMINANT = 2.0
_DEFINITE = frozenset({"the", "this", "that"})
_PAST = frozenset({"former", "ex", "late", "then", "fired", "ousted", "deposed"})
_NEW = frozenset({"new", "next", "incoming", "future", "another"})


class Offices:
    """Holders of offices: (role, owner) -> how often each person is given that title."""

    def __init__(self) -> None:
        self.holders: dict[tuple[str, str], Counter] = defaultdict(Counter)
        self.order: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        self.fields: dict[str, set[str]] = defaultdict(set)
        self.named: dict[tuple[str, str], int] = {}

    def note(self, candidate: Candidate, person: str) -> None:
        """Note where an article first names somebody."""
        self.named.setdefault((candidate.words.article_id, person), candidate.first)

    def learn(self, candidate: Candidate, person: str, office: Office, owner: str) -> None:
        """Note that ``person`` is called ``office`` (of ``owner``, when it is said)."""
        self.holders[office.role, owner].update([person])
        self.order[candidate.words.article_id].append((candidate.first, office.role, person))
        self.fields[person] |= office.fields

    def holder(self, candidate: Candidate, office: Office, owner: str) -> tuple[str, str]:
        """The person a role word stands for and the reason, or two empty strings."""
        if any(candidate.words.lower[t] in _NEW for t in range(candidate.first, candidate.head)):
            return "", ""
        person, reason = self._holder(candidate, office.role, owner)
        if reason.startswith("the ") and office.role.replace(" ", "-") not in words()["single_offices"]:
            loose = office.role in words()["loose_roles"]
            if not named_there(candidate, person, self.named, before=loose):
                return "", ""
        return (person, reason) if person and office.fields <= self.fields[person] else ("", "")

    def _holder(self, candidate: Candidate, role: str, owner: str) -> tuple[str, str]:
        titles = {r for r, _ in self.holders if r == role}
        if not titles:
            longer = (r.split() for r, _ in self.holders)
            titles = {" ".join(r) for r in longer if r[-1] == role and r[0] not in words()["ranks"]}
        if owner:
            person = dominant(self._called(titles, {owner}))
            if person:
                return person, f"holds the office: {role}"
            elsewhere = {o for r, o in self.holders if r in titles} - {"", owner}
            others = set(self._called(titles, elsewhere))
            loose = self._called(titles, {""})
            person = dominant(Counter({p: n for p, n in loose.items() if p not in others}))
            return (person, f"the only one called {role}") if person else ("", "")
        if not _points(candidate):
            return "", ""
        before = [row for row in self.order[candidate.words.article_id]
                  if row[0] < candidate.first and row[1] in titles]  # fmt: skip
        if before:
            return max(before)[2], f"last one called {role} before"
        person = dominant(self._called(titles, {o for _, o in self.holders}))
        return (person, f"the one called {role}") if person else ("", "")

    def _called(self, titles: set[str], owners: set[str]) -> Counter:
        every: Counter = Counter()
        for (role, owner), people in self.holders.items():
            if role in titles and owner in owners:
                every.update(people)
        return every


class Office(NamedTuple):
    """A post: ``role`` with what makes it another one ("vice president"), its ``fields`` ("interior", "police")."""

    role: str
    fields: frozenset[str]


def office_at(article: Words, head: int, first: int = 0) -> Office:
    """The office that a phrase names; its words before ``first`` do not count."""
    role, token = _in_full(article.lemma[head]), head - 1
    while token >= first and (article.lower[token] in words()["ranks"] or article.lemma[token] in words()["roles"]):
        role = f"{_in_full(article.lemma[token])} {role}"
        token -= 1
    before = range(first, token + 1)
    after = {article.lower[head + 2]} if field_after(article, head) else set()
    fields = after | {
        article.lower[t] for t in before if t not in article.name_at and article.head[t] in range(first, head + 1)
        and (article.dep[t] in ("compound", "nmod") and article.pos[t] == "NOUN" or article.lower[t] in _fields())
    }  # fmt: skip
    parties = {article.name_at[t].key for t in before if t in article.name_at and article.name_at[t].type == "party"}
    return Office(role, frozenset(fields | parties))


def offices_beside(candidate: Candidate) -> set[str]:
    """The offices that a name is given right before it or after a comma, but not those that are over."""
    article, head = candidate.words, candidate.name.head
    held = titles_of(candidate)[-1:]
    held += [t for t in article.children[head] if article.dep[t] == "appos" and article.lemma[t] in words()["roles"]]
    openings = {t: min([t, *article.children[t]]) if t > head else candidate.first for t in held}
    return {office_at(article, t, first).role for t, first in openings.items()
            if not any(article.lower[word] in _PAST for word in range(first, t))}  # fmt: skip


def _in_full(title: str) -> str:
    """A title without its full stop and not abbreviated: "gov." is the governor."""
    title = title.rstrip(".")
    return in_full().get(title, title)


def field_after(article: Words, head: int) -> int:
    """The noun that belongs to a post: "chief of *staff*", "secretary of *state*"; 0 without one."""
    noun = head + 2
    if noun >= len(article.token) or article.lower[head + 1] != "of" or article.tag[noun] not in ("NN", "NNP"):
        return 0
    single = noun + 1 == len(article.token) or article.pos[noun + 1] not in ("NOUN", "PROPN")
    common = article.token[noun].islower() or article.lower[noun] in words()["portfolios"]
    return noun if single and common and noun not in article.name_at else 0


def learn_offices(found: list[Candidate], groups: Groups, types: dict[str, str]) -> Offices:
    """Titles before names and appositions: "President Trump"; "Mike Pompeo, the CIA director"."""
    offices = Offices()
    for candidate in found:
        if candidate.form == "name":
            person = groups.of(candidate.name.key)
            offices.note(candidate, person)
            if titles := titles_of(candidate):
                article = candidate.words
                owner = owner_of(
                    [article.name_at[t] for t in range(candidate.first, titles[-1]) if t in article.name_at], groups
                )
                offices.learn(candidate, person, office_at(article, titles[-1], candidate.first), owner)
    for pair in apposed(found):
        for name, role in (pair, pair[::-1]):
            if name.form == "name" and role.form == "role" and types.get(name.name.key) == "person":
                if not bare_before(role, name):
                    office = office_at(role.words, role.head, role.first)
                    offices.learn(name, groups.of(name.name.key), office, owner_of(role.owners, groups))
    return offices


def named_there(candidate: Candidate, person: str, named: dict[tuple[str, str], int], before: bool) -> bool:
    """Whether an article names a person, ``before`` a description that is not in its headline."""
    article = candidate.words
    place = named.get((article.article_id, person))
    headline = article.sentence[candidate.head] in article.headlines
    return place is not None and (place < candidate.first or headline or not before)


def bare_before(role: Candidate, name: Candidate) -> bool:
    """Whether an office without article stands apart before a name: "ran for *president*, Hillary Clinton said"."""
    article = role.words
    opened = any(article.dep[t] in ("det", "poss") for t in article.children[role.head])
    return role.head < name.first and not opened and not role.owners and article.token[name.name.first - 1] == ","


def owner_of(owners: list, groups: Groups) -> str:
    """The group of the first name that says whose something is."""
    return groups.of(owners[0].key) if owners else ""


def dominant(counts: Counter) -> str:
    """The one counted at least twice as often as any other; empty without one."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or len(ranked) > 1 and ranked[0][1] < _DOMINANT * ranked[1][1]:
        return ""
    return ranked[0][0]


def _points(candidate: Candidate) -> bool:
    """Whether a role word points to one person: "the president", not "a president" or "his lawyer"."""
    article = candidate.words
    if candidate.first == candidate.head and article.sentence[candidate.head] in article.headlines:
        return article.singular(candidate.head)
    if any(article.lower[t] == "only" for t in range(candidate.first, candidate.head)):
        return False
    opening = [t for t in article.children[candidate.head] if t < candidate.head and article.dep[t] in ("det", "poss")]
    return any(article.lower[t] in _DEFINITE for t in opening)


def past(candidate: Candidate) -> bool:
    """Whether a role is said to be over: "the *former* director"."""
    article = candidate.words
    return any(article.lower[t] in _PAST for t in range(candidate.first, candidate.head))


@cache
def _fields() -> frozenset[str]:
    return words()["portfolios"] | words()["fields"]
