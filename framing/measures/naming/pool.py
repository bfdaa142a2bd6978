"""Evidence for pairs of actors, gathered from several sides."""

from __future__ import annotations

import math
from collections import defaultdict

import pandas as pd

from framing.measures.naming.gazetteer import known_types

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
        self.rows: dict[str, list[int]] = defaultdict(list)
        for number, actor in enumerate(self._actors):
            self.rows[actor].append(number)
        self._evidence: dict[tuple[str, str], dict[str, tuple]] = defaultdict(dict)

    def actor(self, number: int) -> str:
        """The actor of a mention."""
        return self._actors[number]

    def text(self, number: int) -> str:
        """The words of a mention."""
        return self._spans[number][-1]

    def add(self, left: str, right: str, kind: str, strength: float, reason: str, rows: tuple[int, int]) -> None:
        """Note one piece of evidence, unless the two can't be one actor. The larger actor stands left."""
        if left == right or not self.possible(left, right):
            return
        if (-self.sizes[left], left) > (-self.sizes[right], right):
            left, right, rows = right, left, rows[::-1]
        held = self._evidence[left, right].get(kind)
        if held is None or held[0] < strength:
            self._evidence[left, right][kind] = (strength, reason, *rows)

    def possible(self, left: str, right: str) -> bool:
        """Whether two may be one: not two known names, a place and a group, a person and a thing."""
        if all(self.names[actor] in known_types() for actor in (left, right)):
            return False
        kinds = {self.types[left], self.types[right]}
        if kinds in ({"country"}, {"person"}) or "place" in kinds and not kinds <= {"place", "thing"}:
            return False
        return not (kinds & {"country", "person"} and kinds & {"thing", "event"})

    def _weight(self, left: str, right: str) -> float:
        """Large actors first; people and groups before things and places."""
        sizes = math.log1p(self.sizes[left]) * math.log1p(self.sizes[right])
        kinds = {self.types[left], self.types[right]}
        people = kinds <= {"group", "unclear", "person", "country"}
        return sizes * (1.0 if people else _OTHERS / 2 if "place" in kinds else _OTHERS)

    def table(self) -> pd.DataFrame:
        """One row per pair, the strongest first, with the reason that weighs most."""
        rows = []
        for (left, right), kinds in self._evidence.items():
            best = max(kinds, key=lambda kind: (WEIGHTS[kind] * kinds[kind][0], kind))
            _, reason, mine, theirs = kinds[best]
            score = sum(WEIGHTS[kind] * kinds[kind][0] for kind in kinds) * self._weight(left, right)
            who = (left, self.names[left], right, self.names[right])
            rows.append((*who, best, reason, round(score, 3), *self._spans[mine], *self._spans[theirs]))
        table = pd.DataFrame(rows, columns=COLUMNS)
        order = ["score", "left_actor_id", "right_actor_id"]
        return table.sort_values(order, ascending=[False, True, True], kind="stable").reset_index(drop=True)
