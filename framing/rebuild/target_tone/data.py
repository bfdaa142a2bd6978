"""NewsMTSC's train part as mentions, a part of it held out by article, and the parse of its sentences."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import NamedTuple

from framing.corpus.datasets import newsmtsc
from framing.language import parsing
from framing.language.sentences import Sentence
from framing.measures.tone.features import Token

CLASSES = ("negative", "neutral", "positive")
_HELD_PART = 10


class Mention(NamedTuple):
    """A target in a sentence: ``label`` is 0 negative, 1 neutral, 2 positive, or -1 where nobody judged it."""

    text: str
    start: int
    end: int
    label: int
    held: bool
    shares: tuple[float, ...] = ()


def mentions(path: Path) -> list[Mention]:
    """Every target of a NewsMTSC file; one article in ten is held out, for calibration and for choosing settings."""
    found = []
    for row in newsmtsc(path).itertuples():
        article = "_".join(row.primary_gid.split("_")[:3])
        held = zlib.crc32(article.encode()) % _HELD_PART == 0
        found.append(Mention(row.sentence, row.start, row.end, CLASSES.index(row.polarity), held))
    return found


def parses(texts: list[str]) -> dict[str, parsing.Parse]:
    """The parse of each sentence, by its text."""
    texts = list(dict.fromkeys(texts))
    return dict(zip(texts, parsing.parse_all([(text, [Sentence(0, len(text), 0)]) for text in texts]), strict=True))


def tokens(parse: parsing.Parse) -> list[Token]:
    """A parse as the features want it."""
    return [Token(t.start, t.end, t.token, t.lemma, t.pos, t.dep, t.head) for t in parse.tokens]
