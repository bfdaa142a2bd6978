"""Evens out the channels that reach a layer, so that eight bits lose less of them (SmoothQuant, Xiao et al. 2023).

A few channels of a transformer are ten times as large as the others, and numbers of eight bits have one scale for all.
Each channel j is divided by s_j and the weights that read it are multiplied by s_j, which changes no result:

    s_j = max|X_j|^alpha / max|W_j|^(1 - alpha)

X_j is what the channel holds in some sentences, W_j the row of weights that reads it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np

ALPHA = 0.8
_LEAST = 1e-5


def factors(largest: np.ndarray, weights: np.ndarray, alpha: float = ALPHA) -> np.ndarray:
    """The s_j of each channel, their geometric mean made 1.

    ``largest`` (channels): the largest size of each channel; ``weights`` (channels x outputs).

    >>> factors(np.array([16.0, 1.0]), np.ones((2, 3)), alpha=0.5).tolist()
    [2.0, 0.5]
    """
    of_weights = np.abs(weights).max(axis=1)
    found = np.maximum(largest, _LEAST) ** alpha / np.maximum(of_weights, _LEAST) ** (1 - alpha)
    return found / np.exp(np.log(found).mean())


def evened(exact: Path, path: Path, feeds: Iterable[dict[str, np.ndarray]], alpha: float = ALPHA) -> None:
    """Write the graph ``exact`` to ``path`` with the channels before each matrix of weights evened out.

    ``feeds``: inputs of the graph by name, one dictionary for each sentence.
    """
    import onnx
    from onnx import helper, numpy_helper

    model = onnx.load(str(exact))
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    largest = _largest(model, list(dict.fromkeys(node.input[0] for node in products)), feeds)
    nodes = []
    for node in model.graph.node:
        if node in products:
            channels, matrix = node.input[0], weights[node.input[1]]
            values = numpy_helper.to_array(matrix)
            by = factors(largest[channels], values, alpha).astype(np.float32)
            matrix.CopyFrom(numpy_helper.from_array(values * by[:, None], matrix.name))
            node.input[0], divisor = f"{node.name}_evened", f"{node.name}_divisor"
            model.graph.initializer.append(numpy_helper.from_array(1 / by, divisor))
            nodes.append(helper.make_node("Mul", [channels, divisor], [node.input[0]], name=node.input[0]))
        nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, str(path))


def _largest(model, names: list[str], feeds: Iterable[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """The largest size of each channel of the named values, over all feeds."""
    import onnx
    import onnxruntime
    from onnx import helper

    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "probe.onnx")
        onnx.save(probe, str(file))
        session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
        found = {}
        for feed in feeds:
            for name, value in zip(names, session.run(names, feed), strict=True):
                sizes = np.abs(value).reshape(-1, value.shape[-1]).max(axis=0)
                found[name] = np.maximum(found.get(name, sizes), sizes)
    return found
