"""A quotation as a row of the table, before the articles of an event have been held against each other."""

from __future__ import annotations

from typing import NamedTuple


class Quotation(NamedTuple):
    """The columns of ``quoting.quotations``; ``line`` and ``opening`` (headline or lede) are not shown."""

    article_id: str
    start: int
    end: int
    quotation: str
    form: str
    speaker: str
    speaker_start: int
    speaker_end: int
    speaker_sentence: int
    descriptor: str
    source: str
    actor_id: str
    actor: str
    cue: str
    cue_start: int
    cue_end: int
    cue_class: str
    negated: bool
    certain: bool
    words: int
    basis: str
    line: int
    opening: bool

    def said_by(self, other: Quotation, why: str) -> Quotation:
        """This quotation with the other's speaker, as a guess."""
        basis = f"{self.basis}; {why}"
        return self._replace(
            actor_id=other.actor_id, actor=other.actor, source=other.source, certain=False, basis=basis
        )


HIDDEN = ("line", "opening")
