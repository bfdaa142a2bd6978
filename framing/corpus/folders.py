"""Paths -> the files of articles in them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from framing.corpus.archives import ARCHIVE
from framing.corpus.article_files import FILES
from framing.corpus.problems import InputProblem, readable

_ELSEWHERE = frozenset(
    ".doc .rtf .odt .pages .eml .mht .mhtml .webarchive .epub .xml .xls .xlsx .ods".split()
)  # articles are kept in these, too
_SIDECAR = ".json"
_NAMED = 5


def files_of(paths: Iterable[Path], problems: list[InputProblem]) -> list[Path]:
    """The files that are given, and those in folders; what is wrong with a folder is added to ``problems``."""
    files: list[Path] = []
    for path in paths:
        if not os.path.isdir(path):
            files.append(path)
            continue
        inside = articles_in(path)
        if not inside:
            problems.append(InputProblem(f"{path} has no file of a kind that can be read ({' '.join(FILES)})."))
        problems += _passed_over(path)
        files += inside
    return files


def articles_in(folder: Path) -> list[Path]:
    """The files of a folder that can be read, in alphabetical order. One in .json is read only where it is named, since
    it mostly holds something else.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name in ("b.txt", "a.html", "README.md", "labels.json", "photo.jpg"):
    ...         _ = Path(folder, name).write_text("x")
    ...     [path.name for path in articles_in(Path(folder))]
    ['a.html', 'b.txt']
    """
    with readable(folder):
        inside = [path for path in folder.iterdir() if path.suffix.lower() in (*FILES, ARCHIVE)]
    found = [path for path in inside if path.is_file() or path.is_symlink()]  # a link to nothing is said when read
    return sorted(path for path in found if path.stem.lower() != "readme" and path.suffix.lower() != _SIDECAR)


def _passed_over(folder: Path) -> list[InputProblem]:
    """A sentence on the files of a folder that may well be articles and cannot be read."""
    names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in _ELSEWHERE)
    if not names:
        return []
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    said = f"{', '.join(names[:_NAMED])}{rest} in {folder} cannot be read"
    return [InputProblem(f"{said}; save articles as .docx, .html or .txt, and tables as .csv.")]
