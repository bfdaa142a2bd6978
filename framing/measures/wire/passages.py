"""The table of shared passages."""

from __future__ import annotations

import pandas as pd

from framing.joining import Sentence, joined
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.language.words import words
from framing.measures.wire.origins import base_of, names_of_sources, origin_of
from framing.measures.wire.runs import kind_of, quotation_only, runs

COLUMNS = [
    *SPAN_COLUMNS, "passage_id", "kind", "origin", "certain", "base", "last_sentence", "sentences", "words", "density",
    "score", "rank", "identical", "repeats",
]  # fmt: skip
_DAMPED = 0.1  # what boilerplate keeps of its score


def passages(reading: Reading, pairs: pd.DataFrame) -> pd.DataFrame:
    """Passages that two or more articles share.

    One row per passage and article; the span runs from its first shared sentence to its last. Own columns:
    ``passage_id`` (from 0, best first), ``kind`` (``copy``, ``quotation``: only words between quotation marks are
    shared, ``boilerplate``: credits, copyright, "did not respond"), ``origin`` (an agency, an outlet, or "common
    source"), ``certain`` (the text itself names the origin), ``base`` (this article's version is the one to compare
    with: the agency's own, else the one most like the others), ``last_sentence``, ``sentences`` (how many), ``words``
    (of this version that the base has; in the base, that any other version has), ``density`` (``words`` by all words
    of this version, 0..1), ``score`` (words x density, boilerplate damped to a tenth; the ranking of churnalism.com),
    ``rank`` (of the passage, from 1), ``identical`` (word for word the base), ``repeats`` (numbers of its sentences
    that repeat another version word for word: one decision, made elsewhere).

    >>> import framing
    >>> from framing.measures import alignment
    >>> copy = "Police removed forty protesters from the bridge on Monday and closed the road until the evening."
    >>> reading = framing.read(framing.event_from_texts({"A": copy, "B": copy.replace("protesters", "rioters")}))
    >>> table = passages(reading, alignment.pairs(reading))
    >>> table[["outlet", "kind", "origin", "words"]].values.tolist()
    [['A', 'copy', 'common source', 15], ['B', 'copy', 'common source', 15]]
    """
    shared = pairs[(pairs["relation"] == "same") & (pairs["copy"].astype(bool) | pairs["quotation"].astype(bool))]
    if shared.empty:
        return pd.DataFrame(columns=COLUMNS)
    groups = joined(shared)
    quotation = quotation_only(shared)
    text = {(row.article_id, row.sentence_id): row for row in reading.sentences.itertuples()}
    likeness = _likeness(shared)
    rows = []
    for number, run in enumerate(runs(groups, quotation, text)):
        rows += _passage(number, run, reading, text, likeness, quotation)
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[7:]])
    return _ranked(reading.evidence(table))


def _likeness(shared: pd.DataFrame) -> dict[Sentence, float]:
    """How much each sentence is like all others that share it."""
    total: dict[Sentence, float] = {}
    for row in shared.itertuples():
        for node in ((row.left_article, row.left_sentence), (row.right_article, row.right_sentence)):
            total[node] = round(total.get(node, 0.0) + row.similarity, 4)
    return total


def _passage(number: int, run: list, reading: Reading, text: dict, likeness: dict, quotation: set) -> list[tuple]:
    members: dict[str, list[int]] = {}
    for group in run:
        for article, sentence in group:
            members.setdefault(article, []).append(sentence)
    articles = {article_id: reading.event.article(article_id) for article_id in members}
    named = names_of_sources(reading)
    base = base_of(members, articles, likeness, named)
    origin, certain = origin_of(list(articles.values()), named)
    kinds = {kind_of(group, quotation, text) for group in run}
    kind = "copy" if "copy" in kinds else min(kinds)  # a quotation amid copied sentences was copied with them
    worded = {
        article: {sentence: words(text[article, sentence].sentence) for sentence in sentences}
        for article, sentences in members.items()
    }
    flat = {article: [word for line in lines.values() for word in line] for article, lines in worded.items()}
    repeats = repeats_of(worded, base)
    rows = []
    for article, sentences in members.items():
        first, last = text[article, min(sentences)], text[article, max(sentences)]
        others = [base] if article != base else [other for other in members if other != base]
        common = max(words_in_common(flat[article], flat[other]) for other in others)
        density = common / max(len(flat[article]), 1)
        score = common * density * (_DAMPED if kind == "boilerplate" else 1.0)
        rows.append((
            article, first.start, last.end, number, kind, origin if kind == "copy" else "", certain and kind == "copy",
            article == base, max(sentences), len(sentences), common, round(density, 4), round(score, 4), 0,
            flat[article] == flat[base], " ".join(map(str, repeats[article])),
        ))  # fmt: skip
    return rows


def repeats_of(worded: dict[str, dict[int, tuple]], base: str) -> dict[str, list[int]]:
    """Sentences that stand word for word in the base, or in an article before this one by its id."""
    seen = {line for line in worded[base].values() if line}
    found: dict[str, list[int]] = {base: []}
    for article in sorted(set(worded) - {base}):
        found[article] = [sentence for sentence, line in worded[article].items() if line in seen]
        seen |= {line for line in worded[article].values() if line}
    return found


def words_in_common(left: list[str], right: list[str]) -> int:
    from difflib import SequenceMatcher

    if left == right:
        return len(left)
    return sum(block.size for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    best = table.groupby("passage_id")["score"].sum()
    first = table.groupby("passage_id")["start"].min()
    order = sorted(best.index, key=lambda number: (-round(best[number], 3), first[number], number))
    rank = {number: place for place, number in enumerate(order)}
    table = table.assign(passage_id=table["passage_id"].map(rank))
    table["rank"] = table["passage_id"] + 1
    table = table.sort_values(["passage_id", "base"], ascending=[True, False], kind="stable")
    return table[COLUMNS].reset_index(drop=True)
