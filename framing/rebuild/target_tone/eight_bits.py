"""What eight bits cost: the network in full precision beside the same in eight bits.

``python -m framing.rebuild.target_tone.eight_bits EXACT.onnx FILE.jsonl ...``; of train.jsonl the held-out part counts.
The full-precision graph is not shipped; a rebuild leaves it in the folder of ``--keep`` as exact.onnx.
"""

from __future__ import annotations

import time
from pathlib import Path

import click
import numpy as np
import pandas as pd

from framing.evaluate import probabilities as scoring
from framing.measures.tone.encoder import Encoder, Passage
from framing.measures.tone.sparse import softmax
from framing.models import target_tone
from framing.rebuild.target_tone import card as model_card
from framing.rebuild.target_tone.data import Mention, mentions

HELD = "held_out"
COLUMNS = ["part", "n", "exact", "eight_bits", "loss", "same_call", "largest_shift", "mean_shift", "times_faster"]


def compared(exact: Encoder, small: Encoder, found: list[Mention], part: str) -> dict:
    """One row: macro-F1 in full precision and in eight bits, the loss, and how far the probabilities move.

    ``same_call``: the share of mentions that both call alike; ``largest_shift, mean_shift``: of the class that moves
    most. ``times_faster``: processor time of the full-precision
    graph divided by that of the other.
    """
    passages = [Passage(mention.text, mention.start, mention.end) for mention in found]
    labels = np.array([mention.label for mention in found])
    (before, long), (after, short) = (_timed(encoder, passages) for encoder in (exact, small))
    scores = scoring.macro_f1(before, labels), scoring.macro_f1(after, labels)
    moved = np.abs(before - after).max(axis=1)
    values = [
        part, len(found), *scores, scores[0] - scores[1], (before.argmax(axis=1) == after.argmax(axis=1)).mean(),
        moved.max(), moved.mean(), long / short,
    ]  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def of_card(rows: list[dict]) -> dict[str, dict[str, float]]:
    """What the card says of some comparisons, part by part."""
    names = ("exact", "eight_bits", "loss", "same_call", "mean_shift")
    return {row["part"]: {name: round(float(row[name]), 4) for name in names} | {"n": row["n"]} for row in rows}


def encoders(exact: Path, small: Path, vocabulary: Path) -> tuple[Encoder, Encoder]:
    """Both graphs with one vocabulary."""
    words = vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return Encoder(exact, words), Encoder(small, words)


def _timed(encoder: Encoder, passages: list[Passage]) -> tuple[np.ndarray, float]:
    encoder.scores(passages[:8])
    began = time.process_time()
    chances = softmax(encoder.scores(passages))
    return chances, time.process_time() - began


@click.command()
@click.argument("exact", type=click.Path(exists=True, path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--card", is_flag=True, help="Write the figures into the model's card.")
def main(exact: Path, files: tuple[Path, ...], card: bool) -> None:
    """Print what eight bits cost on each file."""
    folder = Path(target_tone.__file__).parent
    both = encoders(exact, folder / target_tone.ENCODER, folder / target_tone.VOCABULARY)
    rows = []
    for file in files:
        found = mentions(file)
        held = [mention for mention in found if mention.held]
        rows.append(compared(*both, *((held, HELD) if file.stem == "train" else (found, file.stem))))
    click.echo(pd.DataFrame(rows, columns=COLUMNS).round(4).to_string(index=False))
    if card:
        model_card.add("eight_bits", of_card(rows))


if __name__ == "__main__":
    main()
