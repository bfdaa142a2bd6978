"""Who is called what: the ledger as a table, one actor's labels as dots."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.figure import Figure
from framing.charts.html import plural
from framing.charts.matrix import matrix
from framing.language.reading import OWN_VOICES

VOICES = {"own voice": OWN_VOICES, "all voices": None, "in quotations": ["quoted", "attributed"]}
_COUNTS = {"own voice": ["n_own", "n_scare_quoted"], "all voices": ["n"], "in quotations": ["n_quoted", "n_attributed"]}
PEOPLE = ("person", "group", "country", "organisation", "place")
_MOST_LABELS = 5
_WORDS = re.compile(r"\w+")


def counted(ledger: pd.DataFrame, voice: str = "own voice") -> pd.DataFrame:
    """The ledger's rows with ``count``, the mentions in this voice.

    >>> ledger = pd.DataFrame({"label": ["rioters", "students"], "n_own": [2, 0], "n_quoted": [0, 1]})
    >>> ledger = ledger.assign(n_scare_quoted=0)
    >>> counted(ledger)[["label", "count"]].values.tolist()
    [['rioters', 2]]
    """
    rows = ledger.assign(count=ledger[_COUNTS[voice]].sum(axis=1).astype(int))
    return rows[rows["count"] > 0]


def telling(rows: pd.DataFrame, everything: bool = False) -> list[str]:
    """Actors worth a row, those whose labels differ most between outlets first.

    Named by two outlets or three times. Ordered by the mentions under labels that one outlet alone uses for them, times
    the share of the other outlets that name them too (a tenth at least: beside whom one outlet alone names stands no
    other label) and log2(1 + all mentions). A tenth of a person's mentions, a thirtieth of others', is added to the
    first, so that whom the event is about comes early. Places count a third, for their names differ least, and so do
    words that may name anybody. Singular and plural are one label, and names in full, in short or in initials are none.

    >>> import framing
    >>> texts = {"A": "Rioters left. The rioters sang.", "B": "Students left. Ann Poe sang.", "C": "Ann Poe left."}
    >>> telling(counted(framing.compare(framing.event_from_texts(texts)).ledger))
    ['ann-poe']
    """
    if rows.empty:
        return []
    if not everything:
        people = rows[rows["type"].isin([*PEOPLE, "unclear"])]
        rows = people if len(people) else rows
    rows = rows.assign(label=rows["label"].str.lower().str.removesuffix("s"))
    alone = rows.groupby(["actor_id", "label"])["outlet"].transform("nunique") == 1
    plain = [_plain(label, actor) for label, actor in zip(rows["label"], rows["actor"], strict=True)]
    rows = rows.assign(alone=rows["count"].where(alone & ~np.array(plain, dtype=bool), 0))
    about = rows.groupby("actor_id", sort=False).agg(
        n=("count", "sum"), outlets=("outlet", "nunique"), alone=("alone", "sum"), type=("type", "first")
    )
    wide = about[(about["outlets"] >= 2) | (about["n"] >= 3)]
    kind = 1 - 2 / 3 * wide["type"].isin(["country", "place", "unclear"])
    others = ((wide["outlets"] - 1) / max(rows["outlet"].nunique() - 1, 1)).clip(lower=0.1)
    about_whom = wide["n"] / np.where(wide["type"] == "person", 10, 30)
    worth = (wide["alone"] + about_whom) * others * np.log2(1 + wide["n"]) * kind
    return worth.sort_values(ascending=False, kind="stable").index.tolist()


def _plain(label: str, actor: str) -> bool:
    """Whether a label in small letters is the actor's name, a part of it or its initials.

    >>> _plain("moon", "Moon Jae-in"), _plain("kcna", "Korean Central News Agency"), _plain("judge", "Neil Gorsuch")
    (True, True, False)
    """
    words = _WORDS.findall(actor.lower())
    if actor[:1].islower():
        return False
    return set(_WORDS.findall(label)) <= {*words, *(word.removesuffix("s") for word in words)} or (
        label.replace(".", "") == "".join(word[0] for word in words if word not in ("of", "the", "for", "and"))
    )


def table(rows: pd.DataFrame, actors: list[str], names: dict[str, str]) -> Markup:
    """The ledger: actors in rows, outlets in columns, each label a button with its count.

    A label stands in italics where all its mentions here are other people's words. A button picks
    ``actor_id|outlet|label``; an actor's name picks ``actor_id||``. On a phone each row is a block with one line for
    each outlet; the roles say that it is a table all the same.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "Rioters left. The rioters sang."}))
    >>> rows = counted(comparison.ledger)
    >>> 'data-pick="rioters|A|rioters"' in table(rows, rows["actor_id"].tolist(), {"A": "Morning Post"})
    True
    """
    head = html.join(
        Markup('<th scope="col" role="columnheader">{}</th>').format(html.chip(shown, number))
        for number, shown in enumerate(names.values())
    )
    lines = []
    for actor_id in actors:
        own = rows[rows["actor_id"] == actor_id]
        first = own.iloc[0]
        unclear = first["type"] == "unclear"
        about = f"{plural(own['outlet'].nunique(), 'outlet')}, {plural(int(own['count'].sum()), 'mention')}"
        name = html.pick(f"{actor_id}||", first["actor"], "actor" + (" unclear" if unclear else ""), pressed=False)
        cell = Markup('<th scope="row" role="rowheader" class="who-cell">{}<div class="n">{}{}</div></th>').format(
            name, "not clear who · " if unclear else "", about
        )
        cells = html.join(
            _cell(own[own["outlet"] == outlet], actor_id, outlet, html.chip(shown, position), shown)
            for position, (outlet, shown) in enumerate(names.items())
        )
        lines.append(Markup('<tr role="row">{}{}</tr>').format(cell, cells))
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Labels by actor and outlet">'
        '<table class="ledger" role="table"><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader">Who</th>{}</tr></thead><tbody role="rowgroup">{}</tbody></table></div>'
    ).format(head, html.join(lines))


def _cell(rows: pd.DataFrame, actor_id: str, outlet: str, chip: Markup, shown: str) -> Markup:
    """What one outlet calls an actor. The outlet's ``chip`` is seen on a phone only, where rows are stacked."""
    if rows.empty:
        return Markup('<td role="cell" class="nobody"><span class="soft" aria-label="not named">·</span></td>')
    labels = []
    for row in rows.sort_values("count", ascending=False, kind="stable").head(_MOST_LABELS).itertuples():
        quoted = row.n_own + row.n_scare_quoted == 0
        label = f"“{row.label}”" if quoted else row.label
        words = Markup("<span class='word'>{}</span>&nbsp;<span class='n'>{}</span>").format(label, row.count)
        hint = reads(getattr(row, "hint", ""))
        css = "label-cell" + (" quoted-label" if quoted else "") + (" hinted" if hint else "")
        voice = ", only in other people's words" if quoted else ""
        said = f"{shown}: {row.label}, {plural(row.count, 'mention')}{voice}"
        said += f"; hint: tends to be read as {hint}" if hint else ""
        labels.append(html.pick(f"{actor_id}|{outlet}|{row.label}", words, css, pressed=False, label=said))
    more = len(rows) - _MOST_LABELS
    rest = Markup("<span class='n'>and {} more</span>").format(more) if more > 0 else ""
    return Markup('<td role="cell"><span class="by">{}</span><div>{}{}</div></td>').format(
        chip, html.join(labels), rest
    )


def reads(connotations: str) -> str:
    """Connotations as a reader knows them; empty for a neutral one, which needs no mark.

    >>> reads("self_designation; neutral"), reads("neutral")
    ('self designation', '')
    """
    told = [word for word in connotations.split("; ") if word and word != "neutral"]
    return ", ".join(told).replace("_", " ")


def labels(rows: pd.DataFrame, actor_id: str, names: dict[str, str], most: int = 12) -> Figure:
    """One actor's labels by outlet, as dots with counts.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "Rioters left. The rioters sang."}))
    >>> rows = counted(comparison.ledger)
    >>> labels(rows, rows["actor_id"].iloc[0], {"A": "Morning Post"}).table[["row", "outlet", "n"]].values.tolist()
    [['rioters', 'Morning Post', 2]]
    """
    own = rows[rows["actor_id"] == actor_id]
    if own.empty:
        return Figure("", {})
    order = own.groupby("label")["count"].sum().sort_values(ascending=False, kind="stable").index[:most].tolist()
    grid = pd.MultiIndex.from_product([order, list(names)], names=["row", "outlet"]).to_frame(index=False)
    counts = grid.merge(
        own.rename(columns={"label": "row", "count": "uses"})[["row", "outlet", "uses"]],
        how="left",
        on=["row", "outlet"],
    )
    counts = counts.assign(n=counts["uses"].fillna(0).astype(int))
    actor = own["actor"].iloc[0]
    note = "Marks: mentions under each label; the area and the number are the count. Plain names are labels too."
    return matrix(counts, names, order, _finding(own, actor, names), note, unit="mention")


def _finding(own: pd.DataFrame, actor: str, names: dict[str, str]) -> str:
    same = own.groupby(own["label"].str.lower())
    alone = same.filter(lambda group: group["outlet"].nunique() == 1 and group["count"].sum() >= 2)
    alone = alone[alone["label"].str.lower() != actor.lower()]
    if len(alone):
        top = alone.sort_values("count", ascending=False, kind="stable").iloc[0]
        return f"{actor}: only {names[top['outlet']]} says “{top['label']}” ({plural(int(top['count']), 'time')})"
    return f"{actor}: {plural(own['label'].nunique(), 'label')} in {plural(own['outlet'].nunique(), 'outlet')}"
