"""What is no speaker and no speech: pictures, platforms, titles of books; and whose words a clumsy parse hides."""

import pytest

from framing.language import parsing
from framing.measures import quoting
from framing.measures.quoting.called import called
from framing.measures.quoting.mention_fits import runs_on
from framing.measures.quoting.phrases import named as phrase_of
from framing.measures.quoting.story import stories

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

NOTHING_SAID = [
    "Pictures posted on the network showed that the bridge had burned down.",
    "The vote suggests that investors had expected much less of it.",
    "The noise reminds us that the port is a working place.",
    "In his memoir, “A Higher Calling,” the captain is silent.",
]
STILL_SAID = [
    ("<The letter> {suggests} that [the port had never been safe].", "letter"),
    ("<Two organisers> {explained} that [the port had never been safe].", "two organisers"),
    ("<The court> {found} that [the port had never been safe].", "court"),
]
SPEAKERS = [
    ("<1|The writers> {1|admit} that [the doctrine calls for change] but {2|say} it is “[no free pass for ministers.]”",
     ["writers", "writers"]),
    ("<Officials> cited dozens of earlier orders, {insisting} that [the mayor would obey the law].", ["officials"]),
    ("<Ruth Vale> was caught on a microphone in the hall {calling} the plan “[rigged.]”", ["Ruth Vale"]),
    ("<The union> was quoted as {saying} that [the port was shut].", ["union"]),
    ("“[You won,]” the video showed <Ruth Vale> {telling} her guests.", ["Ruth Vale"]),
    ("“[The port stays shut,]” <Mr. Vale> is expected to {say}.", ["Vale"]),
    ("The paper quoted <Ruth Vale> as {saying} that [the port was shut].", ["Ruth Vale"]),
]  # fmt: skip
COVERED = [
    ("[The mayor spoke in plain terms about the port], {according to} <Mr. Vale>’s closely guarded memos.", "Vale"),
    ("[The mayor asked the leaders to return on Friday, after they had met alone], {according to} <an official>.",
     "official"),
]  # fmt: skip
CALLED = {
    "One woman left.": "woman",
    "His lawyer in Rome left.": "lawyer",
    "Another official left.": "another official",
    "The owner of a hat shop in town left.": "owner of a hat shop",
    "A student of 19 was hurt.": "student",
    "Two officials left.": "two officials",
    "Hospitals left.": "hospitals",
    "Ana Petrov left.": "Ana Petrov",
    "One Democrat left.": "one Democrat",
    "A lawyer for one of them left.": "lawyer for one of them",
}


TOLD_ABOUT = [
    "Ruth Vale was “involved in every detail of it” for weeks.",
    "Ruth Vale was found to have “a slow heart and a weak lung” in May.",
    "The letter asks why she gave “misleading or wrong answers” to them.",
]


@pytest.fixture(scope="module")
def found(told):
    texts = [*NOTHING_SAID, *TOLD_ABOUT, *(text for text, _ in [*STILL_SAID, *SPEAKERS, *COVERED])]
    return told(texts)


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_what_is_seen_shown_or_entitled_is_nobody_s_speech(found, text):
    table = found.table(text)
    assert table[table["form"] != "scare"].empty


@pytest.mark.parametrize(("text", "actor"), STILL_SAID)
def test_somebody_or_a_document_may_suggest_and_explain(found, text, actor):
    assert found.rows(text, "actor") == [(actor,)]


@pytest.mark.parametrize(("text", "actors"), SPEAKERS)
def test_the_speaker_behind_a_clumsy_parse(found, text, actors):
    table = found.table(text)
    assert table[table["form"] != "scare"]["actor"].tolist() == actors


@pytest.mark.parametrize(("text", "actor"), COVERED)
def test_according_to_covers_the_sentence_before_it(found, text, actor):
    table = found.table(text)
    assert table["quotation"].tolist() == [text[1 : text.index("]")]]
    assert table["actor"].str.contains(actor).all()


@pytest.mark.parametrize("text", CALLED)
def test_what_somebody_without_a_name_is_called(apart, text):
    story = stories(apart([text])[0])[0]
    root = next(n for n, token in enumerate(story.tokens) if token.dep in {"nsubj", "nsubjpass"})
    assert called(story, phrase_of(story, root)) == CALLED[text]


def test_a_statement_is_whose_name_stands_before_it_and_a_platform_is_nobody(named):
    texts = {
        "The Pentagon statement said that the road was open. A Twitter message said that it was not.": [
            "Pentagon", "Twitter message",
        ],
        "Susan Vale’s letter said that the road was open.": ["Susan Vale"],
        "The Corran University letter said that the road was open.": ["Corran University letter"],
    }  # fmt: skip
    found = named(texts)
    for text, wanted in texts.items():
        actors = quoting.quotations(found.readings[text], found.mentions(text))["actor"].tolist()
        assert actors[-1] == wanted[-1]


def test_kinds_follow_the_type_of_the_actor(named):
    text = "Turkey said it was late. Politico reported that it was early. The Washington Post reported that it rained."
    found = named([text])
    table = quoting.quotations(found.readings[text], found.mentions(text))
    kinds = dict(zip(table["speaker"], table["source"], strict=True))
    assert kinds["Turkey"] == "official" and kinds["The Washington Post"] == "media"
    assert kinds["Politico"] in {"organisation", "media", "named person"}


REPORTED = [
    "<The Corran Post> {reported} earlier this week that [the mayor asked two directors to push back].",
    "<The Corran Post> {reported} at the time that [the mayor was angry at the union].",
    "The bill is not expected to pass in the council, where <Mayor Ruth Vale> has {said} [it is dead on arrival].",
    "<The mayor> {denied} [meeting the union before the vote].",
    "<Two residents> {reported} [seeing a white van near the port].",
    "In her resignation letter, <Ruth Vale> had {said} [she would stay until May].",
]
NOT_REPORTED = [
    "The mayor signed a statement that the union had issued on Monday.",
    "The mayor kept meeting the union before the vote.",
    "The mayor was reported missing on Monday.",
]


@pytest.fixture(scope="module")
def reported(told):
    return told([*REPORTED, *NOT_REPORTED])


@pytest.mark.parametrize("text", REPORTED)
def test_reported_clauses_that_a_parse_hides(reported, text):
    assert len(reported.rows(text, "form")) == 1


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_clauses_that_only_look_reported(reported, text):
    assert reported.table(text).empty


def test_one_of_those_present_is_a_source(told):
    text = "The mayor seemed open to the plan, according to one of the officials present, as the union pressed him."
    assert told([text]).table(text)["speaker"].tolist() == ["one of the officials"]


def test_a_headline_s_verb_is_no_part_of_a_name():
    assert runs_on("Ruth Vale Accuses", "Vale") and runs_on("Vale Slams", "Vale")
    assert not any(runs_on(name, "Vale") for name in ("Ruth Vale Jr.", "Ruth Vale", "Vale Harbour", "Tom Moss", ""))


def test_an_episode_has_a_title(told):
    text = "Tom Vale, who spoke of it in an episode of “The Late Hour,” said the plan was bad."
    assert told([text]).table(text)["form"].tolist() == ["indirect"]


@pytest.mark.parametrize("text", TOLD_ABOUT)
def test_of_whom_something_is_told_need_not_have_said_it(found, text):
    assert not set(found.table(text)["actor"]) & {"Ruth Vale"}
    assert not found.table(text)["speaker"].isin(["she", "Ruth Vale"]).any()
