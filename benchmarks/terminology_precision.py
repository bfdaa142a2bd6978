"""Draw random certain hits of the chosen naming sets from a copy of BASIL, for reading by hand.

    python -m benchmarks.terminology_precision ../shared/data/basil --seed 1 --number 100 > hits.csv
    python -m benchmarks.terminology_precision --score benchmarks/readings/terminology_2.csv

The first prints article, offsets, set, variant, the hit's words and its context (which stays on your machine); a reader
adds ``verdict`` (right, wrong) and ``cause``. The second prints the precision of a file of verdicts with its interval.
"""

from __future__ import annotations

import pandas as pd

from benchmarks import by_hand
from framing.corpus.datasets import basil
from framing.measures import terminology

COLUMNS = ["event_id", "article_id", "start", "end", "set_id", "variant", "form", "before", "after"]


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random certain hits of the chosen sets, with the text around them."""
    rows = []
    for reading in by_hand.readings(basil(path)):
        hits = terminology.hits(reading)
        sets = terminology.sets_for(reading, hits)
        chosen = hits[hits["certain"] & hits["set_id"].isin(sets.loc[sets["chosen"], "set_id"])]
        for hit in chosen.itertuples():
            place = (reading.event.event_id, hit.article_id, hit.start, hit.end)
            context = by_hand.around(reading.text(hit.article_id), hit.start, hit.end, 120)
            rows.append((*place, hit.set_id, hit.variant, hit.form, *context))
    return by_hand.shuffled(rows, COLUMNS, seed, number)


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The share of right hits."""
    return by_hand.right_of(verdicts, "precision")


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}}, seed=1, number=100)
