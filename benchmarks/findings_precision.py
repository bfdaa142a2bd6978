"""Draw findings of random events from a copy of BASIL, for reading by hand, and score what a reader said.

    python -m benchmarks.findings_precision ../shared/data/basil --seed 71071 --number 60 > findings.csv
    python -m benchmarks.findings_precision --score benchmarks/readings/findings_basil_71071.csv
    python -m benchmarks.findings_precision ../shared/data/basil --counts

The first takes events in random order and the first eight findings of each, with their sentences (which stay on your
machine); a reader adds ``true_verdict`` (does the sentence say what the articles have?), ``worth_verdict`` (is it worth
its place among the first eight?), ``speaker_verdict`` (are the words those of the speakers it names? empty where it
names none) and ``cause``. The second prints the share of right verdicts in every such column, with its interval. The
third counts: how many events have no finding of a question, one, two ... eight or more, and of all questions together.
The folder may be a copy of NewsWCL50 or of the wire clusters as well, by its name; events of two articles are left out.
"""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd

from benchmarks import by_hand
from benchmarks.quotations_precision import score
from framing import compare, findings
from framing.corpus.article import Event
from framing.corpus.datasets import basil, newswcl50, wire
from framing.differences.candidates import WEIGHTS

_FIRST = 8
_READERS = {"newswcl50": newswcl50, "wire": wire}
_FEWEST_ARTICLES, _MOST_ARTICLES = 3, 5
_COLUMNS = ["event_id", "place", "question", "choice", "n", "sentence", "detail"]


def events_of(path: str) -> list[Event]:
    """The events of three to five articles in a data set, told by the name of its folder; BASIL by default."""
    events = _READERS.get(Path(path).name, basil)(path)
    kept = [event for event in events if _FEWEST_ARTICLES <= len(event.articles) <= _MOST_ARTICLES]
    return sorted(kept, key=lambda event: event.event_id)


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """The first findings of events in random order, ``number`` in all."""
    events = events_of(path)
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


def counts(path: str) -> pd.DataFrame:
    """How many events have so many findings: one row for each question and one for all; ``8`` is eight or more."""
    asked = [findings(compare(event))["question"].value_counts() for event in events_of(path)]
    found = pd.DataFrame(asked).reindex(columns=list(WEIGHTS)).fillna(0).astype(int)
    found.insert(0, "all", found.sum(axis=1))
    rows = [(question, len(found), found[question].mean(), *_spread(found[question])) for question in found]
    return pd.DataFrame(rows, columns=["question", "events", "mean", *map(str, range(_FIRST + 1))]).round(2)


def _spread(numbers: pd.Series) -> list[int]:
    """Events with no finding, one, two ...; the last counts all that have more."""
    return [int((numbers.clip(upper=_FIRST) == n).sum()) for n in range(_FIRST + 1)]


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}}, seed=71071, number=60,
               counts=counts)  # fmt: skip
