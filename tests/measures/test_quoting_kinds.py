"""What kind of source speaks: every kind, with several of its words, names beside offices, and those who hide."""

import pytest

from framing.language import parsing
from framing.measures.quoting.kinds import KINDS

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

SPEAKERS = {
    "named person": ["Marta Lindgren", "Mr. Brandt", "President Tom Brandt", "Dr. Helen Okafor", "Senator Ana Petrov"],
    "official": [
        "The mayor", "The army", "Prosecutors", "The Foreign Ministry", "The Supreme Court", "The commission",
        "A police spokesman", "The governor’s office", "Congress", "The Kremlin", "The ambassador", "The White House",
    ],
    "anonymous official": [
        "Sources", "An insider", "One diplomat", "Several aides", "A senior adviser", "Two officials",
        "A person familiar with the matter", "An anonymous official", "Two senior officials",
    ],
    "organisation": ["The company", "The charity", "The university", "The party", "A trade union", "The hospital"],
    "expert": ["Economists", "A historian", "Researchers", "The analyst", "Scientists"],
    "witness": ["Residents", "A neighbour", "Survivors", "The victim", "Passengers", "An onlooker"],
    "group": ["Protesters", "Critics of the plan", "Demonstrators", "Rebels", "Campaigners"],
    "document": ["The report", "A memo", "The lawsuit", "An email", "The affidavit", "A survey of voters"],
    "media": ["The newspaper", "State television", "The broadcaster", "Reuters", "A reporter"],
    "unnamed person": ["A farmer", "One protester", "A man in the crowd", "A volunteer", "The woman"],
}  # fmt: skip
CASES = {
    f"<{name}> {{said}} [the port would open again soon].": kind for kind, names in SPEAKERS.items() for name in names
}
DESCRIBED = {
    "“[We lost,]” {said} <an official>, who spoke on condition of anonymity.": "anonymous official",
    "“[We lost,]” {said} <a driver>, who declined to be identified.": "anonymous official",
    "<An official> who asked not to be named {said} [the port would open again soon].": "anonymous official",
    "<A diplomat> who declined to be identified {said} [the port would open again soon].": "anonymous official",
    "<An official> briefed on the talks {said} [the port would open again soon].": "anonymous official",
    "“[We lost,]” {said} <Tom Brandt>, a historian.": "named person",
    "The historian, <Tom Brandt>, {said} [the port would open again soon].": "named person",
    "{According to} <the indictment>, [the port would open again soon].": "document",
    "[The port would open again soon], {according to} <two people familiar with the talks>.": "anonymous official",
}
UNKNOWN = "Nobody came. “[We lost everything that night.]”"


@pytest.fixture(scope="module")
def found(told):
    return told([*CASES, *DESCRIBED, UNKNOWN])


@pytest.mark.parametrize(("text", "kind"), CASES.items())
def test_the_kind_of_a_speaker(found, text, kind):
    assert found.rows(text, "form", "source", "certain") == [("indirect", kind, True)]


@pytest.mark.parametrize(("text", "kind"), DESCRIBED.items())
def test_what_is_said_about_the_speaker_counts(found, text, kind):
    assert found.rows(text, "source") == [(kind,)]


def test_without_a_speaker_the_kind_is_unknown(found):
    assert found.rows(UNKNOWN, "source", "basis") == [("unknown", "nobody is named")]


def test_every_kind_is_shown_above():
    assert {*SPEAKERS, "unknown"} == set(KINDS)
