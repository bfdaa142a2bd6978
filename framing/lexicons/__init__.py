"""Word lists as data: every list is a file beside this one, with its source, licence and version."""

from __future__ import annotations

import csv
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

_ABOUT = {"source", "licence", "version"}


def path(name: str):
    """The list's file, inside a checkout or an installed package."""
    return files(__package__).joinpath(name)


@cache
def abbreviations() -> dict[str, frozenset[str]]:
    """Abbreviations by behaviour: ``titles``, ``months``, ``clock``, ``others``, and the words that follow them.

    >>> "Gen" in abbreviations()["titles"]
    True
    """
    return groups("abbreviations.toml")


@cache
def reporting_verbs() -> dict[str, dict]:
    """Reporting verbs by lemma: ``class`` (neutral, doubting, endorsing, confrontational), ``weak, with, speech``.

    ``shows``: the verb of a text or a finding ("polls show"); ``takes``: what may follow it.

    >>> reporting_verbs()["claim"]["class"]
    'doubting'
    >>> sorted(reporting_verbs()["point"]["with"])
    ['out', 'to']
    >>> sorted(reporting_verbs()["vow"]["takes"])
    ['clause', 'to']
    """
    return {
        row["verb"]: {
            "class": row["class"], "weak": row["weak"] == "1", "with": frozenset(row["with"].split()),
            "speech": row["speech"] != "0", "shows": row["speech"] == "text", "takes": frozenset(row["takes"].split()),
        }
        for row in rows("reporting_verbs.csv")
    }  # fmt: skip


_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "swore": "swear", "sworn": "swear",
    "spoke": "speak", "spoken": "speak", "thought": "think", "felt": "feel", "found": "find", "shown": "show",
    "put": "put", "understood": "understand", "shot": "shoot", "went": "go", "gone": "go",
}  # fmt: skip


@lru_cache(maxsize=20000)
def verb_of(cue: str) -> str:
    """The reporting verb that a form belongs to, with what follows it; other words stay as they are.

    >>> verb_of("said"), verb_of("denying"), verb_of("pointed out"), verb_of("according to")
    ('say', 'deny', 'point out', 'according to')
    """
    word, _, rest = cue.partition(" ")
    stems = [word, _IRREGULAR.get(word, "")]
    for ending in ("s", "es", "ed", "d", "ing"):
        stem = word.removesuffix(ending) if word.endswith(ending) else ""
        stems += [stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else "", stem[:-1]]
    known = next((stem for stem in stems if stem in reporting_verbs()), word)
    return f"{known} {rest}".strip()


@cache
def reporting_nouns() -> dict[str, dict]:
    """Nouns for what was said, by lemma: ``class``, ``document`` for a text that can itself speak, ``uttered`` for
    somebody's words put in writing.

    >>> reporting_nouns()["statement"]
    {'class': 'neutral', 'document': True, 'uttered': True}
    """
    return {
        row["noun"]: {"class": row["class"], "document": row["document"] == "1", "uttered": row["uttered"] == "1"}
        for row in rows("reporting_nouns.csv")
    }


@cache
def first_names() -> dict[str, str]:
    """Given names and words for persons, in small letters, that are mostly a man's ("m") or a woman's ("w").

    >>> first_names()["angela"], first_names()["spokesman"]
    ('w', 'm')
    """
    data = contents("first_names.toml")
    lists = (("men", "m"), ("women", "w"), ("male_words", "m"), ("female_words", "w"))
    return {word.lower(): which for name, which in lists for word in data[name].split()}


@cache
def plural_nouns() -> frozenset[str]:
    """Nouns that have no singular of the same meaning.

    >>> "measles" in plural_nouns(), "ships" in plural_nouns()
    (True, False)
    """
    return groups("plural_nouns.toml")["words"]


@cache
def titles() -> frozenset[str]:
    """Titles that some house styles abbreviate, in full and abbreviated, in small letters without a full stop.

    >>> "sen" in titles(), "senator" in titles(), "king" in titles()
    (True, True, False)
    """
    return frozenset(word for pair in groups("naming_words.toml")["abbreviated"] for word in pair.split("="))


@cache
def name_suffixes() -> frozenset[str]:
    """What tells two of one name apart, in small letters without a full stop.

    >>> sorted(name_suffixes())
    ['ii', 'iii', 'iv', 'jr', 'sr']
    """
    return frozenset(word.rstrip(".") for word in groups("exchange_words.toml")["name_suffixes"])


@cache
def source_words() -> dict[str, frozenset[str]]:
    """Words that tell what kind of source somebody is, by kind.

    >>> "witness" in source_words()["witness"]
    True
    """
    return groups("source_words.toml")


@cache
def finding_words() -> dict[str, frozenset[str]]:
    """Words that decide what a finding may count, by what they tell.

    >>> "consider" in finding_words()["view"], "bill" in finding_words()["trade"]
    (True, True)
    """
    return groups("finding_words.toml")


@cache
def contents(name: str) -> dict:
    """What a TOML list holds, as it stands in the file.

    >>> contents("plural_nouns.toml")["licence"]
    'CC BY 4.0'
    """
    return tomllib.loads(path(name).read_text(encoding="utf-8"))


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """The groups of words of a TOML list, without what it says about itself.

    >>> "news" in groups("plural_nouns.toml")["words"]
    True
    """
    return {group: frozenset(words.split()) for group, words in contents(name).items() if group not in _ABOUT}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV list, without its comment lines.

    >>> rows("news_agencies.csv")[0]["name"]
    'AFP'
    """
    lines = path(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))
