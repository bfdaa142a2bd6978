"""The house: imports go down the floors, Streamlit stays upstairs, nothing is downloaded, no path of one machine."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FLOORS = [
    {"corpus", "lexicons", "models"},
    {"language"},
    {"measures", "statistics", "joining", "grouping"},
    {"comparison", "findings", "differences"},
    {"charts", "output", "prepared", "diff", "questions"},
    {"app", "cli", "report", "batch", "classroom", "evaluate", "rebuild", "__main__"},
]
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
MODULES = sorted(path for path in (ROOT / "framing").rglob("*.py"))


def imported(path):
    """Modules of this project and others that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path):
    parts = path.relative_to(ROOT / "framing").with_suffix("").parts
    return parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down_only(path):
    here = FLOOR.get(room(path))
    if room(path) == "__init__":
        return
    assert here is not None, f"{path.name} has no floor in this test; give it one"
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "framing" and len(parts) > 1 and parts[1] in FLOOR:
            assert FLOOR[parts[1]] <= here, f"{path.relative_to(ROOT)} imports {name}, which is upstairs"


MEASURES = ROOT / "framing" / "measures"


@pytest.mark.parametrize("path", sorted(MEASURES.rglob("*.py")), ids=lambda path: str(path.relative_to(MEASURES)))
def test_measures_do_not_import_each_other(path):
    own = path.relative_to(MEASURES).with_suffix("").parts[0]
    others = {name.split(".")[2] for name in imported(path) if name.startswith("framing.measures.")}
    assert others <= {own}, f"{path.relative_to(MEASURES)} imports {others - {own}}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_word_lists_are_opened_in_one_place(path):
    if room(path) != "lexicons":
        assert "csv.DictReader(line for line" not in path.read_text() and "framing.lexicons\"" not in path.read_text()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_streamlit_stays_in_the_app(path):
    if room(path) != "app":
        assert not [name for name in imported(path) if name.split(".")[0] == "streamlit"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_torch_is_imported_only_where_a_model_is_rebuilt(path):
    if path.stem not in {"rebuild", "train", "training"} and "rebuild" not in path.parts:
        assert not [name for name in imported(path) if name.split(".")[0] in {"torch", "transformers"}]


def test_no_path_of_one_machine():
    pattern = re.compile(r"(?<![A-Za-z0-9_.])/(?:work|home|root|farm|tmp/[a-z])/?")
    for folder in ("framing", "tests", "benchmarks", "docs", "corpora"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".md", ".toml", ".yaml", ".csv"} and path.name != "test_house.py":
                found = pattern.search(path.read_text(encoding="utf-8"))
                assert not found, f"{path.relative_to(ROOT)}: {found.group()}"


def test_requirements_have_upper_bounds():
    for line in (ROOT / "requirements.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            assert "<" in line or "==" in line, f"{line} has no upper bound"
