"""The first thing that each outlet says: headlines side by side."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import html
from framing.corpus.article import Event


def headlines(event: Event, names: dict[str, str]) -> Markup:
    """Each article's headline under its outlet, with its length in words; where it has none, how it begins.

    >>> from framing.corpus.article import Article
    >>> event = Event("e", "", (Article("a", "A", "Bridge cleared", "Bridge cleared. Forty people left."),))
    >>> "<h3>Bridge cleared</h3>" in headlines(event, {"A": "Morning Post"})
    True
    """
    order = list(names)
    pieces = [
        Markup("<div>{}{}<p class='n'>{}</p></div>").format(
            html.chip(names[article.outlet], order.index(article.outlet)),
            Markup("<h3>{}</h3>").format(article.headline)
            if article.headline
            else Markup("<p class='begins'>{}</p>").format(_first_words(article.text)),
            ("" if article.headline else "no headline · ") + html.plural(article.words, "word"),
        )
        for article in event.articles
    ]
    return Markup('<div class="headlines">{}</div>').format(html.join(pieces))


def _first_words(text: str, most: int = 14) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
