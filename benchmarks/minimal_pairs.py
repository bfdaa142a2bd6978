"""Are reports without attitude neutral, and the same with attitude not? ``python benchmarks/minimal_pairs.py``."""

from __future__ import annotations

import csv
from pathlib import Path

import click
import pandas as pd

from framing.evaluate.newsmtsc import CLASSES, scenes
from framing.measures.tone import tiers
from framing.rebuild.target_tone import card as model_card

PAIRS = Path(__file__).with_name("minimal_pairs.csv")


def pairs(path: Path = PAIRS) -> pd.DataFrame:
    """The pairs: ``kind, first, first_tone, second, second_tone``; the target stands in square brackets."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return pd.DataFrame(csv.DictReader(line for line in lines if not line.startswith("#")))


def called(marked: list[str], tier: str = "") -> list[str]:
    """What the tier calls the tone toward the bracketed target of each sentence."""
    starts = [text.index("[") for text in marked]
    ends = [text.index("]") - 1 for text in marked]
    texts = [text.replace("[", "").replace("]", "") for text in marked]
    tier = tier or tiers.tier()
    given = scenes(texts, starts, ends, tier != "lexicon")
    return [CLASSES[number] for number in tiers.probabilities(given, texts, tier).argmax(axis=1)]


def judged(table: pd.DataFrame, tier: str = "") -> pd.DataFrame:
    """The pairs with what was called, and ``right``: both calls are as they should be."""
    table = table.assign(first_call=called(list(table["first"]), tier), second_call=called(list(table["second"]), tier))
    right = (table["first_call"] == table["first_tone"]) & (table["second_call"] == table["second_tone"])
    return table.assign(right=right)


@click.command()
@click.option("--tier", default="", help="encoder, features or lexicon; the best that is installed without it.")
@click.option("--card", is_flag=True, help="Write the figures into the model's card.")
def main(tier: str, card: bool) -> None:
    """Print how many pairs are right, and those that are not."""
    table = judged(pairs(), tier)
    for row in table[~table["right"]].itertuples():
        click.echo(f"{row.kind}: {row.first} {row.first_tone} -> {row.first_call}")
        click.echo(f"      {row.second} {row.second_tone} -> {row.second_call}")
    by_kind = ", ".join(f"{kind} {int(part.sum())} of {len(part)}" for kind, part in table.groupby("kind")["right"])
    click.echo(f"{tier or tiers.tier()}: {int(table['right'].sum())} of {len(table)} pairs right ({by_kind})")
    if card:
        model_card.add("minimal_pairs", {"right": int(table["right"].sum()), "n": len(table)})


if __name__ == "__main__":
    main()
