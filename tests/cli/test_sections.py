"""The first rows of every question, from tables written by hand."""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing.cli import sections


def comparison(**tables):
    made = {name: pd.DataFrame(rows) for name, rows in tables.items()}
    return SimpleNamespace(reading=SimpleNamespace(outlets=["Post", "Star"]), **made)


DIFFERENCE = {"left": "forces", "right": "militants", "left_outlet": "Post", "right_outlet": "Star", "n": 1}


@pytest.mark.parametrize(
    ("kind", "change", "expected"),
    [
        ("label", {}, ("Star", "“militants” for “forces”", "(in Post)")),
        ("label", {"n": 3}, ("Star", "“militants” for “forces”", "(in Post; 3 times in all)")),
        ("label", {"left": ""}, ("Star", "“militants”", "(not in Post)")),
        ("label", {"right": ""}, ("Star", "without “forces”", "(in Post)")),
        ("cut", {"n": 2}, ("Star", "forces", "(2 sentences)")),
        ("added", {}, ("Star", "militants", "")),
        ("metaphor", {"n": 4}, ("Star", "militants", "4 times")),
        ("headline", {}, ("Star", "militants", "")),
        ("voice", {"left": "Mayor"}, ("Star", "Mayor: “militants”", "")),
        ("order", {"left": "first heard: mayor"}, ("Star", "militants", "(Post first heard: mayor)")),
        ("order", {}, ("Post", "forces", "(Star has first: militants)")),
        ("order", {"right": ""}, ("Post", "forces", "(Star has it later)")),
    ],
)
def test_a_difference_is_a_row_of_outlet_words_and_note(kind, change, expected):
    row = pd.DataFrame([DIFFERENCE | change]).iloc[0]
    assert sections._row(kind, row) == expected


def test_terms_are_shown_where_there_is_a_choice():
    made = comparison(choices=[
        {"concept": "fighters", "outlet": "Post", "variant": "rebels", "n": 3},
        {"concept": "fighters", "outlet": "Star", "variant": "militants", "n": 2},
        {"concept": "fighters", "outlet": "Star", "variant": "rebels", "n": 0},
        {"concept": "cannon", "outlet": "Post", "variant": "water cannon", "n": 2},
    ])  # fmt: skip
    rows = sections._terms(made)
    assert [(outlet, "rebels" in words or "militants" in words) for outlet, words, _ in rows[1:]] == [
        ("Post", True),
        ("Star", True),
    ]
    assert rows[0] == ("", "fighters", "") and not any("cannon" in words for _, words, _ in rows)


def test_marking_words_are_used_twice_at_least_and_outlets_keep_their_order():
    made = comparison(keyness=[
        {"outlet": "Star", "term": "mob", "n": 4, "marks": True},
        {"outlet": "Star", "term": "put", "n": 4, "marks": False},
        {"outlet": "Post", "term": "sit-in", "n": 2, "marks": True},
        {"outlet": "Post", "term": "nurse", "n": 1, "marks": True},
    ])  # fmt: skip
    rows = sections._words(made)
    assert [outlet for outlet, *_ in rows] == ["Post", "Star"] and "nurse" not in rows[0][1] and "mob" in rows[1][1]
    assert "put" not in rows[1][1]


def test_speakers_are_those_with_most_words_of_all_words_reported():
    made = comparison(speakers=[
        {"outlet": "Post", "actor": "Mayor", "words": 10}, {"outlet": "Post", "actor": "Union", "words": 30},
        {"outlet": "Post", "actor": "", "words": 5}, {"outlet": "Star", "actor": "", "words": 7},
        {"outlet": "Star", "actor": "Mayor", "words": 0},
    ])  # fmt: skip
    ((outlet, words, note),) = sections._speakers(made)
    assert outlet == "Post" and words.index("Union") < words.index("Mayor") and note == "of 45 words"


def test_tone_counts_sentences_in_the_outlets_own_voice():
    rows = [("Post", "outlet", -0.25), ("Post", "scare_quoted", 0.6), ("Post", "quoted", -0.9)]
    rows += [("Post", "outlet", -0.24), ("Star", "quoted", 0.9)]
    table = [dict(zip(("outlet", "voice", "attitude"), row, strict=True)) for row in rows]
    assert sections._tone(comparison(sentence_tone=table)) == [
        ("Post", "1 negative, 1 positive", "of 3 of its own"), ("Star", "0 negative, 0 positive", "of 0 of its own"),
    ]  # fmt: skip


def test_a_section_without_rows_is_left_out():
    nothing = comparison(choices={"concept": [], "outlet": [], "variant": [], "n": []})
    assert sections._terms(nothing) == []
