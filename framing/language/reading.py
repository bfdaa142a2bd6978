"""A reading: an event after the language pass, as plain tables."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.languages import language_of
from framing.language import article_tables, parsing
from framing.language.columns import Columns
from framing.language.places import Places
from framing.language.sentences import sentences
from framing.language.spans import OWN_VOICES, PARTS, SPAN_COLUMNS
from framing.lexicons.parsed_words import Words

__all__ = ["OWN_VOICES", "PARTS", "SPAN_COLUMNS", "Reading", "read", "reading_key"]

_VERSION = "14"


@dataclass(frozen=True)
class Reading:
    """An event's texts as tables; every table has the span columns, and ``text[start:end]`` is the thing.

    ``sentences``: ``paragraph, sentence``. ``tokens``: ``token_id`` (from 0 in each article), ``token, lemma, pos,
    tag, dep, head`` (a token_id; a root is its own head). ``chunks``: ``chunk, first, last, root`` (token_ids,
    inclusive). ``entities``: ``entity, type, first, last``. ``quotes``: ``quote, closed, continued``.
    ``languages`` maps article ids to ISO 639-1 codes; only English is parsed, other languages have tokens alone.

    >>> reading = read(Event("e", "", (Article("a", "A", "", "Ships left. It rained."),)))
    >>> reading.sentences[["article_id", "sentence_id", "start", "end", "part", "voice"]].values.tolist()
    [['a', 0, 0, 11, 'lede', 'outlet'], ['a', 1, 12, 22, 'lede', 'outlet']]
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
    tables = [article_tables.tables(*pieces) for pieces in zip(event.articles, split, parses, strict=True)]
    parser = parsing.model_version() if parsing.model_name() else ""
    return Reading(event, languages, parser, reading_key(event), **article_tables.joined(tables))


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
