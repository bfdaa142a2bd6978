"""An event as a folder: article ids that are no file names come back all the same, and nothing is written elsewhere."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import Article, Event, read_event, to_folder
from framing.corpus.bundled import article_files
from framing.corpus.catalogue import articles as article_table
from framing.corpus.keys import check
from framing.corpus.problems import InputProblem

TEXT = "Port reopens\n\nThe port of Almira reopened on Monday."
HARD = ["2016/port", "../outside", "https://example.org/a?b=c#d", "README", "readme", "a" * 300, "-rf", " port", "a.b.",
        "NUL:", ".hidden", "tab\tid", "line\nid", "%2e%2e", "القدس"]  # fmt: skip


def event_of(*ids: str) -> Event:
    articles = tuple(Article(one, f"Outlet {n}", "Port reopens", f"{TEXT} {n}.") for n, one in enumerate(ids))
    return Event("port", "A port reopens", articles)


@pytest.mark.parametrize("article_id", HARD)
def test_an_id_that_is_no_file_name_comes_back(tmp_path, article_id):
    event = event_of(article_id, "plain")
    assert read_event(to_folder(event, tmp_path / "port")) == event
    assert [path.name for path in tmp_path.iterdir()] == ["port"]


def test_plain_ids_are_the_names_of_their_files(tmp_path):
    folder = to_folder(event_of("coast-daily", "Inland_Post 2", "v1.2"), tmp_path / "port")
    assert sorted(path.name for path in folder.iterdir()) == [
        "Inland_Post 2.md", "coast-daily.md", "event.toml", "v1.2.md",
    ]  # fmt: skip
    assert "article_id" not in (folder / "coast-daily.md").read_text("utf-8")


def test_a_made_up_name_takes_no_other_articles_file(tmp_path):
    event = event_of("x/y", "article", "article-2", "y/z")
    folder = to_folder(event, tmp_path / "port")
    assert sorted(path.stem for path in folder.glob("*.md")) == ["article", "article-2", "article-3", "article-4"]
    assert read_event(folder) == event


def test_names_that_differ_by_capitals_alone_do_not_meet_in_one_file(tmp_path):
    event = event_of("Times", "times", "TIMES")
    folder = to_folder(event, tmp_path / "port")
    assert len({path.name.lower() for path in folder.glob("*.md")}) == 3
    assert read_event(folder) == event


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12),
                min_size=1, max_size=4, unique=True))  # fmt: skip
def test_any_ids_in_any_order_come_back_in_that_order(tmp_path_factory, ids):
    event = event_of(*(one.strip() or "x" for one in dict.fromkeys(one.strip() or "x" for one in ids)))
    assert read_event(to_folder(event, tmp_path_factory.mktemp("ids") / "port")) == event


def test_tables_and_checks_find_the_files_too(tmp_path):
    folder = to_folder(event_of("2016/port", "coast"), tmp_path / "port")
    assert article_table(folder)["article_id"].tolist() == ["2016/port", "coast"]
    assert article_files(folder)["2016/port"].name == "article.md"
    said = check(folder)
    assert any(sentence.startswith("article.md has no 'published'") for sentence in said)
    assert not any("not in the order" in sentence for sentence in said)


def test_an_order_that_names_no_file_is_said(tmp_path):
    folder = to_folder(event_of("2016/port", "coast"), tmp_path / "port")
    (folder / "article.md").unlink()
    with pytest.raises(InputProblem, match="names '2016/port', but there is no"):
        read_event(folder)


def test_a_bundle_of_articles_with_such_ids_is_written_and_stays_inside_its_folder():
    from framing.report.bundle import _event_files

    class Holder:
        event = event_of("../../etc/passwd", "https://example.org/1")

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in _event_files(Holder).items():
            archive.writestr(name, content)
    assert sorted(zipfile.ZipFile(buffer).namelist()) == [
        "event/article-2.md", "event/article.md", "event/event.toml",
    ]  # fmt: skip
