"""The Method page: every word list says what it is and under which licence it stands."""

from __future__ import annotations

import pytest

from framing.app import method


@pytest.fixture(scope="module")
def lists():
    return method.word_lists()


def test_every_word_list_says_what_it_is_and_its_licence(lists):
    assert len(lists) > 40
    assert (lists["about"].str.len() >= 15).all(), lists[lists["about"].str.len() < 15]
    assert lists["licence"].str.fullmatch(r"CC BY(-SA)? \d\.\d|CC0|MIT").all()


def test_what_is_told_is_the_comment_and_no_data(lists):
    told = " ".join(lists["about"])
    assert "says:" not in told and "{" not in told.replace("{{", "")
    acts = lists.set_index("list").loc["acts.csv", "about"]
    assert acts.startswith("Acts told as verbs and as nouns.")


@pytest.mark.parametrize(
    "head, expected",
    [
        ("# A list.\n# In two lines.\na,b\n", "A list. In two lines."),
        ('# A list.\nsource = "our own"\n', "A list. Source: our own."),
        ("a,b\n# no head\n", ""),
        ("", ""),
    ],
)
def test_heads_are_read_to_their_end(head, expected):
    assert method._about(head) == expected
