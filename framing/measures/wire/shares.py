"""How much of each article is shared copy, and which of its sentences repeat it word for word."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from framing.grouping import grouped
from framing.language.reading import Reading
from framing.language.words import words

SHARE_COLUMNS = ["article_id", "outlet", "n", "shared", "share", "repeated", "passages", "origin"]


def repeated(passages: pd.DataFrame) -> pd.DataFrame:
    """Sentences that repeat shared copy word for word; a measure that leaves them out counts one decision once.

    One row per sentence: ``article_id, sentence_id``.

    >>> repeated(pd.DataFrame(columns=["kind", "article_id", "repeats"])).empty
    True
    """
    kept = passages[passages["kind"] == "copy"]
    rows = [(row.article_id, int(number)) for row in kept.itertuples() for number in row.repeats.split()]
    return pd.DataFrame(rows, columns=["article_id", "sentence_id"])


def shares(reading: Reading, passages: pd.DataFrame) -> pd.DataFrame:
    """How much of each article is shared copy.

    One row per article: ``n`` (words), ``shared`` (words shared with the base of a passage), ``share`` (0..1),
    ``repeated`` (words in sentences that repeat another article word for word), ``passages``, ``origin`` (of most of
    the shared words; empty where nothing is shared).

    >>> import framing
    >>> from framing.measures import alignment
    >>> from framing.measures.wire.passages import passages
    >>> copy = "Police removed forty protesters from the bridge on Monday and closed the road until the evening."
    >>> reading = framing.read(framing.event_from_texts({"A": copy, "B": copy + " Nobody was hurt."}))
    >>> found = passages(reading, alignment.pairs(reading))
    >>> shares(reading, found)[["outlet", "n", "shared", "repeated"]].values.tolist()
    [['A', 16, 16, 0], ['B', 19, 16, 16]]
    """
    copy = passages[passages["kind"] == "copy"]
    taken = {article_id: rows for (article_id,), rows in grouped(copy, ["article_id"], ["origin", "words"])}
    again: dict[str, set[int]] = {}
    for article_id, number in repeated(passages).itertuples(index=False, name=None):
        again.setdefault(article_id, set()).add(number)
    rows = []
    for article in reading.event.articles:
        article_id = article.article_id
        origins, sizes = taken.get(article_id, ((), ()))
        counts = {n: len(words(line)) for n, line in reading.rows("sentences", article_id, "sentence_id", "sentence")}
        total, shared = sum(counts.values()), int(sum(sizes))
        twice = sum(counts[number] for number in again.get(article_id, ()))
        share = shared / total if total else 0.0
        rows.append((article_id, article.outlet, total, shared, share, twice, len(sizes), _main_origin(origins, sizes)))
    return pd.DataFrame(rows, columns=SHARE_COLUMNS)


def _main_origin(origins: tuple[str, ...], sizes: tuple[int, ...]) -> str:
    """Where most of the shared words come from, of equals the first by name; "" where nothing is shared."""
    shared: Counter[str] = Counter()
    for origin, size in zip(origins, sizes, strict=True):
        shared[origin] += size
    return min(shared, key=lambda origin: (-shared[origin], origin), default="")
