"""Statements and letters that speak: whose words they are."""

from __future__ import annotations

from framing.lexicons import reporting_nouns, reporting_verbs, source_words
from framing.measures.quoting.story import Story
from framing.measures.quoting.subjects import SUBJECTS, is_able, owner, subject

_REACH = 12  # sentences


def uttered(story: Story, number: int) -> bool:
    """Is this a word for somebody's words put in writing: a statement, a letter?"""
    token = story.tokens[number]
    return token.pos == "NOUN" and reporting_nouns().get(token.lemma, {}).get("uttered", False)


def is_platform(name: str) -> bool:
    """Is this where words are put and not who puts them there: "a Twitter message"?"""
    return name.lower() in source_words()["platform"]


def uttered_by(story: Story, number: int) -> int | None:
    """Whose "the statement" is: the last owner of a statement before it, or who said something in one."""
    lemma, sentence = story.tokens[number].lemma, story.tokens[number].sentence_id
    definite = any(story.tokens[n].token.lower() in {"the", "that"} for n in story.below(number, "det"))
    if not definite or story.tokens[number].dep not in SUBJECTS:
        return None
    for before in range(number - 1, story.sentence_first[max(sentence - _REACH, 0)] - 1, -1):
        if story.tokens[before].lemma != lemma or story.tokens[before].pos != "NOUN" or story.quoted[before]:
            continue
        said = story.tokens[story.tokens[before].head].head if story.tokens[before].dep == "pobj" else before
        found = owner(story, before)
        if found is None and story.tokens[said].pos == "VERB":
            found = subject(story, said)
        speaks = story.tokens[said].lemma in reporting_verbs()
        if found is not None and (speaks or is_able(story, found)):
            return found
    return None
