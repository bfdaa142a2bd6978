"""Naming sets as data: competing terms for one thing, with their rules, read from YAML files and checked.

The files stand in ``terminology/`` (what people, acts and places are called) and ``wording/`` (hedges, metaphors and
other language-level classes). ``terminology/README.md`` describes every field; ``naming_sets.schema.json`` says the
same to an editor. ``groups`` are word lists that rules name with an ``@``.
"""

from __future__ import annotations

from functools import cache

import yaml

from framing.lexicons import path
from framing.lexicons.set_building import build
from framing.lexicons.set_types import Lexicon

FOLDERS = ("terminology", "wording")
_NOT_SETS = {"shared.yaml", "evaluative_rules.yaml"}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def lexicon() -> Lexicon:
    """The project's naming sets, read once.

    >>> militant = lexicon().sets["nsag_members"].variants[0]
    >>> militant.variant, militant.connotation
    ('militant', 'neutral')
    """
    shared = load_yaml("terminology/shared.yaml")
    domains = [(name, load_yaml(f"{folder}/{name}")) for folder in FOLDERS for name in _domain_files(folder)]
    return build(shared, domains)


def _domain_files(folder: str) -> list[str]:
    names = (file.name for file in path(folder).iterdir())
    return sorted(name for name in names if name.endswith(".yaml") and name not in _NOT_SETS)


def load_yaml(name: str) -> dict | list:
    """What a YAML list holds.

    >>> load_yaml("frames/axes.yaml")["axes"][0]["axis"]
    'legality'
    """
    return yaml.load(path(name).read_text(encoding="utf-8"), Loader=_Loader)
