"""Pairs of sentences joined into groups over any number of articles; for measures that read the table of pairs."""

from __future__ import annotations

import pandas as pd

Sentence = tuple[str, int]


def joined(pairs: pd.DataFrame) -> list[list[Sentence]]:
    """Groups of sentences (article_id, sentence_id), the most similar pairs joined first.

    A group never takes a second sentence of an article, unless the sentence was split or merged. The result does not
    depend on the order of the rows.

    >>> row = {"left_article": "a", "left_sentence": 0, "right_article": "b", "right_sentence": 4,
    ...        "similarity": 0.9, "shape": "rewritten"}
    >>> joined(pd.DataFrame([row]))
    [[('a', 0), ('b', 4)]]
    """
    places = ["left_article", "left_sentence", "right_article", "right_sentence"]
    order = pairs.sort_values(["similarity", *places], ascending=[False, *[True] * 4], kind="stable")
    member: dict[Sentence, int] = {}
    members: dict[int, list[Sentence]] = {}
    for row in order.itertuples():
        left, right = (row.left_article, row.left_sentence), (row.right_article, row.right_sentence)
        for node in (left, right):
            if node not in member:
                member[node] = len(member)
                members[member[node]] = [node]
        a, b = member[left], member[right]
        if a == b:
            continue
        clash = {article for article, _ in members[a]} & {article for article, _ in members[b]}
        if clash and row.shape not in {"split", "merged"}:
            continue
        for node in members[b]:
            member[node] = a
        members[a].extend(members.pop(b))
    return sorted(sorted(nodes) for nodes in members.values() if len(nodes) > 1)
