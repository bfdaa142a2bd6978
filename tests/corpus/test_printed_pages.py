"""Printed pages to paragraphs, damaged PDF files, and which articles belong together whatever their order."""

import io
import random
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.article_files import article_from_bytes
from framing.corpus.checks import FEW_WORDS, check_event
from framing.corpus.documents import paragraphs_of_pages
from framing.corpus.grouping import group, same_event, similarities
from framing.corpus.problems import InputProblem

LINES = [
    "The port of Almira reopened on Monday after a strike of two weeks, and the workers",
    "returned to the quays at dawn, the harbour office said.",
    "The union called the agreement a victory; the company that runs the port said that",
    "it could live with the result.",
]


def test_lines_are_joined_and_a_short_line_that_ends_a_sentence_ends_the_paragraph():
    assert paragraphs_of_pages(["\n".join(LINES)]).split("\n\n") == [
        f"{LINES[0]} {LINES[1]}", f"{LINES[2]} {LINES[3]}",
    ]  # fmt: skip


def test_a_paragraph_goes_on_over_the_page():
    assert paragraphs_of_pages([LINES[0], LINES[1]]) == f"{LINES[0]} {LINES[1]}"


def test_words_that_were_cut_are_joined_and_hyphens_before_capitals_stay():
    cut = paragraphs_of_pages(["The port was re-\nopened in the pre-\nWar harbour of Almira by the union"])
    assert "The port was reopened" in cut and "pre-" in cut and "preWar" not in cut


@pytest.mark.parametrize("line", ["1", "12", "page 3", "Page 3 of 12", "3/12", "PAGE 7"])
def test_page_numbers_go(line):
    assert line not in paragraphs_of_pages([f"{LINES[0]}\n{line}", f"{LINES[1]}\n{line}"])


@pytest.mark.parametrize("line", ["400 jobs", "1,234", "2016", "page"])
def test_other_numbers_stay(line):
    assert line in paragraphs_of_pages([f"{LINES[0]}\n{line}"])


def test_a_head_that_stands_on_two_pages_of_three_goes_and_one_on_two_pages_of_two_stays():
    pages = [f"Coast Daily, page {n}\n{line}" for n, line in enumerate(LINES[:3], start=1)]
    assert "Coast Daily" not in paragraphs_of_pages(pages)
    assert "Coast Daily" in paragraphs_of_pages(pages[:2])
    third = [*pages[:1], f"Inland Post\n{LINES[1]}", f"Another\n{LINES[2]}"]
    assert "Coast Daily" in paragraphs_of_pages(third)


@settings(max_examples=60)
@given(
    st.lists(
        st.lists(st.sampled_from(["The port", "reopened", "on Monday.", "", "“We won”", "Ana"]), max_size=5),
        min_size=1,
        max_size=2,
    )
)
def test_no_word_is_lost_and_none_comes_twice(pages):
    printed = ["\n".join(lines) for lines in pages]
    words = " ".join(printed).split()
    assert paragraphs_of_pages(printed).split() == words


def printed(lines: list[str]) -> bytes:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    name = pypdf.generic.NameObject
    font = pypdf.generic.DictionaryObject({name("/Type"): name("/Font"), name("/Subtype"): name("/Type1"),
                                           name("/BaseFont"): name("/Helvetica")})  # fmt: skip
    fonts = pypdf.generic.DictionaryObject({name("/F1"): writer._add_object(font)})
    page[name("/Resources")] = pypdf.generic.DictionaryObject({name("/Font"): fonts})
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(("BT /F1 11 Tf 50 800 Td\n" + "".join(f"({line}) Tj 0 -14 Td\n" for line in lines) + "ET").encode())
    page[name("/Contents")] = writer._add_object(stream)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_damaged_pdf_files_give_text_or_a_sentence():
    whole, damage, refused = printed(LINES), random.Random(11), 0
    assert "harbour office" in article_from_bytes(whole, "almira.pdf").text
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(damage.choice([1, 5, 30])):
            data[damage.randrange(len(data))] = damage.randrange(256)
        try:
            assert article_from_bytes(bytes(data), "almira.pdf").text
        except InputProblem as problem:
            assert "almira.pdf" in str(problem) and str(problem).endswith(".") and "\n" not in str(problem)
            refused += 1
    assert refused


def test_a_pdf_of_too_many_pages_is_refused():
    writer = pypdf.PdfWriter()
    for _ in range(201):
        writer.add_blank_page(10, 10)
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(InputProblem, match="has 201 pages; give the pages of the article alone"):
        article_from_bytes(buffer.getvalue(), "book.pdf")


PORT = "The port of Almira reopened on Monday. Dockers of the Harbour Union returned in Almira, Ana Petrov said."
COURT = "The court of Velmark struck down the law. Five judges of the High Court voted in Velmark, Irena Dahl wrote."
DAY = date(2016, 10, 26)


def articles(*texts: str) -> list[Article]:
    return [Article(f"a{n}", f"Outlet {n}", f"Headline {n}", text, DAY) for n, text in enumerate(texts)]


@settings(max_examples=6)
@given(st.permutations(range(5)))
def test_who_belongs_together_does_not_depend_on_the_order(order):
    given_articles = articles(PORT, COURT, f"{PORT} It rained.", f"{COURT} It rained.", f"Again: {PORT}")
    found = group([given_articles[n] for n in order])
    assert {frozenset(a.article_id for a in event.articles) for event in found} == {
        frozenset({"a0", "a2", "a4"}), frozenset({"a1", "a3"}),
    }  # fmt: skip
    assert found[0].articles[0].article_id == f"a{order[0]}" and found[0].title == f"Headline {order[0]}"


@pytest.mark.parametrize(("apart", "events"), [(3, 1), (4, 2)])
def test_three_days_are_one_event_and_four_are_two(apart, events):
    first, second = articles(PORT, PORT)
    assert len(group([first, replace(second, published=DAY + timedelta(days=apart))])) == events


def test_the_day_of_a_group_is_its_earliest_and_a_group_without_headline_has_a_number():
    first, second = (replace(article, headline="") for article in articles(PORT, PORT))
    (event,) = group([first, replace(second, published=DAY - timedelta(days=1))])
    assert (event.date, event.title, event.event_id) == (DAY - timedelta(days=1), "Event 1", "event-1")


def test_a_threshold_that_nothing_reaches_parts_all_and_one_that_all_reach_joins_them():
    given_articles = articles(PORT, f"{PORT} It rained for hours in the afternoon.", COURT)
    assert len(group(given_articles, join_above=0.999)) == 3
    assert len(group(articles(PORT, PORT, PORT), join_above=0.999)) == 1


def test_similar_texts_are_more_similar_than_others_and_each_is_like_itself():
    matrix = similarities([PORT, f"{PORT} It rained.", COURT])
    assert matrix[0, 1] > 0.8 > 0.3 > matrix[0, 2]
    assert matrix.diagonal() == pytest.approx(np.ones(3))


def test_the_nearest_article_is_named_and_short_texts_are_judged_mildly():
    table = same_event(Event("e", "", tuple(articles(PORT, COURT, f"{PORT} It rained."))))
    assert table["nearest"].tolist()[::2] == ["a2", "a0"]
    short = same_event(Event("e", "", tuple(articles(PORT, "Ships left the quays of Almira."))))
    assert not short["odd"].iloc[1] and short["words"].tolist() == [len(PORT.split()), 6]


@pytest.mark.parametrize(("words", "said"), [(FEW_WORDS - 1, True), (FEW_WORDS, False)])
def test_forty_words_are_enough(words, said):
    text = " ".join((PORT.split() * 3)[:words])
    sentences = check_event(Event("e", "", tuple(articles(PORT * 3, text))))
    assert any("too little text" in sentence for sentence in sentences) is said


def test_articles_of_one_outlet_are_told_apart_by_their_ids():
    one, other = (replace(article, outlet="Coast") for article in articles(PORT * 3, PORT * 3))
    assert check_event(Event("e", "", (one, other)))[0].startswith("Coast (a0) and Coast (a1) have the same text")


def test_an_article_of_a_week_before_is_said_to_be_before():
    first, second = articles(PORT * 3, f"{PORT * 3} It rained.")
    early = replace(first, published=DAY - timedelta(days=8))
    assert [s for s in check_event(Event("e", "", (early, second))) if "dated" in s] == [
        "Outlet 1 is dated 26 October 2016, 8 days after the other: is it the same event?"
    ]
