"""The pieces of a plain text that are its article: found, joined, and where what is left out stood between them."""

from __future__ import annotations

import re

from framing.corpus.furniture import between
from framing.corpus.parts import LeftOut

Span = tuple[int, int]

_TAGS = re.compile(r"(?<=[.!?\"”] )Tags:? ")
_HEAD = 600  # characters in which a list of tags stands,
_AGAIN = 400  # and behind it the lede's second printing


def pieces_of(text: str, start: int, end: int) -> tuple[list[Span], list[Span]]:
    """The article's pieces in ``text[start:end]``, and what stands between them: lines such as "Advertisement".

    >>> text = "The port reopened.\\n\\nAdvertisement\\n\\nDockers cheered."
    >>> pieces, removed = pieces_of(text, 0, len(text))
    >>> [text[slice(*piece)].strip() for piece in pieces], [text[slice(*piece)] for piece in removed]
    (['The port reopened.', 'Dockers cheered.'], ['Advertisement'])
    """
    removed = _tags(text, start, end)
    pieces = [(start, removed[0][0]), (removed[0][1], end)] if removed else [(start, end)]
    for left, right in between(text, start, end):
        last = pieces[-1]
        if last[0] <= left:  # what stands before was cut already
            removed.append((left, right))
            pieces[-1:] = [(last[0], left), (right, last[1])]
    return pieces, removed


def _tags(text: str, start: int, end: int) -> list[Span]:
    """A list of tags and the lede's second printing in the article's head."""
    tags = _TAGS.search(text[start : min(end, start + _HEAD)])
    if not tags:
        return []
    opening = re.escape(" ".join(text[start : start + _HEAD].split(" ")[:3]))
    again = re.search(rf"(?<=\s){opening}\b", text[start + tags.end() : end])
    if not again or again.start() >= _AGAIN:
        return []
    return [(start + tags.start(), start + tags.end() + again.start())]


def joined(text: str, pieces: list[Span]) -> str:
    """The pieces as they stand where nothing but line ends is between them, else one below the other.

    >>> joined("One.\\nAd\\nTwo.", [(0, 4), (8, 12)])
    'One.\\n\\nTwo.'
    """
    pieces = _filled(text, pieces)
    if _side_by_side(text, pieces):
        return text[pieces[0][0] : pieces[-1][1]]
    return "\n\n".join(text[start:end].strip() for start, end in pieces)


def left_out(text: str, pieces: list[Span], removed: list[Span]) -> tuple[LeftOut, ...]:
    """What was ``removed``, each with its place in the ``joined`` pieces.

    >>> left_out("One.\\nAd\\nTwo.", [(0, 4), (8, 12)], [(5, 7)])
    (LeftOut(at=6, text='Ad'),)
    """
    pieces = _filled(text, pieces)
    whole = joined(text, pieces)
    found = []
    for start, end in _filled(text, sorted(removed)):
        behind = [piece for piece in pieces if piece[0] >= start]
        at = len(whole) - len(joined(text, behind).strip()) if behind else len(whole)
        found.append(LeftOut(at, text[start:end].strip()))
    return tuple(found)


def _filled(text: str, pieces: list[Span]) -> list[Span]:
    return [(start, end) for start, end in pieces if text[start:end].strip()]


def _side_by_side(text: str, pieces: list[Span]) -> bool:
    gaps = [text[left[1] : right[0]] for left, right in zip(pieces, pieces[1:], strict=False)]
    return bool(pieces) and not any(gap.strip() for gap in gaps) and all("\n" in gap for gap in gaps)
