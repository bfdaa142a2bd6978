"""Does a comparison bring the strongest planted difference of each kind into its first results of that kind?"""

from __future__ import annotations

import pandas as pd

from framing.comparison import Comparison
from framing.corpus.key_tables import Key
from framing.differences.kinds import FIRST, KINDS, first_of_each_kind

ONE_SIDED = {"headline", "metaphor", "other"}
"""Kinds whose rows show one text: it is enough to meet the side of the difference that has it."""


def places(comparison: Comparison, key: Key) -> pd.DataFrame:
    """One row per kind of planted difference: ``kind``, ``place`` of the strongest one (from 1; missing where no row
    shows it), ``of`` (rows of that kind), ``first`` (it is among the first ``FIRST``).

    It is looked for among the rows of its kind and of the other kinds that the key allows for it; the best place
    counts. A row shows it when its evidence meets every side that has words.
    """
    table = first_of_each_kind(comparison, most=None)
    planted = key.differences.set_index("difference_id")
    rows = []
    for kind, difference in key.strongest.items():
        wanted = planted.loc[difference]
        kinds = [_table(name) for name in (kind, *wanted["also"])]
        shown = table[table["kind"].isin(kinds)]
        found = [row.place for row in shown.itertuples() if _shows(row.evidence, wanted, kind in ONE_SIDED)]
        place = min(found, default=None)
        rows.append((kind, place, int((table["kind"] == kinds[0]).sum()), place is not None and place <= FIRST))
    return pd.DataFrame(rows, columns=["kind", "place", "of", "first"])


def _table(kind: str) -> str:
    """Where differences of a kind stand; those of no other kind are voices that one outlet has."""
    return kind if kind in KINDS else "voice"


def _shows(evidence: list, wanted: pd.Series, one_side: bool) -> bool:
    sides = [
        (wanted[f"{side}_article"], wanted[f"{side}_start"], wanted[f"{side}_end"])
        for side in ("left", "right")
        if wanted[side]
    ]
    met = [
        any(place[0] == article and place[1] < end and start < place[2] for place in evidence)
        for article, start, end in sides
    ]
    return any(met) if one_side else all(met)
