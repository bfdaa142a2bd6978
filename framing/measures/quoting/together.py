"""Several who say one thing: "Ana Petrov and Ruth Vale said in a joint statement"."""

from __future__ import annotations

import re

from framing.measures.quoting.story import Story

_NOMINAL = {"NOUN", "PROPN", "PRON"}
_JOINING = {"and", "or", "nor", "&"}
_SEAT = re.compile(r"\b[A-Z]-[A-Z]")


def also(story: Story, head: int) -> list[int]:
    """The heads of the others who are named with this speaker, in order."""
    chain = [head]
    while following := [n for n in story.below(chain[-1], "conj") if n > chain[-1] and _is_somebody(story, n)]:
        chain.append(following[0])
    joined = any(story.tokens[n].token.lower() in _JOINING for one in chain for n in story.below(one, "cc"))
    return [_name_behind(story, n) for n in chain[1:] if not _is_seat(story, n)] if joined else []


def _is_somebody(story: Story, number: int) -> bool:
    return story.tokens[number].pos in _NOMINAL and not story.quoted[number]


def _is_seat(story: Story, number: int) -> bool:
    """ "R-Va." behind a name."""
    start = story.tokens[number].start
    return bool(_SEAT.match(story.text, start) or _SEAT.match(story.text, max(start - 2, 0)))


def _name_behind(story: Story, number: int) -> int:
    """ "Senate Democratic Leader [Chuck Schumer]", where the parser has cut the name off its office."""
    names = (last for first, last, kind in story.entities if kind == "PERSON" and first == number + 1)
    return next(names, number)


def listed(names: list[str]) -> str:
    """Names in a row.

    >>> listed(["Ana Petrov", "Ruth Vale", "the union"])
    'Ana Petrov, Ruth Vale and the union'
    """
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
