"""Nouns for one of the people, and the titles before names."""

from __future__ import annotations

import re

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import generic_heads, words

_TRADES = re.compile(r"(?:er|or|ist|man|woman|ian|eer|ee|ive|ant)$")


def somebody(lemma: str) -> bool:
    """Whether a noun names one of the people: an office, a trade, "woman".

    >>> somebody("judge"), somebody("baker"), somebody("deal")
    (True, True, False)
    """
    return one_of_the_people(lemma) or bool(_TRADES.search(lemma)) and lemma not in words()["no_trades"]


def one_of_the_people(lemma: str) -> bool:
    """Whether a noun is listed as one for somebody, whatever it sounds like.

    >>> one_of_the_people("nurse"), one_of_the_people("splinter"), one_of_the_people("loudspeaker")
    (True, False, False)
    """
    people = generic_heads().get(lemma, {}).get("kind") == "people"
    return people or lemma in words()["people"] | words()["occupations"] | words()["roles"]


def titles_of(candidate: Candidate) -> list[int]:
    """Tokens before a name that are titles: "*President* Trump", "CIA *Director* Pompeo"."""
    article, name = candidate.words, candidate.name
    return [
        t for t in range(candidate.first, name.first)
        if article.lower[t].rstrip(".") in words()["roles"] and article.dep[t] != "poss"
        and not (t + 1 < name.first and article.tag[t + 1] == "POS")
    ]  # fmt: skip
