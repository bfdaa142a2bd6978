"""Persons of an event: one person under several names, their sex, their office, and where they are named."""

import pytest

from framing.corpus.article import Article, Event
from framing.language import parsing
from framing.language.reading import read
from framing.measures.quoting.people import People
from framing.measures.quoting.story import stories

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

ONE_NAME = {
    "full name, then surname": ("Susan Vale left. Vale laughed.", "Vale", "Susan Vale"),
    "with a title": ("Susan Vale left. Mrs. Vale laughed.", "Vale", "Susan Vale"),
    "with a suffix": ("Robert Vale Jr. left. Robert Vale laughed.", "Robert Vale", "Robert Vale"),
    "with an initial": ("Robert J. Vale left. Robert Vale laughed.", "Robert Vale", "Robert Vale"),
    "surname alone": ("Mr. Kornell left at noon.", "Kornell", "Kornell"),
}
SEX = {
    "Mr. Kornell left at noon.": "m",
    "Mrs. Kornell left at noon.": "w",
    "Ms. Kornell left at noon.": "w",
    "Susan Kornell left at noon.": "w",
    "Robert Kornell left at noon.": "m",
    "Sen. Kornell left at noon.": "",
    "Sen. Susan Kornell left at noon.": "w",
}
OFFICES = {
    "Mayor Susan Vale left. The mayor laughed.": ("mayor", "Susan Vale"),
    "Sen. Susan Vale left. The senator laughed.": ("senator", "Susan Vale"),
    "Robert Vale, the governor, left. The governor laughed.": ("governor", "Robert Vale"),
    "Sen. Susan Vale met Sen. Robert Kornell.": ("senator", None),
    "Susan Vale left at noon.": ("senator", None),
}
TWO = "Susan Vale met Robert Vale at noon. Susan Vale laughed."


@pytest.fixture(scope="module")
def people(apart):
    texts = [text for text, *_ in ONE_NAME.values()] + [*SEX, *OFFICES, TWO]
    found = {text: stories(reading) for text, reading in zip(texts, apart(texts), strict=True)}
    return lambda text: (People(found[text]), found[text][0])


@pytest.mark.parametrize("case", ONE_NAME)
def test_several_names_are_one_person(people, case):
    text, name, expected = ONE_NAME[case]
    everybody, story = people(text)
    assert everybody.known(name).name == expected
    assert {sighting.person.name for sighting in everybody.sightings(story)} == {expected}


@pytest.mark.parametrize("text", SEX)
def test_title_and_given_name_tell_he_from_she(people, text):
    assert people(text)[0].known("Kornell").gender == SEX[text]


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_one_person_s_or_nobody_s(people, text):
    role, holder = OFFICES[text]
    found = people(text)[0].holder(role)
    assert (found.name if found else None) == holder


@pytest.mark.parametrize("text", [text for text in OFFICES if "laughed" in text])
def test_an_office_is_a_place_where_its_holder_is_named(people, text):
    everybody, story = people(text)
    role, holder = OFFICES[text]
    places = 1 + text.lower().count(f"the {role}")
    assert [sighting.person.name for sighting in everybody.sightings(story)] == [holder] * places


def test_two_persons_with_one_surname_stay_two(people):
    everybody, _ = people(TWO)
    assert everybody.known("Robert Vale").name == "Robert Vale"
    assert everybody.known("Susan Vale").name == "Susan Vale"
    assert everybody.known("Vale").name == "Susan Vale", "the one named more often"
    assert everybody.known("Kornell") is None
    assert everybody.known("") is None


def test_a_person_named_in_full_in_one_article_is_known_in_the_other():
    texts = ("Susan Vale left at noon. It rained.", "Mrs. Vale left at noon. It snowed.")
    articles = tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts))
    found = stories(read(Event("e", "", articles)))
    everybody = People(found)
    assert [[s.person.name for s in everybody.sightings(story)] for story in found] == [["Susan Vale"]] * 2
