"""A given headline that the text repeats, opens with, or only begins like."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import Article, Event, read_articles, read_event, to_jsonl
from framing.corpus.headlines import opens_with
from framing.corpus.markdown import article_from_markdown
from framing.corpus.plain_text import find_parts
from framing.corpus.tables import article_from_row

LEDE = "Police clear bridge in London on Monday after a night of protest."


def row(headline, text):
    return article_from_row({"outlet": "A", "headline": headline, "text": text}, 1, "Row 1")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Police clear bridge", True),
        ("Police clear bridge\n\nForty were removed.", True),
        ("Police clear bridge Forty were removed.", True),  # runs into the article
        ("Police clear bridge: the pictures", True),
        ("Police clear bridge in London on Monday.", False),
        ("Police clear bridge, union says.", False),
        ("Police clear bridges everywhere.", False),
        ("Police clear bridge’s stairs.", False),
        ("Police clear bridge-side camp.", False),
        ("The police clear bridge", False),
    ],
)
def test_a_lede_that_begins_like_the_headline_is_not_it(text, opens):
    assert opens_with(text, "Police clear bridge") is opens


def test_a_row_whose_lede_begins_with_the_words_of_its_headline_keeps_both():
    article = row("Police clear bridge", LEDE)
    assert article.text == f"Police clear bridge\n\n{LEDE}"
    assert article.text[article.body_start :] == LEDE


def test_a_row_whose_text_has_the_headline_has_it_once():
    article = row("Police clear bridge", f"Police clear bridge\n\n{LEDE}")
    assert article.text.count("Police clear bridge") == 2 and article.text[article.body_start :] == LEDE


@pytest.mark.parametrize("headline", [" Police clear bridge ", "Police clear bridge\n", "\tPolice clear bridge"])
def test_white_space_around_a_headline_makes_no_second_one(headline):
    article = row(headline, "  Police clear bridge\n\nForty were removed.")
    assert article.headline == "Police clear bridge"
    assert article.text == "Police clear bridge\n\nForty were removed."


def test_a_headline_of_white_space_is_none():
    article = row("  \n", LEDE)
    assert (article.headline, article.text, article.body_start) == ("", LEDE, 0)


def test_a_word_that_goes_on_is_not_cut_in_two():
    article = row("Port", "Portugal wins again in the last minute.")
    assert article.text[: article.headline_end] == "Port"
    assert article.text[article.body_start :].startswith("Portugal wins")


def test_front_matter_and_pasted_headers_follow_the_same_rule():
    markdown = article_from_markdown(f"---\nheadline: Police clear bridge\n---\n{LEDE}", "a")
    assert markdown.text[markdown.body_start :] == LEDE
    pasted = find_parts(f"headline: Police clear bridge\n\n{LEDE}")
    assert pasted.headline == "Police clear bridge"
    assert pasted.text == f"Police clear bridge\n\n{LEDE}"


def test_an_event_whose_headline_runs_into_its_text_comes_back(tmp_path):
    text = "Port reopens after strike The port of Almira reopened on Monday."
    event = Event("port", "Port", (Article("a", "A", "Port reopens after strike", text),))
    assert read_event(to_jsonl(event, tmp_path / "port.jsonl")) == event


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=30),
       st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=60))  # fmt: skip
def test_reading_what_was_read_changes_nothing(tmp_path_factory, headline, body):
    path = tmp_path_factory.getbasetemp() / "again.jsonl"
    path.write_text(json.dumps({"outlet": "A", "headline": headline, "text": body}), "utf-8")
    first, _ = read_articles(path)
    if not first:
        return
    assert first[0].text.startswith(first[0].headline) and body.strip() in first[0].text
    path.write_text(json.dumps({"outlet": "A", "headline": first[0].headline, "text": first[0].text}), "utf-8")
    assert read_articles(path)[0][0].text == first[0].text
