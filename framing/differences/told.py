"""Findings about what is told, and by whom: facts left out, reporting verbs, sources."""

from __future__ import annotations

from collections.abc import Iterator

from framing.differences.candidates import Candidate
from framing.differences.saying import listed, times


def cut_facts(comparison, names) -> Iterator[Candidate]:
    """What an outlet does not tell although the shared copy that it uses has it."""
    table = comparison.facts
    cut = table[table["told"] == "cut"]
    counts = cut["outlet"].value_counts()
    for outlet, group in cut.groupby("outlet", sort=False):
        told = table[table["fact_id"].isin(group["fact_id"]) & table["told"].str.startswith("told") & table["in_wire"]]
        told = told.drop_duplicates("fact_id")
        example = group.sort_values("rank")["fact"].iloc[0]
        sentence = f"{names[outlet]} does not tell {times(len(group), 'thing')} that the shared copy it uses has."
        others = counts.drop(outlet)
        following = int(others.max()) if len(others) else 0
        yield Candidate("facts", sentence, f"One of them: “{example}”", len(group), following, outlet, "cut", told)


def all_but_one(comparison, names) -> Iterator[Candidate]:
    """A fact that every article but one tells."""
    table = comparison.facts
    for fact_id, group in table.groupby("fact_id", sort=False):
        told = group[group["told"].str.startswith("told")]
        missing = group[~group["told"].str.startswith("told")]
        if len(missing) != 1 or len(told) < 3:
            continue
        outlet = missing["outlet"].iloc[0]
        sentence = f"All but {names[outlet]} tell this: “{group['fact'].iloc[0]}”"
        detail = (
            "The shared copy that it uses has it."
            if missing["told"].iloc[0] == "cut"
            else "It may say so in other words."
        )
        yield Candidate("facts", sentence, detail, len(told), 0, outlet, f"{fact_id}|", told)


def doubt(comparison, names) -> Iterator[Candidate]:
    """Reporting verbs of one outlet that cast doubt, endorse or confront."""
    table = comparison.quotations
    said = {
        "doubting": "cast doubt on what is said",
        "endorsing": "take what is said as true",
        "confrontational": "confront",
    }
    for kind, group in table[table["cue_class"].isin(said)].groupby("cue_class", sort=False):
        counts = group["outlet"].value_counts()
        outlet, n = counts.index[0], int(counts.iloc[0])
        rows = group[group["outlet"] == outlet]
        verbs = listed([f"“{verb}”" for verb in dict.fromkeys(rows["cue"].str.lower())][:3])
        sentence = f"{names[outlet]} reports {times(n)} with verbs that {said[kind]}: {verbs}."
        following = int(counts.iloc[1]) if len(counts) > 1 else 0
        detail = f"The next outlet: {times(following)}." if following else "No other outlet does."
        spans = rows[rows["cue_start"] >= 0]
        spans = spans.assign(start=spans["cue_start"], end=spans["cue_end"])
        yield Candidate("voices", sentence, detail, n, following, outlet, kind, spans)


def main_speaker(comparison, names) -> Iterator[Candidate]:
    """A kind of source to whom one outlet gives most of its reported words and the others far fewer."""
    table = comparison.quotations
    table = table[(table["form"] != "scare") & ~table["source"].isin(["", "unknown"])]
    total = table.groupby("outlet")["words"].sum()
    given = table.groupby(["outlet", "source"])["words"].sum()
    share = given / total.reindex(given.index.get_level_values(0)).to_numpy()
    for (outlet, source), part in share.items():
        others = share[[o != outlet and kind == source for o, kind in share.index]]
        most = float(others.max()) if len(others) else 0.0
        if total[outlet] < 40 or part < 0.5 or part < 2 * most:
            continue
        rows = table[(table["outlet"] == outlet) & (table["source"] == source)]
        n = len(rows)
        words = f"{int(given[outlet, source])} of {int(total[outlet])}"
        sentence = f"{names[outlet]} gives {words} reported words to one kind of source: {source}."
        detail = f"In no other outlet is it more than {most:.0%}." if most else "No other outlet reports any."
        yield Candidate("voices", sentence, detail, n, int(n * most / part), outlet, source, rows)
