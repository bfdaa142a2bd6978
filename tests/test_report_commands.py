"""``framing compare`` into a file, and ``framing replicate``, as a user types them."""

import io
import zipfile

import pytest

from framing import cli


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two articles of two sentences."""
    place = tmp_path_factory.mktemp("articles")
    (place / "Morning Post.txt").write_text("Police removed forty protesters from the bridge on Monday. They left.")
    (place / "Evening Star.txt").write_text("Police removed forty rioters from the bridge on Monday. They fled.")
    return place


def run(capsys, *arguments):
    """Exit status, standard output, standard error."""
    status = 0
    try:
        cli.main([str(argument) for argument in arguments])
    except SystemExit as done:
        status = done.code or 0
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_report_is_written_to_the_file(folder, tmp_path, capsys):
    output = tmp_path / "report.html"
    assert run(capsys, "compare", folder, "--format", "html", "--output", output)[0] == 0
    page = output.read_text("utf-8")
    assert page.startswith("<!doctype html>") and "Morning Post" in page and "rioters" in page


def test_the_report_can_be_blind(folder, capsys):
    status, page, _ = run(capsys, "compare", folder, "--format", "html", "--blind")
    assert status == 0 and "Outlet A" in page and "Morning Post" not in page


def test_a_bundle_is_written_and_replicated(folder, tmp_path, capsys):
    output = tmp_path / "study.zip"
    assert run(capsys, "compare", folder, "--format", "bundle", "--output", output)[0] == 0
    status, table, _ = run(capsys, "replicate", output, "--format", "csv")
    assert status == 0 and table.splitlines()[0] == "table,rows,rows_again,result"
    assert all(line.endswith(",the same") for line in table.splitlines()[1:])


def test_a_bundle_without_texts_asks_for_the_articles(folder, tmp_path, capsys):
    output = tmp_path / "bare.zip"
    assert run(capsys, "compare", folder, "--format", "bundle", "--no-texts", "--output", output)[0] == 0
    with zipfile.ZipFile(io.BytesIO(output.read_bytes())) as archive:
        assert not [name for name in archive.namelist() if name.startswith("event/")]
    status, _, problem = run(capsys, "replicate", output)
    assert status == 2 and "--articles FOLDER" in problem and problem.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "bundle"], "name a file with --output FILE.zip"),
        (["--blind"], "--blind goes with --format html"),
        (["--format", "html", "--no-texts"], "--no-texts with --format bundle"),
        (["--output", "x.txt"], "use --format html, json, csv or bundle"),
    ],
)
def test_options_that_do_not_fit_are_said_at_once(folder, capsys, options, said):
    status, _, problem = run(capsys, "compare", folder, *options)
    assert status == 2 and said in problem
