"""What is shared copy, and where did it come from?

Sentences that one text must have from the other, or both from a third (``alignment.pairs`` calls them ``copy``), are
put together to passages. Their origin is the agency that a credit line or a dateline names; where none does it is a
"common source". Sentences that share only what stands between quotation marks are kept apart: two reporters may have
heard the same speaker.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

import pandas as pd

from framing.corpus.article import Article
from framing.corpus.credits import agencies
from framing.grouping import grouped
from framing.joining import Sentence, joined
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.language.words import words
from framing.lexicons import path

COMMON_SOURCE = "common source"
COLUMNS = [
    *SPAN_COLUMNS, "passage_id", "kind", "origin", "certain", "base", "last_sentence", "sentences", "words", "density",
    "score", "rank", "identical", "repeats",
]  # fmt: skip
SHARE_COLUMNS = ["article_id", "outlet", "n", "shared", "share", "repeated", "passages", "origin"]
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
    """
    shared = pairs[(pairs["relation"] == "same") & (pairs["copy"].astype(bool) | pairs["quotation"].astype(bool))]
    if shared.empty:
        return pd.DataFrame(columns=COLUMNS)
    groups = joined(shared)
    quotation = _quotation_only(shared)
    text = {(row.article_id, row.sentence_id): row for row in reading.sentences.itertuples()}
    likeness = _likeness(shared)
    rows = []
    for number, run in enumerate(_runs(groups, quotation, text)):
        rows += _passage(number, run, reading, text, likeness, quotation)
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[7:]])
    return _ranked(reading.evidence(table))


def _quotation_only(shared: pd.DataFrame) -> set[Sentence]:
    """Sentences that share nothing with others but quotations."""
    quoted, copied = set(), set()
    for row in shared.itertuples():
        target = copied if row.copy else quoted
        target |= {(row.left_article, row.left_sentence), (row.right_article, row.right_sentence)}
    return quoted - copied


def _likeness(shared: pd.DataFrame) -> dict[Sentence, float]:
    """How much each sentence is like all others that share it."""
    total: dict[Sentence, float] = {}
    for row in shared.itertuples():
        for node in ((row.left_article, row.left_sentence), (row.right_article, row.right_sentence)):
            total[node] = round(total.get(node, 0.0) + row.similarity, 4)
    return total


def _runs(groups: list[list[Sentence]], quotation: set[Sentence], text: dict) -> list[list[list[Sentence]]]:
    """Groups of sentences that follow one another in all their articles, put together."""
    kind = {id(group): _kind(group, quotation, text) for group in groups}
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


def _kind(group: list[Sentence], quotation: set[Sentence], text: dict) -> str:
    if all(node in quotation for node in group):
        return "quotation"
    return "boilerplate" if any(_boilerplate(text[node].sentence) for node in group) else "copy"


@cache
def _patterns() -> list[re.Pattern]:
    listed = tomllib.loads(path("boilerplate.toml").read_text(encoding="utf-8"))["patterns"]
    return [re.compile(pattern, re.IGNORECASE) for pattern in listed]


def _boilerplate(sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in _patterns())


def _passage(number: int, run: list, reading: Reading, text: dict, likeness: dict, quotation: set) -> list[tuple]:
    members: dict[str, list[int]] = {}
    for group in run:
        for article, sentence in group:
            members.setdefault(article, []).append(sentence)
    articles = {article_id: reading.event.article(article_id) for article_id in members}
    named = _named(reading)
    base = _base(members, articles, likeness, named)
    origin, certain = _origin(list(articles.values()), named)
    kinds = {_kind(group, quotation, text) for group in run}
    kind = "copy" if "copy" in kinds else min(kinds)  # a quotation amid copied sentences was copied with them
    worded = {
        article: {sentence: words(text[article, sentence].sentence) for sentence in sentences}
        for article, sentences in members.items()
    }
    flat = {article: [word for line in lines.values() for word in line] for article, lines in worded.items()}
    repeats = _repeats(worded, base)
    rows = []
    for article, sentences in members.items():
        first, last = text[article, min(sentences)], text[article, max(sentences)]
        others = [base] if article != base else [other for other in members if other != base]
        common = max(_common(flat[article], flat[other]) for other in others)
        density = common / max(len(flat[article]), 1)
        score = common * density * (_DAMPED if kind == "boilerplate" else 1.0)
        rows.append((
            article, first.start, last.end, number, kind, origin if kind == "copy" else "", certain and kind == "copy",
            article == base, max(sentences), len(sentences), common, round(density, 4), round(score, 4), 0,
            flat[article] == flat[base], " ".join(map(str, repeats[article])),
        ))  # fmt: skip
    return rows


def _named(reading: Reading) -> dict[str, str]:
    """Printed name -> name of every agency, and of every outlet that another article credits."""
    named = {name: code for name, code in agencies().items() if code != "agencies"}
    for article in reading.event.articles:
        for name in _credits(article):
            named.setdefault(name, name)
    return named


def _credits(article: Article) -> list[str]:
    return [name.strip() for name in article.wire.split(",") if name.strip() and name.strip() != "agencies"]


def _base(members: dict, articles: dict, likeness: dict, named: dict) -> str:
    """The agency's own version, else the one most like the others; of equals, one that credits the agency."""

    def key(article_id: str) -> tuple:
        article = articles[article_id]
        like = sum(likeness.get((article_id, sentence), 0.0) for sentence in members[article_id])
        return article.outlet not in named, -round(like, 3), not _credits(article), article_id

    return min(members, key=key)


def _origin(articles: list[Article], named: dict[str, str]) -> tuple[str, bool]:
    """The agency that the passage comes from, and whether a text says so."""
    own = sorted({named[article.outlet] for article in articles if article.outlet in named})
    if len(own) == 1:
        return own[0], True
    credited = [set(_credits(article)) for article in articles if _credits(article)]
    common = set.intersection(*credited) if credited else set()
    return (min(common), True) if len(common) == 1 else (COMMON_SOURCE, False)


def _repeats(worded: dict[str, dict[int, tuple]], base: str) -> dict[str, list[int]]:
    """Sentences that stand word for word in the base, or in an article before this one by its id."""
    seen = {line for line in worded[base].values() if line}
    found: dict[str, list[int]] = {base: []}
    for article in sorted(set(worded) - {base}):
        found[article] = [sentence for sentence, line in worded[article].items() if line in seen]
        seen |= {line for line in worded[article].values() if line}
    return found


def _common(left: list[str], right: list[str]) -> int:
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


def repeated(passages: pd.DataFrame) -> pd.DataFrame:
    """Sentences that repeat shared copy word for word; a measure that leaves them out counts one decision once.

    One row per sentence: ``article_id, sentence_id``.

    >>> repeated(pd.DataFrame(columns=COLUMNS)).empty
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
