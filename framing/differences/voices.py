"""Findings about who speaks: kinds of sources, room for persons, first words, people heard once."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.saying import listed
from framing.differences.speakers import by_surname, full_name

_FEWEST_WORDS = 60
_LARGE = 0.25
_FEWEST_GIVEN = 25
_FIRST = 0.4
_WITHOUT_NAME = 0.7
_NAMELESS = ("unnamed person", "anonymous official", "group")
_SOURCES = {
    "official": "officials",
    "organisation": "organisations",
    "group": "groups",
    "witness": "witnesses",
    "expert": "experts",
    "document": "documents",
    "unnamed person": "people without a name",
    "named person": "people with a name",
    "anonymous official": "officials without a name",
}


def main_speaker(comparison, names) -> Iterator[Candidate]:
    """A kind of source to whom one outlet gives most of its reported words and the others far fewer."""
    table = comparison.quotations
    table = table[(table["form"] != "scare") & ~table["source"].isin(["", "unknown"])]
    total = table.groupby("outlet")["words"].sum()
    total = total[total >= _FEWEST_WORDS]
    given = table[table["outlet"].isin(total.index)].groupby(["outlet", "source"])["words"].sum()
    share = given / total.reindex(given.index.get_level_values(0)).to_numpy()
    for (outlet, source), part in share.items():
        others = share[[other != outlet and kind == source for other, kind in share.index]]
        most = float(others.max()) if len(others) else 0.0
        if part < 0.5 or part < 2 * most or len(total) < 2:
            continue
        rows = table[(table["outlet"] == outlet) & (table["source"] == source)]
        who = _SOURCES.get(source, source)
        words = f"{int(given[outlet, source])} of {int(total[outlet])}"
        sentence = f"In {names[outlet]}, {words} reported words are those of {who}."
        detail = _next(others, given, total, names) if most else "No other outlet reports any."
        following = int(len(rows) * most / part)
        part = _WITHOUT_NAME if source in _NAMELESS else 1.0
        pair = frozenset({outlet, others.idxmax()[0]}) if most else frozenset()
        yield Candidate("voices", sentence, detail, len(rows), following, outlet, source, rows, part, pair=pair)


def _next(others: pd.Series, given: pd.Series, total: pd.Series, names) -> str:
    other, source = others.idxmax()
    return f"In {names[other]}, which comes next, {int(given[other, source])} of {int(total[other])}."


def room(comparison, names) -> Iterator[Candidate]:
    """A person who has a large part of the reported words in one outlet and hardly any in another."""
    spoken = by_surname(comparison)
    spoken = spoken[spoken["form"].ne("scare")]
    total = spoken.groupby("outlet")["words"].sum()
    total = total[total >= _FEWEST_WORDS]
    given = spoken[spoken["outlet"].isin(total.index)].groupby(["surname", "outlet"])["words"].sum()
    for surname in dict.fromkeys(spoken.loc[spoken["person"], "surname"]):
        words = given.get(surname, pd.Series(dtype=float))
        share = (words / total).fillna(0).sort_values(ascending=False, kind="stable")
        if len(share) < 2:
            continue
        outlet, least = share.index[0], share.index[-1]
        rows = spoken[(spoken["surname"] == surname) & (spoken["outlet"] == outlet)]
        mine, theirs = int(words.get(outlet, 0)), int(words.get(least, 0))
        if mine < _FEWEST_GIVEN or share[outlet] < _LARGE or share[least] > share[outlet] / 4:
            continue
        actor = full_name(comparison.mentions, rows)
        sentence = f"{actor} has {mine} of {int(total[outlet])} reported words in {names[outlet]}."
        detail = f"In {names[least]}, {theirs or 'none'} of {int(total[least])} that were found."
        part = 1 - share[least] / share[outlet]
        pair, actor_id = frozenset({outlet, least}), rows["actor_id"].iloc[0]
        yield Candidate("voices", sentence, detail, len(rows), 0, outlet, actor_id, rows, part, pair,
                        frozenset({surname}))  # fmt: skip


def first_word(comparison, names) -> Iterator[Candidate]:
    """Which person's words each outlet reports first, where all have a name and they are not the same one."""
    table = by_surname(comparison)
    table = table[table["form"].isin(["direct", "partial", "indirect"]) & (table["part"] != "headline")]
    first = table.sort_values("start").drop_duplicates("article_id")
    first = first[first["certain"].astype(bool) & first["person"]].drop_duplicates("outlet")
    if len(first) < 3 or first["surname"].nunique() < 2:
        return
    parts = []
    for _, rows in first.groupby("surname", sort=False):
        who = full_name(comparison.mentions, rows)
        parts.append(f"{who} in {listed([names[outlet] for outlet in rows['outlet']])}")
    sentence = f"Whose words come first: {'; '.join(parts)}."
    most = int(first["surname"].value_counts().iloc[0])
    yield Candidate("voices", sentence, "", len(first), most, first["outlet"].iloc[0], "first", first, _FIRST)
