"""What tone, wording, voices and frames of five articles cost after the parse: ``python benchmarks/five_articles.py``.

    python benchmarks/five_articles.py [PATH-TO-DATA] [--events N]

Of each event of NewsWCL50 (five articles each) and of each bundled event with five articles: seconds by the clock and
of the processor, for every table; the model of tone is loaded before. Naming, which target tone starts from, is printed
apart. The limit is 3 seconds on two cores for all of them together.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import pandas as pd

from framing import corpus
from framing.comparison import Comparison
from framing.corpus import datasets
from framing.language.reading import read

LIMIT, ARTICLES = 3.0, 5
NAMING = ("mentions", "actors")
TABLES = (
    "quotations", "speakers", "cues", "sources", "sentence_tone", "tone_words", "target_tone", "actor_tone",
    "wording", "wording_by_outlet", "frames", "frames_by_outlet",
)  # fmt: skip


def costs(comparison: Comparison) -> list[dict]:
    """One row per table: its seconds by the clock and of the processor; a table is charged with what it asks for."""
    rows = []
    for table in (*NAMING, *TABLES):
        clock, processor = time.perf_counter(), time.process_time()
        getattr(comparison, table)
        took = {"clock": time.perf_counter() - clock, "processor": time.process_time() - processor}
        rows.append({"table": table, **took})
    return rows


def events(path: Path) -> list:
    """Events of five articles: the bundled ones, and NewsWCL50's where it is."""
    found = [corpus.load_event(name) for name in corpus.event_ids()]
    if (path / "newswcl50").exists():
        found += datasets.newswcl50(path / "newswcl50")
    return [event for event in found if len(event.articles) == ARTICLES]


def main() -> None:
    """Print the median over the events for each table, and the sum for each event."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path, nargs="?", default=Path(os.environ.get("FRAMING_DATA", "../shared/data")))
    options.add_argument("--events", type=int, help="only the last N events")
    arguments = options.parse_args()
    chosen = events(arguments.path)[-(arguments.events or 0) :]
    costs(Comparison(read(chosen[0])))
    rows = []
    for event in chosen:
        reading = read(event)
        rows += [{"event": event.event_id, "words": len(reading.tokens), **row} for row in costs(Comparison(reading))]
    table = pd.DataFrame(rows)
    print(table.groupby("table", sort=False)[["clock", "processor"]].median().round(3).to_string(), end="\n\n")
    whole = table[table["table"].isin(TABLES)].groupby(["event", "words"], sort=False)[["clock", "processor"]].sum()
    print(whole.round(2).to_string(), end="\n\n")
    clock, processor, slowest = *whole.median(), whole["clock"].max()
    print(f"five articles, without the parse and naming: {clock:.2f} s by the clock (at most {slowest:.2f} s),")
    print(f"{processor:.2f} s of the processor; the limit is {LIMIT:.0f} s by the clock on two idle cores")


if __name__ == "__main__":
    main()
