"""Whether a speaker can be whom the naming measure takes the words for: one of a group, or another one, is not it."""

from __future__ import annotations

import re
from functools import cache

from framing.lexicons import reporting_verbs
from framing.measures.quoting.mentioned import is_description
from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.story import Story

_INDEFINITE = {"a", "an", "one", "another"}
_SOME = {"some", "several", "many", "most", "few", "other", "dozen", "dozens", "both"}
_TELLING = {"ADJ", "NOUN", "PROPN"}


def is_one_of_many(story: Story, speaker: Speaker) -> bool:
    """ "one Democrat", "the California Democrat", "several Democrats": one or some of a group, not the group."""
    token = story.tokens[speaker.head]
    if not any(first <= speaker.head <= last and kind == "NORP" for first, last, kind in story.entities):
        return False
    if token.tag in {"NN", "NNP"}:
        return story.tokens[speaker.first].pos in {"DET", "NUM"}
    before = story.tokens[speaker.first : speaker.head]
    return any(word.pos == "NUM" or word.token.lower() in _SOME for word in before)


def is_told_apart(story: Story, number: int) -> bool:
    """ "The Republican senator": a role with words that say which one, while "the senator" is the one named before."""
    first, _ = story.chunk_of.get(number, (number, number))
    return story.tokens[number].pos == "NOUN" and any(story.tokens[n].pos in _TELLING for n in range(first, number))


def runs_on(actor: str, surname: str) -> bool:
    """Has a headline's capitals joined a verb to a name: "Vale Accuses", "Vale Signals Openness"; not "Vale Jr."?

    >>> runs_on("Ruth Vale Accuses", "Vale"), runs_on("Ruth Vale Jr.", "Vale"), runs_on("Ruth Vale", "Vale")
    (True, False, False)
    """
    words = actor.split()
    return surname in words[:-1] and words[words.index(surname) + 1].lower() in _verb_forms()


@cache
def _verb_forms() -> frozenset[str]:
    """The reporting verbs as a headline has them, "signals" beside "signal"."""
    verbs = reporting_verbs()
    return frozenset([*verbs, *(f"{verb}s" for verb in verbs), *(f"{verb}es" for verb in verbs)])


def fits(story: Story, number: int, actor: str) -> bool:
    """Can the word at this token mean an actor without a name?

    Not "one woman" the women, "another official" the official, "NK News" the good news, or "a turbine operator" the
    grid operator.
    """
    if not is_description(actor):
        return True
    token, words = story.tokens[number], actor.lower().split()
    first, last = story.chunk_of.get(number, (number, number))
    said = {story.tokens[n].token.lower() for n in range(first, last + 1)}
    if story.tokens[first].token.lower() == "another":
        return False
    if token.token[:1].isupper() and len(words) > 1 and not set(words[:-1]) & said:
        return False
    others = {story.tokens[n].token.lower() for n in range(first, number) if story.tokens[n].pos in _TELLING}
    if story.tokens[first].token.lower() in _INDEFINITE and others and not others & set(words) and len(words) > 1:
        return False
    lemma = token.lemma.lower()
    plurals = {f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies", re.sub("man$", "men", lemma)} - {lemma}
    return token.tag != "NN" or words[-1] not in plurals
