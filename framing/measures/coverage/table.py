"""The table of facts: what each article tells, tells differently, or leaves out."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from framing.joining import Sentence, joined
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.language.token_rows import SentenceTokens
from framing.measures.coverage.details import Details, disagreements
from framing.measures.coverage.labels import label, shortened
from framing.measures.coverage.parts import Part, Parts
from framing.measures.coverage.shared_copy import SharedCopy, absences

STATES = ("told", "told differently", "not told", "cut")
COLUMNS = [
    *SPAN_COLUMNS, "fact_id", "fact", "told", "in_wire", "rank", "articles", "of", "paragraph", "position", "differs",
    "sentence", "similarity", "part_of",
]  # fmt: skip
_NOTHING = {
    "sentence_id": -1, "start": 0, "end": 0, "part": "", "voice": "", "paragraph": -1, "position": float("nan"),
    "differs": "", "sentence": "", "similarity": 0.0,
}  # what stands where an article does not tell a fact  # fmt: skip
_FEWEST = 4  # words of a sentence that tells a fact


def facts(
    reading: Reading,
    pairs: pd.DataFrame,
    passages: pd.DataFrame | None = None,
    substitutions: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Facts, and how each article tells them.

    One row per fact and article. Where it is told the span is the sentence (the longest piece, where it was split);
    where it is not, ``sentence_id`` is -1, the span is empty (0, 0) and ``part`` and ``voice`` are "". Columns:
    ``fact_id`` (from 0, as ranked), ``fact`` (the clearest sentence, shortened at a clause), ``told`` (``told``,
    ``told differently``: a number or the source disagrees with most others, ``not told``, ``cut``: not told though the
    shared copy that this article uses had it), ``in_wire`` (the base of shared copy tells it), ``rank`` (from 1: told
    by most articles first, then earlier in them), ``articles`` (that tell it), ``of`` (articles), ``paragraph`` (from
    0), ``position`` (0 at the beginning of the article, 1 at its end), ``differs`` (what disagrees), ``sentence``,
    ``similarity`` (with the others that tell it; 0 for a fact told once), ``part_of`` (-1; for a clause the
    ``fact_id`` of the sentence that it stands in).

    Shared copy is known only when ``passages`` (of ``wire.passages``) is given. With ``substitutions`` a clause that
    some articles leave out of a sentence that they tell is a fact of its own, listed after the sentences: there the
    span is the clause, and ``sentence`` the sentence around it; an article without the sentence has ``not told``.

    >>> import framing
    >>> from framing.measures import alignment
    >>> told = "Police removed forty protesters from the bridge on Monday."
    >>> reading = framing.read(framing.event_from_texts({"A": told, "B": told, "C": "It rained."}))
    >>> table = facts(reading, alignment.pairs(reading))
    >>> table[["fact_id", "outlet", "told", "articles"]].values.tolist()
    [[0, 'A', 'told', 2], [0, 'B', 'told', 2], [0, 'C', 'not told', 2]]
    """
    lines = {(row.article_id, row.sentence_id): row for row in reading.sentences.itertuples()}
    groups = _clusters(reading, pairs, lines)
    if not groups:
        return pd.DataFrame(columns=COLUMNS)
    same = _similarities(pairs)
    tokens = SentenceTokens(reading)
    copy = SharedCopy(reading, passages, tokens)
    sizes = reading.sentences.groupby("article_id")["end"].max().to_dict()
    details = Details(reading, tokens)
    told, known = [], []
    ranked = _ranked(groups, lines, sizes)
    for number, group in enumerate(ranked):
        base = {article: group[article] for article in group if article == copy.base}
        known.append((label(base or group, lines, same), len(group)))
        told += _told(number, group, lines, same, sizes, details)
    if substitutions is None or substitutions.empty:
        return _table(told, known, copy, reading).assign(part_of=-1)[COLUMNS]
    return _with_clauses(told, known, copy, ranked, lines, sizes, reading, Parts(substitutions, tokens))


def _with_clauses(told, known, copy, ranked, lines, sizes, reading: Reading, parts: Parts) -> pd.DataFrame:
    """The table of sentences, and after them the clauses that somebody left out."""
    articles = {article.article_id for article in reading.event.articles}
    order = sorted(articles, key=lambda article: (article != copy.base, article))
    part_of, absent = [-1] * len(known), set()
    for number, group in enumerate(ranked if len(order) > 1 else ()):
        readable = order[:1] if copy.base in group else order
        for part in parts.of(group, order, readable) if len(group) > 1 else ():
            first = next(iter(part.told))
            in_wire = copy.base in part.told and copy.has(*part.told[copy.base])
            if len(part.told) < 2 and not in_wire and len(order) > 2:
                continue  # what one article alone adds to a sentence is seen among the exchanges
            name = "… " + shortened(reading.text(first)[slice(*part.told[first])])
            absent |= {(len(known), article) for article in set(order) - set(part.left_out)}
            told += _clause_told(len(known), part, group, lines, sizes)
            known.append((name, len(part.told)))
            part_of.append(number)
    table = _table(told, known, copy, reading)
    table["part_of"] = np.array(part_of)[table["fact_id"]]
    cells = zip(table["fact_id"], table["article_id"], table["told"], strict=True)
    table["told"] = ["not told" if state == "cut" and (f, a) in absent else state for f, a, state in cells]
    return table[COLUMNS]


def _clause_told(number: int, part: Part, group: dict[str, list[int]], lines, sizes) -> list[tuple]:
    """One row for each article that tells the clause."""
    rows = []
    for article, (start, end) in part.told.items():
        row = next(row for row in (lines[article, s] for s in group[article]) if row.start <= start and end <= row.end)
        position = round(start / max(sizes[article], 1), 4)
        rows.append((article, start, end, number, "told", row.paragraph, position, "", row.sentence, 1.0))
    return rows


def _clusters(reading: Reading, pairs: pd.DataFrame, lines: dict) -> list[dict[str, list[int]]]:
    """Sentences that tell one fact, by article; headlines repeat a fact of the body and are left out."""
    told = pairs[pairs["relation"] == "same"]
    headline = {place for place, row in lines.items() if row.part == "headline"}
    clusters, taken = [], set()
    for group in joined(told):
        nodes = [node for node in group if node not in headline]
        taken |= set(nodes)
        clusters.append(nodes)
    clusters += [[place] for place, row in lines.items() if place not in taken | headline and _tells(row.sentence)]
    return [_by_article(nodes) for nodes in clusters if nodes]


def _by_article(nodes: list[Sentence]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for article, sentence in sorted(nodes):
        found.setdefault(article, []).append(sentence)
    return found


def _tells(sentence: str) -> bool:
    return len(re.findall(r"\w+", sentence)) >= _FEWEST


def _similarities(pairs: pd.DataFrame) -> dict[Sentence, float]:
    best: dict[Sentence, float] = {}
    for row in pairs[pairs["relation"] == "same"].itertuples():
        for node in ((row.left_article, row.left_sentence), (row.right_article, row.right_sentence)):
            best[node] = max(best.get(node, 0.0), row.similarity)
    return best


def _ranked(groups: list[dict[str, list[int]]], lines: dict, sizes: dict) -> list[dict[str, list[int]]]:
    """Facts told by most first, then those told earlier."""

    def key(group: dict[str, list[int]]) -> tuple:
        places = [lines[article, sentences[0]].start / max(sizes[article], 1) for article, sentences in group.items()]
        return -len(group), round(sum(places) / len(places), 4), sorted(group.items())

    return sorted(groups, key=key)


def _told(number: int, group: dict[str, list[int]], lines, same, sizes, details) -> list[tuple]:
    """One row for each article that tells the fact."""
    differs = disagreements(group, details) if len(group) > 1 else dict.fromkeys(group, "")
    rows = []
    for article, sentences in group.items():
        sentence = max(sentences, key=lambda s, a=article: (len(lines[a, s].sentence), -s))
        row = lines[article, sentence]
        state = "told differently" if differs[article] else "told"
        position = round(row.start / max(sizes[article], 1), 4)
        own = state, row.paragraph, position, differs[article], row.sentence, same.get((article, sentence), 0.0)
        rows.append((article, row.start, row.end, number, *own))
    return rows


def _table(told: list[tuple], known: list[tuple], copy: SharedCopy, reading: Reading) -> pd.DataFrame:
    """Every fact by every article: the told ones where they stand, the others as absences."""
    articles = reading.event.articles
    size, of = len(known), len(articles)
    own = ["fact_id", "told", "paragraph", "position", "differs", "sentence", "similarity"]
    places = reading.evidence(pd.DataFrame(told, columns=["article_id", "start", "end", *own]))
    order = {article.article_id: number for number, article in enumerate(articles)}
    cell = (places["fact_id"] * of + places["article_id"].map(order)).to_numpy(dtype=np.int64)
    label, count = (
        np.array(column, dtype=kind) for column, kind in zip(zip(*known, strict=True), (object, int), strict=True)
    )
    fact, article = np.repeat(np.arange(size), of), np.tile(np.arange(of), size)
    in_wire, state = absences(places, copy, size, [article.article_id for article in articles])
    filled = {
        "article_id": np.array([article.article_id for article in articles], dtype=object)[article],
        "outlet": np.array([article.outlet for article in articles], dtype=object)[article],
        "fact_id": fact, "fact": label[fact], "in_wire": in_wire[fact], "rank": fact + 1, "articles": count[fact],
        "of": np.full(size * of, of), "told": state,
    }  # fmt: skip
    for name, nothing in _NOTHING.items():
        filled[name] = np.full(size * of, nothing, dtype=object if nothing == "" else type(nothing))
    for name in ("told", *_NOTHING):
        filled[name][cell] = places[name].to_numpy()
    names = [name for name in COLUMNS if name != "part_of"]
    return pd.DataFrame({name: pd.Series(filled[name], dtype=filled[name].dtype) for name in names})
