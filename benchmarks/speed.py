"""What a comparison costs beside the spaCy parse of the same text, measured in one process.

    python benchmarks/speed.py [PATH-TO-DATA]

For two bundled events and four events of each data set that is there: processor seconds of the bare spaCy parse, of the
language pass, of each table (best of two runs; a table is charged with those that it is the first to ask for), and the
ratio to the bare parse of the pass with words and sentence tone, and of everything.
"""

import os
import sys
import time
from pathlib import Path

import pandas as pd

from framing import corpus
from framing.comparison import TABLES, Comparison
from framing.corpus import datasets
from framing.language import parsing
from framing.language.reading import read
from framing.language.sentences import sentences

EVENTS = 4
WORDS_AND_TONE = ["language pass", "terminology", "naming_sets", "chosen_terms", "choices", "keyness", "sentence_tone"]


def seconds(function) -> float:
    start = time.process_time()
    function()
    return time.process_time() - start


def bare_parse(event) -> None:
    """The parser and nothing else, over the same sentences."""
    nlp = parsing._pipeline()
    texts = [a.text[s.start : s.end] for a in event.articles for s in sentences(a.text, a.headline_end)]
    for _ in nlp.pipe(texts, batch_size=128):
        pass


def costs(events) -> dict[str, float]:
    """Seconds of each step over some events."""
    total: dict[str, float] = {"bare parse": 0, "language pass": 0, **dict.fromkeys(TABLES, 0.0)}
    for event in events:
        total["bare parse"] += min(seconds(lambda event=event: bare_parse(event)) for _ in range(2))
        total["language pass"] += min(seconds(lambda event=event: read(event)) for _ in range(2))
        reading = read(event)
        runs = []
        for _ in range(2):
            comparison = Comparison(reading)
            runs.append({table: seconds(lambda t=table, c=comparison: getattr(c, t)) for table in TABLES})
        for table in TABLES:
            total[table] += min(run[table] for run in runs)
    return total


def main(path: Path) -> None:
    sets = {"bundled": [corpus.load_event(name) for name in corpus.event_ids()[:2]]}
    for name, reader in (("basil", datasets.basil), ("newswcl50", datasets.newswcl50), ("wire", datasets.wire)):
        if (path / name).exists():
            sets[name] = reader(path / name)[:EVENTS]
    warm = Comparison(read(sets["bundled"][0]))
    for table in TABLES:
        getattr(warm, table)
    columns = {name: costs(events) for name, events in sets.items()}
    table = pd.DataFrame(columns)
    whole = table.drop(index="bare parse").sum()
    words = table.loc[WORDS_AND_TONE].sum()
    table.loc["language pass and all tables"] = whole
    table.loc["words and sentence tone, times the bare parse"] = words / table.loc["bare parse"]
    table.loc["all tables, times the bare parse"] = whole / table.loc["bare parse"]
    print(table.round(3).to_string())


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FRAMING_DATA", "../shared/data")))
