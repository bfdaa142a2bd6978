"""Web pages, Word documents and PDF files to headline, date, byline and text."""

from __future__ import annotations

import io
import logging
import re
import statistics
import unicodedata
import zipfile
import zlib
from collections import Counter
from dataclasses import replace

from framing.corpus.credits import wire_credit
from framing.corpus.dates import parse_date
from framing.corpus.decoding import normalise
from framing.corpus.furniture import tail_start
from framing.corpus.parts import LeftOut, Parts
from framing.corpus.plain_text import find_parts
from framing.corpus.problems import InputProblem

_UNPACKED_LIMIT = 60 * 1024 * 1024
_PAGES_LIMIT = 200
_LIGATURE = re.compile("[\ufb00-\ufb06]")  # one sign for "fi", in the fonts of printed pages
_BROKEN_WORD = (zlib.error, SyntaxError, RuntimeError, KeyError, ValueError, AttributeError)  # SyntaxError: of its XML


def parts_of_html(html: str, name: str, url: str = "", keep_everything: bool = False) -> Parts:
    """The article in a web page, found by trafilatura; navigation, comments and advertisements are left out.

    With ``keep_everything`` trafilatura keeps whatever may be text. Nothing is fetched.
    """
    import trafilatura

    document = trafilatura.bare_extraction(
        html,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_recall=keep_everything,
    )
    if document is None or not (document.text or "").strip():
        raise InputProblem(f"No article was found in {name}; paste the article's text instead.")
    paragraphs = [line.strip() for line in normalise(document.text).split("\n") if line.strip()]
    headline = " ".join((document.title or "").split())
    if paragraphs and headline and paragraphs[0].lower() == headline.lower():
        paragraphs = paragraphs[1:]
    body = "\n\n".join(paragraphs)
    end = len(body) if keep_everything else tail_start(body)
    body, tail = body[:end], body[end:].strip()
    text = f"{headline}\n\n{body}".strip() if headline else body.strip()
    byline = document.author or ""
    return Parts(
        headline=headline,
        text=text,
        published=parse_date(document.date),
        byline=byline,
        outlet=document.sitename or "",
        url=document.url or url,
        wire=wire_credit(body, byline) or wire_credit(body + tail),
        left_out=(LeftOut(len(text), tail),) if tail else (),
        remark="" if keep_everything else "Menus, comments and links of the web page were left out.",
    )


def parts_of_docx(data: bytes, name: str, keep_everything: bool = False) -> Parts:
    """The paragraphs of a Word document; a paragraph in the style Title or Heading 1 at its top is the headline."""
    import docx

    problem = InputProblem(f"{name} is not a readable Word document; save it as .docx or paste its text.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _UNPACKED_LIMIT:
                raise InputProblem(f"{name} unpacks to more than {_UNPACKED_LIMIT >> 20} MB; paste its text instead.")
        document = docx.Document(io.BytesIO(data))
        paragraphs = [(p.text.strip(), (p.style.name or "") if p.style else "") for p in document.paragraphs]
    except (zipfile.BadZipFile, docx.opc.exceptions.PackageNotFoundError, *_BROKEN_WORD) as error:
        raise error if isinstance(error, InputProblem) else problem from error
    paragraphs = [(text, style) for text, style in paragraphs if text]
    parts = find_parts("\n\n".join(text for text, _ in paragraphs), keep_everything)
    titled = next((text for text, style in paragraphs[:5] if style in ("Title", "Heading 1")), "")
    if titled and not parts.headline and parts.text.startswith(titled):
        parts = replace(parts, headline=titled)
    author = document.core_properties.author or ""
    return parts if parts.byline or author == "python-docx" else replace(parts, byline=author)


def parts_of_pdf(data: bytes, name: str, keep_everything: bool = False) -> Parts:
    """The text of a PDF: lines joined to paragraphs, page numbers and running heads left out."""
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said below, in one sentence
    locked = InputProblem(f"{name} is locked with a password; save it without one, or paste its text.")

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        if len(reader.pages) > _PAGES_LIMIT:
            raise InputProblem(f"{name} has {len(reader.pages)} pages; give the pages of the article alone.")
        pages = [page.extract_text() or "" for page in reader.pages]
    except DependencyError as error:  # a kind of lock that pypdf opens only with another library
        raise locked from error
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, InputProblem):
            raise
        raise InputProblem(f"{name} is not a readable PDF; save it again or paste its text.") from error
    if not any(page.strip() for page in pages):
        raise InputProblem(f"{name} has no text, only pictures; run text recognition (OCR) on it, or paste its text.")
    return find_parts(paragraphs_of_pages(pages), keep_everything)


def _letters(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])


def paragraphs_of_pages(pages: list[str]) -> str:
    """Printed lines to paragraphs.

    A paragraph ends at an empty line, at a short line that ends a sentence, and at a still shorter one before a capital
    (a headline).

    >>> pages = ["Port reopens\\n\\nThe port was re-\\nopened on Monday by\\nthe union.\\n1",
    ...          "Its workers were glad\\nto return.\\n2"]
    >>> print(paragraphs_of_pages(pages))
    Port reopens
    <BLANKLINE>
    The port was reopened on Monday by the union.
    <BLANKLINE>
    Its workers were glad to return.
    """
    lines: list[str] = []
    pages = [_LIGATURE.sub(_letters, page) for page in pages]
    running = _running_lines(pages)
    for page in pages:
        lines += [line.strip() for line in normalise(page).split("\n") if not _page_line(line.strip(), running)]
    lengths = [len(line) for line in lines if line]
    width = statistics.quantiles(lengths, n=10)[7] if len(lengths) > 1 else 0
    paragraphs: list[str] = [""]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line:
            paragraphs.append("")
            continue
        last = paragraphs[-1]
        if re.search(r"[a-z]-$", last) and line[0].islower():
            paragraphs[-1] = last[:-1] + line
        else:
            paragraphs[-1] = f"{last} {line}".strip()
        ends_sentence = re.search(r"[.!?…][\"”’)]*$", line)
        is_heading = len(line) < 0.6 * width and following[:1].isupper()
        if is_heading or (len(line) < 0.75 * width and ends_sentence):
            paragraphs.append("")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _running_lines(pages: list[str]) -> set[str]:
    """First and last lines that stand on most of three or more pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        edges.update({re.sub(r"\d+", "0", line) for line in [*lines[:2], *lines[-2:]]})
    return {line for line, n in edges.items() if len(pages) >= 3 and n > len(pages) / 2}


def _page_line(line: str, running: set[str]) -> bool:
    if not line:
        return False
    return bool(re.fullmatch(r"(?:page\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?", line, re.IGNORECASE)) or (
        re.sub(r"\d+", "0", line) in running
    )
