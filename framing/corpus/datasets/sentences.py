"""Labelled sentences: NewsMTSC (attitude toward a target) and BABE (bias by word choice)."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pandas as pd

from framing.corpus.datasets.layout import required
from framing.corpus.problems import InputProblem

NEWSMTSC_COLUMNS = ["gid", "primary_gid", "sentence", "start", "end", "mention", "polarity", "split"]
NEWSMTSC_LAYOUT = "JSON lines with primary_gid, sentence_normalized, targets"
BABE_COLUMNS = ["sentence", "label", "opinion", "biased_words", "outlet", "topic", "type", "url"]
_POLARITY = {2.0: "negative", 4.0: "neutral", 6.0: "positive"}


def newsmtsc(path: str | Path) -> pd.DataFrame:
    """NewsMTSC: one row per target; ``path`` is a .jsonl file, or the folder (all its .jsonl files).

    Columns: ``gid`` (of the target), ``primary_gid`` (of the sentence; rows of one sentence share it); ``sentence``;
    ``start, end`` with ``sentence[start:end] == mention``; ``mention``; ``polarity`` (negative, neutral, positive; as
    published 2, 4, 6); ``split`` (the file's name). Hamborg & Donnay 2021, EACL; MIT.
    """
    path = required(Path(path), "NewsMTSC", NEWSMTSC_LAYOUT)
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise InputProblem(f"NewsMTSC: {path} has no .jsonl file; expected is {NEWSMTSC_LAYOUT}, as published.")
    rows = [row for file in files for row in _newsmtsc_rows(file)]
    return pd.DataFrame(rows, columns=NEWSMTSC_COLUMNS)


def babe(path: str | Path) -> pd.DataFrame:
    """BABE (SG2): one row per sentence; ``path`` is the CSV, or the folder that holds it.

    Columns: ``sentence``; ``label`` (biased, non-biased); ``opinion`` (label_opinion as published); ``biased_words`` (a
    list, words as the annotators marked them); ``outlet, topic, type, url``. Either separator (";" or ",") is read.
    Spinde et al. 2021, Findings of EMNLP; for evaluation only.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "final_labels_SG2.csv")
    ...     _ = path.write_text("text;label_bias;biased_words\\nPoe lied.;Biased;['lied']\\n")
    ...     babe(path)[["sentence", "label", "biased_words"]].values.tolist()
    [['Poe lied.', 'biased', ['lied']]]
    """
    path = required(Path(path), "BABE", "final_labels_SG2.csv")
    if path.is_dir():
        path = required(path / "final_labels_SG2.csv", "BABE", "final_labels_SG2.csv")
    with path.open(encoding="utf-8-sig") as lines:
        separator = max(",;", key=lines.readline().count)
    table = pd.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    missing = [column for column in ("text", "label_bias", "biased_words") if column not in table]
    if missing:
        raise InputProblem(f"BABE: {path} has no column {missing[0]!r}; it has {', '.join(table.columns)}.")
    result = pd.DataFrame({
        "sentence": table["text"],
        "label": table["label_bias"].str.lower(),
        "opinion": table.get("label_opinion", ""),
        "biased_words": [_words(cell) for cell in table["biased_words"]],
        "outlet": table.get("outlet", ""),
        "topic": table.get("topic", ""),
        "type": table.get("type", ""),
        "url": table.get("news_link", ""),
    })  # fmt: skip
    return result[BABE_COLUMNS]


def _newsmtsc_rows(file: Path) -> list[list[object]]:
    rows: list[list[object]] = []
    for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            sentence = data["sentence_normalized"]
            for target in data["targets"]:
                start, end = int(target["from"]), int(target["to"])
                polarity = _POLARITY[float(target["polarity"])]
                gid = target.get("Input.gid", data["primary_gid"])
                rows.append([gid, data["primary_gid"], sentence, start, end, sentence[start:end], polarity, file.stem])
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            message = f"NewsMTSC: line {number} of {file} is not as published; expected is {NEWSMTSC_LAYOUT}."
            raise InputProblem(message) from error
    return rows


def _words(cell: str) -> list[str]:
    try:
        found = ast.literal_eval(cell) if cell.strip() else []
    except (ValueError, SyntaxError):
        found = [word.strip() for word in cell.strip("[]").split(",")]
    return [str(word) for word in found if str(word).strip()]
