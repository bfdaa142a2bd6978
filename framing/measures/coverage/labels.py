"""The short label of a fact: its plainest sentence, cut at the end of a clause."""

from __future__ import annotations

import re
from functools import cache

from framing.corpus.credits import agency_pattern
from framing.lexicons import contents

_EDGE = re.compile(r"^[,;:.\s–—-]+(?=\S)")  # what a sentence cut out of a quotation begins with
_DATELINE = re.compile(r"^[A-Z][A-Z .’'-]{2,30}(?:, [\w. ,]{2,30}?)? ?(?:\([^)]{2,30}\))? ?[-–—―]{1,2} (?=\S)")
_HEADING = re.compile(r"^(?:[A-Z][A-Z’'-]{3,} ){2,}(?=(?:[A-Z][a-z]|[AI] [a-z])(?:\S* \S+){6})")
_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_DOUBLE = re.compile(r"(?P<opens>“|(?<![\w.,!?…])\"(?=\S))|(?P<closes>[”\"])")
_SINGLE = re.compile(r"(?P<opens>(?<!\S)['‘](?=[^\W\d]))|(?P<closes>(?<=[.,!?…])['’](?!\w))")  # no apostrophes
_LONGEST = 100  # characters of a fact's short label
_ENOUGH = 0.4  # share of them that a line has at least where it ends before a clause
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
    text = _paired(_without_opening(" ".join(sentence.split())))
    if len(text) <= _LONGEST and not _BREAK.search(text):
        return text
    for match in _BREAK.finditer(text):
        if len(text) / 3 <= match.start() <= _LONGEST:
            return _paired(text[: match.start()].rstrip(" ,;") + " …")
    return text if len(text) <= _LONGEST else _paired(_cut(text).rstrip(" ,;:") + " …")


def _cut(text: str) -> str:
    """The beginning of a long sentence: up to its last clause where that leaves enough of the line, else to a word that
    can end it ("… the names of 69 civilians", not "… the names of")."""
    begun = text[:_LONGEST].rsplit(" ", 1)[0]
    clauses = [match.start() for match in _clause().finditer(begun) if match.start() >= _LONGEST * _ENOUGH]
    return begun[: clauses[-1]] if clauses else _dangling().sub("", begun)


def _listed(name: str) -> str:
    return "|".join(contents("line_words.toml")[name].split())


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf" (?=(?:{_listed('clauses')}) )")


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{_listed('dangling')}|\d[\d,.]*))+$", re.IGNORECASE)


def _without_opening(text: str) -> str:
    """The sentence without a dateline, an agency's name or a heading in capitals before it."""
    return _HEADING.sub("", _credit().sub("", _DATELINE.sub("", _EDGE.sub("", text))))


@cache
def _credit() -> re.Pattern[str]:
    name = agency_pattern()
    several = r"[\w .]{2,40} and (?:other |news )?[Aa]gencies"
    return re.compile(rf"^(?:\((?:{name}|{several})\)(?: ?[-–—:]{{1,2}})?|{name} ?[-–—:]{{1,2}}) (?=\S)")


def _paired(text: str) -> str:
    """The text with its quotation marks in pairs.

    A pair around the whole and a mark that is alone at an edge are taken off; the partner of one that is alone inside
    is put at the other edge.

    >>> _paired('It will rain," he said.'), _paired("He said: “It will rain."), _paired("“It will rain.")
    ('"It will rain," he said.', 'He said: “It will rain.”', 'It will rain.')
    """
    text = text.strip()
    opened, closed = _alone(text)
    if closed and closed[-1] == len(text) - 1:
        return _paired(text[:-1])
    if opened and opened[0] == 0:
        return _paired(text[1:])
    if _alone(text[1:-1]) == ([], []) and text[:1] in _MARKS and text[-1:] == _MARKS[text[:1]]:
        return _paired(text[1:-1])
    if closed:
        mark = text[closed[0]]
        return next(first for first, last in _MARKS.items() if last == mark) + text
    return text + _MARKS[text[opened[0]]] if opened else text


def _alone(text: str) -> tuple[list[int], list[int]]:
    """Where a quotation is opened and not closed, and where one is closed that was not opened."""
    opened, closed = _unmatched(_DOUBLE, text)
    single, single_closed = _unmatched(_SINGLE, text)
    return sorted(opened + [place for place in single if place == 0 or text[place] == "‘"]), sorted(
        closed + single_closed
    )


def _unmatched(marks: re.Pattern[str], text: str) -> tuple[list[int], list[int]]:
    opened, closed = [], []
    for match in marks.finditer(text):
        if match["opens"]:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            closed.append(match.start())
    return opened, closed
