"""Findings about who speaks: kinds of sources, room for persons, first words, people heard once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.saying import listed, spelled, the

_FEWEST_WORDS = 60
_LARGE = 0.25
_FEWEST_GIVEN = 25
_FIRST = 0.4
_PEOPLE = ("official", "witness", "expert", "named person", "unnamed person")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
_SOMEBODY = re.compile(r"(?:[Aa]n?|[Oo]ne)(?: [a-z][\w'’-]*){1,4}")
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
        pair = frozenset({outlet, others.idxmax()[0]}) if most else frozenset()
        yield Candidate("voices", sentence, detail, len(rows), following, outlet, source, rows, pair=pair)


def _next(others: pd.Series, given: pd.Series, total: pd.Series, names) -> str:
    other, source = others.idxmax()
    return f"In {names[other]}, which comes next, {int(given[other, source])} of {int(total[other])}."


def room(comparison, names) -> Iterator[Candidate]:
    """A person who has a large part of the reported words in one outlet and hardly any in another."""
    spoken = _by_surname(comparison)
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
        actor = _full_name(comparison.mentions, rows)
        sentence = f"{actor} has {mine} of {int(total[outlet])} reported words in {names[outlet]}."
        detail = f"In {names[least]}, {theirs or 'none'} of {int(total[least])} that were found."
        part = 1 - share[least] / share[outlet]
        pair, actor_id = frozenset({outlet, least}), rows["actor_id"].iloc[0]
        yield Candidate("voices", sentence, detail, len(rows), 0, outlet, actor_id, rows, part, pair)


def _by_surname(comparison) -> pd.DataFrame:
    """The quotations with the ``surname`` of the speaker ("" where there is none), and whether a ``person`` is known.

    Who is named in two ways ("Clinton", "Hillary Clinton") has one surname, even where she was not recognised as one.
    """
    actors = comparison.actors
    persons = set(actors.loc[actors["type"] == "person", "actor_id"])
    rows = comparison.quotations
    named = [str(row.actor) if _is_name(row.actor) else str(row.speaker) for row in rows.itertuples()]
    surnames = [name.split()[-1] if _is_name(name) else "" for name in named]
    known = rows["actor_id"].isin(persons) & pd.Series([" " in name for name in named], index=rows.index, dtype=bool)
    return rows.assign(surname=surnames, person=known & pd.Series(surnames, index=rows.index, dtype=object).ne(""))


def _is_name(actor: str) -> bool:
    return bool(_NAME.fullmatch(str(actor)))


def _full_name(mentions: pd.DataFrame, rows: pd.DataFrame) -> str:
    """The shortest name with a first name under which a text speaks of the speaker, else the longest there is."""
    longest = max(rows["actor"], key=len)
    written = mentions.loc[mentions["actor_id"].isin(rows["actor_id"]) & (mentions["form"] == "name"), "name"]
    full = [name for name in {*written, *rows["actor"]} if _is_full(name) and name.split()[-1] == longest.split()[-1]]
    return min(full, key=lambda name: (len(name), name), default=longest)


def _is_full(name: str) -> bool:
    """Two names or more, and the first of them no initial."""
    return " " in name and _is_name(name) and not name.split()[0].endswith(".")


def first_word(comparison, names) -> Iterator[Candidate]:
    """Which person's words each outlet reports first, where all have a name and they are not the same one."""
    table = _by_surname(comparison)
    table = table[table["form"].isin(["direct", "partial", "indirect"]) & (table["part"] != "headline")]
    first = table.sort_values("start").drop_duplicates("article_id")
    first = first[first["certain"].astype(bool) & first["person"]].drop_duplicates("outlet")
    if len(first) < 3 or first["surname"].nunique() < 2:
        return
    parts = []
    for _, rows in first.groupby("surname", sort=False):
        who = _full_name(comparison.mentions, rows)
        parts.append(f"{who} in {listed([names[outlet] for outlet in rows['outlet']])}")
    sentence = f"Whose words come first: {'; '.join(parts)}."
    most = int(first["surname"].value_counts().iloc[0])
    yield Candidate("voices", sentence, "", len(first), most, first["outlet"].iloc[0], "first", first, _FIRST)


def _shown(row) -> str:
    """A speaker's name, or the words that stand for her if they have an article."""
    if _is_name(row.actor):
        return the(row.actor)
    words = str(row.speaker)
    return words[:1].lower() + words[1:] if _SOMEBODY.fullmatch(words) or words.lower().startswith("the ") else ""


def _called(rows: pd.DataFrame, mentions: pd.DataFrame) -> str:
    """How a finding speaks of somebody: by full name if a person is known, else in the article's words."""
    return _full_name(mentions, rows) if rows["person"].any() else _shown(next(rows.itertuples()))


def alone(comparison, names) -> Iterator[Candidate]:
    """People whose own words stand in one outlet only: two or more with somebody surely known to speak."""
    table = _by_surname(comparison)
    speaks = table["speaker"].map(lambda words: bool(_SOMEBODY.fullmatch(str(words)))) & table["source"].isin(_PEOPLE)
    table = table.assign(who=table["surname"].where(table["surname"] != "", table["speaker"].str.lower()))
    everywhere = table.groupby("who")["outlet"].nunique()
    mine = table[table["person"] | (speaks & table["surname"].eq(""))]
    mine = mine[mine["form"].eq("direct") & mine["certain"].astype(bool) & mine["who"].map(everywhere).eq(1)]
    counts = mine.groupby("outlet")["who"].nunique()
    for outlet, rows in mine.groupby("outlet", sort=False):
        n, rest = int(counts[outlet]), counts.drop(outlet)
        following = int(rest.max()) if len(rest) else 0
        if n < 2 or n <= following:
            continue
        people = [_called(group, comparison.mentions) for _, group in rows.groupby("who", sort=False)][:3]
        people += [f"{spelled(n - 3)} more"] if n > 3 else []
        sentence = f"Only {names[outlet]} quotes {listed(people)}."
        detail = "In no other outlet do as many speak who are heard nowhere else."
        yield Candidate("voices", sentence, detail, n, following, outlet, "alone", rows)
