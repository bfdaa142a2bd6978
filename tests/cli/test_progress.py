"""How far it is: a bar where a person watches, lines where not; and options that are checked before the work."""

import sys

import click
import pytest
from click.testing import CliRunner

from framing.batch import Done
from framing.cli import articles, many, options


def done(event_id: str, **more) -> Done:
    return Done(
        **{"event_id": event_id, "title": "", "articles": 2, "words": 10, "rows": {}, "seconds": 1.25, "key": "k"}
        | more
    )


def test_a_line_for_each_event_where_nobody_watches(capsys):
    with many._progress(3) as say:
        say(done("port"))
        say(done("mill", again=True))
        say(done("dam", problem="out of ink"))
    assert capsys.readouterr().err.splitlines() == [
        "1 of 3: port, 2 articles, 1.2 s", "2 of 3: mill, 2 articles, as before", "3 of 3: dam, 2 articles, failed",
    ]  # fmt: skip


def test_a_bar_where_a_person_watches(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with many._progress(2) as say:
        say(done("port"))
        say(done("mill"))
    shown = capsys.readouterr()
    assert "1 of" not in shown.err and not shown.out


def test_events_by_name_by_layout_from_a_table_and_from_a_folder_of_articles(monkeypatch, tmp_path):
    from framing.corpus import datasets

    monkeypatch.setattr(datasets, "basil", lambda path: [f"basil of {path}"])
    assert articles.events_of(("somewhere",), "basil") == ["basil of somewhere"]
    assert [event.event_id for event in articles.events_of(("baghouz",))] == ["baghouz"]
    table = tmp_path / "t.csv"
    table.write_text("event,text\nport,The port of Lisbon reopened on Monday.\n")
    assert [event.event_id for event in articles.events_of((str(table), "baghouz"))] == ["port", "baghouz"]
    folder = tmp_path / "mill"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text("The mill at Lisbon burned down on Monday night, the mayor said.\n")
    (event,) = articles.events_of((str(folder),))
    assert [article.article_id for article in event.articles] == ["a", "b"]


@click.command()
@options.writes_table
def command(format, output, rows):
    click.echo(f"{format} {output} {rows}")


def test_a_table_goes_to_the_terminal_unless_a_file_is_named(tmp_path):
    run = CliRunner().invoke
    assert run(command, []).output == "table None 40\n"
    found = run(command, ["--format", "csv", "--rows", "0", "--output", str(tmp_path / "x.csv")]).output
    assert found == f"csv {tmp_path / 'x.csv'} 0\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--output", "nowhere/at/all.csv"], "there is no folder 'nowhere/at'"),
        (["--format", "xls"], "'xls' is not one of"),
    ],
)
def test_what_cannot_be_written_is_said_before_the_work(arguments, says):
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 2 and says in result.output
