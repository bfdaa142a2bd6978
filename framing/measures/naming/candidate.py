"""One place where something is named."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.measures.naming.article import Words
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.names import Name


@dataclass(slots=True)
class Candidate:
    """One place where something is named.

    ``first`` to ``last`` are its tokens, ``head`` its syntactic head; ``name`` the name in it, if it has one.
    ``owners``: names that say whose it is ("the *Syrian* government"). ``form``: name | group | role | body |
    generic | thing | pronoun. ``nested``: a name inside a longer phrase. ``side``: the token that names the side when
    the head is only a group word ("*government* forces"), else -1.
    """

    words: Words
    first: int
    last: int
    head: int
    form: str
    lemma: str
    name: Name | None = None
    owners: list[Name] = field(default_factory=list)
    nested: bool = False
    side: int = -1


def form_of(article: Words, head: int) -> str:
    """The form of a phrase by its head: body, role, generic or thing."""
    lemma = article.lemma[head]
    if lemma in words()["bodies"]:
        return "body"
    if lemma in words()["roles"] and article.singular(head):
        return "role"
    return "generic" if lemma in generic_heads() else "thing"
