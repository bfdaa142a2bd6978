"""Words as sentences are compared: lower case, no possessives, numbers without commas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language.words import words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Syria’s army", ("syria", "army")),
        ("the dockers' strike", ("the", "dockers", "strike")),
        ("3,000 men", ("3000", "men")),
        ("$1.5 million", ("1.5", "million")),
        ("US-backed", ("us", "backed")),
        ("5.", ("5",)),
        ("It’s “over”", ("it", "over")),
        ("Čeština, résumé", ("čeština", "résumé")),
        ("— … !", ()),
        ("", ()),
    ],
)
def test_words_of_a_sentence(sentence, expected):
    assert words(sentence) == expected


@given(st.text(max_size=60))
def test_words_are_words_of_the_text_in_lower_case(sentence):
    for word in words(sentence):
        assert word and word == word.lower() and not any(mark in word for mark in " ,\n“”")


@given(st.lists(st.sampled_from(["port", "3,000", "army’s", "shut"]), max_size=8))
def test_punctuation_and_capitals_make_no_difference(listed):
    plain = words(" ".join(listed))
    assert words("! ".join(listed).upper()) == plain and words("“" + ", ".join(listed) + "”") == plain
