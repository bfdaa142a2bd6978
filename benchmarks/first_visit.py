"""What a first visitor waits for: ``python -m benchmarks.first_visit [RUNS]``.

Starts a fresh server, opens the first page in Chromium at once when the server listens, and prints the seconds until
the heading, the first marked sentence and the first chart are drawn; the same for a second visit to the same server.
The limit for the first chart is 3 seconds on an idle machine. The seconds that the server's processor worked until then
are printed too: they tell more on a machine that is busy.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from benchmarks.screenshots import CHROMIUM, FLAGS, ROOT, free_port

LIMIT = 3.0
STEPS = {
    "heading": "h1",
    "marked sentence": ".versions mark",
    "first chart": '[data-testid="stVegaLiteChart"] svg.marks',
}


def main(runs: int = 5) -> None:
    """Print a line for each run and the median of all."""
    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    from playwright.sync_api import sync_playwright

    columns = ["listening", *STEPS, "server's processor", *(f"again: {step}" for step in STEPS)]
    print("  ".join(f"{column:>22}" for column in columns))
    rows = []
    with sync_playwright() as running:
        for _ in range(runs):
            browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            rows.append(one_server(browser))
            browser.close()
            print(_line(rows[-1]), flush=True)
    medians = [statistics.median(column) for column in zip(*rows, strict=True)]
    print(_line(medians), " median")
    chart = medians[columns.index("first chart")]
    print(f"first chart of a first visit: {chart:.1f} s; the limit is {LIMIT:.0f} s")


def one_server(browser) -> list[float]:
    """Seconds of a first and of a second visit to one fresh server, after those it took to listen."""
    begun, port = time.perf_counter(), free_port()
    entry = os.environ.get("FRAMING_APP", "streamlit_app.py")
    command = [sys.executable, "-m", "streamlit", "run", entry, f"--server.port={port}", "--server.headless=true"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(f"{address}_stcore/health")
        listening = time.perf_counter() - begun
        before = processor(server.pid)
        first = visit(browser, address)
        return [listening, *first, processor(server.pid) - before, *visit(browser, address)]
    finally:
        server.terminate()
        server.wait(10)


def visit(browser, address: str) -> list[float]:
    """Seconds until each step is on the page, in a browser that has nothing in store."""
    context = browser.new_context(viewport={"width": 1180, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    seconds = []
    for selector in STEPS.values():
        page.locator(selector).first.wait_for(state="attached")
        seconds.append(time.perf_counter() - begun)
    context.close()
    return seconds


def processor(pid: int) -> float:
    """The seconds that a process has worked, of all its threads (Linux; nothing elsewhere)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _wait(address: str) -> None:
    for _ in range(2400):
        try:
            urllib.request.urlopen(address, timeout=1)
            return
        except OSError:
            time.sleep(0.02)
    sys.exit("The app did not start within a minute.")


def _line(seconds: list[float]) -> str:
    return "  ".join(f"{value:>22.2f}" for value in seconds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
