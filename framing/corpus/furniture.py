"""Page furniture: what a copied page still carries around the article."""

from __future__ import annotations

import re
from functools import cache

from framing.lexicons import contents

_END_SHARE = 0.6  # furniture "until the end" is looked for after this share of the text,
_END_CHARACTERS = 1500  # and in at most this many characters
_LONGEST_BETWEEN = 160
_PROSE_WORDS, _TEASERS = 15, 1
_SHORT_PROSE = 8  # words of a sentence behind what a page puts between paragraphs


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    flags = re.NOFLAG if kind == "tail" else re.IGNORECASE
    return tuple(re.compile(pattern, flags) for pattern in contents("page_furniture.toml")[kind])


def is_furniture(line: str) -> bool:
    """Is the whole line something a page prints around articles?

    >>> is_furniture("Share on Facebook"), is_furniture("Related stories:"), is_furniture("Share prices fell.")
    (True, True, False)
    """
    bare = line.strip()
    return any(pattern.fullmatch(bare) or pattern.fullmatch(bare.lstrip("·•*–- ")) for pattern in _patterns("line"))


def between(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines inside an article that a page puts between its paragraphs: where each begins and ends.

    >>> text = "The port reopened.\\n\\nStory continues below advertisement\\n\\nDockers cheered."
    >>> [text[left:right] for left, right in between(text, 0, len(text))]
    ['Story continues below advertisement']
    """
    found = []
    for line in text[start:end].split("\n"):
        if _is_between(line):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _is_between(line: str) -> bool:
    line = line.strip()
    return 0 < len(line) <= _LONGEST_BETWEEN and any(pattern.fullmatch(line) for pattern in _patterns("between"))


def tail_start(text: str) -> int:
    """Where the furniture at the end of ``text`` begins; ``len(text.rstrip())`` when there is none.

    >>> text = 'They heard the blast. --Reuters'
    >>> text[tail_start(text):]
    ' --Reuters'
    """
    end = len(text.rstrip())
    while True:
        cut = min(_lines_start(text, end), _until_end_start(text, end))
        cut = min(cut, _codes_start(text, cut))
        cut = len(text[:cut].rstrip())
        if cut == end or cut == 0:
            return end
        end = cut


def _lines_start(text: str, end: int) -> int:
    start = text.rfind("\n", 0, end) + 1
    return start if start and is_furniture(text[start:end]) else end


def _until_end_start(text: str, end: int) -> int:
    floor = max(int(_END_SHARE * end), end - _END_CHARACTERS)
    starts = [end]
    position = text.rfind("\n", 0, floor) + 1
    for line in text[position:end].split("\n"):
        for pattern in _patterns("until_end"):
            found = pattern.search(line.strip())
            begin = position + line.index(line.strip()) + (found.start() if found else 0)
            if found and not _goes_on(text[begin:end]):
                starts.append(begin)
        position += len(line) + 1
    return min((start for start in starts if start >= floor), default=end)


def _goes_on(text: str) -> bool:
    """Is there more of the article behind the first line? A teaser of another one is not; see ``between``."""
    first, *lines = [line.strip() for line in text.split("\n")]
    words, teasers = (_SHORT_PROSE, 0) if _is_between(first) else (_PROSE_WORDS, _TEASERS)
    return sum(len(line.split()) >= words and line[-1] in '.!?”"’' for line in lines) > teasers


def _codes_start(text: str, end: int) -> int:
    piece = text[:end].rstrip()
    offset = max(0, len(piece) - 200)
    found = [pattern.search(piece[offset:]) for pattern in _patterns("tail")]
    return min((offset + match.start() for match in found if match), default=end)
