"""Places in a text that survive its edition: found again by their words and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.language.reading import Reading

CONTEXT = 40  # characters: six or seven words, which no second place of an article has
_CHANCE = 3  # letters: words as short as this stand beside anything
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Anchor:
    """A quotation with the text before and after it; ``start`` is only a hint among equals.

    >>> Anchor("a", "rebels", before="On Monday the ", after=" left.", start=14).quote
    'rebels'
    """

    article: str
    quote: str
    before: str = ""
    after: str = ""
    start: int = 0


def anchor(reading: Reading, article_id: str, start: int, end: int) -> Anchor:
    """The anchor of a span.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> anchor(read(Event("e", "", (Article("a", "A", "", "Rebels shelled the town."),))), "a", 0, 6)
    Anchor(article='a', quote='Rebels', before='', after=' shelled the town.', start=0)
    """
    text = reading.text(article_id)
    return Anchor(article_id, text[start:end], text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT], start)


def locate(place: Anchor, reading: Reading) -> tuple[str, int, int] | None:
    """Where the anchor is now: article, start and end; None when its words are gone.

    Of several places the one with most of the old context around it is meant, then the one nearest to where it was. A
    place that kept no whole words of its context (a space, a mark or a short word such as "the" is no context) is
    accepted only where the words stand once in their article.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "On Monday the rebels left."}))
    >>> [article] = reading.event.articles
    >>> locate(Anchor(article.article_id, "rebels", before="the "), reading)[1:]
    (14, 20)
    >>> locate(Anchor(article.article_id, "militants"), reading) is None
    True
    """
    texts = {article.article_id: article.text for article in reading.event.articles}
    if not place.quote or place.article not in texts:
        return None
    text = texts[place.article]
    places = []
    start = text.find(place.quote)
    while start >= 0:
        places.append(start)
        start = text.find(place.quote, start + 1)
    if not places:
        return None
    kept = {at: _kept(text, at, place) for at in places}
    start = max(places, key=lambda at: (sum(map(len, kept[at])), -abs(at - place.start), at))
    if len(places) > 1 and not _telling(kept[start], place):
        return None
    return place.article, start, start + len(place.quote)


def _kept(text: str, start: int, place: Anchor) -> tuple[str, str]:
    """The old context that still stands right before and right after the words."""
    before, after = text[max(start - CONTEXT, 0) : start], text[start + len(place.quote) :][:CONTEXT]
    size = _common(before[::-1], place.before[::-1])
    return place.before[len(place.before) - size :], place.after[: _common(after, place.after)]


def _telling(kept: tuple[str, str], place: Anchor) -> bool:
    """Whether what is left of the context tells the place: all of it, or whole words; one short word is chance."""
    if kept == (place.before, place.after):
        return True
    words = _whole(place.before[::-1], len(kept[0])) + _whole(place.after, len(kept[1]))
    return len(words) > 1 or any(len(word) > _CHANCE for word in words)


def _whole(context: str, size: int) -> list[str]:
    """The words that lie whole in the first ``size`` characters of a context."""
    return [found[0] for found in _WORD.finditer(context) if found.end() <= size]


def _common(left: str, right: str) -> int:
    shared = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        shared += 1
    return shared
