"""Acts that are told with somebody who does them here, and without there.

In sentences that tell the same: one act in two constructions (``agency.flips``), or one and the same person to whom
something is done by somebody here and by nobody there ("They broke the wrist of one picket", "One picket was taken to
hospital"). Elsewhere: one verb with one object, in the active voice here and in the passive without an agent there.
"""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd

from framing.differences.change import Change
from framing.differences.whom import PEOPLE

STRENGTH = 1.5
_ELSEWHERE = 0.8
_OF = re.compile(r"\s+of\s+")
_FINITE = re.compile(r"\b(?:was|were|is|are|been|being|be|got|gets)\b", re.IGNORECASE)
_POSSIBLE = re.compile(r"^(?:to|should|must|can|could|may|might|will|would|shall)\b", re.IGNORECASE)
_WITHOUT = {"agentless_passive"}
_WITH = {"active", "passive_with_agent"}
_PRONOUNS = set("he she it they him her them himself herself themselves who whom which that this these those".split())


def left_out(comparison, rewritings: set[str]) -> list[Change]:
    """Acts with an agent in one outlet and without in another; nothing is read from ``rewritings`` to others."""
    clauses = comparison.clauses
    clauses = clauses.assign(head=[_head(words) for words in clauses["patient"]])
    return [
        *_flipped(comparison, rewritings),
        *_done_to_one(comparison, clauses, rewritings),
        *_elsewhere(comparison, clauses, rewritings),
    ]


def _flipped(comparison, rewritings: set[str]) -> list[Change]:
    found = []
    for row in comparison.flips.itertuples():
        if row.left_article in rewritings or row.change not in ("agent dropped", "agent named"):
            continue
        told = (row.left_words, row.left_agent), (row.right_words, row.right_agent)
        sides = [f"{words} ({agent})" if agent else words for words, agent in told]
        spans = [
            [row.left_article, int(row.left_start), int(row.left_end)],
            [row.right_article, int(row.right_start), int(row.right_end)],
        ]
        found.append(Change(row.left_outlet, sides[0], row.right_outlet, sides[1], 1, STRENGTH, spans))
    return found


def _head(words: str) -> str:
    """The last word of a phrase, in small letters; "" for a pronoun."""
    last = words.split()[-1].lower() if words.split() else ""
    return "" if last in _PRONOUNS else last


def _done_to_one(comparison, clauses: pd.DataFrame, rewritings: set[str]) -> list[Change]:
    """In sentences that tell the same, somebody to whom something is done: by somebody here, by nobody there."""
    told: dict[tuple, list] = {}
    for row in clauses[clauses["construction"].isin(_WITH | _WITHOUT)].itertuples():
        told.setdefault((row.article_id, row.sentence_id), []).append(row)
    pairs, found, people = comparison.pairs, [], _People(comparison)
    for pair in pairs[(pairs["relation"] == "same") & (pairs["shape"] != "identical")].itertuples():
        if pair.left_article in rewritings:
            continue
        sides = [
            told.get((pair.left_article, pair.left_sentence), []),
            told.get((pair.right_article, pair.right_sentence), []),
        ]
        for one in sides[0]:
            for other in sides[1]:
                whom = people.patient(one)
                if one.verb != other.verb and whom and _one_without(one, other) and whom == people.patient(other):
                    found.append(_change(one, other, STRENGTH))
    return found


class _People:
    """Who is a person or a group, and whose part a phrase names ("the wrist of one picket")."""

    def __init__(self, comparison) -> None:
        self._text = comparison.reading.text
        mentions = comparison.mentions
        named = mentions[mentions["type"].isin(PEOPLE)]
        self._known = {(row.article_id, row.end) for row in named.itertuples()}
        chunks = comparison.reading.chunks
        self._chunks = {(row.article_id, row.start): int(row.end) for row in chunks.itertuples()}

    def patient(self, row) -> str:
        """The head of the phrase for the person acted on; "" where nobody known as one is."""
        end = int(row.patient_end)
        owner = _OF.match(self._text(row.article_id), end)
        if owner and (row.article_id, owner.end()) in self._chunks:
            end = self._chunks[row.article_id, owner.end()]
        start = max(end - len(row.patient), 0) if end == row.patient_end else owner.end()
        return _head(self._text(row.article_id)[start:end]) if (row.article_id, end) in self._known else ""


def _one_without(one, other) -> bool:
    """Has exactly one of the two nobody who does it, in the passive, and the other somebody?"""
    without, by = (one, other) if one.construction in _WITHOUT else (other, one)
    return without.construction in _WITHOUT and bool(_FINITE.search(without.words)) and bool(by.agent)


def _elsewhere(comparison, clauses: pd.DataFrame, rewritings: set[str]) -> list[Change]:
    """One verb with one object, told in any sentence: with an agent in one article, without in another."""
    known = clauses[(clauses["head"] != "") & clauses["construction"].isin(_WITH | _WITHOUT)]
    finite = known["words"].str.contains(_FINITE) | known["construction"].isin(_WITH)
    known = known[finite & ~known["words"].str.contains(_POSSIBLE)]
    aligned = {
        (row.left_article, row.left_sentence, row.right_article, row.right_sentence)
        for row in comparison.pairs.itertuples()
        if row.relation == "same"
    }
    found = []
    for _, rows in known.groupby([known["verb"], known["patient"].map(_bare)], sort=False):
        counts = Counter(rows["article_id"])
        rows = [row for row in rows.itertuples() if counts[row.article_id] == 1]
        for one in rows:
            for other in rows:
                told = (one.article_id, one.sentence_id, other.article_id, other.sentence_id)
                named = one.construction in _WITH and one.agent and other.construction in _WITHOUT
                if named and one.article_id not in rewritings and not {told, told[2:] + told[:2]} & aligned:
                    found.append(_change(one, other, STRENGTH * _ELSEWHERE))
    return found


def _bare(patient: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their|his|her)\s+", "", patient.lower())


def _change(one, other, strength: float) -> Change:
    sides = [f"{row.words} ({row.agent})" if row.agent else row.words for row in (one, other)]
    spans = [[row.article_id, *_whole(row)] for row in (one, other)]
    return Change(one.outlet, sides[0], other.outlet, sides[1], 1, strength, spans)


def _whole(row) -> tuple[int, int]:
    """From the first to the last of agent, verb and object."""
    places = [(row.start, row.end)]
    places += [(row.agent_start, row.agent_end)] if row.agent else []
    places += [(row.patient_start, row.patient_end)] if row.patient else []
    return int(min(start for start, _ in places)), int(max(end for _, end in places))
