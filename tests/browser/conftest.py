"""One server and one real Chromium for all browser tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("FRAMING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
START = 180  # seconds; one on an idle machine


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in Path(item.fspath).parents and not CHROMIUM:
            item.add_marker(
                pytest.mark.skip(reason="NO CHROMIUM: install it (apt-get install chromium) to run the browser tests")
            )


@contextmanager
def serving(script: str, log: Path):
    """An app on a free port of this machine, with its own log; its address."""
    for _ in range(5):  # somebody else may take a port between the moment it is found free and the server's start
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
        command += ["--server.headless=true", "--server.address=127.0.0.1"]
        with log.open("w") as out:
            process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        try:
            if _healthy(address := f"http://127.0.0.1:{port}", process):
                yield address
                return
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
    raise RuntimeError(f"the app's server does not start:\n{log.read_text('utf-8')[-2000:]}")


def _healthy(address: str, process: subprocess.Popen) -> bool:
    end = time.monotonic() + START
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=10) as answer:
                if answer.read() == b"ok":
                    return True
        except OSError:
            time.sleep(0.25)
    return False


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The app's address."""
    with serving(
        os.environ.get("FRAMING_APP", "streamlit_app.py"), tmp_path_factory.mktemp("server") / "log"
    ) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """A browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=1000 * START)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium, server):
    """Opens pages of the app: ``tab("/names", scheme="dark", width=390)``; remembers requests and errors."""
    from .waiting import settled, watched

    contexts = []

    def open_tab(
        path: str = "/", scheme: str = "light", width: int = 1180, height: int = 900, motion: str | None = None
    ):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion=motion
        )
        contexts.append(context)
        page = watched(context.new_page())
        page.requested, page.thrown = [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on("pageerror", lambda error: page.thrown.append(str(error)))
        page.goto(server + path)
        page.wait_for_selector("h1")
        settled(page)
        return page

    yield open_tab
    for context in contexts:
        context.close()
