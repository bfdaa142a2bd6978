"""What the sections of a report hold in their hands: the comparison, the names to be shown, and doors to evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from framing.charts import html, text
from framing.comparison import Comparison, unnamed
from framing.corpus.article import Event

MOST_SENTENCES = 12


def blind_names(comparison: Comparison) -> dict[str, str]:
    """The outlets as *Outlet A*, *Outlet B* ... in their order, for reading before one knows whose words they are.

    >>> from framing import compare, event_from_texts
    >>> blind_names(compare(event_from_texts({"Morning Post": "Ships wait.", "Evening Star": "It rained."})))
    {'Morning Post': 'Outlet A', 'Evening Star': 'Outlet B'}
    """
    return unnamed(comparison.reading.outlets)


@dataclass(frozen=True)
class View:
    """One comparison as a report shows it. ``names`` maps the outlets, in their order, to the names shown."""

    comparison: Comparison
    names: dict[str, str]

    @property
    def event(self) -> Event:
        """The event that is compared."""
        return self.comparison.event

    @property
    def blind(self) -> bool:
        """Whether the outlets go by other names here."""
        return any(outlet != shown for outlet, shown in self.names.items())

    @property
    def order(self) -> list[str]:
        """The articles, in the event's order."""
        return [article.article_id for article in self.event.articles]

    @cached_property
    def words(self) -> dict[str, int]:
        """The number of words of each article."""
        return {article.article_id: article.words for article in self.event.articles}

    def position(self, outlet: str) -> int:
        """The place of an outlet in the order, which gives its colour and shape."""
        return list(self.names).index(outlet)

    def chip(self, outlet: str, note: str = "") -> Markup:
        """An outlet's name with its shape."""
        return html.chip(self.names[outlet], self.position(outlet), note)

    def outlet_of(self, shown: str) -> str:
        """The outlet behind the name that is shown."""
        return next(outlet for outlet, name in self.names.items() if name == shown)

    def sentences(self, rows: pd.DataFrame, kind: str = "label", limit: int = MOST_SENTENCES) -> Markup:
        """The sentences behind evidence rows, each with its spans lit as ``kind``, or as their column ``kind`` says."""
        table = rows.assign(kind=kind) if kind else rows
        return text.evidence(table, self._lines, self.names, limit=limit)

    @cached_property
    def _lines(self) -> dict:
        return text.lines(self.comparison.reading.sentences)


class Doors:
    """Links from the marks of one picture to the sentences behind them, in drawers below the picture.

    A drawer shows when its address is followed (``:target``), so that no script is needed.
    """

    def __init__(self, name: str, key: Callable[[str], str] = str):
        self.name, self.key = name, key
        self.numbers: dict[str, int] = {}

    def address(self, value: str) -> str:
        """The address of the drawer for this value; values with one key share a drawer."""
        number = self.numbers.setdefault(self.key(value), len(self.numbers) + 1)
        return f"#{self.name}-{number}"

    @contextmanager
    def open(self) -> Iterator[Doors]:
        """Inside this block, what is picked in a picture is a link to its drawer."""
        with html.links(self.address):
            yield self

    def drawers(self, inside: Callable[[str], tuple[str, Markup]]) -> Markup:
        """Every drawer that has a link; ``inside(key)`` gives its title and its content."""
        made = []
        for value, number in self.numbers.items():
            title, content = inside(value)
            made.append(_DRAWER.format(id=f"{self.name}-{number}", title=title, content=content, back=f"#{self.name}"))
        return Markup('<div class="drawers">{}</div>').format(html.join(made))


_DRAWER = Markup(
    '<section class="drawer" id="{id}" tabindex="-1" aria-label="{title}"><p class="row spread"><b>{title}</b>'
    '<a class="close" href="{back}">Close</a></p>{content}</section>'
)
