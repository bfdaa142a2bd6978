"""Findings about order: what one article tells at its beginning and another one near its end."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.change import content_words, whole_facts
from framing.differences.saying import clipped, inside

_EARLY = 0.2
_LATE = 0.6
_FURTHER = 0.45
_FEWEST_WORDS = 8
_ALIKE = 0.4


def moved(comparison, names) -> Iterator[Candidate]:
    """The statement that is told in the first fifth of one article, and in the last two fifths of another."""
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told") & (facts["articles"] > 1)]
    paragraphs = comparison.reading.sentences.groupby("article_id")["paragraph"].max()
    headlines = comparison.reading.sentences.query("part == 'headline'")["article_id"].unique()
    words = content_words(comparison)
    best: dict[frozenset[str], tuple[float, pd.DataFrame]] = {}
    for _, rows in facts.groupby("fact_id", sort=False):
        rows = rows.sort_values("position")
        early, late = rows.iloc[0], rows.iloc[-1]
        further = late["position"] - early["position"]
        pair = frozenset({early["outlet"], late["outlet"]})
        moved_far = early["position"] <= _EARLY and late["position"] >= _LATE and further >= _FURTHER
        if not moved_far or len(late["sentence"].split()) < _FEWEST_WORDS:
            continue
        if len(pair) == 2 and further > best.get(pair, (0.0,))[0] and not _told_before(early, late, words):
            best[pair] = further, rows.iloc[[0, -1]]
    for pair, (_, rows) in best.items():
        early, late = rows.iloc[0], rows.iloc[-1]
        first = {article: int(article in headlines) for article in rows["article_id"]}
        place = [int(row.paragraph) + 1 - first[row.article_id] for row in (early, late)]
        of = [int(paragraphs[row.article_id]) + 1 - first[row.article_id] for row in (early, late)]
        told = clipped(min(rows["sentence"], key=len))
        sentence = (
            f"{names[early['outlet']]} tells this in paragraph {place[0]} of {of[0]}, {names[late['outlet']]} in "
            f"paragraph {place[1]} of {of[1]}: “{inside(told)}”"
        )
        choice = f"{early['fact_id']}|"
        yield Candidate("facts", sentence, "", len(rows), 0, late["outlet"], choice, rows, 1.0, pair)


def _told_before(early, late, words: dict) -> bool:
    """Does a sentence of the later article, before this one, have two fifths of what the tellings have in common?"""
    both = words.get((early["article_id"], early["sentence_id"]), set())
    common = both & words.get((late["article_id"], late["sentence_id"]), set())
    before = [found for (article, number), found in words.items()
              if article == late["article_id"] and number < late["sentence_id"]]  # fmt: skip
    return not common or any(len(common & sentence) >= _ALIKE * len(common) for sentence in before)
