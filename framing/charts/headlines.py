"""The first thing that each outlet says: headlines side by side."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import html
from framing.corpus.article import Event


def headlines(event: Event, names: dict[str, str], words: dict[str, int]) -> Markup:
    """Each article's headline under its outlet, with its length in words."""
    order = list(names)
    pieces = [
        Markup("<div>{}<h3>{}</h3><p class='n'>{}</p></div>").format(
            html.chip(names[article.outlet], order.index(article.outlet)),
            article.headline or _first_words(article.text),
            html.plural(words.get(article.article_id, 0), "word"),
        )
        for article in event.articles
    ]
    return Markup('<div class="headlines">{}</div>').format(html.join(pieces))


def _first_words(text: str, most: int = 14) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
