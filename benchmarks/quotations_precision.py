"""Draw random quotations with their speakers, as the page has them, from a copy of BASIL, and count possible misses.

    python -m benchmarks.quotations_precision ../shared/data/basil --seed 77 --number 100 > quotations.csv
    python -m benchmarks.quotations_precision ../shared/data/basil --missed > missed.csv
    python -m benchmarks.quotations_precision --score benchmarks/readings/quotations_basil.csv

The first prints each quotation with its context (which stays on your machine); a reader adds the verdict columns. The
second prints marked spans, and sentences with a common reporting word, in which no quotation was found. The third
prints the share of right verdicts in every ``*_verdict`` column of a file, with its interval.
"""

from __future__ import annotations

import re
import sys

import pandas as pd

from benchmarks import by_hand
from framing import Reading
from framing.corpus.datasets import basil
from framing.measures import naming, quoting

_MARKED = re.compile(r"“[^“”\n]{3,}”|\"[^\"\n]{3,}\"")
_REPORTING = re.compile(
    r"\b(said|says|told|according to|claimed|argued|insisted|warned|announced|accused|denied|reported|confirmed|"
    r"admitted|noted|added|suggested|tweeted)\b"
)
_SHOWN = ["form", "speaker", "actor", "cue", "cue_class", "certain", "basis"]


def draw(path: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random quotations, scare quotes left out, with the text around them."""
    pieces = []
    for reading in by_hand.readings(basil(path)):
        table = quoting.quotations(reading, naming.mentions(reading))
        places = zip(table["article_id"], table["start"], table["end"], strict=True)
        context = [by_hand.around(reading.text(article_id), start, end) for article_id, start, end in places]
        before, after = [pair[0] for pair in context], [pair[1] for pair in context]
        pieces.append(table.assign(event_id=reading.event.event_id, before=before, after=after))
    rows = pd.concat(pieces, ignore_index=True)
    columns = ["event_id", "article_id", "start", "end", *_SHOWN, "before", "quotation", "after"]
    return rows.loc[rows["form"] != "scare", columns].sample(number, random_state=seed)


def missed(path: str) -> pd.DataFrame:
    """Marked spans, and sentences with a reporting word, that no quotation touches."""
    rows, looked = [], {"marks": 0, "sentence": 0}
    for reading in by_hand.readings(basil(path)):
        table = quoting.quotations(reading)
        for article in reading.event.articles:
            here = table[table["article_id"] == article.article_id]
            for kind, start, end in _suspects(reading, article.article_id):
                looked[kind] += 1
                if not ((here["start"] < end) & (here["end"] > start)).any():
                    rows.append((reading.event.event_id, article.article_id, kind, start, end, article.text[start:end]))
    print(f"looked at {looked}", file=sys.stderr)
    return pd.DataFrame(rows, columns=["event_id", "article_id", "kind", "start", "end", "text"])


def _suspects(reading: Reading, article_id: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of what looks as if it reported somebody's words."""
    marks = [("marks", *match.span()) for match in _MARKED.finditer(reading.text(article_id))]
    lines = reading.rows("sentences", article_id, "start", "end", "sentence")
    return marks + [("sentence", start, end) for start, end, sentence in lines if _REPORTING.search(sentence)]


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The share of right verdicts, column by column."""
    given = {name: verdicts[name].dropna() for name in verdicts if name.endswith("_verdict")}
    return by_hand.shares({name: ((column == "right").sum(), len(column)) for name, column in given.items()})


if __name__ == "__main__":
    by_hand.run(__doc__, draw, score, {"path": {"help": "folder of BASIL"}}, seed=77, number=100, missed=missed)
