"""Each rule that says who is meant, on sentences whose answer any reader knows; and what must never be joined."""

import pytest

RULES = {
    "capital, for the country": [
        "{1 Japan} agreed. {1 Tokyo} said so.",
        "{1 Kenya} agreed. {1 Nairobi} said so.",
        "{1 Canada} agreed. {1 Ottawa} said so.",
        "{1 Mexico} agreed. {1 Mexico City} said so.",
        "{1 Australia} agreed. {1 Canberra} said so.",
        "{1 Germany} agreed. {1 Berlin} said so.",
        "{1 Pakistan} agreed. {1 Islamabad} said so.",
    ],
    "its people": [
        "{1 Japan} agreed. {1 The Japanese} voted.",
        "{1 Kenya} agreed. {1 Kenyans} voted.",
        "{1 Canada} agreed. {1 Canadians} voted.",
        "{1 Brazil} agreed. {1 Brazilians} voted.",
        "{1 Australia} agreed. {1 Australians} voted.",
        "{1 Spain} agreed. {1 Spaniards} voted.",
        "{1 Nigeria} agreed. {1 Nigerians} voted.",
    ],
    "seat of the government": [
        "{1 Russia} agreed. {1 The Kremlin} said so.",
        "{1 The United States} agreed. {1 The White House} said so.",
        "{1 Britain} agreed. {1 Downing Street} said so.",
    ],
    "the name with a group word: militant": [
        "{1 Daesh} lost. {1 Daesh militants/militants} fled.",
        "{1 The Taliban} lost. {1 Taliban militants/militants} fled.",
        "{1 Hamas} lost. {1 Hamas militants/militants} fled.",
    ],
    "the name with a group word: fighter": [
        "{1 The SDF} won. {1 SDF fighters/fighters} came.",
        "{1 Hezbollah} won. {1 Hezbollah fighters/fighters} came.",
    ],
    "same description": [
        "{1 Masked gunmen} fired. {1 The masked gunmen} fled.",
        "{1 US-backed forces} came. {1 The US-backed forces} won.",
    ],
    "same group word": ["{1 Rebels} fired. {1 The rebels} fled.", "{1 Separatists} came. {1 The separatists} left."],
    "same group word: protester": ["{1 Protesters} sang. {1 The protesters} left."],
    "same group word: refugee": ["{1 Refugees} came. {1 Forty refugees} left."],
    "same word: lawsuit": ["{1 A lawsuit} was filed. {1 The lawsuit} failed."],
    "same body": ["{1 A new parliament} met. {1 The parliament} voted."],
}
OFFICES = [
    # a title before the name teaches the office
    "{1 Prime Minister Jens Olsen} spoke. {1 The prime minister} left.",
    "{1 Governor Maria Lopez} spoke. {1 The governor} left.",
    # so does an apposition
    "{1 Maria Lopez}, {1 the mayor}, spoke. {1 The mayor} left.",
    # two outlets: the name in one, the office in the other
    "{1 Mayor Maria Lopez} spoke. || {1 The mayor} spoke.",
    # of two who hold the same office, the last one named before is meant
    "{1 Senator Maria Lopez} spoke. {1 The senator} left. {2 Senator Peter Harding} spoke. {2 The senator} left.",
    # the country tells the offices apart
    "{1 French President Emmanuel Macron} met {2 Russian President Vladimir Putin}. {1 The French president} left.",
    # a description beside the name
    "{1 Maria Lopez}, {1 a former mayor}, spoke.",
]
APART = [
    # a group word alone is not the group described before
    "{1 US-backed militants} came. {2 Militants} fled.",
    "{1 Armed men} came. {2 Two old men} fled.",
    # the same group word of different sides
    "{1 Daesh fighters} fled. {2 Hezbollah fighters} came.",
    "{1 SDF forces} came. {2 Government forces} left.",
    # for and against
    "{1 Pro-government forces} came. {2 Anti-government forces} left.",
    # bodies of different countries
    "{1 The Syrian army} came. {2 The Turkish army} left.",
    "{1 The French government} agreed. {2 The German government} did not.",
    # a country is not its army, its government or its president
    "{1 Syria} agreed. {2 The Syrian army} came.",
    "{1 France} agreed. {2 The French president} left.",
    # somebody's lawyer is not that somebody
    "{1 Trump} spoke. {2 Trump's lawyer} left.",
    # a lawyer is not the lawyer of somebody else
    "{1 Ms. Olsen} met {2 Mr. Harding}.",
    # two states with the same word in their names
    "{1 South Korea} agreed. {2 North Korea} did not.",
    "{1 Sudan} agreed. {2 South Sudan} did not.",
    # an organisation is not the country in its name
    "{1 The Syrian Democratic Forces} came. {2 Syria} agreed.",
    # rebels are not the government, workers are not their unions
    "{1 The rebels} came. {2 The government} left.",
    "{1 The workers} sang. {2 The union} agreed.",
    # known armed groups
    "{1 Daesh} lost. {2 The Taliban} won. {3 Al-Qaeda} fled. {4 Hezbollah} came.",
]
UNSURE = [
    "{1 Militants} fired.", "{1 Forces} fired.", "{1 Officials} said so.", "{1 Troops} left.", "{1 Gunmen} fired.",
    "{1 The attackers} fled.", "{1 People} sang.", "{1 Soldiers} came.",
]  # fmt: skip
TYPES = {
    "person": ["{1 Maria Lopez} spoke. {1 Lopez} left.", "{1 Mr. Harding} spoke."],
    "country": ["{1 Japan} agreed.", "{1 The Kremlin} said so.", "{1 Kenyans} voted."],
    "group": [
        "{1 Daesh} lost.", "{1 The Syrian army} came.", "{1 Rebels} fled.", "{1 The government} agreed.",
        "{1 Masked gunmen} fired.", "{1 The Labour Party} lost.",
    ],
    "thing": ["{1 The lawsuit} failed.", "{1 The bridge} fell."],
    "place": ["They met in {1 Baghouz}.", "{1 The city of Marwick} fell."],
}  # fmt: skip
SAME = [(rule, text) for rule, texts in RULES.items() for text in texts]
KINDS = [(kind, text) for kind, texts in TYPES.items() for text in texts]


@pytest.fixture(scope="module")
def texts(named):
    every = [text for _, text in SAME + KINDS]
    return named(every + OFFICES + APART + UNSURE + [MAJORITY, BODIES, *OWNED, *WHOLE])


@pytest.mark.parametrize("rule, text", SAME)
def test_the_rule_joins_the_mentions_and_says_so(texts, rule, text):
    rows = texts.check(text)
    assert rule in {row.rule for row in rows}
    assert all(row.certain for row in rows)


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_leads_to_its_holder(texts, text):
    texts.check(text)


@pytest.mark.parametrize("text", APART)
def test_what_the_words_do_not_join_stays_apart(texts, text):
    texts.check(text)


@pytest.mark.parametrize("text", UNSURE)
def test_a_bare_group_word_is_anybodys_and_says_so(texts, text):
    (row,) = texts.check(text)
    assert (row.type, row.certain) == ("unclear", False)
    assert row.rule.startswith("unclear who: ")


@pytest.mark.parametrize("kind, text", KINDS)
def test_the_type_follows_from_the_words(texts, kind, text):
    assert {row.type for row in texts.check(text)} == {kind}


MAJORITY = "{1 Mr. Marwick} spoke. {1 Marwick} left. {1 Marwick} agreed. {1 Mr. Marwick} smiled."


def test_the_type_of_a_name_is_what_most_of_its_mentions_say(texts):
    assert {row.type for row in texts.check(MAJORITY)} == {"person"}


BODIES = "{1 The Syrian army} came. {1 The army} left."


def test_a_bare_body_is_that_of_its_only_owner(texts):
    bare = texts.check(BODIES)[1]
    assert bare.rule == "same body, of the only owner named"


OWNED = [
    "{1 The government} of Syria agreed. {1 The Syrian government} met.",
    "{1 Trump's campaign} paid. {1 The Trump campaign} denied it.",
    "{1 Kenya's parliament} met. {1 The Kenyan parliament} voted.",
]


@pytest.mark.parametrize("text", OWNED)
def test_the_owner_of_a_body_may_be_a_possessor_an_adjective_or_follow_of(texts, text):
    texts.check(text)


WHOLE = [
    "{1 The Harbour Committee} met on Monday. {1 The committee} voted.",
    "{1 The House Judiciary Committee} met. {2 The Senate Finance Committee} met. {3 The committee} voted.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_the_last_word_of_a_bodys_name_stands_for_it_where_only_one_has_it(texts, text):
    texts.check(text)
