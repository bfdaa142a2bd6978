"""The same act told in two constructions, in sentences that tell the same."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import SPAN_COLUMNS

FLIP_COLUMNS = [
    *SPAN_COLUMNS, "act", "change",
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end", "left_words",
    "left_construction", "left_agent", "left_patient",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end", "right_words",
    "right_construction", "right_agent", "right_patient",
]  # fmt: skip


def flips(clauses: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The same act told in another construction, or with its agent named here and not there.

    One row per act and pair of aligned sentences; the span columns hold the right-hand side. ``change`` says what
    happened from left to right: ``agent dropped``, ``agent named``, ``active to passive`` and the like. Acts are the
    same when their families share a name or their verbs are one; see ``clauses`` for the other columns.

    >>> flips(pd.DataFrame(columns=["act"]), pd.DataFrame(columns=["relation", "shape"])).empty
    True
    """
    told: dict[tuple, list] = {}
    for row in clauses.itertuples():
        told.setdefault((row.article_id, row.sentence_id), []).append(row)
    rows = []
    for pair in pairs[(pairs["relation"] == "same") & (pairs["shape"] != "identical")].itertuples():
        left = told.get((pair.left_article, pair.left_sentence), [])
        right = told.get((pair.right_article, pair.right_sentence), [])
        for one, other in _matched(left, right):
            change = _change(one, other)
            if change:
                rows.append(_flip(one, other, change))
    return pd.DataFrame(rows, columns=FLIP_COLUMNS)


def _matched(left: list, right: list) -> list[tuple]:
    """Clauses of two sentences that tell the same act, each once, the most alike first."""
    scored = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            family = set(one.act.split()) & set(other.act.split())
            if not family:
                continue
            people = len(_heads(one) & _heads(other))
            scored.append((one.verb == other.verb, one.construction == other.construction, people, -abs(i - j), -i, -j))
    pairs, used_left, used_right = [], set(), set()
    for *_, i, j in sorted(scored, reverse=True):
        if -i not in used_left and -j not in used_right:
            pairs.append((left[-i], right[-j]))
            used_left.add(-i)
            used_right.add(-j)
    return pairs


def _heads(clause) -> set[str]:
    return {phrase.split()[-1].lower() for phrase in (clause.agent, clause.patient) if phrase}


def _change(one, other) -> str:
    """What changed from one telling to the other; "" where nothing did, or where only the parse may have."""
    told = {one.construction, other.construction}
    passive = {"passive_with_agent", "agentless_passive"}
    if len(told) == 1 or any(clause.construction == "active" and not clause.agent for clause in (one, other)):
        return ""
    if "intransitive" in told and (one.verb == other.verb or _happening(one) == _happening(other)):
        return ""
    if "nominalisation" in told and one.act == one.verb:
        return ""
    if bool(one.agent) != bool(other.agent):
        return "agent dropped" if one.agent else "agent named"
    names = dict.fromkeys(passive, "passive") | {"nominalisation": "noun"}
    before, after = (names.get(clause.construction, clause.construction) for clause in (one, other))
    return f"{before} to {after}" if before != after else ""


def _happening(clause) -> bool:
    """Is this an act that nobody does ("homes burned"), where others say who did it?"""
    return clause.construction == "intransitive" and not clause.agent and bool(clause.patient)


def _flip(one, other, change: str) -> tuple:
    span = [getattr(other, column) for column in SPAN_COLUMNS]
    sides = []
    for clause in (one, other):
        sides += [clause.article_id, clause.outlet, clause.sentence_id, clause.start, clause.end, clause.words]
        sides += [clause.construction, clause.agent, clause.patient]
    family = sorted(set(one.act.split()) & set(other.act.split()))[0]
    return (*span, family, change, *sides)
