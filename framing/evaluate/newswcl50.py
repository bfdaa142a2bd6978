"""Are the actors of an event found and kept apart? Scored against NewsWCL50 (Hamborg, Zhukova, Gipp 2019)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from pathlib import Path

import pandas as pd

from framing.corpus.datasets import newswcl50, newswcl50_annotations
from framing.evaluate import COLUMNS, coreference
from framing.evaluate.oracle import Grouping
from framing.language.reading import Reading, read
from framing.measures import naming

MERGES = 5  # what a person corrects in a few minutes


def evaluate(path: str | Path) -> pd.DataFrame:
    """Scores of the automatic actors and of the head-word baseline (mentions grouped by the lemma of their head).

    ``end_to_end``: our own mentions. ``gold_mentions``: the annotated phrases are given. ``after_5_merges``: a person
    who knows the gold makes the five merges that raise the strict score of the subset most, in each event.
    ``subset``: ``all`` or one annotated type. Definitions stand in docs/method.md.
    """
    gold = newswcl50_annotations(path)
    gold = gold[gold["type"] != "PROPERTY"].reset_index(drop=True)
    readings = {event.event_id: read(event) for event in newswcl50(path)}
    return scores(readings, gold)


def scores(readings: dict[str, Reading], gold: pd.DataFrame) -> pd.DataFrame:
    """The rows for events already read; ``gold`` as ``newswcl50_annotations`` gives it, without properties."""
    tables = {event_id: naming.mentions(reading) for event_id, reading in readings.items()}
    parts = {event_id: gold[gold["event_id"] == event_id].reset_index(drop=True) for event_id in readings}
    ours, heads, given, given_heads = [], [], [], []
    for event_id, reading in readings.items():
        matched = match(reading, tables[event_id], parts[event_id])
        ours.append(_grouping(event_id, parts[event_id], tables[event_id], "actor_id", matched))
        heads.append(_grouping(event_id, parts[event_id], tables[event_id], "head", matched))
        given += [f"{event_id} {key}" for key in naming.placed(reading, parts[event_id])]
        given_heads += [f"{event_id} {head}" for head in _head_words(reading, parts[event_id])]
    gold = pd.concat(list(parts.values()), ignore_index=True)
    rows = [*_end_to_end(ours, heads), *_given(gold, given, given_heads)]
    return pd.DataFrame([("newswcl50", *row) for row in rows], columns=COLUMNS)


def match(reading: Reading, mentions: pd.DataFrame, gold: pd.DataFrame) -> list[int]:
    """For each gold mention the number of our mention that is it, or -1.

    It is the same when the syntactic heads are the same token; else when they share at least half of their characters.
    """
    heads = Heads(reading)
    by_head: dict[tuple, int] = {}
    by_article: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, row in enumerate(mentions[["article_id", "start", "end"]].itertuples(index=False, name=None)):
        by_head.setdefault((row[0], heads.at(*row)), number)
        by_article[row[0]].append((row[1], row[2], number))
    found = []
    for article_id, start, end in gold[["article_id", "start", "end"]].itertuples(index=False, name=None):
        hit = by_head.get((article_id, heads.at(article_id, start, end)), -1)
        found.append(hit if hit >= 0 else _overlapping(by_article[article_id], start, end))
    return found


def _overlapping(spans: list[tuple[int, int, int]], start: int, end: int) -> int:
    best, number = 0.5, -1
    for first, last, candidate in spans:
        shared = min(end, last) - max(start, first)
        if shared > 0 and (share := shared / (max(end, last) - min(start, first))) >= best:
            best, number = share, candidate
    return number


class Heads:
    """Syntactic head of any span: the token in it that hangs on something outside."""

    def __init__(self, reading: Reading) -> None:
        columns = ["start", "end", "head", "lemma"]
        self._tokens = {a: tuple(t[c].tolist() for c in columns) for a, t in reading.tokens.groupby("article_id")}

    def at(self, article_id: str, start: int, end: int) -> int:
        starts, ends, head, _ = self._tokens[article_id]
        first = bisect_right(ends, start)
        last = max(bisect_left(starts, end) - 1, first)
        outside = [t for t in range(first, last + 1) if not first <= head[t] <= last or head[t] == t]
        return outside[-1] if outside else last

    def lemma(self, article_id: str, start: int, end: int) -> str:
        return self._tokens[article_id][3][self.at(article_id, start, end)].lower()


def _head_words(reading: Reading, gold: pd.DataFrame) -> list[str]:
    heads = Heads(reading)
    return [heads.lemma(*row) for row in gold[["article_id", "start", "end"]].itertuples(index=False, name=None)]


def _grouping(event_id: str, gold: pd.DataFrame, mentions: pd.DataFrame, column: str, matched: list[int]) -> Grouping:
    """Gold concepts against our groups; a missed gold mention is a group of its own."""
    groups = mentions[column].tolist()
    found = [groups[n] if n >= 0 else f"missed {number}" for number, n in enumerate(matched)]
    extra = mentions[column].drop(index=set(matched) - {-1}).value_counts().to_dict()
    concepts = (gold["type"] + "|" + gold["concept"]).tolist()
    return Grouping(event_id, concepts, found, extra, {f"missed {n}" for n in range(len(gold))})


def _end_to_end(ours: list[Grouping], heads: list[Grouping]) -> list[tuple]:
    rows = []
    kinds = sorted({concept.split("|")[0] for g in ours for concept in g.gold})
    for subset in ("all", *kinds):
        mine, base = ([g.subset(subset) for g in side] for side in (ours, heads))
        n = sum(len(g.gold) for g in mine)
        values = {name: (_pooled(mine, name), _pooled(base, name)) for name in _MEASURES}
        rows += [(m, "end_to_end", subset, v, None, None, n, b) for m, (v, b) in values.items()]
        merged = [[g.after_merges(MERGES) for g in side] for side in (mine, base)]
        value, baseline = (_pooled(side, "wf1_strict") for side in merged)
        rows.append(("wf1_strict", f"after_{MERGES}_merges", subset, value, None, None, n, baseline))
    return rows


def _given(gold: pd.DataFrame, ours: list[str], heads: list[str]) -> list[tuple]:
    concepts = (gold["event_id"] + " " + gold["type"] + "|" + gold["concept"]).tolist()
    kinds = gold["type"].tolist()
    subsets = {("gold_mentions", "all"): set(kinds), ("gold_mentions_without_actor_i", "all"): set(kinds) - {"ACTOR-I"}}
    subsets |= {("gold_mentions", kind): {kind} for kind in sorted(set(kinds))}
    rows = []
    for (setting, subset), kept in subsets.items():
        keep = [number for number, kind in enumerate(kinds) if kind in kept]
        key = [concepts[n] for n in keep]
        sides = [[side[n] for n in keep] for side in (ours, heads)]
        values = [_coreference(key, side) for side in sides]
        rows += [(m, setting, subset, values[0][m], None, None, len(key), values[1][m]) for m in values[0]]
    return rows


def _coreference(gold: list[str], found: list[str]) -> dict[str, float]:
    table, left, right = coreference.contingency(gold, found)
    return {
        "wf1_lenient": coreference.best_match(table, left, right).f1,
        "muc_f1": coreference.muc(gold, found).f1, "bcubed_f1": coreference.b_cubed(gold, found).f1,
        "ceafe_f1": coreference.ceaf_e(gold, found).f1, "conll_f1": coreference.conll(gold, found),
    }  # fmt: skip


def _pooled(sides: list[Grouping], measure: str) -> float:
    """One score over all events: groups of different events are different groups."""
    if measure == "mention_recall":
        return sum(g.recall * len(g.gold) for g in sides) / sum(len(g.gold) for g in sides)
    if measure in ("wf1_strict", "wf1_lenient"):
        pairs = [(g.f1(strict=measure == "wf1_strict"), len(g.gold)) for g in sides]
        return sum(f1 * n for f1, n in pairs) / sum(n for _, n in pairs)
    gold = [f"{g.event_id} {name}" for g in sides for name in g.gold]
    found = [f"{g.event_id} {name}" for g in sides for name in g.found]
    return _coreference(gold, found)[measure]


_MEASURES = ("mention_recall", "wf1_strict", "wf1_lenient", "muc_f1", "bcubed_f1", "ceafe_f1", "conll_f1")
