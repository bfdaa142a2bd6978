"""Who speaks, as a specification: [quotation], <speaker> and {reporting word} are marked by hand in each sentence."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

AFTER = "reporting verb after the quotation"
BEFORE = "reporting verb before the quotation"
CLAUSE = "clause of a reporting verb"
NOBODY = "passive that names no speaker"
TITLED = [
    "“[The port is shut,]” <Mayor Ana Petrov> {said} on Monday.",
    "“[The port is shut,]” <President Tom Brandt> {said} on Monday.",
    "“[The port is shut,]” <Gen. Carl Moss> {said} on Monday.",
    "“[The port is shut,]” <Dr. Helen Okafor> {said} on Monday.",
    "“[The port is shut,]” <the mayor of the city> {said} on Monday.",
    "“[The port is shut,]” <a spokesman for the union> {said} on Monday.",
    "“[The port is shut,]” <the city’s mayor> {said} on Monday.",
    "“[The port is shut,]” <one of the workers> {said} on Monday.",
    "“[The port is shut,]” <union leader Tom Brandt> {said} on Monday.",
    "“[The port is shut,]” <Tom Brandt> {said}.",
]
APPOSITIONS = [
    ("“[The port is shut,]” {said} <Marta Lindgren>, a nurse.", "a nurse"),
    ("“[The port is shut,]” {said} <Marta Lindgren>, the mayor of the city.", "the mayor of the city"),
    ("“[The port is shut,]” {said} <Marta Lindgren>, who lives opposite the depot.", "who lives opposite the depot"),
    ("“[The port is shut,]” <Tom Brandt>, a lawyer for the union, {said} on Monday.", "a lawyer for the union"),
    ("<Tom Brandt>, a lawyer for the union, {said} [the port would open again soon].", "a lawyer for the union"),
    ("<Tom Brandt>, who leads the union, {said} [the port would open again soon].", "who leads the union"),
    ("The mayor, <Ana Petrov>, {said} [the port would open again soon].", "The mayor"),
    ("<Ana Petrov> {said} [the port would open again soon].", ""),
]
JOINT = {
    "<Tom Brandt and Ana Petrov> {said} [the port would open again soon].": ("Tom Brandt and Ana Petrov", False),
    "<Police and the union> {said} [the port would open again soon].": ("police and the union", True),
    "“[We lost,]” <Tom Brandt and Ana Petrov> {said} in a joint statement.": ("Tom Brandt and Ana Petrov", False),
    "<The mayor and the governor> {said} [the port would open again soon].": ("mayor and the governor", True),
}
INVERTED = [
    ("“[The port is shut,]” {said} <the mayor>.", AFTER),
    ("“[The port is shut,]” {says} <Tom Brandt>.", AFTER),
    ("“[Is the port shut?]” {asked} <Tom Brandt>.", AFTER),
    ("“[Shut the port!]” {shouted} <one protester>.", AFTER),
    ("“[We will see,]” {replied} <the governor>.", AFTER),
]
PARTED = [
    ("“[The port,]” {said} <Tom Brandt>, “[is shut.]”", [AFTER, BEFORE]),
    ("“[The port is shut,]” {said} <Tom Brandt>. “[We tried.]”", [AFTER, "carried over from the quotation before"]),
]
COLONS = [
    "{Said} <Tom Brandt>: “[The port is shut.]”",
    "<Ana Petrov> was {quoted as saying}: “[The port will open.]”",
    "<The union> {said} in a statement: “[The port is shut.]”",
    "<Tom Brandt>, the union’s leader, {asked}: “[Who shut the port?]”",
]
PASSIVE = [
    ("<Ana Petrov> was {quoted as saying} that [the port would open].", CLAUSE, True),
    ("The driver is {alleged} [to have fled the scene of the crash].", NOBODY, False),
    ("The driver is {said} [to have fled the scene of the crash].", NOBODY, False),
]
BODIES = [
    ("<The White House> {said} [it would not comment on the talks].", "official"),
    ("<The Kremlin> {said} [it would not comment on the talks].", "official"),
    ("<France> {said} [it would not comment on the talks].", "official"),
    ("<The Pentagon> {said} [it would not comment on the talks].", "official"),
    ("<Beijing> {said} [it would not comment on the talks].", "official"),
    ("<The United Nations> {said} [it would not comment on the talks].", "organisation"),
    ("<The company> {said} [it would not comment on the talks].", "organisation"),
    ("<The Foreign Ministry> {said} [it would not comment on the talks].", "official"),
]
CLAUSES = [
    ("<Tom Brandt> met reporters and {said} [the port would open again soon].", CLAUSE),
    ("Speaking to reporters, <Tom Brandt> {said} [the port would open again soon].", CLAUSE),
    ("In a statement on Monday, <the union> {said} [the port would open again soon].", CLAUSE),
    ("<Tom Brandt> left the hall, {saying} [the port would open again soon].", CLAUSE),
    ("<Tom Brandt> wanted to {say} that [the port would open again soon].", CLAUSE),
    ("They met <Tom Brandt>, who {said} [the port would open again soon].", CLAUSE),
    ("“[The port is shut,]” <Tom Brandt> {told} reporters on Monday.", AFTER),
    ("“[The port is shut,]” <Tom Brandt> {told} the mayor.", AFTER),
    ("<The letter> {said} [the port would open again soon].", CLAUSE),
    ("<A report by the agency> {said} [the port would open again soon].", CLAUSE),
]


@pytest.fixture(scope="module")
def found(told):
    pairs = [row[0] for rows in (APPOSITIONS, INVERTED, PARTED, PASSIVE, BODIES, CLAUSES) for row in rows]
    return told([*TITLED, *JOINT, *COLONS, *pairs])


@pytest.mark.parametrize("text", TITLED)
def test_the_speaker_is_the_noun_phrase_with_its_title(found, text):
    assert found.rows(text, "form", "certain", "basis", "words") == [("direct", True, AFTER, 4)]


@pytest.mark.parametrize(("text", "descriptor"), APPOSITIONS)
def test_appositions_and_relative_clauses_describe_the_speaker(found, text, descriptor):
    assert found.rows(text, "descriptor", "source", "certain") == [(descriptor, "named person", True)]


@pytest.mark.parametrize("text", JOINT)
def test_joint_speakers_are_one_phrase_and_no_single_one_is_sure(found, text):
    assert found.rows(text, "actor", "certain") == [JOINT[text]]


@pytest.mark.parametrize(("text", "basis"), INVERTED)
def test_the_verb_may_stand_before_its_subject(found, text, basis):
    rows = found.rows(text, "form", "certain", "basis")
    assert rows == [("direct", True, basis)]


@pytest.mark.parametrize(("text", "bases"), PARTED)
def test_both_parts_of_an_interrupted_quotation_have_the_speaker(found, text, bases):
    assert found.rows(text, "form", "basis") == [("direct", basis) for basis in bases]


@pytest.mark.parametrize("text", COLONS)
def test_a_colon_opens_what_is_said(found, text):
    assert found.rows(text, "form", "cue_class", "certain") == [("direct", "neutral", True)]


@pytest.mark.parametrize(("text", "basis", "certain"), PASSIVE)
def test_a_passive_names_its_speaker_or_nobody(found, text, basis, certain):
    assert found.rows(text, "basis", "certain") == [(basis, certain)]


@pytest.mark.parametrize(("text", "source"), BODIES)
def test_a_place_or_a_body_speaks_for_those_in_it(found, text, source):
    assert found.rows(text, "form", "source", "certain", "words") == [("indirect", source, True, 7)]


@pytest.mark.parametrize(("text", "basis"), CLAUSES)
def test_the_subject_is_found_behind_participles_infinitives_and_relatives(found, text, basis):
    assert found.rows(text, "basis", "certain") == [(basis, True)]
