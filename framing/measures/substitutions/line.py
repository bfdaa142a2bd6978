"""One sentence as words and units: noun phrases and verb groups stay whole, everything else stands alone."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.substitutions.word import Word


class Unit(NamedTuple):
    """Words ``first`` to ``last`` inclusive that are exchanged as a whole; ``kind``: noun | verb | other."""

    first: int
    last: int
    root: int
    kind: str


class Line(NamedTuple):
    """One sentence; ``wholes`` are the noun phrases and names that an exchange does not end inside (inclusive)."""

    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    unit_of: tuple[int, ...]
    wholes: tuple[tuple[int, int], ...] = ()
    names: tuple[tuple[int, int], ...] = ()
