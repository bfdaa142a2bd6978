"""Documentation that cannot drift: every command and every table is described, every link leads somewhere."""

import re
from pathlib import Path

import pytest

from framing import cli
from framing.comparison import TABLES

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("name", sorted(cli.commands.commands))
def test_every_command_is_described(name):
    assert re.search(rf"^### `framing {re.escape(name)}\b", (ROOT / "docs/commands.md").read_text(), re.M)


def test_no_command_is_described_that_is_not_there():
    described = re.findall(r"^### `framing (\S+?)[`\s]", (ROOT / "docs/commands.md").read_text(), re.M)
    assert set(described) <= set(cli.commands.commands)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_described(name):
    assert re.search(rf"`{name}`", (ROOT / "docs/tables.md").read_text())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}, which is not there"
