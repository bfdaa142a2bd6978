"""Is what was planted in the bundled events found? Scored against their answer keys.

These are development figures: the articles were written for this project. Nothing is fitted to them, and real data
decides.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pandas as pd

from framing.comparison import Comparison
from framing.corpus.bundled import event_ids, load_event, read_event_folder
from framing.corpus.key_tables import Key
from framing.corpus.keys import load_key
from framing.evaluate import COLUMNS, planted, strongest
from framing.evaluate.labels import best_merges, held, merged, recall
from framing.evaluate.newswcl50 import MERGES, Heads
from framing.evaluate.planted import add
from framing.language.reading import Reading, read
from framing.statistics import wilson_interval

_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def evaluate(path: str | Path | None = None) -> pd.DataFrame:
    """Rows of scores for all bundled events and one by one, or for one event's folder with a key.

    ``label_accuracy``: share of the key's mentions that stand on the actor matched with theirs, one to one (baseline:
    mentions grouped by the lemma of their head); ``after_5_merges`` lets a person merge; ``unmixed``: share of those
    found that stand with a majority of their own actor, even where the actor is split over several rows.
    ``exchange_recall``: planted differences between agency copy and its rewritings that an exchange, addition or cut
    overlaps on every side that has words; ``kind_accuracy``: of those found, how many have the key's kind or one it
    also allows. ``quotation_recall``: quotations found (``span``), with their speaker (``speaker``), with speaker and
    cue (``speaker_and_cue``); ``speaker_accuracy``: right speakers among those found. ``fact_recall``, of the agency's
    article and its rewritings: facts that only the copy tells (``omitted``) or only the rewriting (``added``), found
    when the fact grid says so or when the words are shown as cut, added or exchanged (``omitted_in_grid``: the grid
    alone, in the line of a clause where it has one), and facts that both tell (``told``).
    ``voice_accuracy``: right voices among the terms found; ``term_recall``: terms found. ``strongest_first``: the
    strongest planted difference of a kind is among the first five rows that a comparison shows of that kind;
    ``strongest_place``: in which row it stands, of ``n`` (empty where no row shows it). Intervals are Wilson's.
    """
    folders = [Path(path)] if path else event_ids()
    counts, positions = {}, []
    for folder in folders:
        event = read_event_folder(folder) if isinstance(folder, Path) else load_event(folder)
        comparison, key = Comparison(read(event)), load_key(folder)
        shown = strongest.places(comparison, key)
        counts[event.event_id] = {**_counts(comparison, key), **_strongest(shown)}
        positions += [(row.kind, event.event_id, row.place, row.of) for row in shown.itertuples()]
    total: dict[tuple[str, str], Counter] = {}
    for count in counts.values():
        for name, tally in count.items():
            total.setdefault(name, Counter()).update(tally)
    rows = [
        _row(*name, subset, tally)
        for subset, count in {"all": total, **counts}.items()
        for name, tally in count.items()
    ]
    rows += [("corpora", "strongest_place", kind, subset, place, None, None, of, None)
             for kind, subset, place, of in positions]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def _strongest(shown: pd.DataFrame) -> dict[tuple[str, str], Counter]:
    """Tallies of ``strongest.places``: all kinds together, and each by itself."""
    counts = {("strongest_first", "all_kinds"): Counter(hits=int(shown["first"].sum()), n=len(shown))}
    for row in shown.itertuples():
        counts["strongest_first", row.kind] = Counter(hits=int(row.first), n=1)
    return counts


def _row(measure: str, setting: str, subset: str, tally: Counter) -> tuple:
    hits, n = tally["hits"], tally["n"]
    if not n:
        return "corpora", measure, setting, subset, None, None, None, 0, None
    low, high = wilson_interval(hits, n)
    baseline = tally["base"] / n if "base" in tally else None
    return "corpora", measure, setting, subset, hits / n, float(low), float(high), n, baseline


def _counts(comparison: Comparison, key: Key) -> dict[tuple[str, str], Counter]:
    reading, mentions, exchanged = comparison.reading, comparison.mentions, comparison.substitutions
    return {
        **_labels(reading, key, mentions),
        **planted.exchanges(reading, key, exchanged),
        **_quotations(key, comparison.quotations),
        **planted.facts(reading, key, comparison.facts, exchanged),
        **_terms(key, comparison.terminology),
    }


def _labels(reading: Reading, key: Key, mentions: pd.DataFrame) -> dict:
    heads = Heads(reading)
    gold = key.mentions.rename(columns={"actor_id": "actor"})
    ours = [(row.article_id, row.start, row.end) for row in mentions.itertuples()]
    by_article: dict[str, list[tuple]] = {}
    for number, (article, start, end) in enumerate(ours):
        by_article.setdefault(article, []).append((start, end, heads.at(article, start, end), number))
    inside = []
    for row in gold.itertuples():
        head = heads.at(row.article_id, row.start, row.end)
        near = by_article.get(row.article_id, [])
        same = [n for start, end, other, n in near if start < row.end and row.start < end and other == head]
        inside.append(same or [n for start, end, _, n in near if _alike((start, end), (row.start, row.end))])
    table, base = held(mentions["actor_id"].tolist(), inside, gold), held(mentions["head"].tolist(), inside, gold)
    after = merged(table, best_merges(table, MERGES))
    base_after = merged(base, best_merges(base, MERGES))
    unmixed, base_unmixed = _unmixed(mentions["actor_id"], inside, gold), _unmixed(mentions["head"], inside, gold)
    return {
        ("label_accuracy", "unmixed"): Counter(hits=unmixed, n=sum(map(bool, inside)), base=base_unmixed),
        ("label_accuracy", "automatic"): Counter(hits=recall(table), n=len(gold), base=recall(base)),
        ("label_accuracy", f"after_{MERGES}_merges"): Counter(hits=recall(after), n=len(gold), base=recall(base_after)),
    }


def _unmixed(groups: pd.Series, inside: list[list[int]], gold: pd.DataFrame) -> int:
    """Found mentions that stand in a group in which their actor has the most of the key's mentions."""
    rows = [(groups.iloc[numbers[0]], actor) for numbers, actor in zip(inside, gold["actor"], strict=True) if numbers]
    tallies: dict[str, Counter] = {}
    for group, actor in rows:
        tallies.setdefault(group, Counter()).update([actor])
    return sum(max(tally.values()) for tally in tallies.values())


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared / (max(one[1], other[1]) - min(one[0], other[0])) >= 0.5


def _quotations(key: Key, found: pd.DataFrame) -> dict:
    counts = {("quotation_recall", setting): Counter() for setting in ("span", "speaker", "speaker_and_cue")}
    counts["speaker_accuracy", "found"] = Counter()
    named = key.mentions.groupby("actor_id")["mention"].agg(set).to_dict()
    for row in key.quotations[key.quotations["speaker"] != ""].itertuples():
        here = found[found["article_id"] == row.article_id]
        ours = [
            one
            for one in here.itertuples()
            if min(one.end, row.end) - max(one.start, row.start) > (row.end - row.start) / 2
        ]
        right = [one for one in ours if _same_person(one, {row.speaker} | named.get(row.actor_id, set()))]
        both = [one for one in right if set(one.cue.lower().split()) & set(row.cue.lower().split())]
        for setting, hits in (("span", ours), ("speaker", right), ("speaker_and_cue", both)):
            add(counts["quotation_recall", setting], hits)
        if ours:
            add(counts["speaker_accuracy", "found"], right)
    return counts


def _same_person(one, names: set[str]) -> bool:
    """One of the names is all of ours, or the other way round, word by word."""
    mine = {_ARTICLE.sub("", words).lower() for words in (one.speaker, one.actor) if words}
    theirs = {_ARTICLE.sub("", words).lower() for words in names}
    return any(
        re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long)
        for a in mine
        for b in theirs
        for short, long in ((a, b), (b, a))
    )


def _terms(key: Key, found: pd.DataFrame) -> dict:
    counts = {("term_recall", "all"): Counter(), ("voice_accuracy", "found"): Counter()}
    for row in key.terms.itertuples():
        here = found[(found["article_id"] == row.article_id) & (found["set_id"] == row.set_id)]
        ours = here[(here["start"] < row.end) & (row.start < here["end"])]
        add(counts["term_recall", "all"], len(ours))
        if len(ours):
            add(counts["voice_accuracy", "found"], row.voice in set(ours["voice"]))
    return counts
