"""Draw random hits of one group of wording from a copy of BASIL, for reading by hand.

    python benchmarks/wording_precision.py ../shared/data/basil evaluative --seed 1 --number 100 > hits.csv
    python benchmarks/wording_precision.py --score benchmarks/readings/wording_3.csv

The first prints class, the hit's words and their context (which stays on your machine); a reader adds ``verdict``
(right, wrong) and ``cause``. The second prints the precision of each group of a file of verdicts with its interval.
"""

from __future__ import annotations

import argparse
import random
import sys

import pandas as pd

from framing import read
from framing.corpus.datasets import basil
from framing.measures import wording
from framing.statistics import wilson_interval

CONTEXT = 100


def draw(path: str, group: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random hits of a group, with the text around them."""
    rows = []
    for event in basil(path):
        reading = read(event)
        hits = wording.hits(reading)
        for hit in hits[hits["group"] == group].rename(columns={"class": "name"}).itertuples():
            text = reading.text(hit.article_id)
            around = text[max(0, hit.start - CONTEXT) : hit.start], text[hit.end : hit.end + CONTEXT]
            rows.append((hit.article_id, hit.start, hit.end, group, hit.name, hit.form, *around))
    random.Random(seed).shuffle(rows)
    columns = ["article_id", "start", "end", "group", "class", "form", "before", "after"]
    return pd.DataFrame(rows[:number], columns=columns)


def score(path: str) -> pd.DataFrame:
    """Precision of each group in a file of verdicts, with its 95 % Wilson interval."""
    verdicts = pd.read_csv(path)
    table = verdicts.groupby("group")["verdict"].agg(right=lambda given: int((given == "right").sum()), n="size")
    low, high = wilson_interval(table["right"], table["n"])
    return table.assign(precision=table["right"] / table["n"], low=low, high=high).round(3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?")
    parser.add_argument("group", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--score", metavar="CSV")
    options = parser.parse_args()
    if options.score:
        print(score(options.score).to_string())
    elif options.path and options.group:
        draw(options.path, options.group, options.seed, options.number).to_csv(sys.stdout, index=False)
    else:
        parser.error("name a folder with BASIL and a group of wording, or --score and a file of verdicts")


if __name__ == "__main__":
    main()
