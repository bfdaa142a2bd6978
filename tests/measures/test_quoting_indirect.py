"""Indirect speech: which clause is given to whom, and what is no report at all."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

CLAUSE = "clause of a reporting verb"
TACKED = "clause with a reporting verb tacked on"
ACCORDING = "according to"
NOUN = "clause of a noun for what was said"
LABEL = "label that somebody gives"
PASSIVE = "passive that names no speaker"
CASES = [
    ("<Officials> {said} that [the port was shut].", CLAUSE, 4),
    ("<Officials> {said} [the port was shut].", CLAUSE, 4),
    ("<Officials> {told} reporters that [the port was shut].", CLAUSE, 4),
    ("<Officials> {said} on Monday that [the port was shut].", CLAUSE, 4),
    ("<The ministry> {asked} [whether the port was shut].", CLAUSE, 5),
    ("<The mayor> {warned} that [ships would stay away if the port stayed shut].", CLAUSE, 9),
    ("[The port was shut], <officials> {said}.", CLAUSE, 4),
    ("[The port was shut], <officials> {said} on Monday.", CLAUSE, 4),
    ("[The port was shut], {according to} <officials>.", ACCORDING, 4),
    ("{According to} <officials>, [the port was shut].", ACCORDING, 4),
    ("[The port was shut], {according to} <a report by the ministry>.", ACCORDING, 4),
    ("<The mayor> left early, {saying} [the port was shut].", CLAUSE, 4),
    ("<The union> went to court, {arguing} that [the port was shut].", CLAUSE, 4),
    ("<The union>’s {claim} that [the port was shut] is false.", NOUN, 4),
    ("The court heard <the union>’s {allegation} that [the port was shut].", NOUN, 4),
    ("<The union> {called} the plan [a disgrace].", LABEL, 2),
    ("<The union> {described} the plan [as a disgrace].", LABEL, 3),
    ("<The union> {accused} the mayor [of lying].", LABEL, 2),
    ("<The union> {dismissed} the plan [as a disgrace].", LABEL, 3),
    ("The mayor is {said} [to have left the city].", PASSIVE, 5),
    ("The mayor was {reported} [to have left the city].", PASSIVE, 5),
]
SEVERAL = {
    "two verbs of one subject": (
        "<The union> {1|said} [the port was shut] and {2|warned} that [ships would stay away].",
        ["neutral", "endorsing"],
    ),
    "two sentences": (
        "<1|Police> {1|said} [the port was shut]. <2|The union> {2|denied} that [it had been warned].",
        ["neutral", "confrontational"],
    ),
}
NOTHING = [
    "The port was shut on Monday.",
    "I said that the port was shut.",
    "We believe that the port was shut.",
    "She hoped that the port would open.",
    "He knew that the port was shut.",
    "The company reported a loss of two million.",
    "Police called for calm on Monday.",
    "The talks continued on Monday.",
    "The union called off the strike on Monday.",
    "Workers put the crates on the quay.",
    "The ship hit the quay on Monday.",
    "The mayor added a bridge to the plan.",
    "The report was published on Monday.",
    "Critics of the plan left the hall.",
]
NEGATED = [
    ("<The mayor> did not {say} that [the port was shut].", "neutral"),
    ("<The mayor> never {claimed} that [the port was shut].", "doubting"),
    ("<The mayor> would not {confirm} that [the port was shut].", "endorsing"),
    ("<The mayor> declined to {say} [whether the port was shut].", "neutral"),
    ("<The mayor> refused to {admit} that [the port was shut].", "confrontational"),
]


@pytest.fixture(scope="module")
def found(told):
    known = [*(row[0] for row in CASES), *(text for text, _ in SEVERAL.values()), *(text for text, _ in NEGATED)]
    return told([*known, *NOTHING])


@pytest.mark.parametrize(("text", "basis", "words"), CASES)
def test_the_clause_its_speaker_and_its_reporting_word(found, text, basis, words):
    rows = found.rows(text, "form", "basis", "words", "certain", "negated")
    assert rows == [("indirect", basis, words, basis != PASSIVE, False)]


@pytest.mark.parametrize(("text", "basis", "words"), CASES)
def test_indirect_speech_is_in_the_voice_of_somebody_else(found, text, basis, words):
    assert set(found.table(text)["voice"]) == {"attributed"}


@pytest.mark.parametrize("case", SEVERAL)
def test_each_reporting_verb_has_its_clause(found, case):
    text, classes = SEVERAL[case]
    assert found.rows(text, "form", "cue_class", "basis") == [("indirect", cls, CLAUSE) for cls in classes]


@pytest.mark.parametrize("text", NOTHING)
def test_what_reports_nobody_s_speech(found, text):
    assert found.rows(text, "quotation") == []


@pytest.mark.parametrize(("text", "cue_class"), NEGATED)
def test_speech_that_is_denied_is_marked(found, text, cue_class):
    assert found.rows(text, "cue_class", "negated", "certain") == [(cue_class, True, True)]
