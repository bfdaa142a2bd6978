"""What goes wrong outside the articles: a full disk, a closed pipe, a narrow locale, Ctrl-C, no model, no home."""

import io
import os
import signal
import subprocess
import sys

import pytest

from framing import cli, output
from framing.language import parsing

FIRED = "Police fired at a crowd in Hama on Tuesday, killing three protesters, “officials” said. Nobody was arrested."
SHOT = "Shots were fired at rioters in Hama on Tuesday, leaving three dead, officials said. Nobody was arrested."


@pytest.fixture
def two(tmp_path):
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRED, encoding="utf-8")
    (folder / "b.txt").write_text(SHOT, encoding="utf-8")
    return folder


def run(capfd, *arguments):
    status = 0
    try:
        cli.main([str(argument) for argument in arguments])
    except SystemExit as done:
        status = done.code or 0
    return status, *capfd.readouterr()


PATIENCE = 300  # seconds
AT_WORK = """
import runpy, sys
from framing.cli import tables

def begun(*given, work=tables.comparison_of):
    print("begun", file=sys.stderr, flush=True)
    return work(*given)

tables.comparison_of = begun
runpy.run_module("framing", run_name="__main__", alter_sys=True)
"""


def command(*arguments, program=("-m", "framing"), **environment):
    """The command in a process of its own, which Ctrl-C reaches though the tests may run in the background."""

    def listens():
        signal.signal(signal.SIGINT, signal.default_int_handler)

    return subprocess.Popen(
        [sys.executable, *program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        preexec_fn=listens if os.name == "posix" else None,
    )


# files


def test_a_file_is_replaced_only_when_all_of_the_new_one_is_there(tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    output.save("the first", path)
    write = type(path).write_bytes

    def breaks_off(self, data):
        write(self, data[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "write_bytes", breaks_off)
    with pytest.raises(output.OutputFailure, match=r"t\.csv cannot be written \(no space left on device\)"):
        output.save("the second", path)
    assert path.read_text() == "the first" and list(tmp_path.iterdir()) == [path]


def test_text_is_written_as_utf_8_and_bytes_as_they_are(tmp_path):
    output.save("“é”", tmp_path / "text")
    output.save(b"\x00\r\n", tmp_path / "bytes")
    assert (tmp_path / "text").read_bytes() == "“é”".encode() and (tmp_path / "bytes").read_bytes() == b"\x00\r\n"


def test_a_link_stays_a_link_to_the_file_that_is_written(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    output.save("new", tmp_path / "link")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == "new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    output.save("through", pipe)
    assert reader.communicate(timeout=PATIENCE)[0] == b"through" and pipe.is_fifo()


@pytest.mark.parametrize("format", ["csv", "html", "json", "bundle"])
def test_no_file_is_left_where_writing_failed(two, tmp_path, monkeypatch, capfd, format):
    target = tmp_path / f"report.{format}"
    target.write_text("an older report")

    def full(source, destination):
        raise OSError(28, "No space left on device", str(destination))

    monkeypatch.setattr(output.os, "replace", full)
    status, out, err = run(capfd, "compare", two, "--format", format, "--output", target)
    assert (status, out) == (1, "") and "cannot be written (no space left on device)" in err.splitlines()[-1]
    assert target.read_text() == "an older report"
    assert sorted(path.name for path in tmp_path.iterdir()) == [target.name, "two"]


# statuses


def test_what_the_system_refuses_is_status_one_and_what_was_given_wrong_is_two(two, tmp_path, capfd, monkeypatch):
    assert run(capfd, "naming", two, "--format", "parquet")[0] == 2
    assert run(capfd, "naming", tmp_path / "none.txt")[0] == 2
    monkeypatch.setattr(
        "framing.cli.tables.comparison_of", lambda *given: (_ for _ in ()).throw(OSError(5, "Input/output error"))
    )
    status, out, err = run(capfd, "naming", two)
    assert (status, out, err) == (1, "", "framing: The output: Input/output error.\n")


def test_stopped_by_hand_is_status_130_and_says_nothing(two, capfd, monkeypatch):
    def stop(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr("framing.cli.tables.comparison_of", stop)
    status, out, err = run(capfd, "naming", two)
    assert status == 130 and "Traceback" not in err and not out


def test_the_classes_of_verbs_are_those_of_the_list():
    from framing.cli.doubt import CLASSES
    from framing.measures.quoting.summaries import CUE_CLASSES

    assert sorted(CLASSES) == sorted(CUE_CLASSES)


# processes


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_in_the_midst_of_the_work_is_quiet(tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("The police fired at a crowd in the port of Almira on Tuesday, officials said. " * 2000)
    process = command("naming", long, program=["-c", AT_WORK])
    assert process.stderr.readline() == b"begun\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and b"Traceback" not in err and not out


def test_a_reader_that_goes_away_is_no_error(two):
    process = command("mentions", two, "--format", "json")
    process.stdout.close()
    err = process.stderr.read().decode()
    assert process.wait(timeout=PATIENCE) == 1 and "Traceback" not in err and "Exception ignored" not in err


def test_a_narrow_locale_and_a_home_that_cannot_be_written_to_do_no_harm(two, tmp_path):
    (tmp_path / "file").write_text("no folder")
    nowhere = dict.fromkeys(["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "MPLCONFIGDIR"], str(tmp_path / "file" / "x"))
    narrow = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    process = command("mentions", two, "--format", "csv", **narrow, **nowhere)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err.decode()
    assert "three protesters, “officials” said" in out.decode("utf-8")


def test_a_terminal_that_lacks_a_letter_shows_another(monkeypatch):
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    for kind, shown in ((Terminal, b"?a?"), (io.TextIOWrapper, "“a”".encode())):
        stream = kind(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr(sys, "stdout", stream)
        cli._write_every_letter()
        stream.write("“a”")
        stream.flush()
        assert stream.buffer.getvalue() == shown


def test_the_help_loads_no_table_library():
    script = """
import sys
from framing import cli
try:
    cli.main(["--help"])
except SystemExit:
    loaded = {"pandas", "numpy", "spacy", "nltk", "sklearn"} & set(sys.modules)
    sys.exit(f"loaded: {loaded}" if loaded else 0)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0 and "Put several outlets" in done.stdout, done.stderr


# without a language model


@pytest.fixture
def no_model(monkeypatch):
    for remembered in (parsing.model_name, parsing.model_version):
        remembered.cache_clear()
    monkeypatch.setattr(parsing, "MODELS", ())
    yield
    for remembered in (parsing.model_name, parsing.model_version):
        remembered.cache_clear()


@pytest.mark.parametrize("question", ["naming", "quoting", "agency", "toward", "keyness", "wire"])
def test_without_a_model_every_command_answers_and_says_what_is_missing(two, no_model, capfd, caplog, question):
    status, out, err = run(capfd, question, two)
    assert status == 0 and out.strip() and "Traceback" not in err
    assert "No English spaCy model is installed; run pip install" in caplog.text
