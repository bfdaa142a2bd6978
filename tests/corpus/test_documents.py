"""Web pages, Word and PDF, made in the test. The PDF is written by hand: it has the lines a page prints."""

import io
import zipfile
from datetime import date

import docx
import pypdf
import pytest

from framing.corpus.documents import paragraphs_of_pages
from framing.corpus.problems import InputProblem
from framing.corpus.readers import article_from_bytes

PARAGRAPHS = [
    "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said in a statement.",
    "Workers returned to the quays at dawn, and the first ship was unloaded before noon, the harbour office said.",
    "The union called the agreement a victory; the company that runs the port said that it could live with the result.",
]
PAGE = f"""<!doctype html><html><head><title>Port of Almira reopens | Coast Daily</title>
<meta property="og:title" content="Port of Almira reopens"><meta property="og:site_name" content="Coast Daily">
<meta name="author" content="Ann Writer"><meta property="article:published_time" content="2016-10-26T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Port of Almira reopens</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<aside><h2>Related stories</h2><a href="/x">Ship sinks</a></aside><footer>© Coast Daily.</footer></body></html>"""


def word(*paragraphs, **properties):
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf(*pages):
    """A PDF of these pages, each a list of lines (ASCII)."""
    writer = pypdf.PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        font = pypdf.generic.DictionaryObject({
            pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/Font"),
            pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Type1"),
            pypdf.generic.NameObject("/BaseFont"): pypdf.generic.NameObject("/Helvetica"),
        })  # fmt: skip
        fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): writer._add_object(font)})
        page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
            {pypdf.generic.NameObject("/Font"): fonts}
        )
        shown = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj 0 -14 Td\n" for line in lines)
        stream = pypdf.generic.DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf 50 800 Td\n{shown}ET".encode("latin-1"))
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
    return writer


def pdf_bytes(writer):
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_web_page():
    article = article_from_bytes(PAGE.encode(), "almira.html")
    assert (article.headline, article.outlet, article.byline) == ("Port of Almira reopens", "Coast Daily", "Ann Writer")
    assert article.published == date(2016, 10, 26)
    assert article.text == "\n\n".join(["Port of Almira reopens", *PARAGRAPHS])


def test_what_a_web_page_leaves_out_is_said_and_can_be_undone():
    html = PAGE.replace("</article>", "<p>Reporting by Ann Writer; Editing by Bo Author</p></article>").encode()
    article = article_from_bytes(html, "almira.html")
    assert article.text.endswith(PARAGRAPHS[-1])
    assert article.note == (
        "Menus, comments and links of the web page were left out. "
        "Left out of the text: “Reporting by Ann Writer; Editing by Bo Author”."
    )
    kept = article_from_bytes(html, "almira.html", keep_everything=True)
    assert kept.text.endswith("Editing by Bo Author") and kept.note == ""


def test_agency_copy_on_a_web_page():
    html = PAGE.replace("<p>The port of", "<p>ALMIRA (Reuters) - The port of")
    assert article_from_bytes(html.encode(), "almira.html").wire == "Reuters"


def test_web_page_without_an_article():
    with pytest.raises(InputProblem, match="No article was found in empty.html; paste"):
        article_from_bytes(b"<html><body><script>var a = 1;</script></body></html>", "empty.html")


def test_word_document_with_a_title():
    data = word(("Port of Almira reopens", "Title"), *((text, "Normal") for text in PARAGRAPHS), author="Ann Writer")
    article = article_from_bytes(data, "almira.docx")
    assert (article.headline, article.byline, article.outlet) == ("Port of Almira reopens", "Ann Writer", "almira")
    assert article.text == "\n\n".join(["Port of Almira reopens", *PARAGRAPHS])


def test_word_document_in_plain_style_finds_its_headline():
    data = word(("Port of Almira reopens", "Normal"), ("By Ann Writer", "Normal"), *((t, "Normal") for t in PARAGRAPHS))
    article = article_from_bytes(data, "almira.docx")
    assert (article.headline, article.byline) == ("Port of Almira reopens", "Ann Writer")


def test_word_document_that_is_none():
    for data in (b"no zip at all", zipped({"a.txt": b"x"})):
        with pytest.raises(InputProblem, match="not a readable Word document"):
            article_from_bytes(data, "almira.docx")


def test_word_document_that_unpacks_to_too_much():
    with pytest.raises(InputProblem, match="unpacks to more than 60 MB"):
        article_from_bytes(zipped({"word/document.xml": b" " * 61 * 1024 * 1024}), "bomb.docx")


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_pdf_lines_become_paragraphs():
    lines = [
        "Port of Almira reopens",
        "",
        "The port of Almira reopened on Monday after a strike of two weeks, the dockers union",
        "said. Workers returned to the quays at dawn and the first ship was unloaded be-",
        "fore noon.",
        "The union called it a victory. The company that runs the port could live with the",
        "result.",
    ]
    article = article_from_bytes(pdf_bytes(pdf(lines)), "almira.pdf")
    assert article.headline == "Port of Almira reopens"
    assert "unloaded before noon." in article.text
    assert article.text.endswith("live with the result.")


def test_letters_that_a_font_joins_are_letters_again():
    assert paragraphs_of_pages(["The \ufb01nal o\ufb00er was o\ufb03cial, a \ufb02ood of paper."]) == (
        "The final offer was official, a flood of paper."
    )


def test_pdf_without_text():
    with pytest.raises(InputProblem, match="has no text, only pictures; run text recognition"):
        article_from_bytes(pdf_bytes(pdf([])), "scan.pdf")


def test_locked_pdf():
    writer = pdf(["secret"])
    writer.encrypt("password", algorithm="RC4-128")
    with pytest.raises(InputProblem, match="locked with a password"):
        article_from_bytes(pdf_bytes(writer), "locked.pdf")


def test_pdf_locked_in_a_way_that_is_not_supported(monkeypatch):
    def refuse(self, password):
        raise pypdf.errors.DependencyError("cryptography>=3.1 is required for AES algorithm")

    writer = pdf(["secret"])
    writer.encrypt("password", algorithm="RC4-128")
    data = pdf_bytes(writer)
    monkeypatch.setattr(pypdf.PdfReader, "decrypt", refuse)
    with pytest.raises(InputProblem, match="locked with a password"):
        article_from_bytes(data, "locked.pdf")


def test_pdf_that_is_none():
    with pytest.raises(InputProblem, match="not a readable PDF"):
        article_from_bytes(b"%PDF-1.7 and then nothing", "broken.pdf")


def test_running_heads_and_page_numbers_go():
    pages = [f"Coast Daily, page {n}\nThe {word} paragraph of the text is here and long\nenough.\n{n}" for n, word in
             enumerate(["first", "second", "third"], start=1)]  # fmt: skip
    text = paragraphs_of_pages(pages)
    assert "Coast Daily" not in text
    assert "second paragraph" in text
    assert not any(line.strip().isdigit() for line in text.split("\n"))
