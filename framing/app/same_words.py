"""Sections of the page on shared sentences and the words that were exchanged in them."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, data, frame
from framing.app.answering import answer, show
from framing.app.state import View
from framing.charts import exchanges as charts
from framing.charts import html, passages, situation
from framing.charts.likeness import FREE, likeness

LEAD = (
    "Sentences that tell the same thing, one version under the other. Words that were exchanged, added or cut are "
    "marked. You choose the outlet with which the others are compared: the base."
)
LIMITS = [
    "The base is where you read from, not the truth, and not always the source: who wrote first is often unknown.",
    "Sentences are matched by their words. Two that say the same in quite other words are not found, and in "
    "sentences that "
    "were written independently an exchange may be chance.",
]
MOST_BESIDE = 11  # changes that fit beside a passage without scrolling
_PASSAGES = "st-key-passages"


class Shared:
    """The shared sentences of a view, read from a base article."""

    def __init__(self, view: View, base: str):
        self.view, self.base = view, base
        self.event = view.comparison.event
        self.order = [article.article_id for article in self.event.articles]
        groups = view.comparison.sentence_groups
        with_base = set(groups[groups["article_id"] == base]["group_id"])
        self.groups = groups[groups["group_id"].isin(with_base)]
        self.exchanges = passages.exchanges_from(view.comparison.substitutions, base)

    @cached_property
    def numbers(self) -> list[int]:
        """The passages, in the order of the base article; last those that all others tell in words of their own."""
        found = passages.groups_with(self.groups, [self.base, *[a for a in self.order if a != self.base]])
        return sorted(found, key=self.is_free)  # False before True, each in its order

    @cached_property
    def alike(self) -> dict[int, dict[str, str]]:
        """How near each version of each passage is to the base's."""
        return likeness(self.groups, self.view.comparison.pairs, self.exchanges, self.base)

    def is_free(self, group_id: int) -> bool:
        """Do all others tell this passage in words of their own?"""
        return set(self.alike[group_id].values()) == {FREE}

    def _members(self, group_id: int) -> pd.DataFrame:
        return self.groups[self.groups["group_id"] == group_id]

    def inside(self, group_id: int) -> pd.DataFrame:
        """The exchanges inside one passage."""
        own = self.groups[(self.groups["group_id"] == group_id) & (self.groups["article_id"] == self.base)]
        rows = self.exchanges[self.exchanges["left_sentence"].isin(own["sentence_id"])]
        return rows[~rows["whole_sentence"].astype(bool) & (rows["kind"] != "style")]

    def versions(self, group_id: int, kinds: tuple[str, ...]) -> Markup:
        """One passage in all its versions, with the exchanges of these kinds lit."""
        return passages.versions(
            self._members(group_id),
            self.view.comparison.reading.sentences,
            self.exchanges[self.exchanges["kind"].isin(kinds)],
            self.base,
            {a.article_id: a.text for a in self.event.articles},
            self.view.names,
            {a.article_id: a.outlet for a in self.event.articles},
            self.order,
            self.alike[group_id],
        )


def base_of(view: View) -> Shared | None:
    """The base that the visitor reads from."""
    articles = _labels(view)
    shared = view.comparison.sentence_groups
    usable = {label: article for label, article in articles.items() if article in set(shared["article_id"])}
    said = data.picture(view, "situation", lambda: situation.seen(view.comparison, view.names))
    if said:
        st.info(said)
    if not usable:
        return None
    _aim(view, usable)
    label = asking.choice("Base", list(usable), "base", default=_fullest(shared, usable), width=260)
    return data.picture(view, "shared", lambda: Shared(view, usable[label]), usable[label])


def _fullest(shared: pd.DataFrame, usable: dict[str, str]) -> str:
    """The article with most passages in common, the first of equals: most is to be read from there."""
    passages_of = shared.groupby("article_id")["group_id"].nunique()
    return max(usable, key=lambda label: passages_of[usable[label]])


def _aim(view: View, usable: dict[str, str]) -> None:
    """Open at the exchange that a finding led here for."""
    left, _, right = st.session_state.pop("aim_exchange", "").partition("|")
    table = view.comparison.substitutions
    rows = table[(table["left_core"] == left) & (table["right_core"] == right)] if left or right else table.iloc[:0]
    for row in rows.itertuples():
        label = next((name for name, article in usable.items() if article == row.left_article), None)
        if label:
            asking.choose("base", label)
            _open(Shared(view, row.left_article), f"{row.left_sentence}:")
            return


def _labels(view: View) -> dict[str, str]:
    found: dict[str, str] = {}
    for article in view.comparison.event.articles:
        name = view.names[article.outlet]
        found[name if name not in found else f"{name} ({article.article_id})"] = article.article_id
    return found


def reading(shared: Shared) -> None:
    """The passages one by one (or all), and beside them every change; choosing a change opens its passage."""
    view = shared.view
    kinds = _kinds(shared)
    found = data.picture(view, "entries", lambda: charts.entries(shared.exchanges, list(kinds)), shared.base, kinds)
    numbers = shared.numbers
    name = view.names[shared.event.article(shared.base).outlet]
    changes = sum(len(entry.others) for entry in found)
    passages_, list_ = st.columns([3, 2], gap="large")
    with passages_, st.container(key="passages"):
        free = data.picture(view, "free", lambda: sum(map(shared.is_free, numbers)), shared.base)
        frame.heading(f"{html.plural(len(numbers), 'passage')} in common with {name}", _how_told(len(numbers), free))
        _passages(shared, numbers, kinds)
    with list_:
        if not found:
            frame.heading("No change", "No word of these kinds was exchanged, added or cut.")
            return
        frame.heading(
            html.plural(changes, "change"), f"{name}'s words, then what the others put. Choose one to see its passage."
        )
        with st.container(height=620 if len(found) > MOST_BESIDE else "content", border=False, key="changes"):
            notes = data.picture(
                view, "notes", lambda: charts.notes(found, view.names, shows=_PASSAGES), shared.base, kinds
            )
            answer(notes, "exchange_notes", lambda key: _open(shared, key))


def _how_told(number: int, free: int) -> str:
    """How many passages are told in words of their own; they come last."""
    if not free:
        return ""
    if free == number:
        return "All are matched by what they tell: the words are each outlet's own."
    return f"{number - free} in words that are alike; the last {free} told by each in words of its own."


def _kinds(shared: Shared) -> tuple[str, ...]:
    kinds = passages.kinds_in(shared.exchanges)
    default = [kind for kind in kinds if kind in passages.CHARGED] or kinds
    names = {passages.KINDS[kind]: kind for kind in kinds}
    if not names:
        return ()
    chosen = st.pills(
        "Kinds of change",
        list(names),
        selection_mode="multi",
        default=[passages.KINDS[k] for k in default],
        key="kinds",
        bind="query-params",
    )
    return tuple(names[label] for label in chosen)


def _open(shared: Shared, key: str) -> None:
    """Go to the passage of a change."""
    sentence = int(key.split(":")[0])
    own = shared.groups[(shared.groups["article_id"] == shared.base) & (shared.groups["sentence_id"] == sentence)]
    numbers = shared.numbers
    if len(own) and own["group_id"].iloc[0] in numbers:
        st.session_state["passage"] = numbers.index(own["group_id"].iloc[0]) + 1


def _passages(shared: Shared, numbers: list[int], kinds: tuple[str, ...]) -> None:
    everything = st.session_state.get("all_passages", st.query_params.get("all_passages") == "true")
    place = st.session_state["passage"] = _place(len(numbers))
    if len(numbers) > 1:
        _steps(place, len(numbers), everything)
    shown = numbers if everything else [numbers[place - 1]]
    view = shared.view
    blocks = [
        data.picture(view, "passage", lambda n=n: shared.versions(n, kinds), shared.base, n, kinds) for n in shown
    ]
    cards = html.join(Markup('<div class="card versions stacked">{}</div>').format(block) for block in blocks)
    show(Markup("{}{}").format(cards, passages.legend(list(kinds))))


def _steps(place: int, last: int, everything: bool) -> None:
    """The ways from passage to passage."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if not everything:
            st.number_input("Passage", 1, last, key="passage", bind="query-params", width=120)
            st.button("Previous", on_click=_step, args=(-1, last), disabled=place == 1, shortcut="Alt+Left")
            st.button("Next", on_click=_step, args=(1, last), disabled=place == last, shortcut="Alt+Right")
        st.toggle("All at once", key="all_passages", bind="query-params")


def _place(last: int) -> int:
    """The passage that was chosen, by a button before or by the link that was opened."""
    asked = st.session_state.get("passage") or st.query_params.get("passage", "")
    return min(max(int(asked), 1), last) if str(asked).isdecimal() else 1


def _step(by: int, last: int) -> None:
    st.session_state["passage"] = min(max(int(st.session_state.get("passage", 1)) + by, 1), last)


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Substitutions": lambda: view.shown(view.comparison.substitutions),
        "Exchanges": lambda: view.shown(view.comparison.exchanges),
    }
