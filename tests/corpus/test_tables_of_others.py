"""Tables and folders as other people make them: odd names of columns, dates of many forms, archives, lists in JSON."""

import json
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import read_articles, read_event
from framing.corpus.column_names import our_names
from framing.corpus.problems import InputProblem
from framing.corpus.table_dates import as_days
from framing.corpus.table_files import table_rows

TEXT = "The port of Almira reopened on Monday after a strike of two weeks, the union said."
OTHER = "Dockers went back to work in Almira on Monday; the strike of two weeks is over."


@pytest.mark.parametrize(
    ("column", "ours"),
    [
        ("Source Name", "outlet"), ("mediaOutlet", "outlet"), ("News Source", "outlet"), ("Outlet-Name", "outlet"),
        ("Article Title", "headline"), ("articleTitle", "headline"), ("Article Text", "text"), ("Body Text", "text"),
        ("article.body", "text"), ("Publication Date", "published"), ("pubDate", "published"), ("Date", "published"),
        ("Article URL", "url"), ("author_name", "byline"),
    ],
)  # fmt: skip
def test_columns_are_known_by_the_names_that_others_give_them(column, ours):
    assert our_names([column]) == {column: ours}


@pytest.mark.parametrize("column", ["Source URL", "Title length", "text_id", "n_words", "Name", "article count"])
def test_columns_that_only_sound_alike_are_not_taken(column):
    assert our_names([column]) == {}


def test_a_plain_name_wins_over_one_with_something_added():
    assert our_names(["Article Title", "title"]) == {"title": "headline"}
    assert our_names(["id", "article_id"]) == {"article_id": "article_id"}


def test_a_table_whose_outlet_may_have_another_name_says_which_columns_are_not_read():
    problems = []
    rows = table_rows(f"desk,text\nPost,{TEXT!r}\n".replace("'", '"').encode(), "port.csv", problems)
    assert rows == [{"text": TEXT}]
    assert [str(problem) for problem in problems] == [
        "port.csv has no column “outlet”, so its rows are called Outlet 1, Outlet 2 and so on; if one of these names "
        "the outlets, call it “outlet”: “desk”."
    ]


# days

FORMS = ["2016-10-26", "26.10.2016", "10/26/2016", "October 26, 2016", "26 Oct 2016 10:15", "2016-10-26T10:00:00Z",
         "20161026", "20161026T101500Z", "1477440000", "1477440000000", "Wed, 26 Oct 2016 10:15:00 GMT", "26/10/16",
         "2016/10/26", "26-Oct-16", "26-Oct-2016", "26 October 2016", "Oct. 26th, 2016"]  # fmt: skip


@pytest.mark.parametrize("cell", FORMS)
def test_a_day_is_read_in_whatever_form_it_is_written(cell):
    assert as_days([cell]) == (["2016-10-26"], [])


@pytest.mark.parametrize(
    ("shows", "day"), [("26/10/2016", "2016-05-04"), ("10/26/2016", "2016-04-05"), ("04/05/2016", "04/05/2016")]
)
def test_other_cells_of_the_column_show_the_order_of_day_and_month(shows, day):
    assert as_days(["04/05/2016", shows])[0][0] == day


def test_cells_that_disagree_show_no_order():
    assert as_days(["04/05/2016", "26/10/2016", "10/26/2016"]) == (
        ["04/05/2016", "2016-10-26", "2016-10-26"], ["04/05/2016"],
    )  # fmt: skip


@pytest.mark.parametrize("cell", ["soon", "2016-10", "31/02/2016", "20161340", "1.5", "2016"])
def test_what_is_no_day_stays_and_is_named(cell):
    assert as_days([cell, ""]) == ([cell, ""], [cell])


@given(st.dates(date(1990, 1, 1), date(2029, 12, 31)))
def test_a_column_of_iso_days_is_the_same_again(day):
    assert as_days([day.isoformat()]) == ([day.isoformat()], [])


@given(st.lists(st.text(max_size=30), max_size=5))
def test_any_cells_give_as_many_days(cells):
    days, unread = as_days(cells)
    assert len(days) == len(cells) and len(unread) <= len(cells)


def test_a_table_says_which_of_its_dates_cannot_be_read(tmp_path):
    lines = [{"outlet": "A", "date": day, "text": TEXT} for day in ("26/10/2016", "soon", "03/04/2016", None)]
    path = tmp_path / "port.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    articles, problems = read_articles(path)
    assert [article.published for article in articles] == [date(2016, 10, 26), None, date(2016, 4, 3), None]
    assert [str(problem) for problem in problems] == [
        "1 of 4 dates in port.jsonl cannot be read (“soon”); write them as 2016-10-26."
    ]


# JSON that is one value

ROWS = [{"outlet": "A", "text": TEXT}, {"outlet": "B", "text": OTHER}]


@pytest.mark.parametrize("value", [ROWS, {"articles": ROWS}, {"n": 2, "tags": [{"id": 1}], "documents": ROWS}])
def test_a_list_of_articles_in_json_is_a_table(value):
    rows = table_rows(json.dumps(value, indent=1).encode(), "port.json", [])
    assert [row["outlet"] for row in rows] == ["A", "B"]


def test_one_article_in_json_is_a_row_and_lists_inside_it_are_none():
    row = {"text": TEXT, "outlet": "A", "authors": [{"text": "Ann"}], "n": 1}
    assert [found["text"] for found in table_rows(json.dumps(row).encode(), "one.json", [])] == [TEXT]


def test_json_lines_under_the_name_json_are_read_as_lines():
    lines = "\n".join(json.dumps(row) for row in ROWS)
    assert len(table_rows(lines.encode(), "port.json", [])) == 2


@pytest.mark.parametrize("value", [{"labels": {"a": 1}}, [1, 2], [], "port", {"rows": [{"a": 1}]}])
def test_json_without_articles_is_refused_in_one_sentence(value):
    with pytest.raises(InputProblem) as refused:
        table_rows(json.dumps(value, indent=1).encode(), "labels.json", [])
    assert len(refused.value.problems) == 1 and "labels.json holds no list of articles" in str(refused.value)


# archives and folders


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "port.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("port/coast_daily.txt", TEXT)
        packed.writestr("port/table.csv", f'outlet,text\nPost,"{OTHER}"\nStar,\n')
        packed.writestr("port/empty.txt", "")
        packed.writestr("port/photo.jpg", b"\xff")
    return path


def test_an_archive_gives_its_articles_and_what_is_wrong_with_it(archive):
    articles, problems = read_articles(archive)
    assert [(article.outlet, article.text) for article in articles] == [("Coast Daily", TEXT), ("Post", OTHER)]
    said = [str(problem).partition(";")[0] for problem in problems]
    assert said == ["empty.txt is empty", "Row 2 of table.csv has no words in it"]


def test_an_archive_is_one_event_and_stands_in_folders_too(archive):
    with pytest.warns():
        event = read_event(archive)
        assert (event.event_id, len(event.articles)) == ("port", 2)
        assert len(read_event(archive.parent).articles) == 2


def test_files_in_a_folder_that_may_be_articles_and_cannot_be_read_are_named(tmp_path):
    (tmp_path / "post.txt").write_text(TEXT)
    for name in ("old.doc", "table.xlsx", "photo.jpg", "labels.json"):
        (tmp_path / name).write_text("{}")
    articles, problems = read_articles(tmp_path)
    assert [article.outlet for article in articles] == ["post"]
    assert [str(problem).partition(" in ")[0] for problem in problems] == ["old.doc, table.xlsx"]


def test_of_many_such_files_a_few_are_named_and_the_rest_counted(tmp_path):
    for number in range(8):
        (tmp_path / f"{number}.doc").write_text("x")
    said = [str(problem) for problem in read_articles(tmp_path)[1]]
    assert "4.doc and 3 more in" in said[1] and "5.doc" not in said[1]
