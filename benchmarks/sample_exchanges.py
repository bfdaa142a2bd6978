"""Draw random exchanges of words, for reading by hand, from a copy of BASIL or of the wire events.

    python -m benchmarks.sample_exchanges wire ../shared/data/wire --seed 1 --number 80 > exchanges.csv
    python -m benchmarks.sample_exchanges basil ../shared/data/basil --seed 1 --number 80 > exchanges.csv
    python -m benchmarks.sample_exchanges --score benchmarks/readings/exchanges_wire.csv

The first two print articles, offsets, both word groups, kind and context; words and context stay on your machine.
Exchanges with words on both sides are drawn, ``style`` left out, each wording once. A reader adds ``verdict`` (right:
the two groups stand for one another in the same statement; style: right, but house style; wrong), ``whole`` (1: whole
noun phrases or verb groups, 0: a fragment) and ``cause``. ``--score`` prints the shares of a file of verdicts with
their intervals.
"""

from __future__ import annotations

import pandas as pd

from benchmarks import by_hand
from benchmarks.sample_pairs import PLACES
from framing.corpus.datasets import basil, wire
from framing.measures import alignment, substitutions

DATASETS = {"basil": basil, "wire": wire}
WORDS = ["left", "right", "kind", "left_context", "right_context"]


def draw(dataset: str, path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random exchanges with their contexts."""
    tables = []
    for reading in by_hand.readings(DATASETS[dataset](path)):
        table = substitutions.substitutions(reading, alignment.pairs(reading))
        tables.append(table.assign(event_id=reading.event.event_id))
    table = pd.concat(tables, ignore_index=True)
    both = (table["left"] != "") & (table["right"] != "") & (table["kind"] != "style")
    table = table[both].drop_duplicates(["event_id", "left", "right", "left_context", "right_context"])
    return table.sample(min(number, len(table)), random_state=seed)[["event_id", *PLACES, *WORDS]]


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The shares of exchanges that are right, and that are whole phrases."""
    right, whole = (verdicts["verdict"] == "right").sum(), (verdicts["whole"] == 1).sum()
    return by_hand.shares({"exchange_precision": (right, len(verdicts)), "whole_phrase": (whole, len(verdicts))})


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"dataset": {"choices": list(DATASETS)}, "path": {}}, seed=1, number=80)
