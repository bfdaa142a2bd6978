"""Reporting words: every class, verbs with their particles, nouns, and the same words where they report nothing."""

import pytest

from framing.language import parsing
from framing.lexicons import reporting_nouns, reporting_verbs

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

WITH_CLAUSE = {
    "neutral": ["said", "announced", "argued", "stated", "declared", "suggested", "wrote", "added", "predicted",
                "recalled", "stressed", "reiterated", "testified", "hinted", "estimated", "concluded"],
    "endorsing": ["confirmed", "acknowledged", "revealed", "explained", "noted", "warned", "pointed out", "disclosed",
                  "showed", "clarified", "found", "underlined"],
    "doubting": ["claimed", "alleged", "insisted", "asserted", "contended", "maintained", "speculated"],
    "confrontational": ["denied", "admitted", "conceded", "complained", "boasted", "confessed", "demanded",
                        "countered", "protested", "lamented"],
}  # fmt: skip
AFTER_MARKS = {
    "neutral": ["said", "asked", "replied", "joked", "quipped", "mused", "whispered", "tweeted", "exclaimed",
                "added", "recalled", "went on"],
    "endorsing": ["explained", "warned", "noted"],
    "doubting": ["claimed", "insisted", "asserted"],
    "confrontational": ["shouted", "retorted", "fired back", "snapped", "fumed", "screamed", "yelled", "complained",
                        "scoffed", "hit back", "shot back"],
}  # fmt: skip
NOUNS = {
    "The court heard <the mayor>’s {claim} that [the port was shut].": "doubting",
    "The court heard <the mayor>’s {allegation} that [the port was shut].": "doubting",
    "The court heard <the mayor>’s {admission} that [the port was shut].": "confrontational",
    "The court heard <the mayor>’s {statement} that [the port was shut].": "neutral",
    "The court heard <the mayor>’s {confirmation} that [the port was shut].": "endorsing",
}
TENSES = [
    "<The mayor> {says} [the port is shut].",
    "<The mayor> has {said} [the port is shut].",
    "<The mayor> had {said} [the port was shut].",
    "<The mayor> will {say} [the port is shut].",
    "<The mayor> is {saying} [the port is shut].",
    "<The mayor> also {said} [the port was shut].",
    "<The mayor> later {said} [the port was shut].",
]
EMPTY = [
    "Police fired tear gas at the crowd.",
    "The bridge pointed north.",
    "They pushed the cart back to the wall.",
    "The talks went well on Monday.",
    "Workers shot a film in the port.",
    "The council met to sum up.",
]
CLAUSES = {f"<The mayor> {{{word}}} that [the port was shut].": c for c, words in WITH_CLAUSE.items() for word in words}
MARKED = {f"“[The port is shut,]” <the mayor> {{{w}}} on Monday.": c for c, words in AFTER_MARKS.items() for w in words}


@pytest.fixture(scope="module")
def found(told):
    return told([*CLAUSES, *MARKED, *NOUNS, *TENSES, *EMPTY])


@pytest.mark.parametrize(("text", "cue_class"), CLAUSES.items())
def test_the_class_of_a_verb_with_a_clause(found, text, cue_class):
    assert found.rows(text, "form", "cue_class", "negated") == [("indirect", cue_class, False)]


@pytest.mark.parametrize(("text", "cue_class"), MARKED.items())
def test_the_class_of_a_verb_beside_marks(found, text, cue_class):
    assert found.rows(text, "form", "cue_class", "certain") == [("direct", cue_class, True)]


@pytest.mark.parametrize(("text", "cue_class"), NOUNS.items())
def test_the_class_of_a_noun_and_its_owner(found, text, cue_class):
    assert found.rows(text, "form", "cue_class", "certain") == [("indirect", cue_class, True)]


@pytest.mark.parametrize("text", TENSES)
def test_the_cue_is_the_verb_and_not_its_auxiliaries(found, text):
    assert found.rows(text, "form", "cue_class", "negated", "certain") == [("indirect", "neutral", False, True)]


@pytest.mark.parametrize("text", EMPTY)
def test_without_something_reported_there_is_no_cue(found, text):
    assert found.rows(text, "cue") == []


def test_the_lists_know_four_classes_and_nothing_else():
    classes = {"neutral", "endorsing", "doubting", "confrontational"}
    assert {entry["class"] for entry in reporting_verbs().values()} == classes
    assert {entry["class"] for entry in reporting_nouns().values()} == classes
