"""The first part of the Words page: terms that compete for one thing, who uses which, and what style guides said."""

from __future__ import annotations

import re

import streamlit as st

from framing.app import asking, data, frame
from framing.app.state import View
from framing.charts import html
from framing.charts import terminology as charts
from framing.language.reading import OWN_VOICES
from framing.measures import terminology as measure

_NONE = "choose a set of terms"
_WITHOUT_RIVALS = (
    "The sets of terms that fit these articles name several things, or one term is used nearly everywhere. Choose one "
    "above to see which of its words each outlet uses."
)
LIMITS = (
    "The terms of a set are rivals as a rule, not in every sentence: read them. A plain word is no choice by itself.",
    "House style, shared copy and what was known at the time explain many choices. What a style guide advises is its "
    "own view.",
)
VOICES = {"own voice": "outlet", "all voices": "all"}


def terminology(view: View) -> None:
    """Competing terms for one thing: who uses which, and the sentences."""
    comparison = view.comparison
    sets = comparison.naming_sets
    fitting = sets[sets["chosen"]] if len(sets) else sets
    if fitting.empty:
        frame.heading("Competing terms", "None of the known sets of competing terms fits these articles.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        concepts = _offered(sets if st.session_state.get("all_sets", False) else fitting)
        aimed = st.session_state.pop("aim_set", None)
        if aimed in concepts.values():
            asking.choose("set", next(name for name, set_id in concepts.items() if set_id == aimed))
        concept = asking.choice("What is named", list(concepts), "set", width=460)
        voice = asking.choice("Voice", list(VOICES), "voice", width=200)
    if concept == _NONE:
        frame.heading("No rival terms for one thing stand out here", _WITHOUT_RIVALS)
        _why(sets, fitting)
        return
    set_id = concepts[concept]
    table = _choices(view, VOICES[voice], set_id)
    figure = data.picture(
        view,
        "choices",
        lambda: charts.choices(table, comparison.terminology, set_id, view.names, VOICES[voice]),
        set_id,
        voice,
    )
    asking.figure(figure, "choices_chart", _pick)
    _sentences_of_term(view, set_id, figure, table, voice)
    _of_all_mentions(view, set_id)
    _guidance(view, set_id)
    _why(sets, fitting)


def rivals(view: View) -> bool:
    """Whether the terms of any set are rivals in these articles."""
    return bool(view.comparison.naming_sets["choice"].any())


def _offered(sets) -> dict[str, str]:
    """The sets to choose from: concept -> id; where the terms of none are rivals, none of them is shown unasked."""
    begin = {} if sets["choice"].any() else {_NONE: ""}
    return begin | dict(zip(sets["concept"], sets["set_id"], strict=True))


def _why(sets, fitting) -> None:
    others = f"Why {'these sets' if len(fitting) > 1 else 'this set'}, and {len(sets) - len(fitting)} that do not fit"
    if section := asking.unfolded(others, "why_this_set"):
        with section:
            st.checkbox("Offer these too", key="all_sets", persist_state="session")
            st.dataframe(sets[["concept", "chosen", "choice", "reason", "n", "suggestions"]], hide_index=True)


def _of_all_mentions(view: View, set_id: str) -> None:
    """How many of an actor's mentions get one of the terms: to leave a thing unnamed is a choice too."""
    table = view.comparison.terms_by_actor
    actors = data.picture(
        view, "actors_of", lambda: charts.actors_of(table[table["set_id"] == set_id]), set_id
    )  # fmt: skip
    if not actors:
        return
    if section := asking.unfolded("Of all mentions: who is left without any of these terms", "all_mentions"):
        with section:
            name = asking.choice("Actor", list(actors), "term_actor", width=320)
            figure = data.picture(
                view, "of_mentions", lambda: charts.of_mentions(
                    table[table["set_id"] == set_id], view.comparison.terminology, actors[name], view.names
                ), set_id, name,
            )  # fmt: skip
            asking.figure(figure, "of_mentions_chart")


def _choices(view: View, voice: str, set_id: str):
    """The choices of one set; those of the outlets' own voice are ready for the sets that fit."""
    ready = view.comparison.choices
    if voice == "outlet" and set_id in set(ready["set_id"]):
        return ready
    hits = view.comparison.terminology
    return data.picture(
        view, "choices_of", lambda: measure.choices(hits[hits["set_id"] == set_id], voice), set_id, voice
    )


def _forms(view: View) -> dict:
    return data.picture(view, "forms", lambda: charts.forms(view.comparison.terminology))


def _pick(mark: dict) -> None:
    st.session_state["term_clicked"] = (mark["row"], mark["outlet"])


def _sentences_of_term(view: View, set_id: str, figure, table, voice: str) -> None:
    if figure.empty:
        return
    options = asking.options(figure)
    if not options:
        return
    clicked = st.session_state.pop("term_clicked", None)
    aimed = _forms(view).get((set_id, st.session_state.pop("aim_variant", "")))
    clicked = next((value for value in options.values() if value[0] == aimed), clicked)
    if clicked in options.values():
        asking.choose("term", next(label for label, value in options.items() if value == clicked))
    told = asking.told(options, figure)
    row, outlet = options[asking.choice("Read the sentences of", list(options), "term", told, width=460)]
    asking.sentences(view, lambda: _hits(view, set_id, row, outlet, VOICES[voice]), "term", set_id, row, outlet, voice)
    shares = data.picture(
        view,
        "shares",
        lambda: charts.shares(table, view.comparison.terminology, set_id, row, view.names),
        set_id,
        row,
        voice,
    )
    if not shares.empty and shares.table["share"].notna().any():
        if section := asking.unfolded(shares.title, "shares"):
            with section:
                asking.figure(shares, "shares_chart")


def _hits(view: View, set_id: str, row: str, outlet: str | None, voice: str):
    """The certain hits behind a dot: those of a term in a voice, of one outlet or of all."""
    words, hits = _forms(view), view.comparison.terminology
    hits = hits[(hits["set_id"] == set_id) & hits["certain"]]
    hits = hits[[words[set_id, variant] == row for variant in hits["variant"]]]
    if voice == "outlet":
        hits = hits[hits["voice"].isin(OWN_VOICES)]
    if outlet:
        hits = hits[hits["outlet"].map(view.names) == outlet]
    return hits.assign(kind="label")


def _guidance(view: View, set_id: str) -> None:
    """What style guides said on the event's date, each with its year and source."""
    on = view.comparison.event.date
    rules = data.picture(view, "guidance", lambda: measure.guidance(set_id, on=on), set_id, on)
    if rules.empty:
        return
    when = f" in {on.year}" if on else ""
    said = f"What style guides said{when}: {html.plural(len(rules), 'source')}"
    if section := asking.unfolded(said, "guidance"):
        with section:
            for rule in rules.itertuples():
                st.markdown(f"**{rule.year}**, [{_plain(rule.source)}]({_address(rule.url)}): {_plain(rule.says)}")
            st.caption(
                "Dated evidence of what newsrooms and others asked for, in our words, from the parts that we could "
                "read; a guide says what its outlet meant to do, not what it did, and not which word is right."
            )


def _plain(text: str) -> str:
    """Text as it stands, whatever it holds of Markdown's signs."""
    return re.sub(r"([\\`*_\[\]<>$~])", r"\\\1", text)


def _address(url: str) -> str:
    return url if "://" in url else f"https://{url}"


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Terms": lambda: view.shown(view.comparison.terminology),
        "Choices": lambda: view.shown(view.comparison.choices),
        "Terms by actor": lambda: view.shown(view.comparison.terms_by_actor),
        "Style guides": lambda: view.comparison.guidance,
    }
