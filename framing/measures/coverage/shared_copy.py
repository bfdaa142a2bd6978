"""What can be called cut: it stood in the shared copy that an article was written from, and no sentence has it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.corpus.credits import agencies
from framing.language.reading import Reading
from framing.language.token_rows import SentenceTokens
from framing.measures.coverage.sources import lemmas

_WRITTEN_FROM = 0.15  # share of an article's words that it has from shared copy, at least, where it was written from it
_HAS = 0.6  # share of the words of meaning that stand in one sentence, or in two in a row, where it is told in passing
_FEWEST = 4  # words of meaning; fewer stand together by chance


class SharedCopy:
    """The article whose text is the base of shared copy, the articles written from it, and what the copy had.

    Where the base is the agency's own text, or credits the agency, all of it is copy. Where nobody names an origin only
    what two articles share is: the rest may be the base's own reporting. What the base begins with, the happening
    itself, is not looked for: every article tells it in its own way.
    """

    def __init__(self, reading: Reading, passages: pd.DataFrame | None, tokens: SentenceTokens):
        self._tokens = tokens
        self._lemmas: dict[str, list[frozenset[str]]] = {}
        self.base, self.users, self._spans, self._lede = "", set(), [], 0
        if passages is None or passages.empty:
            return
        copy = passages[passages["kind"] == "copy"]
        words = copy[copy["base"].astype(bool)].groupby("article_id")["words"].sum()
        if words.empty:
            return
        base = sorted(words.index, key=lambda article: (-words[article], article))[0]
        own = copy[copy["article_id"] == base]
        shared = copy[copy["passage_id"].isin(own["passage_id"])].groupby("article_id")["words"].sum()
        total = reading.tokens.groupby("article_id").size()
        self.users = {a for a in shared.index if shared[a] >= _WRITTEN_FROM * total[a]} - {base}
        if self.users:
            self.base = base
            ledes = reading.sentences[(reading.sentences["article_id"] == base) & (reading.sentences["part"] == "lede")]
            self._lede = ledes["end"].iloc[0] if len(ledes) else 0
            self._spans = [(0, len(reading.text(base)))] if _is_copy(reading, base) else [
                (int(row.start), int(row.end)) for row in own.itertuples()
            ]  # fmt: skip

    def has(self, start: int, end: int) -> bool:
        """Did the copy have what stands at this place of the base?"""
        return any(first <= start and end <= last for first, last in self._spans)

    def was_cut(self, article: str, start: int, end: int) -> bool:
        """Was this article written from the copy without what stands at this place of the base, in any words of it?"""
        if article not in self.users or start < self._lede:
            return False
        around = [line for line in self._tokens.of(self.base).values() if line[0].start < end and start < line[-1].end]
        wanted = lemmas(row for line in around for row in line if start <= row.start and row.end <= end)
        if len(wanted) < _FEWEST:
            return True
        if article not in self._lemmas:
            self._lemmas[article] = [lemmas(line) for line in self._tokens.of(article).values()]
        lines = self._lemmas[article]
        return not any(
            len(wanted & (one | after)) >= _HAS * len(wanted)
            for one, after in zip(lines, [*lines[1:], frozenset()], strict=True)
        )


def absences(places: pd.DataFrame, copy: SharedCopy, size: int, articles: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Which facts the shared copy had; and for every cell whether a fact that is not told there was cut."""
    in_wire, told = np.zeros(size, dtype=bool), set(zip(places["fact_id"], places["article_id"], strict=True))
    state = np.full(size * len(articles), "not told", dtype=object)
    for row in places[places["article_id"] == copy.base].itertuples():
        in_wire[row.fact_id] = copy.has(row.start, row.end)
        for number, article in enumerate(articles if in_wire[row.fact_id] else ()):
            if (row.fact_id, article) not in told and copy.was_cut(article, row.start, row.end):
                state[row.fact_id * len(articles) + number] = "cut"
    return in_wire, state


def _is_copy(reading: Reading, base: str) -> bool:
    """Is this the agency's text: its own, one that another article credits, or one that credits a single agency?"""
    article = reading.event.article(base)
    credited = {name.strip() for other in reading.event.articles for name in other.wire.split(",")}
    credits_one = article.wire not in {"", "agencies"} and "," not in article.wire
    return credits_one or article.outlet in agencies() or article.outlet in credited
