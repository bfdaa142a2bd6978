"""Two articles compared on a terminal: one column, in the order of the second, each change in brackets with its kind.

The kinds are written out, so that nothing is told by colour alone.
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from framing.language.reading import Reading

COLOURS = {
    "label": "bold magenta", "verb": "bold cyan", "agency": "bold blue", "number": "bold yellow", "hedge": "bold green",
    "attribution": "bold green", "added": "green", "cut": "red", "style": "dim", "other": "bold",
}  # fmt: skip
MARKS = {"same": "  ", "changed": "~ ", "added": "+ ", "cut": "- "}


class Piece(NamedTuple):
    """Words that stay (``kind`` is ""), or a change: ``left`` became ``text``."""

    text: str
    left: str = ""
    kind: str = ""


class Line(NamedTuple):
    """One sentence: ``state`` is same, changed, added or cut."""

    state: str
    pieces: tuple[Piece, ...]


def compare(reading: Reading, pairs: pd.DataFrame, substitutions: pd.DataFrame, left: str, right: str) -> list[Line]:
    """The sentences of the article ``right``, with what it changed, added and cut against the article ``left``.

    ``substitutions`` must be read from ``left`` (``substitutions.from_base(table, left)``).

    >>> from framing.corpus.readers import event_from_texts
    >>> from framing.language.reading import read
    >>> from framing.measures import alignment, substitutions
    >>> texts = {"A": "Rebels took the town on Friday.", "B": "Militants took the town on Friday."}
    >>> reading = read(event_from_texts(texts))
    >>> pairs = alignment.pairs(reading)
    >>> table = substitutions.from_base(substitutions.substitutions(reading, pairs), "a")
    >>> print(as_text(compare(reading, pairs, table, "a", "b")))
    ~ [Rebels → Militants: label] took the town on Friday.
    """
    changes = substitutions[(substitutions["left_article"] == left) & (substitutions["right_article"] == right)]
    whole = changes["whole_sentence"].astype(bool)
    added = set(changes.loc[whole & (changes["kind"] == "added"), "right_sentence"])
    cut = set(changes.loc[whole & (changes["kind"] == "cut"), "left_sentence"])
    partner = _partners(pairs, left, right)
    inside = {number: group for number, group in changes[~whole].groupby("right_sentence")}
    sentences = reading.sentences
    theirs = sentences[sentences["article_id"] == left].set_index("sentence_id")
    lines, shown = [], set()
    for row in sentences[sentences["article_id"] == right].itertuples():
        for number in sorted(cut - shown):
            if row.sentence_id in partner and number < partner[row.sentence_id]:
                lines.append(Line("cut", (Piece(theirs.loc[number, "sentence"]),)))
                shown.add(number)
        if row.sentence_id in inside:
            lines.append(Line("changed", _pieces(reading.text(right), row.start, row.end, inside[row.sentence_id])))
        else:
            lines.append(Line("added" if row.sentence_id in added else "same", (Piece(row.sentence),)))
    lines += [Line("cut", (Piece(theirs.loc[number, "sentence"]),)) for number in sorted(cut - shown)]
    return lines


def _partners(pairs: pd.DataFrame, left: str, right: str) -> dict[int, int]:
    """Sentence of the right article -> its partner in the left one."""
    found = {}
    for row in pairs[pairs["relation"] == "same"].itertuples():
        if (row.left_article, row.right_article) == (left, right):
            found.setdefault(row.right_sentence, row.left_sentence)
        elif (row.right_article, row.left_article) == (left, right):
            found.setdefault(row.left_sentence, row.right_sentence)
    return found


def _pieces(text: str, start: int, end: int, changes: pd.DataFrame) -> tuple[Piece, ...]:
    pieces, place = [], start
    for row in changes.sort_values(["right_start", "right_end"]).itertuples():
        if row.right_start < place:
            continue
        pieces.append(Piece(text[place : row.right_start]))
        pieces.append(Piece(row.right, row.left, row.kind))
        place = row.right_end
    pieces.append(Piece(text[place:end]))
    return tuple(piece for piece in pieces if piece.text or piece.kind)


def _shown(piece: Piece) -> str:
    if not piece.kind:
        return piece.text
    if not piece.left:
        return f"[+ {piece.text}: {piece.kind}]"
    if not piece.text:
        return f"[- {piece.left}: {piece.kind}] "
    return f"[{piece.left} → {piece.text}: {piece.kind}]"


def as_text(lines: list[Line]) -> str:
    """The comparison as plain text: ``~`` changed, ``+`` added, ``-`` cut."""
    return "\n".join(MARKS[line.state] + "".join(_shown(piece) for piece in line.pieces) for line in lines)


def as_rich(lines: list[Line]):
    """The comparison as a ``rich.text.Text`` in colour, for ``Console.print``."""
    from rich.text import Text

    text = Text()
    states = {"added": "green", "cut": "red", "same": "dim"}
    for number, line in enumerate(lines):
        text.append("\n" if number else "")
        text.append(MARKS[line.state], style=states.get(line.state, "bold"))
        for piece in line.pieces:
            text.append(_shown(piece), style=COLOURS[piece.kind] if piece.kind else states.get(line.state, ""))
    return text
