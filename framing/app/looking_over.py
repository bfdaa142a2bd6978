"""Looking over what was read from each article given, and changing what is wrong."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from framing.app import drafts, frame
from framing.app.answering import answer, show
from framing.app.drafts import Draft
from framing.app.giving import given, keep
from framing.charts import html

_OPEN = 8  # so many pieces are listed at once; more are unfolded when asked for
_LONGEST = 300  # characters shown of a piece


def heading() -> None:
    """How many articles there are, and what to do with them."""
    if given():
        frame.heading(
            f"{html.plural(len(given()), 'article')} so far", "Look over what was found in each; change what is wrong."
        )


def checking() -> None:
    """What was read from each article, to be looked over and changed."""
    for draft in given():
        _one(draft)


def _one(draft: Draft) -> None:
    article, number = draft.article, draft.number
    with st.container(border=True, key=f"draft_{number}"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            outlet = st.text_input("Outlet", article.outlet, key=f"outlet_{number}", max_chars=80, width=220)
            headline = st.text_input("Headline", article.headline, key=f"headline_{number}", max_chars=1000, width=460)
            published = st.date_input("Date", article.published, key=f"date_{number}", width=150, format="YYYY-MM-DD")
            st.button("Take away", key=f"away_{number}", on_click=_take_away, args=(number,))
        _replace(number, drafts.edited(article, outlet, headline, published))
        agency = f"agency: {article.wire}" if article.wire else ""
        note = replace(draft.parts, left_out=()).note if draft.left_out else article.note
        about = [said for said in (html.plural(article.words, "word"), agency, note) if said]
        show(Markup('<p class="soft" style="font-size:.9rem">{}</p>').format(" · ".join(about)))
        if draft.left_out:
            answer(_left_out(draft), f"left_out_{number}", lambda value: _change(number, drafts.put_back, int(value)))
        if draft.source and (article.note or draft.everything):
            st.checkbox(
                "Keep everything that was given", draft.everything, key=f"all_{number}", on_change=_reread,
                args=(number,),
            )  # fmt: skip
        with st.expander("The text as it will be read"):
            show(
                Markup('<div class="columns"><article>{}</article></div>').format(
                    html.join(Markup("<p>{}</p>").format(p) for p in article.text.split("\n\n"))
                )
            )


def _left_out(draft: Draft) -> Markup:
    """What the reader took for page furniture, piece by piece, with a way back for each."""
    pieces = html.join(_piece(place, piece.text, place in draft.back) for place, piece in enumerate(draft.left_out))
    head = f"Left out of the text: {html.plural(len(draft.left_out) - len(draft.back), 'piece')}"
    return Markup('<details{}><summary class="soft">{}</summary><ul class="notes left-out">{}</ul></details>').format(
        Markup(" open") if len(draft.left_out) <= _OPEN or draft.back else "", head, pieces
    )


def _piece(place: int, text: str, back: bool) -> Markup:
    said = " ".join(text.split())
    shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    does = "leave out again" if back else "put back"
    where = Markup(" <b>is back in the text</b>") if back else ""
    return Markup("<li>“{}”{} · {}</li>").format(
        shown, where, html.pick(str(place), does, label=f"{does}: {shown[:80]}")
    )


def _change(number: int, change, *options) -> None:
    """Replace one draft by what ``change`` makes of it."""
    keep([change(draft, *options) if draft.number == number else draft for draft in given()])


def _take_away(number: int) -> None:
    keep([draft for draft in given() if draft.number != number])


def _replace(number: int, article) -> None:
    keep([replace(draft, article=article) if draft.number == number else draft for draft in given()])


def _reread(number: int) -> None:
    _change(number, drafts.reread, st.session_state[f"all_{number}"])
    for field in ("headline", "date"):
        st.session_state.pop(f"{field}_{number}", None)
