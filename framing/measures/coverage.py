"""Which facts are told by whom, and what is left out?

A fact is a cluster of sentences that tell the same thing. What nobody else tells is a fact told once. Absence is not
omission until a person says so: articles differ in length and in the hour they were written.
"""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
import pandas as pd

from framing.joining import Sentence, joined
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons import reporting_verbs

STATES = ("told", "told differently", "not told", "cut")
COLUMNS = [
    *SPAN_COLUMNS, "fact_id", "fact", "told", "in_wire", "rank", "articles", "of", "paragraph", "position", "differs",
    "sentence", "similarity",
]  # fmt: skip
_COLUMNS = ("sentence_id", "token_id", "token", "lemma", "pos", "dep", "head")  # of the tokens
_NUMBER = re.compile(r"\d")
_LONGEST = 100  # characters of a fact's short label
_NOTHING = {
    "sentence_id": -1, "start": 0, "end": 0, "part": "", "voice": "", "paragraph": -1, "position": float("nan"),
    "differs": "", "sentence": "", "similarity": 0.0,
}  # what stands where an article does not tell a fact  # fmt: skip
_FEWEST = 4  # words of a sentence that tells a fact
_WRITTEN_FROM = 0.15  # share of an article's words that it has from shared copy, at least, where it was written from it
_BREAK = re.compile(
    r",\s+(?:which|who|whose|where|when|while|as|after|although|but|and|with|according|including)\b|;|\s[–—-]\s"
)


def facts(reading: Reading, pairs: pd.DataFrame, passages: pd.DataFrame | None = None) -> pd.DataFrame:
    """Facts, and how each article tells them.

    One row per fact and article. Where it is told the span is the sentence (the longest piece, where it was split);
    where it is not, ``sentence_id`` is -1, the span is empty (0, 0) and ``part`` and ``voice`` are "". Columns:
    ``fact_id`` (from 0, as ranked), ``fact`` (the clearest sentence, shortened at a clause), ``told`` (``told``,
    ``told differently``: a number or the source disagrees with most others, ``not told``, ``cut``: not told though the
    shared copy that this article uses had it), ``in_wire`` (the base of shared copy tells it), ``rank`` (from 1: told
    by most articles first, then earlier in them), ``articles`` (that tell it), ``of`` (articles), ``paragraph`` (from
    0), ``position`` (0 at the beginning of the article, 1 at its end), ``differs`` (what disagrees), ``sentence``,
    ``similarity`` (with the others that tell it; 0 for a fact told once).

    Shared copy is known only when ``passages`` (of ``wire.passages``) is given.
    """
    lines = {(row.article_id, row.sentence_id): row for row in reading.sentences.itertuples()}
    groups = _clusters(reading, pairs, lines)
    if not groups:
        return pd.DataFrame(columns=COLUMNS)
    same = _similarities(pairs)
    copied = _copy(reading, passages)
    sizes = reading.sentences.groupby("article_id")["end"].max().to_dict()
    details = _Details(reading)
    told, known = [], []
    for number, group in enumerate(_ranked(groups, lines, sizes)):
        base = {article: group[article] for article in group if article in copied[0]}
        known.append((_label(base or group, lines, same), bool(base), len(group)))
        told += _told(number, group, lines, same, sizes, details)
    return _table(told, known, copied[1], reading)


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


def _copy(reading: Reading, passages: pd.DataFrame | None) -> tuple[set[str], set[str]]:
    """The article whose text is the base of shared copy, and the articles that were written from it."""
    if passages is None or passages.empty:
        return set(), set()
    copy = passages[passages["kind"] == "copy"]
    words = copy[copy["base"].astype(bool)].groupby("article_id")["words"].sum()
    if words.empty:
        return set(), set()
    base = sorted(words.index, key=lambda article: (-words[article], article))[0]
    with_base = copy[copy["passage_id"].isin(copy.loc[copy["article_id"] == base, "passage_id"])]
    shared = with_base.groupby("article_id")["words"].sum()
    total = reading.tokens.groupby("article_id").size()
    users = {article for article in shared.index if shared[article] >= _WRITTEN_FROM * total[article]} - {base}
    return ({base}, users) if users else (set(), set())


def _ranked(groups: list[dict[str, list[int]]], lines: dict, sizes: dict) -> list[dict[str, list[int]]]:
    """Facts told by most first, then those told earlier."""

    def key(group: dict[str, list[int]]) -> tuple:
        places = [lines[article, sentences[0]].start / max(sizes[article], 1) for article, sentences in group.items()]
        return -len(group), round(sum(places) / len(places), 4), sorted(group.items())

    return sorted(groups, key=key)


def _told(number: int, group: dict[str, list[int]], lines, same, sizes, details) -> list[tuple]:
    """One row for each article that tells the fact."""
    differs = _disagreements(group, details) if len(group) > 1 else dict.fromkeys(group, "")
    rows = []
    for article, sentences in group.items():
        sentence = max(sentences, key=lambda s, a=article: (len(lines[a, s].sentence), -s))
        row = lines[article, sentence]
        state = "told differently" if differs[article] else "told"
        position = round(row.start / max(sizes[article], 1), 4)
        own = state, row.paragraph, position, differs[article], row.sentence, same.get((article, sentence), 0.0)
        rows.append((article, row.start, row.end, number, *own))
    return rows


def _table(told: list[tuple], known: list[tuple], users: set[str], reading: Reading) -> pd.DataFrame:
    """Every fact by every article: the told ones where they stand, the others as absences."""
    articles = reading.event.articles
    size, of = len(known), len(articles)
    own = ["fact_id", "told", "paragraph", "position", "differs", "sentence", "similarity"]
    places = reading.evidence(pd.DataFrame(told, columns=["article_id", "start", "end", *own]))
    order = {article.article_id: number for number, article in enumerate(articles)}
    cell = (places["fact_id"] * of + places["article_id"].map(order)).to_numpy(dtype=np.int64)
    columns = zip(zip(*known, strict=True), (object, bool, int), strict=True)
    label, in_wire, count = (np.array(column, dtype=kind) for column, kind in columns)
    fact, article = np.repeat(np.arange(size), of), np.tile(np.arange(of), size)
    uses = np.array([article.article_id in users for article in articles])
    filled = {
        "article_id": np.array([article.article_id for article in articles], dtype=object)[article],
        "outlet": np.array([article.outlet for article in articles], dtype=object)[article],
        "fact_id": fact, "fact": label[fact], "in_wire": in_wire[fact], "rank": fact + 1, "articles": count[fact],
        "of": np.full(size * of, of), "told": np.where(in_wire[fact] & uses[article], "cut", "not told").astype(object),
    }  # fmt: skip
    for name, nothing in _NOTHING.items():
        filled[name] = np.full(size * of, nothing, dtype=object if nothing == "" else type(nothing))
    for name in ("told", *_NOTHING):
        filled[name][cell] = places[name].to_numpy()
    return pd.DataFrame({name: pd.Series(filled[name], dtype=filled[name].dtype) for name in COLUMNS})


def _label(group: dict[str, list[int]], lines: dict, same: dict) -> str:
    """The sentence most like the others, the shorter of two equals, cut at the end of a clause."""
    nodes = [(article, sentence) for article, sentences in group.items() for sentence in sentences]
    best = min(nodes, key=lambda node: (-round(same.get(node, 0.0), 1), len(lines[node].sentence), node))
    return shortened(lines[best].sentence)


def shortened(sentence: str) -> str:
    """A sentence cut at the first clause boundary that leaves a third of it, or at a word, with an ellipsis.

    >>> shortened("The port reopened on Monday, which surprised the union.")
    'The port reopened on Monday …'
    """
    text = " ".join(sentence.split()).strip(" '\"“”‘’")
    if len(text) <= _LONGEST and not _BREAK.search(text):
        return text
    for match in _BREAK.finditer(text):
        if len(text) / 3 <= match.start() <= _LONGEST:
            return text[: match.start()].rstrip(" ,;") + " …"
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


class _Details:
    """Numbers with what they count, and the sources, of each sentence."""

    def __init__(self, reading: Reading):
        spoken = reading.sentences[reading.sentences["voice"] == "quoted"]
        self._spoken = set(zip(spoken["article_id"], spoken["sentence_id"], strict=True))
        self._reading = reading
        self._articles: dict[str, dict[int, list[tuple]]] = {}

    def _of(self, node: Sentence) -> list[tuple]:
        """The tokens of a sentence, as rows of ``_COLUMNS``."""
        article_id, sentence = node
        if article_id not in self._articles:
            lines: dict[int, list[tuple]] = {}
            for row in self._reading.rows("tokens", article_id, *_COLUMNS):
                lines.setdefault(row[0], []).append(row)
            self._articles[article_id] = lines
        return self._articles[article_id].get(sentence, [])

    def numbers(self, node: Sentence) -> dict[str, set[str]]:
        """What is counted -> figures ("people" -> {"3000"})."""
        tokens = self._of(node)
        by_id = {row[1]: row for row in tokens}
        found: dict[str, set[str]] = {}
        for row in tokens:
            head = by_id.get(row[6])
            counts = row[4] == "NUM" and row[5] == "nummod" and _NUMBER.search(row[2])
            if counts and head is not None and head[4] == "NOUN":
                found.setdefault(head[3].lower(), set()).add(row[2].replace(",", ""))
        return found

    def spoken(self, node: Sentence) -> bool:
        """Is the sentence a quotation?"""
        return node in self._spoken

    def source(self, node: Sentence) -> str:
        """The name for whoever says so; "" where the outlet speaks for itself, "?" for a pronoun."""
        tokens = self._of(node)
        verbs = reporting_verbs()
        reporting = {row[1] for row in tokens if row[4] == "VERB" and row[3] in verbs and not verbs[row[3]]["weak"]}
        subjects = [row for row in tokens if row[5] == "nsubj" and row[6] in reporting]
        named = ["?" if row[4] == "PRON" else _named(row, tokens) for row in subjects]
        according = {row[1] for row in tokens if row[2].lower() == "according"}
        to = {row[1] for row in tokens if row[6] in according}
        named += [_named(row, tokens) for row in tokens if row[6] in to and row[5] == "pobj"]
        return named[0] if named else ""


def _named(head: tuple, tokens: list[tuple]) -> str:
    """A noun with the names and adjectives directly before it ("United Nations")."""
    before = [row for row in tokens if row[6] == head[1] and row[1] < head[1] and row[5] in {"compound", "amod"}]
    first = min((row[1] for row in before), default=head[1])
    return " ".join(row[2] for row in tokens if first <= row[1] <= head[1])


def _disagreements(group: dict[str, list[int]], details: _Details) -> dict[str, str]:
    """What each article tells otherwise than most: a figure for the same thing, or who says so."""
    found: dict[str, list[str]] = {article: [] for article in group}
    counted: dict[str, dict[str, tuple]] = {}
    for article, sentences in group.items():
        for sentence in sentences:
            for thing, figures in details.numbers((article, sentence)).items():
                counted.setdefault(thing, {})[article] = tuple(sorted(figures))
    for thing, figures in counted.items():
        most = _most(figures)
        for article, own in figures.items():
            if own != most:
                found[article].append(f"{'/'.join(own)} {thing}, others {'/'.join(most)}")
    sources = {
        article: next(filter(None, (details.source((article, s)) for s in sentences)), "")
        for article, sentences in group.items()
        if not all(details.spoken((article, s)) for s in sentences)
    }
    if len(sources) > 1:
        most = _most(sources)
        for article, own in sources.items():
            if most not in {"", "?"} and not own:
                found[article].append(f"no source; others name {most}")
            elif own not in {"", "?"} and not most:
                found[article].append(f"names {own}; others no source")
    return {article: "; ".join(parts) for article, parts in found.items()}


def _most(values: dict) -> object:
    """The value that most have; of equals, the one of the first article."""
    counts = Counter(values.values())
    order = list(values.values())
    return min(counts, key=lambda value: (-counts[value], order.index(value)))


def without(facts: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The facts when a person has rejected sentences that do not tell them: ``kept`` are the rows that still stand.

    A told row that is not among them becomes ``not told``; ``articles`` is counted again.

    >>> table = pd.DataFrame([(0, "a", 3, 9, "told", 1), (0, "b", 5, 8, "told", 1)],
    ...                      columns=["fact_id", "article_id", "start", "end", "told", "articles"])
    >>> without(table.assign(sentence_id=1, differs="", sentence="x"), table.iloc[:1])["told"].tolist()
    ['told', 'not told']
    """
    places = set(zip(kept["article_id"], kept["start"], kept["end"], strict=True))
    stands = [place in places for place in zip(facts["article_id"], facts["start"], facts["end"], strict=True)]
    gone = facts["told"].str.startswith("told") & ~pd.Series(stands, index=facts.index)
    if not gone.any():
        return facts
    table = facts.copy()
    table.loc[gone, ["told", "differs", "sentence"]] = ["not told", "", ""]
    table.loc[gone, ["sentence_id", "start", "end"]] = [-1, 0, 0]
    told = table["told"].str.startswith("told")
    return table.assign(articles=told.groupby(table["fact_id"]).transform("sum").astype(int))


def grid(facts: pd.DataFrame) -> pd.DataFrame:
    """The facts at a glance: one row per fact, one column per outlet with ``told``, ``told differently``, ...

    ``n`` is how many articles tell the fact, ``of`` how many there are. Two articles of one outlet share a column: the
    fullest state counts.

    >>> grid(pd.DataFrame(columns=COLUMNS)).columns.tolist()
    ['fact_id', 'fact', 'rank', 'n', 'of', 'in_wire']
    """
    columns = ["fact_id", "fact", "rank", "n", "of", "in_wire"]
    if facts.empty:
        return pd.DataFrame(columns=columns)
    first = facts.drop_duplicates("fact_id").rename(columns={"articles": "n"})[columns].set_index("fact_id", drop=False)
    outlets = list(dict.fromkeys(facts["outlet"]))
    strength = {state: number for number, state in enumerate(("told", "told differently", "cut", "not told"))}
    best = facts.assign(_state=facts["told"].map(strength)).groupby(["fact_id", "outlet"])["_state"].min().unstack()
    names = {number: state for state, number in strength.items()}
    for outlet in outlets:
        first[outlet] = best[outlet].map(names)
    return first.reset_index(drop=True)
