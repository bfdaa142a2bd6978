"""``python -m framing.models.target_tone.rebuild --data PATH``: fits every tier again from NewsMTSC's train.jsonl."""

from __future__ import annotations

import logging
from pathlib import Path

import click
import numpy as np

from framing.measures.tone import features, sparse
from framing.models import target_tone
from framing.models.target_tone.rebuild import calibration, card, data, linear

log = logging.getLogger("rebuild")


@click.command()
@click.option("--data", "folder", required=True, type=click.Path(exists=True, path_type=Path), help="NewsMTSC's folder")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; the package itself without it.")
def rebuild(folder: Path, out: Path | None) -> None:
    """Fit target tone again from NewsMTSC's train.jsonl, and write the weights and their card."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    out = out or Path(target_tone.__file__).parent
    out.mkdir(parents=True, exist_ok=True)
    found = data.mentions(folder / "train.jsonl")
    log.info("%d mentions; parsing their sentences", len(found))
    parsed = data.parses([mention.text for mention in found])
    tiers = {"features": fit_features(found, parsed, out), "lexicon": fit_lexicon(found)}
    card.write(out, tiers)
    log.info("wrote %s", out)


def fit_features(found: list[data.Mention], parsed: dict, out: Path) -> dict:
    """The sparse tier; returns its section of the card."""
    fit, held, labels = _parts(found)
    judged = np.eye(3)[[mention.label for mention in fit]]
    model = linear.sparse_model(linear.scenes(fit, parsed), judged, np.ones(len(fit)))
    scenes = linear.scenes(held, parsed)
    scores = model.matrix(scenes) @ model.weights + model.intercept
    sparse.save(model._replace(temperature=calibration.temperature(scores, labels)), out / target_tone.SPARSE)
    stored = sparse.load(out / target_tone.SPARSE)
    return card.section(stored.probabilities(scenes), labels, temperature=round(stored.temperature, 4))


def fit_lexicon(found: list[data.Mention]) -> dict:
    """The curve of the plainest tier; returns its section of the card."""
    fit, held, labels = _parts(found)
    curve = linear.lexicon_curve(fit)
    near = np.array([features.near_target(mention.text, mention.start, mention.end) for mention in held])
    chances = sparse.softmax(np.column_stack([near, np.abs(near), np.ones_like(near)]) @ curve)
    return card.section(chances, labels, curve=curve.round(4).tolist())


def _parts(found: list[data.Mention]) -> tuple[list[data.Mention], list[data.Mention], np.ndarray]:
    fit, held = [m for m in found if not m.held], [m for m in found if m.held]
    return fit, held, np.array([mention.label for mention in held])


if __name__ == "__main__":
    rebuild()
