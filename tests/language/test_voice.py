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
        ("The mayor vowed to rid the city of the “rioters.”", {"quoted": "rioters"}),
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
