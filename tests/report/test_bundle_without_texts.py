"""A bundle without its texts: numbers and places leave, sentences do not."""

import io
import re
import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import Article, Event, compare
from framing.report.bundle import _counts, as_bundle

TEXTS = {
    "wire": (
        "Court strikes down port law\n\n"
        "The Constitutional Court of Almira struck down the port law of 2021 on Wednesday in a vote of five to four. "
        "A lecturer in public law said prosecutors could go on bringing charges until the last day of the month. "
        "“We have waited for this day for more than four long years,” said Irena Dahl, of the dockers’ union. "
        "Some 400 people waited outside the court in the rain, the police said."
    ),
    "daily": (
        "Five judges sweep away port law\n\n"
        "Five unelected judges swept away the port law of 2021 on Wednesday in a vote of five to four. "
        "A lecturer in public law claimed prosecutors could go on bringing charges until the last day of the month. "
        "“We have waited for this day for more than four long years,” boasted Irena Dahl, of the dockers’ union. "
        "About 300 activists gathered outside the court in the rain, the police said."
    ),
}  # fmt: skip
WORDS_IN_A_ROW = 8


def runs(text: str) -> set[str]:
    """Every run of eight words, in small letters and without signs."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[n : n + WORDS_IN_A_ROW]) for n in range(len(words) - WORDS_IN_A_ROW + 1)}


@pytest.fixture(scope="module")
def files():
    event = Event("court", "Court", tuple(Article(name, name.title(), text.split("\n")[0], text)
                                          for name, text in TEXTS.items()), licence="all rights reserved")  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(as_bundle(compare(event), texts=False))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_no_eight_words_of_an_article_stand_together_in_any_table(files):
    articles = set.union(*map(runs, TEXTS.values()))
    for name, content in files.items():
        if not name.startswith("tables/") or not content.strip():
            continue
        table = pd.read_csv(io.StringIO(content), dtype=str, keep_default_na=False)
        for column in table.columns:
            for cell in table[column]:
                assert not runs(cell) & articles, f"{name}, column {column}: {cell}"


def test_what_can_be_counted_is_still_there(files):
    ledger = pd.read_csv(io.StringIO(files["tables/ledger.csv"]))
    assert {"outlet", "actor", "label", "n"} <= set(ledger.columns) and ledger["n"].sum() > 4
    exchanges = pd.read_csv(io.StringIO(files["tables/substitutions.csv"]))
    assert {"kind", "left_start", "left_end", "right_start", "right_end"} <= set(exchanges.columns)
    assert len(exchanges) >= 3


def test_the_readers_of_the_bundle_are_told_what_is_missing(files):
    readme = files["README.txt"]
    assert "are left out of this file" in readme and "--articles FOLDER-WITH-THE-ARTICLES" in readme
    assert "Licence of the articles: all rights reserved" in readme
    assert not any(name.startswith("event/") for name in files)


def test_a_column_that_quotes_is_left_out_whatever_its_name():
    text = "The port of Almira reopened on Monday after a strike of two weeks."
    table = pd.DataFrame({"n": [1, 2], "label": ["dockers", "port of Almira"],
                          "new": ["short", "reopened on Monday after a strike of two weeks"]})  # fmt: skip
    assert _counts(table, [text]).columns.tolist() == ["n", "label"]
    assert _counts(table, ["Another text."]).columns.tolist() == ["n", "label", "new"]


@given(st.lists(st.lists(st.sampled_from("port dock strike union law court day".split()), max_size=14), max_size=4))
def test_short_cells_stay_and_rows_are_never_lost(cells):
    table = pd.DataFrame({"cell": [" ".join(words) for words in cells], "n": range(len(cells))})
    texts = [" ".join(words) for words in cells]
    left = _counts(table, texts)
    assert len(left) == len(table) and "n" in left
    assert ("cell" in left) == all(len(words) < 8 for words in cells)
