"""How many words an article has: what a reader would count, whatever the punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article


def words(text: str) -> int:
    return Article("a", "Outlet A", "", text).words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("The port is shut.", 4),
        ("It didn't reopen.", 3),  # a contraction is one word, as in print
        ("U.S.-backed forces – about 3,000 of them …", 6),
        ("“Why?” she asked — and left.", 5),
        ("Élan vital, 東京 und Straße", 5),
        ("* * *\n\n- one\n- two", 2),
    ],
)
def test_words_are_what_stands_between_spaces_and_has_a_letter_or_digit(text, number):
    assert words(text) == number


@given(
    st.lists(st.sampled_from(["port", "3,000", "didn’t", "–", "…", "(", "U.S."])), st.sampled_from([" ", "\n\n", "  "])
)
def test_white_space_and_lone_signs_change_nothing(pieces, space):
    assert words(space.join(pieces)) == sum(piece[0].isalnum() for piece in pieces)
