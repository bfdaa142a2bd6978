"""Where spans stand: the sentence, the part and the voice of places in many articles, found in one pass.

The offsets of all articles are put on one line, each article's a stride after those of the one before, so that one
binary search serves every row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd


class Found(NamedTuple):
    """Three columns, one value for each place that was asked for."""

    sentence: np.ndarray
    part: np.ndarray
    voice: np.ndarray


class Places:
    """The sentences and tokens of a reading, ready to be searched; both tables are in the order of ``article_ids``."""

    def __init__(self, article_ids: Sequence[str], sentences: pd.DataFrame, tokens: pd.DataFrame):
        self._articles = pd.Index(article_ids)
        self._of_sentence = self.numbers(sentences["article_id"])
        self._of_token = self.numbers(tokens["article_id"])
        self._sentence_start = sentences["start"].to_numpy(dtype=np.int64)
        self._token_start = tokens["start"].to_numpy(dtype=np.int64)
        self._token_end = tokens["end"].to_numpy(dtype=np.int64)
        self._part = sentences["part"].to_numpy(dtype=object)
        self._voice = tokens["voice"].to_numpy(dtype=object)
        every = np.arange(len(self._articles) + 1)
        self._first_sentence = np.searchsorted(self._of_sentence, every)
        self._first_token = np.searchsorted(self._of_token, every)
        self._furthest = max(self._sentence_start.max(initial=0), self._token_end.max(initial=0))

    def numbers(self, article_ids: pd.Series) -> np.ndarray:
        """The number of each row's article; an id that is not there is a ``KeyError`` that names it."""
        codes, distinct = pd.factorize(article_ids)
        numbers = self._articles.get_indexer(distinct)
        if (numbers < 0).any():
            raise KeyError(f"No article {distinct[numbers < 0][0]!r} in this reading.")
        return numbers[codes].astype(np.int64)

    def find(self, article: np.ndarray, start: np.ndarray, end: np.ndarray) -> Found:
        """Sentence, part and voice of each span; ``article`` holds ``numbers``.

        A span is in the sentence where it begins. It is scare-quoted where the last token that begins before its end
        is; otherwise the first token that ends after its start decides.
        """
        stride = 1 + max(self._furthest, start.max(initial=0), end.max(initial=0))
        begin, stop = (article * stride + place.clip(0) for place in (start, end))
        sentence = np.searchsorted(self._of_sentence * stride + self._sentence_start, begin, side="right") - 1
        sentence = sentence.clip(self._first_sentence[article])
        first = np.searchsorted(self._of_token * stride + self._token_end, begin, side="right")
        last = np.searchsorted(self._of_token * stride + self._token_start, stop, side="left") - 1
        part, voice = np.full(len(start), "body", dtype=object), np.full(len(start), "outlet", dtype=object)
        low, top = self._first_token[article], self._first_token[article + 1] - 1
        read = top >= low
        opening, closing = (self._voice[place.clip(low, top)[read]] for place in (first, last))
        part[read] = self._part[sentence[read]]
        voice[read] = np.where(closing == "scare_quoted", closing, opening)
        return Found(sentence - self._first_sentence[article], part, voice)
