"""Articles side by side: layers of marks, voices as shades, sentences linked across columns."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.text import Mark, article
from framing.corpus.article import Event

LEGEND = {
    "label": "name or label",
    "term": "competing term",
    "quoted": "quotation",
    "verb": "changed verb",
    "agency": "who acts",
    "added": "added",
    "only": "told only here",
    "positive": "sounds positive",
    "negative": "sounds negative",
    "other": "other change",
    "wording": "hedging, boosting, loaded",
    "cue": "speech verb",
}


def marks_of(rows: pd.DataFrame, kind: str | None = None, title: str = "") -> dict[str, list[Mark]]:
    """Evidence rows as marks by article; ``kind`` or the column ``kind``, ``title`` or the column ``title``."""
    found: dict[str, list[Mark]] = {}
    for row in rows.itertuples():
        mark = Mark(int(row.start), int(row.end), kind or row.kind, title or str(getattr(row, "title", "")))
        found.setdefault(row.article_id, []).append(mark)
    return found


def columns(
    event: Event,
    sentences: pd.DataFrame,
    names: dict[str, str],
    articles: list[str],
    layers: list[dict[str, list[Mark]]],
    groups: pd.DataFrame,
) -> Markup:
    """The chosen articles in columns with every mark of the layers."""
    order = list(names)
    linked = {
        key: dict(zip(part["sentence_id"], part["group_id"].astype(str), strict=True))
        for key, part in groups.groupby("article_id")
    }
    pieces = []
    for article_id in articles:
        given = event.article(article_id)
        own = sentences[sentences["article_id"] == article_id]
        marks = [mark for layer in layers for mark in layer.get(article_id, [])]
        body = article(article_id, given.text, own, marks, groups=linked.get(article_id))
        head = Markup("<header>{}<p class='meta'>{}</p></header>").format(
            html.chip(names[given.outlet], order.index(given.outlet)), _meta(given, marks)
        )
        pieces.append(Markup('<article aria-label="{}">{}{}</article>').format(names[given.outlet], head, body))
    return Markup('<div class="columns">{}</div>').format(html.join(pieces))


def _meta(given, marks: list[Mark]) -> str:
    day = f"{given.published.day} {given.published:%B %Y}" if given.published else ""
    counts: dict[str, int] = {}
    for mark in marks:
        counts[mark.kind] = counts.get(mark.kind, 0) + 1
    said = [f"{number} × {LEGEND.get(kind, kind)}" for kind, number in counts.items()]
    return " · ".join(filter(None, [day, *said]))


def legend(kinds: list[str]) -> Markup:
    """What the marks in use mean."""
    items = [Markup('<span><mark class="{}">{}</mark></span>').format(kind, LEGEND.get(kind, kind)) for kind in kinds]
    voice = Markup('<span class="soft">lighter text: other people\'s words</span>')
    return Markup('<p class="legend">{}{}</p>').format(html.join(items), voice)
