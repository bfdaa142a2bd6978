"""What a comparison was made with: versions of the program and its libraries, digests of word lists and models."""

from __future__ import annotations

import hashlib
import platform
import re
import tomllib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from framing.comparison import Comparison

_PACKAGE = Path(__file__).parents[1]
_LIBRARIES = ("spacy", "nltk", "scikit-learn", "pandas", "numpy", "scipy", "vaderSentiment")
_VERSION = re.compile(r"\bversion\b\s*[:=]?\s*[\"']?(\d[\w-]*(?:\.[\w-]+)*)", re.IGNORECASE)
_MAKES_TABLES = {
    "corpus", "language", "measures", "lexicons", "comparison", "statistics.py", "differences", "grouping.py",
    "joining.py",
}  # fmt: skip
_LISTS = {".csv", ".yaml", ".toml"}


def made_with(comparison: Comparison) -> dict:
    """``framing, code, python, libraries, parser, key, codebook, lexicons, models``, all as plain values.

    ``code`` is a digest of the code that makes the tables. ``key`` covers the texts and the language model: two
    readings with one key are the same. ``lexicons`` and ``models`` map each name to its ``version`` and the
    ``sha256`` of its content; ``codebook`` counts the corrections that were replayed.
    """
    reading = comparison.reading
    return {
        "framing": program(),
        "code": code(),
        "python": platform.python_version(),
        "libraries": {name: installed(name) for name in _LIBRARIES},
        "parser": reading.parser,
        "key": reading.key,
        "codebook": len(comparison.codebook) if comparison.codebook is not None else 0,
        "lexicons": lexicons(),
        "models": models(),
    }


@cache
def program() -> str:
    """The version of this program: of the installed package, or of the checkout that is run."""
    stated = installed("framing-explorer")
    project = _PACKAGE.parent / "pyproject.toml"
    if stated == "not installed" and project.is_file():
        return f"{tomllib.loads(project.read_text('utf-8'))['project']['version']} (checkout)"
    return stated


@cache
def code() -> str:
    """One digest over the program's own code that makes the tables."""
    whole = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*.py")):
        if file.relative_to(_PACKAGE).parts[0] in _MAKES_TABLES:
            whole.update(digest(file.read_bytes()).encode())
    return whole.hexdigest()


@cache
def lexicons() -> dict[str, dict[str, str]]:
    """Every word list: path -> version and digest."""
    folder = _PACKAGE / "lexicons"
    files = sorted(path for path in folder.rglob("*") if path.suffix in _LISTS and path.is_file())
    return {path.relative_to(folder).as_posix(): _described([path]) for path in files}


@cache
def models() -> dict[str, dict[str, str]]:
    """Every shipped model: folder -> version (from its card) and one digest over its files."""
    folder = _PACKAGE / "models"
    return {
        path.name: _described(sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc"))
        for path in sorted(folder.iterdir())
        if path.is_dir() and not path.name.startswith("_")
    }


def installed(name: str) -> str:
    """The version of an installed package, or that it is not installed (a checkout is run as it is).

    >>> installed("no-such-package")
    'not installed'
    """
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def digest(content: bytes) -> str:
    """The SHA-256 of a text with unix line ends, so that it is the same on every system."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _described(files: list[Path]) -> dict[str, str]:
    whole = hashlib.sha256()
    stated = ""
    for file in files:
        content = file.read_bytes()
        if file.suffix in _LISTS:
            content = content.replace(b"\r\n", b"\n")
            found = _VERSION.search(content[:6000].decode("utf-8", "replace"))
            stated = stated or (found.group(1) if found else "")
        whole.update(hashlib.sha256(content).digest())
    return {"version": stated, "sha256": whole.hexdigest()}
