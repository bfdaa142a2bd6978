import json
from datetime import date, datetime

import pandas as pd
import pytest

from framing.corpus.problems import InputProblem, InputWarning
from framing.corpus.readers import read_articles, read_event, read_events
from framing.corpus.table_files import read_table
from framing.corpus.tables import unique

ROWS = [
    {"event": "port", "outlet": "Coast Daily", "title": "Port reopens", "body": "It reopened.", "date": "2016-10-26"},
    {"event": "port", "outlet": "Inland Post", "title": "Dockers win", "body": "They won.", "date": "2016-10-27"},
    {"event": "mayor", "outlet": "Coast Daily", "title": "Mayor resigns", "body": "She left.", "date": "2016-11-01"},
]


def write(path, rows):
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    elif path.suffix == ".parquet":
        pd.DataFrame(rows).to_parquet(path)
    else:
        pd.DataFrame(rows).to_csv(path, index=False, sep="\t" if path.suffix == ".tsv" else ",")
    return path


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_rows_are_grouped_into_events(tmp_path, suffix):
    events = read_events(write(tmp_path / f"corpus{suffix}", ROWS))
    assert [(event.event_id, len(event.articles)) for event in events] == [("port", 2), ("mayor", 1)]
    first = events[0].articles[0]
    assert (first.outlet, first.headline, first.text) == ("Coast Daily", "Port reopens", "Port reopens\n\nIt reopened.")
    assert first.published == date(2016, 10, 26)


def test_one_table_is_one_event(tmp_path):
    event = read_event(write(tmp_path / "port.csv", ROWS[:2]))
    assert (event.event_id, event.title) == ("port", "Port reopens")
    with pytest.raises(InputProblem, match="2 events; read it with read_events"):
        read_event(write(tmp_path / "all.csv", ROWS))


def test_semicolons_capitals_and_spaces_in_column_names(tmp_path):
    path = tmp_path / "port.csv"
    path.write_text("Outlet Name;Full Text;Publish Date\nCoast Daily;It reopened, at last.;26 October 2016\n", "utf-8")
    article = read_event(path).articles[0]
    assert (article.outlet, article.text, article.published) == (
        "Coast Daily",
        "It reopened, at last.",
        date(2016, 10, 26),
    )


def test_missing_text_column_is_named_with_what_is_there(tmp_path):
    with pytest.raises(InputProblem) as refused:
        read_event(write(tmp_path / "port.csv", [{"outlet": "Coast Daily", "words": 12}]))
    assert "“outlet”, “words”" in str(refused.value) and "“text”" in str(refused.value)


def test_missing_event_column(tmp_path):
    with pytest.raises(InputProblem, match="add “event_id”"):
        read_events(write(tmp_path / "port.csv", [{"text": "It reopened."}]))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"text,outlet\n", "no rows"),
        ("a.csv", b'text,outlet\n"never closed', "quote cells"),
        ("a.jsonl", b'\n{"text": ', "Line 2 of a.jsonl is not JSON"),
        ("a.jsonl", b"[1, 2]\n", "Line 1 of a.jsonl is not a JSON object"),
        ("a.parquet", b"PAR1 no table", "not a readable Parquet"),
        ("a.csv", b"\x89PNG\x00\x00\x01", "binary"),
    ],
)
def test_broken_tables(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputProblem, match=words):
        read_event(tmp_path / name)


def test_bad_rows_lose_no_good_ones(tmp_path):
    rows = [{"outlet": "A", "text": "It reopened."}, {"outlet": "B", "text": " "}, {"outlet": "C", "text": "x" * 6000}]
    path = write(tmp_path / "port.csv", rows)
    articles, problems = read_articles(path)
    assert [article.outlet for article in articles] == ["A"]
    assert [str(problem).split(" of ")[0] for problem in problems] == ["Row 2", "Row 3"]
    with pytest.warns(InputWarning) as said:
        assert len(read_event(path).articles) == 1
    assert [str(warning.message) for warning in said] == [str(problem) for problem in problems]


def test_rows_without_an_event_are_said(tmp_path):
    path = write(tmp_path / "port.jsonl", [*ROWS, {"event": "", "body": "Which event?"}])
    with pytest.warns(InputWarning, match="Row 4 of port.jsonl names no event"):
        assert len(read_events(path)) == 2


def test_ids_are_unique_and_texts_to_the_letter(tmp_path):
    text = "  “Two  spaces”\n\n\nthree lines  "
    rows = [{"article_id": "a", "headline": "", "text": text}, {"article_id": "a", "headline": "", "text": "x y"}]
    articles, _ = read_articles(write(tmp_path / "t.jsonl", rows))
    assert [article.article_id for article in articles] == ["a", "a-2"]
    assert articles[0].text == text


def test_without_a_headline_column_the_first_line_is_looked_at(tmp_path):
    rows = [{"text": "Port reopens\n\nThe port reopened on Monday."}, {"text": "The port reopened on Monday."}]
    articles, _ = read_articles(write(tmp_path / "t.jsonl", rows))
    assert [article.headline for article in articles] == ["Port reopens", ""]


def test_missing_values_and_times_in_parquet(tmp_path):
    rows = [
        {"text": "It reopened.", "outlet": None, "published": datetime(2016, 10, 26, 9)},
        {"text": "x", "outlet": "B"},
    ]
    table = read_table(write(tmp_path / "t.parquet", rows))
    assert table[0] == {"text": "It reopened.", "outlet": "", "published": "2016-10-26"}


def test_numbers_stay_as_written(tmp_path):
    (tmp_path / "t.csv").write_text("id,text,outlet\n007,NA,1.0\n", "utf-8")
    assert read_table(tmp_path / "t.csv") == [{"article_id": "007", "text": "NA", "outlet": "1.0"}]


def test_unique():
    taken = set()
    assert [unique("a", taken) for _ in range(3)] == ["a", "a-2", "a-3"]
