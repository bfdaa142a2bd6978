"""Tables as other programs write them: names of columns, separators, missing cells, days, limits."""

import csv
import io
import json
from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus import table_files
from framing.corpus.column_names import COLUMNS
from framing.corpus.problems import InputProblem
from framing.corpus.table_files import read_table
from framing.corpus.tables import article_from_row, event_from_row, events_from_rows, unique

TEXT = "The port of Almira reopened on Monday."


def written(folder, name: str, content: str | bytes):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(("ours", "theirs"), [(ours, name) for ours, names in COLUMNS.items() for name in names])
def test_every_known_name_of_a_column_is_understood_in_capitals_and_with_spaces(tmp_path, ours, theirs):
    header = theirs.upper().replace("_", " ")
    names = [f" {header} "] if ours == "text" else [f" {header} ", "body"]
    cells = [TEXT] if ours == "text" else ["value", TEXT]
    rows = read_table(written(tmp_path, "t.csv", f"{','.join(names)}\n{','.join(cells)}\n"))
    assert rows[0][ours] == cells[0] and rows[0]["text"] == TEXT


def test_where_two_columns_could_be_one_the_first_in_our_list_is_taken(tmp_path):
    content = "body,text,source,outlet\nthe body,the text,the source,the outlet\n"
    assert read_table(written(tmp_path, "t.csv", content)) == [{"text": "the text", "outlet": "the outlet"}]


def test_of_two_columns_that_differ_by_capitals_the_left_one_is_taken(tmp_path):
    assert read_table(written(tmp_path, "t.jsonl", '{"Text": "left", "TEXT": "right"}')) == [{"text": "left"}]


def test_columns_that_nobody_asked_for_are_left_out(tmp_path):
    assert read_table(written(tmp_path, "t.csv", f"text,sentiment\n{TEXT},0.3\n")) == [{"text": TEXT}]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_commonest_sign_of_the_first_line(tmp_path, separator):
    cells = ["Coast, Daily; North\tWest", f"“{TEXT}” he said; and more, and\tmore"]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([["outlet", "text", "note"], [*cells, ""]])
    assert read_table(written(tmp_path, "t.csv", out.getvalue())) == [
        {"outlet": cells[0], "text": cells[1], "note": ""}
    ]


def test_a_tab_separated_file_may_have_commas_in_its_names(tmp_path):
    rows = read_table(written(tmp_path, "t.tsv", f"a,b,c\ttext\nx\t{TEXT}\n"))
    assert rows == [{"text": TEXT}]


ODD = ["a;b,c", "a\tb", 'say "no"', "line\nbreak", "NA", "null", "1e5", "007", "=1+1", " spaces ", "", "'", "“”"]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(ODD), st.sampled_from(ODD).filter(bool)), min_size=1, max_size=6))
def test_cells_come_back_as_they_were_written(tmp_path_factory, cells):
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["outlet", "text"], *cells])
    path = written(tmp_path_factory.getbasetemp(), "cells.csv", out.getvalue())
    assert [(row["outlet"], row["text"]) for row in read_table(path)] == cells


def test_cells_of_json_and_parquet_become_words(tmp_path):
    row = {"text": TEXT, "authors": ["Ann", "Bo"], "outlet": None, "id": 7, "wire": float("nan"), "date": "2016-10-26"}
    expected = {
        "text": TEXT,
        "byline": "Ann, Bo",
        "outlet": "",
        "article_id": "7",
        "wire": "",
        "published": "2016-10-26",
    }
    assert read_table(written(tmp_path, "t.jsonl", json.dumps(row))) == [expected]
    days = pd.DataFrame({"text": [TEXT], "date": [datetime(2016, 10, 26, 23, 59)], "event_date": [date(2016, 10, 27)]})
    days.to_parquet(tmp_path / "t.parquet")
    assert read_table(tmp_path / "t.parquet")[0] == {
        "text": TEXT, "published": "2016-10-26", "event_date": "2016-10-27",
    }  # fmt: skip


def test_rows_of_json_may_have_different_keys_and_empty_lines_between_them(tmp_path):
    content = f'\n{{"text": "{TEXT}"}}\n\n   \n{{"outlet": "Coast", "text": "x"}}\n'
    assert read_table(written(tmp_path, "t.ndjson", content)) == [{"text": TEXT}, {"outlet": "Coast", "text": "x"}]


def test_a_column_that_only_a_later_row_has_counts_as_the_text_column(tmp_path):
    content = '{"outlet": "Coast"}\n{"outlet": "Inland", "body": "It reopened."}\n'
    assert read_table(written(tmp_path, "t.jsonl", content))[1]["text"] == "It reopened."


def test_a_table_without_texts_names_what_it_has_but_not_hundreds_of_columns(tmp_path):
    many = ",".join(f"column{n}" for n in range(40))
    with pytest.raises(InputProblem) as refused:
        read_table(written(tmp_path, "t.csv", f"{many}\n"))
    message = str(refused.value)
    assert "“column11” and others, and needs “text”" in message and "column12" not in message
    with pytest.raises(InputProblem, match="it has “a”, “b”, and needs"):
        read_table(written(tmp_path, "u.csv", "a,b\n1,2\n"))


def test_a_table_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(table_files, "TABLE_LIMIT", 10)
    with pytest.raises(InputProblem, match="larger than 2 GB; split it"):
        read_table(written(tmp_path, "t.csv", f"text\n{TEXT}\n"))


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing(tmp_path):
    content = f"\ufefftext,outlet\r\n{TEXT},Coast\r\n".encode()
    assert read_table(written(tmp_path, "t.csv", content)) == [{"text": TEXT, "outlet": "Coast"}]


def test_an_article_without_id_and_outlet_goes_by_its_row():
    article = article_from_row({"text": TEXT, "outlet": "", "article_id": ""}, 3, "Row 3")
    assert (article.article_id, article.outlet, article.headline) == ("row-3", "Outlet 3", "")


def test_events_keep_the_order_in_which_they_first_appear_and_their_own_details():
    rows = [
        {
            "event_id": "b",
            "text": TEXT,
            "event_title": "The port",
            "event_date": "26 October 2016",
            "event_licence": "CC",
        },
        {"event_id": "a", "text": TEXT},
        {"event_id": "b", "text": "Another text.", "event_title": "Not this"},
    ]
    events, problems = events_from_rows(rows, "t.csv")
    assert not problems
    assert [(event.event_id, event.title, len(event.articles)) for event in events] == [
        ("b", "The port", 2),
        ("a", "a", 1),
    ]
    assert (events[0].date, events[0].licence) == (date(2016, 10, 26), "CC")
    assert event_from_row("x", {}, []).date is None


def test_an_event_whose_rows_are_all_bad_is_no_event():
    events, problems = events_from_rows([{"event_id": "a", "text": " "}, {"event_id": "b", "text": TEXT}], "t.csv")
    assert [event.event_id for event in events] == ["b"] and len(problems) == 1


@given(st.lists(st.sampled_from(["a", "b", "a-2", "a-3", "b-2"]), max_size=12))
def test_ids_made_unique_are_unique_and_the_first_keeps_its_own(wanted):
    taken: set[str] = set()
    given_ids = [unique(one, taken) for one in wanted]
    assert len(set(given_ids)) == len(wanted) == len(taken)
    if wanted:
        assert given_ids[0] == wanted[0]
    assert all(made == one or made.startswith(f"{one}-") for made, one in zip(given_ids, wanted, strict=True))
