"""A visitor's own articles before they are compared: what was given, what was read from it, what they changed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from framing.corpus.archives import ARCHIVE, files_in
from framing.corpus.article import Article, Event
from framing.corpus.article_files import (
    FILES,
    MARKDOWN,
    TABLE_FILES,
    article_from_bytes,
    article_from_parts,
    outlet_of_name,
    parts_of_bytes,
    parts_of_text,
    slug,
)
from framing.corpus.exporting import article_rows
from framing.corpus.parts import LeftOut, Parts
from framing.corpus.problems import InputProblem
from framing.corpus.readers import event_from_articles
from framing.corpus.table_files import table_rows
from framing.corpus.tables import articles_from_rows
from framing.corpus.web import parts_of_link

MOST_ARTICLES = 12
MOST_CHARACTERS = 400_000
_LINKS = re.compile(r"\s*(?:(?:https?://|www\.)\S+\s*)+")


@dataclass(frozen=True)
class Draft:
    """One article as given (``source`` is its text or its file's bytes) and as read.

    ``parts`` is what was found in the source, where something can be left out of it; ``back`` are the places in
    ``parts.left_out`` of what the visitor put back.
    """

    number: int
    article: Article
    source: str | bytes = ""
    name: str = ""
    everything: bool = False
    parts: Parts = Parts()
    back: frozenset[int] = frozenset()

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What the reader takes for page furniture, back or not."""
        return self.parts.left_out


def from_text(number: int, text: str, outlet: str = "") -> Draft:
    """A pasted text as a draft. Raises ``InputProblem``, also where it is a link and no text."""
    if _LINKS.fullmatch(text):
        raise InputProblem("This is a link, not an article; fetch it under “Fetch links”, or paste the article's text.")
    return _drafted(number, parts_of_text(text, outlet.strip()), f"Outlet {number}", text)


def _drafted(number: int, parts: Parts, outlet: str, source: str | bytes = "", name: str = "") -> Draft:
    article = article_from_parts(parts, f"article-{number}", outlet)
    return Draft(number, article, source, name or article.outlet, parts=parts)


def unpacked(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The files in an upload: of an archive those in it, else itself. Raises ``InputProblem``."""
    return files_in(data, name) if Path(name).suffix.lower() == ARCHIVE else [(name, data)]


def from_file(number: int, data: bytes, name: str) -> tuple[list[Draft], list[InputProblem]]:
    """A file as drafts, one article or the rows of a table (as a saved comparison is), and the rows without an article.

    Raises ``InputProblem`` where there is no article at all.
    """
    if Path(name).suffix.lower() not in FILES:
        raise InputProblem(f"{name} is of no kind that can be read; give one of {' '.join((*FILES, ARCHIVE))}.")
    if Path(name).suffix.lower() in TABLE_FILES:
        return _from_table(number, data, name)
    if Path(name).suffix.lower() in MARKDOWN:  # it has no page around it
        return [Draft(number, replace(article_from_bytes(data, name), article_id=f"article-{number}"), name=name)], []
    return [_drafted(number, parts_of_bytes(data, name), outlet_of_name(Path(name).stem), data, name)], []


def _from_table(number: int, data: bytes, name: str) -> tuple[list[Draft], list[InputProblem]]:
    problems: list[InputProblem] = []
    articles, refused = articles_from_rows(table_rows(data, name, problems), name)
    problems += refused
    if not articles:
        raise InputProblem.together(problems)
    return [Draft(number + n, article, article.text, article.outlet) for n, article in enumerate(articles)], problems


def from_link(number: int, url: str) -> Draft:
    """The article behind a link as a draft. Raises ``InputProblem``."""
    parts = parts_of_link(url)
    return _drafted(number, parts, urlsplit(parts.url).hostname.removeprefix("www."))


def reread(draft: Draft, everything: bool) -> Draft:
    """The draft read again, with or without what the reader takes for page furniture."""
    if isinstance(draft.source, bytes):
        parts = parts_of_bytes(draft.source, draft.name, keep_everything=everything)
    else:
        parts = parts_of_text(draft.source, keep_everything=everything)
    article = article_from_parts(parts, draft.article.article_id, draft.article.outlet)
    return replace(
        draft, article=replace(article, outlet=draft.article.outlet), everything=everything, parts=parts,
        back=frozenset(),
    )  # fmt: skip


def put_back(draft: Draft, place: int) -> Draft:
    """The draft with one piece of ``left_out`` where it stood, or without it where it was put back before."""
    back = draft.back ^ {place}
    parts = draft.parts.with_back(back)
    old = draft.article
    article = edited(
        replace(old, headline=parts.headline, text=parts.text, note=parts.note), old.outlet, old.headline, old.published
    )
    return replace(draft, article=article, back=back)


def edited(article: Article, outlet: str, headline: str, published: date | None) -> Article:
    """The article with what its reader changed; a headline stays the first paragraph of the text."""
    outlet, headline = outlet.strip() or article.outlet, " ".join(headline.split())
    if headline == article.headline:
        return replace(article, outlet=outlet, published=published)
    body = article.text[article.body_start :]
    text = f"{headline}\n\n{body}" if headline else body
    return replace(article, outlet=outlet, headline=headline, text=text, published=published)


def check_room(drafts: list[Draft]) -> None:
    """Refuse more than this page compares at once."""
    if len(drafts) > MOST_ARTICLES:
        raise InputProblem(
            f"That makes {len(drafts)} articles; this page compares {MOST_ARTICLES} at most. Take some away, or "
            "use the command line."
        )
    characters = sum(len(draft.article.text) for draft in drafts)
    if characters > MOST_CHARACTERS:
        raise InputProblem(
            f"Together the articles have {characters:,} characters; this page compares {MOST_CHARACTERS:,} at "
            "most. Take some away."
        )


def event_of(drafts: list[Draft], title: str = "") -> Event:
    """The event that the drafts make; outlets of the same name stay one outlet, ids are made unique."""
    articles = [replace(draft.article, article_id=f"{slug(draft.article.outlet)}-{draft.number}") for draft in drafts]
    return event_from_articles(articles, title.strip(), "own")


def told_apart(drafts: list[Draft]) -> list[Draft]:
    """The drafts with outlets that tell which one is meant, for sentences about single articles.

    >>> twice = [from_text(number, "The port reopened.", "Daily") for number in (1, 2)]
    >>> [draft.article.outlet for draft in told_apart(twice)]
    ['Daily (article 1)', 'Daily (article 2)']
    """
    outlets = [draft.article.outlet for draft in drafts]
    return [
        replace(draft, article=replace(draft.article, outlet=_named(draft, place)))
        if outlets.count(draft.article.outlet) > 1
        else draft
        for place, draft in enumerate(drafts, 1)
    ]


def _named(draft: Draft, place: int) -> str:
    file = f", {draft.name}" if isinstance(draft.source, bytes) else ""
    return f"{draft.article.outlet} (article {place}{file})"


def saved(event: Event) -> bytes:
    """The event as a file that ``from_file`` opens again: one JSON object per article."""
    rows = article_rows(event).to_dict("records")
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")
