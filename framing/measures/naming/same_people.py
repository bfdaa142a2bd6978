"""Two words for the same people: "newcomers" where the event speaks of migrants, "demonstrators" and "protesters"."""

from __future__ import annotations

from collections import defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import words
from framing.measures.naming.labels import modifiers
from framing.measures.naming.links import Links

_SAME = dict(pair.split("=") for pair in words()["same_people"])


def join_same_people(links: Links, found: list[Candidate]) -> None:
    """Join plurals without further words whose nouns mean the same people, unless they often meet in a sentence."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for number, candidate in enumerate(found):
        if candidate.form not in ("generic", "thing") or candidate.owners or candidate.words.singular(candidate.head):
            continue
        if not modifiers(candidate):
            first[_SAME.get(candidate.lemma, candidate.lemma)].setdefault(candidate.lemma, number)
    for noun, lemmas in first.items():
        for lemma, number in lemmas.items():
            if lemma != noun and noun in lemmas:
                name = found[number].words.lower[found[number].head]
                links.join(lemmas[noun], number, f"{name} are {noun}s by another word")
