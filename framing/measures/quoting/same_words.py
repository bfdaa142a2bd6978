"""One utterance in several articles of an event: who has a name in one of them is the speaker in all."""

from __future__ import annotations

import re
from collections import Counter

from framing.measures.quoting.mentioned import is_description
from framing.measures.quoting.quotation import Quotation

_FEWEST = 6
_WORD = re.compile(r"\w+")
_BODIES = {"it", "they"}
_SOMEBODY = {"unnamed person", "official", "anonymous official", "expert", "witness"}


def with_shared_speakers(rows: list[Quotation]) -> list[Quotation]:
    """The quotations with speakers whom another article, quoting the same six words, makes known; guesses.

    "The commander" is the "SDF commander" of another outlet, and "the senator" is "Ana Petrov": in the whole article
    where the phrase means one person, else in that quotation alone.
    """
    changed = list(rows)
    for numbers in _utterances(rows):
        known = _best_known([rows[number] for number in numbers])
        for number in numbers:
            row = rows[number]
            if known is None or row.actor_id == known.actor_id or not _may_be(row, known.actor):
                continue
            one = row.actor and row.source in _SOMEBODY
            same = [n for n, other in enumerate(rows) if _same_speaker(row, other)] if one else [number]
            for place in same:
                changed[place] = rows[place].said_by(known, f"{known.actor} says the same words in another article")
    return changed


def _utterances(rows: list[Quotation]) -> list[list[int]]:
    """The numbers of quotations whose marks open with the same words in several articles, a list for each utterance."""
    by_words: dict[tuple[str, ...], list[int]] = {}
    for number, row in enumerate(rows):
        words = _WORD.findall(row.quotation.lower())[:_FEWEST] if row.form in {"direct", "partial"} else []
        if len(words) == _FEWEST:
            by_words.setdefault(tuple(words), []).append(number)
    return [numbers for numbers in by_words.values() if len({rows[n].article_id for n in numbers}) > 1]


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return (one.article_id, one.actor_id) == (other.article_id, other.actor_id)


def _best_known(rows: list[Quotation]) -> Quotation | None:
    """The quotation with the one name among the speakers; where none has a name, with the commonest description, of
    several the fullest."""
    sure = [row for row in rows if row.actor and (row.certain or row.cue)]
    named = [row for row in sure if not is_description(row.actor)]
    if named:
        return named[0] if len({row.actor_id for row in named}) == 1 else None
    often = Counter(row.actor for row in sure)
    return max(sure, key=lambda row: (often[row.actor], row.actor != row.actor.lower(), len(row.actor)), default=None)


def _may_be(row: Quotation, known: str) -> bool:
    """Can this description be the other, or that name: "commander" and "SDF commander", "senator" and "Ana Petrov"?"""
    if row.source == "group" or row.speaker.lower() in _BODIES:
        return False
    if is_description(known):
        return bool(row.actor) and row.actor.split()[-1] == known.split()[-1]
    return not row.actor or is_description(row.actor)
