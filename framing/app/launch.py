"""Start the app's server from the command line, with the same settings wherever it is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).parent
SETTINGS = {
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "viewer",
    "client.showErrorDetails": "type",
    "client.showErrorLinks": "false",
    "runner.postScriptGC": "false",  # it stops every visitor for a fifth of a second after each click
    "server.showEmailPrompt": "false",  # a first start would wait in the terminal for an answer
    "server.maxUploadSize": "10",
    "server.fileWatcherType": "none",
    "server.maxCacheDataSize": "200MB",
    "server.disconnectedSessionTTL": "60",
    "theme.base": str(_HERE / "theme.toml"),
}


def command(port: int | None = None, headless: bool = False) -> list[str]:
    """The command that serves the app."""
    settings = {**SETTINGS, "server.headless": str(headless).lower(), **({"server.port": str(port)} if port else {})}
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [sys.executable, "-m", "streamlit", "run", str(_HERE / "server.py"), *options]


def launch(port: int | None = None, headless: bool = False) -> int:
    """Serve the app until it is stopped; the server's exit status."""
    try:
        return subprocess.call(command(port, headless))
    except KeyboardInterrupt:
        return 0
