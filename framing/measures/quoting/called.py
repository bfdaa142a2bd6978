"""What a speaker without a name is called, as its row says it."""

from __future__ import annotations

import re

from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.story import Story
from framing.measures.quoting.together import also

_DETERMINERS = re.compile(r"^(?:(?:the|a|an|his|her|their|its)\s+|one\s+(?!of\b)(?-i:(?=[a-z])))", re.IGNORECASE)


def without_determiner(phrase: str) -> str:
    """A phrase without its article or possessive: "her lawyer" -> "lawyer"."""
    return _DETERMINERS.sub("", phrase)


def called(story: Story, speaker: Speaker) -> str:
    """What a speaker without a name is called: "One woman" -> "woman", "His lawyer in Rome" -> "lawyer".

    Several are called by the whole phrase: "The miners and their families" -> "miners and their families".
    """
    head, first = story.tokens[speaker.head], story.tokens[speaker.first]
    several = any(n <= speaker.last for n in also(story, speaker.head))
    cut = head.pos == "NOUN" and speaker.head > speaker.first and not several
    last = speaker.head if cut else speaker.last
    whole = story.words(speaker.first, last)
    words = without_determiner(whole)
    opens = speaker.first == story.sentence_first[first.sentence_id] and words == whole and first.pos != "PROPN"
    people = any(start == speaker.first and kind == "NORP" for start, _, kind in story.entities)
    common = first.tag == "NNS" or first.pos not in {"NOUN", "VERB"} or first.token.lower() in story.small_words
    common = common and not people
    words = words[:1].lower() + words[1:] if opens and common and words[1:2].islower() else words
    return words if last == speaker.last else belonging(story, speaker, words)


def belonging(story: Story, speaker: Speaker, noun: str) -> str:
    """A noun with whose, or of what, it is: "spokesman for the mine", "members of his party"; else the noun alone."""
    head = speaker.head
    after = story.tokens[head + 1].token.lower() if head < speaker.last else ""
    if after not in {"of", "for"} or story.tokens[head + 2].token.isdigit():
        return noun
    last = head + 2
    while last < speaker.last and (story.tokens[last + 1].pos != "ADP" or story.tokens[last + 1].token == "of"):
        last += 1
    return f"{noun} {story.words(head + 1, last)}"
