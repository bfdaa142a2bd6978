"""``framing compare`` on a terminal and into a pipe: findings first, then every question, readable, in full words."""

import csv
import io
import json
import re

import pytest
from rich.console import Console

from framing import Article, Event, compare
from framing.cli import first_results, main
from framing.cli.sections import sections
from framing.differences.kinds import KINDS
from framing.differences.saying import clipped

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
COPY = (
    f"{OPEN} Rebels shelled the old village at dawn on Friday, and the rebels hid. {ROAD} “It was loud,” Ada Holt said."
)


@pytest.fixture(scope="module")
def comparison():
    loud = COPY.replace("Rebels", "Terrorists").replace("rebels", "terrorists").replace(" said", " claimed")
    texts = {"Wire": COPY, "The Star": loud}
    made = [
        Article(name.lower(), name, f"{name} news", f"{name} news\n\n{text}", wire="" if name == "Wire" else "Wire")
        for name, text in texts.items()
    ]
    return compare(Event("village", "A village is shelled", tuple(made)))


@pytest.fixture
def printed(comparison, capsys):
    first_results.show(comparison, ("village",))
    return capsys.readouterr().out


def test_findings_come_first_and_every_question_after(printed):
    heads = ["A village is shelled", "What stands out", "Who is called what?", "Same sentence, other names",
             "The headlines", "Whose words are reported most?", "Read on"]  # fmt: skip
    places = [printed.index(head) for head in heads]
    assert places == sorted(places)


def test_piped_lines_are_plain_and_short_enough_to_read(printed):
    assert "\x1b" not in printed
    lines = printed.splitlines()
    assert max(map(len, lines)) <= 100
    assert not [line for line in lines if line != line.rstrip()]


def test_an_article_has_as_many_words_as_on_every_page(capsys):
    dashed = Article("a", "Post", "", "The bridge — closed since Monday — reopened today.")
    first_results.show(compare(Event("bridge", "A bridge", (dashed,))), ("bridge",))
    assert dashed.words == 7 and re.search(r"^Post +7 words$", capsys.readouterr().out, re.M)


def test_each_question_says_its_command(printed):
    assert re.search(r"Who is called what\? +framing naming village\n", printed)
    assert "framing compare village --format html" in printed


def test_an_exchange_is_told_with_both_sides(printed):
    assert "“Terrorists” for “Rebels”" in printed
    assert "(in Wire" in printed


def test_many_paths_are_not_typed_again(comparison, capsys):
    first_results.show(comparison, ("a/long/folder/one.txt", "a/long/folder/two.txt"))
    assert "framing naming PATH..." in capsys.readouterr().out


def test_paths_with_blanks_can_be_typed_again(comparison, capsys):
    first_results.show(comparison, ("my event",))
    assert "framing naming 'my event'" in capsys.readouterr().out


@pytest.mark.parametrize("width", [80, 100, 200])
def test_a_terminal_has_colour_and_its_own_width_up_to_a_hundred(comparison, monkeypatch, width):
    out = io.StringIO()
    monkeypatch.setattr(
        first_results,
        "Console",
        lambda **options: Console(
            **{**options, "file": out, "force_terminal": True, "width": width, "color_system": "truecolor"}
        ),
    )
    first_results.show(comparison, ("village",))
    text = out.getvalue()
    assert "\x1b[" in text
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert max(len(line.rstrip()) for line in plain.splitlines()) <= min(width, 100)


def test_sections_without_a_row_are_left_out():
    event = Event("e", "", (Article("a", "Wire", "", OPEN), Article("b", "Star", "", OPEN)))
    titles = [section.title for section in sections(compare(event))]
    assert not set(titles) & set(KINDS.values())


def test_too_much_alike_is_said(capsys):
    event = Event("e", "Alike", (Article("a", "Wire", "", OPEN), Article("b", "Star", "", OPEN)))
    first_results.show(compare(event), ("e",))
    assert "too much alike" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "longest", "shown"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 8, "one two …"),
        ("one,\n two", 20, "one, two"),
        ("", 5, ""),
    ],
)
def test_long_words_are_cut_at_a_word(words, longest, shown):
    assert clipped(words, longest) == shown


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("village")
    (place / "wire.txt").write_text(COPY)
    (place / "star.txt").write_text(COPY.replace("Rebels", "Terrorists").replace("rebels", "terrorists"))
    return str(place)


def test_csv_has_the_first_differences_of_each_kind(folder, capsys):
    main(["compare", folder, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["kind"] for row in rows} <= set(KINDS)
    labels = [row for row in rows if row["kind"] == "label"]
    assert {labels[0]["left"], labels[0]["right"]} == {"Rebels", "Terrorists"}
    assert json.loads(labels[0]["evidence"])[0][0] in {"wire", "star"}


def test_json_has_the_findings_and_the_first_of_each_kind(folder, capsys):
    main(["compare", folder, "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    texts = {article["article_id"]: article["text"] for article in document["articles"]}
    row = next(row for row in document["first_of_each_kind"] if row["kind"] == "label")
    words = {texts[article][start:end].lower().removeprefix("the ") for article, start, end in row["evidence"]}
    assert words == {"rebels", "terrorists"}
    assert all(finding["sentence"].endswith((".", "”", "?")) for finding in document["findings"])
