"""One server and one real Chromium for all browser tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("FRAMING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in Path(item.fspath).parents and not CHROMIUM:
            item.add_marker(
                pytest.mark.skip(reason="NO CHROMIUM: install it (apt-get install chromium) to run the browser tests")
            )


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The app on a free port of this machine; its address."""
    port = free_port()
    log = (tmp_path_factory.mktemp("server") / "log").open("w")
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        os.environ.get("FRAMING_APP", "streamlit_app.py"),
        f"--server.port={port}",
    ]
    command += ["--server.headless=true", "--server.address=127.0.0.1"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _wait_until_healthy(address: str, process: subprocess.Popen) -> None:
    for _ in range(240):
        if process.poll() is not None:
            raise RuntimeError("the app's server stopped while it started")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError("the app's server did not become healthy within a minute")


@pytest.fixture(scope="session")
def chromium():
    """A browser without a window."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium, server):
    """Opens pages of the app: ``tab("/names", scheme="dark", width=390)``; remembers requests and errors."""
    contexts = []

    def open_tab(path: str = "/", scheme: str = "light", width: int = 1180, height: int = 900):
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(45_000)
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


def settled(page) -> None:
    """Wait until the script has run and nothing more is coming."""
    page.wait_for_timeout(150)
    page.wait_for_selector(IDLE)
