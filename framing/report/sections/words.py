"""Competing terms, and the words that mark each outlet."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import html
from framing.charts import terminology as term_charts
from framing.charts import words as charts
from framing.language.reading import OWN_VOICES
from framing.measures import keyness as measure
from framing.report import marks
from framing.report.view import Doors, View

FIRST_SETS = 4
MOST_SETS = 12


def words(view: View) -> Markup:
    """The naming sets that fit, then the marking words as lists and with their intervals."""
    return Markup("{}{}").format(_terms(view), _marking(view))


def _terms(view: View) -> Markup:
    sets = view.comparison.naming_sets
    chosen = sets[sets["chosen"].astype(bool)].head(MOST_SETS) if len(sets) else sets
    made = [_set(view, row.set_id, row.concept, number) for number, row in enumerate(chosen.itertuples(), 1)]
    made = [figure for figure in made if figure]
    if not made:
        return Markup("")
    rest = made[FIRST_SETS:]
    more = (
        Markup("<details><summary>{} of competing terms</summary>{}</details>").format(
            html.plural(len(rest), "more set"), html.join(rest)
        )
        if rest
        else ""
    )
    return Markup("{}{}").format(html.join(made[:FIRST_SETS]), more)


def _set(view: View, set_id: str, concept: str, number: int) -> Markup:
    hits = view.comparison.chosen_terms
    figure = term_charts.choices(view.comparison.choices, hits, set_id, view.names)
    if figure.empty or not figure.table["n"].sum():
        return Markup("")
    doors = Doors(f"term-{number}")
    drawing = marks.dots(figure, view.names, doors.address)
    forms = term_charts.forms(hits)
    own = hits[(hits["set_id"] == set_id) & hits["certain"].astype(bool) & hits["voice"].isin(OWN_VOICES)]

    def inside(value: str) -> tuple[str, Markup]:
        row, _, shown = value.rpartition("|")
        found = own[[forms[set_id, variant] == row for variant in own["variant"]]]
        return f"{shown}: “{row}”", view.sentences(found[found["outlet"] == view.outlet_of(shown)])

    made = marks.figure(figure, drawing, doors.drawers(inside), explained=number == 1)
    return Markup('<p class="concept">{}</p>{}').format(concept, made)


def _marking(view: View) -> Markup:
    table = view.comparison.keyness
    if table.empty or len(view.names) < 2:
        return Markup("")
    with Doors("word").open() as doors:
        lists = charts.lists(table, view.names)
    counted = measure.terms(view.comparison.reading)
    intervals = html.join(_intervals(view, outlet, doors) for outlet in view.names)

    def inside(value: str) -> tuple[str, Markup]:
        outlet, _, term = value.partition("|")
        rows = counted[(counted["term"] == term) & (counted["outlet"] == outlet)]
        return f"{view.names[outlet]}: “{term}”", view.sentences(rows)

    return Markup(
        '<h3>Words that mark each outlet</h3><p class="soft">Uses here : uses in all the others, outside quotations.'
        "</p>{}{}<details><summary>The same words with their intervals</summary>{}</details>"
    ).format(lists, doors.drawers(inside), intervals)


def _intervals(view: View, outlet: str, doors: Doors) -> Markup:
    figure = charts.keyness(view.comparison.keyness, outlet, view.names, most=10)
    if figure.empty:
        return Markup("")
    drawing = marks.intervals(figure, view.position(outlet), lambda term: doors.address(f"{outlet}|{term}"))
    return marks.figure(figure, drawing, explained=view.position(outlet) == len(view.names) - 1)
