"""Whose words: known sentences with the voice of each word."""

import pytest

from framing.corpus.article import Article, Event
from framing.language import parsing
from framing.language.reading import read

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")


def voices(text, headline=""):
    """The words of a text by voice, "outlet" left out."""
    tokens = read(Event("e", "", (Article("a", "A", headline, text),))).tokens
    words = tokens[tokens["pos"] != "PUNCT"]
    return {
        voice: " ".join(group["token"]) for voice, group in words.groupby("voice", sort=False) if voice != "outlet"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port was shut on Monday.", {}),
        ("Officials said the port was shut.", {"attributed": "the port was shut"}),
        ("“The port is shut,” officials said.", {"quoted": "The port is shut"}),
        ("The mayor vowed to rid the city of the “rioters.”",
         {"attributed": "to rid the city of the", "quoted": "rioters"}),
        ("The so-called “rioters” were nurses.", {"scare_quoted": "rioters"}),
        ("The “reform” passed on Monday.", {"scare_quoted": "reform"}),
        ("Organisers said the so-called “rioters” were nurses.",
         {"attributed": "the so called were nurses", "scare_quoted": "rioters"}),
        ("The word “wall” is not in the bill.", {"scare_quoted": "wall"}),
        ("Critics called it a “disaster” for the port.", {"quoted": "disaster", "attributed": "a for the port"}),
        ("He read from “The Last Harbour” on Monday.", {"quoted": "The Last Harbour"}),
        ("Workers want to “take back the port” from its owners.", {"quoted": "take back the port"}),
        ("The port was shut, according to the union.", {"attributed": "The port was shut"}),
    ],
)  # fmt: skip
def test_voices(text, expected):
    assert voices(text) == expected


def test_marks_in_a_headline_are_speech_only_where_somebody_speaks():
    spoken, named = "Mayor slams 'reckless' strike", "A 'reckless' strike in the port"
    assert voices(f"{spoken}\n\nIt rained.", spoken) == {"quoted": "reckless"}
    assert voices(f"{named}\n\nIt rained.", named) == {"scare_quoted": "reckless"}


def test_quotation_marks_outrank_indirect_speech():
    assert voices("Officials said it was “a mess” then.") == {"attributed": "it was then", "quoted": "a mess"}


def test_the_second_paragraph_of_a_quotation_is_quoted_too():
    text = "“We lost,” she said. “They came.\n\n“We ran away from them.”"
    assert voices(text) == {"quoted": "We lost They came We ran away from them"}


ATTRIBUTED = {
    "The mayor says the port is shut.": "the port is shut",
    "The mayor told reporters that the port was shut.": "that the port was shut",
    "The port was shut, the mayor claimed.": "The port was shut",
    "The port, the mayor said, was shut.": "The port was shut",
    "According to the union, the port was shut.": "the port was shut",
    "The claim that the port was shut is false.": "that the port was shut",
    "The mayor denied that the port was shut.": "that the port was shut",
    "The mayor did not say whether the port was shut.": "whether the port was shut",
    "Critics called the plan a disaster.": "a disaster",
    "The union accused the mayor of lying.": "of lying",
    "Residents fear that the port is shut.": "that the port is shut",
    "Police believe the driver fled.": "the driver fled",
}
OWN = [
    "The port was shut.", "The mayor shut the port.", "Police fired water cannon.", "I think the port was shut.",
    "The union called for a strike.", "They joined a group called Harbour Watch.", "The ships left, and nobody waved.",
    "The talks continued on Monday.", "The report was published on Monday.",
]  # fmt: skip
SCARE = {
    "The “reform” failed.": "reform",
    "The so-called “experts” left.": "experts",
    "The self-styled “emperor” left.": "emperor",
    "The port’s “rescue plan” failed.": "rescue plan",
    "The so-called ‘reform’ failed.": "reform",
    "The so-called \"reform\" failed.": "reform",
    "He was nicknamed “the Baker” in town.": "the Baker",
}
QUOTED = {
    "“The port is shut,” she said.": "The port is shut",
    "The mayor called it “a disaster.”": "a disaster",
    "They want to “take back the port” from its owners.": "take back the port",
    "She spoke of “a long and very cold winter” ahead.": "a long and very cold winter",
    "The union said the plan was “reckless”.": "reckless",
    "He shouted “stop” twice.": "stop",
}
HEADLINES = {
    "Petrov: ‘We lost the port’": {"quoted": "We lost the port"},
    "Union calls plan ‘reckless’": {"quoted": "reckless"},
    "‘Reckless’ plan passed": {"scare_quoted": "Reckless"},
    "Port shut after storm": {},
}


@pytest.mark.parametrize("text", ATTRIBUTED)
def test_indirect_speech_is_attributed(text):
    assert voices(text) == {"attributed": ATTRIBUTED[text]}


@pytest.mark.parametrize("text", OWN)
def test_the_outlet_s_own_words(text):
    assert voices(text) == {}


@pytest.mark.parametrize("text", SCARE)
def test_marks_that_keep_a_word_at_a_distance(text):
    assert voices(text) == {"scare_quoted": SCARE[text]}


@pytest.mark.parametrize("text", QUOTED)
def test_marks_that_give_words_to_somebody(text):
    assert voices(text)["quoted"] == QUOTED[text]


@pytest.mark.parametrize("headline", HEADLINES)
def test_headlines(headline):
    assert voices(f"{headline}\n\nIt rained.", headline) == HEADLINES[headline]
