"""Articles side by side: layers of marks, voices as shades, sentences linked across columns."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.passages import KINDS
from framing.charts.text import Mark, article
from framing.corpus.article import Event

Layer = dict[str, list[Mark]]
TICKS = {
    "Quotations": "quoted",
    "Competing terms": "term",
    "Changed words": "changed",
    "Names and labels": "label",
    "Words that judge": "judging",
    "Hedges and boosters": "wording",
    "Told only here": "only",
}
_ROWS = 3  # counts one under the other beside a paragraph; where there may be more they stand in two columns
LEGEND = KINDS | {
    "term": "competing term",
    "quoted": "quotation",
    "only": "told only here",
    "positive": "sounds positive",
    "negative": "sounds negative",
    "other": "other change",
    "wording": "hedging, boosting, loaded",
    "cue": "speech verb",
}


def marks_of(rows: pd.DataFrame, kind: str | None = None, title: str = "") -> dict[str, list[Mark]]:
    """Evidence rows as marks by article; ``kind`` or the column ``kind``, ``title`` or the column ``title``.

    >>> rows = pd.DataFrame({"article_id": ["a"], "start": [4], "end": [11], "label": ["rioters"]})
    >>> marks_of(rows, "label", "an actor's label")
    {'a': [Mark(start=4, end=11, kind='label', title="an actor's label")]}
    """
    found: dict[str, list[Mark]] = {}
    for row in rows.itertuples():
        mark = Mark(int(row.start), int(row.end), kind or row.kind, title or str(getattr(row, "title", "")))
        found.setdefault(row.article_id, []).append(mark)
    return found


def apart(rows: pd.DataFrame) -> pd.DataFrame:
    """Evidence rows of which no two overlap: of those that do the longest, of equals the first.

    What stands at one place several times is one row, with its titles (``title``) one after the other.
    """
    place = ["article_id", "start", "end"]
    titles = rows.groupby(place, sort=False)["title"].agg(lambda own: "; ".join(dict.fromkeys(own)))
    once = rows.drop_duplicates(place)
    once = once.assign(title=titles.loc[pd.MultiIndex.from_frame(once[place])].to_numpy())
    spans = list(once[place].itertuples(index=False, name=None))
    taken: dict[str, list[tuple[int, int]]] = {}
    chosen = []
    for number in sorted(range(len(spans)), key=lambda n: spans[n][1] - spans[n][2]):
        article_id, start, end = spans[number]
        if all(end <= first or last <= start for first, last in taken.setdefault(article_id, [])):
            taken[article_id].append((start, end))
            chosen.append(number)
    return once.iloc[sorted(chosen)]


def columns(
    event: Event,
    sentences: pd.DataFrame,
    names: dict[str, str],
    articles: list[str],
    layers: dict[str, Layer],
    groups: pd.DataFrame,
) -> Markup:
    """The chosen articles in columns with every mark of the layers, and their counts beside each paragraph."""
    order = list(names)
    linked = {
        key: dict(zip(part["sentence_id"], part["group_id"].astype(str), strict=True))
        for key, part in groups.groupby("article_id")
    }
    pieces = []
    for article_id in articles:
        given = event.article(article_id)
        own = sentences[sentences["article_id"] == article_id]
        found = {name: layer[article_id] for name, layer in layers.items() if layer.get(article_id)}
        marks = [mark for layer in found.values() for mark in layer]
        body = article(
            article_id, given.text, own, marks, groups=linked.get(article_id),
            margin=lambda start, end, found=found: _margin(found, start, end),
        )  # fmt: skip
        head = Markup("<header>{}<p class='meta'>{}</p></header>").format(
            html.chip(names[given.outlet], order.index(given.outlet)), _meta(given, found)
        )
        pieces.append(Markup('<article aria-label="{}">{}{}</article>').format(names[given.outlet], head, body))
    many = " deep" if len(layers) > _ROWS else ""
    return Markup('<div class="columns c{}{}">{}</div>').format(len(pieces), many, html.join(pieces))


def _meta(given, found: Layer) -> Markup:
    """The day, and how much of each layer is in the article."""
    day = [f"{given.published.day} {given.published:%B %Y}"] if given.published else []
    counts = [Markup("<span>{} {}</span>").format(_tick(name, len(found[name])), name.lower()) for name in found]
    return html.join([*day, *counts], " · ")


def _margin(found: Layer, start: int, end: int) -> Markup:
    """How many marks of each layer begin in a paragraph; the marks themselves are in the text."""
    counts = {name: sum(start <= mark.start < end for mark in marks) for name, marks in found.items()}
    ticks = html.join(_tick(name, number) for name, number in counts.items() if number)
    return Markup('<span class="margin" aria-hidden="true">{}</span>').format(ticks) if ticks else Markup("")


def _tick(name: str, number: int) -> Markup:
    said = f"{number} × {name.lower()}"
    return Markup('<span class="tick {}" title="{}">{}</span>').format(TICKS.get(name, "other"), said, number)


def kinds(layers: dict[str, Layer]) -> dict[str, list[str]]:
    """The kinds of marks that each layer has.

    >>> kinds({"labels": {"a": [Mark(0, 4, "label"), Mark(8, 12, "label")]}})
    {'labels': ['label']}
    """
    return {
        name: list(dict.fromkeys(mark.kind for marks in layer.values() for mark in marks))
        for name, layer in layers.items()
    }


def legend(kinds: dict[str, list[str]]) -> Markup:
    """What the marks in use mean, by layer: one legend for all columns."""
    items = [
        Markup('<span class="layer"><b>{}</b> {}</span>').format(
            name,
            html.join(
                (Markup('<mark class="{}">{}</mark>').format(kind, LEGEND.get(kind, kind)) for kind in of_layer), " "
            ),
        )
        for name, of_layer in kinds.items()
    ]
    voice = Markup("<span>grey text: other people's words</span>")
    first = next(iter(kinds), "")
    margin = Markup('<span>{} in the margin: how many marks of a layer the paragraph has</span>').format(
        Markup('<span class="tick {}" aria-hidden="true">3</span>').format(TICKS.get(first, "other"))
    )  # fmt: skip
    return Markup('<p class="legend">{}{}{}</p>').format(html.join(items), margin if kinds else "", voice)
