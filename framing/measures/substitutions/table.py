"""The table of substitutions."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.substitutions.exchange import Exchange
from framing.measures.substitutions.keeping import kept_exchanges, words_between
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.lines import Lines
from framing.measures.substitutions.own_words import differing
from framing.measures.substitutions.sentences import versions_of_one_copy, whole_sentences
from framing.measures.substitutions.word import Word

_OWN = [
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end", "left",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end", "right",
    "kind", "left_core", "right_core", "left_context", "right_context", "whole_sentence", "similarity", "copy",
]  # fmt: skip
COLUMNS = [*SPAN_COLUMNS, *_OWN]
_CONTEXT_WORDS = 6  # shown on either side of an exchange


def substitutions(reading: Reading, pairs: pd.DataFrame) -> pd.DataFrame:
    """Words exchanged, added or cut between every two articles that tell the same thing.

    One row per exchange and pair of articles, read from the left article to the right one; the left one is nearer to
    the agency copy (see ``alignment.pairs``). ``both_directions`` gives each exchange both ways, ``from_base`` reads
    everything from one article.

    The span columns hold the right-hand side, or the left-hand side where the words were cut. Own columns:
    ``left_article, left_outlet, left_sentence, left_start, left_end, left`` and the same for ``right`` (the text of a
    side without words is empty, and its start and end are the place where they would stand), ``kind`` (``label, verb,
    agency, number, hedge, attribution, added, cut, style, other``), ``left_core, right_core`` (the words of each side
    that the other has not, by lemma: what a summary counts), ``left_context, right_context`` (six words before and
    after, the exchange in square brackets), ``whole_sentence`` (added or cut as a sentence), ``similarity`` of the
    sentences, ``copy`` (the sentences were written from one text; where not, expect more noise).

    >>> import framing
    >>> from framing.measures import alignment
    >>> copy = "Police removed forty protesters from the bridge on Monday and closed the road until the evening."
    >>> reading = framing.read(framing.event_from_texts({"A": copy, "B": copy.replace("protesters", "rioters")}))
    >>> found = substitutions(reading, alignment.pairs(reading))
    >>> found[["left", "right", "kind"]].values.tolist()
    [['forty protesters', 'forty rioters', 'label']]
    """
    lines = Lines(reading)
    rows = []
    same = pairs[(pairs["relation"] == "same") & (pairs["shape"] != "identical")]
    versions = versions_of_one_copy(reading, pairs)
    done: dict[tuple, list] = {}
    for pair in same.itertuples():
        left = lines.line(pair.left_article, pair.left_sentence)
        right = lines.line(pair.right_article, pair.right_sentence)
        texts = _text_of(reading, pair)
        if texts not in done:
            rewritten = pair.copy or (pair.left_article, pair.right_article) in versions
            done[texts] = list(kept_exchanges(left, right, rewritten, pair.copy))
        for exchange, kind_of in done[texts]:
            rows.append(_row(reading, pair, left, right, exchange, kind_of))
    rows += whole_sentences(reading, pairs, versions)
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *_OWN])
    evidence = reading.evidence(table)
    if evidence.empty:
        return pd.DataFrame(columns=COLUMNS)
    order = {article.article_id: number for number, article in enumerate(reading.event.articles)}
    by = evidence.assign(_left=evidence["left_article"].map(order), _right=evidence["right_article"].map(order))
    by = by.sort_values(["_left", "_right", "left_start", "right_start"], kind="stable")
    return by[COLUMNS].reset_index(drop=True)


def _text_of(reading: Reading, pair) -> tuple[str, str]:
    left = reading.text(pair.left_article)[pair.left_start : pair.left_end]
    return left, reading.text(pair.right_article)[pair.right_start : pair.right_end]


def _row(reading: Reading, pair, left: Line, right: Line, exchange: Exchange, kind_of: str) -> tuple:
    texts = reading.text(pair.left_article), reading.text(pair.right_article)
    a = _closed(texts[0], *_span(left, exchange.left_first, exchange.left_last, pair.left_end))
    b = _closed(texts[1], *_span(right, exchange.right_first, exchange.right_last, pair.right_end))
    words = (
        words_between(left, exchange.left_first, exchange.left_last),
        words_between(right, exchange.right_first, exchange.right_last),
    )
    cut = not words[1]
    place = (pair.left_article, *a) if cut else (pair.right_article, *b)
    return (
        *place,
        pair.left_article, pair.left_outlet, pair.left_sentence, *a, texts[0][slice(*a)],
        pair.right_article, pair.right_outlet, pair.right_sentence, *b, texts[1][slice(*b)],
        kind_of, _core(words[0], words[1]), _core(words[1], words[0]),
        _context(texts[0], left, exchange.left_first, exchange.left_last, a, pair.left_end),
        _context(texts[1], right, exchange.right_first, exchange.right_last, b, pair.right_end),
        False, pair.similarity, pair.copy,
    )  # fmt: skip


def _span(line: Line, first: int, last: int, sentence_end: int) -> tuple[int, int]:
    """Offsets of words, or the place where they would stand."""
    if last >= first:
        return line.words[first].start, line.words[last].end
    place = line.words[first].start if first < len(line.words) else sentence_end
    return place, place


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the other one of a pair of brackets, where it holds only one and the other stands beside it."""
    inside = text[start:end]
    if inside.count("(") > inside.count(")") and text[end : end + 1] == ")":
        return start, end + 1
    if inside.count(")") > inside.count("(") and text[start - 1 : start] == "(":
        return start - 1, end
    return start, end


def _core(words: list[Word], others: list[Word]) -> str:
    """The words that the other side has not, articles left out; the whole phrase where one side has none of its own."""
    own = [word for word in differing(words, others) if word.pos != "DET"]
    whole = not own or not [word for word in differing(others, words) if word.pos != "DET"]
    kept = [word for word in words if word.pos != "DET"] if whole else [w for w in own if w.content] or own
    return " ".join(_shown(word) for word in kept or words)


def _shown(word: Word) -> str:
    """Small letters, except in names and acronyms."""
    named = word.pos == "PROPN" or any(letter.isupper() for letter in word.token[1:])
    return word.token if named else word.token.lower()


def _context(text: str, line: Line, first: int, last: int, span: tuple[int, int], sentence_end: int) -> str:
    """The exchange in brackets between a few words before and after it."""
    words = line.words
    if not words:
        return ""
    start = words[max(first - _CONTEXT_WORDS, 0)].start if first > 0 else words[0].start
    end = words[last + _CONTEXT_WORDS].end if last + _CONTEXT_WORDS < len(words) else sentence_end
    start = min(start, span[0])
    inner = text[slice(*span)]
    return " ".join(f"{text[start : span[0]]}[{inner}]{text[span[1] : max(end, span[1])]}".split())
