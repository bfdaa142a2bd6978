"""Events as folders of ``OUTLET.txt``, with gold made by hand: shared sentences, exchanged words, labels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.article import Event
from framing.corpus.datasets.layout import json_file, required
from framing.corpus.problems import InputProblem
from framing.corpus.readers import event_from_articles, read_article

LAYOUT = "EVENT/OUTLET.txt with gold_wire.json and gold_labels.json beside them"
WIRE_PAIR_COLUMNS = [
    "event_id",
    "source",
    "left_article",
    "right_article",
    "left",
    "right",
    "score",
    "identical",
    "pair",
]
WIRE_EXCHANGE_COLUMNS = ["event_id", "left_article", "right_article", "pair", "left", "right", "kind"]
LABEL_COLUMNS = ["event_id", "actor", "article_id", "label"]


def wire(path: str | Path) -> list[Event]:
    """The events of a local copy: the folder's name is the event's id, the file's name the article's id."""
    return [_event(folder) for folder in _folders(path)]


def wire_gold(path: str | Path) -> pd.DataFrame:
    """One row per gold sentence pair.

    Columns: ``event_id, source`` (which copy), ``left_article, right_article``, ``left, right`` (the sentences as the
    gold has them), ``score, identical``, ``pair`` (its number in the event).
    """
    return pd.DataFrame([row for row, _ in _pairs(path)], columns=WIRE_PAIR_COLUMNS)


def wire_exchanges(path: str | Path) -> pd.DataFrame:
    """One row per gold exchange of words.

    Columns: ``event_id, left_article, right_article, pair`` (as in ``wire_gold``), ``left, right`` (the words),
    ``kind`` as in the gold.
    """
    rows = []
    for (event_id, _, left, right, *_, number), pair in _pairs(path):
        for exchange in pair.get("substitutions", []):
            words = exchange["source_label"], exchange["target_label"]
            rows.append([event_id, left, right, number, *words, exchange.get("kind", "")])
    return pd.DataFrame(rows, columns=WIRE_EXCHANGE_COLUMNS)


def wire_labels(path: str | Path) -> pd.DataFrame:
    """One row per gold label: ``event_id, actor, article_id, label`` (words that the article calls the actor by)."""
    rows = []
    for folder in _folders(path):
        file = folder / "gold_labels.json"
        if file.is_file():
            for actor, outlets in json_file(file, "wire")["actors"].items():
                rows += [[folder.name, actor, outlet, label] for outlet, labels in outlets.items() for label in labels]
    if not rows:
        raise InputProblem(f"wire: {path} has no gold_labels.json; expected is {LAYOUT}.")
    return pd.DataFrame(rows, columns=LABEL_COLUMNS)


def _folders(path: str | Path) -> list[Path]:
    path = required(Path(path), "wire", LAYOUT)
    inside = [path] if path.is_file() or any(path.glob("*.txt")) else sorted(path.iterdir())
    folders = [folder for folder in inside if any(folder.glob("*.txt"))]
    if not folders:
        raise InputProblem(f"wire: {path} has no event folders; expected is {LAYOUT}.")
    return folders


def _event(folder: Path) -> Event:
    articles = [replace(read_article(file), article_id=file.stem) for file in sorted(folder.glob("*.txt"))]
    return event_from_articles(articles, event_id=folder.name)


def _pairs(path: str | Path) -> list[tuple[list[Any], dict[str, Any]]]:
    found = []
    for folder in _folders(path):
        file = folder / "gold_wire.json"
        if not file.is_file():
            continue
        pairs = [(part, pair) for part in json_file(file, "wire")["alignments"] for pair in part["pairs"]]
        for number, (part, pair) in enumerate(pairs):
            row = [folder.name, part["wire"], part["src"], part["dst"], pair["src"], pair["dst"]]
            found.append(([*row, float(pair["score"]), bool(pair["identical"]), number], pair))
    if not found:
        raise InputProblem(f"wire: {path} has no gold_wire.json; expected is {LAYOUT}.")
    return found
