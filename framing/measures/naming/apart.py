"""What speaks against two actors being one, whatever speaks for it."""

from __future__ import annotations

import re
from collections import defaultdict

import pandas as pd

from framing.measures.naming.gazetteer import known_types, match
from framing.measures.naming.number import in_one_number

_STANCE = re.compile(r"\b(?:pro|anti|non)-(\w+)")


class Apart:
    """The actors of a table of mentions: what they are, what they are called, and in which sentences they stand."""

    def __init__(self, mentions: pd.DataFrame) -> None:
        once = mentions.drop_duplicates("actor_id").set_index("actor_id")
        self._names, self._types = once["actor"].to_dict(), once["type"].to_dict()
        self._sentences: dict[str, set[tuple]] = defaultdict(set)
        for actor, *sentence in mentions[["actor_id", "article_id", "sentence_id"]].itertuples(index=False, name=None):
            self._sentences[actor].add(tuple(sentence))

    def surely(self, left: str, right: str) -> bool:
        """Whether two are different, by what they are or by their names: such a pair is never offered."""
        return self._of_two_kinds(left, right) or self._by_name(left, right)

    def together(self, left: str, right: str) -> float:
        """In what share of the sentences of the rarer one the other stands as well: one seldom has two names in one."""
        mine, theirs = self._sentences[left], self._sentences[right]
        return len(mine & theirs) / min(len(mine), len(theirs))

    def _of_two_kinds(self, left: str, right: str) -> bool:
        """Two known names, a place and a group, a person and a thing."""
        if all(self._names[actor] in known_types() for actor in (left, right)):
            return True
        kinds = {self._types[left], self._types[right]}
        if kinds == {"country", "person"} or "place" in kinds and not kinds <= {"place", "thing"}:
            return True
        return bool(kinds & {"country", "person"} and kinds & {"thing", "event"})

    def _by_name(self, left: str, right: str) -> bool:
        """One word for both, in whatever number; a side and those who are for it; people of two countries."""
        names = [self._names[actor].casefold() for actor in (left, right)]
        if len(set(in_one_number(["", ""], names))) == 1:
            return True
        sides = [set(_STANCE.findall(name)) for name in names]
        words = [{word.removesuffix("s") for word in _STANCE.sub(" ", name).split()} for name in names]
        if sides[0] & words[1] or sides[1] & words[0]:
            return True
        countries = [_countries(self._names[actor]) for actor in (left, right)]
        return all(countries) and not countries[0] & countries[1]


def _countries(name: str) -> set[str]:
    """The countries in a name: "American troops", "South Korean officials"."""
    found = match(name.split(), [""] * len(name.split()))
    return {hit.entry.key for hit in found if hit.entry.type == "country"}
