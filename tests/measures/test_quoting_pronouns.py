"""Whom "he", "she", "it" and "they" stand for when they speak, and what makes a name one person's."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

TITLES = [
    ("Mr. Vale met Mrs. Kornell at noon. “[We lost,]” <she> {said}.", "Kornell"),
    ("Mr. Vale met Mrs. Kornell at noon. “[We lost,]” <he> {said}.", "Vale"),
    ("Ms. Kornell wrote to Mr. Vale. “[We lost,]” <he> {said}.", "Vale"),
    ("Lady Kornell wrote to Lord Vale. “[We lost,]” <she> {said}.", "Kornell"),
]
FIRST_NAMES = [
    ("Peter Kornell met Susan Vale at noon. “[We lost,]” <she> {said}.", "Susan Vale"),
    ("Peter Kornell met Susan Vale at noon. “[We lost,]” <he> {said}.", "Peter Kornell"),
    ("Susan Vale met Peter Kornell at noon. “[We lost,]” <he> {said}.", "Peter Kornell"),
    ("Susan Vale met Peter Kornell at noon. <She> {said} [the port would open again soon].", "Susan Vale"),
    ("Maria Kornell wrote to Robert Vale. <He> {said} [the port would open again soon].", "Robert Vale"),
]
ROLES = [
    ("A congresswoman met a lobbyist at noon. “[We lost,]” <she> {said}.", "congresswoman"),
    ("A businessman met reporters at noon. “[We lost,]” <he> {said}.", "businessman"),
]
COMPETING = [
    ("Peter Kornell left at noon. Robert Vale stayed. “[We lost,]” <he> {said}.", "Robert Vale"),
    ("Peter Kornell wrote to Robert Vale. “[We lost,]” <he> {said}.", "Peter Kornell"),
    ("Peter Kornell spoke of Robert Vale. “[We lost,]” <he> {said}.", "Peter Kornell"),
    ("“[Robert Vale lied to us,]” <1|Peter Kornell> {1|said}. “[I saw it,]” <2|he> {2|added}.", "Peter Kornell"),
    ("Robert Vale left at noon.\n\nSusan Kornell stayed behind.\n\n“[We lost,]” <he> {said}.", "Robert Vale"),
]
NAMES = [
    ("Susan Vale left. “[We lost,]” <Vale> {said}.", "Susan Vale"),
    ("Susan Vale left. “[We lost,]” <Ms. Vale> {said}.", "Susan Vale"),
    ("Dr. Susan Vale left. “[We lost,]” <Susan Vale> {said}.", "Susan Vale"),
    ("Susan B. Vale left. “[We lost,]” <Susan Vale> {said}.", "Susan Vale"),
    ("Peter Vale Jr. left. “[We lost,]” <Peter Vale> {said}.", "Peter Vale"),
]
BODIES = [
    ("<1|The company> {1|said} [the offer was too low]. <2|It> {2|said} [the talks were over].", "company"),
    ("<1|The workers> {1|said} [the offer was too low]. <2|They> {2|said} [the talks were over].", "workers"),
    ("<1|The agency> {1|said} [the ship was safe]. It rained. <2|It> {2|said} [the port was shut].", "agency"),
]
FAR = "Robert Vale left. " + "It rained. " * 9 + "“[We lost,]” <he> {said}."
ALONE = "It rained all day. “[We lost,]” <he> {said}."
QUOTED = "“[I met Robert Vale,]” <1|the mayor> {1|said}. “[We lost,]” <2|he> {2|added}."
KNOWN = [*TITLES, *FIRST_NAMES, *ROLES, *COMPETING, *BODIES]


@pytest.fixture(scope="module")
def found(told):
    return told([*(text for text, _ in [*KNOWN, *NAMES]), FAR, ALONE, QUOTED])


@pytest.mark.parametrize(("text", "actor"), KNOWN)
def test_the_antecedent_is_the_actor_and_only_probable(found, text, actor):
    who, certain, basis = found.rows(text, "actor", "certain", "basis")[-1]
    assert (who, certain) == (actor, False)
    assert f"read as {actor}" in basis


@pytest.mark.parametrize(("text", "actor"), [*TITLES, *FIRST_NAMES])
def test_a_resolved_pronoun_is_a_named_person(found, text, actor):
    assert found.rows(text, "source") == [("named person",)]


@pytest.mark.parametrize(("text", "actor"), NAMES)
def test_a_name_without_its_title_initial_or_suffix_is_the_same_person(found, text, actor):
    assert found.rows(text, "actor", "source", "certain") == [(actor, "named person", True)]


@pytest.mark.parametrize("text", [FAR, ALONE])
def test_a_pronoun_without_anybody_near_stays_unresolved(found, text):
    assert found.rows(text, "actor", "actor_id", "certain", "basis") == [
        ("", "", False, "reporting verb after the quotation; “he” not resolved")
    ]


def test_nobody_is_resolved_to_a_person_named_only_between_marks(found):
    assert found.rows(QUOTED, "actor")[-1] != ("Robert Vale",)
