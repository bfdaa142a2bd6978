"""Which actor of the naming measure is mentioned at a place of an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

import pandas as pd

from framing.grouping import grouped

_AGE = re.compile(r"(?<=\w),? \d{1,3}$")
BODIES = frozenset({"group", "country"})


class Mention(NamedTuple):
    """A row of ``naming.mentions``: where it stands, whom it means, and the actor's type."""

    start: int
    end: int
    actor_id: str
    actor: str
    type: str


class Mentioned:
    """The mentions of one article."""

    def __init__(self, mentions: list[Mention]):
        self._rows = sorted(mentions)
        self._starts = [row.start for row in self._rows]
        self._reach = list(accumulate((row.end for row in self._rows), max))

    def at(self, start: int, end: int) -> Mention | None:
        """The shortest mention around these offsets."""
        found = None
        for number in range(bisect_right(self._starts, start) - 1, -1, -1):
            row = self._rows[number]
            if row.end >= end and (found is None or row.end - row.start < found.end - found.start):
                found = row
            if self._reach[number] < end:
                break
        return found

    def all(self) -> list[Mention]:
        """Every mention, in order."""
        return self._rows

    def inside(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin and end between these offsets, in order."""
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end)
        return [row for row in self._rows[first:last] if row.end <= end]


def by_article(mentions: pd.DataFrame) -> dict[str, Mentioned]:
    """The mentions of each article."""
    columns = list(Mention._fields)
    groups = grouped(mentions, ["article_id"], columns)
    return {article: Mentioned([Mention(*row) for row in zip(*rows, strict=True)]) for (article,), rows in groups}


def without_age(name: str) -> str:
    """A person's name without the age behind it.

    >>> without_age("Ahmed 24")
    'Ahmed'
    """
    return _AGE.sub("", name)


def is_description(actor: str) -> bool:
    """Is this no name but what somebody is: "SDF commander", "aid worker"?

    >>> [is_description(actor) for actor in ("SDF commander", "Ana Petrov", "Bashar al-Assad", "")]
    [True, False, False, False]
    """
    return bool(actor) and actor.split()[-1].islower()
