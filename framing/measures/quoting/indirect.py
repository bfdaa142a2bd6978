"""Indirect speech: clauses that a sentence gives to somebody, outside quotation marks."""

from __future__ import annotations

from typing import NamedTuple

from framing.language.attribution import Report
from framing.language.cues import can_speak
from framing.lexicons import reporting_verbs, source_words
from framing.measures.quoting.edges import edges, with_marks
from framing.measures.quoting.given import Attribution
from framing.measures.quoting.speakers import speaker_of
from framing.measures.quoting.story import Story

_FEWEST = 3
_MAY = {"may", "might", "could"}
_WOULD = {"would", "will", "should", "must"}
_NOT_YET = {
    "allow", "ask", "cause", "encourage", "expect", "force", "get", "help", "hope", "intend", "invite", "lead", "need",
    "order", "plan", "press", "prompt", "push", "require", "urge",
}  # fmt: skip
_REPUTED = {"say", "report", "allege", "claim", "rumour", "rumor"}
_TO_THE_HEARER = {"ask", "inform", "question", "tell", "remind"}
_PEOPLE = ("er", "or", "ee", "ent", "ant", "ist", "ian")
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
    spoken = [(report, attribution) for report in story.reports if (attribution := _spoken(story, report))]
    found = []
    for report, attribution in spoken:
        if any(report.cue in other.covered for other, _ in spoken if other is not report):
            continue
        first, last = edges(story, report)
        span = with_marks(story, first, last)
        inside = sum(first <= number <= last for number in _words(story, report))
        found.append(Indirect(*span, inside, attribution))
    said = {(one.start, one.end) for one in found if one.attribution.basis != _BASIS["according to"]}
    return [one for one in found if one.attribution.basis != _BASIS["according to"] or one[:2] not in said]


def _words(story: Story, report: Report) -> list[int]:
    """The words that a report covers outside quotation marks."""
    return sorted(n for n in report.covered if not story.quoted[n] and story.tokens[n].token[:1].isalnum())


def _spoken(story: Story, report: Report) -> Attribution | None:
    """Whose words a report gives, where it gives any."""
    fewest = 1 if report.kind == "label" else _FEWEST
    if story.quoted[report.cue] or len(_words(story, report)) < fewest or not _speaks(story, report):
        return None
    return _attribution(story, report)


def _speaks(story: Story, report: Report) -> bool:
    token = story.tokens[report.cue]
    if report.kind in {"according to", "clause"} and _retold(story, report):
        return False
    if token.token.lower() == "according":
        return True
    if token.pos not in {"VERB", "AUX"}:
        return not any(story.tokens[n].token.lower() == "no" for n in story.below(report.cue, "det"))
    opens = report.cue == story.sentence_first[token.sentence_id] and not story.below(report.cue, "nsubj")
    apart = opens or report.cue > 0 and story.tokens[report.cue - 1].token == "," and token.tag != "VBG"
    if token.lemma in _TO_THE_HEARER and apart and token.dep in {"ccomp", "advcl"}:
        return False  # "the mayor, asked whether ..., said": somebody else asked
    auxiliaries = {story.tokens[n].lemma.lower() for n in story.below(report.cue, "aux")}
    if auxiliaries & _MAY or report.kind == "label" and story.below(report.cue, "neg"):
        return False
    entry = reporting_verbs()[token.lemma]
    if entry["shows"] and auxiliaries & (_MAY | _WOULD | {"can"}):
        return False  # "children who can show that they have had it"
    if not entry["speech"] and (auxiliaries & _WOULD or not _of_many(story, report.cue)):
        return False
    infinitive = token.tag == "VB" and any(story.tokens[n].tag == "TO" for n in story.below(report.cue))
    if not infinitive:
        return True
    if story.tokens[token.head].pos in {"ADJ", "AUX"} and token.head != report.cue:
        return False  # "it is difficult to tell how many"
    return token.dep == "conj" or token.dep == "xcomp" and story.tokens[token.head].lemma not in _NOT_YET


def _retold(story: Story, report: Report) -> bool:
    """Does what stands before "according to The Herald" or "told reporters" begin with somebody's whole quotation?"""
    first = story.tokens[min(report.covered)].start
    return (
        any(
            mark.start <= first + 1 and first < mark.end and story.text[mark.end - 1] in ",?!."
            for mark in story.marked
            if not mark.scare and not mark.headline
        )
        and min(report.covered) < report.cue
    )


def _of_many(story: Story, cue: int) -> bool:
    """What a group or a body believes is known from what it says."""
    speaker = speaker_of(story, cue)
    if speaker is None or story.tokens[speaker.head].pos == "PRON":
        return False
    plural = story.tokens[speaker.head].tag in {"NNS", "NNPS"}
    return plural or any(first <= speaker.head <= last and kind == "ORG" for first, last, kind in story.entities)


def _attribution(story: Story, report: Report) -> Attribution | None:
    speaker = speaker_of(story, report.cue)
    if speaker is None:
        passive = _told_by_nobody(story, report)
        return Attribution(report.cue, None, "passive that names no speaker", False) if passive else None
    if story.quoted[speaker.head] or _expletive(story, speaker.head):
        return None
    if report.kind == "clause" and not _tells(story, report.cue, speaker.head):
        return None
    return Attribution(report.cue, speaker, _BASIS[report.kind], True)


def _tells(story: Story, cue: int, head: int) -> bool:
    """Is this somebody's word: not "pictures show", "the vote suggests", "the hearings explain"?"""
    token = story.tokens[head]
    if not reporting_verbs()[story.tokens[cue].lemma]["shows"]:
        return True
    if token.lemma.lower() in source_words()["picture"]:
        return False
    return can_speak(token) or token.token[:1].isupper() or token.lemma.lower().endswith(_PEOPLE)


def _told_by_nobody(story: Story, report: Report) -> bool:
    """A passive that reports without a speaker: "it was reported that", "is said to have"; not "was found to"."""
    token = story.tokens[report.cue]
    if report.kind != "clause" or not story.below(report.cue, "nsubjpass", "auxpass"):
        return False
    if token.lemma in _TO_THE_HEARER or reporting_verbs()[token.lemma]["shows"]:
        return False
    return token.lemma in _REPUTED or not story.below(report.cue, "xcomp")


def _expletive(story: Story, head: int) -> bool:
    token = story.tokens[head]
    return token.dep == "expl" or token.token.lower() in {"i", "you", "what", "this", "there"}
