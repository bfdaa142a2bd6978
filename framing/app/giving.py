"""Giving one's own articles: pasted first, then files, then links. Nothing given here leaves the session."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from framing.app import drafts, warming
from framing.app.drafts import MOST_ARTICLES, Draft
from framing.app.notices import notice
from framing.charts.html import plural
from framing.corpus.bundled import load_event
from framing.corpus.problems import InputProblem
from framing.corpus.web import links_allowed

_DRAFTS = "drafts"
_EXAMPLE = "harbour-strike"


def given() -> list[Draft]:
    """The articles given so far."""
    return st.session_state.setdefault(_DRAFTS, [])


def keep(found: list[Draft]) -> None:
    """These are the articles given from now on."""
    st.session_state[_DRAFTS] = found


def giving() -> None:
    """Paste first, then files, then links (where the server allows them)."""
    warming.language_model()
    paste, files, *links = st.tabs(["Paste a text", "Choose files", *(["Fetch links"] if links_allowed() else [])])
    with paste:
        _paste()
    with files:
        _files()
    for tab in links:
        with tab:
            _links()
    _problems()
    if not given():
        st.button("Try it with two of our articles", on_click=_example, type="tertiary")


def _paste() -> None:
    with st.form("paste", clear_on_submit=False, border=False):
        st.text_input(
            "Outlet", key="pasted_outlet", placeholder="Who published it? (You can change this later.)", max_chars=80,
            width=440,
        )  # fmt: skip
        st.text_area(
            "Article", key="pasted_text", height=220,
            placeholder="Paste the whole article, with its headline as the first line.",
        )  # fmt: skip
        st.form_submit_button("Add this article", on_click=_add_pasted)


def _files() -> None:
    st.file_uploader(
        "Text, Markdown, HTML, Word or PDF; several articles in a ZIP archive or a table (CSV, JSON, Parquet); "
        "or a comparison that this page saved",
        accept_multiple_files=True,
        key=_uploader(),
        max_upload_size=10,
        on_change=_add_files,
    )


def _links() -> None:
    with st.form("links", clear_on_submit=False, border=False):
        st.text_area(
            "Links, one in a line",
            key="given_links",
            height=120,
            placeholder="https://…",
            help="Only the page itself is fetched, by this server, once. Behind a paywall or a consent page there is "
            "no text to find: paste it instead.",
        )
        fetch = st.form_submit_button("Fetch these pages")
    if fetch:
        _add_links()


def _problems() -> None:
    """What could not be read, in one block."""
    problems = list(dict.fromkeys(st.session_state.pop("own_problems", [])))
    if problems:
        rest = f" {plural(len(given()), 'article')} given before {'is' if len(given()) == 1 else 'are'} still here."
        title = "This could not be read." if len(problems) == 1 else f"{len(problems)} of these could not be read."
        notice(title + (rest if given() else ""), problems, problem=True)


def _add_links() -> None:
    """Fetch each link in turn, telling which; a problem is said and the others go on."""
    urls = [line.strip() for line in st.session_state["given_links"].splitlines() if line.strip()]
    if not urls or len(urls) > MOST_ARTICLES:
        said = f"These are {len(urls)} links; this page fetches {MOST_ARTICLES} at most. Take some away."
        st.session_state["own_problems"] = [said if urls else "No link was given; write one into each line."]
        return
    bar = st.progress(0.0)
    for place, url in enumerate(urls):
        bar.progress(place / len(urls), f"fetching {place + 1} of {len(urls)} pages")
        _keep(lambda url=url: [drafts.from_link(next_number(), url)], about=url)
    bar.empty()
    st.rerun()


def _uploader() -> str:
    return f"files_{st.session_state.get('uploads', 0)}"


def next_number() -> int:
    """The number of the next article given."""
    return max((draft.number for draft in given()), default=0) + 1


def _add_pasted() -> None:
    text, outlet = st.session_state["pasted_text"], st.session_state["pasted_outlet"]
    if _keep(lambda: [drafts.from_text(next_number(), text, outlet)]):
        st.session_state["pasted_text"] = st.session_state["pasted_outlet"] = ""


def _add_files() -> None:
    for upload in st.session_state[_uploader()] or []:
        try:
            files = drafts.unpacked(upload.getvalue(), upload.name)
        except InputProblem as problem:
            _say(problem.problems)
            continue
        for name, data in files:
            _keep(lambda name=name, data=data: _read(data, name))
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1


def _read(data: bytes, name: str) -> list[Draft]:
    found, problems = drafts.from_file(next_number(), data, name)
    _say(sentence for problem in problems for sentence in problem.problems)
    return found


def _example() -> None:
    for article in load_event(_EXAMPLE).articles[:2]:
        _keep(lambda article=article: [drafts.from_text(next_number(), article.text, article.outlet)])


def _keep(read, about: str = "") -> bool:
    """Add what ``read`` gives; a problem is said (of what it is ``about``) and loses nothing."""
    try:
        more = read()
        drafts.check_room(given() + more)
    except InputProblem as problem:
        _say(text if about in text else f"{about}: {text}" for text in problem.problems)
        return False
    keep(given() + more)
    return True


def _say(problems: Iterable[str]) -> None:
    st.session_state.setdefault("own_problems", []).extend(problems)
