"""Two examples on the first page: the passage whose versions differ most, and a choice, counted."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, data
from framing.app.answering import answer, show
from framing.app.findings import found
from framing.app.state import View
from framing.charts import html, passages, terminology, voices

_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


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
    kinds = passages.kinds_in(inside)
    number = members["article_id"].nunique()
    more = len(passages.groups_with(groups, order))
    head = Markup('<div class="row spread"><h2>The same statement in {} outlets</h2>{}</div>').format(
        _WORDS.get(number, number), html.pick("same-words", f"All {more} shared passages", "link") if more > 1 else ""
    )
    return Markup('<div class="card versions">{}{}{}</div>').format(head, body, passages.legend(kinds))


def one_choice(view: View) -> None:
    """The picture of the terms that tell the outlets apart most; of who speaks, where no terms are rivals."""
    made = choice_picture(view)
    if made is not None:
        page, kicker, figure = made
        show(Markup('<p class="kick" style="margin:1rem 0 -.9rem!important">{}</p>').format(kicker))
        asking.figure(figure, "one_choice_chart", lambda mark: st.session_state.update(go=page, part=""))


def choice_picture(view: View):
    """The page that has more of it, what it is about, and its figure, made once; None where nothing is counted."""
    return data.picture(view, "one_choice", lambda: _terms(view) or _speakers(view))


def _terms(view: View):
    comparison = view.comparison
    choices, sets = comparison.choices, comparison.naming_sets
    table = found(view)
    told = [choice.split("|")[0] for choice in table.loc[table["question"] == "terms", "choice"]]
    rivals = sets.loc[sets["choice"] & sets["set_id"].isin(choices["set_id"]), "set_id"].tolist()
    if not told + rivals:
        return None
    set_id = (told + rivals)[0]
    figure = terminology.choices(choices, comparison.terminology, set_id, view.names)
    concept = choices.loc[choices["set_id"] == set_id, "concept"].iloc[0]
    return None if figure.empty else ("words", f"One choice, counted: {concept}", figure)


def _speakers(view: View):
    quotations = view.comparison.quotations
    if quotations.empty:
        return None
    figure = voices.words(quotations, view.names, "speaker_name")
    return None if figure.empty else ("voices", "One choice, counted: who gets to speak", figure)
