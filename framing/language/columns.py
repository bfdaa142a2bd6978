"""The columns of a reading's tables as plain lists, article by article: what walks over words reads these.

A list of a column is made once; equal strings share one object, which is quicker and smaller than asking the table.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


class Columns:
    """One table whose rows are in the order of ``article_ids``.

    >>> table = pd.DataFrame({"article_id": ["a", "a", "b"], "token": ["Port", "shut", "Port"]})
    >>> Columns(["a", "b"], table).of("b", "token")
    [['Port']]
    """

    def __init__(self, article_ids: Sequence[str], table: pd.DataFrame):
        numbers = pd.Index(article_ids).get_indexer(table["article_id"]) if len(table) else np.array([], dtype=int)
        edges = np.searchsorted(numbers, np.arange(len(article_ids) + 1)).tolist()
        self._rows = {article_id: slice(*edges[n : n + 2]) for n, article_id in enumerate(article_ids)}
        self._table = table
        self._lists: dict[str, list] = {}

    def of(self, article_id: str, *names: str) -> list[list]:
        """The columns ``names`` of one article's rows."""
        rows = self._rows[article_id]
        return [self._list(name)[rows] for name in names]

    def rows(self, article_id: str, *names: str) -> list[tuple]:
        """The rows of one article, each a tuple of the columns ``names``."""
        return list(zip(*self.of(article_id, *names), strict=True))

    def _list(self, name: str) -> list:
        if name not in self._lists:
            column = self._table[name]
            if pd.api.types.is_string_dtype(column.dtype) and not column.hasnans:
                codes, distinct = pd.factorize(column)
                known = distinct.tolist()
                self._lists[name] = [known[code] for code in codes.tolist()]
            else:
                self._lists[name] = column.tolist()
        return self._lists[name]
