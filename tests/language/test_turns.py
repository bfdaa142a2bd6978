"""Turns of an interview: labels that come back, with what they open and what they don't."""

import pytest

from framing.language.sentences import paragraphs
from framing.language.turns import turns


def said(*lines):
    text = "\n\n".join(lines)
    spans = paragraphs(text)
    return [text[start : spans[number][1]] for number, start in turns(text, spans).items()]


def test_questions_and_answers():
    assert said("Q: Why?", "A: For peace.", "Q: When?", "A: Now.") == ["Why?", "For peace.", "When?", "Now."]


def test_names_in_capitals():
    assert said("THE POST: Why?", "DR. O’NEIL: For peace.", "THE POST: When?", "DR. O’NEIL: Now.")[1] == "For peace."


def test_what_stands_between_is_no_turn():
    assert said("Judge speaks", "Q: Why?", "A: For peace.", "She laughs.", "Q: When?", "A: Now.", "Edited.") == [
        "Why?", "For peace.", "When?", "Now.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("NOTE: The port is shut.", "NOTE: It is cold.", "NOTE: It is late.", "NOTE: All left."),
        ("Q: Why?", "A: For peace."),
        ("BREAKING: One.", "UPDATE: Two.", "CORRECTION: Three.", "NOTE: Four."),
        ("The mayor: We lost.", "The union: We won.", "The mayor: No.", "The union: Yes."),
        ("12:30: Police arrive.", "12:45: Police leave.", "12:30: Again.", "12:45: Again."),
    ],
)
def test_labels_that_do_not_come_back_in_turn_are_none(lines):
    assert said(*lines) == []
