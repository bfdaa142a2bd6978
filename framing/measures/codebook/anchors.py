"""Places in a text that survive its edition: found again by their words and the words around them."""

from __future__ import annotations

from dataclasses import dataclass

from framing.language.reading import Reading

CONTEXT = 40


@dataclass(frozen=True)
class Anchor:
    """A quotation with the text before and after it; ``start`` is only a hint among equals."""

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
    place with none of its context is accepted only where the words stand once in their article.
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
    scored = [(_kept(text, start, place), -abs(start - place.start), start) for start in places]
    kept, _, start = max(scored)
    if len(places) > 1 and (place.before or place.after) and not kept:
        return None
    return place.article, start, start + len(place.quote)


def _kept(text: str, start: int, place: Anchor) -> int:
    """How many characters of the old context still stand around the words."""
    before, after = text[max(start - CONTEXT, 0) : start], text[start + len(place.quote) :][:CONTEXT]
    return _common(before[::-1], place.before[::-1]) + _common(after, place.after)


def _common(left: str, right: str) -> int:
    shared = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        shared += 1
    return shared
