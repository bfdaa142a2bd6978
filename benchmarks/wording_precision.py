"""Draw random hits of one group of wording from a copy of BASIL, for reading by hand.

    python -m benchmarks.wording_precision ../shared/data/basil evaluative --seed 1 --number 100 > hits.csv
    python -m benchmarks.wording_precision --score benchmarks/readings/wording_3.csv

The first prints class, the hit's words and their context (which stays on your machine); a reader adds ``verdict``
(right, wrong) and ``cause``. The second prints the precision of each group of a file of verdicts with its interval.
"""

from __future__ import annotations

import pandas as pd

from benchmarks import by_hand
from framing.corpus.datasets import basil
from framing.measures import wording

COLUMNS = ["article_id", "start", "end", "group", "class", "form", "before", "after"]


def draw(path: str, group: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random hits of a group, with the text around them."""
    rows = []
    for reading in by_hand.readings(basil(path)):
        hits = wording.hits(reading)
        for hit in hits[hits["group"] == group].rename(columns={"class": "name"}).itertuples():
            context = by_hand.around(reading.text(hit.article_id), hit.start, hit.end)
            rows.append((hit.article_id, hit.start, hit.end, group, hit.name, hit.form, *context))
    return by_hand.shuffled(rows, COLUMNS, seed, number)


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The precision of each group."""
    groups = verdicts.groupby("group")["verdict"]
    return by_hand.shares({group: ((given == "right").sum(), len(given)) for group, given in groups})


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}, "group": {}}, seed=1, number=100)
