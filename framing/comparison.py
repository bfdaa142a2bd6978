"""A comparison: a reading and every table of it, each computed once, when first asked for."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from framing.corpus.article import Event
from framing.language.reading import Reading, read
from framing.measures import concordance, keyness


class Comparison:
    """What the app, the command line and the report hold in their hands: ``comparison.keyness``, ``.ledger``, ...

    Every attribute is a table, made lazily and kept. ``codebook`` holds a person's corrections.
    """

    def __init__(self, reading: Reading, codebook=None):
        self.reading = reading
        self.codebook = codebook

    @property
    def event(self) -> Event:
        """The event that is compared."""
        return self.reading.event

    @cached_property
    def keyness(self) -> pd.DataFrame:
        """Words that mark each outlet against all the others, in its own voice."""
        return keyness.keyness(self.reading)

    def kwic(self, pattern: str, **options) -> pd.DataFrame:
        """Every hit of a search in its context; see ``concordance.kwic``."""
        return concordance.kwic(self.reading, pattern, **options)

    def collocates(self, node: str, **options) -> pd.DataFrame:
        """The company a word keeps; see ``concordance.collocates``."""
        return concordance.collocates(self.reading, node, **options)


def compare(event: Event | Reading, codebook=None, on_article=None) -> Comparison:
    """Read an event and compare its articles; tables are made when asked for."""
    reading = event if isinstance(event, Reading) else read(event, on_article)
    return Comparison(reading, codebook)
