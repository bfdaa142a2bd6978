import warnings
from pathlib import Path

import pytest

import framing.corpus as corpus
from framing.corpus.problems import FILE_LIMIT, InputProblem, InputWarning

BODY = "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text(f"outlet: Inland Post\n\nDockers win in Almira\n\n{BODY}", "utf-8")
    (tmp_path / "a.md").write_text(f"---\noutlet: Coast Daily\nheadline: Port reopens\n---\n{BODY}", "utf-8")
    (tmp_path / "README.md").write_text("about these files", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_folder_is_one_event(folder):
    event = corpus.read_event(folder)
    assert [(article.article_id, article.outlet) for article in event.articles] == [
        ("a", "Coast Daily"),
        ("b", "Inland Post"),
    ]
    assert event.title == "Port reopens"
    assert corpus.read_event(sorted(folder.glob("?.*"))).articles == event.articles


def test_files_of_one_name_get_ids_of_their_own(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "times.txt").write_text(BODY, "utf-8")
    event = corpus.read_event([tmp_path / "one" / "times.txt", tmp_path / "two" / "times.txt"])
    assert [article.article_id for article in event.articles] == ["times", "times-2"]


def test_a_folder_of_folders_is_many_events(tmp_path, folder):
    (folder / "later").mkdir()
    (folder / "later" / "c.txt").write_text(BODY, "utf-8")
    assert [event.event_id for event in corpus.read_events(folder)] == ["later"]
    with pytest.raises(InputProblem, match="no subfolders"):
        corpus.read_events(folder / "later")


def test_bad_files_are_said_and_good_ones_kept(folder):
    paths = [folder / "a.md", folder / "picture.png", folder / "gone.txt", folder / "b.txt"]
    (folder / "empty.txt").touch()
    articles, problems = corpus.read_articles([*paths, folder / "empty.txt"])
    assert [article.article_id for article in articles] == ["a", "b"]
    assert [str(problem).split(";")[0] for problem in problems] == [
        "picture.png is of no kind that can be read",
        f"There is no file {folder / 'gone.txt'}",
        "empty.txt is empty",
    ]
    with pytest.warns(InputWarning) as said:
        event = corpus.read_event(paths)
    assert len(event.articles) == 2 and len(said) == 2


def test_nothing_left_says_everything(folder):
    with pytest.raises(InputProblem) as refused:
        corpus.read_event([folder / "picture.png", folder / "gone.txt"])
    assert len(refused.value.problems) == 2
    assert str(refused.value) == "\n".join(refused.value.problems)
    with pytest.raises(InputProblem, match="No file was given"):
        corpus.read_event([])
    (folder / "none").mkdir()
    with pytest.raises(InputProblem, match="no file of a kind that can be read"):
        corpus.read_event(folder / "none")


BAD = {
    "empty file": (b"", "is empty"),
    "only spaces": (b" \n\t\n ", "no words in it"),
    "binary file": (b"\x89PNG\r\n\x00\x01\x02" * 20, "binary"),
    "10 MB": (b"The port reopened. " * 560_000, "10.1 MB, more than the 5 MB"),
    "300,000 characters": (b"The port reopened. " * 16_000, "more than the 200,000"),
    "500,000 characters without a space": (b"x" * 500_000, "without a space"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_sentence(tmp_path, case):
    content, words = BAD[case]
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with pytest.raises(InputProblem, match=words) as refused:
        corpus.read_article(path)
    message = str(refused.value)
    assert message.startswith("article.txt") and message.endswith(".") and "\n" not in message


def test_file_limit_holds_for_uploads_too():
    with pytest.raises(InputProblem, match="more than the 5 MB"):
        corpus.article_from_bytes(b"x " * FILE_LIMIT, "upload.txt")
    with pytest.raises(InputProblem, match="of no kind"):
        corpus.article_from_bytes(b"x", "upload.exe")


@pytest.mark.parametrize("text", ["", "  \n ", "…", "x" * 6000, "word " * 50_000])
def test_pasted_text_has_the_same_limits(text):
    with pytest.raises(InputProblem, match="The text of Coast Daily"):
        corpus.article_from_text(text, "Coast Daily")


def test_texts_of_scripts_without_spaces_are_read():
    text = "港口周一重新开放，工人返回工作岗位。" * 500
    assert corpus.article_from_text(text, "Coast Daily").text == text


def test_a_table_is_no_article(tmp_path):
    (tmp_path / "t.csv").write_text("text\nx\n")
    with pytest.raises(InputProblem, match="read_events"):
        corpus.read_article(tmp_path / "t.csv")


def test_right_to_left_text(tmp_path):
    text = "أعيد فتح الميناء يوم الاثنين بعد إضراب استمر أكثر من أسبوعين.\n\nوعاد العمال إلى الأرصفة."
    (tmp_path / "ar.txt").write_text(text, "utf-16")
    article = corpus.read_article(tmp_path / "ar.txt")
    assert article.text == text
    assert corpus.language_of(article.text) == "ar"


def test_pasted_texts():
    event = corpus.event_from_texts({"Coast Daily": f"Port reopens\n\n{BODY}", "Coast  daily": BODY}, title="The port")
    assert [article.article_id for article in event.articles] == ["coast-daily", "coast-daily-2"]
    assert [article.outlet for article in event.articles] == ["Coast Daily", "Coast  daily"]
    assert event.title == "The port"
    with pytest.warns(InputWarning, match="The text of B"):
        assert len(corpus.event_from_texts({"A": BODY, "B": ""}).articles) == 1
    with pytest.raises(InputProblem, match="No text was given"):
        corpus.event_from_texts({})


def test_the_outlet_that_a_person_gave_wins():
    assert corpus.article_from_text(f"outlet: Inland Post\n\n{BODY}", "Coast Daily").outlet == "Coast Daily"


def test_keep_everything(folder):
    path = folder / "b.txt"
    path.write_text(f"Port reopens\n\n{BODY}\n\nRelated stories\n\nShip sinks", "utf-8")
    assert corpus.read_article(path).note == "Left out of the text: “Related stories Ship sinks”."
    kept = corpus.read_article(path, keep_everything=True)
    assert kept.text == path.read_text("utf-8") and kept.note == ""


def test_crlf_and_curly_quotes(tmp_path):
    (tmp_path / "a.txt").write_bytes("Port reopens\r\n\r\n“We’ve won,” they said on Monday.\r\n".encode("cp1252"))
    assert corpus.read_article(tmp_path / "a.txt").text == "Port reopens\n\n“We’ve won,” they said on Monday."


def test_every_file_of_the_research_data_is_read(research_data):
    with warnings.catch_warnings():
        warnings.simplefilter("error", InputWarning)
        for folder in sorted(path for path in Path(research_data("wire")).iterdir() if path.is_dir()):
            event = corpus.read_event(folder)
            assert len(event.articles) == len(list(folder.glob("*.txt")))
