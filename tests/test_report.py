"""The whole comparison as one document."""

import json

import pytest

from framing import report
from framing.comparison import TABLES, Comparison


@pytest.fixture(scope="module")
def comparison(bridge):
    return Comparison(bridge)


@pytest.fixture(scope="module")
def document(comparison):
    return json.loads(report.as_json(comparison))


def test_every_table_is_in_the_document(document, comparison):
    assert set(document["tables"]) == {"sentences", *TABLES}
    for name, rows in document["tables"].items():
        assert len(rows) == len(getattr(comparison, name)), name


def test_offsets_in_the_document_index_its_texts(document):
    text = {article["article_id"]: article["text"] for article in document["articles"]}
    for row in document["tables"]["sentences"]:
        assert text[row["article_id"]][row["start"] : row["end"]] == row["sentence"]
    for row in document["tables"]["mentions"]:
        assert text[row["article_id"]][row["start"] : row["end"]] == row["mention"]


def test_the_document_says_how_it_was_made(document, comparison):
    assert document["made_with"]["key"] == comparison.reading.key
    assert document["made_with"]["parser"] == comparison.reading.parser
    assert [article["language"] for article in document["articles"]] == ["en", "en", "en"]


def test_voice_of_a_contested_word(document):
    voices = {(row["outlet"], row["form"].lower(), row["voice"]) for row in document["tables"]["terminology"]}
    assert ("Evening Star", "rioters", "outlet") in voices
    assert ("Public Radio", "rioters", "scare_quoted") in voices
