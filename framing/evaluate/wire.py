"""Are rewritten sentences of shared copy paired, and are the exchanged words found? Scored against hand-made gold.

The gold cuts sentences in its own way: a headline and a date line stand in its first sentence, page furniture in
others. Its sentences are therefore matched to ours by the words they share: a sentence of ours belongs to a gold
sentence when it shares most of its words with it. Headlines, which the gold does not have apart, are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pandas as pd

from framing.corpus.datasets import wire, wire_exchanges, wire_gold
from framing.evaluate import COLUMNS
from framing.evaluate.wire_baselines import tfidf_pairs, word_diff
from framing.language.reading import Reading, read
from framing.measures import alignment, substitutions
from framing.statistics import wilson_interval

_BELONGS = 0.6  # share of our sentence's words that the gold sentence has
_NOT_A_SCRAP = 0.4  # and how alike the two are at least


def evaluate(path: str | Path) -> pd.DataFrame:
    """Rows of scores, for ``all`` events and one by one.

    ``pair_precision, pair_recall, pair_f1``: sentence pairs at ``same``, between the articles that the gold compares.
    ``exchange_recall``: a gold exchange is found when one exchange of that sentence pair covers, on both sides, the
    words that differ between its two sides (compared without capitals; setting ``any_kind``, or ``without_style``).
    ``exchanges_per_pair``: exchanges in the gold's sentence pairs, whole sentences not counted. Intervals are Wilson's.
    ``baseline``: pairs by TF-IDF alone (words and characters, mutual best match, 0.5), exchanges by a diff of words.
    """
    readings = {event.event_id: read(event) for event in wire(path)}
    return scores(readings, wire_gold(path), wire_exchanges(path))


def scores(readings: dict[str, Reading], gold: pd.DataFrame, exchanges: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``evaluate`` for events that are already read."""
    counts = {event_id: _counts(reading, gold, exchanges, event_id) for event_id, reading in readings.items()}
    total = Counter()
    for count in counts.values():
        total.update(count)
    rows = []
    for subset, count in [("all", total), *counts.items()]:
        rows += [("wire", *row[:2], subset, *row[2:]) for row in _rows(count)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _rows(count: Counter) -> list[tuple]:
    precision = _share("pair_precision", "same", count["right"], count["predicted"])
    recall = _share("pair_recall", "same", count["found"], count["gold"])
    base = _f1(count["base_right"], count["base_predicted"], count["base_found"], count["gold"])
    f1 = _f1(count["right"], count["predicted"], count["found"], count["gold"])
    rows = [precision, recall, ("pair_f1", "same", f1, None, None, count["gold"], base)]
    by_words = count["base_exchange"] / count["exchanges"] if count["exchanges"] else None
    for setting in ("any_kind", "without_style"):
        row = _share("exchange_recall", setting, count[f"exchange_{setting}"], count["exchanges"])
        rows.append((*row[:-1], by_words))
    for setting in ("any_kind", "without_style", "two_sided"):
        value = count[f"listed_{setting}"] / count["gold"] if count["gold"] else None
        rows.append(("exchanges_per_pair", setting, value, None, None, count["gold"], None))
    return rows


def _share(measure: str, setting: str, hits: int, total: int) -> tuple:
    if not total:
        return measure, setting, None, None, None, 0, None
    low, high = wilson_interval(hits, total)
    return measure, setting, hits / total, float(low), float(high), total, None


def _f1(right: int, predicted: int, found: int, gold: int) -> float | None:
    if not predicted or not gold or not right:
        return None
    precision, recall = right / predicted, found / gold
    return 2 * precision * recall / (precision + recall)


def _counts(reading: Reading, gold: pd.DataFrame, exchanges: pd.DataFrame, event_id: str) -> Counter:
    pairs = alignment.pairs(reading)
    listed = substitutions.substitutions(reading, pairs)
    listed = listed[~listed["whole_sentence"].astype(bool)] if len(listed) else listed
    count: Counter = Counter()
    here = gold[gold["event_id"] == event_id]
    for (left, right), compared in here.groupby(["left_article", "right_article"], sort=False):
        sides = _belonging(reading, left, compared["left"]), _belonging(reading, right, compared["right"])
        _count_pairs(count, _between(pairs, reading, left, right), compared, sides, "")
        _count_pairs(count, tfidf_pairs(reading, left, right), compared, sides, "base_")
        count["gold"] += len(compared)
        wanted = exchanges[(exchanges["event_id"] == event_id) & exchanges["pair"].isin(compared["pair"])]
        _count_exchanges(count, listed, compared, wanted, sides, (left, right))
    return count


def _count_pairs(count: Counter, predicted: dict[tuple, int], compared: pd.DataFrame, sides, prefix: str) -> None:
    right, found = set(), 0
    for row in compared.itertuples():
        hits = {(i, j) for i, j in predicted if i in sides[0][row.left] and j in sides[1][row.right]}
        right |= {predicted[pair] for pair in hits}
        found += bool(hits)
    count[prefix + "right"] += len(right)
    count[prefix + "found"] += found
    count[prefix + "predicted"] += len(set(predicted.values()))


def _count_exchanges(count: Counter, listed, compared, wanted, sides, articles) -> None:
    for row in compared.itertuples():
        ours = _of_pair(listed, articles, sides[0][row.left], sides[1][row.right])
        count["listed_any_kind"] += len(ours)
        count["listed_without_style"] += sum(kind != "style" for *_, kind in ours)
        count["listed_two_sided"] += sum(bool(left) and bool(right) for left, right, _ in ours)
        by_words = word_diff(row.left, row.right)
        for exchange in wanted[wanted["pair"] == row.pair].itertuples():
            need = _differing(exchange.left, exchange.right), _differing(exchange.right, exchange.left)
            count["exchanges"] += 1
            count["exchange_any_kind"] += any(_covers(one[:2], need) for one in ours)
            count["exchange_without_style"] += any(_covers(one[:2], need) for one in ours if one[2] != "style")
            count["base_exchange"] += any(_covers(one, need) for one in by_words)


def _of_pair(listed: pd.DataFrame, articles: tuple[str, str], left: set[int], right: set[int]) -> list[tuple]:
    """Exchanges of one sentence pair as (left words, right words, kind), read in the gold's direction."""
    found = []
    for row in listed.itertuples():
        if (row.left_article, row.right_article) == articles:
            if row.left_sentence in left and row.right_sentence in right:
                found.append((row.left, row.right, row.kind))
        elif (row.right_article, row.left_article) == articles:
            if row.right_sentence in left and row.left_sentence in right:
                found.append((row.right, row.left, row.kind))
    return found


def _covers(exchange: tuple[str, str], need: tuple[Counter, Counter]) -> bool:
    return all(not wanted - Counter(_words(side)) for side, wanted in zip(exchange, need, strict=True))


def _differing(words: str, others: str) -> Counter:
    return Counter(_words(words)) - Counter(_words(others))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _belonging(reading: Reading, article_id: str, gold: pd.Series) -> dict[str, set[int]]:
    """For each gold sentence the numbers of our sentences that belong to it: the best one, and those inside it."""
    sentences = reading.sentences[reading.sentences["article_id"] == article_id]
    body = sentences[sentences["part"] != "headline"]
    ours = [(row.sentence_id, Counter(_words(row.sentence))) for row in body.itertuples()]
    belonging = {}
    for text in gold.unique():
        bag = Counter(_words(text))
        shared = {number: (bag & words).total() for number, words in ours}
        whole = {number: 2 * shared[number] / max(bag.total() + words.total(), 1) for number, words in ours}
        best = max(whole, key=lambda number: (whole[number], -number), default=-1)
        inside = {n for n, words in ours if shared[n] >= _BELONGS * words.total() and whole[n] > _NOT_A_SCRAP}
        belonging[text] = {best} | inside
    return belonging


def _between(pairs: pd.DataFrame, reading: Reading, left: str, right: str) -> dict[tuple[int, int], int]:
    """Predicted pairs at ``same`` between the bodies of two articles, each with a number.

    The gold pairs each sentence once, so the pieces of a sentence that was split or merged have one number together.
    """
    headline = _headlines(reading)
    found: dict[tuple[int, int], int] = {}
    pieces = []
    for row in pairs[pairs["relation"] == "same"].itertuples():
        sides = (row.left_article, row.left_sentence), (row.right_article, row.right_sentence)
        if headline & set(sides):
            continue
        pair = None
        if (row.left_article, row.right_article) == (left, right):
            pair = row.left_sentence, row.right_sentence
        elif (row.right_article, row.left_article) == (left, right):
            pair = row.right_sentence, row.left_sentence
        if pair:
            found[pair] = len(found)
            if row.shape in {"split", "merged"}:
                pieces.append(pair)
    for piece in pieces:
        whole = [pair for pair in found if pair != piece and (pair[0] == piece[0] or pair[1] == piece[1])]
        found[piece] = found[whole[0]] if whole else found[piece]
    return found


def _headlines(reading: Reading) -> set[tuple[str, int]]:
    rows = reading.sentences[reading.sentences["part"] == "headline"]
    return set(zip(rows["article_id"], rows["sentence_id"], strict=True))
