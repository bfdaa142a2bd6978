"""What is left out of a text keeps its place, and comes back there, piece by piece."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.documents import parts_of_html
from framing.corpus.parts import LeftOut, Parts
from framing.corpus.pieces import joined, left_out, pieces_of
from framing.corpus.plain_text import find_parts

PAGE = """Menu
Search

Port reopens after strike | Coast Daily

By Ann Writer
26 October 2016

The port of Almira reopened on Monday after a strike of two weeks, the union said.

Advertisement

Dockers went back to work at dawn and cheered when the first ship came in.

Read more: What we know so far

The owner of the port would not say what the strike has cost.

Related stories
Ten things to know about ports"""
PROSE = [paragraph for paragraph in PAGE.split("\n\n") if paragraph.startswith(("The ", "Dockers"))]


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


@pytest.fixture
def parts() -> Parts:
    return find_parts(PAGE)


def number_of(parts: Parts, words: str) -> int:
    [number] = [number for number, piece in enumerate(parts.left_out) if words in piece.text]
    return number


def test_every_piece_that_is_left_out_is_known_in_the_order_of_the_page(parts):
    said = [piece.text for piece in parts.left_out]
    assert said == [
        "Menu", "Search", "| Coast Daily", "By Ann Writer", "26 October 2016", "Advertisement",
        "Read more: What we know so far", "Related stories\nTen things to know about ports",
    ]  # fmt: skip
    assert [piece.at for piece in parts.left_out] == sorted(piece.at for piece in parts.left_out)


@pytest.mark.parametrize(
    ("words", "behind", "before"),
    [
        ("Advertisement", PROSE[0], PROSE[1]),
        ("Read more", PROSE[1], PROSE[2]),
        ("26 October", "Port reopens after strike", PROSE[0]),
        ("Coast Daily", "Port reopens after strike", PROSE[0]),
        ("Menu", "Port reopens after strike", PROSE[0]),  # from over the headline, which stays the first paragraph
    ],
)
def test_one_piece_comes_back_where_it_stood_and_no_other(parts, words, behind, before):
    number = number_of(parts, words)
    back = parts.with_back([number])
    found = paragraphs(back.text)
    place = found.index(parts.left_out[number].text)
    assert (found[place - 1], found[place + 1]) == (behind, before)
    assert len(found) == len(paragraphs(parts.text)) + 1
    assert words not in back.note and back.note.count("“") == parts.note.count("“") - 1


def test_the_last_piece_comes_back_at_the_end(parts):
    back = parts.with_back([len(parts.left_out) - 1])
    assert back.text == f"{parts.text}\n\nRelated stories\nTen things to know about ports"


def test_pieces_that_come_back_together_keep_their_order(parts):
    chosen = [number_of(parts, words) for words in ("By Ann", "Advertisement", "26 October")]
    found = paragraphs(parts.with_back(chosen).text)
    assert found[1:5] == ["By Ann Writer", "26 October 2016", PROSE[0], "Advertisement"]


def test_what_is_still_left_out_keeps_its_place_when_others_are_back(parts):
    first = parts.with_back([number_of(parts, "Advertisement")])
    both = first.with_back([number_of(first, "Read more")])
    assert both.text == parts.with_back([number_of(parts, "Advertisement"), number_of(parts, "Read more")]).text


def test_nothing_back_changes_nothing(parts):
    assert (parts.with_back([]).text, parts.with_back([]).note) == (parts.text, parts.note)


def test_all_pieces_back_are_all_words_of_the_page(parts):
    back = parts.with_back(range(len(parts.left_out)))
    assert sorted(back.text.split()) == sorted(PAGE.split())
    assert back.left_out == () and back.note == ""


@given(st.lists(st.sampled_from([*PROSE, "Advertisement", "Share", "Read more: All about ports"]), min_size=1))
def test_of_any_page_all_pieces_come_back_in_order(lines):
    page = "\n\n".join(lines)
    parts = find_parts(page)
    back = parts.with_back(range(len(parts.left_out))).text
    if not parts.headline:
        assert re.sub(r"\s+", " ", back) == re.sub(r"\s+", " ", page)
    assert sorted(back.split()) == sorted(page.split())


def test_the_end_of_a_web_page_comes_back():
    said = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    page = f"<html><head><title>Port open</title></head><body><article><h1>Port open</h1>{said}{said}"
    parts = parts_of_html(f"{page}<p>Reporting by Ann Writer; Editing by Ben Other</p></article></body></html>", "page")
    assert [piece.text for piece in parts.left_out] == ["Reporting by Ann Writer; Editing by Ben Other"]
    assert parts.with_back([0]).text.endswith(f"{PROSE[-1]}\n\nReporting by Ann Writer; Editing by Ben Other")


def test_a_list_of_tags_in_the_lede_is_between_two_pieces():
    text = "The port of Almira reopened. Tags: port, strike The port of Almira reopened. Dockers cheered."
    pieces, removed = pieces_of(text, 0, len(text))
    assert [text[slice(*piece)].strip() for piece in removed] == ["Tags: port, strike"]
    assert joined(text, pieces).startswith("The port of Almira reopened.\n\nThe port")
    assert left_out(text, pieces, removed)[0] == LeftOut(30, "Tags: port, strike")
