"""What nobody foresaw: a page, a section or a choice that fails is said in the app's own words, and the log has why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from framing.app import server as entry

from .conftest import ROOT, _wait_until_healthy, free_port

BROKEN = """
from framing.app import state, wording

def fails(*_):
    raise RuntimeError("what only the log may say")

wording.loaded = fails  # a section of the page Words
state.press = fails  # what runs when a word is chosen
"""


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The installed entry, with a section and a choice that fail: its address and its log."""
    folder, port = tmp_path_factory.mktemp("broken"), free_port()
    script, log = folder / "server.py", folder / "log"
    script.write_text(BROKEN + Path(entry.__file__).read_text("utf-8"), "utf-8")
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}", "--server.headless=true"]
    with log.open("w") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_healthy(address, process)
            yield address, log
        finally:
            process.terminate()
            process.wait(10)


def test_a_failure_is_said_calmly_and_the_log_has_the_traceback(chromium, broken):
    address, log = broken
    page = chromium.new_page()
    page.goto(f"{address}/words?part=judging-and-hedging")
    trouble = page.get_by_role("alert")
    trouble.wait_for(timeout=60_000)
    assert trouble.count() == 1 and "Reload the page" in trouble.inner_text() and "UTC" in trouble.inner_text()
    page.locator("[data-testid=stVegaLiteChart]").first.wait_for()  # the sections before it are shown

    page.get_by_role("radio", name="Words of one outlet").click()
    page.locator(".wordcols button").first.click()
    page.wait_for_function("() => document.querySelectorAll('.notice[role=alert]').length === 1")
    assert page.locator("[data-testid=stException]").count() == 0
    assert "what only the log may say" not in page.content()
    written = log.read_text("utf-8")
    assert written.count("what only the log may say") >= 2 and "Traceback" in written
    page.close()
