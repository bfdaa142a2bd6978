"""Findings about what is told: statements of shared copy left out or added, facts that all but one tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from framing.corpus.credits import agencies
from framing.differences.candidates import Candidate
from framing.differences.change import whole_facts
from framing.differences.saying import clipped, counted, inside, spelled
from framing.measures.wire.origins import credits_of

_MOST_COMMON = 0.34
_ADDED = 0.5
_SHARED_BY = 3


def cut_facts(comparison, names) -> Iterator[Candidate]:
    """What is not found in an outlet although the shared copy that it uses has it."""
    table = whole_facts(comparison)
    cut = table[(table["told"] == "cut") & _of_shared_copy(table, comparison)]
    counts = cut["outlet"].value_counts()
    for outlet, group in cut.groupby("outlet", sort=False):
        told = table[table["fact_id"].isin(group["fact_id"]) & table["told"].str.startswith("told") & table["in_wire"]]
        told = told.drop_duplicates("fact_id")
        others = counts.drop(outlet)
        following = int(others.max()) if len(others) else 0
        n = len(group)
        found = "statements of the shared copy are" if n > 1 else "statement of the shared copy is"
        sentence = f"{spelled(n).capitalize()} {found} not found in {names[outlet]}."
        example = _telling(group)
        detail = f"One of them: “{inside(example)}”" if example else ""
        yield Candidate("facts", sentence, detail, n, following, outlet, "cut", told)


def _of_shared_copy(facts: pd.DataFrame, comparison) -> pd.Series:
    """Is each fact one of shared copy: told in the agency's own or a credited article, or in two outlets at least?

    What one outlet alone tells may be its own, however much of the rest it shares.
    """
    credited = _credited(comparison)
    told = facts[facts["told"].str.startswith("told")]
    known = told.loc[told["in_wire"] & told["article_id"].isin(credited), "fact_id"]
    outlets = told.groupby("fact_id")["outlet"].nunique()
    return facts["fact_id"].isin(known) | (facts["fact_id"].map(outlets).fillna(0) > 1)


def _credited(comparison) -> set[str]:
    """The articles of an agency, and those that credit one."""
    articles = comparison.event.articles
    return {article.article_id for article in articles if credits_of(article) or article.outlet in agencies()}


def added(comparison, names) -> Iterator[Candidate]:
    """Whole sentences that an outlet has beside the copy that it shares, and that stand nowhere else.

    What two outlets have in common is shared copy only if one of them is an agency or credits one.
    """
    table = comparison.substitutions
    copies = table[table["copy"].astype(bool)]
    if not _credited(comparison) and len({*copies["left_outlet"], *copies["right_outlet"]}) < _SHARED_BY:
        return
    rows = table[(table["kind"] == "added") & table["whole_sentence"].astype(bool)]
    rows = rows[~rows["left_article"].isin(set(table.loc[table["copy"].astype(bool), "right_article"]))]
    facts = whole_facts(comparison)
    shared = {(row.article_id, row.sentence_id) for row in facts[facts["articles"] > 1].itertuples()}
    own = [row.Index for row in rows.itertuples() if (row.right_article, row.right_sentence) not in shared]
    rows = rows.loc[own].drop_duplicates(["article_id", "start", "end"])
    counts = rows["outlet"].value_counts()
    for outlet, group in rows.groupby("outlet", sort=False):
        rest = counts.drop(outlet)
        n, following = len(group), int(rest.max()) if len(rest) else 0
        plain = group[~group["right"].str.contains('["“”]')]
        detail = f"One of them: “{inside(clipped(max(plain['right'], key=len)))}”" if len(plain) else ""
        sentence = f"{names[outlet]} has {counted(n, 'sentence')} of its own beside the shared copy."
        yield Candidate("facts", sentence, detail, n, following, outlet, "", group, _ADDED)


def _telling(rows: pd.DataFrame) -> str:
    """The fact that says most by itself: with a figure, told by many, early, and not somebody's own words."""
    plain = rows[~rows["fact"].str.contains('["“”]') & (rows["fact"].str.split().str.len() >= 5)]
    if plain.empty:
        return ""
    figure = ~plain["fact"].str.contains(r"\d")
    return plain.assign(_many=-plain["articles"], _none=figure).sort_values(["_none", "_many", "rank"])["fact"].iloc[0]


def all_but_one(comparison, names) -> Iterator[Candidate]:
    """A fact with a figure that every article but one tells, and no sentence of that one comes near it."""
    table = whole_facts(comparison)
    words = _content(comparison.reading)
    for fact_id, group in table.groupby("fact_id", sort=False):
        told = group[group["told"].str.startswith("told")]
        missing = group[~group["told"].str.startswith("told")]
        if len(missing) != 1 or len(told) < 3:
            continue
        absent, fact = missing.iloc[0], group["fact"].iloc[0]
        if re.search('["“”]', fact) or not _nowhere(told, absent["article_id"], words):
            continue
        sentence = f"All but {names[absent['outlet']]} tell this: “{inside(fact)}”"
        detail = (
            "The shared copy that it uses has it." if absent["told"] == "cut" else "No sentence there comes near it."
        )
        yield Candidate("facts", sentence, detail, len(told), 0, absent["outlet"], f"{fact_id}|", told)


def _content(reading) -> dict[tuple[str, int], set[str]]:
    """Names, nouns, verbs and figures of each sentence."""
    tokens = reading.tokens[reading.tokens["pos"].isin(["NOUN", "PROPN", "VERB", "NUM", "ADJ"])]
    found: dict[tuple[str, int], set[str]] = {}
    for article, sentence, lemma in zip(tokens["article_id"], tokens["sentence_id"], tokens["lemma"], strict=True):
        found.setdefault((article, sentence), set()).add(lemma.lower())
    return found


def _nowhere(told: pd.DataFrame, article_id: str, words: dict) -> bool:
    """The words that most tellings share have a figure, and no two sentences in a row of the article have a third."""
    counts: dict[str, int] = {}
    for row in told.itertuples():
        for word in words.get((row.article_id, row.sentence_id), ()):
            counts[word] = counts.get(word, 0) + 1
    common = {word for word, count in counts.items() if 2 * count > len(told)}
    if len(common) < 4 or not any(char.isdigit() for word in common for char in word):
        return False
    theirs = sorted(sentence for article, sentence in words if article == article_id)
    near = [words[article_id, one] | words.get((article_id, one + 1), set()) for one in theirs]
    return all(len(common & sentence) <= _MOST_COMMON * len(common) for sentence in near)
