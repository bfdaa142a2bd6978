"""Who is called what: the ledger, each label leading to its sentences."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import names as charts
from framing.charts.html import plural
from framing.language.reading import OWN_VOICES
from framing.report.view import Doors, View

MOST_ACTORS = 16


def names(view: View) -> Markup:
    """Actors in rows, outlets in columns; drawers with the sentences of each label and each actor."""
    rows = charts.counted(view.comparison.ledger)
    actors = charts.telling(rows)[:MOST_ACTORS]
    if not actors:
        return Markup("")
    with Doors("label").open() as doors:
        table = charts.table(rows, actors, view.names)
    mentions = view.comparison.mentions
    mentions = mentions[mentions["actor_id"].isin(actors)]

    def inside(value: str) -> tuple[str, Markup]:
        actor_id, outlet, label = value.split("|", 2)
        found = mentions[(mentions["actor_id"] == actor_id) & mentions["voice"].isin(OWN_VOICES)]
        name = found["actor"].iloc[0]
        if label:
            found = found[(found["outlet"] == outlet) & (found["label"].str.lower() == label.lower())]
            return f"{view.names[outlet]}: “{label}”, {plural(len(found), 'mention')}", view.sentences(found)
        return f"{name}: {plural(len(found), 'mention')} in the outlets' own voice", view.sentences(found)

    return Markup("{}{}").format(table, doors.drawers(inside))
