"""How well are headline, outlet, day and text of a pasted page guessed? BASIL's articles, as 15 kinds of pages.

    python -m benchmarks.pasted_pages [FOLDER]     # the data folder; else $FRAMING_DATA, else ../shared/data

The articles are real; the lines around them are ours, in the manner of pages and press archives in general. Every
article is printed in every manner. ``text`` counts articles whose text is the body and nothing else. The rules were
mended while looking at these manners: it is a check that nothing is lost, no measure of pages not seen.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pandas as pd

from framing.corpus.article import Article
from framing.corpus.article_files import article_from_text
from framing.corpus.datasets import basil

SAYS_THE_OUTLET = {"title and outlet", "outlet and day", "press archive", "whole page", "outlet over the title",
                   "outlet under the title", "printed to a file"}  # fmt: skip
PAGES = {
    "day under the title": "{title}\n\n{long}\n\n{body}",
    "title and outlet": "{title} | {outlet}\n\nBy Jane Roe\n{long}\n\n{body}",
    "outlet and day": "{title}\n\n{outlet}, {iso}\n\n{body}",
    "name, place, weekday": "{title}\n\nJane Roe in Washington\n\nWed {day} {month} {year} 15.24 GMT\n\nLast modified "
    "on Thu {day} {month} {year} 18.00 GMT\n\n{body}",
    "byline and day in one line": "{title}\n\nBy JANE ROE and JOHN DOE {MONTH}. {day}, {year}\n\n{body}",
    "section over the title": "POLITICS {us} 10:24 am ET\n\n{title}\n\nBy Jane Roe\n\nShare\nTweet\n\n{body}",
    "agency": "{title}\nBy Jane Roe\n{long}3:24 PM UTCUpdated 3 years ago\n\n{body}\n\nReporting by Jane Roe; Editing "
    "by John Doe\nOur Standards: The Thomson Reuters Trust Principles.",
    "clock and buttons": "{title}\n\nBy Jane Roe\n\nPublished {long} 10:24am EST | Updated {long} 3:02pm EST\n\n"
    "Facebook\nTwitter\nFlipboard\nComments\nPrint\nEmail\n\n{body}\n\nCLICK HERE TO GET THE APP",
    "press archive": "{title}\n\n{outlet}\n\n{long} {weekday}\n\nCopyright {year} {outlet} All Rights Reserved\n\n"
    "Section: A; Column 0; National Desk; Pg. 1\n\nLength: {words} words\n\nByline: Jane Roe\n\nBody\n\n{body}\n\n"
    "Load-Date: {long}\n\nEnd of Document",
    "whole page": "Skip to main content\nMenu\nSearch\nSubscribe\nSign in\nHome / Politics\n\n{title} - {outlet}\n\n"
    "By Jane Roe, John Doe\n{iso}, 10:24 a.m. ET\nShare\n5 min read\n\n{cut}\n\nRelated Stories\nTen things to know "
    "about walls\n\nSign up for our newsletter\n© {year} {outlet}. All rights reserved.\n"
    "Privacy Policy | Terms of Service",
    "broadcaster": "{title}\n\n{day} {month} {year}\n\nShare\nSave\n\nJane Roe\nPolitical correspondent\nReporting "
    "from Washington\n\n{body}\n\nMore on this story\n\nMan walks on moon\n\nTwo things to know",
    "outlet over the title": "{outlet}\n{title}\n{outlet} Staff | {long}, 9:15 AM\n\n{body}\n\nGet our app\nContact us",
    "day over the title": "{weekday}, {long}\n\n{title}\n\nBy JANE ROE\nSTAFF WRITER\n\n{body}\n\nJane Roe can be "
    "reached at jroe@example.org",
    "outlet under the title": "{title}\n\n{outlet}\n\n· Posted {long}\n· 12 comments\n\n{body}\n\n"
    "Tags: politics, senate",
    "printed to a file": "{title}\nhttps://www.example.org/a/b/c.html\n{month} {day}, {year}\n\nJane Roe | {outlet}\n\n"
    "{body}\n\nhttps://www.example.org/a/b/c.html 1/3",
}
BREAKS = ("Advertisement", "Story continues below advertisement", "Read more: What we know so far")


def page(article: Article, manner: str) -> str:
    """The article as a page of this manner is copied."""
    day, body = article.published or date(2000, 1, 2), article.text[article.body_start :]
    paragraphs = body.split("\n\n")
    pieces = [[piece, *([BREAKS[n // 3 % 3]] if n % 3 == 2 else [])] for n, piece in enumerate(paragraphs[:-1])]
    return PAGES[manner].format(
        title=article.headline, outlet=article.outlet, long=f"{day:%B} {day.day}, {day.year}", day=day.day,
        iso=day.isoformat(), month=f"{day:%b}", MONTH=f"{day:%b}".upper(), year=day.year, weekday=f"{day:%A}",
        us=f"{day:%m/%d/%Y}", words=len(body.split()), body=body,
        cut="\n\n".join([line for piece in pieces for line in piece] + paragraphs[-1:]),
    )  # fmt: skip


def guessed(article: Article, manner: str) -> dict[str, bool]:
    """What of the article is found again in its page, given as a visitor pastes it, without an outlet."""
    found = article_from_text(page(article, manner), "")
    return {
        "headline": found.headline == article.headline.strip(),
        "outlet": found.outlet == article.outlet if manner in SAYS_THE_OUTLET else not found.outlet,
        "day": found.published == article.published,
        "text": found.text[found.body_start :].split() == article.text[article.body_start :].split(),
    }


def table(articles: list[Article]) -> pd.DataFrame:
    """Of ``articles``, how many are guessed right: one row for each manner of page."""
    rows = {manner: pd.DataFrame([guessed(article, manner) for article in articles]).sum() for manner in PAGES}
    return pd.DataFrame(rows).T


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FRAMING_DATA", "../shared/data"))
    articles = [article for event in basil(root / "basil") for article in event.articles if article.headline]
    made = table(articles)
    print(f"{len(articles)} articles, each printed in {len(PAGES)} manners; right were")
    print(made.to_string())
    shares = 100 * made.mean() / len(articles)
    print("of 100 pages:", ", ".join(f"{name} {share:.1f}" for name, share in shares.items()))


if __name__ == "__main__":
    main()
