"""The reporting word and the speaker that stand in the same sentence as a quotation."""

from __future__ import annotations

import re

from framing.language.attribution import is_cue
from framing.lexicons import reporting_verbs
from framing.measures.quoting.given import Attribution
from framing.measures.quoting.headlines import before_reporting_word, is_told_of, second_verb
from framing.measures.quoting.speakers import speaker_of
from framing.measures.quoting.story import Marked, Story
from framing.measures.quoting.without_verb import CLIPPED, without_verb

_TAG_REACH = 16
_SPEECH_END = re.compile(r"[,?!—–-]$|\.\.\.$|…$")


def in_sentence(story: Story, mark: Marked) -> Attribution | None:
    """The reporting word beside the quotation, in the sentence where it begins or ends."""
    before, after = outside(story, mark)
    inner = story.text[mark.start : mark.end].rstrip()
    spoken = [n for n in before if story.tokens[n].pos != "PUNCT"]
    clipped = before_reporting_word(story, before, spoken[-1:]) if mark.headline and not mark.scare else None
    if clipped is not None:
        return Attribution(None, clipped, CLIPPED, False)
    tag = _tag_after(story, after) if _SPEECH_END.search(inner) else None
    if tag is not None and speaker_of(story, tag) is not None:
        return attributed(story, tag, "reporting verb after the quotation")
    covering = [
        report for report in story.reports if _covers(story, report.covered, mark) and _can_report(story, report.cue)
    ]
    if covering and not (mark.headline and all(speaker_of(story, report.cue) is None for report in covering)):
        named_first = sorted(covering, key=lambda report: (speaker_of(story, report.cue) is None, len(report.covered)))
        report = named_first[0]
        if tag is not None and report.kind == "according to":
            return attributed(story, tag, "reporting verb after the quotation")
        basis = "according to" if report.kind == "according to" else "quotation inside reported speech"
        return attributed(story, report.cue, basis)
    near = [n for n in before if reports_speech(story, n) and not _spent(story, n, mark)]
    if near:
        spoken = [number for number in near if speaker_of(story, number)]
        return attributed(story, (spoken or near)[-1], "reporting verb before the quotation")
    tag = _tag_after(story, after) or next((number for number in after if reports_speech(story, number)), None)
    if tag is not None and not mark.scare:
        return attributed(story, tag, "reporting verb after the quotation")
    if mark.scare:
        return None
    return without_verb(story, mark, before, after)


def outside(story: Story, mark: Marked) -> tuple[list[int], list[int]]:
    """The tokens of the quotation's sentences before and after it that are in no quotation."""
    first, last = mark.sentence, story.line_at(max(mark.end - 1, mark.start))
    start, end = story.at(mark.start), story.at(mark.end)
    before = [n for n in range(story.sentence_first[first], start) if not story.quoted[n]]
    after = [n for n in range(end, story.sentence_first[last + 1]) if not story.quoted[n]]
    return before, after


def _tag_after(story: Story, after: list[int]) -> int | None:
    """The reporting verb of the clause that follows the quotation: "said X", "X, who ..., said"."""
    for number in after[:_TAG_REACH]:
        if story.tokens[number].token in {";", ":"}:
            return None
        if reports_speech(story, number) and _is_tag(story, number):
            return next((n for n in story.below(number, "ccomp") if _is_shown_saying(story, n)), number)
    return None


def _is_shown_saying(story: Story, number: int) -> bool:
    """ "“...,” the video showed the mayor [telling] her guests"."""
    telling = story.tokens[number].tag == "VBG" and not story.quoted[number] and reports_speech(story, number)
    return telling and bool(story.below(number, "nsubj"))


def _is_tag(story: Story, verb: int) -> bool:
    """Can this verb give the words before it to somebody: "she said"; not "to confirm it", "did not ask"?"""
    token = story.tokens[verb]
    if token.tag not in {"VBD", "VBZ", "VBP", "VBN", "VB"} or story.below(verb, "neg"):
        return False
    return not any(story.tokens[n].tag == "TO" for n in story.below(verb, "aux"))


def _spent(story: Story, cue: int, mark: Marked) -> bool:
    """Has this reporting word introduced an earlier quotation, and has another verb taken over since?"""
    between = [other for other in story.marked if story.tokens[cue].end <= other.start and other.end < mark.start]
    if not between:
        return False
    rest = range(story.at(between[-1].end), story.at(mark.start))
    return any(story.tokens[n].tag in {"VBD", "VBZ"} and story.tokens[n].pos == "VERB" for n in rest)


def _covers(story: Story, covered: frozenset[int], mark: Marked) -> bool:
    inside = range(story.at(mark.start), story.at(mark.end))
    return bool(inside) and (inside[0] in covered or inside[-1] in covered)


def reports_speech(story: Story, number: int) -> bool:
    token = story.tokens[number]
    if token.token.lower() == "according":
        return True
    if not is_cue(number, story.tokens):
        return False
    if not reporting_verbs()[token.lemma]["speech"]:
        return False
    return token.lemma not in {"call", "go", "put"} or not _phrasal(story, number)


def _phrasal(story: Story, number: int) -> bool:
    """ "called for", "called on", "went on to": no words are reported."""
    after = story.tokens[number + 1].token.lower() if number + 1 < len(story.tokens) else ""
    return after in {"for", "off", "to"}


def _can_report(story: Story, cue: int) -> bool:
    return not story.quoted[cue] and (reports_speech(story, cue) or story.tokens[cue].pos == "NOUN")


def attributed(story: Story, cue: int, basis: str) -> Attribution:
    """What a reporting word gives to its speaker; in a headline the parse is too poor to be sure."""
    headline = story.lines[story.tokens[cue].sentence_id].headline
    speaker = (second_verb(story, cue) if headline else None) or speaker_of(story, cue)
    if speaker is None or headline and is_told_of(story, speaker.first):
        return Attribution(cue, None, f"{basis}, without a speaker", False)
    return Attribution(cue, speaker, basis, not headline)
