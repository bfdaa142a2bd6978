"""Pieces of the first page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, data, sharing, state
from framing.app.answering import answer, show
from framing.app.notices import notice
from framing.app.state import View
from framing.charts import headlines, html, passages, terminology, text

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
PAGE_OF = {
    "terms": "words",
    "words": "words",
    "names": "names",
    "exchanges": "same-words",
    "tone": "tone",
    "voices": "voices",
    "facts": "facts",
    "agency": "same-words",
}
SHOWN = 4


def question(view: View) -> str:
    """The title of the first page."""
    number = len(view.comparison.event.articles)
    return f"One event, {_NUMBERS.get(number, f'{number} reports')}. What did each one choose?"


def event_in_brief(view: View) -> str:
    """What happened; nothing where that is one of the headlines below."""
    event = view.comparison.event
    return event.summary or ("" if event.title in {article.headline for article in event.articles} else event.title)


def forewarning(view: View) -> str:
    """What this shows and what it cannot; of bundled articles, who wrote them."""
    return FOREWARNING + ("" if view.own else WRITTEN)


def first_words(view: View) -> None:
    """The headlines, side by side."""
    show(headlines.headlines(view.comparison.event, view.names))


def passage(view: View) -> None:
    """The sentence whose versions differ most in names and verbs."""
    made = passage_picture(view)
    if made:
        answer(made, "first_passage", lambda value: st.session_state.update(go=value))


def passage_picture(view: View) -> Markup | None:
    """Its picture, made once."""
    return data.picture(view, "first_passage", lambda: _passage(view))


def _passage(view: View) -> Markup | None:
    comparison = view.comparison
    group_id = passages.telling(comparison.sentence_groups, comparison.substitutions)
    if group_id is None:
        return None
    event, groups = comparison.event, comparison.sentence_groups
    order = [article.article_id for article in event.articles]
    base, members = passages.exchanged(groups[groups["group_id"] == group_id], comparison.substitutions, order)
    if members["article_id"].nunique() < 2:
        return None
    exchanges = passages.exchanges_from(comparison.substitutions, base)
    inside = exchanges[exchanges["left_sentence"].isin(members[members["article_id"] == base]["sentence_id"])]
    body = passages.versions(
        members,
        comparison.reading.sentences,
        exchanges,
        base,
        {a.article_id: a.text for a in event.articles},
        view.names,
        {a.article_id: a.outlet for a in event.articles},
        order,
    )
    kinds = [kind for kind in passages.KINDS if kind in set(inside["kind"]) and kind != "style"]
    number = members["article_id"].nunique()
    more = len(passages.groups_with(groups, order))
    head = Markup('<div class="row spread"><h2>The same statement in {} outlets</h2>{}</div>').format(
        _WORDS.get(number, number), html.pick("same-words", f"All {more} shared passages", "link") if more > 1 else ""
    )
    return Markup('<div class="card versions">{}{}{}</div>').format(head, body, passages.legend(kinds))


_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def found(view: View):
    """The table of findings, made once and stored ready-made for bundled events."""
    return view.comparison.unnamed_findings if view.blind else view.comparison.findings


def findings(view: View) -> None:
    """The strongest differences as sentences, each with a door to its evidence."""
    table = found(view)
    if table.empty:
        notice(
            "Too little text, or too much alike, to say what differs most. Longer articles, or more of them, give more "
            "to compare; the page Read has them side by side."
        )
        return
    chosen = state.kept("finding")
    pieces = [_finding(number, row, chosen) for number, row in enumerate(table.head(SHOWN).itertuples())]
    answer(
        Markup('<h2 style="margin-bottom:.8rem">What stands out</h2><div class="findings">{}</div>').format(
            html.join(pieces)
        ),
        "findings",
        _picked,
    )
    if chosen.isdigit() and int(chosen) < min(len(table), SHOWN):
        _evidence(view, table.iloc[int(chosen)])
    show(html.note(
        "First comes what one outlet has in many places and the others have not. The list is mixed, so that no outlet "
        "and no question takes all of it; what was found only once is left out. Every line opens its places."
    ))  # fmt: skip


def _finding(number: int, row, chosen: str) -> Markup:
    door = html.pick(
        f"read:{number}",
        html.plural(len(row.evidence), "place"),
        "link",
        chosen == str(number),
        f"Read the {len(row.evidence)} places: {row.sentence}",
    )
    page = PAGE_OF[row.question]
    on = (
        Markup(" · {}").format(html.pick(f"go:{number}", f"more in {_title(page)}", "link"))
        if page in st.session_state["pages"]
        else ""
    )
    return Markup('<div><p class="say">{} <span class="soft">{}</span></p><p class="more">{}{}</p></div>').format(
        row.sentence, row.detail, door, on
    )


def _picked(value: str) -> None:
    action, number = value.split(":")
    if action == "read":
        state.press("finding", number)
    else:
        st.session_state["go_finding"] = int(number)


def _evidence(view: View, row) -> None:
    import pandas as pd

    spans = pd.DataFrame(row["evidence"], columns=["article_id", "start", "end"])
    rows = view.comparison.reading.evidence(spans)
    show(text.evidence(rows.assign(kind="label"), view.comparison.reading.sentences, view.names))


def follow(view: View) -> None:
    """Go where a link of this page leads."""
    go, finding = st.session_state.pop("go", None), st.session_state.pop("go_finding", None)
    if finding is not None:
        row = found(view).iloc[finding]
        go = PAGE_OF[row["question"]]
        state.aim(row["question"], row["choice"], view)
    if go in st.session_state["pages"]:
        st.switch_page(st.session_state["pages"][go])


def one_choice(view: View) -> None:
    """The picture of the set of terms that tells the outlets apart most."""
    made = choice_picture(view)
    if made is not None:
        concept, figure = made
        show(
            Markup('<p class="kick" style="margin:1rem 0 -.9rem!important">One choice, counted: {}</p>').format(concept)
        )
        asking.figure(figure, "one_choice_chart", lambda mark: st.session_state.update(go="words"))


def choice_picture(view: View):
    """Its concept and its figure, made once."""
    return data.picture(view, "one_choice", lambda: _one_choice(view))


def _one_choice(view: View):
    comparison = view.comparison
    table = found(view)
    terms = table[table["question"] == "terms"]
    choices = comparison.choices
    if choices.empty:
        return None
    set_id = terms["choice"].iloc[0].split("|")[0] if len(terms) else choices["set_id"].iloc[0]
    made = terminology.choices(choices, comparison.terminology, set_id, view.names)
    concept = choices.loc[choices["set_id"] == set_id, "concept"].iloc[0]
    return None if made.empty else (concept, made)


QUESTIONS = {
    "names": "Who is called what?",
    "same-words": "Which words were changed in the same sentence?",
    "facts": "What is told by whom?",
    "voices": "Who gets to speak?",
    "words": "Which words did each outlet choose?",
    "tone": "How does it sound, and toward whom?",
    "read": "What does each article say, side by side?",
}


def questions() -> None:
    """What the other pages answer: each question is the way to its page."""
    lines = [
        Markup("<li>{} <span class='n'>{}</span></li>").format(html.pick(page, asked), _title(page))
        for page, asked in QUESTIONS.items()
        if page in st.session_state["pages"]
    ]
    answer(
        Markup('<h2>What you can ask</h2><ul class="questions">{}</ul>').format(html.join(lines)),
        "questions",
        lambda page: st.session_state.update(go=page),
    )


def _title(page: str) -> str:
    return st.session_state["pages"][page].title


def doors(view: View) -> None:
    """The way to one's own articles."""
    label = "Change your articles" if view.own else "Compare your own articles"
    if not sharing.embedded() and st.button(label, type="primary"):
        st.switch_page(st.session_state["pages"]["your-articles"])


PARTS = {
    "Headlines": first_words,
    "The same sentence": passage,
    "What stands out": findings,
    "One choice, counted": one_choice,
}
