"""Check every row of every table of the language pass against its article, for every event of BASIL.

    python benchmarks/offsets.py ../shared/data/basil

Prints rows checked, tokens per second of the whole pass, and the share of it that is not the parser.
"""

import sys
import time

from framing.corpus.datasets import basil
from framing.language import parsing
from framing.language.reading import read
from framing.language.sentences import sentences

THINGS = {"sentences": "sentence", "tokens": "token", "chunks": "chunk", "entities": "entity", "quotes": "quote"}


def wrong_rows(reading) -> tuple[int, int]:
    """(rows, rows whose span is not the thing)."""
    rows = wrong = 0
    for name, thing in THINGS.items():
        for row in getattr(reading, name).itertuples(index=False):
            rows += 1
            wrong += reading.text(row.article_id)[row.start : row.end] != getattr(row, thing)
    return rows, wrong


def main(path: str) -> None:
    events = basil(path)
    rows = wrong = tokens = 0
    whole = parser = 0.0
    read(events[0])
    for event in events:
        started = time.process_time()
        reading = read(event)
        whole += time.process_time() - started
        pieces = [(article.text, sentences(article.text, article.headline_end)) for article in event.articles]
        started = time.process_time()
        parsing.parse_all(pieces)
        parser += time.process_time() - started
        more, bad = wrong_rows(reading)
        rows, wrong, tokens = rows + more, wrong + bad, tokens + len(reading.tokens)
    print(f"{len(events)} events, {rows} rows, {wrong} wrong")
    print(f"{tokens} tokens, {tokens / whole:.0f} a second (CPU), {1 - parser / whole:.1%} of it outside the parser")


if __name__ == "__main__":
    main(*sys.argv[1:])
