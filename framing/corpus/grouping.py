"""Do these articles report one event? And which of many articles belong together?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from framing.corpus.article import Article, Event

SAME_EVENT_COLUMNS = ["article_id", "outlet", "words", "similarity", "nearest", "nearest_similarity", "odd"]

ODD_BELOW = 0.33
"""An article of 200 words or more is odd when its nearest other article is less similar than this."""

TOO_SHORT = 25
"""Articles with fewer words than this are never called odd: too little text to say."""

JOIN_ABOVE = 0.22
"""Groups of articles are joined while their mean similarity (with document frequencies) is at least this."""

_WORD = r"[^\W\d_][\w'’-]+"
_NAME = r"\b[^\W\d_a-zß-öø-ÿ][\w-]+\b"
_FULL_LENGTH = 200
_LENGTH_POWER = 0.35
_BLOCK = 1000


def same_event(event: Event) -> pd.DataFrame:
    """Are these one event? One row per article, in the event's order.

    Columns: ``article_id, outlet``; ``words`` (length); ``similarity`` (mean to the other articles, 0..1);
    ``nearest`` (id of the most similar article) and ``nearest_similarity``; ``odd`` (does it seem to report something
    else?). Similarity is the geometric mean of two cosines, over words and over names (words with a capital), with
    log-weighted counts; English stop words are left out. Nothing is odd in an event of one article; of two that differ,
    both are. The threshold falls with the length of short articles. How often it is wrong is printed by
    ``benchmarks/one_event.py``: another report on the same people and theme is often not noticed.

    >>> port = "The port of Lisbon reopened on Monday after a strike of two weeks, the dockers' union said."
    >>> event = Event("e", "Port", (Article("a", "A", "", port), Article("b", "B", "", port)))
    >>> same_event(event)["odd"].tolist()
    [False, False]
    """
    articles = event.articles
    rows = []
    if len(articles) > 1:
        matrix = similarities([article.text for article in articles])
        np.fill_diagonal(matrix, np.nan)
        near = np.nanmax(matrix, axis=1)
        for number, article in enumerate(articles):
            words = article.words
            nearest = articles[int(np.nanargmax(matrix[number]))]
            factor = _length_factor(min(words, nearest.words))
            odd = words >= TOO_SHORT and near[number] < factor * ODD_BELOW
            mean = float(np.nanmean(matrix[number]))
            rows.append([article.article_id, article.outlet, words, mean, nearest.article_id, near[number], bool(odd)])
    else:
        rows = [[a.article_id, a.outlet, a.words, np.nan, "", np.nan, False] for a in articles]
    return pd.DataFrame(rows, columns=SAME_EVENT_COLUMNS)


def similarities(texts: Sequence[str]) -> np.ndarray:
    """How similar each two texts are, 0..1: the geometric mean of the cosines of their words and of their names.

    A text without names is compared by its words alone.
    """
    words = _cosines(texts, lowercase=True, token_pattern=_WORD)
    names = _cosines(texts, lowercase=False, token_pattern=_NAME)
    if words is None:
        return np.eye(len(texts))
    if names is None:
        return words
    nameless = names.diagonal() == 0
    names[nameless] = words[nameless]
    names[:, nameless] = words[:, nameless]
    return np.sqrt(np.clip(words * names, 0.0, 1.0))


def group(articles: Iterable[Article], days: int = 3, join_above: float = JOIN_ABOVE) -> list[Event]:
    """Many articles -> events: average-link clustering of TF-IDF similarity, within a window of days.

    Two articles whose days of publication are known and more than ``days`` apart never belong together directly. Groups
    are joined while their mean similarity is at least ``join_above``. Events come in the order of their first article;
    their id is "event-1", "event-2", ..., their title the first headline. Works on tens of thousands of articles:
    only pairs above half the threshold are kept.

    >>> texts = ["The port was shut on Monday by a strike of dockers.", "A strike of dockers shut the port on Monday."]
    >>> texts.append("The measles vaccine was given to children in the valley schools.")
    >>> articles = [Article(f"a{number}", f"Outlet {number}", "", text) for number, text in enumerate(texts)]
    >>> [[article.article_id for article in event.articles] for event in group(articles)]
    [['a0', 'a1'], ['a2']]
    """
    articles = list(articles)
    if not articles:
        return []
    labels = _cluster(_document_vectors([article.text for article in articles]), articles, days, join_above)
    members: dict[int, list[Article]] = {}
    for label, article in zip(labels, articles, strict=True):
        members.setdefault(label, []).append(article)
    return [_event(number, found) for number, found in enumerate(members.values(), start=1)]


def _length_factor(words: int) -> float:
    """Short texts share fewer words with their like; measured by cutting articles short."""
    return min(1.0, (words / _FULL_LENGTH) ** _LENGTH_POWER)


def _cosines(texts: Sequence[str], **options: Any) -> np.ndarray | None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True, use_idf=False, **options)
    try:
        vectors = vectorizer.fit_transform(texts)
    except ValueError:  # nothing but stop words
        return None
    return (vectors @ vectors.T).toarray()


def _document_vectors(texts: Sequence[str]) -> Any:
    """TF-IDF vectors of words and names side by side, each half of the length."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    parts = []
    for lowercase, pattern in ((True, _WORD), (False, _NAME)):
        vectorizer = TfidfVectorizer(
            stop_words="english", sublinear_tf=True, lowercase=lowercase, token_pattern=pattern, dtype=np.float32
        )
        try:
            parts.append(vectorizer.fit_transform(texts) * np.float32(np.sqrt(0.5)))
        except ValueError:  # nothing but stop words
            parts.append(csr_matrix((len(texts), 1), dtype=np.float32))
    return hstack(parts, format="csr")


def _cluster(vectors: Any, articles: list[Article], days: int, join_above: float) -> list[int]:
    """A cluster number for each article."""
    from scipy.sparse.csgraph import connected_components

    near = _near_pairs(vectors, [article.published for article in articles], days, join_above / 2)
    count, component = connected_components(near > 0, directed=False)
    labels = np.full(len(articles), -1)
    following = 0
    order = np.argsort(component, kind="stable")
    for members in np.split(order, np.searchsorted(component[order], np.arange(1, count))):
        inside = _average_link(near[members][:, members].toarray(), join_above)
        labels[members] = inside + following
        following += int(inside.max()) + 1
    return labels.tolist()


def _near_pairs(vectors: Any, days_of: list[date | None], days: int, floor: float) -> Any:
    """Sparse similarities of at least ``floor`` between articles that are not too many days apart."""
    from scipy.sparse import vstack

    ordinals = np.array([day.toordinal() if day else np.nan for day in days_of])
    blocks = []
    for start in range(0, vectors.shape[0], _BLOCK):
        block = (vectors[start : start + _BLOCK] @ vectors.T).tocoo()
        apart = np.abs(ordinals[block.row + start] - ordinals[block.col]) > days  # False where a day is not known
        block.data[(block.data < floor) | apart] = 0
        block = block.tocsr()
        block.eliminate_zeros()
        blocks.append(block)
    return vstack(blocks, format="csr")


def _average_link(similarity: np.ndarray, join_above: float) -> np.ndarray:
    from sklearn.cluster import AgglomerativeClustering

    if len(similarity) == 1:
        return np.zeros(1, dtype=int)
    distance = 1 - np.minimum(similarity, 1.0)
    np.fill_diagonal(distance, 0)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - join_above
    )
    return model.fit_predict(distance)


def _event(number: int, articles: list[Article]) -> Event:
    days = [article.published for article in articles if article.published]
    title = next((article.headline for article in articles if article.headline), f"Event {number}")
    return Event(f"event-{number}", title, tuple(articles), date=min(days, default=None))
