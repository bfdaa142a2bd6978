"""Verdicts on mentions of actors, as the benchmark counts them."""

import runpy
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def benchmark():
    return runpy.run_path(str(BENCHMARKS / "naming_precision.py"))


def test_only_right_mentions_count(benchmark, tmp_path):
    file = tmp_path / "verdicts.csv"
    file.write_text("# a note, with commas\nevent_id,article_id,start,end,verdict\n" + "".join(
        f"e,a,{n},{n + 1},{verdict}\n" for n, verdict in enumerate(["right"] * 3 + ["borderline", "wrong"])
    ))  # fmt: skip
    (row,) = benchmark["score"](str(file)).itertuples(index=False)
    assert (row.value, row.n) == (0.6, 5)
    assert row.low == pytest.approx(0.2307, abs=1e-4)  # Wilson's interval of 3 of 5
    assert row.high == pytest.approx(0.8824, abs=1e-4)


@pytest.mark.parametrize("name", ["naming_ten_largest_actors.csv", "naming_ten_largest_actors_11.csv"])
def test_readings_are_whole(benchmark, name):
    (row,) = benchmark["score"](str(BENCHMARKS / "readings" / name)).itertuples(index=False)
    assert (round(row.value * row.n), row.n) == (91, 100)
