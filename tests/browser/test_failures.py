"""What nobody foresaw: a page, a section or a choice that fails is said in the app's own words, and the log has why."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.app import server as entry

from .conftest import serving
from .waiting import expect, settled, until, watched

SECRET = "what only the log may say"
BROKEN = f"""
from framing.app import state, wording

def fails(*_):
    raise RuntimeError("{SECRET}")

wording.loaded = fails  # a section of the page Words
state.press = fails  # what runs when a word is chosen
"""


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The installed entry, with a section and a choice that fail: its address and its log."""
    folder = tmp_path_factory.mktemp("broken")
    script, log = folder / "server.py", folder / "log"
    script.write_text(BROKEN + Path(entry.__file__).read_text("utf-8"), "utf-8")
    with serving(str(script), log) as address:
        yield address, log


def test_a_failure_is_said_calmly_and_the_log_has_the_traceback(chromium, broken):
    address, log = broken
    page = watched(chromium.new_page())
    page.goto(f"{address}/words?part=judging-and-hedging")
    trouble = page.get_by_role("alert")
    trouble.wait_for()
    settled(page)
    expect(trouble).to_have_count(1)
    assert "Reload the page" in trouble.inner_text() and "UTC" in trouble.inner_text()
    expect(page.locator("[data-testid=stVegaLiteChart] svg").first).to_be_visible()  # the sections before it are shown

    page.get_by_role("radio", name="Words of one outlet").click()
    settled(page)
    expect(trouble).to_have_count(0)
    page.locator(".wordcols button").first.click()
    settled(page)
    expect(page.locator(".notice[role=alert]")).to_have_count(1)
    assert page.locator("[data-testid=stException]").count() == 0
    assert SECRET not in page.content()
    until(lambda: log.read_text("utf-8").count(SECRET) >= 2, page)
    assert "Traceback" in log.read_text("utf-8")
    page.close()
