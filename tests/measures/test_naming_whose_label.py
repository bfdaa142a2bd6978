"""A label is said of whom it stands with: not a headline's verb, not of who is only listed beside, not of another."""

import pytest

VERBS = [
    # a headline's verb before a name is none of its words
    "Rashida's Loud Cry To Impeach {1 Berger/Berger} ## The cry grew. {1 Anna Berger/Berger} left. {1 Berger} won.",
    "'America's Toughest Sheriff' Endorses {1 Rick Berger/Rick Berger} ## {1 Rick Berger/Rick Berger} won.",
    "Panel Slams Mayor For Meeting {1 Berger/Berger} ## The panel met. {1 Anna Berger/Berger} left the town.",
    "Man Who Defeated {1 Berger/Berger} Calls It A Miracle ## {1 Anna Berger/Berger} lost. {1 Berger/Berger} left.",
    "Her foes want to impeach {1 Berger/Berger}. {1 Anna Berger/Berger} left.",
    # words that only stand before a group, or set it into a role
    "{1 Olsen} stayed, while elsewhere {2 demonstrators/demonstrators} resorted to violence.",
]
BESIDE = [
    # listed beside somebody is not set beside
    "{1 Peter Harding} and {2 Berger's deputy/deputy} left.",
    # of several persons the nearest is meant
    "They met {1 Vice President Peter Harding/vice president} and {2 Representative Tom Lopez/representative}"
    " of Ohio, {2 the incoming minority leader/incoming minority leader}.",
    # an office that is new is not its holder's before
    "{1 President Peter Harding/president} left. {2 The new president/new president} spoke.",
    # a leader whom the article has not named is not the only one that another article calls so
    "{1 Anna Berger}, {1 the leader/leader} of the house, spoke. || {2 The leader/leader} refused to meet {1 Berger}.",
    # who is the only one of a kind points to nobody before
    "{1 Candidate Peter Harding/candidate} left. {2 The only candidate/candidate} who stayed was poor.",
]
WHOSE = [
    "{1 Peter Harding}, {1 the son/son of Cuban immigrants} of {2 Cuban immigrants}, spoke.",
    "{1 Peter Harding}, {1 the father/father} of five, spoke.",
    "He saw {1 Director of National Intelligence James Olsen/director of national intelligence} on Monday. It rained.",
    # one of a party is not the party, nor are two parties together one of them
    "{1 Republicans/Republicans} left. {2 A Republican operative/Republican operative} called.",
    "{1 Democrats/Democrats} left. {2 The top Democrat/top Democrat} stayed. {1 Angry Democrats/angry Democrats} came.",
    "{1 Republicans} left. {2 Democratic and Republican lawmakers/Democratic and Republican lawmakers} met.",
]
PERSONS = [
    # accents are house style
    "{1 Raúl Lopez} spoke. || {1 Raul Lopez} spoke.",
    # a junior is somebody else, unless both are called by one office
    "{1 Peter Harding} spoke. {2 Peter Harding Jr.} left.",
    "{1 Judge Peter Harding} spoke. || {1 Judge Peter Harding Jr.} spoke. {1 Harding} left.",
    # a junior goes by the surname where nobody else does
    "{1 Peter Harding Jr.} spoke. {1 Harding} left.",
    "{1 Peter Harding} spoke. {2 Peter Harding Jr.} left. {2 Harding Jr.} came. {1 Harding} stayed.",
    # a title before "Jr." can be a surname
    "{1 Martin Luther King Jr.} spoke. {2 Peter Harding Jr.} left.",
    # a country has one prime minister at a time
    "{1 Prime Minister Bibi Olsen} spoke. || {1 Prime Minister Benjamin Olsen} spoke. {1 Olsen} left.",
    "{1 Senator Anna Olsen} spoke. || {2 Senator Peter Olsen} spoke.",
    # two first names are no spellings of one
    "{1 Michelle} spoke. {2 Michael} left.",
]
PLACES = [
    # a place with a governor is a state
    "{1 Washington Gov. Anna Berger} spoke. {2 The United States} agreed.",
    # where a report was written is nobody
    "{1 The United States} agreed. {2 WASHINGTON} ― The mayor spoke.",
]
CASES = [*VERBS, *BESIDE, *WHOSE, *PERSONS, *PLACES]


@pytest.fixture(scope="module")
def texts(named):
    return named(CASES)


@pytest.mark.parametrize("text", CASES)
def test_each_label_belongs_to_whom_it_is_said_of(texts, text):
    texts.check(text)
