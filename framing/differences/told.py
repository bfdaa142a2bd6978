"""Findings about what is told: statements of shared copy left out or added, facts that all but one tell."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.corpus.credits import agencies
from framing.differences.candidates import Candidate
from framing.differences.change import whole_facts
from framing.differences.saying import clipped, counted, inside, spelled
from framing.measures.wire.origins import credits_of

_ADDED = 0.5
_SHARED_BY = 3
_FEWEST_WORDS = 5


def cut_facts(comparison, names) -> Iterator[Candidate]:
    """What is not found in an outlet although the shared copy that it uses has it."""
    if not has_shared_copy(comparison):
        return
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
        example = _telling(told)
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


def has_shared_copy(comparison) -> bool:
    """Is there copy that outlets share, and not only words of somebody whom two of them quote?

    An article is an agency's or credits one, or three outlets have one passage that is more than a quotation.
    """
    passages = comparison.passages
    shared_by = passages[passages["kind"] == "copy"].groupby("passage_id")["outlet"].nunique()
    return bool(_credited(comparison)) or bool((shared_by >= _SHARED_BY).any())


def added(comparison, names) -> Iterator[Candidate]:
    """Whole sentences that an outlet has beside the copy that it shares, and that stand nowhere else."""
    if not has_shared_copy(comparison):
        return
    table = comparison.substitutions
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
    """The sentence that says most by itself: with a figure, told by many, early, and not somebody's own words."""
    plain = rows[~rows["sentence"].str.contains('["“”]') & (rows["sentence"].str.split().str.len() >= _FEWEST_WORDS)]
    if plain.empty:
        return ""
    plain = plain.assign(_many=-plain["articles"], _none=~plain["sentence"].str.contains(r"\d"))
    return clipped(plain.sort_values(["_none", "_many", "rank"])["sentence"].iloc[0])
