"""The fact grid, each row leading to every version of the fact."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import facts as charts
from framing.charts import html
from framing.charts.html import plural
from framing.report.view import Doors, View

MOST_ROWS = 30


def facts(view: View) -> Markup:
    """Facts that two or more tell (all, where there is none), with drawers."""
    table = view.comparison.facts
    if table.empty:
        return Markup("")
    shared = charts.chosen(table, "shared")
    wanted = (shared or charts.chosen(table, "all"))[:MOST_ROWS]
    articles = [(a.article_id, a.outlet, view.words[a.article_id]) for a in view.event.articles]
    with Doors("fact", key=lambda value: value.split("|")[0]).open() as doors:
        grid = charts.grid(table, wanted, view.names, articles)

    def inside(value: str) -> tuple[str, Markup]:
        rows = table[(table["fact_id"] == int(value)) & table["told"].str.startswith("told")]
        differs = [
            html.note(f"{view.names[row.outlet]} differs: {row.differs}")
            for row in rows[rows["differs"] != ""].itertuples()
        ]
        title = f"Told by {plural(rows['article_id'].nunique(), 'article')}"
        return title, Markup("{}{}").format(view.sentences(rows, "plain"), html.join(differs))

    number = table["fact_id"].nunique()
    alone = number - len(shared)
    rest = (
        f"{plural(alone, 'fact')} that one article alone tells are left out here; the table facts.csv has them."
        if shared and alone
        else ""
    )
    return Markup('<h3>{}</h3>{}{}{}<p class="soft small">{}</p>').format(
        charts.finding(table, view.names), charts.legend(), grid, doors.drawers(inside), rest
    )
