"""The speaker of a sentence that is only a quotation: introduced in the sentence before, or carried over."""

from __future__ import annotations

from framing.measures.quoting.beside import attributed, outside, reports_speech
from framing.measures.quoting.given import NOBODY, Attribution
from framing.measures.quoting.phrases import named
from framing.measures.quoting.story import Marked, Story
from framing.measures.quoting.without_verb import is_somebody

_LONGEST_HEADING = 8


def from_before(story: Story, number: int, found: list[Attribution]) -> Attribution | None:
    """A sentence that is only a quotation: who spoke last, or who is introduced in the sentence before."""
    mark = story.marked[number]
    before, after = outside(story, mark)
    if any(story.tokens[n].pos not in {"PUNCT", "SPACE", "X", "SYM"} for n in [*before, *after]):
        return None
    previous = next((n for n in range(number - 1, -1, -1) if found[n].speaker and not story.marked[n].scare), None)
    if _is_crosshead(story, mark):
        return _same_words(story, number, found)
    if mark.continued and previous is not None and story.marked[previous].continued:
        return found[previous]._replace(basis="quotation continued from the paragraph before", carried=True)
    introduced = _introduced(story, mark)
    if introduced is not None:
        return introduced
    if previous is None or story.marked[previous].headline:
        return None
    near = story.lines[mark.sentence].paragraph - story.lines[story.line_at(story.marked[previous].end - 1)].paragraph
    if near > 2:
        return None
    return found[previous]._replace(basis="carried over from the quotation before", certain=False, carried=True)


def from_behind(story: Story, number: int, found: list[Attribution]) -> Attribution:
    """A quotation that goes on in the next paragraph, where its speaker is named; else what it has."""
    here, behind = story.marked[number], story.marked[number + 1 : number + 2]
    if found[number].speaker or found[number].basis != NOBODY.basis or not (here.continued and behind):
        return found[number]
    near = story.lines[behind[0].sentence].paragraph - story.lines[story.line_at(here.end - 1)].paragraph
    if near != 1 or not behind[0].continued or found[number + 1].speaker is None:
        return found[number]
    return found[number + 1]._replace(basis="quotation continued in the next paragraph", carried=True)


def _introduced(story: Story, mark: Marked) -> Attribution | None:
    """The sentence before ends in a colon, or stands in the same paragraph and says who is heard next."""
    line = mark.sentence - 1
    if line < 0:
        return None
    numbers = [n for n in range(*story.sentence_first[line : line + 2]) if not story.quoted[n]]
    same = story.lines[line].paragraph == story.lines[mark.sentence].paragraph
    colon = story.text[: story.lines[line].end].endswith(":")
    cues = [n for n in numbers if reports_speech(story, n)]
    if not numbers or not (same or colon or cues):
        return None
    if colon and cues:
        return attributed(story, cues[-1], "reporting verb and colon in the sentence before")
    if any(story.quoted[n] for n in range(*story.sentence_first[line : line + 2])):
        return None
    head = next((n for n in numbers if story.tokens[n].dep in {"nsubj", "nsubjpass"}), None)
    if head is not None and (is_somebody(story, head) or colon):
        basis = "subject of the sentence before, and its colon" if colon else "subject of the sentence before"
        return Attribution(cues[-1] if cues else None, named(story, head), basis, colon, not colon)
    return None


def _is_crosshead(story: Story, mark: Marked) -> bool:
    """A line of its own that is a few quoted words without a stop: a heading inside an article, no turn of speech."""
    inner, after = story.text[mark.start : mark.end].rstrip(), story.text[mark.end + 1 :]
    alone = story.text[: mark.start - 1].endswith("\n") and (not after or after.startswith("\n"))
    return mark.closed and alone and inner[-1:].isalnum() and len(inner.split()) <= _LONGEST_HEADING


def _same_words(story: Story, number: int, found: list[Attribution]) -> Attribution | None:
    """The attribution of an earlier quotation with the same words."""
    words = story.text[story.marked[number].start : story.marked[number].end].lower()
    for other, given in zip(story.marked[:number], found, strict=True):
        if words in story.text[other.start : other.end].lower():
            return given._replace(basis="heading with words quoted elsewhere", certain=False)
    return None
