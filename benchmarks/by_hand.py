"""Samples for reading by hand, and the scores of what a reader found: what the scripts that draw samples share.

Each script says what is drawn and what its verdicts count; here stand the command line, the context around a hit, the
files of verdicts (``benchmarks/readings``) and the shares with their intervals.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pandas as pd

from framing import Event, Reading, read
from framing.statistics import wilson_interval

SCORES = ["measure", "right", "n", "value", "low", "high"]


def readings(events: Iterable[Event]) -> Iterator[Reading]:
    """Each event after the language pass, one at a time."""
    return (read(event) for event in events)


def around(text: str, start: int, end: int, characters: int = 100) -> tuple[str, str]:
    """What stands before and after a place of a text.

    >>> around("The port is shut again.", 4, 8, 5)
    ('The ', ' is s')
    """
    return text[max(0, start - characters) : start], text[end : end + characters]


def shuffled(rows: list[tuple], columns: list[str], seed: int, number: int) -> pd.DataFrame:
    """``number`` of the rows in random order; the same ones for the same seed."""
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    return pd.DataFrame(rows[:number], columns=columns)


def verdicts(file: str | Path) -> pd.DataFrame:
    """A file of verdicts; lines before its column names that begin with # tell where it is from."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    notes = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return pd.read_csv(file, skiprows=notes)


def shares(counts: dict[str, tuple[int, int]]) -> pd.DataFrame:
    """``measure, right, n, value, low, high`` of measure -> (right, n): the share and its 95 % Wilson interval.

    >>> shares({"precision": (3, 5)}).round(2).values.tolist()
    [['precision', 3, 5, 0.6, 0.23, 0.88]]
    """
    rows = []
    for measure, (right, n) in counts.items():
        low, high = wilson_interval(right, n)
        rows.append((measure, int(right), int(n), right / n if n else float("nan"), float(low), float(high)))
    return pd.DataFrame(rows, columns=SCORES)


def right_of(verdicts: pd.DataFrame, measure: str, right: str = "right") -> pd.DataFrame:
    """The share of verdicts that are ``right``."""
    return shares({measure: ((verdicts["verdict"] == right).sum(), len(verdicts))})


def run(
    description: str,
    draw: Callable[..., pd.DataFrame],
    score: Callable[[pd.DataFrame], pd.DataFrame],
    arguments: dict[str, dict],
    seed: int,
    number: int,
    **others: Callable[..., pd.DataFrame],
) -> None:
    """The command line: ``--score FILE`` prints shares, else a sample is drawn and written as CSV.

    ``arguments`` are what ``draw`` takes beside ``seed`` and ``number``, with argparse's settings; each of ``others``
    is an option that prints another table of the same arguments.
    """
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    for name, settings in arguments.items():
        parser.add_argument(name, nargs="?", **settings)
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--number", type=int, default=number, help="how many are drawn")
    parser.add_argument("--score", metavar="FILE", help="a file of verdicts")
    for name in others:
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    if options.score:
        print(score(verdicts(options.score)).round(3).to_string(index=False))
        return
    given = [getattr(options, name) for name in arguments]
    if not all(given):
        parser.error(f"give {' and '.join(arguments)}, or --score FILE")
    other = next((table for name, table in others.items() if getattr(options, name)), None)
    table = other(*given) if other else draw(*given, options.seed, options.number)
    table.to_csv(sys.stdout, index=False)
