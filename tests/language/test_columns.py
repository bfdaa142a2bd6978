"""Columns of a reading as plain lists, article by article, and the word lists made from them."""

import pickle

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.columns import Columns
from framing.language.reading import OWN_VOICES, read

TABLE = pd.DataFrame({"article_id": ["a", "a", "c"], "token": ["Port", "shut", "Port"], "start": [0, 5, 0]})


@pytest.fixture(scope="module")
def reading():
    articles = (
        Article("a", "Outlet A", "", "Port shut. “Nobody asked us,” dockers said."),
        Article("b", "Outlet B", "", "The port is “safe” again."),
        Article("c", "Outlet A", "", "..."),
    )
    return read(Event("e", "", articles))


def test_the_rows_of_each_article_are_its_own():
    columns = Columns(["a", "b", "c"], TABLE)
    assert columns.of("a", "token", "start") == [["Port", "shut"], [0, 5]]
    assert columns.of("b", "token") == [[]]
    assert columns.rows("c", "start", "token") == [(0, "Port")]


def test_equal_strings_are_one_object():
    columns = Columns(["a", "b", "c"], TABLE)
    (first, _), (second,) = columns.of("a", "token")[0], columns.of("c", "token")[0]
    assert first is second


def test_a_missing_string_stays_missing():
    table = pd.DataFrame({"article_id": ["a", "a"], "note": pd.Series(["x", None], dtype="str")})
    (notes,) = Columns(["a"], table).of("a", "note")
    assert notes[0] == "x" and pd.isna(notes[1])


def test_a_table_without_rows_has_empty_lists():
    empty = pd.DataFrame(columns=["article_id", "token"])
    assert Columns(["a"], empty).of("a", "token") == [[]] and Columns(["a"], empty).rows("a", "token") == []


def test_a_change_of_a_list_changes_nothing_in_the_reading(reading):
    (tokens,) = reading.lists("tokens", "a", "token")
    tokens.clear()
    assert reading.lists("tokens", "a", "token")[0][:2] == ["Port", "shut"]


@pytest.mark.parametrize("table", ["sentences", "tokens", "chunks", "entities", "quotes"])
def test_lists_are_the_columns_of_the_tables(reading, table):
    whole = getattr(reading, table)
    for article_id in "abc":
        rows = whole[whole["article_id"] == article_id]
        for column in whole.columns:
            assert reading.lists(table, article_id, column) == [rows[column].tolist()]
        assert reading.rows(table, article_id, "start", "part") == list(zip(rows["start"], rows["part"], strict=True))


def test_an_article_that_is_not_there_is_a_key_error(reading):
    with pytest.raises(KeyError, match="z"):
        reading.lists("tokens", "z", "token")
    with pytest.raises(KeyError, match="z"):
        reading.text("z")


def test_word_lists_see_each_article_once(reading):
    words = reading.words("a")
    assert words.token[:3] == ["port", "shut", "."] and words is reading.words("a")
    assert words.text == reading.text("a") and reading.words("b").token[0] == "the"


def test_own_words_leave_out_quotations_and_punctuation(reading):
    assert reading.own_words.to_dict() == {"Outlet A": 4, "Outlet B": 5}  # Port shut dockers said; all of B's
    assert reading.own_words.index.name == "outlet" and OWN_VOICES == ("outlet", "scare_quoted")


def test_a_reading_travels_without_what_was_made_from_it(reading):
    reading.words("a"), reading.lists("tokens", "a", "token"), reading.own_words
    again = pickle.loads(pickle.dumps(reading))
    assert set(vars(again)) == set(reading.__dataclass_fields__)
    pd.testing.assert_frame_equal(again.tokens, reading.tokens)
    assert again.words("a").token == reading.words("a").token
