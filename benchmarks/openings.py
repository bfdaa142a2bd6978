"""With what the pages Words and Tone open on real events, for reading by hand.

    python -m benchmarks.openings ../shared/data/wire tone > openings.csv
    python -m benchmarks.openings ../shared/data/basil terms --seed 1 --number 25 > openings.csv
    python -m benchmarks.openings --score benchmarks/readings/openings_tone.csv

The first two print, for random events, the mention or the set of terms that is shown first, with its words (which
stay on your machine); a reader adds ``verdict``: ``right`` (a journalist would agree with the label; the terms are
rivals for one thing), ``wrong``, or ``none`` where the page says that nothing stands out. The last prints the share
that is right of what was opened.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from benchmarks import by_hand
from benchmarks.wording_precision import events
from framing import compare
from framing.charts import toward

COLUMNS = ["event_id", "opening", "words"]


def draw(path: str, page: str, seed: int, number: int) -> pd.DataFrame:
    """``number`` random events, with what the page opens with: a set's id or a tone, "" for nothing."""
    if page not in OPENINGS:
        raise SystemExit(f"There is no page {page!r} here; choose from: {', '.join(OPENINGS)}.")
    chosen = by_hand.shuffled([(event,) for event in events(Path(path))], ["event"], seed, number)["event"]
    return pd.DataFrame([(event.event_id, *OPENINGS[page](compare(event))) for event in chosen], columns=COLUMNS)


def terms(comparison) -> tuple[str, str]:
    """The set of terms that opens the page Words, and the terms found."""
    sets = comparison.naming_sets
    if sets.empty or not sets["choice"].iloc[0]:
        return "", ""
    set_id = sets["set_id"].iloc[0]
    hits = comparison.terminology
    found = hits[(hits["set_id"] == set_id) & hits["certain"]].groupby("outlet")["form"].agg(", ".join)
    return set_id, "; ".join(f"{outlet}: {words}" for outlet, words in found.items())


def tone(comparison) -> tuple[str, str]:
    """The tone of the mention that opens the page Tone, and its sentence."""
    offered = toward.actors(comparison.target_tone, comparison.ledger)
    if not offered:
        return "", ""
    name = toward.loudest(comparison.target_tone, offered)
    actor_id = next(actor_id for actor_id, shown in offered if shown == name)
    names = {outlet: outlet for outlet in comparison.reading.outlets}
    figure = toward.votes(comparison.target_tone, comparison.actor_tone, actor_id, names)
    number = toward.most_convincing(figure.table, figure.tells)
    if number is None:
        return "", figure.title
    mention = figure.table.set_index("number").loc[number]
    text = comparison.reading.text(mention["article_id"])
    before, after = by_hand.around(text, mention["start"], mention["end"], 200)
    return mention["tone"], f"{before}[{text[mention['start'] : mention['end']]}]{after}"


OPENINGS = {"terms": terms, "tone": tone}


def score(verdicts: pd.DataFrame) -> pd.DataFrame:
    """The share of right openings among those that were made."""
    return by_hand.right_of(verdicts[verdicts["verdict"] != "none"], "right")


if __name__ == "__main__":
    arguments = {"path": {"help": "folder of BASIL or of events"}, "page": {"help": "terms or tone"}}
    by_hand.run(__doc__, draw, score, arguments, seed=1, number=25)
