"""Draw random exchanges of words, for reading by hand, from a copy of BASIL or of the wire events.

    python benchmarks/sample_exchanges.py wire ../shared/data/wire --seed 1 --number 80 > exchanges.csv
    python benchmarks/sample_exchanges.py basil ../shared/data/basil --seed 1 --number 80 > exchanges.csv
    python benchmarks/sample_exchanges.py --score benchmarks/readings/exchanges_wire.csv

The first two print articles, offsets, both word groups, kind and context; words and context stay on your machine.
Exchanges with words on both sides are drawn, ``style`` left out, each wording once. A reader adds ``verdict`` (right:
the two groups stand for one another in the same statement; style: right, but house style; wrong), ``whole`` (1: whole
noun phrases or verb groups, 0: a fragment) and ``cause``. ``--score`` prints the shares of a file of verdicts with
their intervals.
"""

from __future__ import annotations

import argparse
import sys

import pandas as pd

from framing import read
from framing.corpus.datasets import basil, wire
from framing.measures import alignment, substitutions
from framing.statistics import wilson_interval

PLACES = ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"]
WORDS = ["left", "right", "kind", "left_context", "right_context"]


def draw(dataset: str, path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random exchanges with their contexts."""
    tables = []
    for event in {"basil": basil, "wire": wire}[dataset](path):
        reading = read(event)
        table = substitutions.substitutions(reading, alignment.pairs(reading))
        tables.append(table.assign(event_id=event.event_id))
    table = pd.concat(tables, ignore_index=True)
    both = (table["left"] != "") & (table["right"] != "") & (table["kind"] != "style")
    table = table[both].drop_duplicates(["event_id", "left", "right", "left_context", "right_context"])
    return table.sample(min(number, len(table)), random_state=seed)[["event_id", *PLACES, *WORDS]]


def score(path: str) -> pd.DataFrame:
    """The shares of a file of verdicts."""
    verdicts = pd.read_csv(path)
    right, whole = (verdicts["verdict"] == "right").sum(), (verdicts["whole"] == 1).sum()
    rows = []
    for measure, hits in (("exchange_precision", right), ("whole_phrase", whole)):
        low, high = wilson_interval(hits, len(verdicts))
        rows.append((measure, hits / len(verdicts), float(low), float(high), len(verdicts)))
    return pd.DataFrame(rows, columns=["measure", "value", "low", "high", "n"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dataset", nargs="?", choices=["basil", "wire"])
    parser.add_argument("path", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=80)
    parser.add_argument("--score", metavar="FILE")
    options = parser.parse_args()
    if options.score:
        print(score(options.score).to_string(index=False))
    elif options.dataset and options.path:
        draw(options.dataset, options.path, options.seed, options.number).to_csv(sys.stdout, index=False)
    else:
        parser.error("name a data set and its folder, or --score FILE")


if __name__ == "__main__":
    main()
