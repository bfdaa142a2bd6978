import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.problems import FILE_LIMIT, TEXT_LIMIT, UNBROKEN_LIMIT, InputProblem, check_file_size, check_text


def test_limits_are_exact():
    check_file_size(FILE_LIMIT, "a")
    check_text("a" * (UNBROKEN_LIMIT - 1), "a")
    check_text(("ab " * TEXT_LIMIT)[:TEXT_LIMIT], "a")
    for refused in (lambda: check_file_size(FILE_LIMIT + 1, "a"), lambda: check_text("a" * UNBROKEN_LIMIT, "a"),
                    lambda: check_text(("ab " * TEXT_LIMIT)[: TEXT_LIMIT + 1], "a"), lambda: check_file_size(0, "a"),
                    lambda: check_text("", "a"), lambda: check_text(" — …", "a")):  # fmt: skip
        with pytest.raises(InputProblem, match=r"^a .*\.$"):
            refused()


def test_a_problem_is_a_value_error_with_its_sentences():
    both = InputProblem.together(
        [InputProblem("One."), InputProblem.together([InputProblem("Two."), InputProblem("Three.")])]
    )
    assert isinstance(both, ValueError)
    assert both.problems == ("One.", "Two.", "Three.")
    assert str(both) == "One.\nTwo.\nThree."


@given(st.text(st.sampled_from("港口重新开放，。"), min_size=1, max_size=100))
def test_scripts_without_spaces_break_at_their_own_stops(text):
    if any(character not in "，。" for character in text):
        check_text(f"{text}。" * 100, "a")
