"""Score the measures against public data on a local disk.

Every evaluation returns rows ``dataset, measure, setting, subset, value, low, high, n, baseline``. The data itself is
never part of the project.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pandas as pd

from framing.corpus.problems import InputProblem

COLUMNS = ["dataset", "measure", "setting", "subset", "value", "low", "high", "n", "baseline"]
DATASETS = {
    "babe": ("babe",),
    "basil": ("basil_speakers", "basil_polarity"),
    "corpora": ("corpora",),
    "labels": ("labels",),
    "newsmtsc": ("newsmtsc",),
    "newswcl50": ("newswcl50",),
    "sentences": ("sentence_boundaries",),
    "wire": ("wire",),
}


def evaluate(dataset: str, path: Path | None = None) -> pd.DataFrame:
    """Every score of one dataset; ``path`` is its folder (``corpora`` is bundled and needs none).

    Raises ``InputProblem`` for a dataset that is not known, or without a path where one is needed.
    """
    if dataset not in DATASETS:
        raise InputProblem(f"No dataset {dataset!r}; choose one of {', '.join(DATASETS)}.")
    if path is None and dataset != "corpora":
        raise InputProblem(f"Name the folder or file of the data: framing evaluate {dataset} PATH.")
    modules = [import_module(f"{__name__}.{name}") for name in DATASETS[dataset]]
    tables = [module.evaluate() if path is None else module.evaluate(path) for module in modules]
    filled = [table[COLUMNS] for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=COLUMNS)
