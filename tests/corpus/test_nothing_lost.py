"""One bad line, file or name loses no good one, and everything that is left out is said."""

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus import read_article, read_articles, read_event, read_events
from framing.corpus.article_files import article_from_bytes, article_from_text
from framing.corpus.decoding import decode
from framing.corpus.problems import InputProblem, InputWarning, readable
from framing.corpus.table_files import read_table

TEXT = "The port of Almira reopened on Monday after a strike of two weeks, the union said."
OTHER = "Dockers went back to work in Almira on Monday; the strike of two weeks is over."
PAGE = (
    "<html><head><title>Port reopens</title></head><body><article><h1>Port reopens</h1>"
    f"<p>{TEXT}</p><p>{OTHER}</p></article></body></html>"
)


def lines(*rows) -> str:
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# lines of a table


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path):
    path = written(tmp_path, "t.jsonl", lines({"text": TEXT}, '{"text": ', {"text": OTHER}, "[1]"))
    articles, problems = read_articles(path)
    assert [article.text for article in articles] == [TEXT, OTHER]
    assert [str(problem).partition(";")[0] for problem in problems] == [
        "Line 2 of t.jsonl is not JSON (Expecting value)",
        "Line 4 of t.jsonl is not a JSON object",
    ]


@pytest.mark.parametrize("reader", [read_event, lambda path: read_events(path)[0]])
def test_an_event_of_a_table_with_a_broken_line_is_read_with_a_warning(tmp_path, reader):
    rows = [{"event_id": "port", "text": text} for text in (TEXT, OTHER)]
    path = written(tmp_path, "t.jsonl", lines(rows[0], "{", rows[1]))
    with pytest.warns(InputWarning, match="Line 2 of t.jsonl") as said:
        event = reader(path)
    assert len(event.articles) == 2 and len(said) == 1


def test_a_table_of_broken_lines_alone_is_refused_with_all_of_them(tmp_path):
    path = written(tmp_path, "t.jsonl", lines("{", "nothing"))
    with pytest.raises(InputProblem) as refused:
        read_event(path)
    assert len(refused.value.problems) == 2 and "Line 2" in refused.value.problems[1]


def test_without_a_list_for_problems_a_broken_line_is_raised(tmp_path):
    with pytest.raises(InputProblem, match="Line 2"):
        read_table(written(tmp_path, "t.jsonl", lines({"text": TEXT}, "{")))


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["good", "bad", "blank"]), min_size=1, max_size=12))
def test_every_line_is_read_named_or_empty(tmp_path_factory, kinds):
    content = {"good": json.dumps({"text": TEXT}), "bad": "{broken", "blank": "  "}
    path = written(tmp_path_factory.mktemp("t"), "t.jsonl", lines(*(content[kind] for kind in kinds)) + "\n")
    articles, problems = read_articles(path)
    if "good" in kinds:
        assert len(articles) == kinds.count("good")
        assert [str(problem).split(" of ")[0] for problem in problems] == [
            f"Line {number}" for number, kind in enumerate(kinds, 1) if kind == "bad"
        ]
    else:
        assert not articles and problems


# columns and cells of a table


def test_two_columns_of_one_name_are_refused(tmp_path):
    path = written(tmp_path, "t.csv", f"outlet,text,text\nCoast,{OTHER.replace(',', '')},Nothing else was said.\n")
    with pytest.raises(InputProblem, match="t.csv has two columns “text”; give each column a name of its own."):
        read_event(path)


def test_two_columns_of_one_name_that_is_not_ours_do_not_matter(tmp_path):
    (row,) = read_table(written(tmp_path, "t.csv", "score,text,score\n1,It reopened.,2\n"))
    assert row == {"text": "It reopened."}


def test_a_column_that_looks_like_a_repeated_one_is_none(tmp_path):
    assert read_table(written(tmp_path, "t.csv", "text,text.1\nOne.,Two.\n")) == [{"text": "One."}]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('outlet,text\nA,"It reopened\nB,It shut.\n', "a quotation mark in row 1 is never closed"),
        ("outlet,text\nA,x\nB,It shut, he said.\n", "line 3 has 3 cells and the lines before it 2"),
    ],
)
def test_what_is_wrong_with_a_csv_is_said_in_words(tmp_path, content, says):
    with pytest.raises(InputProblem) as refused:
        read_table(written(tmp_path, "t.csv", content))
    assert (
        says in str(refused.value)
        and "quote cells with commas" in str(refused.value)
        and "error" not in str(refused.value)
    )


@pytest.mark.parametrize("field", ["article_id", "outlet", "byline", "url", "wire"])
def test_names_ids_and_links_are_one_line_each(tmp_path, field):
    article = read_event(written(tmp_path, "t.jsonl", lines({"text": TEXT, field: "one \n two\r\nthree"}))).articles[0]
    assert getattr(article, field) == "one two three"


def test_spaces_within_a_line_are_left_as_they_are(tmp_path):
    article = read_event(written(tmp_path, "t.jsonl", lines({"text": TEXT, "outlet": "Coast  Daily "}))).articles[0]
    assert article.outlet == "Coast  Daily "


# files and folders


def test_a_file_that_may_not_be_opened_is_named_and_the_others_are_read(tmp_path, monkeypatch):
    written(tmp_path, "a.txt", TEXT), written(tmp_path, "b.txt", OTHER), written(tmp_path, "c.csv", f'text\n"{TEXT}"\n')
    read_bytes = type(tmp_path).read_bytes

    def refuse(path):
        if path.name != "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(type(tmp_path), "read_bytes", refuse)
    articles, problems = read_articles(tmp_path)
    assert [article.article_id for article in articles] == ["a"]
    said = [str(problem) for problem in problems]
    assert len(said) == 2 and all("cannot be read (permission denied); check its name" in sentence for sentence in said)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may open every file")
def test_a_folder_that_may_not_be_opened_is_said(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with pytest.raises(InputProblem, match="permission denied"):
        read_event(closed)


def test_a_link_to_nothing_is_named_and_a_folder_with_a_files_name_is_passed_over(tmp_path):
    written(tmp_path, "a.txt", TEXT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    (tmp_path / "d.txt").mkdir()
    articles, problems = read_articles(tmp_path)
    assert [article.article_id for article in articles] == ["a"]
    assert [str(problem).split("/")[-1] for problem in problems] == [
        "b.txt; check its name.", "c.txt; check its name.",
    ]  # fmt: skip


def test_a_name_that_is_too_long_is_said():
    with pytest.raises(InputProblem, match=r"cannot be read \(file name too long\)"):
        read_article("x" * 400 + ".txt")


def test_what_the_system_says_becomes_one_sentence(tmp_path):
    with (
        pytest.raises(InputProblem, match=r"cannot be read \(is a directory\); check .* open it\.$"),
        readable(tmp_path),
    ):
        open(tmp_path)


def test_one_folder_in_a_list_is_read_as_the_folder(tmp_path):
    written(tmp_path, "event.toml", 'title = "The port"\ndate = 2019-03-05\n')
    written(tmp_path, "a.md", f"---\noutlet: Coast\n---\n{TEXT}\n")
    alone, listed = read_event(tmp_path), read_event([tmp_path])
    assert alone == listed and alone.title == "The port" and str(alone.date) == "2019-03-05"


def test_one_table_in_a_list_is_read_as_the_table(tmp_path):
    path = written(tmp_path, "t.jsonl", lines({"event_id": "port", "event_title": "The port", "text": TEXT}))
    assert read_event([path]) == read_event(path) and read_event(iter([path])).title == "The port"


# text under another name, and in another encoding


def test_the_source_of_a_web_page_is_read_as_one_whatever_its_name():
    named, renamed = article_from_bytes(PAGE.encode(), "coast.html"), article_from_bytes(PAGE.encode(), "coast.txt")
    assert renamed == named and "<p>" not in renamed.text and TEXT in renamed.text


@pytest.mark.parametrize("opening", ["<!DOCTYPE html>", '\n  <?xml version="1.0"?>\n<!doctype HTML>', ""])
def test_a_pasted_source_of_a_web_page_is_read_as_one(opening):
    article = article_from_text(opening + PAGE, "Coast")
    assert article.outlet == "Coast" and "<" not in article.text and OTHER in article.text


def test_a_text_about_web_pages_is_a_text():
    text = f"<htmlx> was the name of the ship.\n\n{TEXT} The word <html> stands in it."
    assert article_from_text(text, "Coast").text == text


WESTERN = [
    "Été à Málaga : où est né l’élève ?",
    "¿Qué pasó? «Sí, señor», dijo José Núñez.",
    "Über Öl: Äußerst schön, süß!",
    "São João: não há maçã",
    "Åsa på ön såg älg",
    "Málaga",
    "É",
]
OTHERS = {
    "cp1250, Polish": (
        "cp1250",
        "Był to piękny dzień, choć wieść o strajku dotarła już do portu. Żeglarze mówili. " * 3,
    ),
    "cp1250, Czech": ("cp1250", "Přístav byl znovu otevřen v pondělí po stávce, která trvala déle než dva týdny. " * 3),
    "cp1254, Turkish": (
        "cp1254",
        "Liman pazartesi günü yeniden açıldı, sendika başkanı şöyle dedi: işçiler döndü. " * 3,
    ),
    "cp1251, short": ("cp1251", "Порт снова открылся в понедельник."),
    "cp1251 among English": ("cp1251", "The Порт of BBC News сказал Smith, и John Smith said no more words. " * 3),
    "Shift-JIS": ("shift_jis", "港は月曜日に再開した。" * 4),
}


@pytest.mark.parametrize("text", WESTERN)
def test_a_short_accented_text_is_western(text):
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("name", OTHERS)
def test_strong_evidence_of_another_encoding_is_heeded(name):
    encoding, text = OTHERS[name]
    assert decode(text.encode(encoding)) == text


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz ABC.,-é’à“”ñöüßç"), min_size=1, max_size=300))
def test_western_words_come_back(text):
    """Accents among plain letters, as Western languages have them: one in twenty."""
    spaced = "".join(f"{letter}port of call and " if ord(letter) > 0xBF else letter for letter in text)
    data = spaced.encode("cp1252")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        assert decode(data) == spaced
