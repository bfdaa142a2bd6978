"""Forms are found exactly, whatever stands between their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons.matching import Forms, cut

FORMS = [
    ("militant", False),
    ("US-backed", False),
    ("air strike", False),
    ("People's Protection Units", True),
    ("IS", True),
]


def found(text, forms=FORMS):
    return [text[start:end] for (start, end), _ in Forms(forms).in_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A militant's gun", ["militant"]),
        ("A militant’s gun", ["militant"]),
        ("MILITANT leader", ["MILITANT"]),
        ("US-backed men", ["US-backed"]),
        ("US backed men", ["US backed"]),
        ("US‑backed men", ["US‑backed"]),
        ("an air-strike, an air\nstrike and an airstrike", ["air-strike", "air\nstrike"]),
        ("the People's Protection Units", ["People's Protection Units"]),
        ("the People’s Protection Units", ["People’s Protection Units"]),
        ("the Peoples Protection Units", ["Peoples Protection Units"]),
        ("the people's protection units", []),
        ("this is IS", ["IS"]),
        ("militants", []),
        ("air. Strike now", []),
        ("", []),
    ],
)
def test_known_texts(text, expected):
    assert found(text) == expected


def test_abbreviations_with_full_stops_are_one_word():
    assert found("a U.S.-backed force", [("U.S.-backed", False)]) == ["U.S.-backed"]


def test_a_slash_is_no_space():
    assert found("PKK/YPG and PKK YPG", [("PKK/YPG", True)]) == ["PKK/YPG"]


def test_overlapping_forms_are_all_given():
    forms = [("terror", False), ("terror attack", False)]
    assert [number for _, number in Forms(forms).in_text("a terror attack")] == [0, 1]


def test_a_form_without_letters_is_refused():
    with pytest.raises(ValueError, match="has no letters"):
        Forms([("--", False)])


@given(st.text(max_size=200))
def test_words_and_hits_are_exact_spans(text):
    words, joints = cut(text)
    assert all(text[start:end].lower() == word for word, start, end in words)
    assert len(joints) == max(len(words) - 1, 0)
    assert all(0 <= start < end <= len(text) for (start, end), _ in Forms(FORMS).in_text(text))


@given(st.lists(st.sampled_from(["militant", "air strike", "US-backed", "calm", "IS", "is"]), max_size=12))
def test_every_form_in_a_list_of_words_is_found_once(words):
    text = " . ".join(words)
    expected = [word for word in words if word in {"militant", "air strike", "US-backed", "IS"}]
    assert found(text) == expected
