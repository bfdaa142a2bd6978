"""Turns a fine-tuned network into the graph that is shipped: ONNX, fused, evened out, its weights in eight bits."""

from __future__ import annotations

import math
import tempfile
from functools import partial
from pathlib import Path

import torch
from torch import nn

from framing.rebuild.target_tone import smoothing
from framing.rebuild.target_tone.data import Mention
from framing.rebuild.target_tone.transformer import Network


class Plain(nn.Module):
    """A BERT network in plain operations, written so that onnxruntime recognises and fuses its attention."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network
        self.heads = network.encoder.config.num_attention_heads

    def forward(self, ids: torch.Tensor, target: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        network, embeddings = self.network, self.network.encoder.embeddings
        states = embeddings.word_embeddings(ids) + embeddings.position_embeddings(torch.arange(ids.shape[1])[None])
        states = states + embeddings.token_type_embeddings.weight[0] + target[..., None] * network.target
        states = embeddings.LayerNorm(states)
        hidden = mask.unsqueeze(1).unsqueeze(2).to(torch.float32)
        hidden = (1.0 - hidden) * -10000.0
        for layer in network.encoder.encoder.layer:
            states = self._attended(layer.attention, states, hidden)
            wide = nn.functional.gelu(layer.intermediate.dense(states))
            states = layer.output.LayerNorm(layer.output.dense(wide) + states)
        means = [_mean(states, mask.to(torch.float32)), _mean(states, target)]
        return network.out(torch.tanh(network.hidden(torch.cat(means, -1))))

    def _attended(self, attention, states: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        width = states.size(-1) // self.heads
        query, key, value = (
            part(states).view(states.size(0), states.size(1), self.heads, width).permute(0, 2, 1, 3)
            for part in (attention.self.query, attention.self.key, attention.self.value)
        )
        weights = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(width) + hidden
        mixed = torch.matmul(torch.softmax(weights, -1), value).permute(0, 2, 1, 3).contiguous()
        mixed = mixed.view(mixed.size(0), mixed.size(1), self.heads * width)
        return attention.output.LayerNorm(attention.output.dense(mixed) + states)


def write(network: Network, path: Path, exact: Path, seen: list[Mention]) -> None:
    """Write the graph in eight bits to ``path`` and in full precision to ``exact``.

    ``seen``: the mentions from which the sizes of its channels are taken. Inputs ``ids, target, mask`` (batch x
    pieces), output ``scores`` (batch x 3).
    """
    export(network, exact)
    with tempfile.TemporaryDirectory() as folder:
        even = Path(folder, "even.onnx")
        smoothing.evened(exact, even, map(partial(_feed, network), seen))
        quantise(even, path)


def _feed(network: Network, mention: Mention) -> dict:
    ids, target = network.padded([network.encoded(mention)])
    return {"ids": ids.numpy(), "target": target.numpy(), "mask": torch.ones_like(ids).numpy()}


def export(network: Network, path: Path) -> None:
    """Write the graph in full precision, its attention fused; sums and norms stay apart, which is faster."""
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    network.eval()
    config, fusing = network.encoder.config, FusionOptions("bert")
    fusing.enable_skip_layer_norm = fusing.enable_bias_skip_layer_norm = False
    ids, mask = torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.long)
    free = {name: {0: "batch", 1: "pieces"} for name in ("ids", "target", "mask")}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        torch.onnx.export(
            Plain(network), (ids, torch.ones(2, 7), mask), plain, input_names=list(free), output_names=["scores"],
            dynamic_axes={**free, "scores": {0: "batch"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        graph = optimizer.optimize_model(
            str(plain), model_type="bert", opt_level=1, optimization_options=fusing,
            num_heads=config.num_attention_heads, hidden_size=config.hidden_size,
        )  # fmt: skip
        graph.save_model_to_file(str(path))


def quantise(exact: Path, path: Path) -> None:
    """Write a graph with its weights in eight bits, scaled column by column."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        exact, path, per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": 1},
    )  # fmt: skip


def _mean(states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return (states * weights[..., None]).sum(1) / weights.sum(1, keepdim=True).clamp(min=1)
