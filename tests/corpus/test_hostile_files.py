"""Files that are broken, packed, nested or forged: one sentence or the text, and never anything else."""

import io
import json
import random
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import read_articles, read_event, read_events
from framing.corpus.article_files import article_from_bytes, article_from_text
from framing.corpus.documents import parts_of_html
from framing.corpus.problems import InputProblem, InputWarning

SENTENCES = [
    "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said in a statement.",
    "Workers returned to the quays at dawn, and the first ship was unloaded before noon, the harbour office said.",
    "The union called the agreement a victory; the company that runs the port said that it could live with it.",
]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(scope="module")
def word():
    document = docx.Document()
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_document(word: bytes, xml: bytes) -> bytes:
    """The Word file with another ``word/document.xml``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return buffer.getvalue()


def one_sentence(problem: InputProblem, name: str) -> None:
    message = str(problem)
    assert name in message and message.endswith(".") and "\n" not in message and ";" in message


def laughing(depth: int) -> bytes:
    """A document of a few hundred bytes whose entities unfold to 10 ** depth words."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, depth))
    text = f"<w:document {NAMESPACE}><w:body><w:p><w:r><w:t>&l{depth - 1};</w:t></w:r></w:p></w:body></w:document>"
    return f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha ">{entities}]>{text}'.encode()


@pytest.mark.parametrize(
    "xml",
    [b"", b"<w:document>", b"not xml", b"<a/>", f"<w:document {NAMESPACE}/>".encode(), laughing(9)],
    ids=["empty", "no namespace", "no xml", "another root", "no body", "a bomb of entities"],
)
def test_a_word_file_with_a_broken_document_is_refused_in_one_sentence(word, xml):
    with pytest.raises(InputProblem) as refused:
        article_from_bytes(with_document(word, xml), "almira.docx")
    one_sentence(refused.value, "almira.docx")


def test_entities_from_outside_are_not_read_into_a_word_file(word, tmp_path):
    (tmp_path / "secret.txt").write_text("the secret of the machine", "utf-8")
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]><w:document {NAMESPACE}>'
        "<w:body><w:p><w:r><w:t>Port reopens &x; today</w:t></w:r></w:p></w:body></w:document>"
    )
    try:
        article = article_from_bytes(with_document(word, xml.encode()), "almira.docx")
    except InputProblem:
        return
    assert "secret of the machine" not in article.text


def test_damaged_word_files_give_text_or_a_sentence(word):
    damage = random.Random(7)
    refused = 0
    for _ in range(120):
        data = bytearray(word)
        for _ in range(damage.choice([1, 4, 20])):
            place = damage.randrange(len(data))
            if damage.random() < 0.7:
                data[place] = damage.randrange(256)
            else:
                del data[place : place + damage.randrange(1, 30)]
        try:
            assert article_from_bytes(bytes(data), "almira.docx").text
        except InputProblem as problem:
            one_sentence(problem, "almira.docx")
            refused += 1
    assert refused > 20


@pytest.mark.parametrize("length", [0, 1, 30, 500])
def test_a_word_file_that_was_cut_off_is_refused(word, length):
    with pytest.raises(InputProblem) as refused:
        article_from_bytes(word[:length], "almira.docx")
    one_sentence(refused.value, "almira.docx")


def test_a_web_page_in_a_thousand_boxes_is_no_crash():
    for opening in ("<div>", "<b>", "<table><tr><td>", "<ul><li>"):
        page = f"<html><body>{opening * 800}{BODY}".encode()
        try:
            assert SENTENCES[0] in article_from_bytes(page, "almira.html").text
        except InputProblem as problem:
            one_sentence(problem, "almira.html")


def test_scripts_and_styles_of_a_web_page_are_no_text():
    page = (
        f"<html><head><style>p {{ color: red }}</style><script>var secret = 1;</script></head><body><article>{BODY}"
        "<script>document.write('injected words')</script></article></body></html>"
    )
    text = parts_of_html(page, "almira.html").text
    assert SENTENCES[2] in text
    assert not any(word in text for word in ("secret", "injected", "color"))


def test_a_web_page_that_ends_in_the_middle_of_a_tag_is_read():
    article = article_from_bytes(f"<html><body><article>{BODY}<p class='x".encode(), "almira.html")
    assert SENTENCES[0] in article.text and "class=" not in article.text


def test_marks_that_turn_the_direction_of_writing_keep_their_places():
    text = "The \u200fport\u200e of \u202bAlmira\u202c reopened on Monday, \u2066they\u2069 said."
    article = article_from_text(text, "Coast Daily")
    assert article.text == text and article.text.index("Almira") == 15


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_any_pasted_text_gives_an_article_or_a_sentence(text):
    try:
        article = article_from_text(text, "Coast Daily")
    except InputProblem as problem:
        assert str(problem).startswith("The text of Coast Daily") and str(problem).endswith(".")
    else:
        assert article.text and article.text.startswith(article.headline) and "\r" not in article.text


def table(folder, name, content: bytes):
    path = folder / name
    path.write_bytes(content)
    return path


def test_commas_that_nobody_quoted_do_not_move_words_into_other_columns(tmp_path):
    path = table(tmp_path, "t.csv", b"outlet,text\nCoast,It reopened, at last.\nInland,They won, they said.\n")
    with pytest.raises(InputProblem, match=r"t\.csv has rows with more cells .* quote cells with commas"):
        read_event(path)


def test_commas_at_the_ends_of_lines_are_said(tmp_path):
    path = table(tmp_path, "t.csv", b"outlet,text\nCoast,It reopened.,\nInland,They won.,\n")
    with pytest.raises(InputProblem, match="end no line with a comma"):
        read_event(path)
    whole = table(tmp_path, "u.csv", b"outlet,text,\nCoast,It reopened.,\nInland,They won.,\n")
    assert [article.text for article in read_event(whole).articles] == ["It reopened.", "They won."]


def test_a_row_that_is_too_short_has_empty_cells(tmp_path):
    article = read_event(table(tmp_path, "t.csv", b"outlet,text,date\nCoast,It reopened.\n")).articles[0]
    assert (article.outlet, article.text, article.published) == ("Coast", "It reopened.", None)


@pytest.mark.parametrize(
    "line",
    [b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", b'{"text": ' + b"9" * 5000 + b"}", b"{'text': 'x'}"],
    ids=["nested lists", "a number of 5000 digits", "Python instead of JSON"],
)
def test_a_line_that_json_cannot_hold_is_named(tmp_path, line):
    path = table(tmp_path, "t.jsonl", b'{"text": "It reopened."}\n' + line + b"\n")
    with pytest.warns(InputWarning, match=r"Line 2 of t\.jsonl is not JSON \(.+\); give one object per line\."):
        event = read_event(path)
    assert [article.text for article in event.articles] == ["It reopened."]


def test_half_a_character_from_json_becomes_the_replacement_sign(tmp_path):
    row = '{"outlet": "Coast \\ud83d", "text": "The port \\ud83d reopened \\ud83d\\ude00."}\n'
    article = read_event(table(tmp_path, "t.jsonl", row.encode())).articles[0]
    assert (article.outlet, article.text) == ("Coast \ufffd", "The port \ufffd reopened \U0001f600.")
    assert article.text.encode("utf-8")


def test_one_hostile_row_loses_no_other(tmp_path):
    rows = [
        {"outlet": "A", "text": "The port reopened."},
        {"outlet": "B", "text": "x" * 6000},
        {"outlet": "C", "text": None},
        {"outlet": "D", "text": ["The port", "stayed shut."]},
        {"outlet": "E", "text": "word " * 50_000},
    ]
    path = table(tmp_path, "t.jsonl", "\n".join(map(json.dumps, rows)).encode())
    articles, problems = read_articles(path)
    assert [(a.outlet, a.text) for a in articles] == [("A", "The port reopened."), ("D", "The port, stayed shut.")]
    assert [str(p).split(" of ")[0] for p in problems] == ["Row 2", "Row 3", "Row 5"]


@given(st.binary(max_size=300), st.sampled_from(["csv", "tsv", "jsonl", "parquet", "txt", "md"]))
def test_any_bytes_under_any_ending_give_articles_or_a_sentence(tmp_path_factory, data, ending):
    path = tmp_path_factory.getbasetemp() / f"any.{ending}"
    path.write_bytes(data)
    try:
        assert read_event(path).articles
    except InputProblem as problem:
        assert all(sentence.endswith(".") for sentence in problem.problems)


def test_a_table_of_events_with_nothing_but_bad_rows_says_each(tmp_path):
    path = table(tmp_path, "t.csv", b'event_id,text\n,It reopened.\nport,""\n')
    with pytest.raises(InputProblem) as refused:
        read_events(path)
    assert [p.split(";")[0] for p in refused.value.problems] == [
        "Row 1 of t.csv names no event",
        "Row 1 of event 'port' in t.csv has no words in it",
    ]
