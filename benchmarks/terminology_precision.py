"""Draw random certain hits of the chosen naming sets from a copy of BASIL, for reading by hand.

    python benchmarks/terminology_precision.py ../shared/data/basil --seed 1 --number 100 > hits.csv
    python benchmarks/terminology_precision.py --score benchmarks/readings/terminology_2.csv

The first prints article, offsets, set, variant, the hit's words and its context (which stays on your machine); a reader
adds ``verdict`` (right, wrong) and ``cause``. The second prints the precision of a file of verdicts with its interval.
"""

from __future__ import annotations

import argparse
import random
import sys

import pandas as pd

from framing import read
from framing.corpus.datasets import basil
from framing.measures import terminology
from framing.statistics import wilson_interval

CONTEXT = 120


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random certain hits of the chosen sets, with the text around them."""
    rows = []
    for event in basil(path):
        reading = read(event)
        hits = terminology.hits(reading)
        sets = terminology.sets_for(reading, hits)
        chosen = hits[hits["certain"] & hits["set_id"].isin(sets.loc[sets["chosen"], "set_id"])]
        for hit in chosen.itertuples():
            text = reading.text(hit.article_id)
            before, after = text[max(0, hit.start - CONTEXT) : hit.start], text[hit.end : hit.end + CONTEXT]
            rows.append(
                (event.event_id, hit.article_id, hit.start, hit.end, hit.set_id, hit.variant, hit.form, before, after)
            )
    columns = ["event_id", "article_id", "start", "end", "set_id", "variant", "form", "before", "after"]
    random.Random(seed).shuffle(rows)
    return pd.DataFrame(rows[:number], columns=columns)


def score(path: str) -> str:
    """Precision of a file of verdicts, with its 95 % Wilson interval."""
    verdicts = pd.read_csv(path)["verdict"]
    right, n = int((verdicts == "right").sum()), len(verdicts)
    low, high = wilson_interval(right, n)
    return f"{right} of {n} right: {right / n:.2f} ({low:.2f} to {high:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--score", metavar="CSV")
    options = parser.parse_args()
    if options.score:
        print(score(options.score))
    elif options.path:
        draw(options.path, options.seed, options.number).to_csv(sys.stdout, index=False)
    else:
        parser.error("name a folder with BASIL, or --score and a file of verdicts")


if __name__ == "__main__":
    main()
