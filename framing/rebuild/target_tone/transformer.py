"""Fine-tunes an encoder on tone toward a target. torch and transformers are needed here and nowhere else."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import torch
from torch import nn
from transformers import AutoModel

from framing.measures.tone.wordpiece import WordPiece
from framing.rebuild.target_tone.data import Mention

log = logging.getLogger("rebuild")
_SMOOTHED, _FOLLOWED = 0.1, 8


class Network(nn.Module):
    """An encoder that is told where the target is, and a small head on what it makes of the sentence and the target.

    A learned vector is added to the embedding of each piece of the target. The head sees the mean over all pieces and
    the mean over the target's.
    """

    def __init__(self, folder: Path, dropout: float = 0.1):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder, dtype=torch.float32, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.pieces, self.padding = _pieces(folder, self.encoder.config.model_type)
        self.target = nn.Parameter(torch.zeros(width))
        self.drop, self.hidden, self.out = nn.Dropout(dropout), nn.Linear(2 * width, width), nn.Linear(width, 3)

    def forward(self, ids: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        keep = ids != self.padding
        embedded = self.encoder.embeddings.word_embeddings(ids) + target[..., None] * self.target
        more = {}
        if self.encoder.config.model_type == "mpnet":
            more["position_ids"] = torch.cumsum(keep.long(), 1) * keep + 1
        states = self.encoder(inputs_embeds=embedded, attention_mask=keep.long(), **more).last_hidden_state
        means = [_mean(states, keep.to(states.dtype)), _mean(states, target.to(states.dtype))]
        return self.out(self.drop(torch.tanh(self.hidden(self.drop(torch.cat(means, -1))))))

    def scores(self, mentions: list[Mention], batch: int = 64) -> np.ndarray:
        """The scores of the three classes, one row per mention."""
        self.eval()
        encoded = [self.encoded(mention) for mention in mentions]
        order = sorted(range(len(encoded)), key=lambda number: len(encoded[number][0]))
        found = np.zeros((len(encoded), 3), dtype=np.float32)
        with torch.inference_mode(), autocast():
            for at in range(0, len(order), batch):
                numbers = order[at : at + batch]
                found[numbers] = self(*self.padded([encoded[number] for number in numbers])).float().numpy()
                if at % (40 * batch) == 0 and at:
                    log.info("scored %d of %d", at, len(order))
        return found

    def encoded(self, mention: Mention) -> tuple[list[int], list[int]]:
        """Piece numbers and target marks of a mention."""
        return self.pieces.encode(mention.text, mention.start, mention.end)

    def padded(self, encoded: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor]:
        """Mentions as one batch."""
        width = max(len(ids) for ids, _ in encoded)
        ids = torch.full((len(encoded), width), self.padding)
        target = torch.zeros(len(encoded), width)
        for row, (pieces, marks) in enumerate(encoded):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            target[row, : len(marks)] = torch.tensor(marks, dtype=torch.float32)
        return ids, target


class Recipe(NamedTuple):
    """How a network is trained: learning rates rise over a sixteenth of the steps and fall to nothing over the rest.

    Lower layers learn more slowly (``decay`` for each layer down). ``stop``: epochs after which to stop early.
    ``average``: how much of the running average of the weights, which is what is kept, stays at each step.
    ``words``: whether the vectors of the word pieces are trained too.
    """

    epochs: int
    rate: float
    head_rate: float
    decay: float
    batch: int
    average: float = 0.0
    stop: int = 0
    words: bool = True


TEACHER = Recipe(epochs=3, rate=3e-5, head_rate=3e-4, decay=0.9, batch=16, stop=1)
STUDENT = Recipe(epochs=4, rate=1.5e-4, head_rate=1e-3, decay=0.95, batch=32, average=0.998, words=False)
LAST = Recipe(epochs=1, rate=3e-5, head_rate=1.5e-4, decay=0.95, batch=32, average=0.99, words=False)


def train(network: Network, items, recipe: Recipe, seed: int = 0) -> None:
    """Fit all layers to the mentions of ``items(epoch)``; labels are their ``shares``, else the smoothed label."""
    torch.manual_seed(seed)
    random = Random(seed)
    network.encoder.embeddings.word_embeddings.requires_grad_(recipe.words)
    optimizer = torch.optim.AdamW(_groups(network, recipe), fused=True)
    peaks = [group["lr"] for group in optimizer.param_groups]
    average = {name: value.clone() for name, value in network.state_dict().items()}
    step, total = 0, 0
    for epoch in range(recipe.stop or recipe.epochs):
        mentions = items(epoch)
        encoded = [network.encoded(mention) for mention in mentions]
        labels = torch.tensor([mention.shares or smoothed(mention.label) for mention in mentions], dtype=torch.float32)
        batches = _batches(encoded, recipe.batch, random)
        total = total or recipe.epochs * len(batches)
        network.train()
        for numbers in batches:
            step += 1
            slope = min(step / (total / 16), max(0.0, (total - step) / (total - total / 16)))
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * slope
            with autocast():
                scores = network(*network.padded([encoded[number] for number in numbers]))
            loss = nn.functional.cross_entropy(scores.float(), labels[numbers])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            if step % _FOLLOWED == 0:
                _follow(average, network, min(recipe.average**_FOLLOWED, step / (step + 10)))
            if step % 50 == 0:
                log.info("step %d of %d, loss %.3f", step, total, loss.item())
    network.load_state_dict(average if recipe.average else network.state_dict())


def smoothed(label: int) -> tuple[float, ...]:
    """A judged label as shares, with a tenth for doubt (Szegedy et al. 2016).

    >>> [round(share, 3) for share in smoothed(0)]
    [0.933, 0.033, 0.033]
    """
    return tuple(_SMOOTHED / 3 + (1 - _SMOOTHED) * (number == label) for number in range(3))


def autocast():
    """Half the precision where the processor computes faster with it."""
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.backends.mkldnn.is_available() and _has_bfloat16())


def _has_bfloat16() -> bool:
    info = Path("/proc/cpuinfo")
    return info.is_file() and "avx512_bf16" in info.read_text(encoding="utf-8", errors="replace")


def _pieces(folder: Path, kind: str) -> tuple[WordPiece, int]:
    vocabulary = (Path(folder) / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    if kind == "mpnet":
        return WordPiece(vocabulary, ("[UNK]", "<s>", "</s>")), vocabulary.index("<pad>")
    return WordPiece(vocabulary), vocabulary.index("[PAD]")


def _mean(states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return (states * weights[..., None]).sum(1) / weights.sum(1, keepdim=True).clamp(min=1)


def _groups(network: Network, recipe: Recipe) -> list[dict]:
    rate, decay = recipe.rate, recipe.decay
    layers = list(network.encoder.encoder.layer)
    groups = [
        {"params": list(layer.parameters()), "lr": rate * decay ** (len(layers) - 1 - number)}
        for number, layer in enumerate(layers)
    ]
    taken = {id(parameter) for group in groups for parameter in group["params"]}
    lowest = [given for given in network.encoder.parameters() if id(given) not in taken and given.requires_grad]
    head = [network.target, *network.hidden.parameters(), *network.out.parameters()]
    return [{"params": lowest, "lr": rate * decay ** len(layers)}, *groups, {"params": head, "lr": recipe.head_rate}]


def _batches(encoded: list, size: int, random: Random) -> list[list[int]]:
    """Batches of like length in random order."""
    numbers = list(range(len(encoded)))
    random.shuffle(numbers)
    pools = [numbers[at : at + 40 * size] for at in range(0, len(numbers), 40 * size)]
    ordered = [sorted(pool, key=lambda number: len(encoded[number][0])) for pool in pools]
    batches = [pool[at : at + size] for pool in ordered for at in range(0, len(pool), size)]
    random.shuffle(batches)
    return batches


def _follow(average: dict, network: Network, share: float) -> None:
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                average[name].lerp_(value, 1 - share)
