"""The same number of people in two articles, or a person of the same age: probably the same ones."""

from __future__ import annotations

import re
from collections import defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.evidence_of_words import amount_in
from framing.measures.naming.links import Links
from framing.measures.naming.slots import nature, text_of

_FEWEST = 21
_AGED = re.compile(r"\b(\d{1,3})-year-old")
_OF_AGE = re.compile(r"\s+of (\d{2})\b(?!,\d| *(?:%|percent|years?\b))")


def join_counted(links: Links, found: list[Candidate], types: dict[str, str]) -> None:
    """Join groups that two articles count alike, unless the number is round, and persons of one age."""
    numbers: dict[int, list[int]] = defaultdict(list)
    ages: dict[int, list[int]] = defaultdict(list)
    for number, candidate in enumerate(found):
        if candidate.form == "name":
            continue
        if candidate.words.singular(candidate.head):
            if age := age_in(candidate):
                ages[age].append(number)
        elif (named := nature(candidate, types)) and named.kind == "group":
            if _telling(amount := amount_in(text_of(candidate))):
                numbers[amount].append(number)
    for amount, rows in sorted(numbers.items()):
        _join(links, found, rows, f"both are {amount:,}")
    for age, rows in sorted(ages.items()):
        _join(links, found, rows, f"both are {age} years old")


def age_in(candidate: Candidate) -> int:
    """How old somebody is said to be, in the phrase or right after it; 0 where nothing is said."""
    article = candidate.words
    end = article.end[max(candidate.last, candidate.head)]
    told = _AGED.search(text_of(candidate)) or _OF_AGE.match(article.text, end)
    return int(told[1]) if told else 0


def _telling(amount: int) -> bool:
    """Whether a number is so particular that two articles hardly mean different people by it."""
    return amount >= _FEWEST and amount % (100 if amount >= 100 else 10) != 0


def _join(links: Links, found: list[Candidate], rows: list[int], reason: str) -> None:
    for other in rows[1:]:
        if found[other].words is not found[rows[0]].words:
            links.join(rows[0], other, reason)
