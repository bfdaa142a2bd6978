"""Shared sentences that follow one another, and of what kind they are."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd

from framing.joining import Sentence
from framing.lexicons import contents


def quotation_only(shared: pd.DataFrame) -> set[Sentence]:
    """Sentences that share nothing with others but quotations."""
    quoted, copied = set(), set()
    for row in shared.itertuples():
        target = copied if row.copy else quoted
        target |= {(row.left_article, row.left_sentence), (row.right_article, row.right_sentence)}
    return quoted - copied


def runs(groups: list[list[Sentence]], quotation: set[Sentence], text: dict) -> list[list[list[Sentence]]]:
    """Groups of sentences that follow one another in all their articles, put together."""
    kind = {id(group): kind_of(group, quotation, text) for group in groups}
    following = {}
    by_sentence = {node: group for group in groups for node in group}
    for group in groups:
        after = {id(by_sentence.get((article, sentence + 1))) for article, sentence in group}
        candidate = by_sentence.get((group[0][0], group[0][1] + 1))
        if candidate is None or len(after) != 1 or "boilerplate" in {kind[id(candidate)], kind[id(group)]}:
            continue
        if [article for article, _ in candidate] == [article for article, _ in group]:
            following[id(group)] = candidate
    later = {id(group) for group in following.values()}
    runs = []
    for group in groups:
        if id(group) in later:
            continue
        run = [group]
        while id(run[-1]) in following:
            run.append(following[id(run[-1])])
        runs.append(run)
    return runs


def kind_of(group: list[Sentence], quotation: set[Sentence], text: dict) -> str:
    if all(node in quotation for node in group):
        return "quotation"
    return "boilerplate" if any(is_boilerplate(text[node].sentence) for node in group) else "copy"


@cache
def _patterns() -> list[re.Pattern]:
    return [re.compile(pattern, re.IGNORECASE) for pattern in contents("boilerplate.toml")["patterns"]]


def is_boilerplate(sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in _patterns())
