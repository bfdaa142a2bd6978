"""The user's corrections: kept with author and date, replayed over every run, saved as a readable file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.article import Event
from framing.corpus.problems import InputProblem
from framing.language.reading import Reading
from framing.measures.codebook.anchors import Anchor, anchor, locate
from framing.measures.codebook.entries import Actor, Entry, check
from framing.measures.codebook.files import parse, write
from framing.measures.codebook.replay import Replay, replay

__all__ = ["Actor", "Anchor", "Codebook", "Entry", "actor", "anchor", "load", "loads", "locate"]


@dataclass(frozen=True)
class Codebook:
    """Corrections in order; every method gives a new codebook and leaves this one as it is.

    Actors are given by ``actor_id``, or as ``codebook.actor(reading, mentions, actor_id)``, which also notes one of its
    mentions: then the entry still finds it when a later run gives it another id. Places are given as ``Anchor``.

    >>> book = Codebook("port").merge("government", "regime", author="A. Reader", date=date(2026, 11, 22))
    >>> len(book), len(book.undo()), loads(book.dumps()) == book
    (1, 0, True)
    """

    event_id: str = ""
    entries: tuple[Entry, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    def merge(self, actor: Actor | str, other: Actor | str, **who: Any) -> Codebook:
        """``other`` is the same as ``actor``, which keeps its name."""
        return self._with("merge", actor=actor, other=other, **who)

    def split(
        self, actor: Actor | str, name: str, label: str = "", places: tuple[Anchor, ...] = (), **who: Any
    ) -> Codebook:
        """The mentions of ``actor`` with this label, or at these places, are somebody else: ``name``."""
        return self._with("split", actor=actor, name=name, label=label, places=places, **who)

    def rename(self, actor: Actor | str, name: str, **who: Any) -> Codebook:
        """Show the actor under another name; its id stays."""
        return self._with("rename", actor=actor, name=name, **who)

    def retype(self, actor: Actor | str, type: str, **who: Any) -> Codebook:
        """The actor is a person, group, country, place, event, thing or unclear."""
        return self._with("retype", actor=actor, type=type, **who)

    def move(self, places: Anchor | tuple[Anchor, ...], to: Actor | str, **who: Any) -> Codebook:
        """These mentions belong to another actor; a name that nobody has yet becomes a new one."""
        return self._with("move", places=places, to=to, **who)

    def hide(self, actor: Actor | str, **who: Any) -> Codebook:
        """Leave the actor out of every table."""
        return self._with("hide", actor=actor, **who)

    def never_merge(self, actor: Actor | str, other: Actor | str, **who: Any) -> Codebook:
        """The two are different; they are not suggested again."""
        return self._with("never_merge", actor=actor, other=other, **who)

    def reject(self, measure: str, places: Anchor | tuple[Anchor, ...], reason: str, **who: Any) -> Codebook:
        """What ``measure`` found at these places is no hit; ``naming`` drops the mention."""
        return self._with("reject", measure=measure, places=places, reason=reason, **who)

    def hint(self, set: str, label: str, connotation: str = "", **who: Any) -> Codebook:
        """A label's hint from a naming set reads otherwise; with no ``connotation`` it is dropped."""
        return self._with("hint", set=set, label=label, connotation=connotation, **who)

    def fact(self, change: str, **fields: Any) -> Codebook:
        """A correction of the fact grid: ``change`` is told, not_told or move.

        ``places``: the sentence or clause that is meant and, for ``move``, one that tells the fact to which it belongs;
        with no second place it becomes a fact of its own. ``fact, article, to_fact`` are notes for a human reader.
        """
        return self._with("fact", change=change, **fields)

    def fact_changes(self, reading: Reading) -> list[tuple]:
        """The corrections of the fact grid, in order, with their places as they are now; see ``coverage.corrected``."""
        changes = []
        for entry in self.entries:
            places = [locate(place, reading) for place in entry.places]
            if entry.kind == "reject" and entry.get("measure") == "facts":
                changes += [("not_told", place, None) for place in places if place]
            elif entry.kind == "fact" and places and all(places):
                change = "not_told" if entry.get("change") == "not_told" else "move"
                if entry.get("change") != "told" or len(places) > 1:
                    changes.append((change, places[0], places[1] if len(places) > 1 else None))
        return changes

    def undo(self) -> Codebook:
        """Without the last entry."""
        return replace(self, entries=self.entries[:-1])

    def without(self, number: int) -> Codebook:
        """Without one entry, by its number from 0."""
        return replace(self, entries=self.entries[:number] + self.entries[number + 1 :])

    def replay(self, mentions: pd.DataFrame, reading: Reading) -> Replay:
        """The corrected ``mentions``, the entries ``unapplied`` with the reason, and the pairs kept ``apart``."""
        return replay(self.entries, mentions, reading)

    def apply(self, mentions: pd.DataFrame, reading: Reading) -> pd.DataFrame:
        """The corrected mentions alone."""
        return self.replay(mentions, reading).mentions

    def keep(self, hits: pd.DataFrame, measure: str, reading: Reading) -> pd.DataFrame:
        """A measure's hits without those that a person rejected (columns ``article_id, start, end``)."""
        gone = {
            place for entry in self.entries if entry.kind == "reject" and entry.get("measure") == measure
            for anchored in entry.places if (place := locate(anchored, reading))
        }  # fmt: skip
        if not gone or hits.empty:
            return hits
        places = zip(hits["article_id"], hits["start"], hits["end"], strict=True)
        return hits[[place not in gone for place in places]].reset_index(drop=True)

    def mismatch(self, event: Event) -> str:
        """One sentence when this codebook was made for another event; empty when it fits or names none."""
        if not self.event_id or self.event_id == event.event_id:
            return ""
        return (
            f"This codebook was made for the event {self.event_id!r}, not for {event.event_id!r}; "
            "corrections that find nothing here are listed and change nothing."
        )

    def dumps(self) -> str:
        """The text of the file."""
        return write(self.event_id, self.entries)

    def save(self, path: str | Path) -> None:
        """Write the file."""
        Path(path).write_text(self.dumps(), encoding="utf-8")

    def _with(self, kind: str, *, author: str, date: date, reason: str = "", **fields: Any) -> Codebook:
        actors = {name: _as_actor(fields.pop(name)) for name in ("actor", "other", "to") if name in fields}
        places = fields.pop("places", ())
        places = (places,) if isinstance(places, Anchor) else tuple(places)
        extra = {name: value for name, value in fields.items() if value != ""}
        named = {name: value.actor_id for name, value in actors.items()}
        values = {"kind": kind, "author": author, "date": date, "reason": reason, **named, **extra}
        check({**values, "places": places} if places else values, "This correction")
        return replace(
            self, entries=(*self.entries, Entry(kind, author, date, reason, **actors, places=places, extra=extra))
        )


def load(path: str | Path) -> Codebook:
    """Read a file. Raises ``InputProblem`` with the line and the reason when it is broken or no codebook.

    >>> from tempfile import TemporaryDirectory
    >>> book = Codebook("port").merge("government", "regime", author="A. Reader", date=date(2026, 11, 22))
    >>> with TemporaryDirectory() as folder:
    ...     book.save(Path(folder, "codebook.toml"))
    ...     load(Path(folder, "codebook.toml")) == book
    True
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputProblem(f"There is no codebook at {path}.") from None
    except UnicodeDecodeError:
        raise InputProblem(f"{path.name} is not text in UTF-8, so it is no codebook.") from None
    return loads(text, path.name)


def loads(text: str, name: str = "The codebook") -> Codebook:
    """Read a file's text.

    >>> loads("format = 1\\n[[entry]]\\nkind = 'join'\\n")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    framing.corpus.problems.InputProblem: The codebook, line 2: kind is 'join'; ...
    """
    event_id, entries = parse(text, name)
    return Codebook(event_id, tuple(entries))


def actor(reading: Reading, mentions: pd.DataFrame, actor_id: str) -> Actor:
    """An actor with the place of its first mention under its most frequent label, for an entry of a codebook.

    Raises ``KeyError`` where no row of ``mentions`` has that ``actor_id``.

    >>> import framing
    >>> from framing.measures.naming.mentions import mentions
    >>> reading = framing.read(framing.event_from_texts({"A": "Ann Poe left. Mayor Poe smiled."}))
    >>> found = mentions(reading)
    >>> actor(reading, found, found["actor_id"][0]).at.quote
    'Ann Poe'
    """
    rows = mentions[mentions["actor_id"] == actor_id]
    if rows.empty:
        raise KeyError(f"No actor {actor_id!r} among the mentions.")
    counts = rows["label"].value_counts()
    label = min(counts.index, key=lambda text: (-counts[text], text))
    first = rows[rows["label"] == label].iloc[0]
    return Actor(actor_id, anchor(reading, first["article_id"], int(first["start"]), int(first["end"])))


def _as_actor(value: Actor | str) -> Actor:
    return value if isinstance(value, Actor) else Actor(value)
