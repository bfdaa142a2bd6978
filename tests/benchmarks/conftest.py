"""The benchmarks as modules of the checkout they stand in."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def benchmark(monkeypatch):
    """``benchmark("by_hand")``: the module, imported from this checkout."""
    monkeypatch.syspath_prepend(str(ROOT))

    def imported(name: str):
        sys.modules.pop(f"benchmarks.{name}", None)
        return import_module(f"benchmarks.{name}")

    return imported
