"""Draw the first rows of the Names page for random events, for reading by hand, and score what a reader said.

    python -m benchmarks.first_screens ../shared/data --seed 8613 --number 20 > rows.csv
    python -m benchmarks.first_screens --score benchmarks/readings/first_screens_8613.csv

The first takes events in random order, one of BASIL and one of the wire stories or of NewsWCL50 in turn, and the first
ten rows of each in the outlets' own voice, with what each outlet says (which stays on your machine). A reader adds
``heading_verdict`` (is the name of the row a good one?), ``actor_verdict`` (is the row one actor?), ``labels_verdict``
(is every label that is shown this actor's, and a whole one?), ``worth_verdict`` (does the row belong among the first
ten: does it show a difference, or whom the story is about?), each right or wrong, and ``cause``. The second prints the
share of right verdicts in every such column, with its interval.
"""

from __future__ import annotations

import random
from itertools import chain
from pathlib import Path

import pandas as pd

from benchmarks import by_hand
from benchmarks.quotations_precision import score
from framing import Comparison, read
from framing.charts import names
from framing.corpus import datasets

ROWS, LABELS = 10, 5
VERDICTS = ("heading_verdict", "actor_verdict", "labels_verdict", "worth_verdict", "cause")


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """The first rows of ``number`` events, one line each, with empty columns for the verdicts."""
    return pd.concat([first_rows(Comparison(read(event))) for event in events(path, seed)[:number]], ignore_index=True)


def events(path: str, seed: int) -> list:
    """The events of the three sets in random order, those of BASIL at every second place while the others last."""
    folder = Path(path)
    others = [*datasets.wire(folder / "wire"), *datasets.newswcl50(folder / "newswcl50")]
    sets = [sorted(some, key=lambda event: event.event_id) for some in (datasets.basil(folder / "basil"), others)]
    for some in sets:
        random.Random(seed).shuffle(some)
    return list(chain.from_iterable(zip(*sets, strict=False)))


def first_rows(comparison: Comparison) -> pd.DataFrame:
    """``event_id, place``, the span of the actor's first mention, ``actor, type`` and ``says`` (outlet: label n)."""
    rows = names.counted(comparison.ledger)
    mentions = comparison.mentions[comparison.mentions["voice"].isin(names.VOICES["own voice"])]
    first = mentions.drop_duplicates("actor_id").set_index("actor_id")
    found = []
    for place, actor_id in enumerate(names.telling(rows)[:ROWS], 1):
        where = first.loc[actor_id, ["article_id", "start", "end", "actor", "type"]]
        found.append((comparison.reading.event.event_id, place, *where, said(rows[rows["actor_id"] == actor_id])))
    columns = ["event_id", "place", "article_id", "start", "end", "actor", "type", "says"]
    return pd.DataFrame(found, columns=columns).assign(**dict.fromkeys(VERDICTS, ""))


def said(rows: pd.DataFrame) -> str:
    """What the outlets call an actor, as the cells of its row show it.

    >>> said(pd.DataFrame({"outlet": ["A", "A", "B"], "label": ["rebels", "men", "rebels"], "count": [3, 1, 2]}))
    'A: rebels 3, men 1 | B: rebels 2'
    """
    cells = []
    for outlet, own in rows.groupby("outlet", sort=False):
        shown = own.sort_values("count", ascending=False, kind="stable").head(LABELS)
        cells.append(f"{outlet}: " + ", ".join(f"{row.label} {row.count}" for row in shown.itertuples(index=False)))
    return " | ".join(cells)


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder with basil, wire and newswcl50"}}, seed=8613, number=20)
