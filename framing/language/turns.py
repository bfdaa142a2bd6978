"""Interviews in questions and answers: which paragraphs are somebody's turn of speech, without quotation marks.

A turn begins with a label and a colon: "Q:", "A:", "WHITFIELD:", "THE POST:". One label proves nothing ("NOTE:"); an
interview has two labels or more, and at least two of them come back.
"""

from __future__ import annotations

import re
from collections import Counter

_LABEL = re.compile(r"(?P<label>[QA]|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,3})\s?:\s+(?=\S)")
_FEWEST_TURNS = 4


def turns(text: str, paragraphs: list[tuple[int, int]]) -> dict[int, int]:
    """The paragraphs that are turns of an interview -> where the words spoken begin, behind the label.

    >>> text = "Q: Why?\\n\\nA: For peace.\\n\\nQ: When?\\n\\nA: Now."
    >>> [text[start:] for start in turns(text, [(0, 7), (9, 22), (24, 32), (34, 41)]).values()][-1]
    'Now.'
    """
    found = {number: _LABEL.match(text, *span) for number, span in enumerate(paragraphs)}
    labelled = {number: label for number, label in found.items() if label}
    labels = Counter(label["label"] for label in labelled.values())
    again = [label for label, times in labels.items() if times > 1]
    if len(labelled) < _FEWEST_TURNS or len(again) < 2:
        return {}
    return {number: label.end() for number, label in labelled.items()}
