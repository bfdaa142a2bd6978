"""Findings about versions of the same thing: what somebody is called, words exchanged, agents left out."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import OWN, SPAN, Candidate
from framing.differences.saying import listed, the, times


def names(comparison, names) -> Iterator[Candidate]:
    """A label for an actor whom others name too, used by one outlet only."""
    mentions = comparison.mentions
    mentions = mentions[mentions["voice"].isin(OWN) & (mentions["form"] != "name") & (mentions["label"] != "")]
    known = mentions[
        mentions["type"].isin(["person", "group", "country", "organisation"]) & mentions["certain"].astype(bool)
    ]
    for (actor_id, label), group in known.groupby(["actor_id", known["label"].str.lower()], sort=False):
        counts = group["outlet"].value_counts()
        others = known[(known["actor_id"] == actor_id) & (known["outlet"] != counts.index[0])]
        if len(counts) != 1 or others["outlet"].nunique() < 1 or label == group["actor"].iloc[0].lower():
            continue
        outlet, n, actor = counts.index[0], int(counts.iloc[0]), group["actor"].iloc[0]
        theirs = others["label"].value_counts().index[:3].tolist()
        sentence = f"{names[outlet]} calls {the(actor)} “{group['label'].iloc[0]}”: {times(n)}."
        detail = f"The others: {', '.join(f'“{word}”' for word in theirs)}."
        yield Candidate("names", sentence, detail, n, 0, outlet, actor_id, group)


def exchanges(comparison, names) -> Iterator[Candidate]:
    """A word that one outlet puts in the place of another, in sentences that tell the same."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb", "agency"]) & (table["left"] != "") & (table["right"] != "")]
    table = table[table["left_outlet"] != table["right_outlet"]]
    for (left, right, outlet), group in table.groupby(["left_core", "right_core", "right_outlet"], sort=False):
        places = group.drop_duplicates(SPAN)
        sources = [names[name] for name in names if name in set(group["left_outlet"])]
        old, new = min(group["left"], key=len), min(group["right"], key=len)
        write = "writes" if len(sources) == 1 else "write"
        sentence = f"Where {listed(sources)} {write} “{old}”, {names[outlet]} writes “{new}”."
        detail = f"In {times(len(places), 'place')}, in sentences that otherwise tell the same."
        sides = pd.concat(
            [
                places,
                places.assign(article_id=places["left_article"], start=places["left_start"], end=places["left_end"]),
            ]
        )
        yield Candidate("exchanges", sentence, detail, len(places), 0, outlet, f"{left}|{right}", sides)


def rewriting(comparison, names) -> Iterator[Candidate]:
    """An outlet that changes more labels and verbs of the copy it shares than the others do."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb"]) & table["copy"].astype(bool)]
    table = table[table["left_outlet"] != table["right_outlet"]]
    counts = table.groupby(["left_outlet", "right_outlet"]).size().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < 6:
        return
    (base, outlet), n = counts.index[0], int(counts.iloc[0])
    following = (
        int(counts[[right != outlet for _, right in counts.index]].max())
        if counts.index.get_level_values(1).nunique() > 1
        else 0
    )
    rows = table[(table["left_outlet"] == base) & (table["right_outlet"] == outlet)]
    labels = int((rows["kind"] == "label").sum())
    sentence = f"{names[outlet]} puts {n} other names and verbs into sentences that it shares with {names[base]}."
    detail = f"{labels} of them change what somebody or something is called, {n - labels} change a verb."
    yield Candidate("exchanges", sentence, detail, n, following, outlet, "", rows)


def agents(comparison, names) -> Iterator[Candidate]:
    """Acts that one outlet tells without saying who acts, where another says so in the same place."""
    table = comparison.flips
    table = table[table["change"] == "agent dropped"]
    for outlet, group in table.groupby("right_outlet", sort=False):
        first = group.iloc[0]
        there, here = first["left_words"], first["right_words"]
        sentence = (
            f"{names[outlet]} does not say who acted: “{here}”, where {names[first['left_outlet']]} has "
            f"“{first['left_agent']}” ({there})."
        )
        left = group.assign(article_id=group["left_article"], start=group["left_start"], end=group["left_end"])
        right = group.assign(article_id=group["right_article"], start=group["right_start"], end=group["right_end"])
        yield Candidate(
            "agency", sentence, "", len(group), 0, outlet, "", pd.concat([right, left]).drop_duplicates(SPAN)
        )
