#!/usr/bin/env python3
"""One command from a bare machine: make the environment, install what is needed, start.

    python3 run.py            open the app in a browser
    python3 run.py test       run the tests
    python3 run.py compare …  any command of the program (see: python3 run.py --help)

Needs Python 3.11 or newer with pip (Debian: apt install python3 python3-pip) or uv. Everything goes into .venv, beside
this file; it is installed again only when a requirements file changes.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main(arguments):
    if sys.version_info < (3, 11):  # noqa: UP036 - said before anything fails
        return f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}."
    if arguments[:1] == ["test"]:
        prepare("requirements.txt", "requirements-dev.txt")
        return test(arguments[1:])
    prepare("requirements.txt")
    return run("-P", "-m", "framing", *(arguments or ["app"]))


def prepare(*requirements):
    """Make the environment and install the requirements, unless these very files were installed before."""
    wanted = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in requirements)).hexdigest()
    mark = ENVIRONMENT / f".ready-{requirements[-1]}"
    if PYTHON.exists() and mark.exists() and mark.read_text() == wanted:
        return
    print("Setting up .venv (once, about a minute) …", flush=True)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT)], check=True)
    files = [part for name in requirements for part in ("-r", str(HERE / name))]
    if all(subprocess.run([*installer, *files]).returncode for installer in installers()):
        sys.exit("Installing the requirements failed; the lines above say why. Run the same command again when mended.")
    mark.write_text(wanted)


def installers():
    """The commands that install into the environment, best first: uv's, and pip's (which need not be inside it).

    Both compile what they install, so that the first start is as quick as any.
    """
    found = (
        [["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", str(PYTHON)]]
        if shutil.which("uv")
        else []
    )
    if importlib.util.find_spec("pip") is not None:
        import pip

        if tuple(map(int, re.findall(r"\d+", pip.__version__)[:2])) >= (22, 3):
            quiet = ["--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
            found.append([sys.executable, "-m", "pip", "--python", str(PYTHON), "install", *quiet])
        elif not found:
            sys.exit(
                f"pip 22.3 or newer is needed; this is {pip.__version__}. Run: python3 -m pip install --upgrade pip"
            )
    elif not found:
        sys.exit("pip is missing. Debian and Ubuntu: sudo apt install python3-pip. Elsewhere: python3 -m ensurepip.")
    return found


def test(arguments):
    """Run the tests; those that drive a browser need Chromium and are skipped, loudly, without it."""
    if not any(map(shutil.which, BROWSERS)):
        print(
            "NOTE: Chromium was not found, so the browser tests WILL BE SKIPPED. Everything else runs.\n"
            "      Debian and Ubuntu: sudo apt install --no-install-recommends chromium",
            flush=True,
        )
    return run("-m", "pytest", *arguments, folder=HERE)


def run(*arguments, folder=None):
    """The environment's Python where it was called, so that relative paths are found; its exit status is ours."""
    paths = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    try:
        return subprocess.run([str(PYTHON), *arguments], cwd=folder, env={**os.environ, "PYTHONPATH": paths}).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
