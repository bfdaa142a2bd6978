"""Sections of the Voices page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from framing.app import asking, data, frame
from framing.app.answering import show
from framing.app.state import View
from framing.charts import sides as charts_sides
from framing.charts import voices
from framing.charts.html import listed
from framing.measures import quoting

LEAD = (
    "Whose words does each outlet report, how many, and with which verb? Choose a mark, or a line of the box "
    "below it, to read them."
)
LIMITS = [
    "Indirect speech is found by its verb; what is reported without one is missed.",
    "Many words for one side can mean that only that side spoke. The articles do not say whom the reporters asked.",
    (
        "A verb that doubts may be house style, or fit what was said. That one side is doubted more often does not "
        "tell whether it deserved to be."
    ),
]
VERBS = {"doubt": "doubting", "endorse": "endorsing", "confront": "confrontational"}
BY = {"by speaker": "speaker_name", "by kind of source": "kind"}


def words(view: View) -> None:
    """Words given to each speaker."""
    table = view.comparison.quotations
    if table.empty:
        st.info("Nobody is quoted in these articles, directly or indirectly.")
        return
    by = BY[asking.choice("Words given", list(BY), "voices_by", width=220)]
    figure = data.picture(view, "words_given", lambda: voices.words(table, view.names, by), by)
    asking.figure(figure, "voices_chart", lambda mark: _pick("voice_clicked", mark))
    _sentences(view, figure, by, "voice_clicked", "speaking", "Read the words of")


def cues(view: View) -> None:
    """Verbs of reporting."""
    table = view.comparison.quotations
    figure = data.picture(view, "cues", lambda: voices.cues(table, view.names))
    if figure.empty:
        return
    asking.figure(figure, "cues_chart", lambda mark: _pick("cue_clicked", mark))
    _sentences(view, figure, "verb", "cue_clicked", "cue", "Read where they say")


def sides(view: View) -> None:
    """Two speakers, or two camps, side by side: with whom do verbs that doubt, endorse or confront stand?"""
    quotations = view.comparison.quotations
    names = data.picture(view, "cued_actors", lambda: quoting.loudest(quotations, most=24))
    if len(names) < 2:
        return
    frame.heading(
        "Whom do the verbs doubt?",
        "Put two speakers, or two camps, side by side. “He claimed” lets a doubt be heard; “he said” does not.",
    )
    shown = _told_apart(names)
    loud, first = data.picture(view, "contrast", lambda: _contrast(quotations, shown))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        verbs = asking.choice("Verbs that", list(VERBS), "side_verbs", loud, width=160)
        one = st.multiselect("First side", list(shown), first[:1], key="side_one", width=320)
        other = st.multiselect(
            "Second side", [name for name in shown if name not in one], [n for n in first[1:] if n not in one],
            key="side_other", width=320,
        )  # fmt: skip
    if not one or not other:
        st.info("Choose at least one speaker for each side.")
        return
    camps = {shown[name]: listed(one) for name in one} | {shown[name]: listed(other) for name in other}
    key = (verbs, *one, "|", *other)
    table = data.picture(view, "doubt", lambda: view.comparison.doubt(camps, VERBS[verbs]), *key)
    figure = data.picture(view, "sides", lambda: charts_sides.asymmetry(table, view.names, VERBS[verbs]), *key)
    pick = (lambda mark: st.session_state.update(behind=True)) if "row" in figure.table else None
    asking.figure(figure, "sides_chart", pick)
    found = quoting.cued(quotations, camps)
    found = quotations.loc[found.index[found["cue_class"] == VERBS[verbs]]]
    if len(found):
        behind = "The quotation behind it" if len(found) == 1 else f"The {len(found)} quotations behind it"
        if section := asking.unfolded(behind, "behind"):
            with section:
                asking.sentences(view, lambda: found.assign(kind="quoted"), "sides", *key)


def _contrast(quotations, shown: dict[str, str]) -> tuple[str, list[str]]:
    """With which verbs and with whom the section begins: two that are told of differently, else the two loudest."""
    labels = {actor_id: label for label, actor_id in shown.items()}
    for verbs, cue_class in VERBS.items():
        pair = [labels[actor_id] for actor_id in quoting.contrasted(quotations, cue_class) if actor_id in labels]
        if len(pair) == 2:
            return verbs, pair
    return next(iter(VERBS)), list(shown)[:2]


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    """Name as shown -> actor_id; two actors of one name are numbered."""
    shown: dict[str, str] = {}
    for actor_id, name in names.items():
        number = 2
        label = name
        while label in shown:
            label, number = f"{name} ({number})", number + 1
        shown[label] = actor_id
    return shown


def _pick(slot: str, mark: dict) -> None:
    st.session_state[slot] = (mark["row"], mark["outlet"])


def _sentences(view: View, figure, by: str, slot: str, key: str, label: str) -> None:
    options = asking.options(figure)
    clicked = st.session_state.pop(slot, None)
    if clicked in options.values():
        asking.choose(key, next(name for name, value in options.items() if value == clicked))
    told = asking.told(options, figure) or _loudest(options)
    row, outlet = options[asking.choice(label, list(options), key, told, width=460)]
    found = data.picture(view, "said", lambda: _said(view, by, row, outlet), by, row, outlet)
    asking.sentences(view, lambda: found, key, by, row, outlet)
    unsure = int((~found["certain"].astype(bool)).sum())
    if unsure:
        which = "Of this quotation" if len(found) == 1 else f"Of {unsure} of these {len(found)} quotations"
        which = f"Of these {len(found)} quotations" if unsure == len(found) > 1 else which
        show(
            Markup('<p class="soft" style="font-size:.88rem">{} the speaker is probable, not certain.</p>').format(
                which
            )
        )


def _said(view: View, by: str, row: str, outlet: str | None):
    """The quotations behind a dot, of one outlet or of all."""
    found = data.picture(view, "spoken", lambda: voices.spoken(view.comparison.quotations))
    found = found[found[by] == row]
    if outlet:
        found = found[found["outlet"].map(view.names) == outlet]
    return found.assign(kind="quoted")


def _loudest(options: dict) -> str:
    """The first line whose verb doubts, endorses or confronts, else the first line."""
    return next((line for line, (row, _) in options.items() if " · " in row), next(iter(options)))


def tables(view: View) -> dict:
    """What can be downloaded."""
    return {
        "Quotations": lambda: view.shown(view.comparison.quotations),
        "Verbs": lambda: view.shown(view.comparison.cues),
    }
