"""Word lists as data: every list is a file beside this one, with its source, licence and version."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
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
    data = tomllib.loads(path("abbreviations.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in data.items() if name not in _ABOUT}


@cache
def reporting_verbs() -> dict[str, dict]:
    """Reporting verbs by lemma: ``class`` (neutral, doubting, endorsing, confrontational) and ``weak``.

    >>> reporting_verbs()["claim"]
    {'class': 'doubting', 'weak': False}
    """
    lines = path("reporting_verbs.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["verb"]: {"class": row["class"], "weak": row["weak"] == "1"} for row in rows}
