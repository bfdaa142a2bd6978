"""Bytes at the edge: marks without text, one stray sign, two encodings in one file, text that only looks binary."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.decoding import decode, normalise
from framing.corpus.problems import InputProblem

SENTENCE = "The port of Almira reopened on Monday, the dockers’ union said. "


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_alone_is_an_empty_text(encoding):
    assert decode("".encode(encoding)) == ""


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_of_either_byte_order_is_obeyed_and_taken_away(encoding):
    assert decode(f"\ufeff{SENTENCE}".encode(encoding)) == SENTENCE


def test_wide_text_that_lost_its_last_byte_is_said_to_be_no_text():
    with pytest.raises(InputProblem, match=r"cut\.txt is a binary file"):
        decode(SENTENCE.encode("utf-16")[:-1], "cut.txt")


def test_a_zero_byte_in_text_that_is_no_utf_8_makes_it_binary():
    with pytest.raises(InputProblem, match=r"old\.txt is a binary file"):
        decode("Søren’s port".encode("cp1252") + b"\x00", "old.txt")


@pytest.mark.parametrize(("controls", "text"), [(1, True), (2, False)])
def test_one_stray_sign_is_forgiven_in_a_short_text_and_two_are_not(controls, text):
    data = SENTENCE.encode() + b"\x01" * controls
    if text:
        assert decode(data) == SENTENCE + "\x01"
    else:
        with pytest.raises(InputProblem, match="not a text file"):
            decode(data)


def test_in_a_long_text_five_in_a_thousand_are_forgiven():
    long = (SENTENCE * 20).encode()
    allowed = int(0.005 * len(SENTENCE * 20))
    assert decode(long + b"\x02" * allowed).endswith("\x02")
    with pytest.raises(InputProblem):
        decode(long + b"\x02" * (allowed + 2))


def test_tabs_and_form_feeds_of_printed_pages_are_no_stray_signs():
    assert decode(b"a\tb\x0cc\x1bd\n" * 30) == "a\tb\x0cc\x1bd\n" * 30


def test_accented_western_text_is_not_taken_for_another_script():
    text = (
        "Les dockers du port d’Almira sont retournés au travail lundi – après deux semaines de grève, dit le syndicat. "
    )
    assert decode(text.encode("cp1252")) == text


def test_undefined_bytes_of_windows_become_replacement_signs_and_lose_nothing_else():
    assert decode(b"The port \x81 of Almira\x92s union reopened on Monday.") == (
        "The port \ufffd of Almira’s union reopened on Monday."
    )


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["“port”", "Zoë", "naïve", "– and –", "plain words"]), min_size=1, max_size=8))
def test_two_sources_in_one_file_are_both_read(pieces):
    good = "“The” – “first” – “source” ’ ’ ’ ’ ’ ’ ’ ’ " * 4
    data = good.encode() + " ".join(pieces).encode("cp1252")
    assert decode(data) == good + " ".join(pieces)


@given(st.text(st.sampled_from("a\r\n\ufeff é"), max_size=30))
def test_line_ends_are_made_one_and_once_is_enough(text):
    once = normalise(text)
    assert "\r" not in once
    assert normalise(once).removeprefix("\ufeff") == once.removeprefix("\ufeff").removeprefix("\ufeff")
    assert once.replace("\n", "") == text.removeprefix("\ufeff").replace("\r", "").replace("\n", "")
    assert len(text.splitlines()) >= len(once.split("\n")) - 1


@settings(max_examples=50)
@given(st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), min_size=2, max_size=80))
def test_ascii_without_a_mark_is_read_in_every_width(text):
    for encoding in ("ascii", "utf-16-le", "utf-16-be"):
        assert decode(text.encode(encoding)) == text


def test_chinese_without_a_mark_in_wide_letters_is_not_silently_wrong():
    data = "港口周一重新开放，工人返回工作岗位。".encode("utf-16-le")
    try:
        assert "港口" in decode(data)
    except InputProblem as problem:
        assert str(problem).endswith(".")
