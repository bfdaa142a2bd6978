"""What would a person who knows the answer reach with a few merges?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np

from framing.evaluate.coreference import best_match, contingency


@dataclass(frozen=True)
class Grouping:
    """Gold and found groups of the gold mentions of one event.

    ``extra``: mentions of each found group that the gold does not have; ``missed``: names of groups that stand for a
    mention not found, which nobody can merge.
    """

    event_id: str
    gold: list[str]
    found: list[str]
    extra: dict[str, int] = field(default_factory=dict)
    missed: set[str] = field(default_factory=set)

    @property
    def recall(self) -> float:
        """Share of the gold mentions that were found."""
        return sum(name not in self.missed for name in self.found) / len(self.gold) if self.gold else 0.0

    def subset(self, kind: str) -> Grouping:
        """Only gold mentions of one type (``kind|concept``); found groups keep all their mentions in ``extra``."""
        if kind == "all":
            return self
        keep = [number for number, name in enumerate(self.gold) if name.split("|")[0] == kind]
        left_out = Counter(name for number, name in enumerate(self.found) if number not in set(keep))
        extra = Counter(self.extra) + left_out
        return replace(self, gold=[self.gold[n] for n in keep], found=[self.found[n] for n in keep], extra=dict(extra))

    def f1(self, strict: bool = True) -> float:
        """Best-match weighted F1; strict counts mentions that the gold does not have against a group."""
        if not self.gold:
            return 0.0
        table, left, right = self._table()
        return best_match(table, left, right if strict else table.sum(axis=0)).f1

    def after_merges(self, number: int) -> Grouping:
        """The groups after the best merges of two, one after the other; fewer when no merge helps."""
        current = self
        for pair in self.best_merges(number):
            current = current.merged(*pair)
        return current

    def best_merges(self, number: int) -> list[tuple[str, str]]:
        """The pairs that raise the strict F1 most, each chosen after the one before."""
        current, pairs = self, []
        for _ in range(number):
            best = current._best_pair()
            if best is None:
                break
            pairs.append(best)
            current = current.merged(*best)
        return pairs

    def merged(self, left: str, right: str) -> Grouping:
        """Group ``right`` put into ``left``."""
        extra = Counter(self.extra)
        extra[left] += extra.pop(right, 0)
        return replace(self, found=[left if name == right else name for name in self.found], extra=dict(extra))

    def _table(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        table, left, right = contingency(self.gold, self.found)
        names = dict.fromkeys(self.found)
        return table, left, right + np.array([self.extra.get(name, 0) for name in names])

    def _best_pair(self) -> tuple[str, str] | None:
        table, left, right = self._table()
        if not table.size:
            return None
        names = list(dict.fromkeys(self.found))
        pairs = {
            pair for row in table
            for pair in combinations([c for c in np.flatnonzero(row) if names[c] not in self.missed], 2)
        }  # fmt: skip
        start = best_match(table, left, right).f1
        best, gain = None, 1e-9
        for a, b in sorted(pairs):
            joined, sizes = np.delete(table, b, axis=1), np.delete(right, b)
            joined[:, a] += table[:, b]
            sizes[a] += right[b]
            value = best_match(joined, left, sizes).f1 - start
            if value > gain:
                best, gain = (names[a], names[b]), value
        return best
