"""A bundle made again: are its tables the same with the program as it is here?"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.comparison import compare
from framing.corpus import read_event
from framing.corpus.problems import InputProblem
from framing.measures import codebook
from framing.output import rendered
from framing.report.bundle import BUNDLED, FORMAT, MANIFEST
from framing.report.making import digest

_STATES = ("the same", "other rows", "not in the bundle", "not made any more")


def replicate(bundle: str | Path | bytes, event_folder: str | Path | None = None) -> pd.DataFrame:
    """Make every table of a bundle again with the program as it is here, and say whether it is the same.

    One row per table: ``table, rows, rows_again, result`` (``the same``, ``other rows``, ``not in the bundle``,
    ``not made any more``). ``event_folder`` holds the articles where the bundle came without them. Raises InputProblem
    where the file is no bundle or an article is not the one that was compared.

    >>> from framing import event_from_texts
    >>> from framing.report.bundle import as_bundle
    >>> made = as_bundle(compare(event_from_texts({"Morning Post": "Ships wait at the port."})))
    >>> set(replicate(made)["result"])
    {'the same'}
    """
    with _opened(bundle) as archive, tempfile.TemporaryDirectory() as place:
        manifest = _read_manifest(archive)
        event = _event(archive, manifest, Path(place), event_folder)
        comparison = compare(event, _codebook(archive, Path(place)))
    recorded = manifest["tables"]
    again = {name: rendered(getattr(comparison, name), "csv").encode() for name in BUNDLED}
    rows = []
    for name in dict.fromkeys([*recorded, *again]):
        before, after = recorded.get(name), again.get(name)
        if before is None:
            result = _STATES[2]
        elif after is None:
            result = _STATES[3]
        else:
            result = _STATES[0] if digest(after) == before["sha256"] else _STATES[1]
        length = len(getattr(comparison, name)) if after is not None else None
        rows.append((name, before and before["rows"], length, result))
    return pd.DataFrame(rows, columns=["table", "rows", "rows_again", "result"])


def _opened(bundle: str | Path | bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(bundle) if isinstance(bundle, bytes) else bundle)
    except (zipfile.BadZipFile, OSError) as problem:
        raise InputProblem(
            f"This file cannot be opened as a bundle ({problem}). Give the .zip that compare wrote."
        ) from None


def _read_manifest(archive: zipfile.ZipFile) -> dict:
    if MANIFEST not in archive.namelist():
        raise InputProblem(f"This zip file has no {MANIFEST}, so it is no bundle. Give the .zip that compare wrote.")
    manifest = json.loads(archive.read(MANIFEST))
    if manifest.get("format") != FORMAT:
        raise InputProblem(f"The bundle has format {manifest.get('format')!r}; this version reads format {FORMAT}.")
    return manifest


def _event(archive: zipfile.ZipFile, manifest: dict, place: Path, folder: str | Path | None):
    if folder is None and not manifest["texts_included"]:
        raise InputProblem("The bundle comes without its articles. Name the folder that has them: --articles FOLDER.")
    if folder is None:
        for name in archive.namelist():
            if name.startswith("event/"):
                archive.extract(name, place)
        folder = place / "event"
    event = replace(read_event(Path(folder)), event_id=manifest["event"]["event_id"])
    expected = {article["article_id"]: article["sha256"] for article in manifest["articles"]}
    found = {article.article_id: digest(article.text.encode()) for article in event.articles}
    wrong = sorted({name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)})
    if wrong:
        raise InputProblem(f"These articles are not the ones that were compared: {', '.join(wrong)}.")
    return event


def _codebook(archive: zipfile.ZipFile, place: Path):
    if "codebook.toml" not in archive.namelist():
        return None
    return codebook.load(archive.extract("codebook.toml", place))
