"""Draw random sentence pairs at ``same`` from a copy of BASIL, for reading by hand.

    python -m benchmarks.sample_pairs ../shared/data/basil --seed 7 --number 60 > pairs.csv
    python -m benchmarks.sample_pairs --score benchmarks/readings/pairs_basil.csv

The first prints articles, offsets, similarity and both sentences (which stay on your machine); a reader adds
``verdict`` (same, related, wrong). The second prints the share of ``same`` in a file of verdicts with its interval.
"""

from __future__ import annotations

import pandas as pd

from benchmarks import by_hand
from framing.corpus.datasets import basil
from framing.measures import alignment

PLACES = ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"]


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random pairs with their sentences."""
    tables = []
    for reading in by_hand.readings(basil(path)):
        pairs = alignment.pairs(reading)
        pairs = pairs[pairs["relation"] == "same"].assign(event_id=reading.event.event_id)
        for side in ("left", "right"):
            places = zip(pairs[f"{side}_article"], pairs[f"{side}_start"], pairs[f"{side}_end"], strict=True)
            pairs[side] = [reading.text(article)[start:end] for article, start, end in places]
        tables.append(pairs)
    table = pd.concat(tables, ignore_index=True)
    columns = ["event_id", *PLACES, "similarity", "left", "right"]
    return table.sample(min(number, len(table)), random_state=seed)[columns]


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The share of pairs that were read as the same statement."""
    return by_hand.right_of(verdicts, "same_precision", right="same")


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}}, seed=7, number=60)
