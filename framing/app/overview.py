"""The first page: what it asks, the headlines, and the ways on."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import examples, findings, sharing, state
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import headlines, html

_NUMBERS = {
    1: "one report",
    2: "two reports",
    3: "three reports",
    4: "four reports",
    5: "five reports",
    6: "six reports",
}
FOREWARNING = (
    "This shows which words, names, voices and facts each outlet chose, with the sentences. "
    "It cannot tell who is right, and it rates nobody."
)
WRITTEN = " The articles were written for this demonstration; their outlets are invented."
LIMITS = [
    "Differences have many reasons: space, time of going to press, readers, sources, house style. A difference is "
    "a place to look, not a verdict.",
    "Everything is counted by machine, and some of it wrongly. Open the sentences behind a number to check it.",
]
QUESTIONS = {
    "names": "Who is called what?",
    "same-words": "Which words were changed in the same sentence?",
    "facts": "What is told by whom?",
    "voices": "Who gets to speak?",
    "words": "Which words did each outlet choose?",
    "tone": "How does it sound, and toward whom?",
    "read": "What does each article say, side by side?",
}


def question(view: View) -> str:
    """The title of the first page."""
    number = len(view.comparison.event.articles)
    return f"One event, {_NUMBERS.get(number, f'{number} reports')}. What did each one choose?"


def event_in_brief(view: View) -> str:
    """What happened; nothing where that is one of the headlines below."""
    event = view.comparison.event
    return event.summary or ("" if event.title in {article.headline for article in event.articles} else event.title)


def opening(view: View) -> Markup:
    """What happened, and beside it what this shows and what it cannot; of bundled articles, who wrote them."""
    brief = event_in_brief(view)
    happened = Markup('<p class="lead">{}</p>').format(brief) if brief else ""
    warned = FOREWARNING + ("" if view.own else WRITTEN)
    return Markup('<div class="opening">{}<p class="soft">{}</p></div>').format(happened, warned)


def first_words(view: View) -> None:
    """The headlines, side by side; their own heading is for who listens."""
    made = headlines.headlines(view.comparison.event, view.names)
    show(Markup('<h2 class="hidden">The headlines</h2>{}').format(made))


def questions() -> None:
    """What the other pages answer: each question is the way to its page."""
    pages = st.session_state["pages"]
    lines = [
        Markup("<li>{} <span class='n'>{}</span></li>").format(html.pick(page, asked), pages[page].title)
        for page, asked in QUESTIONS.items()
        if page in pages
    ]
    answer(
        Markup('<h2 style="margin-top:1.2rem">What you can ask</h2><ul class="questions">{}</ul>').format(
            html.join(lines)
        ),
        "questions",
        lambda page: st.session_state.update(go=page),
    )


def follow(view: View) -> None:
    """Go where a link of this page leads."""
    findings.follow(view)
    page = st.session_state.pop("go", None)
    if page in st.session_state["pages"]:
        state.go(page)


def doors(view: View) -> None:
    """The way to one's own articles."""
    label = "Change your articles" if view.own else "Compare your own articles"
    if not sharing.embedded() and st.button(label, type="primary"):
        state.go("your-articles")


PARTS = {
    "Headlines": first_words,
    "The same sentence": examples.passage,
    "What stands out": findings.findings,
    "One choice, counted": examples.one_choice,
}
