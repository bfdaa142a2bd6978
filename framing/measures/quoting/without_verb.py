"""The speaker of a quotation in whose sentence no reporting verb stands: by a noun, a colon or the subject."""

from __future__ import annotations

import re

from framing.lexicons import reporting_nouns
from framing.measures.quoting.given import NOBODY, Attribution
from framing.measures.quoting.headlines import before_reporting_word, first_name
from framing.measures.quoting.phrases import named
from framing.measures.quoting.story import Marked, Story
from framing.measures.quoting.subjects import owner

CLIPPED = "word before a reporting word in the headline"


def without_verb(story: Story, mark: Marked, before: list[int], after: list[int]) -> Attribution | None:
    """By a noun for what was said, "Name:", or the subject; in a headline also by the first name."""
    found = _noun(story, before) or _colon(story, mark, before) or _subject(story, mark, before, after)
    return found or (_in_headline(story, before, after) if mark.headline else None)


def _noun(story: Story, before: list[int]) -> Attribution | None:
    """A noun for what was said, with its owner: "in her letter ..."."""
    for number in reversed(before):
        token = story.tokens[number]
        if _is_speech_noun(token) and owner(story, number) is not None:
            return Attribution(
                number, named(story, owner(story, number)), "noun for what was said, and its owner", True
            )
    return None


def _is_speech_noun(token) -> bool:
    entry = reporting_nouns().get(token.lemma) if token.pos == "NOUN" else None
    return entry is not None and (entry["document"] or entry["class"] != "neutral")


def _colon(story: Story, mark: Marked, before: list[int]) -> Attribution | None:
    """ "Smith: ..." in a headline or a transcript."""
    words = [number for number in before if story.tokens[number].pos not in {"PUNCT", "SPACE"}]
    if len(words) == 1 and story.tokens[words[0]].token in {"Q", "A"}:
        return NOBODY
    if not words or not re.search(r":\s*[\"“‘']?$", story.text[story.tokens[words[0]].start : mark.start]):
        return None
    head = _first_subject(story, words)
    if head is None and len(words) <= 4:
        head = words[-1]
    return None if head is None else Attribution(None, named(story, head), "name and colon", len(words) <= 4)


def _subject(story: Story, mark: Marked, before: list[int], after: list[int]) -> Attribution | None:
    """No reporting word: the subject of the sentence, if it is somebody."""
    if not any(story.tokens[n].pos not in {"PUNCT"} for n in [*before, *after]):
        return None
    head = _first_subject(story, before) if before else None
    owners = [] if head is None else story.below(head, "poss")
    head = next((n for n in [head, *owners] if n is not None and is_somebody(story, n)), None)
    if head is None or _is_told_about(story, head):
        return None
    return Attribution(None, named(story, head), "subject of the sentence, no reporting word", False)


def _is_told_about(story: Story, subject: int) -> bool:
    """Is somebody the subject of what is told of them: "was “involved”", "was found to have", "why she gave “...”"?"""
    verb = story.tokens[subject].head
    if story.tokens[subject].dep == "nsubjpass" or story.tokens[verb].lemma == "be":
        return True
    return any(story.tokens[n].tag in {"WRB", "WP"} and n < subject for n in story.below(verb))


def _in_headline(story: Story, before: list[int], after: list[int]) -> Attribution | None:
    """Who stands before a reporting word, or the first name: the verbs of a headline are too clipped for the parse."""
    clipped = before_reporting_word(story, before, before[1:])
    if clipped is not None:
        return Attribution(None, clipped, CLIPPED, False)
    first = first_name(story, {*before, *after})
    return None if first is None else Attribution(None, first, "first name in the headline", False)


def _first_subject(story: Story, numbers: list[int]) -> int | None:
    """The subject nearest to the end of these tokens."""
    return next((n for n in reversed(numbers) if story.tokens[n].dep in {"nsubj", "nsubjpass"}), None)


def is_somebody(story: Story, number: int) -> bool:
    token = story.tokens[number]
    if token.token.lower() in {"he", "she", "who"}:
        return True
    return any(first <= number <= last and kind == "PERSON" for first, last, kind in story.entities)
