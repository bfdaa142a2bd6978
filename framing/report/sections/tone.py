"""How it sounds: toward whom, and sentence by sentence."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import html, toward
from framing.charts import tone as charts
from framing.report import marks
from framing.report.view import Doors, View

FIRST_ACTORS = 3
MOST_ACTORS = 8
_TONES = {"positive": "positive", "negative": "negative", "neutral": "other"}


def tone(view: View) -> Markup:
    """The strip of sentences, then votes toward the actors mentioned most."""
    return Markup("{}{}").format(_strip(view), _toward(view))


def _toward(view: View) -> Markup:
    table = view.comparison.target_tone
    offered = toward.actors(table, view.comparison.ledger)[:MOST_ACTORS] if len(table) else []
    made = [_votes(view, actor_id, number) for number, (actor_id, _) in enumerate(offered, 1)]
    rest = html.join(made[FIRST_ACTORS:])
    more = (
        Markup("<details><summary>{}</summary>{}</details>").format(
            html.plural(len(made) - FIRST_ACTORS, "more actor"), rest
        )
        if rest
        else ""
    )
    return Markup("{}{}").format(html.join(made[:FIRST_ACTORS]), more)


def _votes(view: View, actor_id: str, number: int) -> Markup:
    table, summary = view.comparison.target_tone, view.comparison.actor_tone
    figure = toward.votes(table, summary, actor_id, view.names)
    doors = Doors(f"toward-{number}")
    drawing = marks.votes(figure, summary[summary["actor_id"] == actor_id], view.names, doors.address)
    rows = table[table["actor_id"] == actor_id].reset_index(drop=True)

    def inside(value: str) -> tuple[str, Markup]:
        said = figure.table.loc[figure.table["number"] == int(value), "said"].iloc[0]
        row = rows.iloc[[int(value)]]
        return said, view.sentences(row, _TONES[row["tone"].iloc[0]])

    return marks.figure(figure, drawing, doors.drawers(inside), explained=number == 1)


def _strip(view: View) -> Markup:
    table = view.comparison.sentence_tone
    figure = charts.strip(table, view.names, "attitude")
    if figure.empty:
        return Markup('<p class="soft">{}.</p>').format(figure.title)
    doors = Doors("sentence")
    drawing = marks.strip(figure, "attitude", view.names, doors.address)
    words = view.comparison.tone_words
    sentences = view.comparison.reading.sentences

    def inside(value: str) -> tuple[str, Markup]:
        article, _, number = value.rpartition("|")
        own = words[(words["article_id"] == article) & (words["sentence_id"] == int(number))]
        line = sentences[(sentences["article_id"] == article) & (sentences["sentence_id"] == int(number))]
        said = figure.table[(figure.table["article_id"] == article) & (figure.table["sentence_id"] == int(number))][
            "said"
        ].iloc[0]
        return said, view.sentences(charts.lit(own) if len(own) else line.assign(end=line["start"], kind="other"), "")

    return marks.figure(figure, drawing, doors.drawers(inside))
