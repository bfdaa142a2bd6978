"""Every page in a real browser: it opens, asks nobody else, fits a phone, and is usable without a mouse or colours."""

from __future__ import annotations

import re

import pytest

from framing.app.entry import pages_there

PATHS = ["/" if path == "overview" else f"/{path}" for path in pages_there()]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_page_opens_asks_nobody_else_and_breaks_no_rule_of_access(tab, path, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = tab(path, scheme=scheme)
    assert page.locator('[data-testid="stException"]').count() == 0
    assert page.thrown == []
    assert [url for url in page.requested if not re.match(r"(https?|wss?)://127\.0\.0\.1[:/]|data:|blob:", url)] == []
    found = axe.Axe().run(page, options=RULES).response["violations"]
    assert [f"{v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found] == []


@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_on_a_phone(tab, path):
    page = tab(path, width=390, height=800)
    page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollWidth <= 390")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_theme_follows_the_visitor(tab):
    ground = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    assert tab("/", scheme="light").evaluate(ground) != tab("/", scheme="dark").evaluate(ground)
