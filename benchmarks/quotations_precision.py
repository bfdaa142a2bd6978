"""Draw random quotations with their speakers from a copy of BASIL, for reading by hand, and count possible misses.

    python benchmarks/quotations_precision.py ../shared/data/basil --seed 77 --number 100 > quotations.csv
    python benchmarks/quotations_precision.py ../shared/data/basil --missed > missed.csv
    python benchmarks/quotations_precision.py --score benchmarks/readings/quotations_basil.csv

The first prints each quotation with its context (which stays on your machine); a reader adds the verdict columns. The
second prints marked spans, and sentences with a common reporting word, in which no quotation was found. The third
prints the share of right verdicts in every ``*_verdict`` column of a file, with its interval.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator

import pandas as pd

from framing import read
from framing.corpus.datasets import basil
from framing.measures import quoting
from framing.statistics import wilson_interval

CONTEXT = 100
_MARKED = re.compile(r"“[^“”\n]{3,}”|\"[^\"\n]{3,}\"")
_REPORTING = re.compile(
    r"\b(said|says|told|according to|claimed|argued|insisted|warned|announced|accused|denied|reported|confirmed|"
    r"admitted|noted|added|suggested|tweeted)\b"
)
_SHOWN = ["form", "speaker", "actor", "cue", "cue_class", "certain", "basis"]


def tables(path: str) -> Iterator[tuple]:
    """(reading, its quotations) for each event."""
    for event in basil(path):
        reading = read(event)
        yield reading, quoting.quotations(reading)


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random quotations, scare quotes left out, with the text around them."""
    pieces = []
    for reading, table in tables(path):
        texts = [reading.text(article_id) for article_id in table["article_id"]]
        spans = list(zip(texts, table["start"], table["end"], strict=True))
        before = [text[max(0, start - CONTEXT) : start] for text, start, _ in spans]
        after = [text[end : end + CONTEXT] for text, _, end in spans]
        pieces.append(table.assign(event_id=reading.event.event_id, before=before, after=after))
    rows = pd.concat(pieces, ignore_index=True)
    columns = ["event_id", "article_id", "start", "end", *_SHOWN, "before", "quotation", "after"]
    return rows.loc[rows["form"] != "scare", columns].sample(number, random_state=seed)


def missed(path: str) -> pd.DataFrame:
    """Marked spans, and sentences with a reporting word, that no quotation touches."""
    rows, looked = [], {"marks": 0, "sentence": 0}
    for reading, table in tables(path):
        for article in reading.event.articles:
            here = table[table["article_id"] == article.article_id]
            lines = reading.sentences[reading.sentences["article_id"] == article.article_id]
            spans = [("marks", *match.span()) for match in _MARKED.finditer(article.text)]
            spans += [
                ("sentence", line.start, line.end) for line in lines.itertuples() if _REPORTING.search(line.sentence)
            ]
            for kind, start, end in spans:
                looked[kind] += 1
                if not ((here["start"] < end) & (here["end"] > start)).any():
                    rows.append((reading.event.event_id, article.article_id, kind, start, end, article.text[start:end]))
    print(f"looked at {looked}", file=sys.stderr)
    return pd.DataFrame(rows, columns=["event_id", "article_id", "kind", "start", "end", "text"])


def score(file: str) -> str:
    """The share of right verdicts, column by column."""
    table = pd.read_csv(file)
    lines = []
    for column in [name for name in table.columns if name.endswith("_verdict")]:
        right, n = int((table[column] == "right").sum()), int(table[column].notna().sum())
        low, high = wilson_interval(right, n)
        lines.append(f"{column}: {right} of {n} right, {right / n:.3f} ({float(low):.3f} to {float(high):.3f})")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Random quotations to read, and what may be missed.")
    parser.add_argument("path", nargs="?", help="folder of BASIL")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--score", metavar="FILE")
    options = parser.parse_args()
    if options.score:
        print(score(options.score))
    elif not options.path:
        parser.error("name the folder of BASIL, or a file with --score")
    elif options.missed:
        missed(options.path).to_csv(sys.stdout, index=False)
    else:
        draw(options.path, options.seed, options.number).to_csv(sys.stdout, index=False)


if __name__ == "__main__":
    main()
