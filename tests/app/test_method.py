"""The Method page: every word list says what it is and under which licence it stands."""

from __future__ import annotations

import pytest

from framing.app import frame, method
from framing.app.entry import ALSO, PAGES


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


def test_the_first_section_is_for_those_who_ask_what_is_counted_and_how_sure_it_is():
    title, section = next(iter(method.parts().items()))
    assert title == "In short"
    for asked in ("What is counted", "How sure it is", "What it cannot tell", "What to do"):
        assert f"**{asked}.**" in section
    assert "`" not in section and ".csv" not in section


def test_every_page_leads_to_a_section_that_is_there():
    assert set(frame.METHOD_OF) <= set(PAGES) and set(ALSO.values()) <= set(PAGES)
    assert not set(ALSO) & set(PAGES)
    assert set(frame.METHOD_OF.values()) <= set(method.parts())


@pytest.mark.parametrize("title", method.parts())
def test_a_section_is_shown_in_two_parts_and_nothing_of_it_is_lost(title):
    section = method.parts()[title]
    first, details = method.asked_first(section)
    assert sorted((first + "\n\n" + details).split()) == sorted(section.split())
    if details:
        assert first.startswith("**Question.**") and "**What it cannot tell.**" in first
        assert "`python" not in first


def test_a_section_without_such_parts_is_shown_whole():
    assert method.asked_first("Words.\n\n**How.** So.") == ("Words.\n\n**How.** So.", "")
