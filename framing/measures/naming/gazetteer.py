"""Names that everybody knows: countries, their people, capitals and seats of government, and aliases of organisations.

The lists are data (``framing/lexicons``: ``countries.csv``, ``aliases.yaml``, ``generic_heads.csv``,
``naming_words.toml``). Nothing in them is drawn from one event.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from framing.lexicons import groups, rows
from framing.lexicons.naming_sets import load_yaml

_PIECES = re.compile(r"'s\b|[^\s\-']+(?:'(?!s\b)[^\s\-']+)*|-|'")


_AMBIGUOUS = frozenset({"is", "us", "who", "ice", "let", "it", "aa"})


class Entry(NamedTuple):
    """A known name: ``key`` is shared by all names of one actor; ``form`` says how this one names it.

    ``form``: name | adjective | people | capital | seat; ``type``: country | armed | party | organisation | media.
    """

    key: str
    actor: str
    type: str
    form: str


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (inclusive) are a known name."""

    first: int
    last: int
    entry: Entry


def pieces(name: str) -> tuple[str, ...]:
    """A name cut as the parser cuts it: at white space, hyphens and possessive endings.

    >>> pieces("al-Qaeda"), pieces("Workers' Party"), pieces("People's Republic")
    (('al', '-', 'Qaeda'), ('Workers', "'", 'Party'), ('People', "'s", 'Republic'))
    """
    return tuple(_PIECES.findall(name.replace("’", "'")))


@cache
def words() -> dict[str, frozenset[str]]:
    """Honorifics, roles, bodies, stances, holdings and fillers, each a set of lemmas.

    >>> "president" in words()["roles"]
    True
    """
    return groups("naming_words.toml")


@cache
def generic_heads() -> dict[str, dict]:
    """Nouns that do not say who is meant: lemma -> ``kind, with_name, specific``.

    >>> generic_heads()["militant"]
    {'kind': 'armed', 'with_name': True, 'specific': False}
    """
    return {
        row["word"]: {"kind": row["kind"], "with_name": row["with_name"] == "1", "specific": row["specific"] == "1"}
        for row in rows("generic_heads.csv")
    }


@cache
def known_names() -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """First word -> the names that begin with it, longest first.

    >>> [entry.actor for _, entry in known_names()["Daesh"]]
    ['Islamic State']
    """
    table: dict[str, list] = {}
    taken: dict[tuple[str, ...], str] = {}
    for name, entry in [*_organisations(), *_countries()]:
        cut = pieces(name)
        if cut and taken.setdefault(cut, entry.key) == entry.key:
            table.setdefault(cut[0], []).append((cut, entry))
    for names in table.values():
        names.sort(key=lambda item: (-len(item[0]), item[0]))
    return table


def is_known(name: str) -> bool:
    """Whether a name is on the lists as it is written.

    >>> is_known("al-Qaeda"), is_known("al-Qaedas")
    (True, False)
    """
    cut = pieces(name)
    return bool(cut) and any(known == cut for known, _ in known_names().get(cut[0], ()))


@cache
def known_types() -> dict[str, str]:
    """Known actor -> its type.

    >>> known_types()["Hezbollah"], known_types()["Syria"]
    ('armed', 'country')
    """
    return {entry.actor: entry.type for names in known_names().values() for _, entry in names}


@cache
def country_words() -> frozenset[str]:
    """Single words for countries and their people, in lower case: they tell no side within a country.

    >>> "syrian" in country_words()
    True
    """
    pairs = (pair for names in known_names().values() for pair in names)
    return frozenset(cut[0].lower() for cut, entry in pairs if entry.type == "country" and len(cut) == 1)


def match(tokens: list[str], tags: list[str]) -> list[Match]:
    """Every known name among tokens, longest first, none overlapping.

    A final ``s`` without apostrophe counts as a possessive ("Syrias war"), as some sources strip apostrophes.

    >>> [m.entry.actor for m in match("Syria and the Daesh group".split(), ["NNP", "CC", "DT", "NNP", "NN"])]
    ['Syria', 'Islamic State']
    """
    names = known_names()
    found: list[Match] = []
    position = 0
    while position < len(tokens):
        hit = _longest(names, tokens, tags, position)
        if hit:
            found.append(hit)
            position = hit.last
        position += 1
    return found


def _longest(names: dict, tokens: list[str], tags: list[str], at: int) -> Match | None:
    word = tokens[at].replace("’", "'")
    if not word[:1].isupper() and word not in names:
        return None
    for cut, entry in names.get(word, ()):
        size = len(cut)
        window = tuple(token.replace("’", "'") for token in tokens[at : at + size])
        if window == cut and not _other_word(word, tags, at):
            return Match(at, at + size - 1, entry)
    bare = word[:-1]
    if word.endswith("s") and not bare.endswith("s") and (len(bare) >= 4 or len(bare) >= 2 and bare.isupper()):
        for cut, entry in names.get(bare, ()):
            if len(cut) == 1 and entry.form in ("name", "capital", "seat"):
                return Match(at, at, entry)
    return None


def _other_word(word: str, tags: list[str], at: int) -> bool:
    """Whether a short name is the verb or pronoun spelled like it; right before a noun, capitals are the name."""
    if word.lower() not in _AMBIGUOUS or tags[at][:2] not in ("VB", "PR", "MD", "WP"):
        return False
    return not (word.isupper() and at + 1 < len(tags) and tags[at + 1] in ("NN", "NNS"))


def _countries():
    for row in rows("countries.csv"):
        key, name = f"country:{row['code']}", row["name"]
        forms = {"name": [name, *_split(row["other_names"])], "adjective": _split(row["adjectives"]),
                 "people": [word for word in _split(row["people"]) if word not in _split(row["adjectives"])],
                 "capital": _split(row["capital"]), "seat": _split(row["seats"])}  # fmt: skip
        for form, values in forms.items():
            yield from ((value, Entry(key, name, "country", form)) for value in values)


def _organisations():
    for row in load_yaml("aliases.yaml"):
        name = row["names"][0]
        for form, values in (("adjective", row.get("adjectives", [])), ("name", row["names"])):
            yield from ((value, Entry(f"known:{name}", name, row["type"], form)) for value in values)


def _split(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]
