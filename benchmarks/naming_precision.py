"""Draw random mentions of the ten largest actors of each event, for reading by hand, from a copy of NewsWCL50.

    python -m benchmarks.naming_precision ../shared/data/newswcl50 --seed 1 --number 20 > mentions.csv
    python -m benchmarks.naming_precision --score benchmarks/readings/naming_ten_largest_actors.csv

The first prints, for each event, ``number`` mentions with their actor and context; words and context stay on your
machine. A reader adds ``verdict``: right (the mention is that actor), borderline (one may argue) or wrong. ``--score``
prints the share of right ones with its interval; borderline ones count as not right.
"""

from __future__ import annotations

import pandas as pd

from benchmarks import by_hand
from framing import Reading
from framing.corpus.datasets import newswcl50
from framing.measures import naming

ACTORS = 10


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random mentions of each event's ten largest actors, with their contexts."""
    tables = []
    for reading in by_hand.readings(newswcl50(path)):
        found = naming.mentions(reading)
        largest = found["actor_id"].value_counts().head(ACTORS).index
        sample = found[found["actor_id"].isin(largest)].sample(number, random_state=seed)
        context = [_in_context(reading, row) for row in sample.itertuples()]
        tables.append(sample.assign(event_id=reading.event.event_id, context=context))
    return pd.concat(tables)[["event_id", "article_id", "start", "end", "actor", "context"]]


def _in_context(reading: Reading, row) -> str:
    text = reading.text(row.article_id)
    before, after = by_hand.around(text, row.start, row.end, 70)
    return f"{before}[{text[row.start : row.end]}]{after}"


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The share of right mentions."""
    return by_hand.right_of(verdicts, "mention_precision")


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of NewsWCL50"}}, seed=1, number=20)
