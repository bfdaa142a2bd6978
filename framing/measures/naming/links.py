"""Actors that the event's own evidence joins after the sieves: every such mention is a guess, with its reason."""

from __future__ import annotations

from collections import defaultdict

from framing.measures.naming.candidate import Candidate
from framing.measures.naming.sieves import Place

_TOGETHER = 1 / 3
_NAMES = ("country:", "known:", "name:")


class Links:
    """Mentions and actors in groups, joined by evidence.

    A mention whose actor is unclear, or of which there is one where its actor are several, goes alone; every other
    takes its whole actor with it. Two names are never joined, nor two actors that often stand in one sentence.
    """

    def __init__(self, found: list[Candidate], places: list[Place]) -> None:
        self._places = places
        self._rows: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            self._rows[place.key].append(number)
        self._several = {key: _several(found, rows) for key, rows in self._rows.items()}
        self._node = [self._own(found, number) for number in range(len(found))]
        self._sentences: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for candidate, node in zip(found, self._node, strict=True):
            self._sentences[node].add((candidate.words.article_id, candidate.words.sentence[candidate.head]))
        self._group = {node: {node} for node in self._node}
        self._reason: dict[str, str] = {}

    def size(self, number: int) -> int:
        """How many mentions would move together with this one."""
        return len(self._rows.get(self._node[number], (number,)))

    def named(self, number: int) -> bool:
        """Whether a mention is of an actor with a name."""
        return self._places[number].key.startswith(_NAMES)

    def pair(self, one: int, other: int) -> tuple[str, str]:
        """What the two mentions would move, in one order."""
        left, right = sorted((self._node[one], self._node[other]))
        return left, right

    def join(self, one: int, other: int, reason: str, alone: bool = False) -> bool:
        """Put the actors of two mentions together; False where something speaks against it.

        With ``alone`` the first mention goes without its actor.
        """
        if alone and self._node[one] == self._places[one].key:
            self._node[one] = f"mention:{one}"
            self._group[self._node[one]] = {self._node[one]}
        nodes = self._node[one], self._node[other]
        mine, theirs = (self._group[node] for node in nodes)
        if mine is theirs:
            return True
        if _named(mine) and _named(theirs) or self._together(mine, theirs):
            return False
        for node in nodes:
            self._reason.setdefault(node, reason)
        mine |= theirs
        self._group.update(dict.fromkeys(theirs, mine))
        return True

    def places(self) -> list[Place]:
        """Where each mention stands after the joins."""
        return [self._place(place, node) for place, node in zip(self._places, self._node, strict=True)]

    def _own(self, found: list[Candidate], number: int) -> str:
        place, candidate = self._places[number], found[number]
        unclear = not place.certain and not place.key.startswith(_NAMES)
        single = candidate.words.singular(candidate.head)
        one_of_several = candidate.form == "thing" and self._several[place.key] == single
        return f"mention:{number}" if unclear or one_of_several else place.key

    def _place(self, place: Place, node: str) -> Place:
        whole = [other for other in self._group[node] if not other.startswith("mention:")]
        if len(self._group[node]) == 1 or not whole:
            return place
        key = min(whole, key=lambda other: (not other.startswith(_NAMES), -len(self._rows[other]), other))
        return place if key == node else Place(key, self._reason[node], False)

    def _together(self, mine: set[str], theirs: set[str]) -> bool:
        if all(node.startswith("mention:") for node in mine) or all(node.startswith("mention:") for node in theirs):
            return False
        left, right = (set().union(*(self._sentences[node] for node in side)) for side in (mine, theirs))
        return len(left & right) > _TOGETHER * min(len(left), len(right))


def _several(found: list[Candidate], rows: list[int]) -> bool:
    """Whether most of an actor's mentions are in the plural."""
    return 2 * sum(not found[number].words.singular(found[number].head) for number in rows) > len(rows)


def _named(group: set[str]) -> bool:
    return any(node.startswith(_NAMES) for node in group)
