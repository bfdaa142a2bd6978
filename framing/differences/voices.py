"""Findings about who speaks: kinds of sources, and room for persons."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.people import mentions_word
from framing.differences.quoted import words_in_marks
from framing.differences.saying import about, at_least, listed
from framing.differences.speakers import QUOTED, beside_unknown, by_surname, full_name, quoted_alone, trusted

_FEWEST_WORDS = 60
_LARGE, _NEARLY = 0.25, 0.9
_FEWEST_GIVEN = 25
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
    "unnamed person": _IN_NO_OFFICE,
    "named person": "people with a name",
    "anonymous official": "officials without a name",
}


def main_speaker(comparison, names) -> Iterator[Candidate]:
    """A kind of source to whom one outlet gives most of its reported words and the others far fewer."""
    table = comparison.quotations
    table = table[(table["form"] != "scare") & table["source"].isin(list(_SOURCES))]
    table = table.assign(who=table["source"].replace(_SOURCES))
    total = table.groupby("outlet")["words"].sum()
    given = table.pivot_table(index="outlet", columns="who", values="words", aggfunc="sum", fill_value=0)
    share = given.div(total, axis=0)[total >= _FEWEST_WORDS]
    for outlet, who in itertools.product(share.index, share.columns):
        part, others = share.at[outlet, who], share[who].drop(outlet)
        if others.empty or part < 0.5 or part < 2 * others.max():
            continue
        rows = table[(table["outlet"] == outlet) & (table["who"] == who)]
        words = f"{given.at[outlet, who]} of the {total[outlet]} reported words that were found"
        sentence = f"In {names[outlet]}, {words} are those of {who}{_such_as(rows, who)}."
        told = [f"{names[other]} {n} of {total[other]}" for other, n in given[who].drop(outlet).items()]
        detail = f"In the others: {', '.join(told)}." if given[who].drop(outlet).any() else "None were found elsewhere."
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
    """A person who has a large part of the words in quotation marks in one outlet and hardly any in another.

    Of the one, only words that are surely the person's count; of the other, all that may be. Where there are none, the
    person's name stands beside no words of an unknown speaker either. Of whom one outlet alone quotes, that is said.
    """
    spoken = by_surname(comparison)
    spoken = spoken[spoken["form"].isin(QUOTED)]
    total = words_in_marks(comparison)
    total = total[total >= _FEWEST_WORDS]
    unknown = beside_unknown(comparison)
    spoken = spoken[spoken["outlet"].isin(total.index)]
    given, sure = (rows.groupby(["surname", "outlet"])["words"].sum() for rows in (spoken, trusted(spoken)))
    for surname in dict.fromkeys(spoken.loc[spoken["person"], "surname"]):
        words = given.get(surname, pd.Series(dtype=float))
        surely = sure.get(surname, pd.Series(dtype=float))
        share, least_share = ((some / total).fillna(0) for some in (surely, words))
        if len(share) < 2:
            continue
        outlet, least = share.idxmax(), least_share.idxmin()
        rows = spoken[(spoken["surname"] == surname) & (spoken["outlet"] == outlet)]
        mine, theirs = int(surely.get(outlet, 0)), int(words.get(least, 0))
        if mine < _FEWEST_GIVEN or share[outlet] < _LARGE or least_share[least] > share[outlet] / 4:
            continue
        heard_here_alone = surname in {person.surname for person in quoted_alone(comparison).get(outlet, ())}
        if heard_here_alone or (not theirs and mentions_word(surname, unknown.get(least, ""))):
            continue
        actor, of = full_name(comparison.mentions, rows), int(total[outlet])
        how_many = "nearly all" if mine >= _NEARLY * of else at_least(mine)
        sentence = f"{actor} has {how_many} of the {of} words in quotation marks in {names[outlet]}."
        detail = f"In {names[least]}, {about(theirs)} of {int(total[least])}."
        part = 1 - least_share[least] / share[outlet]
        pair, actor_id = frozenset({outlet, least}), rows["actor_id"].iloc[0]
        yield Candidate("voices", sentence, detail, len(rows), 0, outlet, actor_id, rows, part, pair,
                        frozenset({surname}))  # fmt: skip
