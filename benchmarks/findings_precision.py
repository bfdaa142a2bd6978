"""Draw findings of random events from a copy of BASIL, for reading by hand, and score what a reader said.

    python -m benchmarks.findings_precision ../shared/data/basil --seed 71071 --number 60 > findings.csv
    python -m benchmarks.findings_precision --score benchmarks/readings/findings_basil_71071.csv

The first takes events in random order and the first eight findings of each, with their sentences (which stay on your
machine); a reader adds ``true_verdict`` (does the sentence say what the articles have?), ``worth_verdict`` (is it worth
its place among the first eight?), ``speaker_verdict`` (are the words those of the speakers it names? empty where it
names none) and ``cause``. The second prints the share of right verdicts in every such column, with its interval.
"""

from __future__ import annotations

import random

import pandas as pd

from benchmarks import by_hand
from benchmarks.quotations_precision import score
from framing import compare, findings
from framing.corpus.datasets import basil

_FIRST = 8
_COLUMNS = ["event_id", "place", "question", "choice", "n", "sentence", "detail"]


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """The first findings of events in random order, ``number`` in all."""
    events = sorted(basil(path), key=lambda event: event.event_id)
    random.Random(seed).shuffle(events)
    rows: list[tuple] = []
    for event in events:
        table = findings(compare(event), most=_FIRST)
        rows += [
            (event.event_id, place, row.question, row.choice, row.n, row.sentence, row.detail)
            for place, row in enumerate(table.itertuples(), 1)
        ]
        if len(rows) >= number:
            break
    return pd.DataFrame(rows[:number], columns=_COLUMNS)


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}}, seed=71071, number=60)
