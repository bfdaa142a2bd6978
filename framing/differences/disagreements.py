"""Sentences that tell the same with another figure for one thing, or one with a source and one without.

They count log2(articles that tell it), half of that for a figure, from 1.25 at the beginning of the article down to .75
at its end.
"""

from __future__ import annotations

from math import log2

from framing.differences.change import Change, whole_facts
from framing.measures.coverage import FIGURES, SOURCES, shortened

_DISAGREES = {"number": 0.5, "attribution": 1.0}


def disagreements(comparison, kind: str) -> list[Change]:
    """What articles tell otherwise than most: ``number`` or ``attribution``.

    The same two sentences stand once, and who names no source where others do, once for each fact. A sentence that
    names that source all the same ("The commission gives him") is not silent.
    """
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
            silent = _silent(row, their) if kind == "attribution" else None
            told = (row.fact_id, silent.article_id) if silent is not None else words
            if told in seen or (silent is not None and _source(row).split()[-1] in silent.sentence):
                continue
            seen.add(told)
            strength = _DISAGREES[kind] * log2(row.articles) * (1.25 - row.position / 2)
            found.append(Change(their.outlet, words[0], row.outlet, words[1], 1, strength, spans))
    return found


def _source(row) -> str:
    """The source that the one sentence names and the other does not; "" where they disagree about no source."""
    found = SOURCES.search(row.differs)
    return (found["own"] or found["other"]) if found else ""


def _silent(row, their):
    """The sentence that names no source, of two that disagree about one; None where they disagree about none."""
    found = SOURCES.search(row.differs)
    return None if found is None else their if found["own"] else row


def _is(kind: str, said: str) -> bool:
    return (FIGURES.fullmatch(said) is not None) == (kind == "number")
