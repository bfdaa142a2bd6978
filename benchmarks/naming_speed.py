"""What the ledger and a codebook cost: ``python -m benchmarks.naming_speed [EVENT] [ENTRIES]``.

After the language pass of one event (a bundled one, or a folder of articles): the ledger from the parse, with its
parts; and the replay of a codebook of 200 entries of all kinds that correct mentions, each made from this event's own
actors. Processor time and time on the clock, the best and the median of eleven runs.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import date
from pathlib import Path

import pandas as pd

from framing.corpus import load_event, read_event
from framing.language.reading import Reading, read
from framing.measures import naming
from framing.measures.codebook import Codebook, actor, anchor
from framing.measures.naming.candidates import candidates
from framing.measures.naming.sieves import sieve

RUNS = 11
ENTRIES = 200
WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}


def codebook(reading: Reading, mentions: pd.DataFrame, number: int = ENTRIES) -> Codebook:
    """A codebook with so many entries: renames, merges, splits, moves, retypes, keep-aparts and rejects in turn."""
    ids = mentions["actor_id"].drop_duplicates().tolist()
    known = {actor_id: actor(reading, mentions, actor_id) for actor_id in ids}
    rows = mentions[["article_id", "start", "end"]].itertuples(index=False, name=None)
    places = [anchor(reading, *row) for row in rows]
    owners, labels = mentions["actor_id"].tolist(), mentions["label"].tolist()
    book = Codebook(reading.event.event_id)
    for n in range(number):
        one, other = known[ids[n % len(ids)]], known[ids[(7 * n + 3) % len(ids)]]
        row, place = n % len(owners), places[(5 * n) % len(places)]
        match n % 7:
            case 0:
                book = book.rename(one, f"Name {n}", **WHO)
            case 1:
                book = book.merge(one, other, **WHO)
            case 2:
                book = book.split(known[owners[row]], f"Other {n}", label=labels[row], **WHO)
            case 3:
                book = book.move(place, one, **WHO)
            case 4:
                book = book.retype(one, "group", **WHO)
            case 5:
                book = book.never_merge(one, other, **WHO)
            case 6:
                book = book.reject("naming", place, "no actor", **WHO)
    return book


def timed(work) -> tuple[float, float, float]:
    """Best and median seconds on the clock, and the best in processor time."""
    clock, processor = [], []
    for _ in range(RUNS):
        begun, spent = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - begun)
        processor.append(time.process_time() - spent)
    return min(clock), statistics.median(clock), min(processor)


def main(event: str = "baghouz", number: str = str(ENTRIES)) -> None:
    """Print one line for each step."""
    reading = read(read_event(event) if Path(event).is_dir() else load_event(event))
    mentions = naming.mentions(reading)
    book = codebook(reading, mentions, int(number))
    unapplied = len(book.replay(mentions, reading).unapplied)
    words = int(reading.tokens["token"].str.contains(r"\w").sum())
    print(f"{reading.event.title}: {len(reading.event.articles)} articles, {words:,} words, {len(mentions):,} mentions")
    steps = {
        "candidates": lambda: candidates(reading),
        "candidates and sieves": lambda: sieve(candidates(reading)),
        "mentions": lambda: naming.mentions(reading),
        "ledger from the parse": lambda: naming.ledger(naming.mentions(reading)),
        "the ledger's table alone": lambda: naming.ledger(mentions),
        f"replay of {len(book)} entries": lambda: book.replay(mentions, reading),
    }
    print(f"{'seconds':<28}{'best':>8}{'median':>8}{'processor':>11}")
    for name, work in steps.items():
        best, median, processor = timed(work)
        print(f"{name:<28}{best:>8.3f}{median:>8.3f}{processor:>11.3f}")
    print(f"{unapplied} of the {len(book)} entries find their actor changed by an earlier one and are listed as such.")


if __name__ == "__main__":
    main(*sys.argv[1:])
