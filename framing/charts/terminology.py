"""Competing terms: which outlet chose which, as counts and as shares with intervals."""

from __future__ import annotations

from dataclasses import replace

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, shape, sized, spec
from framing.charts.html import listed, plural, times
from framing.charts.matrix import matrix

_NONE, _NONE_SHOWN = "left unnamed", "none of these"
CONNOTATIONS = {
    "self_designation": "own name",
    "neutral": "plain",
    "technical": "legal or technical",
    "delegitimising": "presents as wrongful",
    "legitimising": "presents as rightful",
    "euphemistic": "softens",
    "dysphemistic": "sharpens",
    "distancing": "keeps at a distance",
    "humanising": "shows persons",
    "dehumanising": "denies personhood",
}


def forms(hits: pd.DataFrame) -> dict[tuple[str, str], str]:
    """The words in which each variant of each set was used, the most frequent first: (set_id, variant) -> words.

    >>> hits = pd.DataFrame({"set_id": "migrants", "variant": "refugee", "form": ["refugees", "refugee", "refugees"]})
    >>> forms(hits)
    {('migrants', 'refugee'): 'refugees, refugee'}
    """
    counted = hits.assign(form=hits["form"].str.replace(r"\s+", " ", regex=True))
    found = {}
    for key, group in counted.groupby(["set_id", "variant"], sort=False):
        seen: dict[str, int] = {}
        for form in group["form"]:
            same = next((known for known in seen if known.lower() == form.lower()), form)
            seen[same] = seen.get(same, 0) + 1
        most = sorted(seen, key=lambda form: (-seen[form], form))
        found[key] = ", ".join(most[:2]) + (" …" if len(most) > 2 else "")
    return found


def choices(
    table: pd.DataFrame, hits: pd.DataFrame, set_id: str, names: dict[str, str], voice: str = "outlet"
) -> Figure:
    """Counts of every term of one set by outlet, in the words that were used.

    >>> import framing
    >>> texts = {"A": "Undocumented immigrants came.", "B": "Illegal immigrants came."}
    >>> comparison = framing.compare(framing.event_from_texts(texts))
    >>> set_id = comparison.choices["set_id"].iloc[-1]
    >>> choices(comparison.choices, comparison.terminology, set_id, {"A": "Morning Post", "B": "Evening Star"}).title
    '2 terms, each used once: 1 in Morning Post and 1 in Evening Star'
    """
    rows = table[table["set_id"] == set_id]
    words = forms(hits[hits["set_id"] == set_id])
    rows = rows.assign(row=[words.get((set_id, variant), variant) for variant in rows["variant"]])
    order = list(dict.fromkeys(rows["row"]))
    counts = rows.groupby(["row", "outlet"], sort=False, as_index=False).agg(
        n=("n", "sum"), variant=("variant", "first"), connotation=("connotation", "first"), total=("total", "first")
    )
    where = "in its own voice, outside quotations" if voice == "outlet" else "in any voice"
    note = (
        f"Marks: how often each outlet uses a term {where}; the area and the number are the count. Terms are "
        "shown as the articles put them."
    )
    title, tells = _finding(counts, names)
    return replace(matrix(counts, names, order, title, note), tells=tells)


def actors_of(table: pd.DataFrame) -> dict[str, str]:
    """The actors of ``terminology.with_unnamed``, those with most mentions first: name as shown -> actor_id.

    >>> rows = {"actor_id": ["x", "x", "y"], "actor": ["crowd", "crowd", "mayor"], "outlet": ["A", "B", "A"]}
    >>> actors_of(pd.DataFrame(rows).assign(total=[1, 1, 3]))
    {'mayor': 'y', 'crowd': 'x'}
    """
    totals = table.drop_duplicates(["actor_id", "outlet"]).groupby(["actor_id", "actor"], sort=False)["total"].sum()
    order = totals.sort_values(ascending=False, kind="stable").index
    shown: dict[str, str] = {}
    for actor_id, actor in order:
        shown.setdefault(actor, actor_id)
    return shown


def of_mentions(table: pd.DataFrame, hits: pd.DataFrame, actor_id: str, names: dict[str, str]) -> Figure:
    """Of all mentions of one actor in an outlet's own voice: how many get which term of a set, and how many none.

    ``table`` is ``terminology.with_unnamed`` of one set; terms are shown as the ``hits`` put them.
    """
    rows = table[table["actor_id"] == actor_id]
    if rows.empty:
        return Figure("", {})
    actor = rows["actor"].iloc[0]
    words = forms(hits[hits["set_id"] == rows["set_id"].iloc[0]])
    shown = [
        _NONE_SHOWN if variant == _NONE else words.get((set_id, variant), variant)
        for set_id, variant in zip(rows["set_id"], rows["variant"], strict=True)
    ]
    rows = rows.assign(row=shown)
    used = rows[rows["variant"] != _NONE].groupby("row")["n"].sum()
    order = [*used[used > 0].sort_values(ascending=False, kind="stable").index, _NONE_SHOWN]
    counts = rows.groupby(["row", "outlet"])["n"].sum().unstack(fill_value=0)
    counts = counts.reindex(index=order, columns=list(names), fill_value=0).stack().rename("n").reset_index()
    total = int(rows.drop_duplicates("outlet")["total"].sum())
    left = int(counts.loc[counts["row"] == _NONE_SHOWN, "n"].sum())
    title = f"{actor}: {left} of {plural(total, 'mention')} without any of these terms"
    note = (
        "Marks: mentions of the actor in the outlet's own voice. The last row are mentions by another name or word, or "
        "by a pronoun. Shares with intervals are in the table “Terms by actor”, from five mentions up."
    )
    return matrix(counts, names, order, title, note, unit="mention")


def _finding(counts: pd.DataFrame, names: dict[str, str]) -> tuple[str, tuple[str, str | None] | None]:
    """The term that tells outlets apart most: much used by one, not by the others; and its row and outlet."""
    used = counts[counts["n"] > 0]
    if used.empty:
        return "No outlet uses any of these terms in this voice", None
    only = used.groupby("row").filter(lambda group: len(group) == 1).sort_values("n", ascending=False, kind="stable")
    if len(only) and only.iloc[0]["n"] >= 2 and used["outlet"].nunique() > 1:
        top = only.iloc[0]
        outlet = names[top["outlet"]]
        return f"Only {outlet} says {_quoted(top['row'])}: {times(int(top['n']))}", (top["row"], outlet)
    spread = used.groupby("row").agg(outlets=("outlet", "nunique"), n=("n", "sum"))
    common = spread.sort_values(["outlets", "n"], ascending=False, kind="stable").index[0]
    users = [names[outlet] for outlet in names if outlet in set(used[used["row"] == common]["outlet"])]
    if len(users) == len(names) and len(names) > 1:
        return f"All outlets say {_quoted(common)}", (common, None)
    if len(users) == 1 and len(used) > 1 and used["n"].max() == 1:
        return f"{len(used)} terms, each used once: {_once_each(used, names)}", None
    return f"{listed(users)} say{'s' if len(users) == 1 else ''} {_quoted(common)}", (common, None)


def _quoted(row: str) -> str:
    """The forms of a row in a sentence.

    >>> _quoted("wall, walls …"), _quoted("barrier")
    ('“wall” or “walls”', '“barrier”')
    """
    return " or ".join(f"“{form}”" for form in row.removesuffix(" …").split(", "))


def _once_each(used: pd.DataFrame, names: dict[str, str]) -> str:
    """How many of the terms each outlet uses, those with most first."""
    counts = used["outlet"].value_counts().reindex(list(names)).dropna().astype(int)
    return listed(
        [f"{n} in {names[outlet]}" for outlet, n in counts.sort_values(ascending=False, kind="stable").items()]
    )


def shares(table: pd.DataFrame, hits: pd.DataFrame, set_id: str, row: str, names: dict[str, str]) -> Figure:
    """One term's share of all the terms of its set in each outlet, with 95 % intervals from five uses up."""
    words = forms(hits[hits["set_id"] == set_id])
    rows = table[table["set_id"] == set_id]
    rows = rows[[words.get((set_id, variant), variant) == row for variant in rows["variant"]]]
    if rows.empty:
        return Figure("", {})
    rows = rows.assign(
        outlet=rows["outlet"].map(names),
        counts=[
            f"{n} of {total}" + ("" if total >= 5 else (": too little text for a share"))
            for n, total in zip(rows["n"], rows["total"], strict=True)
        ],
    )
    rows["said"] = [
        f"{r.outlet}: {r.counts}"
        + (f", {r.share:.0%} (95 % interval {r.low:.0%} to {r.high:.0%})" if r.share == r.share else "")
        for r in rows.itertuples()
    ]
    rows["label_at"] = rows["high"].fillna(0.0)
    outlets = list(names.values())
    base = alt.Chart(rows[["outlet", "share", "low", "high", "counts", "said", "label_at"]])
    y = alt.Y("outlet:N", sort=outlets, title=None, axis=alt.Axis(labelFontSize=sized(14)))
    axis = alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1], gridOpacity=0.35)
    x = alt.X(
        "share:Q", scale=alt.Scale(domain=[0, 1.25]), title=f"share of this set's terms that are “{row}”", axis=axis
    )
    enough = base.transform_filter("isValid(datum.share)")
    lines = enough.mark_rule(strokeWidth=1.2, opacity=0.6, aria=False).encode(
        y, x=alt.X("low:Q"), x2="high:Q", color=colour(outlets)
    )
    dots = enough.mark_point(filled=True, size=100, opacity=1).encode(
        y, x, colour(outlets), shape(outlets), description="said:N", tooltip=[alt.Tooltip("said:N", title="share")]
    )
    labels = base.mark_text(align="left", dx=8, fontSize=sized(12), aria=False).encode(
        y, x=alt.X("label_at:Q"), text="counts:N"
    )
    note = "Thin line: 95 % Wilson interval. Outlets with fewer than five terms of the set get no share."
    return Figure(f"“{row}” as a share of each outlet's terms", spec(lines + dots + labels, rows=30), note, "", rows)
