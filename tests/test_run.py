"""The start from a bare machine, with the installers replaced by ones that write down what they were asked."""

import hashlib
import importlib.util
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from framing.app.launch import command

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def start(tmp_path, monkeypatch):
    """run.py as a module, working in an empty folder; ``start.calls`` collects the commands it runs."""
    specification = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.calls, module.options = [], []
    (tmp_path / "requirements.txt").write_text("six\n")
    (tmp_path / "requirements-dev.txt").write_text("pytest\n")

    def record(command, **options):
        module.calls.append(command)
        module.options.append(options)
        if "venv" in command:
            module.PYTHON.parent.mkdir(parents=True)
            module.PYTHON.write_text("")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module.subprocess, "run", record)
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    with_pip(monkeypatch, module, "23.0.1")  # Debian 12's
    return module


def with_pip(monkeypatch, module, version):
    pip = type(sys)("pip")
    pip.__version__ = version
    monkeypatch.setitem(sys.modules, "pip", pip)
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda name: object())


def test_without_a_word_the_app_is_opened(start):
    assert start.main([]) == 0
    made, installed, started = start.calls
    assert made[:4] == [sys.executable, "-m", "venv", "--without-pip"]
    assert installed[-2:] == ["-r", str(start.HERE / "requirements.txt")]
    assert started == [str(start.PYTHON), "-P", "-m", "framing", "app"]


def test_other_words_go_to_the_program(start):
    start.main(["compare", "baghouz"])
    assert start.calls[-1] == [str(start.PYTHON), "-P", "-m", "framing", "compare", "baghouz"]


def test_commands_run_where_they_are_called_and_tests_in_the_project(start, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    start.main(["compare", "a.txt", "b.txt"])
    assert start.options[-1]["cwd"] is None
    assert start.options[-1]["env"]["PYTHONPATH"] == f"{start.HERE}{os.pathsep}elsewhere"
    start.main(["test"])
    assert start.options[-1]["cwd"] == start.HERE


def test_a_relative_path_given_from_elsewhere_is_found(tmp_path, monkeypatch):
    """The real program, run by this very Python, in a folder that holds two articles and a folder named framing."""
    specification = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(module, "prepare", lambda *names: None)
    (tmp_path / "framing").mkdir()
    (tmp_path / "framing" / "__init__.py").write_text("raise SystemExit('the wrong program')")
    for name, word in (("a.txt", "Rebels"), ("b.txt", "Terrorists")):
        (tmp_path / name).write_text(f"{word} fled the town of Lanz on Monday, the mayor said.\n")
    monkeypatch.chdir(tmp_path)
    assert module.main(["keyness", "a.txt", "b.txt", "--format", "csv", "--output", "words.csv"]) == 0
    assert "terrorist" in (tmp_path / "words.csv").read_text("utf-8")


def test_nothing_is_installed_twice(start):
    start.main([])
    start.calls.clear()
    start.main([])
    assert len(start.calls) == 1


def test_a_changed_requirement_is_installed(start):
    start.main([])
    (start.HERE / "requirements.txt").write_text("six\nclick\n")
    start.calls.clear()
    start.main([])
    assert [command[-2:] for command in start.calls[:-1]] == [["-r", str(start.HERE / "requirements.txt")]]


def test_tests_install_their_own_requirements_and_say_that_chromium_is_missing(start, capsys):
    start.main(["test", "-x"])
    assert start.calls[1][-4:] == [
        "-r", str(start.HERE / "requirements.txt"), "-r", str(start.HERE / "requirements-dev.txt"),
    ]  # fmt: skip
    assert start.calls[-1][1:3] == ["-m", "pytest"] and start.calls[-1][-1] == "-x"
    assert "WILL BE SKIPPED" in capsys.readouterr().out


def test_chromium_is_not_missed_where_it_is(start, capsys, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: "chromium" if name == "chromium" else None)
    start.main(["test"])
    assert "SKIPPED" not in capsys.readouterr().out


def test_uv_is_used_where_it_is(start, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: "uv" if name == "uv" else None)
    start.main([])
    assert start.calls[1][:3] == ["uv", "pip", "install"] and "--compile-bytecode" in start.calls[1]


def test_pip_takes_over_where_uv_fails(start, monkeypatch):
    calls = []

    def only_pip_works(command, **options):
        calls.append(command)
        if "venv" in command:
            start.PYTHON.parent.mkdir(parents=True)
        return subprocess.CompletedProcess(command, 1 if command[0] == "uv" else 0)

    monkeypatch.setattr(start.shutil, "which", lambda name: "uv" if name == "uv" else None)
    monkeypatch.setattr(start.subprocess, "run", only_pip_works)
    assert start.main([]) == 0
    assert [command[0] for command in calls][1] == "uv" and "pip" in calls[2]


def test_a_failed_installation_is_said_and_not_remembered(start, monkeypatch):
    def fail(command, **options):
        return subprocess.CompletedProcess(command, 1 if "install" in command else 0)

    monkeypatch.setattr(start.subprocess, "run", fail)
    with pytest.raises(SystemExit, match="failed"):
        start.main([])
    assert not list(start.HERE.glob(".venv/.ready*"))


def test_an_old_python_is_told_what_is_needed(start, monkeypatch):
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 2))
    assert "3.11 or newer" in start.main([])
    assert not start.calls


def test_a_missing_pip_is_told_how_to_get_it(start, monkeypatch):
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="apt install python3-pip"):
        start.main([])


def test_an_old_pip_is_told_how_to_renew_it(start, monkeypatch):
    with_pip(monkeypatch, start, "20.3.4")
    with pytest.raises(SystemExit, match="pip 22.3 or newer"):
        start.main([])


def test_the_mark_is_the_digest_of_the_files(start):
    start.main([])
    expected = hashlib.sha256(b"six\n").hexdigest()
    assert (start.ENVIRONMENT / ".ready-requirements.txt").read_text() == expected


def test_it_runs_on_the_standard_library_alone():
    names = {"pathlib", "sys", "os", "re", "shutil", "subprocess", "hashlib", "importlib.util", "pip"}
    lines = (ROOT / "run.py").read_text().splitlines()
    imported = {line.split()[1] for line in lines if line.strip().startswith(("import ", "from "))}
    assert imported <= names


def test_a_first_start_asks_nothing_in_the_terminal(tmp_path):
    """With a home in which Streamlit never ran, and a browser that does nothing; to a question nobody answers."""
    home = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "BROWSER": "true"}
    process = subprocess.Popen(
        command(), cwd=tmp_path, env=home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    )
    watch = threading.Timer(300, process.kill)
    watch.start()
    said = []
    for line in process.stdout:
        said.append(line)
        if "You can now view" in line:
            break
    watch.cancel()
    process.kill()
    process.wait()
    assert "You can now view" in said[-1] and "mail" not in "".join(said)
