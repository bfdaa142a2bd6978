"""Quotations: hand-written sentences with their expected rows, spans on any text, independence of order."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.datasets import basil
from framing.language import parsing
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import naming, quoting
from framing.measures.quoting.kinds import KINDS
from framing.measures.quoting.quotations import FORMS, OWN_COLUMNS

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")


def event(*texts, headline=""):
    return Event("e", "", tuple(Article(f"a{n}", f"Outlet {n}", headline, text) for n, text in enumerate(texts)))


def rows(text, *columns, headline=""):
    table = quoting.quotations(read(event(text, headline=headline)))
    return table[list(columns)].values.tolist()


WHO = ("form", "quotation", "speaker", "cue", "certain")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The port is shut,” Marta Lindgren said on Monday.",
         [["direct", "The port is shut,", "Marta Lindgren", "said", True]]),
        ("“The port is shut,” said Marta Lindgren, who lives opposite the depot.",
         [["direct", "The port is shut,", "Marta Lindgren", "said", True]]),
        ("Marta Lindgren said: “The port is shut.”",
         [["direct", "The port is shut.", "Marta Lindgren", "said", True]]),
        ("“The port,” Marta Lindgren said, “is shut.”",
         [["direct", "The port,", "Marta Lindgren", "said", True],
          ["direct", "is shut.", "Marta Lindgren", "said", True]]),
        ("Marta Lindgren called the plan “a disgrace” on Monday.",
         [["partial", "a disgrace", "Marta Lindgren", "called", True]]),
        ("Officials said the port would open again soon.",
         [["indirect", "the port would open again soon", "Officials", "said", True]]),
        ("The port would open again soon, officials said.",
         [["indirect", "The port would open again soon", "officials", "said", True]]),
        ("The port would open again soon, according to two officials.",
         [["indirect", "The port would open again soon", "two officials", "according to", True]]),
        ("According to the union, nine in ten workers stayed at home.",
         [["indirect", "nine in ten workers stayed at home", "the union", "According to", True]]),
        ("Ana Petrov was quoted as saying that the port would open.",
         [["indirect", "the port would open", "Ana Petrov", "quoted as saying", True]]),
        ("The union accused the mayor of lying to workers.",
         [["indirect", "of lying to workers", "The union", "accused", True]]),
        ("The White House said it would not comment on the talks.",
         [["indirect", "it would not comment on the talks", "The White House", "said", True]]),
        ("The so-called “plan” failed on Monday.", [["scare", "plan", "", "", False]]),
        ("He read from “The Last Harbour” on Monday.", []),
        ("The port was shut on Monday.", []),
        ("", []),
    ],
)  # fmt: skip
def test_one_sentence(text, expected):
    assert rows(text, *WHO) == expected


def test_a_row_in_full():
    text = "“We lost everything,” claimed Marta Lindgren, the mayor. It rained."
    table = quoting.quotations(read(event(text)))
    assert table.columns.tolist() == [*SPAN_COLUMNS, *OWN_COLUMNS]
    assert table.iloc[0].to_dict() == {
        "article_id": "a0", "outlet": "Outlet 0", "sentence_id": 0, "start": 1, "end": 20, "part": "lede",
        "voice": "quoted", "quotation": "We lost everything,", "form": "direct", "speaker": "Marta Lindgren",
        "speaker_start": 30, "speaker_end": 44, "speaker_sentence": 0, "descriptor": "the mayor",
        "source": "named person", "actor_id": "marta-lindgren", "actor": "Marta Lindgren", "cue": "claimed",
        "cue_start": 22, "cue_end": 29, "cue_class": "doubting", "negated": False, "certain": True, "words": 3,
        "basis": "reporting verb after the quotation",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue", "cue_class", "negated"),
    [
        ("The mayor said the port was shut for good.", "said", "neutral", False),
        ("The mayor claimed the port was shut for good.", "claimed", "doubting", False),
        ("The mayor insisted that the port was shut for good.", "insisted", "doubting", False),
        ("The mayor confirmed that the port was shut for good.", "confirmed", "endorsing", False),
        ("The mayor pointed out that the port was shut for good.", "pointed out", "endorsing", False),
        ("The mayor denied that the port was shut for good.", "denied", "confrontational", False),
        ("The mayor admitted that the port was shut for good.", "admitted", "confrontational", False),
        ("The mayor did not say that the port was shut for good.", "say", "neutral", True),
        ("“Nonsense,” the mayor fired back on Monday.", "fired back", "confrontational", False),
    ],
)
def test_reporting_words_and_their_classes(text, cue, cue_class, negated):
    assert rows(text, "cue", "cue_class", "negated") == [[cue, cue_class, negated]]


def test_a_quotation_over_several_paragraphs_is_one_speaker_s():
    text = "“We lost,” Marta Lindgren said. “They came at night.\n\n“We ran.”\n\nPolice denied it."
    assert rows(text, "quotation", "speaker", "certain", "basis")[1:] == [
        ["They came at night.", "Marta Lindgren", False, "carried over from the quotation before"],
        ["We ran.", "Marta Lindgren", False, "quotation continued from the paragraph before"],
    ]


def test_a_colon_in_the_sentence_before_introduces_a_speaker():
    text = "Marta Lindgren wrote on Monday:\n\n“The port is shut. We are going home.”"
    assert rows(text, "speaker", "cue", "certain") == [["Marta Lindgren", "wrote", True]]


def test_a_name_and_a_colon_in_a_headline():
    headline = "Petrov: 'We lost the port'"
    text = f"{headline}\n\nIt rained."
    assert rows(text, "quotation", "speaker", "part", headline=headline) == [["We lost the port", "Petrov", "headline"]]


def test_the_name_in_an_apposition_is_the_speaker():
    text = "The city's mayor, Ana Petrov, said the port would open again soon."
    assert [["Ana Petrov" in speaker, actor] for speaker, actor in rows(text, "speaker", "actor")] == [
        [True, "Ana Petrov"]
    ]


def test_words_of_indirect_speech_leave_out_what_stands_between_marks():
    text = "Officials said the plan was “a disgrace” for the whole port."
    table = quoting.quotations(read(event(text)))
    assert dict(zip(table["form"], table["words"], strict=True)) == {"indirect": 7, "partial": 2}


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Ana Petrov met Tom Brandt. She said the port would open soon.", "She", "Ana Petrov"),
        ("Ana Petrov met Tom Brandt. He said the port would open soon.", "He", "Tom Brandt"),
        ("Tom Brandt spoke first. Carl Moss left. He said the port would open soon.", "He", "Carl Moss"),
        ("Tom Brandt told Carl Moss to wait. He said the port would open soon.", "He", "Tom Brandt"),
        ("Mr. Brandt met Mrs. Okafor. She said the port would open soon.", "She", "Okafor"),
        ("“Carl Moss is a liar,” Tom Brandt said. “I know it,” he added.", "he", "Tom Brandt"),
        ("A spokeswoman met reporters. She said the port would open soon.", "She", "spokeswoman"),
        ("It rained. He said the port would open soon.", "He", ""),
    ],
)
def test_pronouns(text, speaker, actor):
    found = rows(text, "speaker", "actor", "certain")[-1]
    assert found == [speaker, actor, False]


def test_a_surname_alone_is_the_person_named_in_full():
    text = "Ana Petrov left. “We lost,” Petrov said. “We lost,” the mayor said."
    assert rows(text, "actor_id") == [["ana-petrov"], ["mayor"]]


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Ana Petrov", "named person"),
        ("The ministry", "official"),
        ("The White House", "official"),
        ("A senior official", "anonymous official"),
        ("Two people familiar with the talks", "anonymous official"),
        ("A spokeswoman", "official"),
        ("The report", "document"),
        ("A resident", "witness"),
        ("Analysts", "expert"),
        ("The union", "organisation"),
        ("Reuters", "media"),
        ("Protesters", "group"),
    ],
)
def test_kinds_of_source(speaker, kind):
    text = f"{speaker} said the port would open again soon."
    assert rows(text, "speaker", "source") == [[speaker, kind]]


def test_the_naming_measure_names_the_speaker_where_it_is_given():
    text = "Ana Petrov met reporters. “We lost,” the mayor said. She claimed it was over. Police said it was late."
    reading = read(event(text))
    places = [(text.index(words), words) for words in ("Ana Petrov", "the mayor")]
    mentions = pd.DataFrame({
        "article_id": "a0", "start": [start for start, _ in places], "end": [start + len(w) for start, w in places],
        "actor_id": "the-mayor-herself", "actor": "The Mayor Herself", "type": "person",
    })  # fmt: skip
    table = quoting.quotations(reading, mentions)
    assert table[["speaker", "actor_id", "actor"]].values.tolist() == [
        ["the mayor", "the-mayor-herself", "The Mayor Herself"],
        ["She", "the-mayor-herself", "The Mayor Herself"],
        ["Police", "police", "police"],
    ]


def test_it_works_on_the_naming_measure_s_own_table(bridge):
    table = quoting.quotations(bridge, naming.mentions(bridge))
    assert table[["outlet", "speaker", "cue", "form"]].values.tolist() == [
        ["Morning Post", "a spokeswoman", "said", "indirect"],
        ["Evening Star", "a spokeswoman", "claimed", "direct"],
        ["Public Radio", "Organisers", "said", "indirect"],
        ["Public Radio", "", "", "scare"],
    ]


def test_no_article_in_english_gives_an_empty_table():
    german = "Der Hafen ist zu, sagte eine Sprecherin am Montag in der Stadt. „Wir gehen nach Hause“, sagte sie dann."
    table = quoting.quotations(read(event(german)))
    assert table.empty
    assert table.columns.tolist() == [*SPAN_COLUMNS, *OWN_COLUMNS]


def check(reading):
    table = quoting.quotations(reading)
    for row in table.itertuples(index=False):
        text = reading.text(row.article_id)
        assert text[row.start : row.end] == row.quotation != ""
        assert row.form in FORMS and row.source in KINDS
        assert row.cue_class in {"", "neutral", "endorsing", "doubting", "confrontational"}
        speaker, cue = (row.speaker, row.speaker_start, row.speaker_end), (row.cue, row.cue_start, row.cue_end)
        for thing, start, end in (speaker, cue):
            assert (thing, start, end) == ("", -1, -1) or text[start:end] == thing != ""
        assert (row.cue == "") == (row.cue_class == "")
        assert row.words >= 0
    return table


PIECES = [
    "“We lost,” ", "said Ana Petrov. ", "She claimed ", "that it was over. ", "“No", "”", "\n\n", "according to police",
    ", ", "the mayor ", "was quoted as saying ", ": ", "'ok' ", "\"", "Ms. Moss", " told ", "🚢", "שלום ",
    "e\u0301", " . ",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_spans_are_exact_on_any_text(pieces):
    check(read(event("".join(pieces))))


def test_spans_are_exact_on_real_articles(research_data):
    assert len(check(read(basil(research_data("basil"))[7]))) > 20


def test_the_order_of_articles_changes_nothing():
    texts = (
        "Ana Petrov left. “We lost,” Petrov said.",
        "“We won,” the mayor said. He laughed. Tom Brandt, the mayor, denied that it was over.",
        "Petrov claimed that it was over. The so-called “mayor” left.",
    )
    forward = event(*texts)
    backward = Event("e", "", forward.articles[::-1])
    one, other = (
        quoting.quotations(read(e)).sort_values(["article_id", "start", "end"], ignore_index=True)
        for e in (forward, backward)
    )
    pd.testing.assert_frame_equal(one, other)


def test_who_stands_for_the_person_and_not_for_the_place_before_it():
    text = "They quoted Tom Brandt, a candidate in Ohio, who said that the port would open again soon."
    assert rows(text, "speaker", "cue")[-1] == ["Tom Brandt", "said"]


def test_a_verb_with_and_is_the_same_speaker_s():
    text = "Osprey claimed its offer was the best on the coast and threatened that it would leave for other ports."
    assert rows(text, "quotation", "speaker", "cue") == [
        ["its offer was the best on the coast", "Osprey", "claimed"],
        ["it would leave for other ports", "Osprey", "threatened"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She joined a group called Harbour Watch in the spring.",
        "Police fired water cannon at the crowd.",
        "Talks continued on Monday in the capital.",
        "The union called for a vote on Friday.",
    ],
)
def test_verbs_that_report_nothing_here(text):
    assert rows(text, "quotation") == []


def test_it_and_they_are_the_body_that_spoke_last():
    text = "The union said the offer was too low. It said the talks were over."
    assert rows(text, "speaker", "actor", "certain") == [["The union", "union", True], ["It", "union", False]]
    text = "Workers said they would go. The agency said no ship had left. They said it was late. It said it was early."
    assert [row[1] for row in rows(text, "speaker", "actor")] == ["workers", "agency", "workers", "agency"]


def test_the_subject_of_the_last_sentence_outweighs_whoever_spoke_before():
    text = "Carl Moss said the port was shut. It rained all day. Tom Brandt seemed to doubt it. “We will see,” he said."
    assert rows(text, "speaker", "actor")[-1] == ["he", "Tom Brandt"]


def test_a_title_does_not_break_the_chain_of_speakers():
    text = "“We lost,” Ana Petrov said on the “Evening Hour” show. “They came at night.”"
    assert rows(text, "quotation", "actor") == [["We lost,", "Ana Petrov"], ["They came at night.", "Ana Petrov"]]
