"""Channels evened out before a matrix of weights: the same results, and less lost to eight bits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from framing.rebuild.target_tone import smoothing

SIZES = st.floats(0.01, 100)


def test_a_channel_four_times_as_large_is_divided_by_twice_as_much_at_one_half():
    """s_j = max|X_j|^alpha / max|W_j|^(1 - alpha), Xiao et al. 2023, equation 4: 16^0.5 / 1 = 4 and 4^0.5 / 1 = 2."""
    found = smoothing.factors(np.array([16.0, 4.0]), np.ones((2, 5)), alpha=0.5)
    assert found[0] / found[1] == pytest.approx(2)
    assert found.prod() == pytest.approx(1)


def test_large_weights_make_a_channel_smaller_divided_less():
    found = smoothing.factors(np.ones(2), np.array([[4.0, -16.0], [1.0, 0.5]]), alpha=0.5)
    assert found[1] / found[0] == pytest.approx(4)


def test_with_alpha_one_every_channel_becomes_equally_large():
    largest = np.array([3.0, 0.5, 20.0])
    assert np.ptp(largest / smoothing.factors(largest, np.ones((3, 2)), alpha=1.0)) == pytest.approx(0)


def test_a_silent_channel_and_an_unread_one_do_no_harm():
    found = smoothing.factors(np.array([0.0, 1.0]), np.array([[1.0], [0.0]]))
    assert np.isfinite(found).all() and (found > 0).all()


@given(arrays(float, 4, elements=SIZES), arrays(float, (4, 3), elements=SIZES), arrays(float, (2, 4), elements=SIZES))
def test_dividing_the_channels_and_multiplying_their_weights_changes_nothing(largest, weights, values):
    by = smoothing.factors(largest, weights)
    assert (values / by) @ (weights * by[:, None]) == pytest.approx(values @ weights, rel=1e-9)


# --- graphs ------------------------------------------------------------------------------------------------------


def graph_of(path, *matrices):
    """A graph that multiplies ``x`` by matrices of weights, one after another."""
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    kept = [onnx.numpy_helper.from_array(matrix, f"w{k}") for k, matrix in enumerate(matrices)]
    nodes, at = [], "x"
    for k in range(len(matrices)):
        out = "y" if k == len(matrices) - 1 else f"h{k}"
        nodes.append(onnx.helper.make_node("MatMul", [at, f"w{k}"], [out], name=f"times{k}"))
        at = out
    ends = [
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["rows", width])
        for name, width in (("x", matrices[0].shape[0]), ("y", matrices[-1].shape[1]))
    ]
    made = onnx.helper.make_model(
        onnx.helper.make_graph(nodes, "products", ends[:1], ends[1:], kept),
        opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8,
    )  # fmt: skip
    onnx.save(made, str(path))
    return path


def run(path, values):
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": values})[0]


def in_eight_bits(path, to):
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(path, to, per_channel=True, weight_type=QuantType.QInt8)
    return to


def uneven(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Twenty rows of eight channels, one of which is forty times as large, and weights that read them."""
    random = np.random.default_rng(seed)
    values = random.normal(size=(20, 8)).astype(np.float32)
    values[:, 3] *= 40
    weights = random.normal(size=(8, 4)).astype(np.float32)
    weights[3] /= 40
    return values, weights


def test_an_evened_graph_gives_the_same_results(tmp_path):
    values, weights = uneven()
    more = np.random.default_rng(1).normal(size=(4, 2)).astype(np.float32)
    exact = graph_of(tmp_path / "exact.onnx", weights, more)
    smoothing.evened(exact, tmp_path / "even.onnx", [{"x": values}])
    assert run(tmp_path / "even.onnx", values) == pytest.approx(values @ weights @ more, rel=1e-3, abs=1e-4)


def test_every_product_with_weights_gets_its_divisors(tmp_path):
    onnx = pytest.importorskip("onnx")
    values, weights = uneven()
    exact = graph_of(tmp_path / "exact.onnx", weights, np.eye(4, dtype=np.float32))
    smoothing.evened(exact, tmp_path / "even.onnx", [{"x": values}])
    nodes = onnx.load(str(tmp_path / "even.onnx")).graph.node
    assert [node.op_type for node in nodes] == ["Mul", "MatMul", "Mul", "MatMul"]


def test_the_sizes_are_the_largest_over_all_sentences(tmp_path):
    values, weights = uneven()
    exact = graph_of(tmp_path / "exact.onnx", weights)
    smoothing.evened(exact, tmp_path / "whole.onnx", [{"x": values}])
    smoothing.evened(exact, tmp_path / "parts.onnx", [{"x": -values[:7]}, {"x": values[7:]}])
    assert (tmp_path / "whole.onnx").read_bytes() == (tmp_path / "parts.onnx").read_bytes()


@pytest.mark.parametrize("seed", range(5))
def test_eight_bits_lose_less_than_half_as_much_of_an_evened_graph(tmp_path, seed):
    values, weights = uneven(seed)
    exact = graph_of(tmp_path / "exact.onnx", weights)
    smoothing.evened(exact, tmp_path / "even.onnx", [{"x": values}])
    plain = run(in_eight_bits(exact, tmp_path / "plain8.onnx"), values)
    even = run(in_eight_bits(tmp_path / "even.onnx", tmp_path / "even8.onnx"), values)
    lost = [np.abs(found - values @ weights).mean() for found in (plain, even)]
    assert lost[1] < lost[0] / 2
