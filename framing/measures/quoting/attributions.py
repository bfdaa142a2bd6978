"""Which reporting word and which speaker belong to the words between quotation marks."""

from __future__ import annotations

import re

from framing.measures.quoting.beside import in_sentence
from framing.measures.quoting.carried import from_before, from_behind
from framing.measures.quoting.given import NOBODY, Attribution
from framing.measures.quoting.story import Marked, Story

TITLE = Attribution(None, None, "the name of a work", False)
_SHOWN_ON = re.compile(
    r"(?:[’']s|\b(?:on|episode of|show|program|programme|book|film|movie|series|song|novel|magazine|podcast|musical|"
    r"play|memoir|autobiography|essay))$",
    re.I,
)
_PROGRAMME = re.compile(r"\s+(?:(?:radio|TV|television|news) )?(?:show|program|programme|magazine|podcast|series)\b")
_SMALL_WORDS = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"}


def attributions(story: Story) -> list[Attribution]:
    """One attribution for each of ``story.marked``, in order."""
    found: list[Attribution] = []
    for number, mark in enumerate(story.marked):
        here = in_sentence(story, mark)
        if is_title(story, mark, here):
            found.append(TITLE)
            continue
        if here is None and not mark.scare:
            here = from_before(story, number, found)
        found.append(here or NOBODY)
    return [from_behind(story, number, found) for number in range(len(found))]


def is_title(story: Story, mark: Marked, given: Attribution | None) -> bool:
    """Is this the name of a book, a programme or a law: capitals throughout, in the middle of a sentence?"""
    words = story.text[mark.start : mark.end].split()
    large = [word[:1].isupper() or word[:1].isdigit() for word in words if word.lower() not in _SMALL_WORDS]
    if mark.scare or mark.headline or not large or not all(large) or words[-1][-1] in "!?…—":
        return False
    if len(words) == 1:
        return bool(re.match(_PROGRAMME, story.text[mark.end + 1 :][:20]))
    if re.match(_PROGRAMME, story.text[mark.end + 1 :][:20]) or words[-1].lower().strip(",.") in {"show", "podcast"}:
        return True
    before = story.text[story.lines[mark.sentence].start : mark.start].rstrip(" \"“‘'")
    if len(words) > 1 and _SHOWN_ON.search(before.rstrip(",")):
        return True
    if not before or before[-1] in ",:—–-.?!":
        return False
    return given is None or given.cue is None or given.cue + 2 < story.at(mark.start)
