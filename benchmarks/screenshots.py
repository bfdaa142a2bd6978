"""Pictures of the running app for the README and the docs: ``python -m benchmarks.screenshots [PAGE ...]``.

Starts the app on a free port, opens each page in Chromium (light; some also dark and as on a phone) and writes
docs/screenshots/NAME.png, each under 300 kB.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screenshots"
LARGEST = 300_000
CHROMIUM = os.environ.get("FRAMING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = "--headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking".split()
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SHOTS = {
    "overview-light": ("/", "light", 1180, 1500),
    "overview-dark": ("/", "dark", 1180, 1500),
    "overview-phone": ("/", "light", 390, 1700),
    "names": ("/names", "light", 1180, 1100),
    "same-words": ("/same-words", "light", 1180, 1180),
    "same-words-phone": ("/same-words", "dark", 390, 1500),
    "facts": ("/facts", "light", 1180, 1250),
    "voices": ("/voices", "light", 1180, 1150),
    "words": ("/words", "light", 1180, 1200),
    "tone": ("/tone", "light", 1180, 1500),
    "tone-dark": ("/tone", "dark", 1180, 1500),
    "read": ("/read", "light", 1180, 1100),
    "your-articles": ("/your-articles", "light", 1180, 760),
}


def main(names: list[str]) -> None:
    """Take the pictures named (all without a name)."""
    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(parents=True, exist_ok=True)
    process, address = serve()
    try:
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for name in names or SHOTS:
                path = _take(browser, address, name, *SHOTS[name])
                print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1000:.0f} kB")
    finally:
        process.terminate()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def serve() -> tuple[subprocess.Popen, str]:
    """The app on a free port, once it listens, and its address."""
    port = free_port()
    entry = os.environ.get("FRAMING_APP", "streamlit_app.py")
    command = [sys.executable, "-m", "streamlit", "run", entry, f"--server.port={port}", "--server.headless=true"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
            return process, address
        except OSError:
            time.sleep(0.25)
    process.terminate()
    sys.exit("The app did not start within a minute.")


def _take(browser, address: str, name: str, path: str, scheme: str, width: int, height: int) -> Path:
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address + path)
    page.wait_for_selector("h1")
    page.wait_for_timeout(500)
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(1500)
    picture = page.screenshot()
    context.close()
    return _small(picture, FOLDER / f"{name}.png")


def _small(picture: bytes, path: Path) -> Path:
    path.write_bytes(small(picture, LARGEST))
    return path


def small(picture: bytes, largest: int) -> bytes:
    """A PNG as it is where that is small enough, else with few colours, those of the outlets among them."""
    from PIL import Image

    from framing.charts import palette

    image = Image.open(io.BytesIO(picture)).convert("RGB")
    made = _as_png(image)
    outlets = [int(colour[i : i + 2], 16) for colour in (*palette.LIGHT, *palette.DARK) for i in (1, 3, 5)]
    for colours in (240, 120, 60, 30):
        if len(made) < largest:
            break
        fitting = Image.new("P", (1, 1))
        fitting.putpalette((image.quantize(colours).getpalette() or [])[: 3 * colours] + outlets)
        made = _as_png(image.quantize(palette=fitting, dither=Image.Dither.NONE))
    return made


def _as_png(image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
