"""Which keys belong together, and why: a union-find that remembers its reasons."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Keys in groups; two groups join with a reason, unless both hold a different known name.

    >>> groups = Groups()
    >>> groups.join("name:trump", "name:donald trump", "surname")
    True
    >>> groups.of("name:trump") == groups.of("name:donald trump"), groups.reason("name:trump")
    (True, 'surname')
    >>> groups.join("country:USA", "country:CAN", "same head word")
    False
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._reason: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The group of a key, named by one of its keys."""
        above = self._above.setdefault(key, key)
        if above != key:
            self._above[key] = above = self.of(above)
        return above

    def join(self, key: str, other: str, reason: str) -> bool:
        """Put the group of ``key`` with that of ``other``; False when they are known to be different."""
        mine, theirs = self.of(key), self.of(other)
        if mine == theirs:
            return True
        known = [self._known.get(root) or _known(root) for root in (mine, theirs)]
        if all(known) and known[0] != known[1]:
            return False
        root, below = sorted((mine, theirs), key=lambda k: (not _known(k), k))
        self._above[below] = root
        if any(known):
            self._known[root] = known[0] or known[1]
        self._reason.setdefault(key, reason)
        return True

    def reason(self, key: str) -> str:
        """Why a key joined a group; empty when others joined it."""
        return self._reason.get(key, "")

    def members(self, keys: Iterable[str]) -> dict[str, list[str]]:
        """Group -> its keys, in the order given."""
        table: dict[str, list[str]] = {}
        for key in keys:
            table.setdefault(self.of(key), []).append(key)
        return table


def _known(key: str) -> str:
    return key if key.startswith(("country:", "known:")) else ""
