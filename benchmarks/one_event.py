"""How often is "are these one event?" wrong? Real events as they are, and with one article of another event put in.

    python benchmarks/one_event.py [FOLDER]     # the data folder; else $FRAMING_DATA, else ../shared/data

Prints false alarms (real events in which an article is called odd) and detection (foreign articles called odd): for
foreign articles drawn at random, and for the five most similar ones of all other events; then BASIL grouped again.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.datasets import basil, newswcl50, wire
from framing.corpus.grouping import group, same_event, similarities

DRAWS = 10


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FRAMING_DATA", "../shared/data"))
    sets = {"basil": basil(root / "basil"), "newswcl50": newswcl50(root / "newswcl50"), "wire": wire(root / "wire")}
    rows = [row for name, events in sets.items() for row in _rows(name, events, sets)]
    print(pd.DataFrame(rows, columns=["dataset", "case", "n", "called odd"]).to_string(index=False))
    precision, recall = _grouping(sets["basil"])
    f1 = 2 * precision * recall / (precision + recall)
    print(f"\nbasil grouped again: B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def _rows(name: str, events: list[Event], sets: dict[str, list[Event]]) -> Iterator[tuple[str, str, int, str]]:
    alarms = [same_event(event)["odd"].any() for event in events]
    yield name, "real events with an odd article (false alarms)", len(alarms), f"{sum(alarms) / len(alarms):.3f}"
    everything = [event for others in sets.values() for event in others]
    chance = random.Random(7)
    for case, choose in (("random", _random), ("most similar", _nearest)):
        found = []
        for event in events:
            others = [a for other in everything if other.event_id != event.event_id for a in other.articles]
            found += [_is_odd(event, article) for article in choose(event, others, chance)]
        yield name, f"foreign articles, {case} (detected)", len(found), f"{sum(found) / len(found):.3f}"


def _random(event: Event, others: list[Article], chance: random.Random) -> list[Article]:
    return chance.sample(others, DRAWS)


def _nearest(event: Event, others: list[Article], chance: random.Random) -> list[Article]:
    texts = [article.text for article in event.articles] + [article.text for article in others]
    near = similarities(texts)[: len(event.articles), len(event.articles) :].max(axis=0)
    return [others[number] for number in near.argsort()[::-1][:5]]


def _is_odd(event: Event, foreign: Article) -> bool:
    together = replace(event, articles=(*event.articles, replace(foreign, article_id="foreign")))
    return bool(same_event(together)["odd"].iloc[-1])


def _grouping(events: list[Event]) -> tuple[float, float]:
    articles = [replace(a, article_id=f"{event.event_id}/{a.article_id}") for event in events for a in event.articles]
    gold = {a.article_id: a.article_id.rpartition("/")[0] for a in articles}
    random.Random(7).shuffle(articles)
    precision = recall = 0.0
    for found in group(articles):
        for article in found.articles:
            own = gold[article.article_id]
            right = sum(gold[other.article_id] == own for other in found.articles)
            precision += right / len(found.articles)
            recall += right / sum(label == own for label in gold.values())
    return precision / len(gold), recall / len(gold)


if __name__ == "__main__":
    main()
