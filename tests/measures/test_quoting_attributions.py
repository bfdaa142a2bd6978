"""Words between marks: direct, partial and scare quotes, titles of works, headlines, nouns and labels."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

PARTIAL = [
    ("<The union> {called} the plan “[a disgrace]” on Monday.", "neutral", 2),
    ("<The mayor> {vowed} to “[take back the port]” on Monday.", "neutral", 4),
    ("<The mayor> {promised} to “[take back the port]” on Monday.", "neutral", 4),
    ("<The union> {slammed} the plan as “[a disgrace to the city]” on Monday.", "confrontational", 5),
    ("<The union> {dismissed} the plan as “[a disgrace to the city]” on Monday.", "confrontational", 5),
    ("<The mayor> {praised} the march as “[a great day]” on Monday.", "endorsing", 3),
]
SCARE = [
    "The so-called “[reform]” passed on Monday.",
    "The self-styled “[president]” left on Monday.",
    "The “[reform]” passed on Monday.",
    "A “[safe zone]” was set up on Monday.",
    "The word “[wall]” is not in the bill.",
    "He was known as “[the Baker]” in the port.",
    "The term “[riot]” is not in the bill.",
    "The port’s “[ghost ships]” were sold on Monday.",
]
TITLES = [
    "He read from “The Last Harbour” on Monday.",
    "She spoke on the “Evening Hour” show on Monday.",
    "They sang “We Shall Not Move” on the quay.",
    "The film “Days of Rain” opened on Monday.",
    "He spoke on the “Tonight” show.",
]
HEADLINES = [
    ("# <Petrov>: ‘[We lost the port]’\n\nIt rained.", "name and colon", True),
    ("# <Mayor>: “[Port will open]”\n\nIt rained.", "name and colon", True),
    ("# <Tom Brandt>: ‘[This is our port]’\n\nIt rained.", "name and colon", True),
]
NO_VERB = [
    ("<Tom Brandt> shrugged. “[We will see about that.]”", "subject of the sentence before"),
    ("<Tom Brandt> was blunt: “[We will see about that.]”", None),
]
NESTED = [
    "“[He told me ‘go away’ and left,]” <Ana Petrov> {said}.",
    "“[They sang ‘Row, Row’ all night,]” <Ana Petrov> {said}.",
    "“[I saw the “big one” there,]” <Ana Petrov> {said}.",
]
UNCLOSED = ["<Ana Petrov> {said}: “[The port is shut.]", "“[The port is shut,]” <Ana Petrov> {said}."]
MARKS = [
    '"[The port is shut,]" <Ana Petrov> {said}.',
    "“[The port is shut,]” <Ana Petrov> {said}.",
    "‘[The port is shut,]’ <Ana Petrov> {said}.",
    "'[The port is shut,]' <Ana Petrov> {said}.",
    "``[The port is shut,]'' <Ana Petrov> {said}.",
    "«[The port is shut,]» <Ana Petrov> {said}.",
    "„[The port is shut,]“ <Ana Petrov> {said}.",
]
STOPS = [
    "“[The port is shut!]” <Ana Petrov> {shouted}.",
    "“[Is the port shut?]” <Ana Petrov> {asked}.",
    "“[The port is ...]” <Ana Petrov> {said}.",
    "“[The port is —]” <Ana Petrov> {said}.",
]
BOTH = {
    "<The union> {said} [the plan was “[a disgrace]” for the port].": [("indirect", 6), ("partial", 2)],
    "<The mayor> {said} [the strikers were “[playing with fire]”].": [("indirect", 3), ("partial", 3)],
}


@pytest.fixture(scope="module")
def found(told):
    pairs = [text for text, *_ in [*HEADLINES, *NO_VERB]]
    pairs += [text for text, *_ in PARTIAL]
    return told([*SCARE, *TITLES, *pairs, *NESTED, *UNCLOSED, *MARKS, *STOPS, *BOTH])


@pytest.mark.parametrize(("text", "cue_class", "words"), PARTIAL)
def test_a_few_words_in_the_outlet_s_sentence_are_partial(found, text, cue_class, words):
    table = found.table(text).query("form == 'partial'")
    assert table[["voice", "cue_class", "words", "certain"]].values.tolist() == [["quoted", cue_class, words, True]]
    assert table["quotation"].tolist() == [text[text.index("[") + 1 : text.index("]")]]
    assert table["speaker"].tolist() == [text[text.index("<") + 1 : text.index(">")]]
    assert table["cue"].tolist() == [text[text.index("{") + 1 : text.index("}")]]


@pytest.mark.parametrize("text", SCARE)
def test_scare_quotes_are_nobody_s(found, text):
    assert found.rows(text, "form", "voice", "speaker", "actor", "source", "certain", "cue_class", "negated") == [
        ("scare", "scare_quoted", "", "", "unknown", False, "", False)
    ]


@pytest.mark.parametrize("text", TITLES)
def test_the_name_of_a_work_is_no_quotation(found, text):
    assert found.rows(text, "quotation") == []


@pytest.mark.parametrize(("text", "basis", "certain"), HEADLINES)
def test_a_name_and_a_colon_in_a_headline(found, text, basis, certain):
    assert found.rows(text, "part", "form", "basis", "certain") == [("headline", "direct", basis, certain)]


@pytest.mark.parametrize(("text", "basis"), NO_VERB)
def test_without_a_reporting_verb_the_subject_is_only_probable(found, text, basis):
    row = found.rows(text, "actor", "cue", "certain", "basis")[0]
    assert row[:2] == ("Tom Brandt", "")
    assert basis is None or row[2:] == (False, basis)


@pytest.mark.parametrize("text", NESTED)
def test_inner_marks_belong_to_the_quotation_around_them(found, text):
    assert found.rows(text, "form", "actor", "certain") == [("direct", "Ana Petrov", True)]


@pytest.mark.parametrize("text", [*UNCLOSED, *STOPS])
def test_a_quotation_ends_in_any_stop_or_without_its_mark(found, text):
    assert found.rows(text, "form", "voice", "actor", "certain") == [("direct", "quoted", "Ana Petrov", True)]


@pytest.mark.parametrize("text", MARKS)
def test_every_style_of_mark(found, text):
    rows = found.rows(text, "form", "words", "basis", "certain")
    assert rows == [("direct", 4, "reporting verb after the quotation", True)]


@pytest.mark.parametrize("text", BOTH)
def test_words_between_marks_are_not_counted_twice(found, text):
    assert found.rows(text, "form", "words") == BOTH[text]
    assert set(found.table(text)["certain"]) == {True}
