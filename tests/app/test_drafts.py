"""A visitor's own articles before they are compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from framing.app import drafts
from framing.app.data import Pictures
from framing.app.state import display_names
from framing.corpus.article import Article
from framing.corpus.problems import InputProblem

TEXT = "Port reopens\n\nThe port of Lisbon reopened on Monday, the harbour master said."


def test_a_pasted_text_finds_its_headline_and_gets_a_name_where_none_was_given():
    draft = drafts.from_text(3, TEXT)
    assert (draft.article.headline, draft.article.outlet) == ("Port reopens", "Outlet 3")


def test_a_headline_can_be_changed_and_stays_the_first_paragraph():
    article = drafts.edited(drafts.from_text(1, TEXT, "Daily").article, "Daily", "Open  again", date(2026, 1, 2))
    assert article.text.startswith("Open again\n\nThe port of Lisbon")
    assert article.text[: article.headline_end] == "Open again"
    assert article.published == date(2026, 1, 2)


def test_a_headline_can_be_taken_away():
    article = drafts.edited(drafts.from_text(1, TEXT, "Daily").article, "", "", None)
    assert article.headline == "" and article.text.startswith("The port")
    assert article.outlet == "Daily"


def test_a_saved_comparison_opens_again():
    event = drafts.event_of([drafts.from_text(1, TEXT, "Daily"), drafts.from_text(2, TEXT + " It rained.", "Weekly")])
    again, problems = drafts.from_file(5, drafts.saved(event), "articles.jsonl")
    assert problems == []
    assert [(d.number, d.article.outlet, d.article.text) for d in again] == [
        (5, "Daily", event.articles[0].text),
        (6, "Weekly", event.articles[1].text),
    ]


@pytest.mark.parametrize("data", [b"[1, 2]\n", b"no json", b"", b"\x00\x01\x02\x03" * 50])
def test_a_file_that_is_no_saved_comparison_is_refused_in_words(data):
    with pytest.raises(InputProblem) as problem:
        drafts.from_file(1, data, "articles.jsonl")
    assert str(problem.value).endswith(".")


def test_a_table_gives_its_articles_and_says_which_rows_have_none():
    table = f"outlet,title,date,text\nDaily,Port reopens,2016-10-26,\"{TEXT}\"\nWeekly,,,\nStar,,,{TEXT.split()[-1]}\n"
    found, problems = drafts.from_file(3, table.encode(), "port.csv")
    assert [(d.number, d.article.outlet) for d in found] == [(3, "Daily"), (4, "Star")]
    assert found[0].article.published == date(2016, 10, 26)
    assert [str(problem) for problem in problems] == ["Row 2 of port.csv has no words in it; give the article's text."]


def test_a_pasted_text_that_names_its_outlet_has_it_and_a_given_name_wins():
    page = TEXT.replace("Port reopens", "Port reopens after strike | Coast Daily")
    assert drafts.from_text(2, page).article.outlet == "Coast Daily"
    assert drafts.from_text(2, page, "Mine").article.outlet == "Mine"


def test_a_text_file_is_read_and_read_again_with_everything():
    data = (TEXT + "\n\nAdvertisement\n\nRead more: all about ports").encode()
    (draft,), _ = drafts.from_file(1, data, "daily.txt")
    again = drafts.reread(draft, everything=True)
    assert len(again.article.text) >= len(draft.article.text)
    assert (again.article.article_id, again.article.outlet) == (draft.article.article_id, draft.article.outlet)


def test_too_many_articles_or_characters_are_refused_with_the_limit():
    one = drafts.from_text(1, TEXT, "Daily")
    with pytest.raises(InputProblem, match="compares 12 at most"):
        drafts.check_room([one] * 13)
    long = drafts.Draft(1, Article("a", "A", "", "word " * 100_000))
    with pytest.raises(InputProblem, match="400,000 at most"):
        drafts.check_room([long])


def test_two_articles_of_one_outlet_keep_apart():
    event = drafts.event_of([drafts.from_text(1, TEXT, "Daily"), drafts.from_text(2, TEXT, "Daily")])
    assert [article.article_id for article in event.articles] == ["daily-1", "daily-2"]


def test_pictures_are_made_once_and_the_oldest_go():
    store, made = Pictures(most=2), []
    for key in ("a", "b", "a", "c", "b"):
        store.get((key,), lambda key=key: made.append(key) or key)
    assert made == ["a", "b", "c", "b"]


def test_names_are_letters_while_they_are_hidden():
    outlets = [f"Paper {n}" for n in range(28)]
    blind = list(display_names(outlets, blind=True).values())
    assert blind[0] == "Outlet A" and blind[25] == "Outlet Z" and len(set(blind)) == 28
    assert display_names(outlets, blind=False)["Paper 3"] == "Paper 3"


PAGE = (
    "Port reopens | Coast Daily\n\nBy Ann Writer\n\nThe port of Lisbon reopened on Monday, the union said.\n\n"
    "Advertisement\n\nDockers went back to their quays and cheered the first ship.\n\nRelated stories\nTen ports"
)


def back(draft, words: str) -> int:
    return next(place for place, piece in enumerate(draft.left_out) if words in piece.text)


def test_one_piece_is_put_back_and_left_out_again():
    draft = drafts.from_text(1, PAGE)
    again = drafts.put_back(draft, back(draft, "Advertisement"))
    assert again.article.text.split("\n\n")[2] == "Advertisement" and "By Ann" not in again.article.text
    assert "Advertisement" not in again.article.note and "By Ann Writer" in again.article.note
    assert drafts.put_back(again, back(draft, "Advertisement")) == draft


def test_what_the_visitor_changed_stays_when_a_piece_is_put_back():
    draft = drafts.from_text(1, PAGE)
    article = drafts.edited(draft.article, "Mine", "Another headline", date(2020, 1, 2))
    again = drafts.put_back(replace(draft, article=article), back(draft, "Related")).article
    assert (again.outlet, again.headline, again.published) == ("Mine", "Another headline", date(2020, 1, 2))
    assert again.text.startswith("Another headline\n\nThe port of Lisbon") and again.text.endswith("Ten ports")
    assert again.text[: again.headline_end] == "Another headline"


def test_everything_given_leaves_nothing_to_put_back_and_comes_after_single_pieces():
    draft = drafts.from_text(1, PAGE)
    whole = drafts.reread(drafts.put_back(draft, 1), everything=True)
    assert whole.article.text == PAGE and whole.left_out == () and whole.back == frozenset()
    assert drafts.reread(whole, everything=False) == draft


@pytest.mark.parametrize("name", ["port.txt", "port.html"])
def test_pieces_of_a_file_are_put_back_too(name):
    page = PAGE if name.endswith("txt") else (
        "<html><head><title>Port reopens</title></head><body><article>"
        + "<p>The port of Lisbon reopened on Monday, the union said in the morning.</p>" * 4
        + "<p>Related stories</p></article></body></html>"
    )  # fmt: skip
    (draft,), _ = drafts.from_file(1, page.encode(), name)
    again = drafts.put_back(draft, back(draft, "Related"))
    assert "Related stories" in again.article.text and "Related stories" not in draft.article.text


def test_a_markdown_file_has_nothing_left_out():
    (draft,), _ = drafts.from_file(1, b"---\noutlet: Daily\n---\n# Port reopens\n\nIt reopened.", "a.md")
    assert (draft.article.outlet, draft.article.article_id, draft.left_out) == ("Daily", "article-1", ())


@pytest.mark.parametrize("text", ["https://site.example/port", " www.site.example/a \n\nhttps://site.example/b\n"])
def test_a_link_that_is_pasted_as_a_text_is_told_where_it_belongs(text):
    with pytest.raises(InputProblem, match="This is a link, not an article"):
        drafts.from_text(1, text)


def test_a_text_with_a_link_in_it_is_a_text():
    assert drafts.from_text(1, f"{TEXT}\n\nhttps://site.example/port").article.headline == "Port reopens"


@pytest.mark.parametrize("name", ["photo.png", "old.doc", "port", "table.xlsx", "a.txt.exe"])
def test_a_file_of_another_kind_is_refused_with_all_kinds_that_can_be_given(name):
    with pytest.raises(InputProblem) as refused:
        drafts.from_file(1, TEXT.encode(), name)
    assert str(refused.value).startswith(f"{name} is of no kind that can be read; give one of .txt")
    assert all(kind in str(refused.value) for kind in (".csv", ".json", ".zip"))
