"""Rows of any table under our column names, and the articles and events made of them."""

import json
import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import column_names, table_files, table_kinds, tables
from framing.corpus.problems import InputProblem

TEXT = "The port of Lisbon reopened on Monday after a strike of two weeks."


@pytest.mark.parametrize("ours", sorted(column_names.COLUMNS))
def test_every_name_of_a_column_is_known_in_any_spelling(ours):
    for name in column_names.COLUMNS[ours]:
        for spelled in (name, name.upper(), f" {name.replace('_', ' ').title()} "):
            assert column_names.our_names([spelled]) == {spelled: ours}


def test_of_two_columns_with_one_meaning_the_plainer_name_wins():
    assert column_names.our_names(["content", "body", "text"]) == {"text": "text"}
    assert column_names.our_names(["Title", "headline"]) == {"headline": "headline"}


def test_columns_that_mean_nothing_to_us_are_left_out():
    assert column_names.our_names(["text", "shares", "likes"]) == {"text": "text"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), (float("nan"), ""), (datetime(2019, 3, 5, 12, 30), "2019-03-05"), (date(2019, 3, 5), "2019-03-05"),
     (7, "7"), ("  as it is ", "  as it is "), (True, "True")],
)  # fmt: skip
def test_a_cell_is_a_string(value, expected):
    assert table_files._cell(value) == expected


@pytest.mark.parametrize(
    ("line", "separator"), [("a,b,c", ","), ("a;b;c", ";"), ("a\tb\tc", "\t"), ("a;b;c,d", ";"), ("a", ",")]
)
def test_the_separator_is_the_one_used_most_in_the_first_line(line, separator):
    assert table_kinds._separator(f"{line}\nx,y;z;;;;\t\t\t\t\n") == separator


def written(tmp_path, content: str, name: str = "t.csv"):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_table_is_read_under_our_names(tmp_path):
    path = written(tmp_path, f"Source;Title;Body;likes\nPost;Port opens;{TEXT};7\n")
    assert table_files.read_table(path) == [{"outlet": "Post", "headline": "Port opens", "text": TEXT}]


def test_tabs_make_a_tsv_whatever_stands_in_the_text(tmp_path):
    path = written(tmp_path, f"text\toutlet\n{TEXT}, a,b,c,d\tPost\n", "t.tsv")
    assert table_files.read_table(path)[0]["text"].endswith("a,b,c,d")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("t.csv", "", "is empty"),
        ("t.csv", "text,outlet\n", "no rows"),
        ("t.csv", "outlet,likes\nPost,7\n", "no column with the articles' text"),
        ("t.csv", "text,outlet\na,b,c\n", "more cells"),
        ("t.jsonl", '{"text": "a"}\n[1, 2]\n', "Line 2 of t.jsonl is not a JSON object"),
        ("t.jsonl", '{"text": "a"}\n{"text": \n', "Line 2 of t.jsonl is not JSON"),
        ("t.parquet", "no parquet", "not a readable Parquet"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(tmp_path, name, content, says):
    with pytest.raises(InputProblem, match=re.escape(says)):
        table_files.read_table(written(tmp_path, content, name))


def test_json_rows_may_have_different_keys_and_empty_lines(tmp_path):
    rows = [{"text": TEXT}, {"text": TEXT, "outlet": "Post"}]
    path = written(tmp_path, "\n\n".join(map(json.dumps, rows)), "t.jsonl")
    assert [row.get("outlet") for row in table_files.read_table(path)] == [None, "Post"]


def test_a_row_becomes_an_article_with_what_it_says():
    row = {"text": TEXT, "outlet": "Post", "headline": "Port opens", "published": "2019-03-05", "byline": "A. Noor",
           "url": "https://example.org", "wire": "AFP", "note": "page 1", "article_id": "p1"}  # fmt: skip
    article = tables.article_from_row(row, 4, "Row 4")
    assert article.text == f"Port opens\n\n{TEXT}" and article.published == date(2019, 3, 5)
    assert (article.article_id, article.outlet, article.wire, article.note) == ("p1", "Post", "AFP", "page 1")


def test_a_row_without_names_is_numbered():
    article = tables.article_from_row({"text": TEXT}, 4, "Row 4")
    assert (article.article_id, article.outlet) == ("row-4", "Outlet 4")


def test_a_headline_that_opens_the_text_is_not_repeated():
    row = {"text": f"\n Port opens \n\n{TEXT}", "headline": "Port opens"}
    assert tables.article_from_row(row, 1, "Row 1").text.count("Port opens") == 1


def test_a_row_without_a_text_is_named():
    articles, problems = tables.articles_from_rows([{"text": TEXT}, {"text": "  "}, {"text": TEXT}], "t.csv")
    assert len(articles) == 2 and "Row 2 of t.csv" in str(problems[0])


def test_events_keep_the_order_in_which_they_appear():
    rows = [{"event_id": event, "text": TEXT, "event_title": f"On {event}"} for event in ("mill", "port", "mill")]
    events, problems = tables.events_from_rows(rows, "t.csv")
    assert [(event.event_id, len(event.articles), event.title) for event in events] == [
        ("mill", 2, "On mill"), ("port", 1, "On port"),
    ]  # fmt: skip
    assert not problems and len({article.article_id for article in events[0].articles}) == 2


def test_rows_of_no_event_are_named_and_left_out():
    events, problems = tables.events_from_rows(
        [{"event_id": "", "text": TEXT}, {"event_id": "a", "text": TEXT}], "t.csv"
    )
    assert [event.event_id for event in events] == ["a"] and "Row 1 of t.csv names no event" in str(problems[0])
    with pytest.raises(InputProblem, match="event_id"):
        tables.events_from_rows([{"text": TEXT}], "t.csv")


@given(st.lists(st.sampled_from(["a", "a-2", "b", "a-3"]), max_size=12))
def test_made_ids_are_unique_and_the_first_keeps_its_own(wanted):
    taken: set[str] = set()
    made = [tables.unique(name, taken) for name in wanted]
    assert len(set(made)) == len(made) and taken == set(made)
    assert all(name.startswith(given_name) for name, given_name in zip(made, wanted, strict=True))
