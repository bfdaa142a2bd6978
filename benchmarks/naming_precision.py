"""Draw random mentions of the ten largest actors of each event, for reading by hand, from a copy of NewsWCL50.

    python benchmarks/naming_precision.py ../shared/data/newswcl50 --seed 1 --number 20 > mentions.csv
    python benchmarks/naming_precision.py --score benchmarks/readings/naming_ten_largest_actors.csv

The first prints, for each event, ``number`` mentions with their actor and context; words and context stay on your
machine. A reader adds ``verdict``: right (the mention is that actor), borderline (one may argue) or wrong. ``--score``
prints the share of right ones with its interval; borderline ones count as not right.
"""

from __future__ import annotations

import argparse
import sys

import pandas as pd

from framing import read
from framing.corpus.datasets import newswcl50
from framing.measures import naming
from framing.statistics import wilson_interval

ACTORS, AROUND = 10, 70


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random mentions of each event's ten largest actors, with their contexts."""
    tables = []
    for event in newswcl50(path):
        found = naming.mentions(read(event))
        largest = found["actor_id"].value_counts().head(ACTORS).index
        sample = found[found["actor_id"].isin(largest)].sample(number, random_state=seed)
        texts = {article.article_id: article.text for article in event.articles}
        context = [
            f"{texts[row.article_id][max(row.start - AROUND, 0):row.start]}[{texts[row.article_id][row.start:row.end]}]"
            f"{texts[row.article_id][row.end:row.end + AROUND]}"
            for row in sample.itertuples()
        ]  # fmt: skip
        tables.append(sample.assign(event_id=event.event_id, context=context))
    return pd.concat(tables)[["event_id", "article_id", "start", "end", "actor", "context"]]


def score(path: str) -> pd.DataFrame:
    """The share of right mentions in a file of verdicts."""
    verdicts = pd.read_csv(path, comment="#")["verdict"]
    right = int((verdicts == "right").sum())
    low, high = wilson_interval(right, len(verdicts))
    rows = [("mention_precision", right / len(verdicts), float(low), float(high), len(verdicts))]
    return pd.DataFrame(rows, columns=["measure", "value", "low", "high", "n"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=20)
    parser.add_argument("--score", metavar="FILE")
    options = parser.parse_args()
    if options.score:
        print(score(options.score).to_string(index=False))
    elif options.path:
        draw(options.path, options.seed, options.number).to_csv(sys.stdout, index=False)
    else:
        parser.error("name the folder of NewsWCL50, or --score FILE")


if __name__ == "__main__":
    main()
