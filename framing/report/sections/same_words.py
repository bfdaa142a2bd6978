"""Shared sentences in all their versions, and what was exchanged most."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html, passages
from framing.report.view import View

FIRST = 6
MOST_PASSAGES = 60
MOST_EXCHANGES = 15


def same_words(view: View) -> Markup:
    """The passages whose versions differ most in names and verbs; the others; the exchanges counted."""
    groups, substitutions = view.comparison.sentence_groups, view.comparison.substitutions
    numbers = passages.groups_with(groups, view.order)
    if not numbers:
        return Markup("")
    from_base = {article: passages.exchanges_from(substitutions, article) for article in view.order}
    changed = {number: _changed(view, groups, from_base, number) for number in numbers}
    telling = sorted(numbers, key=lambda number: -changed[number])[:FIRST]
    first = [number for number in telling if changed[number]] or numbers[:1]
    rest = [number for number in numbers if number not in first][:MOST_PASSAGES]
    shown = html.join(_passage(view, groups, from_base, number) for number in first)
    others = html.join(_passage(view, groups, from_base, number) for number in rest)
    kinds = passages.kinds_in(substitutions)
    more = (
        Markup("<details><summary>{} in common, in the order of the articles</summary>{}</details>").format(
            html.plural(len(rest), "other passage"), others
        )
        if rest
        else ""
    )
    return Markup("{}{}{}{}").format(passages.legend(kinds), shown, more, _exchanges(view))


def _members(groups: pd.DataFrame, order: list[str], number: int) -> tuple[pd.DataFrame, str]:
    members = groups[groups["group_id"] == number]
    return members, next(article for article in order if article in set(members["article_id"]))


def _changed(view: View, groups: pd.DataFrame, from_base: dict, number: int) -> int:
    """How many names and verbs the other versions of a passage exchange."""
    members, base = _members(groups, view.order, number)
    rows = from_base[base]
    own = members[members["article_id"] == base]["sentence_id"]
    rows = rows[rows["left_sentence"].isin(own) & rows["kind"].isin(passages.CHARGED)]
    return len(rows[~rows["whole_sentence"].astype(bool)].drop_duplicates(["right_article", "right_core"]))


def _passage(view: View, groups: pd.DataFrame, from_base: dict, number: int) -> Markup:
    members, base = _members(groups, view.order, number)
    texts = {article.article_id: article.text for article in view.event.articles}
    outlets = {article.article_id: article.outlet for article in view.event.articles}
    versions = passages.versions(
        members, view.comparison.reading.sentences, from_base[base], base, texts, view.names, outlets, view.order,
    )  # fmt: skip
    return Markup('<div class="versions passage">{}</div>').format(versions)


def _exchanges(view: View) -> Markup:
    """The exchanges of names and verbs that come back, or the first of them."""
    rows = view.comparison.exchanges
    rows = rows[rows["kind"].isin(passages.CHARGED) & (rows["left"] != "") & (rows["right"] != "")].head(MOST_EXCHANGES)
    if rows.empty:
        return Markup("")
    lines = [
        Markup(
            '<tr><td class="serif">{}</td><td class="serif"><mark class="{}">{}</mark></td><td>{}</td><td>{}</td>'
            "<td>{}</td></tr>"
        ).format(row.left, row.kind, row.right, view.chip(row.right_outlet), passages.KINDS[row.kind], row.n)
        for row in rows.itertuples()
    ]  # fmt: skip
    head = html.join(
        Markup('<th scope="col">{}</th>').format(name) for name in ("Others write", "Here", "Where", "What", "n")
    )
    return Markup(
        "<details><summary>The changes of names and verbs, counted</summary>"
        '<div class="scroll" tabindex="0" role="region" aria-label="Exchanges"><table><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div></details>"
    ).format(head, html.join(lines))
