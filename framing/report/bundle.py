"""A replication bundle: texts, tables, versions and the command that makes them again, in one zip file."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from pathlib import Path

import pandas as pd

from framing.comparison import TABLES, Comparison
from framing.corpus.exporting import to_folder
from framing.output import rendered
from framing.report.making import digest, installed, made_with
from framing.report.methods import paragraph

MANIFEST = "manifest.json"
FORMAT = 1
_DAY = (1980, 1, 1, 0, 0, 0)
BUNDLED = ("sentences", *TABLES)
"""The tables of a bundle."""
_QUOTING = {"sentence", "quotation", "text", "fact", "example", "left_context", "right_context", "left", "right"}
_QUOTING |= {"left_core", "right_core", "kept", "descriptor"}
_MANY_WORDS = 8


def as_bundle(comparison: Comparison, texts: bool = True) -> bytes:
    """The comparison as a zip file that somebody else can replicate: the same comparison gives the same bytes.

    ``manifest.json`` (digests of texts and tables, versions, word lists, models), ``tables/*.csv``, ``methods.txt``,
    ``requirements.txt`` with exact versions, ``README.txt`` with the command; ``codebook.toml`` where corrections were
    replayed; ``event/`` with the articles. ``texts=False`` leaves out the articles and the columns that quote them,
    where they may not be passed on: whoever has them can still check their digests and replicate.

    >>> from framing import compare, event_from_texts
    >>> made = as_bundle(compare(event_from_texts({"Morning Post": "Ships wait at the port."})))
    >>> sorted({name.split("/")[0] for name in zipfile.ZipFile(io.BytesIO(made)).namelist()})
    ['README.txt', 'event', 'manifest.json', 'methods.txt', 'requirements.txt', 'tables']
    """
    tables = {name: rendered(getattr(comparison, name), "csv").encode() for name in BUNDLED}
    files = {
        MANIFEST: _json(_manifest(comparison, tables, texts)),
        "methods.txt": paragraph(comparison) + "\n",
        "requirements.txt": _requirements(comparison),
        "README.txt": _readme(comparison, texts),
    }
    if comparison.codebook is not None:
        files["codebook.toml"] = comparison.codebook.dumps()
    if texts:
        files |= {f"tables/{name}.csv": content for name, content in tables.items()}
        files |= _event_files(comparison)
    else:
        quoted = [article.text for article in comparison.event.articles]
        files |= {f"tables/{name}.csv": rendered(_counts(getattr(comparison, name), quoted), "csv") for name in BUNDLED}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def _manifest(comparison: Comparison, tables: dict[str, bytes], texts: bool) -> dict:
    event = comparison.event
    return {
        "format": FORMAT,
        "event": {
            "event_id": event.event_id, "title": event.title, "date": str(event.date or ""), "licence": event.licence,
        },
        "articles": [
            {
                "article_id": article.article_id, "outlet": article.outlet, "sha256": digest(article.text.encode()),
                "characters": len(article.text),
            }
            for article in event.articles
        ],
        "texts_included": texts,
        "options": {"codebook": "codebook.toml" if comparison.codebook is not None else None},
        "made_with": made_with(comparison),
        "tables": {
            name: {"rows": len(getattr(comparison, name)), "sha256": digest(made)} for name, made in tables.items()
        },
    }  # fmt: skip


def _counts(table: pd.DataFrame, texts: list[str]) -> pd.DataFrame:
    """The columns of a table that do not quote an article at length: places, numbers, kinds, names and labels.

    Left out are the columns that are made to quote, and any other in which a cell of many words stands in an article.
    """
    return table[[name for name in table.columns if name not in _QUOTING and not _quotes(table[name], texts)]]


def _quotes(column: pd.Series, texts: list[str]) -> bool:
    long = (cell for cell in column if isinstance(cell, str) and len(cell.split()) >= _MANY_WORDS)
    return any(cell in text for cell in long for text in texts)


def _event_files(comparison: Comparison) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as place:
        folder = to_folder(comparison.event, Path(place) / "event")
        return {f"event/{path.name}": path.read_bytes() for path in sorted(folder.iterdir())}


def _requirements(comparison: Comparison) -> str:
    libraries = made_with(comparison)["libraries"] | {
        "streamlit": installed("streamlit"),
        "altair": installed("altair"),
    }
    own = installed("framing-explorer")
    lines = [f"{name}=={number}" for name, number in sorted(libraries.items()) if number != "not installed"]
    return "".join(f"{line}\n" for line in ([] if own == "not installed" else [f"framing-explorer=={own}"]) + lines)


def _readme(comparison: Comparison, texts: bool) -> str:
    folder = "event" if texts else "FOLDER-WITH-THE-ARTICLES"
    corrections = " --codebook codebook.toml" if comparison.codebook is not None else ""
    without = "" if texts else " --articles FOLDER-WITH-THE-ARTICLES"
    return (
        f"{comparison.event.title}\n\n"
        "Made with the Framing Explorer. To check that the tables come out the same:\n\n"
        f"    framing replicate THIS-FILE.zip{without}\n\n"
        "To make them again, unpack the file and run:\n\n"
        f"    framing compare {folder}{corrections} --format bundle --output again.zip\n"
        f"    framing compare {folder}{corrections} --format html --output report.html\n\n"
        "manifest.json has the SHA-256 of every text, table, word list and model; requirements.txt the versions of the "
        "libraries;\nmethods.txt a paragraph for a methods section.\n"
        + ("" if texts else "The articles, and the columns that quote them, are left out of this file.\n")
        + (f"Licence of the articles: {comparison.event.licence}\n" if comparison.event.licence else "")
    )


def _json(document: dict) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
