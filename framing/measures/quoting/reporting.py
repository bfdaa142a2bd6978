"""The reporting words as they stand in the text ("pointed out", "quoted as saying"), their class, and negation."""

from __future__ import annotations

from typing import NamedTuple

from framing.lexicons import reporting_nouns, reporting_verbs
from framing.measures.quoting.story import Story

_REFUSE = {"decline", "refuse", "fail", "stop"}


class Cue(NamedTuple):
    """Tokens ``first`` to ``last``, the class of the word, and whether the speaking is denied ("did not say")."""

    first: int
    last: int
    cue_class: str
    negated: bool


def cue_at(story: Story, number: int) -> Cue:
    """The whole reporting phrase around its verb or noun."""
    token = story.tokens[number]
    if token.token.lower() == "according":
        return Cue(number, min(number + 1, len(story.tokens) - 1), "neutral", False)
    if token.pos == "NOUN":
        return Cue(number, number, reporting_nouns()[token.lemma]["class"], False)
    entry = reporting_verbs()[token.lemma]
    first, last = number, number
    if number + 1 < len(story.tokens) and story.tokens[number + 1].token.lower() in entry["with"]:
        last = number + 1
    if number > 1 and story.tokens[number - 1].token == "as" and story.tokens[number - 2].lemma in {"quote", "cite"}:
        first = number - 2
    return Cue(first, last, entry["class"], _negated(story, number))


def _negated(story: Story, number: int) -> bool:
    head = story.tokens[number].head
    refused = story.tokens[number].dep == "xcomp" and story.tokens[head].lemma in _REFUSE
    return refused or bool(story.below(number, "neg"))
