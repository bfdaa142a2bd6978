"""A codebook as a readable TOML file, and back; what is wrong with a file is said with its line."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from typing import Any

from framing.corpus.problems import InputProblem
from framing.measures.codebook.anchors import Anchor
from framing.measures.codebook.entries import Actor, Entry, check

FORMAT = 1
LONGEST = 2 * 1024 * 1024
MOST = 5000
_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_OPENING = re.compile(r"^[ \t]*\[\[\s*entry\s*\]\]", re.MULTILINE)
_HEADER = """# Corrections of who is who, replayed over every run of the Framing Explorer in this order.
# Places are found again by their words ("quote") and the words around them, so they survive an edited text.
"""


def parse(text: str, name: str = "The codebook") -> tuple[str, list[Entry]]:
    """The event's id and the entries. Raises ``InputProblem`` with the line and the reason.

    >>> parse(write("baghouz", ()))
    ('baghouz', [])
    """
    if len(text) > LONGEST:
        raise InputProblem(f"{name} has more than {LONGEST // 1024 // 1024} MB; that is no codebook.")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = found[1] if found and found[1] else str(text.count("\n") + 1)
        reason = _LINE.sub("", str(error)).strip()
        raise InputProblem(f"{name}, line {line}: {reason}; it is not valid TOML there.") from None
    if "format" not in data or not isinstance(data.get("entry", []), list):
        raise InputProblem(f"{name}, line 1: this is not a codebook of the Framing Explorer; it has no 'format' line.")
    if data["format"] != FORMAT:
        raise InputProblem(
            f"{name}, line {_line_of(text, 'format')}: format is {data['format']!r}; this version reads {FORMAT}."
        )
    for key in sorted(set(data) - {"format", "event", "entry"}):
        raise InputProblem(
            f"{name}, line {_line_of(text, key)}: {key!r} is unknown; expected are format, event, entry."
        )
    if not isinstance(data.get("event", ""), str):
        raise InputProblem(f"{name}, line {_line_of(text, 'event')}: 'event' must be text in quotation marks.")
    rows = data.get("entry", [])
    if len(rows) > MOST:
        raise InputProblem(f"{name} has {len(rows):,} entries, more than the {MOST:,} that are read.")
    lines = [text.count("\n", 0, found.start()) + 1 for found in _OPENING.finditer(text)]
    return data.get("event", ""), [
        _entry(row, f"{name}, line {lines[number] if number < len(lines) else '?'}") for number, row in enumerate(rows)
    ]


def write(event_id: str, entries: tuple[Entry, ...]) -> str:
    """The file's text.

    >>> print(write("baghouz", ()).splitlines()[-1])
    event = "baghouz"
    """
    blocks = [f"{_HEADER}format = {FORMAT}\nevent = {_text(event_id)}\n"]
    for entry in entries:
        lines = ["[[entry]]", f"kind = {_text(entry.kind)}", f"author = {_text(entry.author)}", f"date = {entry.date}"]
        if entry.reason:
            lines.append(f"reason = {_text(entry.reason)}")
        for name in ("actor", "other", "to"):
            actor = getattr(entry, name)
            if actor is not None:
                lines.append(f"{name} = {_actor(actor)}")
        for name, value in entry.extra.items():
            lines.append(f"{name} = {_value(value)}")
        if entry.places:
            lines += ["places = [", *(f"    {_anchor(place)}," for place in entry.places), "]"]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _entry(row: Any, where: str) -> Entry:
    if not isinstance(row, dict):
        raise InputProblem(f"{where}: an entry is a table that begins with [[entry]].")
    check(row, where)
    actors = {name: _read_actor(row[name], name, where) for name in ("actor", "other", "to") if name in row}
    places = row.get("places", [])
    if not isinstance(places, list):
        raise InputProblem(f"{where}: 'places' is a list of places, each with article and quote.")
    extra = {
        name: value for name, value in row.items()
        if name not in {"kind", "author", "date", "reason", "actor", "other", "to", "places"}
    }  # fmt: skip
    found = tuple(_read_anchor(place, where) for place in places)
    return Entry(row["kind"], row["author"], row["date"], row.get("reason", ""), **actors, places=found, extra=extra)


def _read_actor(value: Any, name: str, where: str) -> Actor:
    if isinstance(value, str):
        return Actor(value)
    if not isinstance(value, dict) or not isinstance(value.get("id"), str) or set(value) - {"id", "at"}:
        raise InputProblem(f"{where}: {name!r} is an actor's id, or a table with id and at.")
    return Actor(value["id"], _read_anchor(value["at"], where) if "at" in value else None)


def _read_anchor(value: Any, where: str) -> Anchor:
    known = {"article": str, "quote": str, "before": str, "after": str, "start": int}
    if not isinstance(value, dict) or not {"article", "quote"} <= set(value):
        raise InputProblem(f"{where}: a place is a table with article and quote (and before, after, start).")
    for name, entry in value.items():
        if type(entry) is not known.get(name):
            raise InputProblem(
                f"{where}: a place has {name} = {entry!r}; it may have article, quote, before, after, start."
            )
    return Anchor(**value)


def _actor(actor: Actor) -> str:
    return f"{{ id = {_text(actor.actor_id)}, at = {_anchor(actor.at)} }}" if actor.at else _text(actor.actor_id)


def _anchor(place: Anchor) -> str:
    pairs = {"article": place.article, "quote": place.quote, "before": place.before, "after": place.after}
    return "{ " + ", ".join(f"{k} = {_text(v)}" for k, v in pairs.items()) + f", start = {place.start} }}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return _text(value) if isinstance(value, str) else str(value)


def _text(text: str) -> str:
    """A TOML basic string: JSON's escapes, plus the one control character that JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _line_of(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*\[*{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
