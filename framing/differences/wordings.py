"""Findings about words: competing terms, words that mark an outlet, tone."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import OWN, Candidate
from framing.differences.saying import times

PLAIN = {"neutral", "technical", "self_designation", ""}


def terms(comparison, names) -> Iterator[Candidate]:
    """A competing term that one outlet uses in its own voice and no other does."""
    hits = comparison.chosen_terms
    hits = hits[hits["certain"].astype(bool)] if len(hits) else hits
    for (_, variant), group in hits.groupby(["set_id", "variant"], sort=False):
        own = group[group["voice"].isin(OWN)]
        counts = own["outlet"].value_counts()
        if len(counts) != 1:
            continue
        outlet, n = counts.index[0], int(counts.iloc[0])
        form = own["form"].mode().iloc[0]
        elsewhere = group[~group["voice"].isin(OWN) & (group["outlet"] != outlet)]["outlet"].map(names).value_counts()
        said = ", ".join(f"{name} {count}" for name, count in elsewhere.items())
        detail = f"Elsewhere it stands only in other people's words ({said})." if said else "No other outlet uses it."
        sentence = f"Only {names[outlet]} says “{form}” in its own voice: {times(n)}."
        choice = f"{group['set_id'].iloc[0]}|{variant}"
        plain = group["connotation"].iloc[0] in PLAIN
        yield Candidate("terms", sentence, detail, n, 0, outlet, choice, own, 0.75 if plain else 1.0)


def words(comparison, names) -> Iterator[Candidate]:
    """A word that marks an outlet, stands in no other, and judges or names somebody: topics alone say little."""
    from framing.measures.keyness import terms

    table = comparison.keyness
    table = table[(table["n"] >= 3) & (table["n_reference"] == 0)]
    table = table[table["term"].str.lower().isin(_telling(comparison))]
    uses = terms(comparison.reading) if len(table) else pd.DataFrame()
    for row in table.itertuples():
        if row.term.lower() in row.outlet.lower().split():
            continue
        rows = uses[(uses["term"] == row.term) & (uses["outlet"] == row.outlet)]
        first = rows.iloc[0]
        form = comparison.reading.text(first["article_id"])[first["start"] : first["end"]] if row.n < 50 else row.term
        form = form if any(letter.isupper() for letter in form[1:]) or row.term != row.term.lower() else row.term
        sentence = f"{names[row.outlet]} uses “{form}” {times(row.n)}; no other outlet does outside quotations."
        yield Candidate("words", sentence, "", int(row.n), 0, row.outlet, f"{row.outlet}|{row.term}", rows)


def _telling(comparison) -> set[str]:
    """Words that judge, and words that the outlets call people, groups and countries by beside their names."""
    wording, tone, mentions = comparison.wording, comparison.tone_words, comparison.mentions
    judging = [wording.loc[wording["group"] == "evaluative", "form"], tone.loc[tone["kind"] == "attitude", "word"]]
    somebody = mentions[mentions["type"].isin(["person", "group", "country"]) & mentions["certain"].astype(bool)]
    names = zip(somebody["label"].str.lower(), somebody["head"].str.lower(), somebody["actor"].str.lower(), strict=True)
    called = {word for label, head, actor in names for word in (label, head) if word not in actor}
    return {word for words in judging for word in words.str.lower()} | called


def tone(comparison, names) -> Iterator[Candidate]:
    """An outlet with clearly more sentences of its own that sound negative beyond the event itself."""
    table = comparison.sentence_tone
    loud = table[table["voice"].isin(OWN) & (table["attitude"] <= -0.25)]
    counts = (
        loud["outlet"].value_counts().reindex(list(names), fill_value=0).sort_values(ascending=False, kind="stable")
    )
    n, following = int(counts.iloc[0]), int(counts.iloc[1])
    if n >= 4 and n >= 2 * following:
        outlet = counts.index[0]
        sentence = f"{names[outlet]} has {n} sentences of its own that sound clearly negative, the next {following}."
        detail = "Words that only name what happened are not counted."
        yield Candidate("tone", sentence, detail, n, following, outlet, "", loud[loud["outlet"] == outlet])
