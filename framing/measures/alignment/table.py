"""The table of sentence pairs, and the groups that pairs make over any number of articles."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.joining import joined
from framing.language.reading import Reading
from framing.language.words import words
from framing.measures.alignment.figures import figures
from framing.measures.alignment.likeness import hopeful, outside_quotations, vectors_of
from framing.measures.alignment.matching import SAME, between
from framing.measures.alignment.nearness import nearness
from framing.measures.alignment.overlap import overlap

COLUMNS = [
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end",
    "similarity", "relation", "shape", "shared_words", "run", "copy", "quotation",
]  # fmt: skip
GROUP_COLUMNS = ["group_id", "article_id", "sentence_id", "articles"]
_LONGEST_HEADLINE = 20  # words; what is longer is a first paragraph, whatever it was taken for


def pairs(reading: Reading) -> pd.DataFrame:
    """Pairs of sentences from two articles that tell the same thing or nearly so.

    One row per pair. The left article is the one nearer to the agency: the agency's own text, then text that credits
    it, then the one that shares most with the others; the choice does not depend on the order of the articles.

    Columns: ``left_article, left_outlet, left_sentence, left_start, left_end``, the same for ``right``,
    ``similarity`` (0..1), ``relation`` (``same`` from 0.5, ``related`` from 0.35), ``shape`` (``identical``,
    ``rewritten``, ``split``: one left sentence became several, ``merged``: several became one), ``shared_words``
    (words that both have, in order), ``run`` (most words in a row that both have), ``copy`` (one text was written from
    the other or from the same copy: outside quotation marks they share a run of eight words, or three quarters of their
    words), ``quotation`` (they share as much as that only between quotation marks: two reporters heard one speaker).

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> event = Event("e", "", (Article("a", "A", "", "Rebels took the town on Friday."),
    ...                         Article("b", "B", "", "It rained. Militants took the town on Friday.")))
    >>> pairs(read(event))[["left_sentence", "right_sentence", "relation"]].values.tolist()
    [[0, 1, 'same']]
    """
    sentences = reading.sentences
    if sentences["article_id"].nunique() < 2:
        return pd.DataFrame(columns=COLUMNS)
    texts = [words(sentence) for sentence in sentences["sentence"]]
    own = outside_quotations(reading)
    vectors = vectors_of(texts)
    if vectors is None:
        return pd.DataFrame(columns=COLUMNS)
    again = _printed_again(sentences, texts)
    indices = {article_id: np.asarray(rows) for article_id, rows in sentences.groupby("article_id").indices.items()}
    places = {article_id: rows[~again[rows]] for article_id, rows in indices.items()}
    short = np.array([len(text) <= _LONGEST_HEADLINE for text in texts])
    headline = (sentences["part"] == "headline").to_numpy() & short
    texts_and_headlines = zip(sentences["sentence"], headline, strict=True)
    known = [frozenset() if first else figures(sentence) for sentence, first in texts_and_headlines]
    found = []
    order = sorted(places)
    lengths = np.array([len(text) for text in texts])
    for number, left in enumerate(order[:-1]):
        others = [places[right] for right in order[number + 1 :]]
        for right, score in hopeful(places[left], others, vectors[0]):
            found.extend(between(places[left], right, score, vectors, texts, lengths, headline, known))
    return _table(found, reading, texts, own)


def _printed_again(sentences: pd.DataFrame, texts: list[tuple[str, ...]]) -> np.ndarray:
    """A headline that the page printed twice is one headline: the second is no sentence to be paired."""
    seen: set[tuple] = set()
    again = []
    for article_id, part, line in zip(sentences["article_id"], sentences["part"], texts, strict=True):
        again.append(part == "headline" and (article_id, line) in seen)
        seen.add((article_id, line))
    return np.array(again)


def _table(found: list[tuple], reading: Reading, texts, own) -> pd.DataFrame:
    if not found:
        return pd.DataFrame(columns=COLUMNS)
    rank = nearness(found, reading)
    lines = list(reading.sentences[["article_id", "outlet", "sentence_id", "start", "end"]].itertuples(index=False))
    rows = []
    for left, right, similarity, shape in found:
        if rank[lines[left].article_id] > rank[lines[right].article_id]:
            left, right = right, left
            shape = {"split": "merged", "merged": "split"}.get(shape, shape)
        a, b = texts[left], texts[right]
        shared, run, alike = overlap(a, b)
        copied = alike and overlap(own[left], own[right])[2]
        relation = "same" if similarity >= SAME else "related"
        shape = shape or ("identical" if a == b else "rewritten")
        measured = round(similarity, 4), relation, shape, shared, run, copied, alike and not copied
        rows.append((*lines[left], *lines[right], *measured))
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = table["left_article"].map(rank), table["right_article"].map(rank)
    table = table.assign(_left=order[0], _right=order[1])
    by = ["_left", "_right", "left_sentence", "right_sentence"]
    return table.sort_values(by, kind="stable")[COLUMNS].reset_index(drop=True)


def groups(pairs: pd.DataFrame) -> pd.DataFrame:
    """Sentences of any number of articles that tell the same thing: pairs joined into groups.

    One row per sentence: ``group_id`` (from 0), ``article_id, sentence_id, articles`` (how many articles the group
    spans). The most similar pairs are joined first; a group never takes a second sentence of an article, unless the
    sentence was split or merged. Only pairs at ``same`` are joined.

    >>> groups(pd.DataFrame(columns=COLUMNS)).empty
    True
    """
    same = pairs[pairs["relation"] == "same"]
    rows = [
        (number, article, sentence, len({article for article, _ in nodes}))
        for number, nodes in enumerate(joined(same))
        for article, sentence in nodes
    ]
    return pd.DataFrame(rows, columns=GROUP_COLUMNS)
