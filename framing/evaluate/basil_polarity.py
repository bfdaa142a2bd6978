"""Does tone toward a target tell praise from blame in BASIL's annotated spans (Fan et al. 2019, EMNLP)?"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd

from framing.corpus.datasets import basil, basil_annotations
from framing.evaluate import COLUMNS
from framing.evaluate import probabilities as scoring
from framing.evaluate.newsmtsc import SETTINGS, scenes
from framing.language.sentences import sentences
from framing.measures.tone import tiers, vader

_PRONOUNS = re.compile(r"\b(?:he|she|him|her|his|they|them|their)\b", re.IGNORECASE)


def evaluate(path: str | Path) -> pd.DataFrame:
    """``polarity_auc``: how often a span that BASIL's readers found positive toward its target scores above a negative.

    The score is P(positive) - P(negative) toward the target in the span's sentence. The target is its name there (the
    last word of it), else a pronoun, else the span itself. ``baseline``: VADER's compound of the sentence. Only spans
    aimed directly at their target count. Intervals: bootstrap over articles.
    """
    table = spans(path)
    positive = (table["polarity"] == "pos").to_numpy()
    plain = np.array([vader.score(text, extended=False).compound for text in table["sentence"]])
    baseline = scoring.area_under_curve(plain, positive)
    rows = []
    for setting, tier in SETTINGS.items():
        if tiers.missing(tier) or table.empty:
            continue
        texts = table["sentence"].tolist()
        given = scenes(texts, table["start"].tolist(), table["end"].tolist(), tier != "lexicon")
        shares = tiers.probabilities(given, texts, tier)
        for subset in ("all", "lexical", "informational"):
            at = np.flatnonzero((table["type"] == subset) | (subset == "all"))
            score = shares[at, 2] - shares[at, 0]
            bounds = scoring.interval(
                lambda s, y: scoring.area_under_curve(s, y), score, positive[at], table["article"].to_numpy()[at]
            )
            other = baseline if subset == "all" else scoring.area_under_curve(plain[at], positive[at])
            value = scoring.area_under_curve(score, positive[at])
            rows.append(["basil", "polarity_auc", setting, subset, value, *bounds, len(at), other])
    return pd.DataFrame(rows, columns=COLUMNS)


def spans(path: str | Path) -> pd.DataFrame:
    """Directly aimed spans: ``article, type, polarity, sentence`` and the target's place in it, ``start, end``."""
    notes = basil_annotations(path)
    notes = notes[(notes["aim"] == "dir") & notes["polarity"].isin(["pos", "neg"])]
    texts = {(event.event_id, article.article_id): article for event in basil(path) for article in event.articles}
    rows = []
    for (event_id, article_id), part in notes.groupby(["event_id", "article_id"], sort=False):
        article = texts[event_id, article_id]
        split = sentences(article.text, article.headline_end)
        for note in part.itertuples():
            found = next((s for s in reversed(split) if s.start <= note.start), split[0])
            sentence = article.text[found.start : max(found.end, note.end)]
            start, end = target_place(sentence, note.target, note.start - found.start, note.end - found.start)
            rows.append([f"{event_id} {article_id}", note.type, note.polarity, sentence, start, end])
    return pd.DataFrame(rows, columns=["article", "type", "polarity", "sentence", "start", "end"])


def target_place(sentence: str, target: str, start: int, end: int) -> tuple[int, int]:
    """Where a target (``Michael_Steele``) stands in a sentence; a pronoun or the span ``start:end`` stands in for it.

    >>> target_place("The critics said Steele was wrong.", "Michael_Steele", 24, 33)
    (17, 23)
    >>> target_place("The critics said he was wrong.", "Michael_Steele", 20, 29)
    (17, 19)
    """
    words = re.findall(r"\w+", target.replace("_", " "))
    for word in reversed(words):
        named = re.search(rf"\b{re.escape(word)}\b", sentence, re.IGNORECASE) if len(word) > 2 else None
        if named:
            return named.span()
    pronoun = _PRONOUNS.search(sentence)
    return pronoun.span() if pronoun else (start, end)
