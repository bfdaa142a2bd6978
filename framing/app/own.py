"""Sections of the page on which visitors compare their own articles. Nothing given here leaves the session."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import drafts, frame, state
from framing.app.answering import show
from framing.app.drafts import MOST_ARTICLES, Draft
from framing.charts import html
from framing.corpus.checks import check_event
from framing.corpus.problems import InputProblem
from framing.corpus.web import links_allowed

LEAD = (
    "Give two or more articles about the same event. They are read here, on this server, for you alone: "
    "nothing is stored, and closing the page forgets them."
)
_DRAFTS = "drafts"


def given() -> list[Draft]:
    """The articles given so far."""
    return st.session_state.setdefault(_DRAFTS, [])


def giving() -> None:
    """Paste first, then files, then links (where the server allows them)."""
    paste, files, *links = st.tabs(["Paste a text", "Choose files", *(["Fetch links"] if links_allowed() else [])])
    with paste, st.form("paste", clear_on_submit=False, border=False):
        outlet = st.text_input(
            "Outlet",
            key="pasted_outlet",
            placeholder="Who published it? (You can change this later.)",
            max_chars=80,
            width=440,
        )
        text = st.text_area(
            "Article",
            key="pasted_text",
            height=220,
            placeholder="Paste the whole article, with its headline as the first line.",
        )
        st.form_submit_button("Add this article", on_click=_add_pasted)
        del outlet, text
    with files:
        st.file_uploader(
            "Files: " + ", ".join(ending.lstrip(".") for ending in drafts.FILES),
            accept_multiple_files=True,
            key=_uploader(),
            type=[ending.lstrip(".") for ending in drafts.FILES],
            max_upload_size=5,
            on_change=_add_files,
        )
    for tab in links:
        with tab:
            _links()
    for problem in st.session_state.pop("own_problems", []):
        st.error(problem)


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


def _add_links() -> None:
    """Fetch each link in turn, telling which; a problem is said and the others go on."""
    urls = [line.strip() for line in st.session_state["given_links"].splitlines() if line.strip()]
    if len(urls) > MOST_ARTICLES:
        st.error(f"These are {len(urls)} links; this page fetches {MOST_ARTICLES} at most. Take some away.")
        return
    bar = st.progress(0.0)
    for place, url in enumerate(urls):
        bar.progress(place / len(urls), f"fetching {place + 1} of {len(urls)} pages")
        _keep(lambda url=url: [drafts.from_link(_next(), url)])
    bar.empty()
    if urls:
        st.rerun()


def _uploader() -> str:
    return f"files_{st.session_state.get('uploads', 0)}"


def _next() -> int:
    return max((draft.number for draft in given()), default=0) + 1


def _add_pasted() -> None:
    text, outlet = st.session_state["pasted_text"], st.session_state["pasted_outlet"]
    if _keep(lambda: [drafts.from_text(_next(), text, outlet)]):
        st.session_state["pasted_text"] = st.session_state["pasted_outlet"] = ""


def _add_files() -> None:
    for file in st.session_state[_uploader()] or []:
        _keep(lambda file=file: drafts.from_file(_next(), file.getvalue(), file.name))
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1


def _keep(read) -> bool:
    """Add what ``read`` gives; a problem is said and loses nothing."""
    try:
        more = read()
        drafts.check_room(given() + more)
    except InputProblem as problem:
        st.session_state.setdefault("own_problems", []).extend(problem.problems)
        return False
    st.session_state[_DRAFTS] = given() + more
    return True


def checking() -> None:
    """What was read from each article, to be looked over and changed."""
    if not given():
        return
    frame.heading(
        f"{html.plural(len(given()), 'article')} so far", "Look over what was found in each; change what is wrong."
    )
    for draft in given():
        _one(draft)


def _one(draft: Draft) -> None:
    article, number = draft.article, draft.number
    with st.container(border=True, key=f"draft_{number}"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            outlet = st.text_input("Outlet", article.outlet, key=f"outlet_{number}", max_chars=80, width=220)
            headline = st.text_input("Headline", article.headline, key=f"headline_{number}", max_chars=300, width=460)
            published = st.date_input("Date", article.published, key=f"date_{number}", width=150, format="YYYY-MM-DD")
            st.button("Take away", key=f"away_{number}", on_click=_take_away, args=(number,))
        _replace(number, drafts.edited(article, outlet, headline, published))
        about = [
            html.plural(len(article.text.split()), "word"),
            *([f"agency: {article.wire}"] if article.wire else []),
            *([article.note] if article.note else []),
        ]
        show(Markup('<p class="soft" style="font-size:.9rem">{}</p>').format(" · ".join(about)))
        if draft.source and (article.note or draft.everything):
            st.checkbox(
                "Keep everything that was given",
                draft.everything,
                key=f"all_{number}",
                on_change=_reread,
                args=(number,),
            )
        with st.expander("The text as it will be read"):
            show(
                Markup('<div class="columns"><article>{}</article></div>').format(
                    html.join(Markup("<p>{}</p>").format(p) for p in article.text.split("\n\n"))
                )
            )


def _take_away(number: int) -> None:
    st.session_state[_DRAFTS] = [draft for draft in given() if draft.number != number]


def _replace(number: int, article) -> None:
    from dataclasses import replace

    st.session_state[_DRAFTS] = [
        replace(draft, article=article) if draft.number == number else draft for draft in given()
    ]


def _reread(number: int) -> None:
    everything = st.session_state[f"all_{number}"]
    st.session_state[_DRAFTS] = [
        drafts.reread(draft, everything) if draft.number == number else draft for draft in given()
    ]
    for field in ("headline", "date"):
        st.session_state.pop(f"{field}_{number}", None)


def comparing() -> None:
    """Are these one event? Then compare, telling each step."""
    if len(given()) < 2:
        if given():
            st.info("One more article, and the comparison can start.")
        return
    event = drafts.event_of(given())
    for sentence in check_event(event):
        st.warning(sentence)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input("What is the event?", event.title, key="own_title", max_chars=120, width=460)
        start = st.button("Compare them", type="primary")
    if start:
        _compare(drafts.event_of(given(), title))


def _compare(event) -> None:
    from framing.comparison import compare

    number = len(event.articles)
    with st.status("Getting ready to read", expanded=True) as status:
        bar = st.progress(0.0)

        def on_article(done: int) -> None:
            bar.progress(min(done / number, 1.0), f"reading {min(done + 1, number)} of {number} articles")

        on_article(0)
        comparison = compare(event, on_article=on_article)
        for step, name in enumerate(STEPS):
            status.update(label=STEPS[name])
            getattr(comparison, name)
            bar.progress((step + 1) / len(STEPS), STEPS[name])
        status.update(label="Done", state="complete", expanded=False)
    st.session_state[state.OWN] = comparison
    st.session_state.pop("pictures", None)
    state.choose_event(state.OWN)
    st.switch_page(st.session_state["pages"]["overview"])


STEPS = {"pairs": "pairing sentences", "choices": "counting competing terms", "sentence_tone": "listening to the tone"}


def done() -> None:
    """Save the articles as a file, or forget them."""
    if state.OWN not in st.session_state:
        return
    frame.heading(
        "Your comparison is ready",
        "It opens on every page. Save it as a file if you want it again: it is nowhere else.",
    )
    with st.container(horizontal=True):
        st.download_button(
            "Save the articles",
            data=lambda: drafts.saved(st.session_state[state.OWN].event),
            file_name="articles.jsonl",
            mime="application/x-ndjson",
            on_click="ignore",
        )
        st.button("Forget everything", on_click=_forget)


def _forget() -> None:
    for key in (state.OWN, _DRAFTS, "pictures", "chosen_event"):
        st.session_state.pop(key, None)
    state.choose_event(next(iter(state.events())))
