"""Sentences that tell the same with another figure for one thing, or one with a source and one without.

They count log2(articles that tell it), half of that for a figure, from 1.25 at the beginning of the article down to .75
at its end.
"""

from __future__ import annotations

import re
from math import log2

from framing.differences.change import Change, whole_facts
from framing.measures.coverage import shortened

_FIGURES = re.compile(r"(?P<own>[\d.,/]+) (?P<thing>\w[^,;]*), others (?P<most>[\d.,/]+)")
_DISAGREES = {"number": 0.5, "attribution": 1.0}
_SOURCE = re.compile(r"names (?P<own>.+); others no source|no source; others name (?P<other>.+)")


def disagreements(comparison, kind: str) -> list[Change]:
    """What articles tell otherwise than most: ``number`` or ``attribution``; the same two sentences once."""
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told")]
    found, seen = [], set()
    for row in facts[facts["differs"] != ""].itertuples():
        if not any(_is(kind, part) for part in row.differs.split("; ")):
            continue
        others = facts[(facts["fact_id"] == row.fact_id) & (facts["article_id"] != row.article_id)]
        other = others[others["differs"] == ""].head(1)
        for their in (other if len(other) else others.head(1)).itertuples():
            spans = [[r.article_id, int(r.start), int(r.end)] for r in (their, row)]
            words = shortened(their.sentence), shortened(row.sentence)
            if words in seen or (kind == "attribution" and _both_name_it(row, their)):
                continue
            seen.add(words)
            strength = _DISAGREES[kind] * log2(row.articles) * (1.25 - row.position / 2)
            found.append(Change(their.outlet, words[0], row.outlet, words[1], 1, strength, spans))
    return found


def _both_name_it(row, their) -> bool:
    """Does the sentence that is said to have no source name it all the same ("The commission gives him")?"""
    found = _SOURCE.search(row.differs)
    if found is None:
        return False
    silent = their.sentence if found["own"] else row.sentence
    return (found["own"] or found["other"]).split()[-1] in silent


def _is(kind: str, said: str) -> bool:
    figures = _FIGURES.fullmatch(said)
    if kind == "number":
        return figures is not None and not set(figures["own"].split("/")) & set(figures["most"].split("/"))
    return figures is None
