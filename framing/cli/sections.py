"""The first rows of every question as plain words: outlet, what is to be seen, a note."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from framing.comparison import Comparison
from framing.differences.change import whole_facts
from framing.differences.kinds import KINDS, first_of_each_kind
from framing.differences.saying import clipped
from framing.language.reading import OWN_VOICES

_COMMANDS = {"order": "coverage", "metaphor": "wording", "voice": "quoting", "headline": ""}
_ACTORS, _CONCEPTS, _FACTS, _EACH = 5, 4, 6, 4
_LOUD = 0.25
Row = tuple[str, str, str]


class Section(NamedTuple):
    """One question: its ``title``, the ``command`` with all rows, and the first ``rows`` (outlet, words, note)."""

    title: str
    command: str
    rows: list[Row]


def sections(comparison: Comparison) -> list[Section]:
    """The questions in reading order; those without a row are left out."""
    found = [Section("Who is called what?", "naming", _names(comparison)), *_kinds(comparison)]
    found += [
        Section("Which of the competing terms, in its own voice?", "choices", _terms(comparison)),
        Section("Which words mark each outlet?", "keyness", _words(comparison)),
        Section("Whose words are reported most?", "speakers", _speakers(comparison)),
        Section("How many sentences sound negative or positive?", "tone", _tone(comparison)),
        Section("What is told, and by whom not?", "coverage", _facts(comparison)),
    ]
    return [section for section in found if section.rows]


def _names(comparison: Comparison) -> list[Row]:
    """The labels of the actors named most often and in more than one way."""
    rows: list[Row] = []
    ledger = comparison.ledger
    several = comparison.actors[(comparison.actors["labels"] > 1) & (comparison.actors["outlets"] > 1)]
    for actor_id in several["actor_id"].head(_ACTORS):
        mine = ledger[ledger["actor_id"] == actor_id]
        rows.append(("", mine["actor"].iloc[0], ""))
        rows += [
            (outlet, _counted(labels["label"], labels["n"]), "")
            for outlet, labels in mine.groupby("outlet", sort=False)
        ]
    return rows


def _kinds(comparison: Comparison) -> list[Section]:
    """The strongest differences of each kind."""
    table = first_of_each_kind(comparison)
    found = []
    for kind, title in KINDS.items():
        mine = table[table["kind"] == kind]
        rows = [_row(kind, row) for row in mine.itertuples()]
        if kind == "headline" and len(mine):
            rows = [(mine["left_outlet"].iloc[0], mine["left"].iloc[0], ""), *rows]
        found.append(Section(title, _COMMANDS.get(kind, "substitutions"), rows))
    return found


def _row(kind: str, row) -> Row:
    left, right, times = clipped(row.left), clipped(row.right), f"{row.n} times" if row.n > 1 else ""
    if kind == "cut":
        return row.right_outlet, left, f"({row.n} sentences)" if row.n > 1 else ""
    if kind == "added":
        return row.right_outlet, right, f"({row.n} sentences)" if row.n > 1 else ""
    if kind == "order" and row.left.startswith("first heard"):
        return row.right_outlet, right, f"({row.left_outlet} {left})"
    if kind == "order":
        return row.left_outlet, left, f"({row.right_outlet} has {f'first: {right}' if right else 'it later'})"
    if kind == "headline":
        return row.right_outlet, right, ""
    if kind == "metaphor":
        return row.right_outlet, right, times
    if kind == "voice":
        return row.right_outlet, f"{row.left}: “{right}”", ""
    if not left or not right:
        said = f"“{right}”" if right else f"without “{left}”"
        return row.right_outlet, said, f"({'not ' if right else ''}in {row.left_outlet})"
    return row.right_outlet, f"“{right}” for “{left}”", f"(in {row.left_outlet}{f'; {times} in all' if times else ''})"


def _terms(comparison: Comparison) -> list[Row]:
    """What each outlet chooses of the terms for one thing, where there is more than one."""
    rows: list[Row] = []
    table = comparison.choices[comparison.choices["n"] > 0]
    several = [concept for concept, mine in table.groupby("concept", sort=False) if mine["variant"].nunique() > 1]
    for concept in several[:_CONCEPTS]:
        rows.append(("", concept, ""))
        for outlet, mine in table[table["concept"] == concept].groupby("outlet", sort=False):
            rows.append((outlet, _counted(mine["variant"], mine["n"]), ""))
    return rows


def _words(comparison: Comparison) -> list[Row]:
    table = comparison.keyness[(comparison.keyness["n"] >= 2) & comparison.keyness["marks"].astype(bool)]
    first = {outlet: rows.head(_EACH) for outlet, rows in table.groupby("outlet", sort=False)}
    return [
        (outlet, _counted(first[outlet]["term"], first[outlet]["n"]), "")
        for outlet in comparison.reading.outlets
        if outlet in first
    ]


def _speakers(comparison: Comparison) -> list[Row]:
    table = comparison.speakers[comparison.speakers["words"] > 0]
    rows = []
    for outlet in comparison.reading.outlets:
        mine = table[(table["outlet"] == outlet) & (table["actor"] != "")].sort_values("words", ascending=False)
        if len(mine):
            rows.append(
                (
                    outlet,
                    _counted(mine["actor"], mine["words"]),
                    f"of {int(table.loc[table['outlet'] == outlet, 'words'].sum())} words",
                )
            )
    return rows


def _tone(comparison: Comparison) -> list[Row]:
    table = comparison.sentence_tone
    table = table[table["voice"].isin(OWN_VOICES)]
    rows = []
    for outlet in comparison.reading.outlets:
        mine = table.loc[table["outlet"] == outlet, "attitude"]
        said = f"{int((mine <= -_LOUD).sum())} negative, {int((mine >= _LOUD).sum())} positive"
        rows.append((outlet, said, f"of {len(mine)} of its own"))
    return rows if len(table) else []


def _facts(comparison: Comparison) -> list[Row]:
    """The facts told by most that somebody leaves out."""
    table = whole_facts(comparison)
    left_out = table[table["articles"].between(2, table["of"] - 1)] if len(table) else table
    rows: list[Row] = []
    for _, mine in list(left_out.groupby("rank"))[:_FACTS]:
        missing = mine[~mine["told"].str.startswith("told")]
        names = ", ".join(f"{row.outlet}{' (cut)' if row.told == 'cut' else ''}" for row in missing.itertuples())
        first = mine.iloc[0]
        rows.append((f"{first['articles']} of {first['of']}", clipped(first["fact"]), f"(not found in: {names})"))
    return rows


def _counted(labels: pd.Series, counts: pd.Series) -> str:
    """The first few labels with their counts: "fighters 4, members 2"."""
    return ", ".join(f"{label} {int(n)}" for label, n in list(zip(labels, counts, strict=True))[:_EACH])
