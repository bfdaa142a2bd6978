"""How far does a probability move when only a name changes? ``python benchmarks/name_swap.py``."""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path

import click
import numpy as np

from framing.evaluate.newsmtsc import scenes
from framing.measures.tone import tiers
from framing.rebuild.target_tone import card as model_card

LIST = Path(__file__).with_name("name_swap.csv")
GROUPS = ("{} officials", "the {} army", "the {} government", "{} protesters")


def entries(kind: str, path: Path = LIST) -> list[str]:
    """The entries of one kind: ``name``, ``group`` or ``sentence``."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [row["text"] for row in rows if row["kind"] == kind]


def shifts(sentences: list[str], fillers: list[str], tier: str = "") -> np.ndarray:
    """For each sentence and each pair of fillers: how far the probability of each class moves (pairs x 3)."""
    texts, starts, ends = [], [], []
    for sentence in sentences:
        for filler in fillers:
            start = sentence.index("{}")
            filler = filler[:1].upper() + filler[1:] if start == 0 else filler
            texts.append(sentence.replace("{}", filler))
            starts.append(start)
            ends.append(start + len(filler))
    tier = tier or tiers.tier()
    shares = tiers.probabilities(scenes(texts, starts, ends, tier != "lexicon"), texts, tier)
    shares = shares.reshape(len(sentences), len(fillers), 3)
    left, right = np.array(list(combinations(range(len(fillers)), 2))).T
    return np.abs(shares[:, left] - shares[:, right]).reshape(-1, 3)


def measured(tier: str = "") -> dict[str, float]:
    """Median, 95th percentile and largest shift over sentences, pairs of names (or of nationalities) and classes."""
    sentences, names = entries("sentence"), entries("name")
    moved = [shifts(sentences, names, tier)]
    moved += [shifts(sentences, [form.format(group) for group in entries("group")], tier) for form in GROUPS]
    every = np.concatenate(moved)
    median, high = np.quantile(every, [0.5, 0.95])
    largest = every.max(axis=1)
    return {
        "median": round(float(median), 4), "percentile_95": round(float(high), 4),
        "largest": round(float(every.max()), 4),
        "median_of_the_class_that_moves_most": round(float(np.median(largest)), 4),
        "percentile_95_of_the_class_that_moves_most": round(float(np.quantile(largest, 0.95)), 4),
        "n": len(every),
    }  # fmt: skip


@click.command()
@click.option("--tier", default="", help="encoder, features or lexicon; the best that is installed without it.")
@click.option("--card", is_flag=True, help="Write the figures into the model's card.")
def main(tier: str, card: bool) -> None:
    """Print the shifts."""
    found = measured(tier)
    for name, value in found.items():
        click.echo(f"{name}: {value}")
    if card:
        model_card.add("name_swap", found)


if __name__ == "__main__":
    main()
