"""Links to a view, and a view inside another page: an address that restores it, and a frame to be put anywhere."""

from __future__ import annotations

import html
from collections.abc import Iterable
from urllib.parse import urlencode, urlsplit

import streamlit as st
from markupsafe import Markup

from framing.app.answering import show
from framing.charts.html import join, note
from framing.corpus.readers import slug

WHOLE = "The whole page"
HEIGHT = 720


def embedded() -> bool:
    """Whether this visitor sees the app inside another page (``?embed=true``)."""
    return bool(st.context.is_embedded)


def wanted(parts: Iterable[str]) -> str | None:
    """The part of a page that an embedded view's address names, or None for all of them."""
    named = st.query_params.get("part") if embedded() else None
    return next((part for part in parts if slug(part) == named), None)


def address(base: str, query: dict[str, str], **more: str) -> str:
    """The address of a view.

    >>> address("https://framing.example/words", {"word": "militants", "event": "baghouz", "part": ""})
    'https://framing.example/words?event=baghouz&word=militants'
    """
    filled = {name: value for name, value in sorted((query | more).items()) if value}
    base = base if urlsplit(base).path else f"{base}/"
    return f"{base}?{urlencode(filled)}" if filled else base


def frame_of(link: str, title: str) -> str:
    """The HTML that shows an address inside another page.

    >>> frame_of("https://framing.example/?embed=true&event=a", 'The "bridge"').splitlines()[0]
    '<iframe src="https://framing.example/?embed=true&amp;event=a" title="The &quot;bridge&quot;"'
    """
    return (
        f'<iframe src="{html.escape(link)}" title="{html.escape(title)}"\n'
        f'  width="100%" height="{HEIGHT}" loading="lazy" style="border: 1px solid #dcd8cf; border-radius: 6px">'
        "</iframe>"
    )


def share(view, title: str, parts: Iterable[str] = ()) -> None:
    """The control that gives the link to a view and the HTML that puts it, or a part of it, into another page."""
    control = st.popover("Share this view", key="share", on_change="rerun")
    if not control.open:  # opened, it runs the page, so that the link leads to what is there
        return
    with control:
        if view.own:
            st.write(
                "Your own articles are in this browser session and nowhere else, so no link leads to them. To pass the "
                "comparison on, save its report on the page Overview, or the articles on the page Your articles."
            )
            return
        base, query = st.context.url or "", st.query_params.to_dict()
        st.write("**Link.** It opens this page as you see it now.")
        st.code(address(base, query), language=None, wrap_lines=True)
        parts = list(parts)
        shown = st.radio("To be embedded", [WHOLE, *parts], key="share_part") if len(parts) > 1 else WHOLE
        part = {"part": "" if shown == WHOLE else slug(shown)} if parts else {}  # else it is in the address, or nowhere
        link = address(base, query, embed="true", **part)
        st.write("**For a blog or a learning platform.** Paste this where the view is to stand.")
        st.code(frame_of(link, f"{title} · Framing Explorer"), language=None, wrap_lines=True)
        named = "with the outlets' names" if not view.blind else "without the outlets' names"
        st.caption(f"It shows the view {named}, follows the reader's light or dark setting, and links back here.")


def source(view, limits: list[str], parts: Iterable[str] = ()) -> None:
    """The foot of an embedded view: what it cannot tell, what it was made from, and the way to the whole page.

    ``parts`` are those that the page has one below the other: its address names none of them.
    """
    show(
        Markup('<details class="limits"><summary>What this cannot tell</summary>{}</details>').format(
            join(note(limit) for limit in limits)
        )
    )
    event = view.comparison.event
    link = address(st.context.url or "", st.query_params.to_dict() | ({"part": ""} if parts else {}))
    licence = f" {event.licence.rstrip('.')}." if event.licence else ""
    st.markdown(
        f"Source: {len(event.articles)} articles on “{_plain(event.title)}”, written for this demonstration in the "
        f"voices of invented outlets.{_plain(licence)} "
        f"Made with the Framing Explorer. [Open this view there]({link})"
    )


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>#$~|:" else sign for sign in text)
