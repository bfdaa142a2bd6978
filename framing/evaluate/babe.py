"""Is loaded wording found? Scored against the experts' labels of BABE (Spinde et al. 2021, Findings of EMNLP).

Nothing is trained on BABE: its licence allows evaluation only. The word lists were not made from it; docs/method.md
says which two choices were made while looking at half of it.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score, roc_auc_score

from framing.corpus.article import Article, Event
from framing.corpus.datasets import babe
from framing.evaluate import COLUMNS
from framing.language.reading import Reading, read
from framing.lexicons.evaluative import classes
from framing.measures import wording
from framing.measures.tone import vader
from framing.measures.tone.toward import toward
from framing.statistics import bootstrap_interval

_BATCH = 500
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
LABELS = ("biased", "non-biased")
SETTINGS = ("lexicon_and_tone", "lexicon")


def evaluate(path: str | Path) -> pd.DataFrame:
    """``auroc, average_precision`` of a sentence's ``loaded`` score, and ``word_f1`` of its loaded words.

    ``path``: ``final_labels_SG2.csv`` or its folder. Sentences without agreement are left out, as published. Settings:
    ``lexicon`` (hits of wording alone) and ``lexicon_and_tone`` (with target tone toward the sentence's noun phrases,
    by the best tier installed). A loaded word is a hit of a class that has a weight; words are compared in lower case,
    sentence by sentence, and the F1 is that of all words together. ``baseline``: VADER, by the distance of its
    compound score from zero, and by the words of its lexicon. Intervals: bootstrap over sentences.
    """
    table = babe(path)
    return scores(table[table["label"].isin(LABELS)].reset_index(drop=True))


def scores(table: pd.DataFrame) -> pd.DataFrame:
    """The rows for sentences as ``datasets.babe`` gives them."""
    labels = (table["label"] == LABELS[0]).to_numpy()
    loaded, forms = found(table["sentence"].tolist())
    polar = [vader.score(text, extended=False) for text in table["sentence"]]
    plain = np.array([abs(score.compound) for score in polar])
    rows = []
    for measure, score in (("auroc", roc_auc_score), ("average_precision", average_precision_score)):
        for setting, values in loaded.items():
            low, high = _interval(score, labels, values)
            rows.append([measure, setting, "all", score(labels, values), low, high, len(table), score(labels, plain)])
    counts = [overlap(gold, mine) for gold, mine in zip(table["biased_words"], forms, strict=True)]
    vaders = [[word.word for word in score.words] for score in polar]
    others = [overlap(gold, words) for gold, words in zip(table["biased_words"], vaders, strict=True)]
    low, high = bootstrap_interval(counts, f1, draws=300)
    rows.append(["word_f1", "lexicon", "all", f1(counts), low, high, sum(c[0] + c[2] for c in counts), f1(others)])
    return pd.DataFrame([["babe", *row] for row in rows], columns=COLUMNS)


def found(sentences: list[str]) -> tuple[dict[str, np.ndarray], list[list[str]]]:
    """The loaded scores of each sentence by setting, and its loaded words. Each is read as an article of its own."""
    weights = {name: entry["weight"] for name, entry in classes().items()}
    score = {setting: np.zeros(len(sentences)) for setting in SETTINGS}
    forms: list[list[str]] = [[] for _ in sentences]
    for first in range(0, len(sentences), _BATCH):
        batch = range(first, min(first + _BATCH, len(sentences)))
        reading = read(Event("babe", "", tuple(Article(str(n), "BABE", "", sentences[n]) for n in batch)))
        hits = wording.hits(reading)
        for setting, tones in zip(SETTINGS, (toward(reading, phrases(reading)), None), strict=True):
            for row in wording.sentences(hits, reading, tones).itertuples():
                score[setting][int(row.article_id)] += row.loaded
        for article_id, form, name in hits[["article_id", "form", "class"]].itertuples(index=False):
            if weights[name] > 0:
                forms[int(article_id)].append(form)
    return score, forms


def phrases(reading: Reading) -> pd.DataFrame:
    """The noun phrases of a reading whose head is no pronoun, as mentions."""
    pronouns = reading.tokens.loc[reading.tokens["pos"] == "PRON", ["article_id", "token_id"]]
    known = set(pronouns.itertuples(index=False, name=None))
    heads = zip(reading.chunks["article_id"], reading.chunks["root"], strict=True)
    chunks = reading.chunks[[head not in known for head in heads]].reset_index(drop=True)
    return chunks.assign(actor_id="phrase", actor="phrase")


def overlap(gold: list[str], mine: list[str]) -> tuple[int, int, int]:
    """Words marked by both, by the program alone, by the experts alone, in one sentence.

    >>> overlap(["radical left"], ["Radical", "mob"])
    (1, 1, 1)
    """
    left, right = (Counter(word.lower() for text in words for word in _WORD.findall(text)) for words in (gold, mine))
    both = sum((left & right).values())
    return both, sum(right.values()) - both, sum(left.values()) - both


def f1(counts: list[tuple[int, int, int]]) -> float:
    """F1 over the words of all sentences.

    >>> f1([(1, 1, 1), (1, 0, 0)])
    0.6666666666666666
    """
    both, mine, gold = (sum(count[place] for count in counts) for place in range(3))
    return 2 * both / (2 * both + mine + gold) if both else 0.0


def _interval(score, labels: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    def of(places: list[int]) -> float:
        chosen = labels[places]
        return score(chosen, values[places]) if 0 < chosen.sum() < len(chosen) else float("nan")

    return bootstrap_interval(list(range(len(labels))), of, draws=300)
