"""Places found again: the same words in the same surroundings, wherever an edition has put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures.codebook import Anchor, anchor, locate
from framing.measures.codebook.anchors import CONTEXT

TEXT = "The rebels left the town. The rebels came back. The rebels won at last, and the town cheered."


class Texts:
    """What ``locate`` needs of a reading: its event and its texts."""

    def __init__(self, **texts):
        self.event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))

    def text(self, article_id):
        return self.event.article(article_id).text


def nth(text, words, number):
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return start


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_of_equal_words_is_found_where_it_was(number):
    start = nth(TEXT, "The rebels", number)
    where = anchor(Texts(a=TEXT), "a", start, start + 10)
    assert locate(where, Texts(a=TEXT)) == ("a", start, start + 10)


@pytest.mark.parametrize(
    "edited",
    [
        "Rain fell. " + TEXT,
        TEXT.replace("The rebels left the town. ", ""),
        TEXT.replace("left", "fled"),
        TEXT + " The rebels sang.",
        TEXT.replace("at last", "in the end"),
    ],
)
def test_the_second_of_three_is_found_after_an_edition(edited):
    start = nth(TEXT, "The rebels", 2)
    found = locate(anchor(Texts(a=TEXT), "a", start, start + 10), Texts(a=edited))
    assert found is not None and edited[found[1] :].startswith("The rebels came back")


def test_words_that_are_gone_are_not_found_elsewhere():
    start = nth(TEXT, "The rebels", 2)
    where = anchor(Texts(a=TEXT), "a", start, start + 10)
    assert locate(where, Texts(a="The army left.", b=TEXT)) is None
    assert locate(where, Texts(b=TEXT)) is None


def test_words_that_stand_once_are_found_without_their_surroundings():
    where = Anchor("a", "rebels", "entirely other (", ") words", 400)
    assert locate(where, Texts(a="Yesterday rebels sang.")) == ("a", 10, 16)
    assert locate(where, Texts(a="Yesterday rebels met rebels.")) is None


@pytest.mark.parametrize(
    "before, after",
    [
        ("fled. ", " sang loudly"),
        ("saw the ", " who came"),
        ("met ", ", who left"),
        ("that old", "like men"),
        ("(", ")"),
    ],
)
def test_a_space_a_mark_or_a_short_word_in_common_is_no_context(before, after):
    where = Anchor("a", "rebels", before, after, 400)
    text = "Then the rebels, in rain, met; he saw all the rebels cry."
    assert locate(where, Texts(a=text)) is None
    assert locate(where, Texts(a="Then the rebels, in rain, met.")) == ("a", 9, 15)


@pytest.mark.parametrize(
    "before, after, start",
    [("", " cry, she said", 43), ("that night all the ", "", 43), ("", ", in rain", 9), ("seen Then the ", "", 9)],
)
def test_whole_words_in_common_tell_the_place(before, after, start):
    text = "Then the rebels, in rain, met; he saw all the rebels cry, she saw."
    start = text.index("rebels", 10) if start > 10 else text.index("rebels")
    assert locate(Anchor("a", "rebels", before, after, 400), Texts(a=text)) == ("a", start, start + 6)


def test_a_place_without_surroundings_is_the_nearest_to_where_it_was():
    assert locate(Anchor("a", "town", start=80), Texts(a=TEXT)) == ("a", nth(TEXT, "town", 2), nth(TEXT, "town", 2) + 4)
    assert locate(Anchor("a", "town", start=0), Texts(a=TEXT)) == ("a", nth(TEXT, "town", 1), nth(TEXT, "town", 1) + 4)


def test_an_empty_quotation_is_nowhere():
    assert locate(Anchor("a", ""), Texts(a=TEXT)) is None


def test_an_anchor_keeps_no_more_than_its_surroundings():
    long = "x" * 200 + "rebels" + "y" * 200
    where = anchor(Texts(a=long), "a", 200, 206)
    assert (where.before, where.after, where.start) == ("x" * CONTEXT, "y" * CONTEXT, 200)


@given(st.text("ab .", min_size=1, max_size=60), st.data())
def test_in_an_unchanged_text_every_span_is_found_where_it_is(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert locate(anchor(Texts(a=text), "a", start, end), Texts(a=text)) == ("a", start, end)


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_is_found_is_always_the_quoted_words(before, after):
    text = before + "rebels" + after
    found = locate(Anchor("a", "rebels", "the ", " came", 3), Texts(a=text))
    assert found is None or text[found[1] : found[2]] == "rebels"


def test_a_reading_gives_the_same_anchors_as_its_texts():
    reading = read(Event("e", "", (Article("a", "A", "", TEXT),)))
    assert anchor(reading, "a", 4, 10) == anchor(Texts(a=TEXT), "a", 4, 10)
