"""The app: page config first (a local icon, so that nothing is fetched), then navigation, then the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from framing.app import answering, sharing, state

PAGES_FOLDER = Path(__file__).with_name("app_pages")
PAGES = {
    "overview": "Overview",
    "names": "Names",
    "same-words": "Same words",
    "facts": "Facts",
    "voices": "Voices",
    "words": "Words",
    "tone": "Tone",
    "read": "Read",
    "your-articles": "Your articles",
    "method": "Method",
}
ALSO = {"articles": "your-articles", "own": "your-articles", "compare": "your-articles", "about": "method"}
"""Other addresses that somebody may try, and the page that each of them leads to."""


def pages_there() -> dict[str, Path]:
    """The files of the pages that are there, by the last part of their address."""
    files = {path: PAGES_FOLDER / f"{path.replace('-', '_')}.py" for path in PAGES}
    return {path: file for path, file in files.items() if file.is_file()}


def pages() -> dict[str, st.Page]:
    """The same as pages of the app."""
    return {
        path: st.Page(file, title=PAGES[path], url_path=path, default=path == "overview")
        for path, file in pages_there().items()
    }


def main() -> None:
    """Run the app."""
    st.set_page_config(page_title="Framing Explorer", page_icon="📰", layout="wide")
    st.session_state["pages"] = pages()
    state.keep_event()
    position = "hidden" if sharing.embedded() else "top"
    chosen = st.navigation([*st.session_state["pages"].values(), *_also()], position=position)
    st.session_state["page"] = chosen.url_path
    answering.style(sharing.embedded())
    answering.hide({})  # until the page says whose articles it shows, and under which names
    chosen.run()


def _also() -> list[st.Page]:
    return [
        st.Page(partial(st.switch_page, st.session_state["pages"][page]), title=PAGES[page], url_path=path,
                visibility="hidden")
        for path, page in ALSO.items()
    ]  # fmt: skip
