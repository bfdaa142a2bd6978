"""A token with its tags and its place in the parse, as a tuple with names."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A row of a reading's tokens; ``head`` is the ``token_id`` of the syntactic head, a root is its own head.

    ``token_id`` and ``sentence_id`` count from 0 in each article; ``text[start:end]`` is the token. ``pos`` is the
    universal tag, ``tag`` the Penn one, ``dep`` the relation to the head; all three are "" where nothing was parsed.

    >>> token = Token(1, 0, 6, 10, "left", "leave", "VERB", "VBD", "ROOT", 1)
    >>> token.lemma, token.head == token.token_id
    ('leave', True)
    """

    token_id: int
    sentence_id: int
    start: int
    end: int
    token: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
