"""BASIL: 100 events, each told by Fox News, the New York Times and HuffPost, with spans of bias.

Fan et al. 2019, "In Plain Sight: Media Bias Through the Lens of Factual Reporting", EMNLP; second release. No licence
file: read from a local copy, never shipped.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.datasets.layout import json_file, required
from framing.corpus.dates import parse_date
from framing.corpus.problems import InputProblem

LAYOUT = "articles/YEAR/UUID_k.json and annotations/YEAR/UUID_k_ann.json"
OUTLETS = {"fox": "Fox News", "nyt": "New York Times", "hpo": "HuffPost"}
ANNOTATION_COLUMNS = [
    "event_id", "article_id", "outlet", "start", "end", "span", "type", "target", "polarity", "aim", "quoted",
    "speaker", "indirect_target", "indirect_polarity", "sentence",
]  # fmt: skip
_TYPES = {"lex": "lexical", "inf": "informational"}


def basil(path: str | Path) -> list[Event]:
    """The events of a local copy, by id.

    An event's id is the triplet's UUID, its title BASIL's main event. An article's id is its source ("fox", "nyt",
    "hpo"); its text is the title, then the body paragraphs, separated by empty lines; sentences of a paragraph are
    separated by one space.
    """
    triplets: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for file in _article_files(path):
        data = json_file(file, "BASIL")
        triplets.setdefault(data["triplet-uuid"], []).append((file.stem, data))
    return [
        _event(event_id, [data for _, data in sorted(triplets[event_id], key=_by_name)])
        for event_id in sorted(triplets)
    ]


def basil_annotations(path: str | Path) -> pd.DataFrame:
    """One row per annotated span: ``event.article(article_id).text[start:end] == span``.

    Columns: ``event_id, article_id, outlet, start, end, span``; ``type`` (lexical, informational); ``target`` (a name
    with underscores, as published); ``polarity`` toward it (pos, neg); ``aim`` (dir, ind_pro, ind_anti, ind_general);
    ``quoted`` (is the span a quotation?); ``speaker`` ("" outside quotations); ``indirect_target``,
    ``indirect_polarity`` (for indirect aims, else ""); ``sentence`` (number in the body from 0; -1 for the title).
    """
    root = required(Path(path) / "annotations", "BASIL", LAYOUT)
    rows = []
    for file in _article_files(path):
        data = json_file(file, "BASIL")
        notes = json_file(required(root / file.parent.name / f"{file.stem}_ann.json", "BASIL", LAYOUT), "BASIL")
        _, sentences = _text(data)
        for note in notes["phrase-level-annotations"]:
            rows.append(_row(data, note, sentences, file))
    table = pd.DataFrame(rows, columns=ANNOTATION_COLUMNS)
    return table.sort_values(["event_id", "article_id", "start", "end"], kind="stable", ignore_index=True)


def _article_files(path: str | Path) -> list[Path]:
    files = sorted(required(Path(path) / "articles", "BASIL", LAYOUT).glob("*/*.json"))
    if not files:
        raise InputProblem(f"BASIL: {Path(path) / 'articles'} has no files; expected is {LAYOUT}, as published.")
    return files


def _by_name(pair: tuple[str, dict[str, Any]]) -> str:
    return pair[0]


def _event(event_id: str, articles: list[dict[str, Any]]) -> Event:
    days = [day for data in articles if (day := parse_date(data.get("date")))]
    return Event(event_id, articles[0]["main-event"], tuple(map(_article, articles)), date=min(days, default=None))


def _article(data: dict[str, Any]) -> Article:
    source = data["source"].lower()
    text, _ = _text(data)
    return Article(
        article_id=source,
        outlet=OUTLETS.get(source, data["source"]),
        headline=data["title"],
        text=text,
        published=parse_date(data.get("date")),
        url=data.get("url", ""),
    )


def _text(data: dict[str, Any]) -> tuple[str, list[int]]:
    """The text, and where each sentence of the body begins in it."""
    text, starts = data["title"], []
    for paragraph in data["body-paragraphs"]:
        text += "\n\n"
        for number, sentence in enumerate(paragraph):
            text += " " if number and not text[-1].isspace() else ""
            starts.append(len(text))
            text += sentence
    return text, starts


def _row(data: dict[str, Any], note: dict[str, Any], sentences: list[int], file: Path) -> list[Any]:
    text, _ = _text(data)
    sentence = -1 if note["id"].startswith("t") else int(note["id"][1:])
    offset = 0 if sentence < 0 else sentences[sentence]
    start, end = offset + note["start"], offset + note["end"]
    if text[start:end] != note["txt"]:
        raise InputProblem(f"BASIL: annotation {note['id']} of {file.name} does not fit its article; copy both again.")
    source = data["source"].lower()
    return [
        data["triplet-uuid"], source, OUTLETS.get(source, data["source"]), start, end, note["txt"],
        _TYPES.get(note["bias"], note["bias"]), note["target"], note["polarity"], note["aim"], note["quote"] == "yes",
        note["speaker"], note.get("indirect-target-name", ""), note["indirect-ally-opponent-sentiment"], sentence,
    ]  # fmt: skip
