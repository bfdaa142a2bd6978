"""One name in several forms is one actor; two actors with the same word in their names are two."""

import pytest

PERSONS = [
    # a surname joins the only person of that name, before or after the full name
    "{1 Maria Lopez} spoke. {1 Lopez} left.",
    "{1 Lopez} won the vote. The mayor of the town is {1 Maria Lopez}.",
    # another outlet's full name explains this outlet's surname
    "{1 Lopez} spoke on Monday. || {1 Maria Lopez} spoke on Monday.",
    # polite forms and titles are no part of the name
    "{1 Mr. Harding} spoke. {1 Peter Harding} left. {1 Senator Harding} returned.",
    "{1 Dr. Peter Harding} spoke. {1 Harding} left.",
    # middle initials and middle names
    "{1 Peter J. Harding} spoke. {1 Peter Harding} left.",
    "{1 Peter James Harding} spoke. {1 Peter Harding} left.",
    # short forms of first names
    "{1 Robert Harding} spoke. {1 Bob Harding} left.",
    "{1 Michael Harding} spoke. {1 Mike Harding} left.",
    "{1 Elizabeth Warner} spoke. {1 Liz Warner} left.",
    # family names that come first
    "{1 Kim Jong Un} spoke. {1 Kim} left.",
    "{1 Kim Jong-un} spoke. {1 Kim Jong Un} left.",
    # the Arabic article is no part of a name
    "{1 Bashar al-Assad} spoke. {1 Assad} left.",
]
OTHERS = [
    # an acronym in brackets, and the acronym alone
    "{1 The Northern Harbour Council} ({1 NHC}) met on Monday. {1 The NHC} agreed.",
    # the words before "of" and "for" are the short form of a body's name
    "{1 The Syrian Observatory for Human Rights} counted the dead. {1 The Observatory} said so.",
    # acronyms with and without dots
    "{1 The U.N.} agreed. {1 The United Nations} voted. || {1 The UN} agreed.",
]
APART = [
    # two persons of one surname
    "{1 Anna Berger} spoke. {2 Tobias Berger} listened.",
    "{1 George Harding} spoke. {2 Peter Harding} listened.",
    # a father and his son of the same name
    "{1 Donald Trump} spoke. {2 Donald Trump Jr.} listened.",
    # three persons in a row
    "{1 Roger Stone}, {2 Jared Kushner} and {3 Paul Manafort} were named in the suit.",
    # two persons with the same first name
    "{1 Maria Lopez} met {2 Maria Keller}. {1 Lopez} spoke. {2 Keller} listened.",
    # two organisations with the same last word
    "{1 The Labour Party} lost. {2 The Green Party} won.",
    # two towns
    "They drove from {1 Birmingham} to {2 Manchester}.",
]


@pytest.fixture(scope="module")
def texts(named):
    return named(PERSONS + OTHERS + APART + list(RULES) + [SPLIT, WOMEN])


@pytest.mark.parametrize("text", PERSONS)
def test_forms_of_a_persons_name_are_one_person(texts, text):
    assert {row.type for row in texts.check(text)} == {"person"}


@pytest.mark.parametrize("text", OTHERS)
def test_forms_of_a_bodys_name_are_one_body(texts, text):
    assert "person" not in {row.type for row in texts.check(text)}


@pytest.mark.parametrize("text", APART)
def test_different_actors_stay_apart(texts, text):
    texts.check(text)


RULES = {
    "{1 Maria Lopez} spoke. {1 Lopez} left.": ["same name", "surname or short name"],
    "{1 Robert Harding} spoke. {1 Bob Harding} left.": ["form of the same name", "same name"],
    "{1 Russia} agreed. {1 Moscow} denied it. {1 Russians} voted.": [
        "known name", "capital, for the country", "its people",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", RULES)
def test_each_mention_says_by_which_rule_it_belongs(texts, text):
    rules = [row.rule for row in texts.check(text)]
    assert sorted(rules) == sorted(RULES[text])
    assert all(row.certain for row in texts.check(text))


SPLIT = "{1 Anna Berger} spoke. {2 Tobias Berger} spoke. {3 Berger} left."
WOMEN = "{1 Mr. Peter Harding} spoke. {2 Mrs. Julia Harding} stayed. {1 Peter Harding} left. {2 Mrs. Harding} smiled."


def test_a_surname_that_two_persons_share_equally_belongs_to_neither(texts):
    texts.check(SPLIT)


def test_a_polite_form_tells_husband_and_wife_apart(texts):
    texts.check(WOMEN)


def test_a_person_is_shown_under_the_full_name(texts):
    for text in PERSONS[:5]:
        assert {len(row.actor.split()) >= 2 for row in texts.check(text)} == {True}
