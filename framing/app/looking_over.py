"""Looking over what was read from each article given, and changing what is wrong."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from framing.app import drafts, frame
from framing.app.answering import show
from framing.app.drafts import Draft
from framing.app.giving import given, keep
from framing.charts import html


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
            headline = st.text_input("Headline", article.headline, key=f"headline_{number}", max_chars=300, width=460)
            published = st.date_input("Date", article.published, key=f"date_{number}", width=150, format="YYYY-MM-DD")
            st.button("Take away", key=f"away_{number}", on_click=_take_away, args=(number,))
        _replace(number, drafts.edited(article, outlet, headline, published))
        about = [
            html.plural(article.words, "word"),
            *([f"agency: {article.wire}"] if article.wire else []),
            *([article.note] if article.note else []),
        ]
        show(Markup('<p class="soft" style="font-size:.9rem">{}</p>').format(" · ".join(about)))
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


def _take_away(number: int) -> None:
    keep([draft for draft in given() if draft.number != number])


def _replace(number: int, article) -> None:
    keep([replace(draft, article=article) if draft.number == number else draft for draft in given()])


def _reread(number: int) -> None:
    everything = st.session_state[f"all_{number}"]
    keep([drafts.reread(draft, everything) if draft.number == number else draft for draft in given()])
    for field in ("headline", "date"):
        st.session_state.pop(f"{field}_{number}", None)
