"""Finding the files of a research data set in a local copy, and saying which is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from framing.corpus.problems import InputProblem


def required(path: Path, dataset: str, layout: str) -> Path:
    """``path`` if it exists; else ``InputProblem`` names it and the layout that is expected."""
    if not path.exists():
        raise InputProblem(f"{dataset}: {path} is missing; expected is {layout}, as published.")
    return path


def json_file(path: Path, dataset: str) -> Any:
    """The content of a JSON file."""
    try:
        return json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise InputProblem(f"{dataset}: {path} is not JSON ({error.msg}); copy it again.") from error
