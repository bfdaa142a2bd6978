"""Indirect speech: clauses that a sentence gives to somebody, outside quotation marks."""

from __future__ import annotations

from typing import NamedTuple

from framing.language.attribution import Report
from framing.lexicons import reporting_verbs
from framing.measures.quoting.beside import Attribution
from framing.measures.quoting.speakers import speaker_of
from framing.measures.quoting.story import Story

_FEWEST = 3
_TRIMMED = {"that", "but", "and"}
_TO_THE_HEARER = {"ask", "inform", "question", "tell", "remind"}
_BASIS = {
    "clause": "clause of a reporting verb",
    "tacked on": "clause with a reporting verb tacked on",
    "according to": "according to",
    "noun": "clause of a noun for what was said",
    "label": "label that somebody gives",
}


class Indirect(NamedTuple):
    """A clause, and how many of its words are reported outside quotation marks."""

    start: int
    end: int
    words: int
    attribution: Attribution


def indirect(story: Story) -> list[Indirect]:
    """The reported clauses of an article, the outermost only; thoughts and clauses of nobody are left out."""
    found = []
    reports = [report for report in story.reports if not story.quoted[report.cue]]
    for report in reports:
        if any(report.cue in other.covered for other in reports if other is not report):
            continue
        words = sorted(n for n in report.covered if not story.quoted[n] and story.tokens[n].token[:1].isalnum())
        if not words:
            continue
        if len(words) < (_FEWEST if report.kind != "label" else 1) or not _speaks(story, report):
            continue
        attribution = _attribution(story, report)
        if attribution is not None:
            first, last = _edges(story, report)
            span = story.tokens[first].start, _with_mark(story, first, last)
            inside = sum(first <= number <= last for number in words)
            found.append(Indirect(*span, inside, attribution))
    return found


def _speaks(story: Story, report: Report) -> bool:
    token = story.tokens[report.cue]
    if token.pos not in {"VERB", "AUX"} or token.token.lower() == "according":
        return True
    if not reporting_verbs()[token.lemma]["speech"] and not _of_many(story, report.cue):
        return False
    infinitive = token.tag == "VB" and any(story.tokens[n].tag == "TO" for n in story.below(report.cue))
    return not infinitive or token.dep in {"xcomp", "conj"}


def _of_many(story: Story, cue: int) -> bool:
    """What a group or a body believes is known from what it says."""
    speaker = speaker_of(story, cue)
    if speaker is None or story.tokens[speaker.head].pos == "PRON":
        return False
    plural = story.tokens[speaker.head].tag in {"NNS", "NNPS"}
    return plural or any(first <= speaker.head <= last and kind == "ORG" for first, last, kind in story.entities)


def _attribution(story: Story, report: Report) -> Attribution | None:
    speaker = speaker_of(story, report.cue)
    passive = bool(story.below(report.cue, "nsubjpass", "auxpass"))
    passive = passive and story.tokens[report.cue].lemma not in _TO_THE_HEARER
    if speaker is None and not passive or speaker is not None and _expletive(story, speaker.head):
        return None
    if speaker is not None and story.quoted[speaker.head]:
        return None
    basis = _BASIS[report.kind] if speaker is not None else "passive that names no speaker"
    return Attribution(report.cue, speaker, basis, speaker is not None)


def _expletive(story: Story, head: int) -> bool:
    token = story.tokens[head]
    return token.dep == "expl" or token.token.lower() in {"i", "you", "what", "this", "there"}


def _with_mark(story: Story, first: int, last: int) -> int:
    """Where the clause ends: behind the closing mark of a quotation that begins inside it."""
    start, end = story.tokens[first].start, story.tokens[last].end
    for mark in story.marked:
        if start <= mark.start < end <= mark.end and mark.closed and mark.sentence == story.tokens[last].sentence:
            return max(end, mark.end + 1) if story.line_at(mark.end) == mark.sentence else end
    return end


def _edges(story: Story, report: Report) -> tuple[int, int]:
    """From the first to the last word covered, without "that" and without punctuation at the ends."""
    numbers = sorted(report.covered)
    if report.kind == "according to" and numbers[0] < report.cue:
        numbers = _without_tag(story, report.cue, numbers)
    first = story.tokens[numbers[0]].start
    inside = next((mark for mark in story.marked if mark.start < first < mark.end and not mark.scare), None)
    if inside is not None:
        numbers = [n for n in numbers if story.tokens[n].start >= inside.end] or numbers
    while len(numbers) > 1 and _is_edge(story, numbers[0]):
        numbers = numbers[1:]
    while len(numbers) > 1 and _is_edge(story, numbers[-1]):
        numbers = numbers[:-1]
    return numbers[0], numbers[-1]


def _without_tag(story: Story, cue: int, numbers: list[int]) -> list[int]:
    """What stands behind "according to X" belongs to X unless it is a good part of the clause."""
    before, after = [n for n in numbers if n < cue], [n for n in numbers if n > cue]
    return numbers if len(after) > len(before) / 2 else before


def _is_edge(story: Story, number: int) -> bool:
    token = story.tokens[number]
    return token.pos == "PUNCT" or token.dep in {"mark", "cc"} and token.token.lower() in _TRIMMED
