"""Findings about persons who speak: those whom one outlet alone quotes, and who of two has more words where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.once import once
from framing.differences.people import Person, is_full, is_name, mentions_word, persons, plain, runs, surname_of
from framing.differences.saying import about, at_least, clipped, inside, listed, spelled

QUOTED = ("direct", "partial")
_FEWEST_WORDS, _FEW_WORDS = 12, 5
_FEWEST_GIVEN = 25
_FEWEST_QUOTATIONS = 2
_TWICE = 2
_CARRIED = "carried over from the quotation before"
_LISTED = 3
_EXAMPLE = 130
_ALONE, _BALANCE = 0.9, 1.0


@once
def by_surname(comparison) -> pd.DataFrame:
    """The quotations with the ``surname`` of the speaker ("" where there is none), and whether a ``person`` is known.

    Who is named in two ways ("Clinton", "Hillary Clinton") has one surname, even where she was not recognised as one.
    """
    actors = comparison.actors
    known = set(actors.loc[actors["type"] == "person", "actor_id"])
    rows = comparison.quotations
    named = [str(row.actor) if is_name(row.actor) else str(row.speaker) for row in rows.itertuples()]
    lonely = {person.surname for person in persons(comparison) if person.alone}
    surnames = [surname_of(name, lonely) if is_name(name) else "" for name in named]
    person = rows["actor_id"].isin(known) & pd.Series([" " in name for name in named], index=rows.index, dtype=bool)
    return rows.assign(surname=surnames, person=person & pd.Series(surnames, index=rows.index, dtype=object).ne(""))


def full_name(mentions: pd.DataFrame, rows: pd.DataFrame) -> str:
    """The shortest name with a first name under which a text speaks of the speaker, else the longest there is."""
    longest = max(rows["actor"], key=len)
    written = mentions.loc[mentions["actor_id"].isin(rows["actor_id"]) & (mentions["form"] == "name"), "name"]
    full = [name for name in {*written, *rows["actor"]} if is_full(name) and surname_of(name) == surname_of(longest)]
    return min(full, key=lambda name: (len(name), name), default=longest)


@once
def quoted_alone(comparison) -> dict[str, list[Person]]:
    """By outlet, the persons whom it quotes, twice together, and no other outlet reports: most words first.

    One of them with twelve words or more, the others with five. Nobody whose words may stand elsewhere: where words
    whose speaker is not known have four of them in a row, or the surname beside them.
    """
    table = by_surname(comparison)
    spoken = {surname: rows for surname, rows in table.groupby("surname")}
    beside = beside_unknown(comparison)
    elsewhere = {outlet: runs(text) for outlet, text in beside.items()}
    found: dict[str, list[tuple[int, Person]]] = {}
    for person in persons(comparison):
        rows = spoken.get(person.surname)
        outlets = set() if rows is None else set(rows["outlet"])
        if len(outlets) != 1 or not person.alone:
            continue
        outlet = outlets.pop()
        mine = _sure(rows)
        words, said = int(mine["words"].sum()), set().union(*map(runs, mine["quotation"]))
        if any(said & theirs for other, theirs in elsewhere.items() if other != outlet):
            continue
        if words >= _FEW_WORDS and not any(
            mentions_word(person.surname, text) for other, text in beside.items() if other != outlet
        ):
            found.setdefault(outlet, []).append((words, person))
    quoted = table[table["form"].isin(QUOTED)].groupby(["outlet", "surname"]).size()
    return {
        outlet: [person for _, person in sorted(people, key=lambda told: (-told[0], told[1].name))]
        for outlet, people in found.items()
        if max(words for words, _ in people) >= _FEWEST_WORDS
        and sum(quoted[outlet, person.surname] for _, person in people) >= _FEWEST_QUOTATIONS
    }


def _sure(rows: pd.DataFrame) -> pd.DataFrame:
    """Words in quotation marks whose speaker is sure."""
    return rows[rows["form"].isin(QUOTED) & rows["certain"].astype(bool)]


def trusted(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows whose speaker is sure, and those that go on after such a row ("…," she said. "…")."""
    return rows[rows["certain"].astype(bool) | rows["basis"].eq(_CARRIED)]


@once
def beside_unknown(comparison) -> dict[str, str]:
    """By outlet, the sentences with words of an unknown speaker, with the one before and the one after each."""
    rows = comparison.quotations
    rows = rows[rows["source"].isin(["", "unknown"]) | ~rows["certain"].astype(bool)]
    near = {(row.article_id, row.sentence_id + step) for row in rows.itertuples() for step in (-1, 0, 1)}
    texts = dict.fromkeys(rows["outlet"], "")
    for row in comparison.sentences.itertuples():
        if (row.article_id, row.sentence_id) in near:
            texts[row.outlet] += f"\n{plain(row.sentence)}"
    return texts


def alone(comparison, names) -> Iterator[Candidate]:
    """Persons whose own words stand in one outlet only."""
    table = by_surname(comparison)
    table = table[table["form"].isin(QUOTED)]
    for outlet, people in quoted_alone(comparison).items():
        rows = table[table["surname"].isin([person.surname for person in people]) & table["outlet"].eq(outlet)]
        said = [person.name for person in people[:_LISTED]]
        said += [f"at least {spelled(len(people) - _LISTED)} more"] if len(people) > _LISTED else []
        first = _sure(rows[rows["surname"] == people[0].surname])
        words = inside(clipped(max(first["quotation"], key=len), _EXAMPLE))
        sentence = f"Only {names[outlet]} quotes {listed(said).removesuffix('.')}."
        detail = f"{people[0].name}: “{words}”"
        yield Candidate("voices", sentence, detail, len(rows), 0, outlet, people[0].actor_id, rows, _ALONE,
                        about=frozenset(person.surname for person in people))  # fmt: skip


def balance(comparison, names) -> Iterator[Candidate]:
    """Two persons, both quoted in two outlets: one has twice as many words here, the other there."""
    table = by_surname(comparison)
    table = table[table["form"].isin(QUOTED)]
    words = _words_by_outlet(table)
    sure = _words_by_outlet(trusted(table)).reindex(index=words.index, columns=words.columns, fill_value=0)
    best = None
    heard = set(words.index[words.max(axis=1) >= _FEWEST_GIVEN])
    known = {person.surname: person for person in persons(comparison) if person.surname in heard and person.alone}
    for one, other in combinations(known, 2):
        lead = words.loc[one] - words.loc[other]
        here, there = lead.idxmax(), lead.idxmin()
        far = all(sure.at[more, outlet] >= max(_TWICE * words.at[less, outlet], _FEWEST_GIVEN)
                  for more, less, outlet in ((one, other, here), (other, one, there)))  # fmt: skip
        if far and words.loc[[one, other], [here, there]].to_numpy().min() > 0:
            best = max(best or (0,), (int(lead[here] - lead[there]), here, there, one, other))
    if best is None:
        return
    _, here, there, one, other = best
    rows = table[table["surname"].isin([one, other]) & table["outlet"].isin([here, there])]
    sentence = (
        f"{names[here]} quotes more words of {known[one].name} ({at_least(int(sure.at[one, here]))}) than of "
        f"{known[other].name} ({about(int(words.at[other, here]))}); in {names[there]} it is the other way round "
        f"({about(int(words.at[one, there]))} and {at_least(int(sure.at[other, there]))})."
    )
    following = len(rows[rows["surname"].eq(other) & rows["outlet"].eq(here)])
    pair, actor_id = frozenset({here, there}), known[one].actor_id
    yield Candidate("voices", sentence, "", len(rows), following, here, actor_id, rows, _BALANCE, pair,
                    frozenset({one, other}))  # fmt: skip


def _words_by_outlet(table: pd.DataFrame) -> pd.DataFrame:
    return table.groupby(["surname", "outlet"])["words"].sum().unstack(fill_value=0)
