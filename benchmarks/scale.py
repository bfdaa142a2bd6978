"""What each table costs as the articles grow in number: seconds, processor seconds, peak memory.

    python benchmarks/scale.py [PATH-TO-DATA] [--articles 5 30 100 300] [--encoder]

Articles of BASIL, NewsWCL50, FA-KES and the bundled events, event by event, are compared as if they reported one event:
the worst case, since every article meets every other. A table is charged with those that it is the first to ask for.
Tone toward actors (a neural network, linear in the mentions) is left out unless ``--encoder`` is given. The first line
is the bare parse of the same text; ``growth`` is the exponent between the two largest sizes: 1 is linear, 2 is
quadratic. Memory is the most that the process held while the table was made (Linux; elsewhere the most so far).
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing import corpus
from framing.comparison import TABLES, Comparison
from framing.corpus import datasets
from framing.corpus.article import Article, Event
from framing.language import parsing
from framing.language.reading import read
from framing.language.sentences import sentences

SIZES = (5, 30, 100, 300)
ENCODER = ("target_tone", "actor_tone")
READERS = {"basil": datasets.basil, "newswcl50": datasets.newswcl50, "wire": datasets.wire}


def articles(path: Path) -> list[Article]:
    """Every article there is, those of one event together."""
    events = [event for name, reader in READERS.items() if (path / name).exists() for event in reader(path / name)]
    events += [corpus.load_event(name) for name in corpus.event_ids()]
    return [replace(a, article_id=f"{event.event_id}/{a.article_id}") for event in events for a in event.articles]


def measured(function) -> dict[str, float]:
    """Seconds, processor seconds and the peak memory in MB of a call."""
    _forget_the_peak()
    wall, processor = time.perf_counter(), time.process_time()
    function()
    return {
        "seconds": time.perf_counter() - wall,
        "processor": time.process_time() - processor,
        "MB": _peak(),
    }


def _forget_the_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pass  # not Linux: the peak is that of the whole run


def _peak() -> float:
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024**2 if sys.platform == "darwin" else 1024)


def bare_parse(event: Event) -> None:
    """The parser and nothing else, over the same sentences."""
    nlp = parsing._pipeline()
    texts = [a.text[s.start : s.end] for a in event.articles for s in sentences(a.text, a.headline_end)]
    for _ in nlp.pipe(texts, batch_size=128):
        pass


def costs(event: Event, tables: list[str]) -> pd.DataFrame:
    """One row for the parse, the language pass and each table."""
    rows = {"bare parse": measured(lambda: bare_parse(event))}
    readings = []
    rows["language pass"] = measured(lambda: readings.append(read(event)))
    comparison = Comparison(readings[0])
    for table in tables:
        rows[table] = measured(lambda table=table: getattr(comparison, table))
    frame = pd.DataFrame(rows).T
    everything = frame.drop(index="bare parse")
    frame.loc["all tables"] = [everything["seconds"].sum(), everything["processor"].sum(), everything["MB"].max()]
    return frame


def exponent(few: float, many: float, times: float) -> float:
    """With which power of the size a cost grows; NaN where it is too small to tell."""
    return math.log(many / few) / math.log(times) if few >= 0.02 and many > 0 else float("nan")


def main(path: Path, sizes: list[int], encoder: bool) -> None:
    tables = [table for table in TABLES if encoder or table not in ENCODER]
    found = articles(path)
    sizes = sorted({min(size, len(found)) for size in sizes})
    costs(Event("warm", "", tuple(found[:2])), tables)
    columns: dict[int, pd.DataFrame] = {}
    for size in sizes:
        columns[size] = costs(Event(f"first-{size}", "", tuple(found[:size])), tables)
        parse, everything = (columns[size]["processor"][row] for row in ("bare parse", "all tables"))
        print(f"{size} articles: all tables {everything / parse:.2f} times the bare parse", flush=True)
    table = pd.concat({f"{size} articles": costs_of for size, costs_of in columns.items()}, axis=1)
    if len(sizes) > 1:
        few, many = sizes[-2:]
        pairs = zip(columns[few]["processor"], columns[many]["processor"], strict=True)
        table["growth", ""] = [exponent(*pair, many / few) for pair in pairs]
    print(table.round(2).to_string())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = Path(os.environ.get("FRAMING_DATA", "../shared/data"))
    parser.add_argument("path", nargs="?", type=Path, default=default)
    parser.add_argument("--articles", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--encoder", action="store_true", help="with tone toward actors")
    options = parser.parse_args()
    main(options.path, options.articles, options.encoder)
