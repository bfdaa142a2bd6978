"""Where a reported clause begins and ends: without "that", reporting clauses at its ends, and punctuation."""

from __future__ import annotations

from framing.language.attribution import Report
from framing.measures.quoting.story import Story

_FEWEST = 3
_TRIMMED = {"that", "but", "and", "or"}
_TURNS = {"however", "though", "meanwhile", "instead", "nevertheless"}
_OPENING = {"ADV", "CCONJ", "SCONJ", "INTJ", "ADJ"}


def with_marks(story: Story, first: int, last: int) -> tuple[int, int]:
    """Where the clause begins and ends: the marks of a quotation that begins or ends it belong to it."""
    start, end = story.tokens[first].start, story.tokens[last].end
    for mark in story.marked:
        if mark.start == start and mark.closed and mark.end < end:
            start -= 1
        if start <= mark.start < end <= mark.end and mark.closed and mark.sentence == story.tokens[last].sentence_id:
            return start, max(end, mark.end + 1) if story.line_at(mark.end) == mark.sentence else end
    return start, end


def edges(story: Story, report: Report) -> tuple[int, int]:
    """From the first to the last word covered, without "that" and without punctuation at the ends."""
    numbers = sorted(report.covered)
    if report.kind == "according to" and numbers[0] < report.cue:
        numbers = _without_tag(story, report.cue, numbers)
    if report.kind == "tacked on":
        numbers = _behind_opening(story, report.cue, numbers)
    first = story.tokens[numbers[0]].start
    inside = next((mark for mark in story.marked if mark.start < first < mark.end and not mark.scare), None)
    if inside is not None:
        numbers = [n for n in numbers if story.tokens[n].start >= inside.end] or numbers
    numbers = _behind_that(story, numbers)
    while len(numbers) > 1 and _is_edge(story, numbers[0]):
        numbers = numbers[1:]
    while len(numbers) > 1 and _is_edge(story, numbers[-1]):
        numbers = numbers[:-1]
    return numbers[0], numbers[-1]


def _without_tag(story: Story, cue: int, numbers: list[int]) -> list[int]:
    """What stands behind "according to X" at the end of a clause describes X, unless another clause begins there."""
    before, after = [n for n in numbers if n < cue], [n for n in numbers if n > cue]
    verbs = [n for n in after if story.tokens[n].pos in {"VERB", "AUX"}]
    goes_on = any(story.tokens[n].dep in {"conj", "ROOT", "ccomp"} or story.tokens[n].head in before for n in verbs)
    return numbers if goes_on and len(after) > len(before) / 2 else before


def _behind_opening(story: Story, cue: int, numbers: list[int]) -> list[int]:
    """ "But, she added, ...": what is reported begins behind the reporting clause."""
    before, after = [n for n in numbers if n < cue], [n for n in numbers if n > cue]
    words = [n for n in before if story.tokens[n].token[:1].isalnum()]
    return after if after and len(words) < _FEWEST and all(story.tokens[n].pos in _OPENING for n in words) else numbers


def _behind_that(story: Story, numbers: list[int]) -> list[int]:
    """ "showing, for example, that ...": the clause begins behind its "that"."""
    for place, number in enumerate(numbers[1:5], 1):
        token = story.tokens[number]
        if token.dep == "mark" and token.token.lower() == "that" and story.tokens[number - 1].token == ",":
            return numbers[place:]
    return numbers


def _is_edge(story: Story, number: int) -> bool:
    token = story.tokens[number]
    if token.pos == "PUNCT" or token.dep in {"mark", "cc"} and token.token.lower() in _TRIMMED:
        return True
    if token.tag in {"IN", "WDT"} and token.token.lower() == "that":
        return True
    after = story.tokens[number + 1].token if number + 1 < len(story.tokens) else ""
    return token.token.lower() in _TURNS and after == ","
