"""Evidence for pairs of actors, gathered from several sides."""

from __future__ import annotations

import math
import re
from collections import defaultdict

import pandas as pd

from framing.measures.naming.apart import Apart

_SPAN = ("article", "start", "end")
COLUMNS = [
    "left_actor_id", "left_actor", "right_actor_id", "right_actor", "kind", "reason", "score",
    *(f"left_{name}" for name in _SPAN), "left", *(f"right_{name}" for name in _SPAN), "right",
]  # fmt: skip
WEIGHTS = {
    "exchange": 3.0, "label": 1.5, "nearby": 3.0, "office": 1.0, "words": 1.0, "meaning": 1.0,
    "number": 3.0, "people": 2.5, "name": 1.5, "follows": 2.0,
}  # fmt: skip
_OTHERS = 0.25
_TOGETHER = 0.7


NOT_THEM = re.compile(
    r"(?:an?|one|another|his|her|its|their|our|my|any|no|every|each|either|neither|some|other) ", re.IGNORECASE
)
"""How a phrase begins that does not speak of those who are known already."""


class Pool:
    """The actors of a table of mentions, and the evidence for each pair: per kind the strongest."""

    def __init__(self, mentions: pd.DataFrame) -> None:
        self.mentions = mentions.reset_index(drop=True)
        columns = [mentions[name].tolist() for name in ("article_id", "start", "end", "mention")]
        self._spans = list(zip(*columns, strict=True))
        self._actors = mentions["actor_id"].tolist()
        once = mentions.drop_duplicates("actor_id").set_index("actor_id")
        self.names, self.types = once["actor"].to_dict(), once["type"].to_dict()
        self.sizes = mentions["actor_id"].value_counts().to_dict()
        self.named = set(mentions.loc[mentions["form"] == "name", "actor_id"])
        self.rows: dict[str, list[int]] = defaultdict(list)
        for number, actor in enumerate(self._actors):
            self.rows[actor].append(number)
        self._evidence: dict[tuple[str, str], dict[str, tuple]] = defaultdict(dict)
        self._apart = Apart(self.mentions)

    def actor(self, number: int) -> str:
        """The actor of a mention."""
        return self._actors[number]

    def text(self, number: int) -> str:
        """The words of a mention."""
        return self._spans[number][-1]

    def add(self, left: str, right: str, kind: str, strength: float, reason: str, rows: tuple[int, int]) -> None:
        """Note one piece of evidence, unless the two can't be one actor. The larger actor stands left."""
        if left == right or self._apart.surely(left, right):
            return
        if (-self.sizes[left], left) > (-self.sizes[right], right):
            left, right, rows = right, left, rows[::-1]
        held = self._evidence[left, right].get(kind)
        if held is None or held[0] < strength:
            self._evidence[left, right][kind] = (strength, reason, *rows)

    def _weight(self, left: str, right: str) -> float:
        """Large actors first, who do not stand in one sentence; people and groups before things and places."""
        sizes = math.log1p(self.sizes[left]) * math.log1p(self.sizes[right])
        kinds = {self.types[left], self.types[right]}
        people = kinds <= {"group", "unclear", "person", "country"}
        sizes *= 1 - _TOGETHER * self._apart.together(left, right)
        return sizes * (1.0 if people else _OTHERS / 2 if "place" in kinds else _OTHERS)

    def table(self) -> pd.DataFrame:
        """One row per pair, the strongest first, with the reason that weighs most; of equal names one pair."""
        rows = []
        for (left, right), kinds in self._evidence.items():
            best = max(kinds, key=lambda kind: (WEIGHTS[kind] * kinds[kind][0], kind))
            _, reason, mine, theirs = kinds[best]
            score = sum(WEIGHTS[kind] * kinds[kind][0] for kind in kinds) * self._weight(left, right)
            who = (left, self.names[left], right, self.names[right])
            rows.append((*who, best, reason, round(score, 3), *self._spans[mine], *self._spans[theirs]))
        table = pd.DataFrame(rows, columns=COLUMNS)
        order = ["score", "left_actor_id", "right_actor_id"]
        table = table.sort_values(order, ascending=[False, True, True], kind="stable")
        return table.drop_duplicates(["left_actor", "right_actor"]).reset_index(drop=True)
