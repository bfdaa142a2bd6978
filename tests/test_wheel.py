"""The package as it is installed: word lists, models and bundled events travel inside, and the commands run from it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of what is under version control or would be."""
    source = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    names = listed.stdout.splitlines() if listed.returncode == 0 else [
        str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts
    ]  # fmt: skip
    for name in names:
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    return source


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)]
    made = subprocess.run(command, capture_output=True, text=True)
    assert made.returncode == 0, made.stdout[-2000:] + made.stderr[-2000:]
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder that holds nothing but the wheel's contents, as site-packages would."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "framing", *arguments]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, timeout=900)


def test_everything_that_is_data_is_inside(wheel, source):
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    for folder, target in (("framing", "framing"), ("corpora", "framing/_corpora")):
        for path in (source / folder).rglob("*"):
            if path.is_file():
                assert f"{target}/{path.relative_to(source / folder).as_posix()}" in inside


def test_the_method_is_inside(wheel):
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("framing/_docs/method.md") == (ROOT / "docs" / "method.md").read_bytes()


def test_nothing_else_is_inside(wheel):
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"framing"}


def test_the_installed_package_compares_a_bundled_event(installed):
    done = run(installed, "compare", "baghouz")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Who is called what?" in done.stdout and "terrorist" in done.stdout


def test_the_installed_package_lists_its_events(installed):
    done = run(installed, "corpora", "list", "--format", "csv")
    assert done.returncode == 0 and "harbour-strike" in done.stdout
