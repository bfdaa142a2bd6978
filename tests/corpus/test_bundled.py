from datetime import date

import pytest

import framing.corpus as corpus
from framing.corpus.bundled import read_event_folder
from framing.corpus.problems import InputProblem


def test_every_bundled_event_loads():
    assert "baghouz" in corpus.event_ids()
    for event_id in corpus.event_ids():
        event = corpus.load_event(event_id)
        details = corpus.event_details(event_id)
        assert event.event_id == event_id and event.title == details["title"]
        assert [article.article_id for article in event.articles] == details["order"]
        for article in event.articles:
            assert article.headline and article.text.startswith(f"{article.headline}\n\n")
            assert article.outlet and article.published


def test_baghouz():
    event = corpus.load_event("baghouz")
    assert event.date == date(2019, 3, 5)
    assert [article.wire for article in event.articles] == ["", "Northwire", "Northwire", "", ""]


def test_unknown_ids_name_the_nearest():
    with pytest.raises(InputProblem, match=r"^No event 'bagouz'; did you mean 'baghouz'\?$"):
        corpus.load_event("bagouz")
    with pytest.raises(InputProblem, match="No event 'zzz'; there are: .*baghouz"):
        corpus.load_event("zzz")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "event.toml").write_text('title = "Port"\ndate = 2016-10-26\norder = ["b"]\n', "utf-8")
    (tmp_path / "a.md").write_text("---\noutlet: A\n---\nIt reopened.", "utf-8")
    (tmp_path / "b.md").write_text("---\noutlet: B\n---\nIt reopened.", "utf-8")
    return tmp_path


def test_order_then_the_rest(folder):
    event = corpus.read_event(folder)
    assert (event.title, event.date) == ("Port", date(2016, 10, 26))
    assert [article.article_id for article in event.articles] == ["b", "a"]


def test_broken_event_folders(folder):
    (folder / "event.toml").write_text('order = ["c"]', "utf-8")
    with pytest.raises(InputProblem, match="there is no c.md beside it"):
        read_event_folder(folder)
    (folder / "event.toml").write_text("title = ", "utf-8")
    with pytest.raises(InputProblem, match="not valid TOML"):
        read_event_folder(folder)
    (folder / "event.toml").write_text('title = "Port"', "utf-8")
    (folder / "a.md").write_text("---\noutlet: A\n---\n", "utf-8")
    with pytest.raises(InputProblem, match="a.md is empty"):
        read_event_folder(folder)
    (folder / "event.toml").unlink()
    with pytest.raises(InputProblem, match="has no event.toml"):
        read_event_folder(folder)
    (folder / "event.toml").write_text('title = "Port"', "utf-8")
    (folder / "a.md").unlink()
    (folder / "b.md").unlink()
    with pytest.raises(InputProblem, match="has no articles"):
        read_event_folder(folder)
