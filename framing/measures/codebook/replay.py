"""The corrections, replayed over a table of mentions."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import pandas as pd

from framing.corpus.readers import slug
from framing.language.reading import Reading
from framing.measures.codebook.anchors import Anchor, locate
from framing.measures.codebook.entries import Actor, Entry

UNAPPLIED_COLUMNS = ["entry", "kind", "author", "date", "problem"]


class Replay(NamedTuple):
    """``mentions`` after the corrections, and one row for each entry that did not apply (with the reason)."""

    mentions: pd.DataFrame
    unapplied: pd.DataFrame
    apart: frozenset[tuple[str, str]]


class NotApplicable(Exception):
    """An entry speaks of something that this event does not have."""


def replay(entries: tuple[Entry, ...], mentions: pd.DataFrame, reading: Reading) -> Replay:
    """Each entry in turn; one that does not apply is reported and changes nothing.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "Rebels took the port."}))
    >>> mentions = framing.measures.naming.mentions(reading)
    >>> done = replay((), mentions, reading)
    >>> len(done.mentions) == len(mentions), len(done.unapplied)
    (True, 0)
    """
    state = _State(mentions, reading)
    problems = []
    for number, entry in enumerate(entries):
        try:
            getattr(state, entry.kind)(entry)
        except NotApplicable as problem:
            problems.append((number, entry.kind, entry.author, entry.date, str(problem)))
    return Replay(state.table(), pd.DataFrame(problems, columns=UNAPPLIED_COLUMNS), frozenset(state.apart))


class _State:
    def __init__(self, mentions: pd.DataFrame, reading: Reading) -> None:
        self._mentions, self._reading = mentions.reset_index(drop=True), reading
        columns = self._mentions[["article_id", "start", "end"]].itertuples(index=False, name=None)
        self._row = {place: number for number, place in enumerate(columns)}
        self._ids = self._mentions["actor_id"].tolist()
        self._rules = self._mentions["rule"].tolist()
        self._certain = self._mentions["certain"].tolist()
        self._labels = self._mentions["label"].str.casefold().tolist()
        once = self._mentions.drop_duplicates("actor_id").set_index("actor_id")
        self._names, self._types = once["actor"].to_dict(), once["type"].to_dict()
        self._rows: dict[str, set[int]] = defaultdict(set)
        for number, actor in enumerate(self._ids):
            self._rows[actor].add(number)
        self._became: dict[str, str] = {}
        self._dropped: set[int] = set()
        self.apart: set[tuple[str, str]] = set()

    def merge(self, entry: Entry) -> None:
        target, other = self._actor(entry.actor), self._actor(entry.other)
        if target == other:
            raise NotApplicable(f"{entry.other.actor_id!r} is {entry.actor.actor_id!r} already.")
        self._give(sorted(self._rows[other]), target, entry, "merged by hand")
        self._became[other] = target
        self.apart.discard((min(target, other), max(target, other)))

    def split(self, entry: Entry) -> None:
        actor = self._actor(entry.actor)
        label = entry.get("label").casefold()
        rows = [number for number in self._rows[actor] if label and self._labels[number] == label]
        rows += [number for place in entry.places if (number := self._mention(place)) in self._rows[actor]]
        if not rows:
            raise NotApplicable(f"{self._names[actor]!r} has none of the mentions that should leave it.")
        new = self._named(entry.get("name"), self._types[actor])
        self._give(sorted(set(rows)), new, entry, "split off by hand")

    def rename(self, entry: Entry) -> None:
        self._names[self._actor(entry.actor)] = entry.get("name")

    def retype(self, entry: Entry) -> None:
        self._types[self._actor(entry.actor)] = entry.get("type")

    def move(self, entry: Entry) -> None:
        rows = [number for place in entry.places if (number := self._mention(place)) >= 0]
        if not rows:
            raise NotApplicable(f"no mention stands at {entry.places[0].quote!r} any more.")
        try:
            target = self._actor(entry.to)
        except NotApplicable:
            target = self._named(entry.to.actor_id, "unclear")
        self._give(rows, target, entry, "moved by hand")

    def hide(self, entry: Entry) -> None:
        actor = self._actor(entry.actor)
        self._dropped |= self._rows[actor]

    def never_merge(self, entry: Entry) -> None:
        left, right = self._actor(entry.actor), self._actor(entry.other)
        if left == right:
            raise NotApplicable(
                f"{entry.actor.actor_id!r} and {entry.other.actor_id!r} are one actor here; split it first."
            )
        self.apart.add((min(left, right), max(left, right)))

    def reject(self, entry: Entry) -> None:
        if entry.get("measure") != "naming":
            if not any(locate(place, self._reading) for place in entry.places):
                raise NotApplicable(f"the words {entry.places[0].quote!r} are not in the text any more.")
            return
        rows = [number for place in entry.places if (number := self._mention(place)) >= 0]
        if not rows:
            raise NotApplicable(f"no mention stands at {entry.places[0].quote!r} any more.")
        self._dropped |= set(rows)

    def hint(self, entry: Entry) -> None:
        if entry.get("label").casefold() not in self._labels:
            raise NotApplicable(f"nobody is called {entry.get('label')!r} here.")

    def fact(self, entry: Entry) -> None:
        for place in entry.places:
            if not locate(place, self._reading):
                raise NotApplicable(f"the words {place.quote!r} are not in the text any more.")

    def table(self) -> pd.DataFrame:
        """The mentions with their new actors, without hidden and rejected ones."""
        table = self._mentions.assign(
            actor_id=self._ids, actor=[self._names[actor] for actor in self._ids],
            type=[self._types[actor] for actor in self._ids], rule=self._rules, certain=self._certain,
        )  # fmt: skip
        return table.drop(index=sorted(self._dropped)).reset_index(drop=True)[list(self._mentions.columns)]

    def _actor(self, actor: Actor) -> str:
        """The id that an actor has now: its own, what it was merged into, or that of the mention that marks it."""
        found = actor.actor_id
        while found in self._became:
            found = self._became[found]
        if self._rows.get(found):
            return found
        if actor.at is not None and (number := self._mention(actor.at)) >= 0:
            return self._ids[number]
        raise NotApplicable(f"there is no actor {actor.actor_id!r} in this event.")

    def _mention(self, place: Anchor) -> int:
        found = locate(place, self._reading)
        return self._row.get(found, -1) if found else -1

    def _named(self, name: str, type_: str) -> str:
        actor = slug(name) or "actor"
        if actor not in self._names:
            self._names[actor], self._types[actor] = name, type_
        self._became.pop(actor, None)
        return actor

    def _give(self, rows: list[int], target: str, entry: Entry, what: str) -> None:
        why = f": {entry.reason}" if entry.reason else ""
        rule = f"{what} ({entry.author}, {entry.date}){why}"
        for number in rows:
            self._rows[self._ids[number]].discard(number)
            self._rows[target].add(number)
            self._ids[number], self._rules[number], self._certain[number] = target, rule, True
