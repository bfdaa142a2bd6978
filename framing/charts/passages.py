"""One sentence as several outlets put it: exchanged, added and cut words lit and typed."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.likeness import FREE
from framing.charts.text import Mark, marked

KINDS = {
    "label": "name or label",
    "verb": "verb",
    "agency": "who acts",
    "number": "number",
    "hedge": "hedging",
    "attribution": "source",
    "added": "added",
    "cut": "cut",
    "other": "other",
    "style": "style",
}
CHARGED = ("label", "verb", "agency")
_NOT_EXCHANGED = ("added", "cut", "style")


def kinds_in(substitutions: pd.DataFrame) -> list[str]:
    """The kinds of change that occur, in the order in which a reader meets them; house style is none of them.

    >>> kinds_in(pd.DataFrame({"kind": ["other", "style", "label"]}))
    ['label', 'other']
    """
    return [kind for kind in KINDS if kind in set(substitutions["kind"]) and kind != "style"]


def exchanges_from(substitutions: pd.DataFrame, base: str) -> pd.DataFrame:
    """The exchanges between a base article and the others, read from the base.

    >>> row = {"left_article": "a", "right_article": "b", "left": "forces", "right": "militants", "kind": "label"}
    >>> exchanges_from(pd.DataFrame([row]), "b")[["left", "right_article", "right"]].values.tolist()
    [['militants', 'a', 'forces']]
    """
    from framing.measures.substitutions import from_base

    table = from_base(substitutions, base)
    return table[table["right_article"] != base]


def groups_with(groups: pd.DataFrame, articles: list[str], fewest: int = 2) -> list[int]:
    """Groups of sentences that at least ``fewest`` of these articles have, in the order of the first article.

    >>> groups = pd.DataFrame({"group_id": [0, 0, 1], "article_id": ["a", "b", "a"], "sentence_id": [3, 1, 0]})
    >>> groups_with(groups, ["a", "b"])
    [0]
    """
    inside = groups[groups["article_id"].isin(articles)]
    spread = inside.groupby("group_id")["article_id"].nunique()
    wide = set(spread[spread >= fewest].index)
    rank = {article: number for number, article in enumerate(articles)}
    shared = inside[inside["group_id"].isin(wide)]
    order = shared.assign(_rank=shared["article_id"].map(rank)).sort_values(["_rank", "sentence_id"], kind="stable")
    return list(dict.fromkeys(order["group_id"]))


def telling(groups: pd.DataFrame, substitutions: pd.DataFrame) -> int | None:
    """The group whose versions differ most in names and verbs, and least in words added or cut: the passage to show
    first. A change of a name or verb is easy to see; what was added and cut makes a sentence hard to compare.

    >>> groups = pd.DataFrame({"group_id": [0, 0, 1, 1], "article_id": ["a", "b"] * 2, "sentence_id": [0, 0, 1, 1]})
    >>> change = {"right_article": "b", "right_sentence": 1, "kind": "label", "right_core": "rioters"}
    >>> telling(groups, pd.DataFrame([change]).assign(whole_sentence=False))
    1
    """
    best, most = None, 0.0
    inside = substitutions[~substitutions["whole_sentence"].astype(bool)]
    table = inside[inside["kind"].isin(CHARGED)]
    changes = table.groupby(["right_article", "right_sentence"])["right_core"].nunique().to_dict()
    recast = inside[inside["kind"].isin(["added", "cut"])].groupby(["right_article", "right_sentence"]).size().to_dict()
    for group_id, members in groups.groupby("group_id"):
        articles = members["article_id"].nunique()
        places = [(m.article_id, m.sentence_id) for m in members.itertuples()]
        found = sum(changes.get(place, 0) for place in places)
        worth = found * (1.5 if articles >= 3 else 1.0) / (1 + sum(recast.get(place, 0) for place in places) / 4)
        if worth > most:
            best, most = group_id, worth
    return None if best is None else int(best)


def exchanged(members: pd.DataFrame, substitutions: pd.DataFrame, order: list[str]) -> tuple[str, pd.DataFrame]:
    """The article of a group to read from, and the members in which words of it were exchanged, itself among them.

    It is the one with most such versions; of equals, the first of ``order``. Sentences that tell the same in quite
    other words stand in a group too: they have nothing to light, and are left out here.
    """
    own = set(zip(members["article_id"], members["sentence_id"], strict=True))
    words = substitutions[~substitutions["whole_sentence"].astype(bool) & ~substitutions["kind"].isin(_NOT_EXCHANGED)]
    partners: dict[str, set[str]] = {article: set() for article in order if article in set(members["article_id"])}
    for row in words.itertuples():
        left, right = row.left_article, row.right_article
        if left != right and {(left, row.left_sentence), (right, row.right_sentence)} <= own:
            partners[left].add(right)
            partners[right].add(left)
    base = max(partners, key=lambda article: len(partners[article]))
    return base, members[members["article_id"].isin(partners[base] | {base})]


def versions(
    members: pd.DataFrame, sentences: pd.DataFrame, exchanges: pd.DataFrame, base: str, texts: dict[str, str],
    names: dict[str, str], outlet_of: dict[str, str], order: list[str], alike: dict[str, str] | None = None,
) -> Markup:  # fmt: skip
    """The versions of one group of sentences, the base first.

    ``exchanges`` are read from the base (``exchanges_from``); ``order`` lists the articles. What the base has and a
    version lacks stands struck through where it would stand. ``alike`` says how near a version is (``likeness``): it
    stands beside the outlet's name, and who tells the same in words of its own comes last, under a line that says so.
    """
    place = sentences.set_index(["article_id", "sentence_id"])
    positions = {outlet: number for number, outlet in enumerate(names)}
    alike = alike or {}
    near, free = [], []
    present = [
        article for article in ([base] + [a for a in order if a != base]) if article in set(members["article_id"])
    ]
    for article in present:
        own = sorted(members[members["article_id"] == article]["sentence_id"])
        pieces = []
        for number in own:
            line = place.loc[(article, number)]
            pieces.append(_version(article, number, line, exchanges, base, texts[article]))
        said = alike.get(article, "")
        chip = html.chip(names[outlet_of[article]], positions[outlet_of[article]], "" if said == FREE else said)
        row = Markup('<div class="v">{}<span>{}</span></div>').format(chip, html.join(pieces, " "))
        (free if said == FREE else near).append(row)
    if free:
        near.append(Markup('<p class="apart">Told in words of its own, matched by what it tells:</p>'))
    return html.join([*near, *free])


def _version(article: str, sentence: int, line, exchanges: pd.DataFrame, base: str, text: str) -> Markup:
    start, end = int(line.start), int(line.end)
    if article == base:
        rows = exchanges[
            (exchanges["left_sentence"] == sentence) & (exchanges["left"] != "") & (exchanges["kind"] != "style")
        ]
        marks = [
            Mark(int(r.left_start), int(r.left_end), "" if r.kind == "cut" else r.kind, KINDS.get(r.kind, r.kind))
            for r in rows.itertuples()
        ]
        return marked(text, start, end, [m for m in marks if m.kind])
    rows = exchanges[
        (exchanges["right_article"] == article)
        & (exchanges["right_sentence"] == sentence)
        & (exchanges["kind"] != "style")
    ]
    marks = [Mark(int(r.right_start), int(r.right_end), r.kind, _title(r)) for r in rows.itertuples() if r.right]
    cuts = sorted({(int(r.right_start), r.left) for r in rows.itertuples() if not r.right and r.left})
    pieces, at = [], start
    for where, words in cuts:
        where = min(max(where, at), end)
        apart = " " if where > start and not text[where - 1].isspace() and words[0].isalnum() else ""
        pieces += [marked(text, at, where, marks), apart, _cut(words)]
        at = where
    return html.join([*pieces, marked(text, at, end, marks)])


def _title(row) -> str:
    return f"{KINDS.get(row.kind, row.kind)}: “{row.left}” there" if row.left else KINDS.get(row.kind, row.kind)


def _cut(words: str) -> Markup:
    return Markup(
        '<mark class="cut" title="cut: the words stand in the other version"><span class="hidden">[cut: '
        '</span>{}<span class="hidden">]</span></mark> '
    ).format(words)


def legend(kinds: list[str]) -> Markup:
    """The kinds of exchange in use, each with its mark.

    >>> legend(["label", "cut"]).striptags()
    'name or labelcut'
    """
    return Markup('<p class="legend">{}</p>').format(
        html.join(
            Markup('<span><mark class="{}">{}</mark></span>').format(kind, KINDS.get(kind, kind)) for kind in kinds
        )
    )
