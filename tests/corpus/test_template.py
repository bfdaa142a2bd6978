"""A new event's folder: complete, readable at once, and never over somebody's work."""

from datetime import date

import pytest

from framing.corpus.bundled import read_event_folder
from framing.corpus.keys import check, load_key
from framing.corpus.problems import InputProblem
from framing.corpus.template import article_id, create


def test_a_new_event_can_be_read_and_checked_at_once(tmp_path):
    folder = tmp_path / "fair"
    paths = create(folder, 'A "quiet" fair', ["The Harbour Post", "Radio: Two"], date(2024, 5, 1))
    assert [path.name for path in paths] == ["event.toml", "the-harbour-post.md", "radio-two.md", "key.toml"]
    event = read_event_folder(folder)
    assert (event.title, event.date) == ('A "quiet" fair', date(2024, 5, 1))
    assert [article.outlet for article in event.articles] == ["The Harbour Post", "Radio: Two"]
    assert check(folder) == []
    assert load_key(folder).differences.empty


def test_the_key_of_a_new_event_is_a_key_once_its_marks_are_taken_away(tmp_path):
    folder = tmp_path / "fair"
    create(folder, "A fair", ["One", "Two"])
    for name, words in (("one.md", "the mayor met protesters"), ("two.md", "the mayor met residents")):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.split("The article")[0] + words + "\n", encoding="utf-8")
    lines = (folder / "key.toml").read_text(encoding="utf-8").splitlines()[3:]
    (folder / "key.toml").write_text("\n".join(line.removeprefix("# ") for line in lines), encoding="utf-8")
    assert check(folder) == []
    assert load_key(folder).differences[["left", "right"]].values.tolist() == [["protesters", "residents"]]


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "one.md").write_text("mine", encoding="utf-8")
    with pytest.raises(InputProblem, match="already has files"):
        create(tmp_path, "A fair", ["One", "Two"])
    assert [path.name for path in tmp_path.iterdir()] == ["one.md"]
    assert (tmp_path / "one.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("outlets", "says"),
    [([], "two outlets"), (["One"], "two outlets"), (["A B", "a-b"], "a-b.md"), (["One", "!"], "no letters")],
)
def test_outlets_that_cannot_be_used(tmp_path, outlets, says):
    with pytest.raises(InputProblem, match=says):
        create(tmp_path / "fair", "A fair", outlets)
    assert not (tmp_path / "fair").exists()


def test_a_file_is_named_after_its_outlet():
    assert article_id("  The Daily Lamp ") == "the-daily-lamp"
