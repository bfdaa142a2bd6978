"""Findings about reporting words: verbs that cast doubt on what is said, take it as true, or show a confrontation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.saying import listed

_FEWEST_VERBS = 4
_SAID = {
    "doubting": "that cast doubt on what is said",
    "endorsing": "that take what is said as true",
    "confrontational": "of confrontation",
}
_SOMETHING_SO = re.compile(r"\s+(?:it|him|her|them|\w+sel(?:f|ves))\s+", re.IGNORECASE)


def doubt(comparison, names) -> Iterator[Candidate]:
    """Reporting words of one outlet that cast doubt, endorse or confront: four or more, twice the next one's share."""
    table = _reporting_words(comparison)
    of = table["outlet"].value_counts()
    for kind, group in table[table["cue_class"].isin(_SAID)].groupby("cue_class", sort=False):
        counts = group["outlet"].value_counts()
        share = (counts / of).fillna(0).sort_values(ascending=False, kind="stable")
        outlet, rest = share.index[0], share.iloc[1:]
        rows = group[group["outlet"] == outlet]
        n, most = len(rows), float(rest.max()) if len(rest) else 0.0
        if n < _FEWEST_VERBS or share.iloc[0] < 2 * most:
            continue
        verbs = listed([f"“{verb}”" for verb in dict.fromkeys(rows["cue"].str.lower())][:3])
        sentence = f"In {names[outlet]}, {n} of {of[outlet]} reporting words are verbs {_SAID[kind]}: {verbs}."
        following = int(counts[rest.index[0]]) if most else 0
        nearest = f"In {names[rest.index[0]]}, which comes next, {following} of {of[rest.index[0]]}." if most else ""
        spans = rows.assign(start=rows["cue_start"], end=rows["cue_end"])
        yield Candidate("voices", sentence, nearest or "No other outlet has one.", n, following, outlet, kind, spans)


def _reporting_words(comparison) -> pd.DataFrame:
    """One row per reporting word, however much it introduces; nothing that somebody is said not to have said."""
    table = comparison.quotations
    table = table[(table["cue"] != "") & (table["cue_start"] >= 0) & ~table["negated"].astype(bool)]
    table = table.drop_duplicates(["article_id", "cue_start"])
    tokens = comparison.reading.tokens
    adjectives = tokens[tokens["pos"] == "ADJ"]
    adjectives = set(zip(adjectives["article_id"], adjectives["start"], strict=True))
    judged = [_finds_so(row, comparison.reading.text(row.article_id), adjectives) for row in table.itertuples()]
    return table[~pd.Series(judged, index=table.index, dtype=bool)]


def _finds_so(row, text: str, adjectives: set[tuple[str, int]]) -> bool:
    """Does the verb say what somebody holds a thing to be ("found it difficult"), and report nothing?"""
    thing = _SOMETHING_SO.match(text, int(row.cue_end))
    return thing is not None and (row.article_id, thing.end()) in adjectives
