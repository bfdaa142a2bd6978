"""Where a phrase begins and what a name holds: headlines' verbs, lost commas and other people's words stay out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measures.naming.event_words import _forms
from framing.measures.naming.persons import surname

WORDS = " The port was shut for a week, the union said, and nobody knew when it would be opened again."
PHRASES = {
    "a headline's verb is no part of a name": [
        "{1 Harlan/Harlan} Accuses Media Firms of Lying ## {1 President Harlan} wrote that media firms lie.",
        "{1 Harbour Union/Harbour Union} Condemns {2 Council} ## {1 The Harbour Union} condemned {2 the council}.",
    ],
    "a headline's verb is no part of a noun phrase": [
        "Blast Targeting {1 Evacuees/evacuees} Kills Dozens Near Marrat ## {1 The evacuees} were targeted on Friday.",
    ],
    "the name of a ministry goes on": ["{1 The U.S. Department of the Treasury/US Department of the Treasury} agreed."],
    "a ministry has one name in two orders": [
        "{1 The Treasury Department} paid. {1 The Department of the Treasury} agreed with {2 Berlin}.",
    ],
    "a saint's city keeps its saint": ["He left {1 St. Albans/St. Albans} on Monday."],
    "who is never named without an s belongs to the name": [
        "Critics of {1 Schindler's List/Schindler's List} agreed.",
    ],
    "a people keeps its name": ["{1 Christian North Koreans/Christian North Koreans} fled."],
    "a description without a noun keeps its name": [
        "{1 The so-called Harbour Watch/so-called Harbour Watch} said no.",
        "{1 The polished Anna Berger/polished Anna Berger} spoke.",
        "They shelled {1 rebel-held Aleppo/rebel-held Aleppo}.",
    ],
    "a description with a noun does without": ["{1 Mayor Anna Berger/mayor} spoke."],
    "half a dozen is an amount": ["{1 The half-dozen Republican senators/Republican senators} left."],
    "a month is no description": ["{1 The Feb. meeting/meeting} ended."],
    "the cut-off end of a verb is left out": ["They re-elected {1 Governor Maria Lopez/governor} on Monday."],
    "where somebody is says not who": ["Outside parliament {1 climate activists/climate activists} wept."],
    "after a side begins another phrase": ["In return {1 pro-government fighters/pro-government fighters} left."],
    "a group of that kind after its name": [
        "{1 The Northern Observatory} counts the dead. {1 The monitoring group/monitoring group} said 40 died.",
    ],
    "who is announced before the name": [
        "{1 A rights group/rights group} says mines were laid. {1 The Harbour Foundation} says that 40 died.",
        "Mines kill 40: {1 rights group/rights group} ## Mines killed 40. {1 The Harbour Foundation} says so.",
    ],
    "who is not announced": ["{1 A rights group/rights group} left. {2 The Harbour Foundation} says that 40 died."],
    "a possessive that lost its mark": ["{1 al-Qaeda/al-Qaeda} met {2 al-Qaedas Syria affiliate/Syria affiliate}."],
    "what is said of the name goes with it": ["{1 The overwhelmingly Daesh militants/militants} fled."],
    "a house is not the White House": ["{2 The House} met. He was at {1 the White House} again, said {2 the House}."],
    "a state's short form": [
        "{1 Wash. Governor Jay Olsen/Washington governor} left. || {1 Jay Olsen} spoke.",
    ],
    "a group word with a place's name is no place": [
        "{2 The town of Marrat} fell. {1 Marrat community members/Marrat community members} left for {2 Marrat}.",
    ],
}  # fmt: skip
CASES = [(kind, text) for kind, texts in PHRASES.items() for text in texts]
PEOPLE = {
    "one of a party is not the party": ["{1 Democrats/Democrats} cheered. {2 One Democrat/Democrat} left."],
    "one of a people is not the country": ["{1 Syria} mourned. {2 A Syrian/Syrian} drowned. {1 The Syrians} left."],
    "another party's leader": [
        "{1 Republican Leader Mark Connor} spoke. {2 The Democratic leader} left. {1 The Republican leader} sang.",
    ],
    "an abbreviated office": ["{1 Gov. Maria Lopez} spoke. {1 The governor/governor} left."],
    "an abbreviated office in the plural": ["{1 Reps. Maria Lopez/representative} and {2 Jens Olsen} spoke."],
    "somebody's surname is not another's given name": [
        "{1 Thomas R. Carver} left. || {2 Thomas/Thomas} stayed after the Clarence Thomas hearing. {2 Thomas} won.",
    ],
    "the third of a name": [
        "{1 George Walker III} came with {2 Mary Walker} to the port. {1 Mr. Walker} sang. {2 Mary Walker} left.",
    ],
    "the younger of a name": ["{1 Donald Harlan} spoke. {2 Donald Harlan Jr.} left. {1 Harlan} won."],
}  # fmt: skip
TOLD = [(kind, text) for kind, texts in PEOPLE.items() for text in texts]
LOST = (
    "After {1 Marrat/Marrat} Ill see what the rest of the group does. {2 Peter Sandvik} {2 deputy emergencies director"
    "/deputy emergencies director} at Port Watch said mines were found. Backed by Russia and {3 local militias/local "
    "militias} {4 pro-government forces/pro-government forces} took the town of Marrat on Friday." + " It rained." * 40
)
NOT_NAMED = {
    "Maria Lopez (D-Calif.) left.": {"D-Calif.", "Calif."},
    "Tension Eases in Marrat Streets as Police Leave ## Tension eased in Marrat.": {"Tension Eases", "Eases"},
    "Cruz Accuses Harlan Of Planting Affair Story ## Ted Cruz accused Jack Harlan. Harlan said no to Cruz.": {
        "Accuses", "Cruz Accuses", "Cruz Accuses Harlan Of Planting Affair Story",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def texts(named):
    return named([text for _, text in CASES + TOLD] + [LOST, *NOT_NAMED])


@pytest.mark.parametrize("kind, text", CASES)
def test_a_phrase_holds_what_belongs_to_it(texts, kind, text):
    texts.check(text)


@pytest.mark.parametrize("kind, text", TOLD)
def test_people_are_told_apart(texts, kind, text):
    texts.check(text)


def test_a_text_that_lost_its_marks_is_read_all_the_same(texts):
    texts.check(LOST)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_names_nobody_is_no_mention(texts, text):
    assert not NOT_NAMED[text] & set(texts.mentions(text)["mention"])


def test_one_of_a_party_and_a_company_are_doubtful(named):
    doubtful = ("One Democrat", "The company", "The grid operator", "Both sides")
    texts = named([f"{{1 {words}}} left." for words in doubtful])
    for text in texts.marks:
        assert {row.type for row in texts.check(text)} == {"unclear"}, text


def test_courts_are_told_apart_by_their_kind(named):
    text = "{1 The appeals court} ruled. {2 The district court} agreed."
    named([text]).check(text)


@given(st.lists(st.sampled_from(["ana", "blix", "iii", "jr", "conner"]), min_size=1, max_size=4))
def test_a_surname_is_a_word_of_the_name_and_no_number_where_there_is_another(tokens):
    found = surname(tokens)
    assert found in tokens
    after_names = {"ii", "iii", "iv", "jr", "sr"}
    assert found not in after_names or set(tokens[1:]) <= after_names


@pytest.mark.parametrize(
    "verb, forms",
    [("accuse", {"accuse", "accuses", "accusing"}), ("deny", {"deny", "denies", "denying"}),
     ("push", {"push", "pushes", "pushing"}), ("slam", {"slam", "slams"})],
)  # fmt: skip
def test_forms_of_a_verb_in_headlines(verb, forms):
    assert forms <= set(_forms(verb))
