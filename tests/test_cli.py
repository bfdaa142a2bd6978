"""The command line: what a person sees, exit statuses, and one line for what is wrong."""

import csv
import io
import json
from datetime import date

import pandas as pd
import pytest

from framing import cli

LEFT = "Rebels took the port on Monday. Officials said the rebels had fled the town. The harbour was quiet on Tuesday."
RIGHT = "Terrorists took the port on Monday. Officials claimed the terrorists had fled. The bay was calm on Tuesday."


@pytest.fixture
def files(tmp_path):
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    return [str(tmp_path / "left.txt"), str(tmp_path / "right.txt")]


def run(capsys, *arguments):
    """Exit status, standard output and standard error of one command."""
    status = 0
    try:
        cli.main([str(argument) for argument in arguments])
    except SystemExit as done:
        status = done.code
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_keyness_of_two_files(files, capsys):
    status, out, _ = run(capsys, "keyness", *files, "--format", "json")
    rows = {(row["outlet"], row["term"]): row["n"] for row in json.loads(out)}
    assert status == 0
    assert rows[("left", "rebels")] == 2 and rows[("left", "terrorists")] == 0 and rows[("right", "terrorists")] == 2


def test_concordance_of_a_pattern(files, capsys):
    status, out, _ = run(capsys, "concordance", r"\w+ists?", *files, "--format", "csv")
    assert [row["keyword"] for row in csv.DictReader(io.StringIO(out))] == ["Terrorists", "terrorists"]
    assert status == 0


def test_concordance_of_plain_words(files, capsys):
    _, out, _ = run(capsys, "concordance", "rebel*", "--words", *files, "--format", "json")
    assert len(json.loads(out)) == 2


def test_collocates(files, capsys):
    status, out, _ = run(capsys, "collocates", "port", "--at-least", 1, *files, "--format", "json")
    assert status == 0 and {row["collocate"] for row in json.loads(out)} >= {"take"}


def test_output_goes_to_a_file(files, tmp_path, capsys):
    status, out, _ = run(capsys, "keyness", *files, "--format", "parquet", "--output", tmp_path / "k.parquet")
    assert (status, out) == (0, "")
    assert {"outlet", "term", "z"} <= set(pd.read_parquet(tmp_path / "k.parquet").columns)


def test_terminal_table_says_how_much_is_left_out(files, capsys):
    _, out, _ = run(capsys, "keyness", *files, "--rows", 2)
    assert "more rows" in out


def test_bundled_event_by_name(capsys):
    status, out, _ = run(capsys, "corpora", "list", "--format", "json")
    rows = {row["event_id"]: row for row in json.loads(out)}
    assert status == 0 and rows["baghouz"]["articles"] == 5


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["keyness", "bagouz"], "did you mean 'baghouz'"),
        (["keyness", "missing/file.txt"], "missing/file.txt"),
        (["evaluate", "nothing", "."], "No dataset 'nothing'; choose one of babe, basil"),
        (["evaluate", "basil"], "framing evaluate basil PATH"),
    ],
)
def test_problems_are_one_line_with_status_2(arguments, says, capsys):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert says in err and len(err.strip().splitlines()) == 1 and "Traceback" not in err


def test_a_bad_pattern_is_one_line(files, capsys):
    status, _, err = run(capsys, "concordance", "(", *files)
    assert status == 2 and "framing: This is not a regular expression" in err and "Traceback" not in err


def test_parquet_needs_a_file(files, capsys):
    status, _, err = run(capsys, "keyness", *files, "--format", "parquet")
    assert status == 2 and "--output" in err


def test_an_empty_file_is_named(tmp_path, capsys):
    (tmp_path / "empty.txt").write_text("")
    status, _, err = run(capsys, "keyness", tmp_path / "empty.txt")
    assert status == 2 and "empty.txt" in err and "empty" in err


def test_a_bad_file_among_good_ones_is_said_and_the_rest_is_compared(files, tmp_path, capsys):
    (tmp_path / "empty.txt").write_text("")
    status, out, err = run(capsys, "keyness", *files, tmp_path / "empty.txt", "--format", "json")
    assert status == 0 and json.loads(out) and "empty.txt" in err


def test_findings_are_sentences(capsys):
    status, out, _ = run(capsys, "findings", "baghouz", "--format", "json")
    rows = json.loads(out)
    assert status == 0 and all(row["sentence"][-1] in ".”" and row["evidence"] for row in rows)


def test_two_files_on_a_terminal(files, capsys):
    status, out, _ = run(capsys, "diff", *files, "--plain")
    assert status == 0 and "[Rebels → Terrorists: label] took the port on Monday." in out


def test_a_stranger_among_the_articles_is_named(files, tmp_path, capsys):
    recipe = "Peel the onions and fry them in butter until they are golden. Add stock and simmer for an hour. " * 4
    (tmp_path / "kitchen.txt").write_text(recipe)
    status, out, err = run(capsys, "check", "baghouz", "--format", "json")
    assert status == 0 and not any(row["odd"] for row in json.loads(out))
    status, out, err = run(capsys, "check", *files, tmp_path / "kitchen.txt", "--format", "json")
    assert {row["outlet"]: row["odd"] for row in json.loads(out)}["kitchen"] and "kitchen" in err


def test_articles_are_grouped_into_events(tmp_path, capsys):
    lines = [{"event": "x", "outlet": name, "text": text} for name, text in (("A", LEFT), ("B", RIGHT))]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, lines)))
    status, out, _ = run(capsys, "group", tmp_path / "all.jsonl", "--output", tmp_path / "events.jsonl")
    assert status == 0 and out.startswith("2 articles") and (tmp_path / "events.jsonl").exists()


def test_an_event_of_ones_own(tmp_path, capsys):
    folder = tmp_path / "fair"
    status, out, _ = run(capsys, "corpora", "new", folder, "--title", "A fair", "--outlet", "Post", "--outlet", "Star")
    assert status == 0 and (folder / "post.md").exists() and "event.toml" in out
    status, out, _ = run(capsys, "corpora", "show", folder, "--format", "json")
    assert [row["outlet"] for row in json.loads(out)] == ["Post", "Star"]
    status, _, err = run(capsys, "corpora", "new", folder, "--title", "A fair", "--outlet", "Post", "--outlet", "Star")
    assert status == 2 and "already has files" in err


def test_the_bundled_events_fit_their_keys(capsys):
    status, out, _ = run(capsys, "corpora", "check")
    assert (status, out) == (0, "Nothing is wrong.\n")


def test_no_path_is_a_usage_error(capsys):
    status, _, err = run(capsys, "keyness")
    assert status == 2 and "PATH" in err


def test_unknown_command(capsys):
    status, _, err = run(capsys, "keynes")
    assert status == 2 and "keynes" in err


@pytest.mark.parametrize("name", sorted(cli.commands.commands))
def test_every_command_has_help(name, capsys):
    status, out, _ = run(capsys, name, "--help")
    assert status == 0 and cli.commands.commands[name].get_short_help_str().strip() and "Usage:" in out


def test_a_codebook_is_replayed_and_what_does_not_apply_is_said(tmp_path, capsys):
    import framing
    from framing.measures import codebook

    comparison = framing.compare(framing.load_event("baghouz"))
    actors = {row.actor: row.actor_id for row in comparison.actors.itertuples()}
    sides = [codebook.actor(comparison.reading, comparison.mentions, actors[name])
             for name in ("United Nations", "OCHA")]  # fmt: skip
    who = {"author": "a reader", "date": date(2026, 11, 22), "reason": "same"}
    book = codebook.Codebook(event_id="baghouz").merge(*sides, **who)
    (tmp_path / "book.toml").write_text(book.dumps(), encoding="utf-8")
    status, out, err = run(capsys, "naming", "baghouz", "--codebook", tmp_path / "book.toml", "--format", "json")
    merged = {row["label"] for row in json.loads(out) if row["actor"] == "United Nations"}
    assert status == 0 and "OCHA" in merged and err == ""
    status, _, err = run(capsys, "naming", "harbour-strike", "--codebook", tmp_path / "book.toml")
    assert status == 0 and "baghouz" in err and "does not apply" in err
