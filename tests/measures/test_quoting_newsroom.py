"""Speakers as newspapers write them: names behind a noun, statements and their owners, headlines, interviews."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

NAMED_BEHIND_A_NOUN = [
    ("The messaging service <Telegram> {said} [it had taken down the channel].", "Telegram", "organisation"),
    ("In a statement, the utility <Western Grid> {said} [it would repair the line].", "Western Grid", "organisation"),
    ("The mayor, <Ana Petrov>, {said} [the port was shut].", "Ana Petrov", "named person"),
    ("“[He must go,]” <Ruth Oyelaran> MP {said}.", "Ruth Oyelaran", "named person"),
    ("<Human Rights Watch> {said} [the camp was closed on Monday].", "Human Rights Watch", "organisation"),
]
WITHOUT_DAY_AND_PLACE = [
    ("<Petrov> over the weekend {denied} that [she asked him to leave].", "Petrov"),
    ("<President Petrov> on Saturday {said} [the port would open].", "Petrov"),
    ("<The union> in a statement {said} [the strike would go on].", "union"),
]
STATEMENTS = [
    ("“[We are sorry,]” {said} a statement from <the union>.", "union", True),
    ("<1|The union> {1|said} in a statement [it was sorry]. <2|The statement> {2|said} [nobody was hurt].", "union",
     False),
    ("<The report> {said} [the bridge was unsafe].", "report", True),
]  # fmt: skip
ABLE = [
    ("Prices rose when <the union> met on Friday, {saying} that [it would strike].", "union"),
    ("The mayor backed <families> who {say} [they still wait for justice].", "families"),
    ("<Mr. Cole> {said} it was a “disgrace” and {accused} ministers of “sleepwalking”.", None),
    ("<A cluster of people> blew whistles and {screamed}, “[Not my mayor,]” before they left.", "cluster of people"),
]
PERSONS = [
    ("His neighbour, Siobhán Ní Bhriain, agreed. “[It was loud,]” <she> {said}.", "Siobhán Ní Bhriain"),
    ("<1|Ilse Marren> {1|says} [they met]. <2|A pharmacist at the hospital> {2|told} the Mercury that [it is late]. "
     "“[We had enough,]” <3|she> {3|said}.",
     "pharmacist"),
    ("Jesse Cole, his mother and two friends came. “[I am sorry,]” <he> {said}.", "Jesse Cole"),
    ("Vale's lawyer, Peter Kornell, left the court. “[We lost,]” <he> {said}.", "Peter Kornell"),
]  # fmt: skip
TAGS = [
    ("<Mr. Cole> {said} he knew of “[the plan,]” a remark that was widely condemned.", "said"),
    ("<He> {told} her to “[go home,]” but did not tell her why.", "told"),
    ("<The senator> {confirmed} that they will use the “[last option,]” to confirm the judge.", "confirmed"),
]
NOT_SAID = [
    ("<1|The union> {1|did not say} [why two weeks had passed].", 0),
    ("<The union> {said} [two weeks had passed].", 4),
]
NOBODY_SAYS = [
    "Children who can show that they have had the disease may stay.",
    "Asked how the city had voted on the cranes, the mayor left.",
    "It is difficult to tell how much was spent in the city.",
]
HEADLINES = [
    ("# Vale Slams Rival, Calls Him ‘[A Greedy Old Fool]’\n\nIt rained.", "Vale"),
    ("# Man Who Beat Ruth Vale Calls His Win ‘[A Miracle]’\n\nIt rained.", ""),
    ("# Factory fire: <minister> blasts ‘[criminal neglect]’\n\nIt burned for hours.", "minister"),
    ("# Nurse strike: <union> slams ‘[cruel]’ offer\n\nIt was cold.", "union"),
]
DATELINES = [
    ("MEDVIN, Sept. 3 (Reuters) - [A blast at a factory killed five people], <the regional governor> {said}.",
     "regional governor"),
    ("LONDON, March 5 (Xinhua) -- [Prices rose 3 percent in May], <the central bank> {said} on Tuesday.",
     "central bank"),
    ("• [At least 12 people rescued], <coastguard> {says}", "coastguard"),
]  # fmt: skip
INTERVIEW = (
    "THE POST: [Some say they were never asked.]\n\n<2|WHITFIELD>: [That is right. I call it shameful.]\n\n"
    "THE POST: [Will you stand?]\n\nWHITFIELD: [My husband says no.]"
)
CROSSHEAD = "“[Stay away,]” <1|Ana Petrov> {1|said}.\n\n‘[We lost everything]’\n\nOfficials met at noon."
PLAIN = [
    *(row[0] for row in NAMED_BEHIND_A_NOUN), *(row[0] for row in WITHOUT_DAY_AND_PLACE),
    *(row[0] for row in STATEMENTS), *(row[0] for row in PERSONS), *(row[0] for row in TAGS),
    *(row[0] for row in HEADLINES), *(row[0] for row in DATELINES), *(row[0] for row in ABLE),
    *(row[0] for row in NOT_SAID), *NOBODY_SAYS,
    CROSSHEAD, INTERVIEW,
]  # fmt: skip


@pytest.fixture(scope="module")
def found(told):
    return told(PLAIN)


def last(found, text):
    return found.table(text).iloc[-1]


@pytest.mark.parametrize(("text", "actor", "source"), NAMED_BEHIND_A_NOUN)
def test_a_name_behind_its_noun_is_the_speaker(found, text, actor, source):
    assert found.rows(text, "actor", "source") == [(actor, source)]


@pytest.mark.parametrize(("text", "actor"), WITHOUT_DAY_AND_PLACE)
def test_when_and_in_what_somebody_spoke_is_no_part_of_the_name(found, text, actor):
    assert found.rows(text, "actor") == [(actor,)]


@pytest.mark.parametrize(("text", "actor", "certain"), STATEMENTS)
def test_a_statement_is_the_words_of_whoever_made_it(found, text, actor, certain):
    assert found.rows(text, "actor", "certain")[-1] == (actor, certain)


@pytest.mark.parametrize(("text", "actor"), [row for row in ABLE if row[1]])
def test_the_speaker_is_somebody_who_can_speak(found, text, actor):
    assert last(found, text)["actor"] == actor


def test_an_empty_subject_does_not_accuse(found):
    table = found.table(ABLE[2][0])
    assert set(table.loc[table["cue"] != "", "speaker"]) == {"Mr. Cole"}


@pytest.mark.parametrize(("text", "actor"), PERSONS)
def test_persons_are_known_by_what_stands_beside_their_name(found, text, actor):
    assert last(found, text)["actor"] == actor


@pytest.mark.parametrize(("text", "cue"), TAGS)
def test_a_verb_that_gives_the_words_to_nobody_is_not_their_reporting_word(found, text, cue):
    row = last(found, text)
    assert (row["cue"], row["form"]) == (cue, "partial")


@pytest.mark.parametrize(("text", "actor"), HEADLINES)
def test_a_headline_names_the_speaker_before_its_verb(found, text, actor):
    assert last(found, text)["actor"] == actor


@pytest.mark.parametrize(("text", "actor"), DATELINES)
def test_a_dateline_or_a_bullet_is_no_part_of_what_is_reported(found, text, actor):
    assert found.rows(text, "actor", "form") == [(actor, "indirect")]


def test_turns_of_an_interview_are_given_to_their_labels(found):
    table = found.table(INTERVIEW)
    assert table["speaker"].tolist() == ["THE POST", "WHITFIELD", "THE POST", "WHITFIELD"]
    assert table["quotation"].tolist()[1] == "That is right. I call it shameful."
    assert set(table["form"]) == {"direct"}


def test_what_is_said_in_an_interview_is_not_the_outlets_voice(found):
    tokens = found.readings[INTERVIEW].tokens
    assert tokens.loc[tokens["token"] == "shameful", "voice"].tolist() == ["quoted"]


def test_a_heading_in_quotation_marks_is_not_given_to_who_spoke_before(found):
    assert found.table(CROSSHEAD)["speaker"].tolist() == ["Ana Petrov", ""]


def test_a_member_of_a_party_is_not_the_party(apart):
    from framing.measures import naming, quoting

    text = "Democrats met. “There is anger,” said one Democrat. “We agree,” Democrats said."
    reading = apart([text])[0]
    table = quoting.quotations(reading, naming.mentions(reading))
    one, all_of_them = table["actor_id"].tolist()
    assert one != all_of_them
    assert table["actor"].tolist()[0] == "one Democrat"


@pytest.mark.parametrize(("text", "words"), NOT_SAID)
def test_what_somebody_did_not_say_has_no_words(found, text, words):
    assert found.table(text)["words"].tolist() == [words]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_what_nobody_said_is_no_quotation(found, text):
    assert found.table(text).empty


def test_one_woman_is_not_the_women(apart):
    from framing.measures import naming, quoting

    reading = apart(["Women waited at the gate. One woman said she had walked for days. The women left."])[0]
    assert quoting.quotations(reading, naming.mentions(reading))["actor"].tolist() == ["woman"]


def test_a_headline_that_opens_with_a_noun_has_no_reporting_verb(apart):
    from framing.measures import quoting

    reading = apart(["# Blast at ‘arrogant’ city hall\n\nIt was a long day in the city."])[0]
    assert "Blast" not in quoting.quotations(reading)["cue"].tolist()


def test_the_object_of_a_participle_is_not_the_speaker(apart):
    from framing.measures import quoting

    text = "Mr. Cole, briefing reporters after the speech, said the plan reflected a painstaking process of listening."
    assert quoting.quotations(apart([text])[0])["speaker"].tolist() == ["Mr. Cole"]


def test_words_in_marks_may_be_those_of_the_owner_of_the_subject(apart):
    from framing.measures import quoting

    table = quoting.quotations(apart(["Mr. Cole’s first aim will be to “adequately fund” the schools."])[0])
    assert table[["speaker", "certain"]].values.tolist() == [["Mr. Cole", False]]
