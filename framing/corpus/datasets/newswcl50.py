"""NewsWCL50: ten events, five articles each, with every phrase that names or describes an actor, group, country, event.

Hamborg et al. 2019, "Automated Identification of Media Bias by Word Choice and Labeling in News Articles", JCDL.
Annotations CC BY-SA 4.0, texts of their publishers: read from a local copy, never shipped.
"""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from framing.corpus.article import Article, Event
from framing.corpus.datasets.layout import required
from framing.corpus.decoding import decode
from framing.corpus.plain_text import find_parts
from framing.corpus.problems import InputProblem

LAYOUT = "Annotations.csv, 1-raw-articles/event_E/E_O.txt and 2-matched/event_E/orientation_O/E_O_sent.txt"
ANNOTATION_COLUMNS = [
    "event_id", "article_id", "outlet", "start", "end", "mention", "concept", "type", "target_concept", "sentence",
    "annotation_id",
]  # fmt: skip
_SAME = str.maketrans({"‘": "'", "’": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-.,]\w+)*(?=n't\b|'s\b)|n't\b|'\w+|\w+(?:[.,]\w+)*|[^\w\s]")


def newswcl50(path: str | Path) -> list[Event]:
    """The events of a local copy. Ids are "event_0" and "0_LL"; the outlet is the orientation (LL, L, M, R, RR).

    Texts are the raw articles, nothing left out; a headline is recognised where the file has one.
    """
    root = required(Path(path) / "1-raw-articles", "NewsWCL50", LAYOUT)
    folders = sorted(root.glob("event_*"), key=lambda folder: int(folder.name.removeprefix("event_")))
    if not folders:
        raise InputProblem(f"NewsWCL50: {root} has no event folders; expected is {LAYOUT}, as published.")
    return [_event(folder) for folder in folders]


def newswcl50_annotations(path: str | Path) -> pd.DataFrame:
    """One row per annotated phrase that could be placed: ``event.article(article_id).text[start:end]`` is it.

    Columns: ``event_id, article_id, outlet, start, end, mention`` (the article's own characters); ``concept`` (code
    name); ``type`` (ACTOR, ACTOR-I, GROUP, COUNTRY, OBJECT, EVENT, ACTION, MISC, PROPERTY); ``target_concept`` (whom a
    PROPERTY describes, else ""); ``sentence`` (number in the published sentence list, -1 where it has none);
    ``annotation_id``. ``newswcl50_placement`` counts what could not be placed.
    """
    return _placed(path)[0]


def newswcl50_placement(path: str | Path) -> pd.DataFrame:
    """One row per article: ``event_id, article_id, annotations`` (published), ``placed`` (with exact offsets)."""
    table, published = _placed(path)
    placed = table.groupby("article_id").size()
    return published.assign(placed=published["article_id"].map(placed).fillna(0).astype(int))


def _event(folder: Path) -> Event:
    files = {file.stem: file for file in folder.glob("*.txt")}
    order = sorted(files, key=lambda stem: ("LL", "L", "M", "R", "RR").index(stem.partition("_")[2]))
    articles = tuple(_article(files[stem]) for stem in order)
    headline = next((article.headline for article in articles if article.headline), folder.name)
    return Event(folder.name, headline, articles)


def _article(file: Path) -> Article:
    parts = find_parts(decode(file.read_bytes(), file.name), keep_everything=True)
    return Article(file.stem, file.stem.partition("_")[2], parts.headline, parts.text, wire=parts.wire)


def _placed(path: str | Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    root = Path(path)
    published = pd.read_csv(
        required(root / "Annotations.csv", "NewsWCL50", LAYOUT), dtype=str, keep_default_na=False, encoding="utf-8-sig"
    )
    rows, counts = [], []
    for event in newswcl50(path):
        for article in event.articles:
            number, orientation = article.article_id.split("_")
            own = published[(published["event_id"] == number) & (published["publisher_id"] == orientation)]
            folder = root / "2-matched" / event.event_id / f"orientation_{orientation}"
            rows += _place_article(event.event_id, article, _matched(own, folder, article.article_id), folder)
            counts.append((event.event_id, article.article_id, len(own)))
    table = pd.DataFrame(rows, columns=ANNOTATION_COLUMNS)
    return table, pd.DataFrame(counts, columns=["event_id", "article_id", "annotations"])


def _matched(own: pd.DataFrame, folder: Path, article_id: str) -> pd.DataFrame:
    """The published rows with the sentence and token numbers that 2-matched has corrected; sentence -1 without one."""
    file = required(folder / f"{article_id}_annotations.csv", "NewsWCL50", LAYOUT)
    matched = pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig").set_index("id")
    known = own["id"].isin(matched.index)
    fixed = own.set_index("id")
    fixed.update(matched[["sentence", "start", "end", "code_mention"]])
    fixed["sentence"] = fixed["sentence"].where(known.to_numpy(), "-1")
    return fixed.reset_index()


def _place_article(event_id: str, article: Article, notes: pd.DataFrame, folder: Path) -> list[list[object]]:
    file = required(folder / f"{article.article_id}_sent.txt", "NewsWCL50", LAYOUT)
    sentences = [line for line in decode(file.read_bytes(), file.name).split("\n")]
    page = _Page(article.text)
    spans = page.sentences(sentences)
    rows: list[list[object]] = []
    taken: set[tuple[int, int, str]] = set()
    for note in notes.itertuples():
        number = int(float(note.sentence))
        inside = spans[number] if 0 <= number < len(spans) else None
        token = int(float(note.start or 0))
        span = page.place(note.code_mention, inside, token, taken, note.code_name)
        if span:
            rows.append([
                event_id, article.article_id, article.outlet, *span, article.text[slice(*span)], note.code_name,
                note.code_type, note.target_concept, number, note.id,
            ])  # fmt: skip
    return rows


class _Page:
    """A text without white space and with plain quotation marks, and where each character stands in the original."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
        self.plain = _plain(text)

    def sentences(self, sentences: list[str]) -> list[tuple[int, int] | None]:
        """Where each published sentence stands in ``plain``; ``None`` for one that is not found."""
        spans: list[tuple[int, int] | None] = []
        cursor = 0
        for sentence in sentences:
            wanted = _annotated(sentence)
            start = self.plain.find(wanted, cursor) if wanted else -1
            if start < 0 and wanted:
                start = self.plain.find(wanted)
            spans.append((start, start + len(wanted)) if start >= 0 else None)
            cursor = start + len(wanted) if start >= cursor else cursor
        return self._with_gaps(spans)

    def _with_gaps(self, spans: list[tuple[int, int] | None]) -> list[tuple[int, int] | None]:
        """A sentence that the published list words otherwise stands between its neighbours."""
        filled = list(spans)
        for number, span in enumerate(spans):
            if span is None:
                before = next((known[1] for known in reversed(spans[:number]) if known), 0)
                after = next((known[0] for known in spans[number + 1 :] if known), len(self.plain))
                filled[number] = (before, after) if before < after else None
        return filled

    def place(
        self, mention: str, inside: tuple[int, int] | None, token: int, taken: set[tuple[int, int, str]], concept: str
    ) -> tuple[int, int] | None:
        """Offsets of ``mention`` in the original text: the occurrence nearest to its token in its sentence that the
        same concept has not taken yet; anywhere in the text when the sentence is not known."""
        wanted = _annotated(mention)
        if not wanted:
            return None
        start, end = inside or (0, len(self.plain))
        starts = [match.start() + start for match in re.finditer(f"(?={re.escape(wanted)})", self.plain[start:end])]
        spans = [(self.offsets[at], self.offsets[at + len(wanted) - 1] + 1) for at in starts]
        spans = [span for span in spans if self._whole(span)] or spans
        free = [span for span in spans if (*span, concept) not in taken]
        if not free and inside:
            free = spans
        if not free or (inside is None and len(free) > 1):
            return None
        near = self._token_offset(inside, token)
        best = min(free, key=lambda span: abs(span[0] - near))
        taken.add((*best, concept))
        return best

    def _whole(self, span: tuple[int, int]) -> bool:
        """Does the span begin and end at the edges of words?"""
        before, after = self.text[span[0] - 1 : span[0]], self.text[span[1] : span[1] + 1]
        return not (before.isalnum() and self.text[span[0]].isalnum()) and not (
            after.isalnum() and self.text[span[1] - 1].isalnum()
        )

    def _token_offset(self, inside: tuple[int, int] | None, token: int) -> int:
        if inside is None:
            return 0
        start = self.offsets[inside[0]]
        sentence = self.text[start : self.offsets[inside[1] - 1] + 1].translate(_SAME)
        tokens = [match.start() for match in _TOKEN.finditer(sentence)]
        return start + (tokens[token] if token < len(tokens) else len(sentence))


def _plain(text: str) -> str:
    """One character for every one that is not white space: small, with plain quotation marks."""
    kept = "".join(text.split()).translate(_SAME)
    return "".join(small if len(small := character.lower()) == 1 else character for character in kept)


def _annotated(text: str) -> str:
    """``_plain`` for published strings, which write quotation marks as `` and ''."""
    return _plain(text.replace("``", '"').replace("''", '"'))
