"""Findings about who speaks: kinds of sources, room for persons, first words, people heard once."""

from __future__ import annotations

import itertools
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
_PHRASE = 8
_IN_NO_OFFICE = "people in no office"
_NAMELESS = (_IN_NO_OFFICE, "officials without a name", "groups")
_SOURCES = {
    "official": "officials",
    "organisation": "organisations",
    "group": "groups",
    "witness": _IN_NO_OFFICE,
    "expert": "experts",
    "document": "documents",
    "unnamed person": _IN_NO_OFFICE,
    "named person": "people with a name",
    "anonymous official": "officials without a name",
}


def main_speaker(comparison, names) -> Iterator[Candidate]:
    """A kind of source to whom one outlet gives most of its reported words and the others far fewer."""
    table = comparison.quotations
    table = table[(table["form"] != "scare") & ~table["source"].isin(["", "unknown"])]
    table = table.assign(who=table["source"].replace(_SOURCES))
    total = table.groupby("outlet")["words"].sum()
    given = table.pivot_table(index="outlet", columns="who", values="words", aggfunc="sum", fill_value=0)
    share = given.div(total, axis=0)[total >= _FEWEST_WORDS]
    for outlet, who in itertools.product(share.index, share.columns):
        part, others = share.at[outlet, who], share[who].drop(outlet)
        if others.empty or part < 0.5 or part < 2 * others.max():
            continue
        rows = table[(table["outlet"] == outlet) & (table["who"] == who)]
        words = f"{given.at[outlet, who]} of {total[outlet]}"
        sentence = f"In {names[outlet]}, {words} reported words are those of {who}{_such_as(rows, who)}."
        told = [f"{names[other]} {n} of {total[other]}" for other, n in given[who].drop(outlet).items()]
        detail = f"The others: {', '.join(told)}." if given[who].drop(outlet).any() else "No other outlet reports any."
        following = int(len(rows) * others.max() / part)
        weight = _WITHOUT_NAME if who in _NAMELESS else 1.0
        pair = frozenset({outlet, others.idxmax()}) if others.max() else frozenset()
        kind = rows["source"].iloc[0]
        yield Candidate("voices", sentence, detail, len(rows), following, outlet, kind, rows, weight, pair=pair)


def _such_as(rows: pd.DataFrame, who: str) -> str:
    """The two who say most, where they have no name, in the words of the article that bring them in."""
    if who not in _NAMELESS:
        return ""
    words = rows[rows["actor"] != ""].groupby("actor", sort=False)["words"].sum()
    largest = words.sort_values(ascending=False, kind="stable").index[:2]
    phrases = [rows.loc[rows["actor"] == actor, "speaker"].iloc[0] for actor in largest]
    brought_in = [phrase[0].lower() + phrase[1:] for phrase in phrases if 1 < len(phrase.split()) <= _PHRASE]
    return f" ({listed(brought_in)})" if brought_in else ""


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
