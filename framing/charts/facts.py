"""The fact grid: what is told by whom."""

from __future__ import annotations

import re

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.html import plural

CUT = "not told here, though the shared copy that it uses has it"
STATES = {
    "told": ("told", "told"),
    "told differently": ("differs", "told differently"),
    "cut": ("cut-cell", CUT),
    "not told": ("untold", "not told here"),
}
DIFFERS, CUT_ONLY = "told differently", "cut from shared copy"
SHOW = {
    "two or more tell it": "shared",
    DIFFERS: "differs",
    CUT_ONLY: "cut",
    "told by one only": "alone",
    "everything": "all",
}


ORDERS = {"told by most first": False, "differences first": True}


def chosen(facts: pd.DataFrame, show: str, differences_first: bool = False) -> list[int]:
    """The facts to show: ``shared, differs, cut, alone`` or ``all``; by rank, a clause under its sentence.

    ``differences_first``: before the others what is told differently, then what was cut, each with its clauses.

    >>> facts = pd.DataFrame({"fact_id": [0, 0, 1, 1], "told": ["told", "told", "told", "not told"]})
    >>> facts = facts.assign(articles=[2, 2, 1, 1], rank=[1, 1, 2, 2], part_of=-1)
    >>> chosen(facts, "shared"), chosen(facts, "alone"), chosen(facts, "all")
    ([0], [1], [0, 1])
    """
    told = facts.drop_duplicates("fact_id").set_index("fact_id")
    by = {
        "all": told.index,
        "shared": told.index[told["articles"] >= 2],
        "alone": told.index[told["articles"] == 1],
        "differs": facts[facts["told"] == "told differently"]["fact_id"].unique(),
        "cut": facts[facts["told"] == "cut"]["fact_id"].unique(),
    }
    wanted = set(by[show])
    ranks, parents = told["rank"].to_dict(), told["part_of"].to_dict()
    order = {fact: (ranks.get(parents[fact], ranks[fact]), ranks[fact]) for fact in ranks}
    if differences_first:
        first = _differing(facts, parents)
        whole = {fact: parents[fact] if parents[fact] >= 0 else fact for fact in ranks}
        order = {fact: (first.get(whole[fact], _EVEN), *order[fact]) for fact in ranks}
    return sorted(wanted, key=order.__getitem__)


_EVEN = 2


def _differing(facts: pd.DataFrame, parents: dict[int, int]) -> dict[int, int]:
    """Sentences that are told differently (0) or that were cut, in whole or in part (1)."""
    found: dict[int, int] = {}
    for state, place in (("cut", 1), ("told differently", 0)):
        for fact in facts[facts["told"] == state]["fact_id"]:
            found[parents[fact] if parents[fact] >= 0 else fact] = place
    return found


def finding(facts: pd.DataFrame, names: dict[str, str]) -> str:
    """What the grid shows, in one sentence.

    >>> facts = pd.DataFrame({"fact_id": [0, 1], "articles": [3, 2], "of": 3, "part_of": -1})
    >>> finding(facts, {"A": "A", "B": "B", "C": "C"})
    '2 facts told by two articles or more, 1 of them by all 3'
    """
    first = facts[facts["part_of"] < 0].drop_duplicates("fact_id")
    shared, everywhere = int((first["articles"] >= 2).sum()), int((first["articles"] == first["of"]).sum())
    number = 0 if first.empty else int(first["of"].iloc[0])
    if number == 1:
        return f"{plural(len(first), 'fact')}, all told by the one article"
    if not shared:
        return "No fact is told by two articles, as far as sentences could be matched"
    if number == 2:
        return f"{plural(shared, 'fact')} told by both articles"
    return f"{plural(shared, 'fact')} told by two articles or more, {everywhere or 'none'} of them by all {number}"


def grid(facts: pd.DataFrame, wanted: list[int], names: dict[str, str], articles: list[tuple[str, str, int]]) -> Markup:
    """Facts in rows, articles in columns (``article_id, outlet, words``). A cell picks ``fact_id|article_id``.

    >>> from framing import compare, event_from_texts
    >>> told = "Police removed forty protesters from the bridge on Monday."
    >>> comparison = compare(event_from_texts({"A": told, "B": told}))
    >>> articles = [(article.article_id, article.outlet, article.words) for article in comparison.event.articles]
    >>> grid(comparison.facts, [0], {"A": "Morning Post", "B": "Evening Star"}, articles).count('scope="row"')
    1
    """
    order = list(names)
    head = html.join(
        Markup('<th scope="col">{}<div class="n">{} words</div></th>').format(
            html.heading_chip(names[outlet], order.index(outlet)), f"{words:,}"
        )
        for _, outlet, words in articles
    )
    cells = {(row.fact_id, row.article_id): row for row in facts.itertuples()}
    lines = []
    for fact in wanted:
        any_row = cells[fact, articles[0][0]]
        alone = Markup(' <span class="tag">only here</span>') if any_row.articles == 1 else ""
        row = html.join(
            Markup("<td>{}</td>").format(_cell(cells[fact, article], names[outlet])) for article, outlet, _ in articles
        )
        name = html.pick(f"{fact}|", _unbroken(any_row.fact), "fact", pressed=False)
        part = Markup(' class="part"') if any_row.part_of >= 0 else ""
        around = _around(cells, any_row, articles) if part and any_row.part_of not in wanted else ""
        lines.append(Markup('<tr{}><th scope="row">{}{}{}</th>{}</tr>').format(part, name, around, alone, row))
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Facts by outlet"><table class="facts" '
        'style="--articles:{}"><thead><tr>'
        '<th scope="col">Fact, as the plainest version puts it</th>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(len(articles), head, html.join(lines))


def _around(cells: dict, row, articles: list[tuple[str, str, int]]) -> Markup:
    """The sentence that a clause stands in, where it has no line of its own here."""
    return Markup(' <span class="n">in: {}</span>').format(_unbroken(cells[row.part_of, articles[0][0]].fact))


def _unbroken(fact: str) -> str:
    """The fact with its dots of omission kept on the line of the word beside them."""
    return re.sub(r" ?(…|\.\.\.) ?", lambda dots: dots.group().replace(" ", "\u00a0"), fact)


def _cell(row, outlet: str) -> Markup:
    css, said = STATES[row.told]
    place = f"paragraph {int(row.paragraph) + 1}" if row.told.startswith("told") else ""
    label = f"{outlet}: {said}" + (f", {place}" if place else "") + (f" ({row.differs})" if row.differs else "")
    shown = {
        "told": str(int(row.paragraph) + 1) if place else "",
        "told differently": "≈",
        "cut": "cut",
        "not told": "–",
    }[row.told]
    button = html.pick(f"{row.fact_id}|{row.article_id}", shown, f"cell {css}", pressed=False, label=label)
    return (
        Markup('{} <span class="n">{}</span>').format(button, row.differs)
        if row.told == "told differently" and row.differs
        else button
    )


def legend() -> Markup:
    """What the cells mean.

    >>> legend().striptags()[:22]
    '3 told, in paragraph 3'
    """
    items = [
        ("told", "3", "told, in paragraph 3"),
        ("differs", "≈", "a number or a source disagrees"),
        ("cut-cell", "cut", "in the shared copy that it uses, not here"),
        ("untold", "–", "not told here"),
        ("part", "…", "a clause that some leave out"),
    ]
    return Markup('<p class="legend">{}</p>').format(
        html.join(Markup('<span><span class="cell {}">{}</span> {}</span>').format(*item) for item in items)
    )
