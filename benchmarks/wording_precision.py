"""Draw random hits of wording from a copy of BASIL, or from a folder of events, for reading by hand.

    python -m benchmarks.wording_precision ../shared/data/basil evaluative --seed 1 --number 100 > hits.csv
    python -m benchmarks.wording_precision ../shared/data/wire all --seed 1 --number 10 > hits.csv
    python -m benchmarks.wording_precision --score benchmarks/readings/wording_5.csv

The first two print class, the hit's words and their context (which stays on your machine), of one group or, with
``all``, as many of every group; a reader adds ``verdict`` (right, wrong) and ``cause``. The last prints the precision
of each group of a file of verdicts with its interval. Readings 4 to 6 are from BASIL and the wire events together.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from benchmarks import by_hand
from framing import Event, read_event
from framing.corpus.datasets import basil
from framing.measures import wording

COLUMNS = ["article_id", "start", "end", "group", "class", "form", "before", "after"]


def draw(path: str, group: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random hits of a group, or of every group, with the text around them."""
    rows: dict[str, list[tuple]] = {}
    for reading in by_hand.readings(events(Path(path))):
        for hit in wording.hits(reading).rename(columns={"class": "name"}).itertuples():
            context = by_hand.around(reading.text(hit.article_id), hit.start, hit.end)
            row = (hit.article_id, hit.start, hit.end, hit.group, hit.name, hit.form, *context)
            rows.setdefault(hit.group, []).append(row)
    wanted = sorted(rows) if group == "all" else [group]
    drawn = [by_hand.shuffled(rows.get(name, []), COLUMNS, seed, number) for name in wanted]
    return pd.concat(drawn, ignore_index=True) if drawn else pd.DataFrame(columns=COLUMNS)


def events(folder: Path) -> Iterable[Event]:
    """The events of a copy of BASIL, or of a folder that has one folder for each event."""
    if (folder / "articles").is_dir():
        return basil(folder)
    return (read_event([inner]) for inner in sorted(folder.iterdir()) if inner.is_dir())


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The precision of each group."""
    groups = verdicts.groupby("group")["verdict"]
    return by_hand.shares({group: ((given == "right").sum(), len(given)) for group, given in groups})


if __name__ == "__main__":
    by_hand.run(
        __doc__, draw, score, {"path": {"help": "folder of BASIL or of events"}, "group": {}}, seed=1, number=100
    )
