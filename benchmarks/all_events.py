"""Every measure over every event of the research data: does anything fail, how long does it take, how much memory?

    python benchmarks/all_events.py [PATH-TO-DATA] [--events N]

Prints one line per data set: events, articles, words, failures, seconds for the language pass and for the measures, and
the peak memory of the process so far. A failure is printed whole and makes the exit status 1.
"""

import argparse
import os
import resource
import sys
import time
import traceback
from pathlib import Path

from framing.comparison import TABLES, Comparison
from framing.corpus import datasets
from framing.language.reading import read

READERS = {"basil": datasets.basil, "newswcl50": datasets.newswcl50, "wire": datasets.wire}


def run(name: str, events) -> int:
    """Compare every event; the number of failures."""
    parse = measure = words = articles = failures = 0
    for event in events:
        start = time.perf_counter()
        comparison = Comparison(read(event))
        parse += time.perf_counter() - start
        words += len(comparison.reading.tokens)
        articles += len(event.articles)
        start = time.perf_counter()
        for table in TABLES:
            try:
                getattr(comparison, table)
            except Exception:
                failures += 1
                print(f"{name} {event.event_id} {table}", file=sys.stderr)
                traceback.print_exc()
        measure += time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name}: {len(events)} events, {articles} articles, {words:,} tokens, {failures} failures, "
        f"language pass {parse:.1f} s, measures {measure:.1f} s, peak memory {peak:.0f} MB",
        flush=True,
    )
    return failures


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path, nargs="?", default=Path(os.environ.get("FRAMING_DATA", "../shared/data")))
    options.add_argument("--events", type=int, help="only the first N events of each data set")
    arguments = options.parse_args()
    found = {name: reader(arguments.path / name) for name, reader in READERS.items()}
    return min(sum(run(name, events[: arguments.events]) for name, events in found.items()), 1)


if __name__ == "__main__":
    sys.exit(main())
