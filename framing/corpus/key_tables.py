"""An answer key as tables: the quoted words of ``key.toml`` found in the articles, with their offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from framing.corpus.article import Event

COLUMNS = {
    "actors": ["actor_id", "actor", "type"],
    "mentions": ["article_id", "start", "end", "actor_id", "mention"],
    "differences": ["difference_id", "kind", "also", "left_article", "left_start", "left_end", "left", "right_article"]
    + ["right_start", "right_end", "right", "actor_id", "does", "other_side"],
    "quotations": ["article_id", "start", "end", "quotation", "form", "speaker", "cue", "cue_class", "actor_id"],
    "facts": ["fact_id", "fact", "in_wire", "article_id", "told", "start", "end"],
    "terms": ["article_id", "start", "end", "term", "voice", "set_id"],
    "same": ["same_id", "article_id", "start", "end", "text"],
}


@dataclass(frozen=True)
class Key:
    """What was planted in an event, as tables. ``start`` and ``end`` index the article's ``text``.

    ``actors``: one row per actor. ``mentions``: one row per place where an actor is named (a noun phrase without its
    article and without what follows its head; no pronouns). ``differences``: one row per planted difference, ``also``
    the other kinds that would be right for it; a side without words (``left`` or ``right`` empty, offsets missing) is
    an article that does not have the passage.
    ``quotations``: one row per quotation, the words without their marks. ``facts``: one row per fact and article,
    ``told`` true or false. ``terms``: one row per contested term with its voice. ``same``: one row per article of a
    sentence that nobody changed. ``strongest``: kind of difference -> the id of the strongest one.
    """

    event_id: str
    actors: pd.DataFrame
    mentions: pd.DataFrame
    differences: pd.DataFrame
    quotations: pd.DataFrame
    facts: pd.DataFrame
    terms: pd.DataFrame
    same: pd.DataFrame
    strongest: dict[str, str] = field(default_factory=dict)


def occurrence(text: str, words: str, nth: int = 1) -> int | None:
    """Offset of the ``nth`` place (1 is the first) where ``words`` stand in ``text``; None where there is none.

    >>> occurrence("the port and the town", "the", 2)
    13
    >>> occurrence("the port", "the", 2) is None
    True
    """
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            return None
    return start if words else None


def plain_marks(text: str) -> str:
    """The text with straight quotation marks, so that house styles compare as equal (no offset moves)."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def tables(data: dict, event: Event) -> tuple[Key, list[str]]:
    """The key in ``data`` (a read ``key.toml``) as tables, and one sentence for every span that is not there."""
    places = _Places(event)
    rows = {
        "actors": [(actor["id"], actor["name"], actor["type"]) for actor in data.get("actors", [])],
        "mentions": [
            (*place, actor["id"], mention["text"])
            for actor in data.get("actors", [])
            for mention in actor.get("mentions", [])
            if (place := places.find(mention, f"a mention of {actor['id']}"))
        ],
        "differences": [row for entry in data.get("differences", []) if (row := _difference(entry, places))],
        "quotations": [
            (*place, entry["text"], entry["form"], entry.get("speaker", ""), entry.get("cue", ""))
            + (entry.get("cue_class", ""), entry.get("actor", ""))
            for entry in data.get("quotations", [])
            if (place := places.find(entry, "a quotation"))
        ],
        "facts": [row for entry in data.get("facts", []) for row in _fact(entry, places)],
        "terms": [
            (*place, entry["text"], entry["voice"], entry.get("set", ""))
            for entry in data.get("terms", [])
            if (place := places.find(entry, "a term"))
        ],
        "same": [
            (number, *place, entry["text"])
            for number, entry in enumerate(data.get("same", []), start=1)
            for article_id in entry["articles"]
            if (place := places.find({"article": article_id, "text": entry["text"]}, "a shared sentence", True))
        ],
    }
    frames = {name: pd.DataFrame(rows[name], columns=COLUMNS[name]) for name in COLUMNS}
    for name in ("left_start", "left_end", "right_start", "right_end"):
        frames["differences"][name] = frames["differences"][name].astype("Int64")
    for name in ("start", "end"):
        frames["facts"][name] = frames["facts"][name].astype("Int64")
    return Key(event.event_id, **frames, strongest=dict(data.get("strongest", {}))), places.problems


class _Places:
    """Finds quoted words in an event's articles and remembers what it could not find."""

    def __init__(self, event: Event) -> None:
        self.texts = {article.article_id: article.text for article in event.articles}
        self.problems: list[str] = []

    def find(self, entry: dict, what: str, any_marks: bool = False) -> tuple[str, int, int] | None:
        """Article, start and end of an entry with ``article, text, nth``; None (and a problem noted) if absent."""
        article_id, words, nth = entry.get("article", ""), entry.get("text", ""), entry.get("nth", 1)
        text = self.texts.get(article_id)
        if text is None:
            self.problems.append(f"{what} names the article {article_id!r}; there are: {', '.join(self.texts)}.")
            return None
        if any_marks:
            text, words = plain_marks(text), plain_marks(words)
        start = occurrence(text, words, nth)
        if start is None:
            times = text.count(words) if words else 0
            self.problems.append(
                f"{what}: {article_id} has {entry.get('text', '')!r} {times} times, the key asks for number {nth}."
            )
            return None
        return article_id, start, start + len(words)


def _difference(entry: dict, places: _Places) -> tuple | None:
    sides: list = []
    for name in ("left", "right"):
        side = entry.get(name, {})
        if "text" in side:
            place = places.find(side, f"difference {entry['id']} ({name})")
            if place is None:
                return None
            sides += [*place, side["text"]]
        else:
            sides += [side.get("article", ""), None, None, ""]
    also = entry.get("also", ())
    also = (also,) if isinstance(also, str) else tuple(also)
    return (
        entry["id"],
        entry["kind"],
        also,
        *sides,
        entry.get("actor", ""),
        entry["does"],
        entry["other_side"],
    )


def _fact(entry: dict, places: _Places) -> list[tuple]:
    rows = []
    for article_id, words in entry.get("told", {}).items():
        if place := places.find({"article": article_id, "text": words}, f"fact {entry['id']}"):
            rows.append((entry["id"], entry["fact"], entry["in_wire"], article_id, True, *place[1:]))
    for article_id in entry.get("not_told", []):
        rows.append((entry["id"], entry["fact"], entry["in_wire"], article_id, False, None, None))
    return rows
