"""Draw random sentence pairs at ``same`` from a copy of BASIL, for reading by hand.

    python benchmarks/sample_pairs.py ../shared/data/basil --seed 7 --number 60 > pairs.csv
    python benchmarks/sample_pairs.py --score benchmarks/readings/pairs_basil.csv

The first prints articles, offsets, similarity and both sentences (which stay on your machine); a reader adds
``verdict`` (same, related, wrong). The second prints the share of ``same`` in a file of verdicts with its interval.
"""

from __future__ import annotations

import argparse
import sys

import pandas as pd

from framing import read
from framing.corpus.datasets import basil
from framing.measures import alignment
from framing.statistics import wilson_interval

PLACES = ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"]
COLUMNS = ["event_id", *PLACES, "similarity"]


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random pairs with their sentences."""
    tables = []
    for event in basil(path):
        reading = read(event)
        pairs = alignment.pairs(reading)
        pairs = pairs[pairs["relation"] == "same"].assign(event_id=event.event_id)
        for side in ("left", "right"):
            places = zip(pairs[f"{side}_article"], pairs[f"{side}_start"], pairs[f"{side}_end"], strict=True)
            pairs[side] = [reading.text(article)[start:end] for article, start, end in places]
        tables.append(pairs)
    table = pd.concat(tables, ignore_index=True)
    return table.sample(min(number, len(table)), random_state=seed)[[*COLUMNS, "left", "right"]]


def score(path: str) -> pd.DataFrame:
    """The share of pairs that were read as the same statement."""
    verdicts = pd.read_csv(path)["verdict"]
    hits = int((verdicts == "same").sum())
    low, high = wilson_interval(hits, len(verdicts))
    row = ("same_precision", hits / len(verdicts), float(low), float(high), len(verdicts))
    return pd.DataFrame([row], columns=["measure", "value", "low", "high", "n"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--score", metavar="FILE")
    options = parser.parse_args()
    if options.score:
        print(score(options.score).to_string(index=False))
    elif options.path:
        draw(options.path, options.seed, options.number).to_csv(sys.stdout, index=False)
    else:
        parser.error("name the folder of BASIL, or --score FILE")


if __name__ == "__main__":
    main()
