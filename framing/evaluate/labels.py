"""Are the labels that a person read found, and do they lead to one actor? Scored against ``gold_labels.json``."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from framing.corpus.datasets import wire, wire_labels
from framing.evaluate import COLUMNS
from framing.evaluate.newswcl50 import MERGES, Heads
from framing.language.reading import Reading, read
from framing.measures import alignment, naming
from framing.measures.substitutions import substitutions

SUGGESTIONS = 10
_SIDES = frozenset({"body", "generic", "role", "group"})
Table = dict[str, list[frozenset[str]]]


def evaluate(path: str | Path) -> pd.DataFrame:
    """Rows for every event and for all: how many gold labels are found, and how many stand on one actor.

    ``label_found``: share of labels that are a mention. ``label_recall``: share that stands on the one actor that is
    matched with the gold actor (one to one, so that the sum is largest), automatically and after the five merges that
    raise it most. ``suggestion_recall``: share of these merges among the first ten suggestions; ``n`` counts the
    merges there. ``baseline``: mentions grouped by the lemma of their head.
    """
    gold = wire_labels(path)
    events = [event for event in wire(path) if event.event_id in set(gold["event_id"])]
    return scores({event.event_id: read(event) for event in events}, gold)


def scores(readings: dict[str, Reading], gold: pd.DataFrame) -> pd.DataFrame:
    """The rows for events already read; ``gold`` as ``wire_labels`` gives it."""
    results = {event_id: _event(reading, gold[gold["event_id"] == event_id]) for event_id, reading in readings.items()}
    rows = []
    for subset in ("all", *results):
        some = list(results.values()) if subset == "all" else [results[subset]]
        for (measure, setting), _ in some[0].items():
            hits, total, base = (sum(result[measure, setting][n] for result in some) for n in range(3))
            baseline = base / total if total and measure.startswith("label") else None
            rows.append(
                ("labels", measure, setting, subset, hits / total if total else np.nan, None, None, total, baseline)
            )
    return pd.DataFrame(rows, columns=COLUMNS)


def _event(reading: Reading, gold: pd.DataFrame) -> dict[tuple[str, str], tuple[float, int, float]]:
    """(measure, setting) -> hits, total, hits of the baseline."""
    exchanges = substitutions(reading, alignment.pairs(reading))
    mentions = naming.mentions(reading, substitutions=exchanges)
    inside = expressed(reading, mentions, gold)
    total = len(inside)
    ours = held(mentions["actor_id"].tolist(), inside, gold)
    heads = held(mentions["head"].tolist(), inside, gold)
    merges, heads_merges = best_merges(ours, MERGES), best_merges(heads, MERGES)
    offered = naming.suggestions(reading, mentions, exchanges).head(SUGGESTIONS)
    pairs = offered[["left_actor_id", "right_actor_id"]].itertuples(index=False, name=None)
    good = suggested(merges, list(pairs))
    found = sum(bool(numbers) for numbers in inside)
    return {
        ("label_found", "automatic"): (found, total, found),
        ("label_recall", "automatic"): (recall(ours), total, recall(heads)),
        ("label_recall", f"after_{MERGES}_merges"): (
            recall(merged(ours, merges)), total, recall(merged(heads, heads_merges)),
        ),
        ("suggestion_recall", f"first_{SUGGESTIONS}"): (good, len(merges), 0),
    }  # fmt: skip


def expressed(reading: Reading, mentions: pd.DataFrame, gold: pd.DataFrame) -> list[list[int]]:
    """For each gold label the numbers of the mentions that are it, wherever its words stand in the article.

    A mention is the label when both have the same syntactic head or share half of their characters; or when it stands
    inside the label and names a side in it ("*regime*-held", "*government* helicopters").
    """
    heads = Heads(reading)
    by_article: dict[str, list[tuple]] = defaultdict(list)
    columns = ["article_id", "start", "end", "form", "type"]
    for number, (article, start, end, form, type_) in enumerate(mentions[columns].itertuples(index=False, name=None)):
        side = form in _SIDES or form == "name" and type_ in ("group", "person")
        against = reading.text(article)[:start].lower().endswith("anti-")
        by_article[article].append((start, end, heads.at(article, start, end), side and not against, number))
    found = []
    for article, label in gold[["article_id", "label"]].itertuples(index=False, name=None):
        numbers: set[int] = set()
        for place in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", reading.text(article), re.IGNORECASE):
            head = heads.at(article, *place.span())
            numbers |= {row[-1] for row in by_article[article] if _is(row, place.span(), head)}
        found.append(sorted(numbers))
    return found


def _is(mention: tuple, label: tuple[int, int], head: int) -> bool:
    start, end, mention_head, side, _ = mention
    shared = min(end, label[1]) - max(start, label[0])
    if shared <= 0:
        return False
    union = max(end, label[1]) - min(start, label[0])
    return mention_head == head or shared / union >= 0.5 or side and label[0] <= start and end <= label[1]


def held(groups: list[str], inside: list[list[int]], gold: pd.DataFrame) -> Table:
    """Gold actor -> for each of its labels the groups that hold it."""
    table: Table = defaultdict(list)
    for actor, numbers in zip(gold["actor"], inside, strict=True):
        table[actor].append(frozenset(groups[number] for number in numbers))
    return dict(table)


def recall(table: Table) -> int:
    """Labels on the actors that gold actors are matched with, one to one.

    >>> recall({"rebels": [frozenset("a"), frozenset("a")], "army": [frozenset("a"), frozenset("b")]})
    3
    """
    column: dict[str, int] = {}
    for labels in table.values():
        for holders in labels:
            for group in sorted(holders):
                column.setdefault(group, len(column))
    if not column:
        return 0
    matrix = np.zeros((len(table), len(column)))
    for row, labels in enumerate(table.values()):
        for holders in labels:
            for group in holders:
                matrix[row, column[group]] += 1
    return int(matrix[linear_sum_assignment(-matrix)].sum())


def merged(table: Table, pairs: list[tuple[str, str]]) -> Table:
    """The table after these merges, the second of each pair put into the first."""
    for left, right in pairs:
        table = {
            actor: [frozenset(left if group == right else group for group in holders) for holders in labels]
            for actor, labels in table.items()
        }
    return table


def best_merges(table: Table, number: int) -> list[tuple[str, str]]:
    """The merges that raise the recall most, one after the other; of equal ones the first by name."""
    pairs: list[tuple[str, str]] = []
    for _ in range(number):
        start, best = recall(table), None
        options = {
            pair for labels in table.values() for pair in combinations(sorted(frozenset().union(*labels)), 2)
        }  # fmt: skip
        gains = [(recall(merged(table, [pair])) - start, pair) for pair in sorted(options)]
        if gains:
            gain, best = max(gains, key=lambda item: item[0])
        if best is None or gain <= 0:
            break
        pairs.append(best)
        table = merged(table, [best])
    return pairs


def suggested(merges: list[tuple[str, str]], offered: list[tuple[str, str]]) -> int:
    """How many of the merges are offered; a group that was merged before counts under each of its names."""
    names: dict[str, set[str]] = {}
    good = 0
    for left, right in merges:
        mine, theirs = names.get(left, {left}), names.get(right, {right})
        good += any(a in mine and b in theirs or a in theirs and b in mine for a, b in offered)
        names[left] = mine | theirs
    return good
