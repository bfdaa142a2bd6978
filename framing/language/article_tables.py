"""The tables of one article: where its sentences, tokens, phrases and quotations stand, in which part and voice."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

import numpy as np
import pandas as pd

from framing.corpus.article import Article
from framing.language import attribution, parsing, voice
from framing.language.quotes import quotes
from framing.language.sentences import Sentence, paragraphs
from framing.language.spans import SPAN_COLUMNS
from framing.language.tokens import Token
from framing.language.words import repeats

TOKEN_COLUMNS = ["token_id", "token", "lemma", "pos", "tag", "dep", "head"]
COLUMNS = {
    "sentences": ["paragraph", "sentence"],
    "tokens": TOKEN_COLUMNS,
    "chunks": ["chunk", "first", "last", "root"],
    "entities": ["entity", "type", "first", "last"],
    "quotes": ["quote", "closed", "continued"],
}
"""The columns of each table beside those of its spans."""
_LEDE_SENTENCES = 3
_VOICES = np.array(voice.VOICES)


def joined(tables: list[dict[str, pd.DataFrame]]) -> dict[str, pd.DataFrame]:
    """The tables of many articles, put together."""
    return {name: _joined([table[name] for table in tables], [*SPAN_COLUMNS, *own]) for name, own in COLUMNS.items()}


def tables(article: Article, split: list[Sentence], parse: parsing.Parse) -> dict[str, pd.DataFrame]:
    """``sentences, tokens, chunks, entities, quotes`` of an article that was cut into sentences and parsed."""
    text, tokens = article.text, parse.tokens
    marks = quotes(text, _paragraphs(text, article.headline_end), [sentence.end for sentence in split])
    voices = _voices(article, split, tokens, marks)
    parts = _parts(article, split)
    starts = [token.start for token in tokens]

    def spans(rows: list[tuple[int, int, int]]) -> dict:
        """Span columns for rows of (start, end, sentence)."""
        first = [min(bisect_left(starts, start), len(tokens) - 1) for start, _, _ in rows]
        return {
            "article_id": article.article_id, "outlet": article.outlet, "sentence_id": [row[2] for row in rows],
            "start": [row[0] for row in rows], "end": [row[1] for row in rows], "part": [parts[row[2]] for row in rows],
            "voice": [voices[number] if tokens else "outlet" for number in first],
        }  # fmt: skip

    def phrases(found: list[parsing.Phrase], name: str) -> dict:
        rows = [(tokens[p.first].start, tokens[p.last].end, tokens[p.first].sentence_id) for p in found]
        places = {"first": [p.first for p in found], "last": [p.last for p in found]}
        return {**spans(rows), name: [text[start:end] for start, end, _ in rows], **places}

    chunks = {**phrases(parse.chunks, "chunk"), "root": [p.root for p in parse.chunks]}
    entities = {**phrases(parse.entities, "entity"), "type": [p.type for p in parse.entities]}
    values = zip(*tokens, strict=True) if tokens else [() for _ in Token._fields]
    columns = dict(zip(Token._fields, values, strict=True))
    sentence_rows = [(s.start, s.end, number) for number, s in enumerate(split)]
    quote_rows = [(q.start, q.end, _sentence_at(split, q.start)) for q in marks]
    return {
        "sentences": pd.DataFrame({
            **spans(sentence_rows), "voice": _prevailing(tokens, voices, len(split)),
            "paragraph": [s.paragraph for s in split], "sentence": [text[s.start : s.end] for s in split],
        }),
        "tokens": pd.DataFrame({
            "article_id": article.article_id, "outlet": article.outlet, **columns, "voice": voices,
            "part": [parts[number] for number in columns["sentence_id"]],
        }),
        "chunks": pd.DataFrame(chunks),
        "entities": pd.DataFrame(entities)[[*SPAN_COLUMNS, "entity", "type", "first", "last"]],
        "quotes": pd.DataFrame({
            **spans(quote_rows), "quote": [text[q.start : q.end] for q in marks],
            "closed": [q.closed for q in marks], "continued": [q.continued for q in marks],
        }),
    }  # fmt: skip


def _voices(article: Article, split: list[Sentence], tokens: list[Token], marks: list) -> list[str]:
    """The voice of each token: quotation marks outrank indirect speech."""
    voices = np.zeros(len(tokens), dtype=int)
    covered = [report.covered for report in attribution.reports(tokens, attribution.children_of(tokens))]
    reported = set().union(*covered)
    voices[sorted(reported)] = 1
    starts = [token.start for token in tokens]
    sentence_starts = [token.sentence_id for token in tokens]
    for mark in marks:
        number = _sentence_at(split, mark.start)
        first = bisect_left(sentence_starts, number)
        words = tokens[first : bisect_left(sentence_starts, number + 1)]
        scare = voice.scare_quoted(article.text, mark, words, reported, first, mark.start < article.headline_end)
        voices[bisect_left(starts, mark.start) : bisect_left(starts, mark.end)] = 3 if scare else 2
    return _VOICES[voices].tolist()


def _prevailing(tokens: list[Token], voices: list[str], sentences: int) -> list[str]:
    """The voice of most words of each sentence."""
    counts = [Counter() for _ in range(sentences)]
    for token, voice_of in zip(tokens, voices, strict=True):
        counts[token.sentence_id][voice_of] += token.token[:1].isalnum()
    return [count.most_common(1)[0][0] if count else "outlet" for count in counts]


def _parts(article: Article, split: list[Sentence]) -> list[str]:
    """Headline (also where the page printed it again under itself), lede (the first paragraph, three sentences at
    most) or body, for each sentence."""
    first = sum(sentence.start < article.headline_end for sentence in split)
    while first < len(split) and repeats(article.text[split[first].start : split[first].end], article.headline):
        first += 1
    body = range(first, len(split))
    lede = {number for number in body[:_LEDE_SENTENCES] if split[number].paragraph == split[first].paragraph}
    return ["headline" if n < first else "lede" if n in lede else "body" for n in range(len(split))]


def _paragraphs(text: str, headline_end: int) -> list[tuple[int, int]]:
    rest = [(start + headline_end, end + headline_end) for start, end in paragraphs(text[headline_end:])]
    return [(0, headline_end), *rest] if headline_end else rest


def _sentence_at(split: list[Sentence], offset: int) -> int:
    return max(bisect_left([sentence.start for sentence in split], offset + 1) - 1, 0)


def _joined(tables: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    filled = [table for table in tables if len(table)]
    table = pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=columns)
    return table[columns]
