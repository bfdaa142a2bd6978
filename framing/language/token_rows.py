"""The tokens of a reading as tuples with names, for walking in the parse of one article."""

from __future__ import annotations

from framing.language.reading import Reading
from framing.language.tokens import Token


def tokens_of(reading: Reading, article_id: str) -> list[Token]:
    """The tokens of one article, in the order of its text.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> reading = read(Event("e", "", (Article("a", "A", "", "Ships left. It rained."),)))
    >>> [token.token for token in tokens_of(reading, "a")]
    ['Ships', 'left', '.', 'It', 'rained', '.']
    """
    return [Token(*row) for row in reading.rows("tokens", article_id, *Token._fields)]


def sentences_of(reading: Reading, article_id: str) -> dict[int, list[Token]]:
    """The tokens of each sentence of an article that has any, by ``sentence_id``."""
    found: dict[int, list[Token]] = {}
    for token in tokens_of(reading, article_id):
        found.setdefault(token.sentence_id, []).append(token)
    return found


class SentenceTokens:
    """The tokens of each sentence by article, read once for everybody who asks."""

    def __init__(self, reading: Reading):
        self._reading = reading
        self._articles: dict[str, dict[int, list[Token]]] = {}

    def of(self, article_id: str) -> dict[int, list[Token]]:
        """The tokens of each sentence of an article, as ``sentences_of`` gives them."""
        if article_id not in self._articles:
            self._articles[article_id] = sentences_of(self._reading, article_id)
        return self._articles[article_id]


def children_of(tokens: list[Token]) -> dict[int, list[Token]]:
    """The tokens that hang on each token, by its ``token_id``; a root hangs on nothing."""
    below: dict[int, list[Token]] = {}
    for token in tokens:
        if token.head != token.token_id:
            below.setdefault(token.head, []).append(token)
    return below
