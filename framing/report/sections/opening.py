"""The head of a report: the event, its articles, what stands out."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing import corpus
from framing.charts import headlines as charts
from framing.charts import html
from framing.corpus.dates import written
from framing.differences import findings as find
from framing.report.view import View

MOST_FINDINGS = 8
_SHOWN = 2
_NUMBERS = {
    1: "One report",
    2: "Two reports",
    3: "Three reports",
    4: "Four reports",
    5: "Five reports",
    6: "Six reports",
}
FOREWARNING = (
    "This shows which words, names, voices and facts each outlet chose, with the sentences. "
    "It cannot tell who is right, and it rates nobody."
)


def masthead(view: View) -> Markup:
    """The event's title, day and summary, the outlets, and what to expect of the page."""
    event = view.event
    number = len(event.articles)
    day = f" · {written(event.date)}" if event.date else ""
    chips = html.join(view.chip(a.outlet, _about(view, a)) for a in event.articles)
    problems = html.join(html.note(said) for said in ([] if view.blind else corpus.check_event(event)))
    return Markup(
        '<header class="masthead"><p class="kick">{} on one event{}</p><h1>{}</h1><p class="lead">{}</p>'
        '<p class="forewarning">{}</p><div class="row chips">{}</div>{}</header>'
    ).format(_NUMBERS.get(number, f"{number} reports"), day, event.title, event.summary, FOREWARNING, chips, problems)


def _about(view: View, article) -> str:
    day = f"{written(article.published)}, " if article.published else ""
    return f"{day}{view.words[article.article_id]:,} words"


def headlines(view: View) -> Markup:
    """The headlines side by side."""
    return charts.headlines(view.event, view.names)


def findings(view: View) -> Markup:
    """The strongest differences, each with its first sentences and the others behind them."""
    table = find(view.comparison, view.names)
    if table.empty:
        return Markup('<p class="soft">Too little text, or too much alike, to say what differs most.</p>')
    items = [_finding(view, row) for row in table.head(MOST_FINDINGS).itertuples()]
    return Markup('<ol class="differences">{}</ol>').format(html.join(items))


def _finding(view: View, row) -> Markup:
    spans = pd.DataFrame(row.evidence, columns=["article_id", "start", "end"])
    rows = view.comparison.reading.evidence(spans)
    places = _in_turn(rows.drop_duplicates(["article_id", "sentence_id"]), row.outlet)
    first, rest = places.head(_SHOWN), places.iloc[_SHOWN:]
    more = (
        Markup("<details><summary>{}</summary>{}</details>").format(
            html.plural(len(rest), "more sentence"), view.sentences(_rows_of(rows, rest))
        )
        if len(rest)
        else ""
    )
    detail = Markup(' <span class="soft">{}</span>').format(row.detail) if row.detail else ""
    shown = view.sentences(_rows_of(rows, first))
    return Markup('<li><p class="say">{}{}</p>{}{}</li>').format(row.sentence, detail, shown, more)


def _in_turn(places: pd.DataFrame, first: str) -> pd.DataFrame:
    """One place of each outlet, then a second one of each ...: a difference shows both of its sides, its own first."""
    turn = places.groupby("outlet", sort=False).cumcount()
    ordered = places.assign(turn=turn, other=places["outlet"] != first).sort_values(["turn", "other"], kind="stable")
    return ordered[["article_id", "sentence_id"]]


def _rows_of(rows: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """The evidence in these places, in their order."""
    return places.merge(rows, on=["article_id", "sentence_id"], how="left")
