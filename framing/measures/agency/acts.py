"""Families of acts: verbs and nouns that tell the same act."""

from __future__ import annotations

from functools import cache

from framing.lexicons import rows


@cache
def acts() -> dict[str, dict[str, frozenset[str]]]:
    """Families of acts from ``framing/lexicons/acts.csv``: ``verb``, ``noun`` and ``happens`` lemma -> families.

    >>> sorted(acts()["noun"]["bombing"])
    ['bomb']
    """
    found: dict[str, dict[str, set[str]]] = {"verb": {}, "noun": {}, "happens": {}}
    for row in rows("acts.csv"):
        for column, words in found.items():
            for word in (row[column] or "").split():
                words.setdefault(word, set()).add(row["act"])
    return {column: {word: frozenset(names) for word, names in words.items()} for column, words in found.items()}
