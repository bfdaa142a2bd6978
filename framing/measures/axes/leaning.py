"""Lean on antonym axes over a whole corpus: does an outlet's vocabulary stand nearer to one pole than the others'?

FrameAxis: Kwak, An, Jing & Ahn (2021), PeerJ Computer Science 7:e644. Their "microframe bias" is called lean here. It
needs a corpus, not an article: with few words the vectors and the means are noise, so small corpora are refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd

from framing.language.reading import OWN_VOICES, Reading
from framing.lexicons.axes import Axis, axes
from framing.measures.axes.vectors import Vectors, from_corpus, from_file

COLUMNS = [
    "axis",
    "negative",
    "positive",
    "outlet",
    "n",
    "articles",
    "lean",
    "effect",
    "low",
    "high",
    "intensity",
    "forms",
]
FEWEST_WORDS = 20_000
FEWEST_ARTICLES = 5  # which the bootstrap draws from
_TAGS = ("NOUN", "VERB", "ADJ", "ADV")
_FORMS_SHOWN = 6  # they fit in one cell of a table


def lean(
    readings: Reading | Iterable[Reading],
    vectors: str | Path | Vectors | None = None,
    *,
    draws: int = 500,
    seed: int = 0,
) -> pd.DataFrame:
    """Lean of each outlet on each axis: one row per axis and outlet, the strongest effects first.

    ``readings`` are all events of the corpus. ``vectors`` is a file of word vectors (a word and its numbers on each
    line), or None to make vectors from the corpus itself: fair to its topics, but rough. Counted are the lemmas of
    nouns, verbs, adjectives and adverbs in an outlet's own voice.

    ``lean`` is the mean cosine of the outlet's words with the axis (negative pole to positive pole; -1 to 1);
    ``effect`` is lean less the lean of the whole corpus (what random texts of the corpus would show), with the 95 %
    bootstrap interval over articles ``low, high``; ``intensity`` is the mean squared distance of the words from the
    corpus' lean; ``forms`` are the words that moved the outlet most, with their counts; ``n`` counts words,
    ``articles`` articles.

    Outlets with fewer than five articles are left out. Raises ``ValueError`` for fewer than 20,000 words in the others.

    >>> lean([])
    Traceback (most recent call last):
        ...
    ValueError: Lean on axes needs a corpus of 20,000 content words from outlets with 5 articles or more; ...
    """
    words = _corpus(content_words([readings] if isinstance(readings, Reading) else list(readings)))
    made = vectors if isinstance(vectors, Vectors) else from_file(vectors) if vectors else from_corpus(words)
    usable = [axis for axis in axes() if made.has(axis.negative) and made.has(axis.positive)]
    counts, terms, articles = _counts(words, made)
    if not usable or not len(terms):
        return pd.DataFrame(columns=COLUMNS)
    cosines = made.rows(terms) @ np.column_stack([_direction(axis, made) for axis in usable])
    random = np.random.default_rng(seed)
    rows = [
        row
        for outlet in articles["outlet"].unique()
        for row in _of_outlet(outlet, counts, terms, articles, cosines, usable, random, draws)
    ]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.sort_values("effect", key=abs, ascending=False, kind="stable").reset_index(drop=True)


def content_words(readings: list[Reading]) -> pd.DataFrame:
    """The words that are counted: ``article, outlet, sentence, term``; articles of different events are kept apart."""
    tables = []
    for number, reading in enumerate(readings):
        tokens = reading.tokens
        keep = tokens[
            tokens["voice"].isin(OWN_VOICES)
            & tokens["pos"].isin(_TAGS)
            & tokens["lemma"].str.fullmatch(r"[^\W\d_]{2,}")
        ]
        tables.append(
            pd.DataFrame({
                "article": f"{number}/" + keep["article_id"], "outlet": keep["outlet"], "sentence": keep["sentence_id"],
                "term": keep["lemma"].str.lower(),
            })
        )  # fmt: skip
    return (
        pd.concat(tables, ignore_index=True)
        if tables
        else pd.DataFrame(columns=["article", "outlet", "sentence", "term"])
    )


def _corpus(words: pd.DataFrame) -> pd.DataFrame:
    """The words of outlets with enough articles; refuses a corpus that is too small."""
    articles = words.groupby("outlet")["article"].nunique()
    kept = words[words["outlet"].isin(articles[articles >= FEWEST_ARTICLES].index)].reset_index(drop=True)
    if len(kept) < FEWEST_WORDS:
        most = int(articles.max()) if len(articles) else 0
        has = f"this one has {len(words):,} in all, and {most} article{'' if most == 1 else 's'} at most of one outlet"
        raise ValueError(
            f"Lean on axes needs a corpus of {FEWEST_WORDS:,} content words from outlets with {FEWEST_ARTICLES} "
            f"articles or more; {has}. Read more events, or look at the frames' vocabulary."
        )
    return kept


def _counts(words: pd.DataFrame, vectors: Vectors):
    """Articles by terms, as a sparse matrix; the terms that have a vector; and the articles with their outlets."""
    from scipy.sparse import csr_matrix

    known = words[words["term"].isin(vectors.places)]
    articles = known[["article", "outlet"]].drop_duplicates().reset_index(drop=True)
    terms = sorted(known["term"].unique())
    row = known["article"].map({article: number for number, article in enumerate(articles["article"])})
    column = known["term"].map({term: number for number, term in enumerate(terms)})
    matrix = csr_matrix((np.ones(len(known)), (row, column)), shape=(len(articles), len(terms)))
    return matrix, terms, articles


def _direction(axis: Axis, vectors: Vectors) -> np.ndarray:
    direction = vectors.mean(axis.positive) - vectors.mean(axis.negative)
    return direction / (np.linalg.norm(direction) or 1.0)


def _of_outlet(outlet, counts, terms, articles, cosines, usable, random, draws) -> list[tuple]:
    total = counts.sum()
    corpus = np.asarray(counts.sum(axis=0)).ravel() @ cosines / total
    own = counts[np.flatnonzero(articles["outlet"] == outlet)]
    sums, sizes = own @ cosines, np.asarray(own.sum(axis=1)).ravel()
    picks = random.integers(0, len(sizes), size=(draws, len(sizes)))
    low, high = np.quantile(
        sums[picks].sum(axis=1) / sizes[picks].sum(axis=1)[:, None] - corpus, [0.025, 0.975], axis=0
    )
    used = np.asarray(own.sum(axis=0)).ravel()
    share = used / used.sum() - np.asarray(counts.sum(axis=0)).ravel() / total
    leans = sums.sum(axis=0) / sizes.sum()
    rows = []
    for number, axis in enumerate(usable):
        distance = cosines[:, number] - corpus[number]
        intensity = float(used @ distance**2 / used.sum())
        moved = np.argsort(-np.abs(share * distance), kind="stable")[:_FORMS_SHOWN]
        forms = ", ".join(f"{terms[place]} {int(used[place])}" for place in moved)
        poles = (axis.axis, " ".join(axis.negative), " ".join(axis.positive))
        lean, effect = float(leans[number]), float(leans[number] - corpus[number])
        size = (int(sizes.sum()), len(sizes))
        rows.append((*poles, outlet, *size, lean, effect, float(low[number]), float(high[number]), intensity, forms))
    return rows
