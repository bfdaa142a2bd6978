"""A reading: an event after the language pass, as plain tables."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.languages import language_of
from framing.language import attribution, parsing, voice
from framing.language.columns import Columns
from framing.language.places import Places
from framing.language.quotes import quotes
from framing.language.sentences import Sentence, paragraphs, sentences
from framing.lexicons.parsed_words import Words

SPAN_COLUMNS = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice"]
PARTS = ("headline", "lede", "body")
OWN_VOICES = ("outlet", "scare_quoted")
_VERSION = "10"
_LEDE_SENTENCES = 3
_TOKEN_COLUMNS = ["token_id", "token", "lemma", "pos", "tag", "dep", "head"]
_VOICES = np.array(voice.VOICES)


@dataclass(frozen=True)
class Reading:
    """An event's texts as tables; every table has the span columns, and ``text[start:end]`` is the thing.

    ``sentences``: ``paragraph, sentence``. ``tokens``: ``token_id`` (from 0 in each article), ``token, lemma, pos,
    tag, dep, head`` (a token_id; a root is its own head). ``chunks``: ``chunk, first, last, root`` (token_ids,
    inclusive). ``entities``: ``entity, type, first, last``. ``quotes``: ``quote, closed, continued``.
    ``languages`` maps article ids to ISO 639-1 codes; only English is parsed, other languages have tokens alone.
    """

    event: Event
    languages: dict[str, str]
    parser: str
    key: str
    sentences: pd.DataFrame
    tokens: pd.DataFrame
    chunks: pd.DataFrame
    entities: pd.DataFrame
    quotes: pd.DataFrame

    def text(self, article_id: str) -> str:
        """The text that the spans of this article index."""
        return self._texts[article_id]

    def lists(self, table: str, article_id: str, *columns: str) -> list[list]:
        """Columns of one article's rows of a table as plain lists; equal strings are one object.

        >>> reading = read(Event("e", "", (Article("a", "A", "", "Port shut."), Article("b", "B", "", "Ships wait."))))
        >>> reading.lists("tokens", "b", "token", "token_id")
        [['Ships', 'wait', '.'], [0, 1, 2]]
        """
        return self._columns(table).of(article_id, *columns)

    def rows(self, table: str, article_id: str, *columns: str) -> list[tuple]:
        """The same as one tuple for each row."""
        return self._columns(table).rows(article_id, *columns)

    def words(self, article_id: str) -> Words:
        """The tokens of one article as word lists ask them, made once; nothing is in them where it was not parsed."""
        if article_id not in self._words:
            tokens = dict(zip(Words.COLUMNS, self.lists("tokens", article_id, *Words.COLUMNS), strict=True))
            entities = self.rows("entities", article_id, "type", "first", "last")
            self._words[article_id] = Words(self.text(article_id), tokens, entities)
        return self._words[article_id]

    @cached_property
    def own_words(self) -> pd.Series:
        """How many words each outlet writes in its own voice (with scare quotes), outlets in order: ``words``."""
        tokens = self.tokens
        codes, forms = pd.factorize(tokens["token"])
        worded = pd.Series(forms, dtype="str").str.contains(r"\w", regex=True).to_numpy(dtype=bool)[codes]
        own = worded & tokens["voice"].isin(OWN_VOICES).to_numpy()
        counts = tokens["outlet"][own].value_counts()
        return counts.reindex(self.outlets, fill_value=0).rename("words").rename_axis("outlet")

    def __getstate__(self) -> dict:
        """The tables alone: what was made from them is made again where it is asked for."""
        return {name: vars(self)[name] for name in self.__dataclass_fields__}

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.article_id: article.text for article in self.event.articles}

    @cached_property
    def _words(self) -> dict[str, Words]:
        return {}

    @cached_property
    def _listed(self) -> dict[str, Columns]:
        return {}

    def _columns(self, table: str) -> Columns:
        if table not in self._listed:
            self._listed[table] = Columns([article.article_id for article in self.event.articles], getattr(self, table))
        return self._listed[table]

    @cached_property
    def outlets(self) -> list[str]:
        """The outlets in the order of the articles."""
        return list(dict.fromkeys(article.outlet for article in self.event.articles))

    @cached_property
    def parsed(self) -> list[str]:
        """Ids of the articles that have tags and dependencies."""
        if not self.parser:
            return []
        return [a.article_id for a in self.event.articles if self.languages[a.article_id] == "en"]

    @cached_property
    def _places(self) -> Places:
        return Places([article.article_id for article in self.event.articles], self.sentences, self.tokens)

    def evidence(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Rows with ``article_id, start, end`` and their own columns -> an evidence table.

        Fills in ``outlet, sentence_id, part, voice``, puts the span columns first and sorts by the order of the
        articles and by place. A span that touches scare quotes is scare-quoted; otherwise its first token decides.

        >>> event = Event("e", "", (Article("a", "Outlet A", "", 'It was a "success" at last.'),))
        >>> rows = pd.DataFrame({"article_id": ["a"], "start": [10], "end": [17]})
        >>> read(event).evidence(rows)["voice"].tolist()
        ['scare_quoted']
        """
        own = [column for column in rows.columns if column not in SPAN_COLUMNS]
        if rows.empty:
            return pd.DataFrame(columns=[*SPAN_COLUMNS, *own])
        article = self._places.numbers(rows["article_id"])
        start, end = (rows[name].to_numpy(dtype=np.int64) for name in ("start", "end"))
        found = self._places.find(article, start, end)
        outlets = np.array([article.outlet for article in self.event.articles], dtype=object)
        table = rows.assign(outlet=outlets[article], sentence_id=found.sentence, part=found.part, voice=found.voice)
        order = np.lexsort((end, start, article))
        return table[[*SPAN_COLUMNS, *own]].iloc[order].reset_index(drop=True)


def read(event: Event, on_article=None) -> Reading:
    """The language pass over an event, once.

    ``on_article(number)`` is called after each article is parsed, for a progress bar.

    >>> reading = read(Event("e", "", (Article("a", "Outlet A", "", "Port shut, he said. It was loud."),)))
    >>> reading.sentences["sentence"].tolist()
    ['Port shut, he said.', 'It was loud.']
    >>> reading.tokens[["token", "voice"]].head(2).values.tolist()
    [['Port', 'attributed'], ['shut', 'attributed']]
    """
    for article in event.articles:
        _check_characters(article)
    languages = {article.article_id: language_of(article.text) or "en" for article in event.articles}
    split = [sentences(article.text, article.headline_end) for article in event.articles]
    parses = _parse(event, split, languages, on_article)
    tables = [_tables(*pieces) for pieces in zip(event.articles, split, parses, strict=True)]
    columns = {
        "sentences": ["paragraph", "sentence"], "tokens": _TOKEN_COLUMNS, "chunks": ["chunk", "first", "last", "root"],
        "entities": ["entity", "type", "first", "last"], "quotes": ["quote", "closed", "continued"],
    }  # fmt: skip
    joined = {
        name: _joined([table[name] for table in tables], [*SPAN_COLUMNS, *own]) for name, own in columns.items()
    }
    parser = parsing.model_version() if parsing.model_name() else ""
    return Reading(event, languages, parser, reading_key(event), **joined)


def _check_characters(article: Article) -> None:
    half = re.search("[\ud800-\udfff]", article.text)
    if half:
        raise ValueError(
            f"Article {article.article_id!r} holds half a character (a lone surrogate) at offset {half.start()}; "
            "save the text as UTF-8 and read it again."
        )


def reading_key(event: Event) -> str:
    """A hash of the texts, the language model and this code's version: what every cache is keyed on."""
    digest = hashlib.sha256(f"{_VERSION}|{parsing.model_version()}|{event.event_id}".encode())
    for article in event.articles:
        for field in (article.article_id, article.outlet, article.headline, article.text, str(article.published)):
            digest.update(f"|{len(field)}|{field}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:24]


def _parse(event: Event, split: list, languages: dict[str, str], on_article) -> list[parsing.Parse]:
    """English articles are parsed together; others are cut into tokens."""
    english = [number for number, article in enumerate(event.articles) if languages[article.article_id] == "en"]
    parsed = iter(parsing.parse_all([(event.articles[n].text, split[n]) for n in english], on_article))
    return [
        next(parsed) if number in english else parsing.tokenize(article.text, split[number])
        for number, article in enumerate(event.articles)
    ]


def _tables(article: Article, split: list[Sentence], parse: parsing.Parse) -> dict[str, pd.DataFrame]:
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
        rows = [(tokens[p.first].start, tokens[p.last].end, tokens[p.first].sentence) for p in found]
        places = {"first": [p.first for p in found], "last": [p.last for p in found]}
        return {**spans(rows), name: [text[start:end] for start, end, _ in rows], **places}

    chunks = {**phrases(parse.chunks, "chunk"), "root": [p.root for p in parse.chunks]}
    entities = {**phrases(parse.entities, "entity"), "type": [p.type for p in parse.entities]}
    values = zip(*tokens, strict=True) if tokens else [() for _ in parsing.Token._fields]
    columns = dict(zip(parsing.Token._fields, values, strict=True))
    sentence_rows = [(s.start, s.end, number) for number, s in enumerate(split)]
    quote_rows = [(q.start, q.end, _sentence_at(split, q.start)) for q in marks]
    return {
        "sentences": pd.DataFrame({
            **spans(sentence_rows), "voice": _prevailing(tokens, voices, len(split)),
            "paragraph": [s.paragraph for s in split], "sentence": [text[s.start : s.end] for s in split],
        }),
        "tokens": pd.DataFrame({
            "article_id": article.article_id, "outlet": article.outlet, "sentence_id": columns["sentence"],
            "start": columns["start"], "end": columns["end"], "part": [parts[number] for number in columns["sentence"]],
            "voice": voices, "token_id": range(len(tokens)), **{name: columns[name] for name in _TOKEN_COLUMNS[1:]},
        }),
        "chunks": pd.DataFrame(chunks),
        "entities": pd.DataFrame(entities)[[*SPAN_COLUMNS, "entity", "type", "first", "last"]],
        "quotes": pd.DataFrame({
            **spans(quote_rows), "quote": [text[q.start : q.end] for q in marks],
            "closed": [q.closed for q in marks], "continued": [q.continued for q in marks],
        }),
    }  # fmt: skip


def _voices(article: Article, split: list[Sentence], tokens: list[parsing.Token], marks: list) -> list[str]:
    """The voice of each token: quotation marks outrank indirect speech."""
    voices = np.zeros(len(tokens), dtype=int)
    covered = [report.covered for report in attribution.reports(tokens, attribution.children_of(tokens))]
    reported = set().union(*covered)
    voices[sorted(reported)] = 1
    starts = [token.start for token in tokens]
    sentence_starts = [token.sentence for token in tokens]
    for mark in marks:
        number = _sentence_at(split, mark.start)
        first = bisect_left(sentence_starts, number)
        words = tokens[first : bisect_left(sentence_starts, number + 1)]
        scare = voice.scare_quoted(article.text, mark, words, reported, first, mark.start < article.headline_end)
        voices[bisect_left(starts, mark.start) : bisect_left(starts, mark.end)] = 3 if scare else 2
    return _VOICES[voices].tolist()


def _prevailing(tokens: list[parsing.Token], voices: list[str], sentences: int) -> list[str]:
    """The voice of most words of each sentence."""
    counts = [Counter() for _ in range(sentences)]
    for token, voice_of in zip(tokens, voices, strict=True):
        counts[token.sentence][voice_of] += token.token[:1].isalnum()
    return [count.most_common(1)[0][0] if count else "outlet" for count in counts]


def _parts(article: Article, split: list[Sentence]) -> list[str]:
    """Headline, lede (the first paragraph, three sentences at most) or body, for each sentence."""
    body = [number for number, sentence in enumerate(split) if sentence.start >= article.headline_end]
    lede = {number for number in body[:_LEDE_SENTENCES] if split[number].paragraph == split[body[0]].paragraph}
    return [
        "headline" if sentence.start < article.headline_end else "lede" if number in lede else "body"
        for number, sentence in enumerate(split)
    ]


def _paragraphs(text: str, headline_end: int) -> list[tuple[int, int]]:
    rest = [(start + headline_end, end + headline_end) for start, end in paragraphs(text[headline_end:])]
    return [(0, headline_end), *rest] if headline_end else rest


def _sentence_at(split: list[Sentence], offset: int) -> int:
    return max(bisect_left([sentence.start for sentence in split], offset + 1) - 1, 0)


def _joined(tables: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    filled = [table for table in tables if len(table)]
    table = pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=columns)
    return table[columns]
