"""Who is meant by a description that the articles explain themselves, and where it must stay unexplained."""

import pytest

SAME = [
    # a place and its name
    "Rain fell on {1 the village of Marwick/village}. {1 The village} flooded.",
    "{1 The island of Tesso/island} is small. Boats reached {1 Tesso}. {1 The island} has one road.",
    "People left {1 Al Tasni camp/camp}. {1 The camp} is full.",
    # an organisation and what it is
    "{1 Shoreline}, {1 an aid group}, sent boats. {1 The aid group} said so.",
    "{1 The Harbour Observatory}, {1 a war monitor}, counted the boats. {1 The monitor} said so.",
    "{1 The Coastal Democratic Forces}, {1 an alliance} from the hills, left. {1 The alliance} had lost.",
    "{1 The aid group Shoreline/aid group} sent boats. {1 The group} said so.",
    "Volunteers met in the rain. {1 Their charity}, {1 Shoreline}, sent boats. {1 Shoreline} said so.",
    # a person and what he or she is
    "{1 Maria Lopez}, {1 a former judge}, spoke. {1 The former judge} smiled.",
    "They met {1 challenger Maria Lopez}. {1 The challenger} smiled.",
    "{1 Peter Harding}, {1 a baker}, sang.",
    # a headline leaves the article out
    "{1 Court} strikes down a law ## {1 The Constitutional Court} met on Monday. {1 The court} voted.",
    "{1 Parliament} votes ## On Monday {1 Parliament} met in the rain. {1 The parliament} voted.",
    # organisations by their first word
    "{1 Osprey Terminals} closed a port on Monday. The minister met {1 Osprey} on Tuesday.",
]
APART = [
    # another kind of the same thing
    "{1 Shoreline}, {1 an aid group}, sent boats. {2 The rights group} said so.",
    # not one, but several
    "{1 Shoreline}, {1 an aid group}, sent boats. {2 Groups} said so.",
    # before anybody was introduced
    "{2 The group} said so. {1 Shoreline}, {1 an aid group}, sent boats.",
    # an indefinite one is a new one
    "{1 Shoreline}, {1 an aid group}, sent boats. {2 An aid group} said so.",
    # a place that this article does not speak of most
    "{1 The city of Marwick/city} lies far away. || "
    "Rain fell in {2 Tesso}. People fled {2 Tesso}. {3 The city} was empty.",
    # the vice president is not the president, nor the foreign minister the interior minister
    "{1 President Maria Lopez} met {2 Vice President Peter Harding}. {1 The president} smiled. "
    "{2 The vice president} left.",
    "{1 Interior Minister Maria Lopez} spoke. {2 The foreign minister} left. {1 The interior minister} stayed.",
    "{1 Police chief Maria Lopez} spoke. {2 The fire chief} left.",
    # a committee of the House is not the House
    "{1 The House Judiciary Committee} met on Monday. {2 The House} voted on Tuesday.",
]
PERSONS = [
    "{1 Irena Dahl}, a doctor, spoke on Monday. {1 Dahl} smiled.",
    "{1 Marek Sand}, who lost the vote, spoke. {1 Sand} smiled.",
    "The visit of {1 Moon Jae-in} began. {1 Moon} smiled.",
]
NOT_PERSONS = ["Farms along {1 the Alder} need rain. {1 The Alder} is low.", "{1 The Observatory} counted boats."]


@pytest.fixture(scope="module")
def texts(named):
    return named(SAME + APART + PERSONS + NOT_PERSONS + [MONITOR, *AMOUNTS])


@pytest.mark.parametrize("text", SAME)
def test_what_the_article_introduces_is_known_afterwards(texts, text):
    assert all(row.certain for row in texts.check(text))


@pytest.mark.parametrize("text", APART)
def test_what_it_does_not_say_stays_apart(texts, text):
    texts.check(text)


@pytest.mark.parametrize("text", PERSONS)
def test_given_names_titles_and_what_stands_beside_tell_a_person(texts, text):
    assert {row.type for row in texts.check(text)} == {"person"}


@pytest.mark.parametrize("text", NOT_PERSONS)
def test_nobody_is_called_with_the_before_the_name(texts, text):
    assert "person" not in {row.type for row in texts.check(text)}


MONITOR = "{1 Shoreline}, {1 an aid group}, sent boats. {1 The aid group} said so. || {2 The aid group} left."


def test_the_rule_says_why_and_another_article_may_mean_another(texts):
    rules = [row.rule for row in texts.check(MONITOR)]
    assert rules[1:3] == ["set beside the name", "introduced as group before"]
    assert "introduced" not in rules[3]


AMOUNTS = [
    "{1 Twenty-three rioters/rioters} left.", "{1 Hundreds more newcomers/newcomers} came.",
    "{1 Roughly 300 villagers/villagers} came.", "{1 A few dozen students/students} sang.",
    "{1 The 4.5% offer/offer} was refused.", "{1 About 3,000 villagers/villagers} left.",
    "Police met {1 a 61-year-old baker/61-year-old baker}.", "{1 The US-backed forces/US-backed forces} left.",
]  # fmt: skip


@pytest.mark.parametrize("text", AMOUNTS)
def test_how_many_is_no_part_of_a_label(texts, text):
    texts.check(text)


READ = [
    # possessives and plurals keep their s where the article has apostrophes
    "{1 The Conference of Catholic Bishops/Conference of Catholic Bishops} met. The bishop's house burned.",
    # an adjective alone says little of a party or a people
    "They met {1 top Democrats/top Democrats} on Monday.",
    "{1 Northern Syria/Syria} is dry.",
    # what belongs to a post
    "{1 The chief/chief of staff} of staff left on Monday.",
    # one of a party is not the party
    "{1 Republicans} lost. {2 A Republican senator} won.",
    "{1 Republicans} lost. {1 Republican senators/Republican senators} won.",
    # a preposition is no label
    "They marched past {1 police/police}.",
    "They went to {1 Mar-a-Lago} on Monday.",
    # a bare office belongs to nobody who is named after it
    "{1 Maria Lopez} ran for president, {2 Hillary Clinton} said. {1 Lopez} smiled.",
    # a dateline is not who acts
    "{1 WASHINGTON} — {2 The special counsel}, {2 Robert Mueller}, spoke on Monday.",
    "{1 Mill Bridge} fell. People crossed {1 Mill Bridge}.",
]


@pytest.fixture(scope="module")
def more(named):
    return named(READ)


@pytest.mark.parametrize("text", READ)
def test_what_a_journalist_would_not_write_is_not_shown(more, text):
    more.check(text)


def test_turnout_is_a_word_and_not_a_name(named):
    text = "Turnout was 71 percent. Rain fell. Turnout was 60 percent on Monday."
    table = named([text]).mentions(text)
    assert set(table.loc[table["mention"] == "Turnout", "form"]) <= {"thing"}


PEOPLE = ["{1 Dockers} left. {1 The dockers} sang.", "{1 Newcomers} came.", "{1 Farmers} met.", "{1 Pupils} sang."]
NO_PEOPLE = ["{1 Letters} came.", "{1 The doors} fell.", "{1 Loudspeakers} burned.", "They found {1 a splinter}."]
ONE = ["They met {1 a farmer}.", "{1 The crane operator} sang.", "They asked {1 a nurse}."]
BODIES = ["{1 The council} met.", "{1 The health agency} closed.", "They fear {1 the regulator}."]
OSPREY = "Workers left {1 Osprey Terminals} on Monday. {1 Osprey Terminals} said so. {1 Osprey} pays well."


KINDS = {"group": [*PEOPLE, *BODIES, OSPREY], "thing": NO_PEOPLE, "person": ONE}


@pytest.fixture(scope="module")
def kinds(named):
    return named([text for texts in KINDS.values() for text in texts])


@pytest.mark.parametrize("kind, text", [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_people_bodies_and_things_are_told_apart(kinds, kind, text):
    assert {row.type for row in kinds.check(text)} == {kind}
