"""A ZIP archive of articles: the files in it that can be read."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from framing.corpus.article_files import FILES
from framing.corpus.problems import InputProblem

ARCHIVE = ".zip"

UNPACKED_LIMIT = 60 * 1024 * 1024
"""Largest content of an archive that is unpacked, in bytes."""

_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, RuntimeError, OSError, ValueError)


def files_in(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The articles' files in a ZIP archive, by name, without its folders; pictures and the like are passed over.

    Raises ``InputProblem`` for what is no archive, is locked, is too large or holds nothing that can be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if _is_article(entry)]
            if any(entry.flag_bits & 1 for entry in entries):
                raise InputProblem(f"{name} is locked with a password; pack it without one.")
            if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
                raise InputProblem(f"{name} unpacks to more than {UNPACKED_LIMIT >> 20} MB; give fewer articles.")
            found = [(PurePosixPath(entry.filename).name, archive.read(entry)) for entry in entries]
    except _BROKEN as error:
        if isinstance(error, InputProblem):
            raise
        raise InputProblem(f"{name} is not a readable ZIP archive; pack the articles again.") from error
    if not found:
        raise InputProblem(f"{name} holds no file of a kind that can be read ({' '.join(FILES)}).")
    return sorted(found)


def _is_article(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts if part != "..")
    return not (entry.is_dir() or hidden or path.stem.lower() == "readme") and Path(path.name).suffix.lower() in FILES
