"""What a codebook can say: one entry per correction, each with who made it and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from framing.corpus.problems import InputProblem
from framing.measures.codebook.anchors import Anchor

TYPES = ("person", "group", "country", "place", "event", "thing", "unclear")
FIELDS = {
    "merge": ({"actor", "other"}, set()),
    "split": ({"actor", "name"}, {"label", "places"}),
    "rename": ({"actor", "name"}, set()),
    "retype": ({"actor", "type"}, set()),
    "move": ({"places", "to"}, set()),
    "hide": ({"actor"}, set()),
    "never_merge": ({"actor", "other"}, set()),
    "reject": ({"measure", "places", "reason"}, set()),
    "hint": ({"set", "label"}, {"connotation"}),
    "fact": ({"change"}, {"fact", "article", "told", "places", "to_fact"}),
}
"""Kind -> the fields it must have and those it may have (author, date and reason go with every kind)."""

_COMMON = {"kind", "author", "date", "reason"}
_TEXTS = (
    *("name", "type", "label", "set", "connotation", "measure"),
    *("change", "fact", "article", "to_fact", "author", "reason"),
)


@dataclass(frozen=True)
class Actor:
    """An actor, by id; ``at`` is one of its mentions, for when a later run gives it another id.

    >>> Actor("islamic-state", Anchor("a", "Daesh terrorists", start=14)).at.quote
    'Daesh terrorists'
    """

    actor_id: str
    at: Anchor | None = None


@dataclass(frozen=True)
class Entry:
    """One correction. Which fields it uses depends on ``kind`` (see ``FIELDS``); ``extra`` holds the plain ones.

    >>> entry = Entry("rename", "A. Reader", date(2026, 11, 22), actor=Actor("regime"), extra={"name": "army"})
    >>> entry.get("name"), entry.get("label")
    ('army', '')
    """

    kind: str
    author: str
    date: date
    reason: str = ""
    actor: Actor | None = None
    other: Actor | None = None
    to: Actor | None = None
    places: tuple[Anchor, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict, hash=False)

    def get(self, name: str) -> Any:
        """A plain field, or an empty string."""
        return self.extra.get(name, "")


def check(values: dict[str, Any], where: str) -> None:
    """Refuse an entry with an unknown kind, a field missing or unknown, or a value of the wrong sort.

    >>> check({"kind": "join"}, "codebook.toml, line 4")
    Traceback (most recent call last):
        ...
    framing.corpus.problems.InputProblem: codebook.toml, line 4: kind is 'join'; it must be one of ...
    """
    kind = values.get("kind")
    if kind not in FIELDS:
        raise InputProblem(f"{where}: kind is {kind!r}; it must be one of {', '.join(FIELDS)}.")
    needed, allowed = FIELDS[kind]
    present = {name for name, value in values.items() if value not in ("", [], (), None)}
    for name in sorted(needed - present):
        raise InputProblem(f"{where}: a {kind} entry needs {name!r}.")
    for name in sorted(set(values) - needed - allowed - _COMMON):
        raise InputProblem(f"{where}: a {kind} entry has no {name!r}; it may have {_listed(needed | allowed)}.")
    for name in ("author", "date"):
        if not values.get(name):
            raise InputProblem(f"{where}: {name!r} is missing; every correction says who made it and when.")
    if type(values["date"]) is not date:
        raise InputProblem(f"{where}: date is {values['date']!r}; write it as 2026-11-22, without quotation marks.")
    for name in _TEXTS:
        if name in values and not isinstance(values[name], str):
            raise InputProblem(f"{where}: {name!r} must be text in quotation marks, not {values[name]!r}.")
    if kind == "retype" and values["type"] not in TYPES:
        raise InputProblem(f"{where}: type is {values['type']!r}; it must be one of {', '.join(TYPES)}.")
    if kind == "split" and not present & {"label", "places"}:
        raise InputProblem(f"{where}: a split entry needs 'label' or 'places', to say which mentions leave.")
    if kind == "fact" and values["change"] not in ("told", "not_told", "move"):
        raise InputProblem(f"{where}: change is {values['change']!r}; it must be told, not_told or move.")


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
