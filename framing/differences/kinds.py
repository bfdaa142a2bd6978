"""The strongest differences of each kind: which labels, verbs, figures, voices ... to read first.

Every kind has its own table of rows, each with its evidence; a rule puts them in order. The ``strength`` of a row grows
with what is there to be seen, never with what it may mean: how often it comes back, how much text it is, where it
stands, and whether words that evaluate, picture or are contested stand on one side only (see ``exchanged`` and
``placed``). The rows of one outlet take turns with those of the others: each row counts .8 for every row of the same
outlet above it.
"""

from __future__ import annotations

import pandas as pd

from framing.differences import exchanged, placed
from framing.differences.change import Change

COLUMNS = ["kind", "place", "left_outlet", "left", "right_outlet", "right", "n", "strength", "evidence"]
FIRST = 5
KINDS = {
    "label": "Same sentence, other names",
    "verb": "Same sentence, other verbs",
    "agency": "Who acts: said here, left out there",
    "number": "Other figures",
    "hedge": "How sure it is",
    "attribution": "Whose word it is",
    "added": "Added to shared copy",
    "cut": "Cut from shared copy",
    "order": "Told first here, later there",
    "headline": "The headlines",
    "metaphor": "Pictures and comparisons",
    "voice": "Quoted in one outlet only",
}
_TURN = 0.8


def first_of_each_kind(comparison, most: int | None = FIRST) -> pd.DataFrame:
    """The strongest differences of each kind: ``most`` rows for each, in the order in which one reads them.

    Columns: ``kind`` (see ``KINDS``), ``place`` (from 1, within the kind), ``left_outlet, left, right_outlet, right``
    (what one outlet has, and another in its place; a side without words is empty), ``n`` (places), ``strength`` (see
    above), ``evidence`` (a list of ``[article_id, start, end]``: the spans of both sides).

    >>> from framing import Article, Event, compare
    >>> left = "Rebels shelled the old village at dawn on Friday, the mayor said."
    >>> texts = {"A": left, "B": left.replace("Rebels", "Terrorists")}
    >>> event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))
    >>> first_of_each_kind(compare(event))[["kind", "left", "right"]].values.tolist()
    [['label', 'Rebels', 'Terrorists']]
    """
    rows = []
    for kind in KINDS:
        found = exchanged.changes(comparison, kind) if kind in exchanged.EXCHANGED else placed.changes(comparison, kind)
        for place, change in enumerate(_in_turn(found)[:most], start=1):
            rows.append((kind, place, *change.sides(), change.n, round(change.strength, 3), change.places))
    return pd.DataFrame(rows, columns=COLUMNS)


def _in_turn(changes: list[Change]) -> list[Change]:
    """The strongest first, an outlet's own rows less and less."""
    left = sorted(changes, key=lambda change: (-change.strength, change.sides(), change.places))
    chosen: list[Change] = []
    taken: dict[str, int] = {}
    while left:
        best = max(left, key=lambda change: change.strength * _TURN ** taken.get(change.turn, 0))
        left.remove(best)
        chosen.append(best)
        taken[best.turn] = taken.get(best.turn, 0) + 1
    return chosen
