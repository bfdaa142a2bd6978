"""Families of acts: verbs and nouns that tell the same act."""

from __future__ import annotations

import csv
from functools import cache

from framing.lexicons import path


@cache
def acts() -> dict[str, dict[str, frozenset[str]]]:
    """Families of acts from ``framing/lexicons/acts.csv``: ``verb``, ``noun`` and ``happens`` lemma -> families.

    >>> sorted(acts()["noun"]["bombing"])
    ['bomb']
    """
    lines = path("acts.csv").read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, set[str]]] = {"verb": {}, "noun": {}, "happens": {}}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        for column, words in found.items():
            for word in (row[column] or "").split():
                words.setdefault(word, set()).add(row["act"])
    return {column: {word: frozenset(names) for word, names in words.items()} for column, words in found.items()}
