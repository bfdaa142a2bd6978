"""Is the tone toward a target told rightly? Scored against NewsMTSC (Hamborg & Donnay 2021, EACL)."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd

from framing.corpus.datasets import newsmtsc
from framing.corpus.problems import InputProblem
from framing.evaluate import COLUMNS
from framing.evaluate import probabilities as scoring
from framing.language import parsing
from framing.language.sentences import Sentence
from framing.measures.tone import tiers, vader
from framing.measures.tone.clear import clear, judged
from framing.measures.tone.features import Token
from framing.measures.tone.sparse import Scene
from framing.statistics import wilson_interval

CLASSES = ("negative", "neutral", "positive")
SETTINGS = {"encoder": "encoder", "no_encoder": "features"}
_NEUTRAL = 0.05
_SCORES = {
    "macro_f1": scoring.macro_f1, "accuracy": scoring.accuracy, "ece": scoring.calibration_error,
    "accuracy_confident_half": scoring.accuracy_confident_half,
}  # fmt: skip


def evaluate(path: str | Path) -> pd.DataFrame:
    """Scores of the default tier (``encoder``) and of the one without an encoder on every test file of a folder.

    ``path``: a folder with NewsMTSC's .jsonl files (train.jsonl is passed over), or one file. ``subset``: ``all`` files
    together, each file by its name, and ``negative, neutral, positive`` (F1 of that class). ``mentions_per_second``
    times the tier by the clock, with two threads, after the parse, on all files; ``mentions_per_processor_second`` is
    what one core does, whatever else runs on the machine. ``precision_clear``: how many of the calls that are told as
    clear are right, ``toned`` ones (negative or positive) and of each kind; its ``baseline`` are all calls of the kind.
    Else ``baseline`` is VADER's compound of the sentence, neutral between -.05 and .05. Intervals: bootstrap over
    sentences, and Wilson's for precision.
    """
    table = newsmtsc(path)
    table = table[table["split"] != "train"].reset_index(drop=True)
    if table.empty:
        raise InputProblem(f"NewsMTSC: {path} has no test file; name a folder with devtest_mt.jsonl, for example.")
    return scores(table)


def scores(table: pd.DataFrame) -> pd.DataFrame:
    """The rows for mentions as ``datasets.newsmtsc`` gives them."""
    labels = np.array([CLASSES.index(polarity) for polarity in table["polarity"]])
    plain = baseline(table["sentence"])
    rows = []
    for setting, tier in SETTINGS.items():
        if tiers.missing(tier):
            continue
        shares, scenes_read, speed, of_core = _timed(table, tier)
        rows += _rows(setting, "all", shares, plain, labels, table["primary_gid"].to_numpy())
        rows += _clear(setting, tier, shares, scenes_read, table["sentence"].tolist(), labels)
        for number, name in enumerate(CLASSES):
            value, other = (scoring.f1_by_class(given, labels)[number] for given in (shares, plain))
            rows.append(["f1", setting, name, value, np.nan, np.nan, int((labels == number).sum()), other])
        for measure, value in (("mentions_per_second", speed), ("mentions_per_processor_second", of_core)):
            rows.append([measure, setting, "all", value, np.nan, np.nan, len(table), np.nan])
        for name, part in table.groupby("split", sort=False):
            at = part.index.to_numpy()
            rows += _rows(setting, name, shares[at], plain[at], labels[at], part["primary_gid"].to_numpy())
    return pd.DataFrame([["newsmtsc", *row] for row in rows], columns=COLUMNS)


def scenes(texts: list[str], starts: list[int], ends: list[int], parsed: bool) -> list[Scene]:
    """Sentences with a target, parsed if the tier needs it."""
    different = list(dict.fromkeys(texts))
    tokens = dict.fromkeys(different, [])
    if parsed:
        parses = parsing.parse_all([(text, [Sentence(0, len(text), 0)]) for text in different])
        for text, parse in zip(different, parses, strict=True):
            tokens[text] = [Token(t.start, t.end, t.token, t.lemma, t.pos, t.dep, t.head) for t in parse.tokens]
    return [Scene(tokens[text], start, end) for text, start, end in zip(texts, starts, ends, strict=True)]


def baseline(texts) -> np.ndarray:
    """VADER's call of each sentence, as certain probabilities."""
    compounds = np.array([vader.score(text, extended=False).compound for text in texts])
    return np.eye(3)[np.digitize(compounds, [-_NEUTRAL, _NEUTRAL])]


def _clear(setting: str, tier: str, shares, given: list[Scene], texts: list[str], labels) -> list[list]:
    """How many of the calls that the app tells as clear are right, of each kind; ``baseline``: of all calls."""
    call = shares.argmax(axis=1)
    told = clear(shares, judged(shares, given, texts), tier)
    rows = []
    for subset, kinds in (("toned", (0, 2)), ("negative", (0,)), ("neutral", (1,)), ("positive", (2,))):
        among = np.isin(call, kinds)
        right, n = int((call == labels)[among & told].sum()), int((among & told).sum())
        low, high = wilson_interval(right, n)
        value = right / n if n else np.nan
        rows.append(
            ["precision_clear", setting, subset, value, float(low), float(high), n, (call == labels)[among].mean()]
        )
    return rows


def _timed(table: pd.DataFrame, tier: str) -> tuple[np.ndarray, list[Scene], float, float]:
    """Probabilities, the scenes, and mentions per second by the clock and of the processor."""
    texts = table["sentence"].tolist()
    given = scenes(texts, table["start"].tolist(), table["end"].tolist(), tier != "lexicon")
    tiers.probabilities(given[:8], texts[:8], tier)
    clock, processor = time.perf_counter(), time.process_time()
    shares = tiers.probabilities(given, texts, tier)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    return shares, given, len(table) / clock, len(table) / processor


def _rows(setting, subset, shares, plain, labels, sentences) -> list[list]:
    rows = []
    for measure, score in _SCORES.items():
        bounds = scoring.interval(score, shares, labels, sentences)
        other = score(plain, labels) if measure in ("macro_f1", "accuracy") else np.nan
        rows.append([measure, setting, subset, score(shares, labels), *bounds, len(labels), other])
    return rows
