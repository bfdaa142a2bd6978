from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.markdown import article_from_markdown, split_front_matter, without_markup

ARTICLE = """---
outlet: Coast Daily
headline: Port: open again, "at last" #1
published: 2016-10-26
byline: Ann Writer
wire: AFP
url: https://example.org/port
style: broadsheet
---
The port reopened.

Workers returned.
"""


def test_front_matter_of_a_bundled_article():
    article = article_from_markdown(ARTICLE, "coast")
    assert article.article_id == "coast"
    assert article.outlet == "Coast Daily"
    assert article.headline == 'Port: open again, "at last" #1'
    assert article.published == date(2016, 10, 26)
    assert (article.byline, article.wire, article.url) == ("Ann Writer", "AFP", "https://example.org/port")
    assert article.text == f"{article.headline}\n\nThe port reopened.\n\nWorkers returned."
    assert article.text[article.body_start :].startswith("The port")


def test_without_front_matter_a_heading_is_the_headline():
    article = article_from_markdown("# Port *reopens* #\n\nIt reopened.\n", "a", "Coast Daily")
    assert (article.outlet, article.headline, article.text) == (
        "Coast Daily",
        "Port reopens",
        "Port reopens\n\nIt reopened.",
    )


def test_a_headline_given_twice_stands_once():
    article = article_from_markdown("---\ntitle: Port reopens\n---\n# Port reopens\n\nIt reopened.", "a")
    assert article.text == "Port reopens\n\nIt reopened."


def test_yaml_front_matter_of_site_generators():
    fields, body = split_front_matter(
        "---\ntitle: >\n  Port\n  reopens\ntags:\n  - port\n  - strike\ndate: 2016-10-26\n---\nIt."
    )
    assert fields == {"title": "Port reopens", "tags": "port, strike", "date": "2016-10-26"}
    assert body == "It."


def test_quoted_values():
    fields, _ = split_front_matter('---\na: "x \\"y\\" z"\nb: \'it\'\'s\'\nc: "two" "words"\nd:\n---\n')
    assert fields == {"a": 'x "y" z', "b": "it's", "c": '"two" "words"', "d": ""}


@pytest.mark.parametrize("text", ["--- no front matter\ntext", "text\n---\nmore\n---\n", "---\nnever closed"])
def test_rules_and_dashes_are_no_front_matter(text):
    assert split_front_matter(text) == ({}, text)


def test_empty_front_matter():
    assert split_front_matter("---\n---\nText") == ({}, "Text")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("It *reopened* **on** _Monday_ __at__ ***dawn***.", "It reopened on Monday at dawn."),
        ("![port](a.png) See [the deal](https://example.org/a_b).", "See the deal."),
        ("> “We won,” he said.\n> Twice.", "“We won,” he said.\nTwice."),
        ("### Talks ##\nfile_name_x and 2 * 3 * 4", "Talks\nfile_name_x and 2 * 3 * 4"),
        ("# 1 choice", "1 choice"),
        ("#1 choice", "#1 choice"),
    ],
)
def test_markup_goes_and_words_stay(markdown, words):
    assert without_markup(markdown) == words


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\x85\u2028\u2029"), max_size=200))
def test_plain_format_is_taken_to_the_letter(text):
    article = article_from_markdown(f"---\noutlet: A\nformat: plain\n---\n{text}", "a")
    assert article.text == text


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    assert article_from_markdown(text, "a").article_id == "a"
