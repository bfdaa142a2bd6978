"""The short label of a fact: its plainest sentence, cut at the end of a clause."""

from __future__ import annotations

import re

_DATELINE = re.compile(r"^[A-Z][A-Z .’'-]{2,30}(?:, [\w. ,]{2,30}?)? ?(?:\([^)]{2,30}\))? ?[-–—]{1,2} (?=\S)")
_LONGEST = 100  # characters of a fact's short label
_BREAK = re.compile(
    r",\s+(?:which|who|whose|where|when|while|as|after|although|but|and|with|according|including)\b|;|\s[–—-]\s"
)


def label(group: dict[str, list[int]], lines: dict, same: dict) -> str:
    """The sentence most like the others, the shorter of two equals, cut at the end of a clause."""
    nodes = [(article, sentence) for article, sentences in group.items() for sentence in sentences]
    best = min(nodes, key=lambda node: (-round(same.get(node, 0.0), 1), len(lines[node].sentence), node))
    return shortened(lines[best].sentence)


def shortened(sentence: str) -> str:
    """A sentence cut at the first clause boundary that leaves a third of it, or at a word, with an ellipsis.

    >>> shortened("The port reopened on Monday, which surprised the union.")
    'The port reopened on Monday …'
    >>> shortened("LISBON, May 14 (Reuters) - The port reopened on Monday.")
    'The port reopened on Monday.'
    """
    text = _DATELINE.sub("", " ".join(sentence.split())).strip(" '\"“”‘’")
    if len(text) <= _LONGEST and not _BREAK.search(text):
        return text
    for match in _BREAK.finditer(text):
        if len(text) / 3 <= match.start() <= _LONGEST:
            return text[: match.start()].rstrip(" ,;") + " …"
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
