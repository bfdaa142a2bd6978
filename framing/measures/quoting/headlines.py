"""Who speaks in a headline, whose clipped verbs the parser mistakes."""

from __future__ import annotations

from framing.lexicons import reporting_verbs
from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.story import Story

_NAMES = {"PERSON", "ORG", "GPE", "NORP"}
_NAMING = {"NOUN", "PROPN", "ADJ", "DET"}


def before_reporting_word(story: Story, before: list[int], words: list[int]) -> Speaker | None:
    """Who stands before the last reporting word of these, whatever the parser says: "Mayor slams ‘greedy’ rival"."""
    for verb in reversed(words):
        if verb > before[0] and _reports(story, verb) and story.tokens[verb - 1].pos in {"NOUN", "PROPN"}:
            first = verb - 1
            while first > before[0] and story.tokens[first - 1].pos in _NAMING:
                first -= 1
            return None if is_told_of(story, first) else Speaker(verb - 1, first, verb - 1)
    return None


def first_name(story: Story, outside: set[int]) -> Speaker | None:
    """The first name of a headline outside its quotation marks."""
    names = [(first, last) for first, last, kind in story.entities if first in outside and kind in _NAMES]
    return Speaker(names[0][1], *names[0]) if names else None


def second_verb(story: Story, cue: int) -> Speaker | None:
    """ "[Vale] slams rival, calls him ‘greedy’": a verb behind a comma goes on with whoever stands before the first."""
    start = story.sentence_first[story.tokens[cue].sentence_id]
    if cue == start or story.tokens[cue - 1].token != "," or story.tokens[cue].tag == "VBG":
        return None
    before = [n for n in range(start, cue - 1) if not story.quoted[n]]
    return before_reporting_word(story, before, before[:0:-1]) if before else None


def _reports(story: Story, number: int) -> bool:
    return story.tokens[number].token.lower().removesuffix("s") in reporting_verbs()


def is_told_of(story: Story, first: int) -> bool:
    """ "Man Who Beat [Vale] Calls It Luck": a name in what is told of somebody."""
    before = story.tokens[max(first - 3, 0) : first + 1]
    return any(token.token.lower() == "who" for token in before)
