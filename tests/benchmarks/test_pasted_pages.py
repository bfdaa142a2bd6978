"""The benchmark of pasted pages: what it prints, and that a loss shows."""

from datetime import date

import pytest

from benchmarks import pasted_pages
from benchmarks.pasted_pages import PAGES, SAYS_THE_OUTLET, guessed, page, table
from framing.corpus.article import Article

TITLE = "Port reopens after strike"
BODY = "\n\n".join(f"The union said in statement number {n} that every docker had come back to work." for n in range(9))
ARTICLE = Article("a", "Coast Daily", TITLE, f"{TITLE}\n\n{BODY}", date(2016, 10, 26))


@pytest.mark.parametrize("manner", PAGES)
def test_a_plain_article_is_found_again_in_every_manner(manner):
    assert guessed(ARTICLE, manner) == {"headline": True, "outlet": True, "day": True, "text": True}


def test_the_outlet_stands_on_the_pages_that_are_said_to_name_it():
    assert {manner for manner in PAGES if "Coast Daily" in page(ARTICLE, manner)} == SAYS_THE_OUTLET


def test_a_page_that_loses_something_counts_as_wrong(monkeypatch):
    monkeypatch.setattr(pasted_pages, "PAGES", {"no day": "{title}\n\n{body}\n\nAnd more of it was said."})
    assert table([ARTICLE, ARTICLE]).loc["no day"].to_dict() == {"headline": 2, "outlet": 2, "day": 0, "text": 0}
