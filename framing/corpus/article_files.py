"""One file, one upload or one pasted text -> one article."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from framing.corpus.article import Article
from framing.corpus.decoding import decode, normalise
from framing.corpus.documents import parts_of_docx, parts_of_html, parts_of_pdf
from framing.corpus.markdown import article_from_markdown
from framing.corpus.parts import Parts
from framing.corpus.plain_text import find_parts
from framing.corpus.problems import InputProblem, check_file_size, check_text, readable
from framing.corpus.table_kinds import TABLE_FILES

MARKDOWN = (".md", ".markdown")
TEXT_FILES = (".txt", ".text", *MARKDOWN, ".html", ".htm", ".docx", ".pdf")
FILES = TEXT_FILES + TABLE_FILES
"""Extensions that can be read."""

_WEB_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)  # saved under another name


def read_article(path: str | Path, outlet: str = "", keep_everything: bool = False) -> Article:
    """The article in one file (.txt .md .html .docx .pdf).

    ``text`` is the file's text with ``\\n`` as line end and without a byte order mark; page furniture before and after
    the article is left out and named in ``note``, unless ``keep_everything`` is true. ``outlet`` is used where the file
    does not name one, else the file's name. Raises ``InputProblem``.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "coast.txt")
    ...     _ = path.write_text("Ships wait\\n\\nThe port was shut on Monday.", encoding="utf-8")
    ...     read_article(path, outlet="Coast Daily").text
    'Ships wait\\n\\nThe port was shut on Monday.'
    """
    path = existing(path)
    if path.suffix.lower() in TABLE_FILES:
        raise InputProblem(f"{path.name} is a table of articles; read it with read_event or read_events.")
    if path.suffix.lower() not in TEXT_FILES:
        raise InputProblem(f"{path.name} is of no kind that can be read; give one of {' '.join(FILES)}.")
    with readable(path):
        check_file_size(path.stat().st_size, path.name)
        data = path.read_bytes()
    return article_from_bytes(data, path.name, outlet, keep_everything)


def article_from_bytes(data: bytes, name: str, outlet: str = "", keep_everything: bool = False) -> Article:
    """The article in an uploaded file: ``name`` gives its kind, its id and (failing others) its outlet.

    >>> article = article_from_bytes("Ships wait\\n\\nThe port was shut on Monday.".encode(), "coast_daily.txt")
    >>> article.article_id, article.headline
    ('coast-daily', 'Ships wait')
    """
    stem = Path(name).stem
    if Path(name).suffix.lower() in MARKDOWN:
        check_file_size(len(data), name)
        article = article_from_markdown(decode(data, name), slug(stem), outlet or outlet_of_name(stem))
        check_text(article.text, name)
        return article
    return article_from_parts(parts_of_bytes(data, name, keep_everything), slug(stem), outlet or outlet_of_name(stem))


def parts_of_bytes(data: bytes, name: str, keep_everything: bool = False) -> Parts:
    """What an uploaded file (.txt .html .docx .pdf) holds: the parts of its article, and what is left out of it.

    >>> parts_of_bytes("Ships wait\\n\\nAdvertisement\\n\\nThe port was shut.".encode(), "coast.txt").left_out
    (LeftOut(at=12, text='Advertisement'),)
    """
    suffix = Path(name).suffix.lower()
    if suffix not in TEXT_FILES:
        raise InputProblem(f"{name} is of no kind that can be read; give one of {' '.join(TEXT_FILES)}.")
    check_file_size(len(data), name)
    if suffix in (".html", ".htm"):
        parts = parts_of_html(decode(data, name), name, keep_everything=keep_everything)
    elif suffix == ".docx":
        parts = parts_of_docx(data, name, keep_everything)
    elif suffix == ".pdf":
        parts = parts_of_pdf(data, name, keep_everything)
    else:
        parts = _text_parts(decode(data, name), name, keep_everything)
    check_text(parts.text, name)
    return parts


def article_from_text(text: str, outlet: str, article_id: str = "", keep_everything: bool = False) -> Article:
    """The article in a pasted text; see ``read_article`` for what happens to it. Without an ``outlet``, the text's own.

    >>> article = article_from_text("Port reopens\\n\\nLISBON (AFP) - It reopened on Monday.", "Coast Daily")
    >>> article.headline, article.wire, article.article_id
    ('Port reopens', 'AFP', 'coast-daily')
    """
    parts = parts_of_text(text, outlet, keep_everything)
    return article_from_parts(parts, article_id or slug(parts.outlet), outlet)


def parts_of_text(text: str, outlet: str = "", keep_everything: bool = False) -> Parts:
    """What a pasted text holds: the parts of its article, and what is left out of it; an ``outlet`` that is given wins.

    >>> parts_of_text("Ships wait at the port | Coast Daily\\n\\nThe port was shut on Monday.").outlet
    'Coast Daily'
    """
    name = f"The text of {outlet}" if outlet else "The text"
    parts = _text_parts(text, name, keep_everything)
    check_text(parts.text, name)
    return replace(parts, outlet=outlet or parts.outlet)


def article_from_parts(parts: Parts, article_id: str, outlet: str) -> Article:
    """An article from the parts of its source; ``outlet`` is used where the source names none."""
    return Article(
        article_id=article_id,
        outlet=parts.outlet or outlet,
        headline=parts.headline,
        text=parts.text,
        published=parts.published,
        byline=parts.byline,
        url=parts.url,
        wire=parts.wire,
        note=parts.note,
    )


def outlet_of_name(stem: str) -> str:
    """The outlet that a file's name suggests: without a date; of several words, with spaces and capitals.

    >>> outlet_of_name("coast-daily-2016-10-26"), outlet_of_name("The_Times"), outlet_of_name("2016-10-26")
    ('Coast Daily', 'The Times', '2016-10-26')
    >>> outlet_of_name("times")
    'times'
    """
    plain = re.sub(r"[-_ ]*(?:19|20)\d{2}[-_]?\d{2}[-_]?\d{2}[-_ ]*", " ", stem)
    plain = " ".join(re.sub(r"[-_]+", " ", plain).split())
    if not plain or plain == stem:
        return stem
    return plain.title() if plain.islower() else plain


def slug(name: str) -> str:
    """``name`` as an id: letters and digits in small print, joined by hyphens.

    >>> slug("The New Arab (Al-Araby)"), slug("Süddeutsche"), slug("القدس")
    ('the-new-arab-al-araby', 'suddeutsche', 'القدس')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain.lower()).strip("-") or "article"


def existing(path: str | Path) -> Path:
    """``path``, if there is something at it."""
    path = Path(path)
    with readable(path):
        there = path.exists()
    if not there:
        raise InputProblem(f"There is no file {path}; check its name.")
    return path


def _text_parts(text: str, name: str, keep_everything: bool) -> Parts:
    if _WEB_PAGE.match(text):
        return parts_of_html(text, name, keep_everything=keep_everything)
    check_text(normalise(text), name)
    return find_parts(text, keep_everything)
