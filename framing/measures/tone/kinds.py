"""Does a word with a valence judge, or does it name what happened, a topic, a person, a relation?"""

from __future__ import annotations

from functools import lru_cache

from framing.lexicons import reporting_verbs, verb_of
from framing.lexicons.evaluative import evaluative
from framing.measures.tone import vader

_FUNCTION = {"ADP", "SCONJ", "CCONJ"}


@lru_cache(maxsize=20000)
def kind_of(word: str, tag: str = "") -> str:
    """``attitude``, ``event``, ``topic``, ``name`` or ``function``; ``tag`` is its universal part of speech.

    >>> kind_of("brutal"), kind_of("killed"), kind_of("like", "ADP"), kind_of("offensive", "NOUN")
    ('attitude', 'event', 'function', 'event')
    """
    lower = word.lower()
    if tag in _FUNCTION:
        return "function"
    if tag == "PROPN":
        return "name"
    listed = vader.event_words().get(lower) or vader.event_senses().get((lower, tag))
    return listed or ("event" if _tells_who_spoke(lower) else "attitude")


def _tells_who_spoke(word: str) -> bool:
    """A reporting verb that does not judge (*warned, denied, criticised*): it tells that somebody spoke."""
    verb = verb_of(word)
    return verb in reporting_verbs() and (verb, "VERB") not in evaluative().words
