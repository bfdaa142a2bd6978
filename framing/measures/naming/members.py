"""Who stands for a body: "*officers*" where an article speaks of the police, "*councillors*" where it has a council."""

from __future__ import annotations

from collections import defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.labels import modifiers
from framing.measures.naming.links import Links
from framing.measures.naming.sieves import Place

_MEMBERS = dict(pair.split("=") for pair in words()["members"])
_RIVALS = {"police": frozenset({"army", "military", "navy", "intelligence", "customs", "border"})}


def join_members(links: Links, found: list[Candidate], places: list[Place]) -> None:
    """Join bare plurals with the only body that they are the members of: the article's, else the event's."""
    bodies: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    every: dict[str, list[int]] = defaultdict(list)
    said: dict[str, set[str]] = defaultdict(set)
    for number, candidate in enumerate(found):
        said[candidate.words.article_id].add(candidate.lemma)
        if candidate.form in ("body", "thing") and candidate.lemma in _MEMBERS.values():
            bodies[candidate.words.article_id][candidate.lemma].append(number)
            every[candidate.lemma].append(number)
    for number, candidate in enumerate(found):
        article_id, body = candidate.words.article_id, _MEMBERS.get(candidate.lemma, "")
        known = (bodies[article_id].get(body) or every[body]) if body else []
        if len({places[n].key for n in known}) != 1 or candidate.words.singular(candidate.head):
            continue
        if candidate.name or candidate.owners or said[article_id] & _RIVALS.get(body, frozenset()):
            continue
        if set(modifiers(candidate)) <= {body}:
            near = min(known, key=lambda n: abs(found[n].first - candidate.first))
            word = candidate.words.token[candidate.head]
            noun = word if word[1:2].isupper() else word.lower()
            links.join(number, near, f"{noun} of the {body}", alone=True)
