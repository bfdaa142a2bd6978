"""Tables on their way out."""

import io
import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import output

TABLE = pd.DataFrame({"article_id": ["a"], "outlet": ["Outlet A"], "start": [3], "n": [2], "share": [float("nan")]})


def test_csv_reads_back():
    pd.testing.assert_frame_equal(pd.read_csv(io.StringIO(output.rendered(TABLE, "csv"))), TABLE, check_dtype=False)


def test_json_has_nulls_for_missing_numbers():
    assert json.loads(output.rendered(TABLE, "json")) == [
        {"article_id": "a", "outlet": "Outlet A", "start": 3, "n": 2, "share": None}
    ]


def test_parquet_reads_back(tmp_path):
    output.write(TABLE, "parquet", tmp_path / "t.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "t.parquet"), TABLE, check_dtype=False)


def test_parquet_does_not_go_to_a_terminal():
    with pytest.raises(output.OutputProblem, match="--output"):
        output.write(TABLE, "parquet", None)


def test_unknown_format():
    with pytest.raises(output.OutputProblem, match="table, csv, json, parquet"):
        output.rendered(TABLE, "xml")


@given(st.text(max_size=20).filter(lambda text: "\x00" not in text))
def test_no_cell_is_a_formula(text):
    cell = next(iter(output.safe_csv(pd.DataFrame({"text": [text]}, dtype=object)).split("\n", 1)[1:]), "")
    assert not cell.lstrip('"').startswith(("=", "+", "-", "@", "\t", "\r"))


def test_negative_numbers_stay_numbers():
    assert output.safe_csv(pd.DataFrame({"z": [-1.5]})) == "z\n-1.5\n"


def test_terminal_shows_words_and_counts_but_no_offsets(capsys):
    output.show(TABLE)
    shown = capsys.readouterr().out
    assert "Outlet A" in shown and "start" not in shown and "article_id" not in shown


def test_terminal_leaves_long_sources_to_files(capsys):
    table = pd.DataFrame({"label": ["rebels"], "hint": ["neutral"], "hint_source": ["A guide (2014)"]})
    output.show(table)
    shown = capsys.readouterr().out
    assert "neutral" in shown and "A guide" not in shown
    assert "A guide (2014)" in output.rendered(table, "csv")


def test_terminal_says_how_much_more_there_is(capsys):
    output.show(pd.DataFrame({"n": range(50)}), rows=10)
    assert "40 more rows" in capsys.readouterr().out


def test_nothing_found_is_said(capsys):
    output.show(TABLE.iloc[:0])
    assert capsys.readouterr().out == "Nothing found.\n"


def test_markup_in_a_text_is_only_text(capsys):
    output.show(pd.DataFrame({"word": ["[bold red]not markup[/]"]}))
    assert "[bold red]not markup[/]" in capsys.readouterr().out
