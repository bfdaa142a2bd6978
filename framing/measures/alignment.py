"""Which sentences tell the same thing? Sentence pairs between every two articles of an event.

Similarity is the mean of two cosines over TF-IDF vectors of the event's sentences: words, and character three- and
four-grams inside words (which forgive spelling and inflection). Pairs are taken from the most similar down, each
sentence once. Two things raise a similarity that is close to the line: sentences beside the two were copied, because
copy keeps its order; and most words of the shorter sentence stand in the longer one in the same order. A sentence that
was split, or joined to another, is paired with both pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

import numpy as np
import pandas as pd

from framing.corpus.article import Article
from framing.corpus.credits import agencies
from framing.joining import joined
from framing.language.reading import Reading
from framing.language.words import words

SAME, RELATED = 0.5, 0.35
COPY_RUN = 8  # words in a row that two writers do not find by chance
COLUMNS = [
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end",
    "similarity", "relation", "shape", "shared_words", "run", "copy", "quotation",
]  # fmt: skip
GROUP_COLUMNS = ["group_id", "article_id", "sentence_id", "articles"]
_FIRM = 0.6  # a similarity that needs no support, and can support its neighbours
_HOPEFUL = 0.25  # below this nothing is looked at twice
_AT_ONCE = 64  # articles that one article is compared with in one product
_CONTEXT, _ORDER = 0.15, 0.1  # what neighbours that are copied, and words in the same order, add
_PLACE = 1e-4
_CHAIN = 0.1  # what a story told in the same order adds
_LONG_CHAIN, _OF_PAIRS, _OF_ARTICLE = 5, 0.7, 0.3
_LONGEST_HEADLINE = 20  # words; what is longer is a first paragraph, whatever it was taken for
_HEADLINE = 0.1  # a headline repeats its own lede: against another article's lede it is related at most
_SHORT = 3  # words; a shorter sentence says the same only among neighbours that do


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

    >>> from framing.corpus.article import Event
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
    own = _outside_quotations(reading)
    vectors = _vectors(texts)
    if vectors is None:
        return pd.DataFrame(columns=COLUMNS)
    places = {article_id: np.asarray(rows) for article_id, rows in sentences.groupby("article_id").indices.items()}
    short = np.array([len(text) <= _LONGEST_HEADLINE for text in texts])
    headline = (sentences["part"] == "headline").to_numpy() & short
    found = []
    order = sorted(places)
    lengths = np.array([len(text) for text in texts])
    for number, left in enumerate(order[:-1]):
        others = [places[right] for right in order[number + 1 :]]
        for right, score in _hopeful(places[left], others, vectors[0]):
            found.extend(_between(places[left], right, score, vectors, texts, lengths, headline))
    return _table(found, reading, texts, own)


def _outside_quotations(reading: Reading) -> list[tuple[str, ...]]:
    """The words of each sentence that do not stand in a quotation."""
    quoted: dict[tuple, list[tuple[int, int]]] = {}
    quotes = reading.quotes[reading.quotes["voice"] == "quoted"]
    for article_id, start, end in quotes[["article_id", "start", "end"]].itertuples(index=False):
        quoted.setdefault(article_id, []).append((start, end))
    result = []
    for article_id, start, sentence in reading.sentences[["article_id", "start", "sentence"]].itertuples(index=False):
        kept = sentence
        for first, last in quoted.get(article_id, []):
            a, b = max(first - start, 0), min(last - start, len(sentence))
            if a < b:
                kept = kept[:a] + " " * (b - a) + kept[b:]
        result.append(words(kept))
    return result


def _vectors(texts: list[tuple[str, ...]]):
    """Word and character vectors of all sentences, stacked so that one product is the mean cosine; word weights."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    lines = [" ".join(words) for words in texts]
    if not any(lines):
        return None
    by_word = TfidfVectorizer(token_pattern=r"\S+", lowercase=False, sublinear_tf=True)
    by_character = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), lowercase=False, sublinear_tf=True)
    word, character = by_word.fit_transform(lines), by_character.fit_transform(lines)
    present = word.copy()
    present.data = np.ones_like(present.data)
    weight = present.multiply(by_word.idf_).tocsr()
    total = np.asarray(weight.sum(axis=1)).ravel()
    return hstack([word, character]).tocsr(), weight, present, np.maximum(total, 1e-9)


def _hopeful(left: np.ndarray, others: list[np.ndarray], stacked) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The articles that have a sentence near to one of ``left``, each with its similarities; one product for many."""
    for first in range(0, len(others), _AT_ONCE):
        some = others[first : first + _AT_ONCE]
        product = (stacked[left] @ stacked[np.concatenate(some)].T).toarray() / 2
        edges = np.cumsum([len(one) for one in some])[:-1]
        for right, score in zip(some, np.split(product, edges, axis=1), strict=True):
            if score.max() >= _HOPEFUL:
                yield right, score.copy()


def _between(left: np.ndarray, right: np.ndarray, score: np.ndarray, vectors, texts, lengths, headline) -> list[tuple]:
    """Pairs between two articles as (left row, right row, similarity, shape); ``score`` is the bare similarity."""
    _, weight, present, total = vectors
    place = np.subtract.outer(np.linspace(0, 1, len(left)), np.linspace(0, 1, len(right)))
    score -= _PLACE * np.abs(place)  # of equal sentences, the nearest in place
    near = _near_copy(score, left, right, texts)
    for i, j in np.argwhere((score >= _HOPEFUL) & (score < _FIRM)):
        support = _CONTEXT * near[i, j] + _ORDER * _in_order(texts[left[i]], texts[right[j]])
        score[i, j] = min(score[i, j] + support, _FIRM - 0.01)
    uneven = np.not_equal.outer(headline[left], headline[right])
    score = np.where(uneven, np.minimum(score - _HEADLINE, SAME - 0.01), score)
    few = np.minimum.outer(lengths[left], lengths[right]) <= _SHORT
    alone = len(left) == 1 or len(right) == 1
    score = np.where(few & ~near & (not alone), np.minimum(score, SAME - 0.01), score)
    best = _one_to_one(score)
    if not near.any():
        raised = np.minimum(score + _CHAIN, np.maximum(score, _FIRM - 0.01))
        score = np.where(_in_story_order(best), raised, score)
    found = [(left[i], right[j], min(float(score[i, j]), 1.0), "") for i, j in np.argwhere(best)]
    if not (best & (score >= SAME)).any():
        return found
    forward = (weight[left] @ present[right].T).toarray() / total[left][:, None] * ~uneven
    backward = (weight[right] @ present[left].T).toarray() / total[right][:, None] * ~uneven.T
    found += _pieces(score, forward, best, left, right, texts, "merged")
    found += _pieces(score.T, backward, best.T, right, left, texts, "split")
    return found


def _in_story_order(best: np.ndarray) -> np.ndarray:
    """Pairs that tell one story in one order: a long chain that holds most pairs of the two articles.

    Two reporters who write on their own order their material in their own ways.
    """
    chained = np.zeros(best.shape, dtype=bool)
    pairs = [(int(i), int(j)) for i, j in np.argwhere(best)]
    length, before = [], []
    for number, (i, j) in enumerate(pairs):
        options = [(length[k], k) for k in range(number) if pairs[k][0] < i and pairs[k][1] < j]
        most, link = max(options, default=(0, -1))
        length.append(most + 1)
        before.append(link)
    number = int(np.argmax(length)) if length else -1
    chain = []
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    if len(chain) >= max(_LONG_CHAIN, _OF_PAIRS * len(pairs), _OF_ARTICLE * min(best.shape)):
        for i, j in chain:
            chained[i, j] = True
    return chained


def _near_copy(score: np.ndarray, left: np.ndarray, right: np.ndarray, texts) -> np.ndarray:
    """Where one of the two sentences before, or of the two after, is copied on both sides: copy keeps its order."""
    near = np.zeros(score.shape, dtype=bool)
    for i, j in np.argwhere(_one_to_one(score) & (score >= _FIRM)):
        if _overlap(texts[left[i]], texts[right[j]])[2]:
            near[max(i - 2, 0) : i, max(j - 2, 0) : j] = True
            near[i + 1 : i + 3, j + 1 : j + 3] = True
    return near


def _in_order(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """How much more than half of the shorter sentence's words the longer one has in the same order, 0..1."""
    if min(len(left), len(right)) <= _SHORT:
        return 0.0
    return max(0.0, 2 * _overlap(left, right)[0] / min(len(left), len(right)) - 1)


def _one_to_one(score: np.ndarray) -> np.ndarray:
    """Pairs from the highest score down to ``related``, each sentence used once."""
    best = np.zeros(score.shape, dtype=bool)
    rows, columns = np.nonzero(score >= RELATED)
    free_row, free_column = np.ones(score.shape[0], dtype=bool), np.ones(score.shape[1], dtype=bool)
    for number in np.lexsort((columns, rows, -score[rows, columns])):
        i, j = rows[number], columns[number]
        if free_row[i] and free_column[j]:
            best[i, j] = True
            free_row[i] = free_column[j] = False
    return best


def _pieces(score, contained, best, left, right, texts, shape) -> list[tuple]:
    """Left sentences that lie inside a right sentence with which another left sentence is already paired."""
    found = []
    partner = {j: i for i, j in np.argwhere(best & (score >= SAME))}
    for i in np.flatnonzero(~(best & (score >= SAME)).any(axis=1)):
        j = int(score[i].argmax())
        close = abs(partner.get(j, len(left) + 9) - i) <= 2
        inside = j in partner and score[i, j] >= RELATED and contained[i, j] >= (0.75 if close else 0.9)
        if inside and len(texts[left[i]]) > 2 * _SHORT and _in_order(texts[left[i]], texts[right[j]]) >= 0.4:
            pair = (left[i], right[j]) if shape == "merged" else (right[j], left[i])
            found.append((*pair, min(max(float(score[i, j]), SAME), 1.0), shape))
    return found


def _table(found: list[tuple], reading: Reading, texts, own) -> pd.DataFrame:
    if not found:
        return pd.DataFrame(columns=COLUMNS)
    rank = _nearness(found, reading)
    lines = list(reading.sentences[["article_id", "outlet", "sentence_id", "start", "end"]].itertuples(index=False))
    rows = []
    for left, right, similarity, shape in found:
        if rank[lines[left].article_id] > rank[lines[right].article_id]:
            left, right = right, left
            shape = {"split": "merged", "merged": "split"}.get(shape, shape)
        a, b = texts[left], texts[right]
        shared, run, alike = _overlap(a, b)
        copied = alike and _overlap(own[left], own[right])[2]
        relation = "same" if similarity >= SAME else "related"
        shape = shape or ("identical" if a == b else "rewritten")
        measured = round(similarity, 4), relation, shape, shared, run, copied, alike and not copied
        rows.append((*lines[left], *lines[right], *measured))
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = table["left_article"].map(rank), table["right_article"].map(rank)
    table = table.assign(_left=order[0], _right=order[1])
    by = ["_left", "_right", "left_sentence", "right_sentence"]
    return table.sort_values(by, kind="stable")[COLUMNS].reset_index(drop=True)


def _nearness(found: list[tuple], reading: Reading) -> dict[str, int]:
    """Rank of each article: nearest to the agency copy first."""
    ids = reading.sentences["article_id"].to_numpy()
    closeness: dict[str, float] = {}
    for left, right, similarity, _ in found:
        for row in (left, right):
            closeness[ids[row]] = closeness.get(ids[row], 0) + (round(similarity, 4) if similarity >= SAME else 0)
    articles = {article.article_id: article for article in reading.event.articles}
    credited = {name.strip() for article in articles.values() for name in article.wire.split(",") if name.strip()}

    def key(article_id: str) -> tuple:
        article = articles[article_id]
        return (*_credit(article, credited), -round(closeness.get(article_id, 0), 3), article_id)

    return {article_id: number for number, article_id in enumerate(sorted(articles, key=key))}


def _credit(article: Article, credited: set[str]) -> tuple[int, int]:
    """0 for an agency's own text, 1 for a text that credits one agency, 2 for the rest."""
    known = {name: code for name, code in agencies().items() if code != "agencies"}
    if article.outlet in known or article.outlet in credited:
        return 0, 0
    return (1, article.wire.count(",")) if article.wire and article.wire != "agencies" else (2, 0)


def _overlap(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, int, bool]:
    """Words in common (in order), the longest run of them, and whether the two must come from one text."""
    if left == right:
        return len(left), len(left), len(left) > _SHORT
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    run = max(block.size for block in blocks)
    ratio = 2 * shared / max(len(left) + len(right), 1)
    return shared, run, run >= COPY_RUN or (ratio >= 0.75 and min(len(left), len(right)) > 2 * _SHORT)


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
