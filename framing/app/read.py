"""Sections of the Read page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import data
from framing.app.answering import answer
from framing.app.notices import notice
from framing.app.state import View
from framing.charts import reading
from framing.charts.text import Mark

LEAD = (
    "The articles as they were given. Switch layers on to see what was found in them; point at a sentence, or step to "
    "it with the tab key, and its counterparts in the other articles light up."
)
LIMITS = [
    "Marks show what the machine found. It misses some and gets some wrong; the text is always complete.",
    "Grey text is somebody else's words as far as quotation marks and reporting verbs tell.",
]
MOST_COLUMNS = 6
DEFAULT_LAYERS = ("Quotations", "Changed words")


def layers(view: View) -> dict[str, dict[str, list[Mark]]]:
    """The layers that this comparison has, by name."""
    found = {
        "Quotations": _quotations(view),
        "Competing terms": _terms(view),
        "Changed words": _changed(view),
        "Names and labels": _names(view),
        "Words that judge": _tone_words(view),
        "Hedges and boosters": _wording(view),
        "Told only here": _only_here(view),
    }
    return {name: layer for name, layer in found.items() if layer}


def _terms(view: View) -> dict[str, list[Mark]]:
    hits = view.comparison.chosen_terms
    hits = hits[hits["certain"].astype(bool)] if len(hits) else hits
    return reading.marks_of(hits.assign(title=hits["concept"]), "term") if len(hits) else {}


def _changed(view: View) -> dict[str, list[Mark]]:
    """Words exchanged against any other article; sentences that were added as a whole are another layer's."""
    rows = view.comparison.substitutions
    rows = rows[~rows["whole_sentence"].astype(bool) & (rows["kind"] != "style")] if len(rows) else rows
    if rows.empty:
        return {}
    sides = [
        pd.DataFrame(
            {
                "article_id": rows[f"{a}_article"],
                "start": rows[f"{a}_start"],
                "end": rows[f"{a}_end"],
                "kind": rows["kind"],
                "title": "“" + rows[b] + "” in " + rows[f"{b}_outlet"].map(view.names),
            }
        )
        for a, b in (("left", "right"), ("right", "left"))
    ]
    both = pd.concat(sides)
    both = both[(both["end"] > both["start"]) & ~both["kind"].isin(["added", "cut"])]
    return reading.marks_of(reading.apart(both))


def _names(view: View) -> dict[str, list[Mark]]:
    mentions = view.comparison.mentions
    people = (
        mentions[mentions["type"].isin(["person", "group", "organisation", "unclear"])] if len(mentions) else mentions
    )
    return reading.marks_of(people.assign(title=people["actor"]), "label") if len(people) else {}


def _wording(view: View) -> dict[str, list[Mark]]:
    hits = view.comparison.wording
    hits = hits[hits["group"] != "evaluative"] if len(hits) else hits
    return reading.marks_of(hits.assign(title=hits["class"]), "wording") if len(hits) else {}


def _quotations(view: View) -> dict[str, list[Mark]]:
    return reading.marks_of(view.comparison.reading.quotes, "quoted")


def _tone_words(view: View) -> dict[str, list[Mark]]:
    words = view.comparison.tone_words
    words = words[words["kind"] == "attitude"]
    kinds = ["positive" if value > 0 else "negative" for value in words["valence"]]
    return reading.marks_of(words.assign(kind=kinds, title=[f"{value:+.1f}" for value in words["valence"]]))


def _only_here(view: View) -> dict[str, list[Mark]]:
    """Sentences that no other article matches; every article has a headline of its own."""
    sentences, pairs = view.comparison.reading.sentences, view.comparison.pairs
    sentences = sentences[sentences["part"] != "headline"]
    matched = {(r.left_article, r.left_sentence) for r in pairs.itertuples()} | {
        (r.right_article, r.right_sentence) for r in pairs.itertuples()
    }
    keys = zip(sentences["article_id"], sentences["sentence_id"], strict=True)
    return reading.marks_of(
        sentences[[key not in matched for key in keys]], "only", "no sentence of the other articles matches this one"
    )


def side_by_side(view: View) -> None:
    """Articles in columns with the chosen layers."""
    event = view.comparison.event
    labels = {_label(view, article): article.article_id for article in event.articles}
    chosen = st.pills(
        "Articles", list(labels), selection_mode="multi", default=list(labels)[:3], key="articles", bind="query-params"
    )
    found = data.picture(view, "layers", lambda: layers(view))
    default = [name for name in DEFAULT_LAYERS if name in found]
    wanted = st.pills("Layers", list(found), selection_mode="multi", default=default, key="layers", bind="query-params")
    if not chosen:
        notice("Choose at least one article above; two or more show their counterparts.")
        return
    articles = [labels[label] for label in labels if label in chosen]
    if len(articles) > MOST_COLUMNS:
        notice(f"{MOST_COLUMNS} articles stand side by side at most; you see the first {MOST_COLUMNS} of these.")
        articles = articles[:MOST_COLUMNS]
    if len(articles) > 3:
        st.html(_WIDE)

    def make():
        active = {name: found[name] for name in wanted}
        body = reading.columns(event, view.comparison.reading.sentences, view.names, articles, active, _groups(view))
        return Markup('{}{}<div class="dock" role="status"></div>').format(reading.legend(reading.kinds(active)), body)

    answer(data.picture(view, "columns", make, tuple(articles), tuple(wanted)), "read_columns")


_WIDE = "<style>[data-testid=stMainBlockContainer]{max-width:min(112rem,100%)}</style>"


def _label(view: View, article) -> str:
    same = [other for other in view.comparison.event.articles if other.outlet == article.outlet]
    extra = f" {same.index(article) + 1}" if len(same) > 1 else ""
    return view.names[article.outlet] + extra


def _groups(view: View) -> pd.DataFrame:
    return view.comparison.sentence_groups
