"""What memory the app takes: ``python -m benchmarks.app_memory``.

Starts a fresh server and visits it with Chromium: every page of a bundled event, every other bundled event, then five
pasted articles (which must be parsed and measured) and every page of them. Prints the memory of the server's process
after each step, and its peak, as the kernel counts it (Linux: VmRSS and VmHWM). The limit is 700 MB.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.first_visit import _wait
from benchmarks.screenshots import CHROMIUM, FLAGS, IDLE, ROOT, free_port
from framing import corpus

LIMIT = 700
ENTRY = os.environ.get("FRAMING_APP", "streamlit_app.py")


def main() -> None:
    """Print a line for each step."""
    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    from playwright.sync_api import sync_playwright

    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", ENTRY, f"--server.port={port}", "--server.headless=true"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/_stcore/health")
        print(f"{'after':<40}{'now, MB':>10}{'peak, MB':>10}")
        _say("starting", server.pid)
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            peak = visits(browser, address, server.pid)
            browser.close()
    finally:
        server.terminate()
        server.wait(10)
    print(f"peak: {peak:.0f} MB; the limit is {LIMIT} MB")


def visits(browser, address: str, process: int) -> float:
    """Open everything; the peak memory in MB."""
    from framing.app.entry import PAGES, pages_there

    first, *others = corpus.event_ids()
    page = browser.new_context().new_page()
    page.set_default_timeout(300_000)
    for path in pages_there():
        _open(page, f"{address}/{path}?event={first}")
    _say(f"every page of {first}", process)
    for event in others:
        _open(page, f"{address}/?event={event}")
    _say(f"{len(others)} more bundled events", process)
    _paste(page, address, corpus.load_event(first))
    _say("comparing five pasted articles", process)
    for path in pages_there():
        page.get_by_role("link", name=PAGES[path], exact=True).first.click()
        page.wait_for_function("path => location.pathname.endsWith(path)", arg="/" if path == "overview" else path)
        _settled(page)
    return _say(f"{len(pages_there())} pages of them", process)


def memory(status: str) -> tuple[float, float]:
    """MB now and at the peak, from the text of /proc/PID/status.

    >>> memory("VmHWM:\\t 204800 kB\\nVmRSS:\\t  102400 kB\\n")
    (100.0, 200.0)
    """
    now, peak = (re.search(rf"{name}:\s+(\d+) kB", status) for name in ("VmRSS", "VmHWM"))
    return int(now.group(1)) / 1024, int(peak.group(1)) / 1024


def _say(step: str, process: int) -> float:
    now, peak = memory(Path(f"/proc/{process}/status").read_text(encoding="utf-8"))
    print(f"{step:<40}{now:>10.0f}{peak:>10.0f}", flush=True)
    return peak


def _paste(page, address: str, event) -> None:
    _open(page, f"{address}/your-articles")
    for number, article in enumerate(event.articles, start=1):
        page.get_by_label("Outlet", exact=True).first.fill(f"Outlet {number}")
        page.get_by_label("Article", exact=True).fill(article.text)
        page.get_by_role("button", name="Add this article").click()
        page.wait_for_function(
            "name => [...document.querySelectorAll('input')].filter(i => i.value === name).length === 1",
            arg=f"Outlet {number}",
        )
        _settled(page)
    page.get_by_role("button", name="Compare them").click()
    page.wait_for_url("**event=own**")
    page.locator('[data-testid="stVegaLiteChart"]').first.wait_for(state="attached")
    _settled(page)


def _open(page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("h1")
    _settled(page)


def _settled(page) -> None:
    page.wait_for_timeout(1500)
    page.wait_for_selector(IDLE)


if __name__ == "__main__":
    main()
