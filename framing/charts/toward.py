"""The tone of each mention toward one actor: one dot per mention, one lane per outlet."""

from __future__ import annotations

import altair as alt
import pandas as pd

from framing.charts.figure import Figure, colour, picked, shape, sized, spec
from framing.charts.html import called, listed, plural
from framing.language.reading import OWN_VOICES

_NEAR = 0.05  # marks as near as this would lie on each other
_FAR = 0.25  # from neutral, of what is shown as the furthest
_KEPT = 0.1  # where no more of all mentions are clear, the articles mostly keep their tone
_LIKELY = 0.8  # from here on five calls in six are right, where words bear them out
_MARK, _LANE, _LINE = 10.5, 64, 26  # pixels: from mark to mark, the height of a lane, from its middle to its mean
_DOUBTS = {
    "lexicon": "words nearby point the other way", "quotation": "in somebody else's words",
    "event": "perhaps only for what happened",
}  # fmt: skip
TIER_NAMES = {
    "encoder": "a small language model, trained on labelled news sentences",
    "features": "a word model without an encoder, trained on labelled news sentences",
    "lexicon": "a word list only (VADER), because no trained model is installed",
}


def actors(target_tone: pd.DataFrame, ledger: pd.DataFrame, fewest: int = 3) -> list[tuple[str, str]]:
    """Actors with enough mentions to look at, people and groups first: (actor_id, name)."""
    kinds = ledger.drop_duplicates("actor_id").set_index("actor_id")["type"]
    about = target_tone.groupby("actor_id", sort=False).agg(
        n=("tone", "size"), actor=("actor", "first"), outlets=("outlet", "nunique")
    )
    about = about[about["n"] >= fewest]
    about = about.assign(
        rank=kinds.reindex(about.index)
        .map({"person": 0, "group": 0, "organisation": 0, "unclear": 1, "country": 2})
        .fillna(3)
    )
    ordered = about.sort_values(["rank", "n"], ascending=[True, False], kind="stable")
    return list(zip(ordered.index, ordered["actor"], strict=True))


def loudest(target_tone: pd.DataFrame, offered: list[tuple[str, str]]) -> str:
    """The name of the actor to begin with: with most convincing mentions, then with most clear ones of a kind in an
    outlet (``grounds``); the first offered where nobody has any."""
    found = grounds(target_tone)
    rows = [(found[found["actor_id"] == actor_id], name) for actor_id, name in offered]
    return max(rows, key=lambda row: (row[0]["convincing"].sum(), len(row[0])))[1]


def most_convincing(rows: pd.DataFrame, tells: tuple[str, str] | None) -> int | None:
    """The number of the mention to read first: of those that the title ``tells`` of, the surest with the best grounds.

    ``rows`` are those of ``votes``. None where no call has ``grounds`` enough: then all mentions are shown.
    """
    found = grounds(rows)
    if found.empty:
        return None
    told = found[(found["outlet"] == tells[0]) & (found["tone"] == tells[1])] if tells else found
    best = (told if len(told) else found).assign(size=lambda table: table["balance"].abs())
    return int(best.sort_values(["convincing", "size"], ascending=False, kind="stable")["number"].iloc[0])


def furthest(rows: pd.DataFrame, tells: tuple[str, str] | None) -> pd.DataFrame:
    """Of each outlet the mention in its own voice that goes furthest from neutral, with a ``remark`` on it.

    ``rows`` are those of ``votes``. First comes the ``most_convincing`` one. Where a word judges beside a mention that
    goes far, it comes before a mention that goes further without one; what stays near neutral is left out.
    """
    leads = rows["number"] == most_convincing(rows, tells)
    far = rows["voice"].isin(OWN_VOICES) & (rows["balance"].abs() >= _FAR)
    found = rows.assign(leads=leads, judged=rows["judged"].astype(bool), size=rows["balance"].abs())[far | leads]
    best = found.sort_values(["leads", "judged", "size"], ascending=False, kind="stable")
    of_each = best.drop_duplicates("article_id")
    remarks = [
        f"{'clearly' if r.confident and r.tone != 'neutral' else 'perhaps'} "
        f"{'negative' if r.balance < 0 else 'positive'}"
        for r in of_each.itertuples()
    ]
    return of_each.assign(remark=remarks).sort_values(["leads", "number"], ascending=[False, True])


def in_all(target_tone: pd.DataFrame, most: int = 4) -> str:
    """How many mentions of anybody are clear, and toward whom.

    >>> table = pd.DataFrame({"actor_id": ["a", "b", "b"], "actor": ["Ana", "Ben", "Ben"], "confident": True})
    >>> in_all(table.assign(tone=["neutral", "negative", "negative"]))
    'Of 3 mentions of anybody 2 are clearly positive or negative, toward Ben (2).'
    >>> in_all(table.assign(tone="neutral"))
    'The articles keep their tone: of 3 mentions of anybody none is clearly positive or negative.'
    """
    clear = target_tone[target_tone["confident"].astype(bool) & (target_tone["tone"] != "neutral")]
    n, of = len(clear), len(target_tone)
    keeps = "The articles keep their tone" if n == 0 else "The articles mostly keep their tone"
    begin = f"{keeps}: of" if n <= _KEPT * of else "Of"
    counts = clear.groupby("actor_id", sort=False).agg(actor=("actor", "first"), n=("tone", "size"))
    counts = counts.sort_values("n", ascending=False, kind="stable")
    whom = [called(r.actor) + (f" ({r.n})" if n > 1 else "") for r in counts.head(most).itertuples()]
    others = [f"{len(counts) - most} more"] if len(counts) > most else []
    end = f", toward {listed([*whom, *others])}" if whom else ""
    number, verb = (n or "none", "is" if n <= 1 else "are")
    return f"{begin} {of:,} mentions of anybody {number} {verb} clearly positive or negative{end}."


def grounds(rows: pd.DataFrame) -> pd.DataFrame:
    """The calls in an outlet's own voice that may open a page; ``convincing``: clear and borne out by words beside it.

    A call that words bear out may where it is likely; one that none bears out where it is clear, not alone of its kind
    toward the actor in this outlet, and not beside words for what happened (flag ``event``).
    """
    own = rows[(rows["tone"] != "neutral") & rows["voice"].isin(OWN_VOICES)]
    clear, judged = own["confident"].astype(bool), own["judged"].astype(bool)
    likely = judged & (own[["negative", "positive"]].max(axis=1) >= _LIKELY)
    clear &= ~own["flag"].str.contains("event")
    found = own.assign(convincing=clear & judged, likely=likely)[clear | likely]
    alike = found.groupby(["actor_id", "outlet", "tone"])["tone"].transform("size")
    return found[found["likely"] | (alike > 1)]


def votes(target_tone: pd.DataFrame, summary: pd.DataFrame, actor_id: str, names: dict[str, str]) -> Figure:
    """Every mention of an actor from negative to positive; an outlet's mean with its interval from five up."""
    rows = target_tone[target_tone["actor_id"] == actor_id].copy()
    if rows.empty:
        return Figure("", {})
    order = [outlet for outlet in names if outlet in set(rows["outlet"])]
    lanes = {outlet: lane for lane, outlet in enumerate(order)}
    shown = [names[outlet] for outlet in order]
    rows["number"] = range(len(rows))
    rows["balance"] = rows["positive"] - rows["negative"]
    offsets = _stacked(rows)
    spread = max(map(abs, offsets))
    height = max(_LANE, 2 * spread + 40)
    rows["lane"] = rows["outlet"].map(lanes) + [offset / height for offset in offsets]
    rows["outlet"] = rows["outlet"].map(names)
    rows["mark"] = rows["confident"].map({True: "sure", False: "unsure"})
    rows["said"] = [
        f"{r.outlet}: {r.tone}{'' if r.confident else ', unsure'} "
        f"({r.negative:.0%} negative, {r.neutral:.0%} neutral, {r.positive:.0%} "
        f"positive){''.join('; ' + _DOUBTS[flag] for flag in r.flag.split(', ') if flag)}"
        for r in rows.itertuples()
    ]
    y_axis = alt.Axis(
        values=list(range(len(order))),
        labelExpr=f"{shown}[datum.value]",
        labelFontSize=sized(14),
        labelPadding=8,
        grid=True,
        gridOpacity=0.3,
    )
    y = alt.Y("lane:Q", scale=alt.Scale(domain=[len(order) - 0.45, -0.55], nice=False), axis=y_axis, title=None)
    x_axis = alt.Axis(
        values=[-1, 0, 1],
        labelExpr="datum.value < 0 ? 'negative' : datum.value > 0 ? 'positive' : 'neutral'",
        grid=True,
        gridOpacity=0.4,
    )
    x = alt.X("balance:Q", scale=alt.Scale(domain=[-1.05, 1.05], nice=False), axis=x_axis, title=None)
    all_shown = list(names.values())
    base = alt.Chart(rows[["number", "outlet", "balance", "lane", "mark", "said"]])
    tip = [alt.Tooltip("said:N", title="tone")]
    sure = base.transform_filter("datum.mark == 'sure'").mark_point(
        filled=True, size=85, opacity=0.95, cursor="pointer"
    )
    unsure = base.transform_filter("datum.mark == 'unsure'").mark_point(
        filled=False, size=80, strokeWidth=1.6, cursor="pointer"
    )
    dots = sure.encode(x, y, colour(all_shown), shape(all_shown), description="said:N", tooltip=tip).add_params(
        picked("number")
    )
    rings = unsure.encode(x, y, colour(all_shown), shape(all_shown), description="said:N", tooltip=tip)
    below = {outlet: lane + max(_LINE, spread + 12) / height for outlet, lane in lanes.items()}
    layers = [rings, dots, *_means(summary, actor_id, below, names, x, y)]
    actor = rows["actor"].iloc[0]
    tier = TIER_NAMES.get(rows["tier"].iloc[0], rows["tier"].iloc[0])
    note = (
        f"One mark is one mention, placed by how positive or negative its sentence is toward {called(actor)}, as "
        f"{tier} takes it. Filled marks are clear: it is sure, and words nearby judge alike, or it is surest. "
        "Open marks are unsure. A line is an outlet's mean with its 95 % interval, drawn from five mentions up."
    )
    title, tells = _finding(rows, actor)
    drawn = spec(alt.layer(*layers), height=round(height * len(order)))
    return Figure(title, drawn, note, "", rows, tells)


def _stacked(rows: pd.DataFrame) -> list[float]:
    """Offsets in pixels that keep marks of one lane from lying on each other: the nearest place with none close by."""
    taken: dict[tuple, list[float]] = {}
    offsets = []
    for row in rows.itertuples():
        step = 0
        while any(abs(row.balance - at) < _NEAR for at in taken.get((row.outlet, step), [])):
            step += 1
        taken.setdefault((row.outlet, step), []).append(row.balance)
        offsets.append((step + 1) // 2 * _MARK * (1 if step % 2 else -1))
    return offsets


def _means(summary: pd.DataFrame, actor_id: str, lanes: dict[str, int], names: dict[str, str], x, y) -> list:
    own = summary[(summary["actor_id"] == actor_id) & summary["balance"].notna() & summary["outlet"].isin(lanes)]
    if own.empty:
        return []
    table = own.assign(lane=own["outlet"].map(lanes), outlet=own["outlet"].map(names))[
        ["outlet", "lane", "balance", "low", "high"]
    ]
    base, all_shown = alt.Chart(table), list(names.values())
    ends = {"x": alt.X("low:Q", scale=alt.Scale(domain=[-1.05, 1.05], nice=False), title=None), "x2": "high:Q"}
    line = base.mark_rule(strokeWidth=1.4, opacity=0.7, aria=False).encode(**ends, y=y, color=colour(all_shown))
    tick = base.mark_point(shape="stroke", angle=90, size=160, strokeWidth=3, aria=False).encode(
        x, y, colour(all_shown)
    )
    return [line, tick]


def _finding(rows: pd.DataFrame, actor: str) -> tuple[str, tuple[str, str] | None]:
    """The outlet with most sure calls of one kind toward the actor, and that kind; where each has but one, all outlets
    together."""
    sure = rows[rows["confident"].astype(bool) & (rows["tone"] != "neutral")]
    who = called(actor)
    if sure.empty:
        return f"{who}: {plural(len(rows), 'mention')}, none clearly positive or negative", None
    outlet, _ = sure.groupby(["outlet", "tone"]).size().sort_values(ascending=False, kind="stable").index[0]
    of_outlet = sure[sure["outlet"] == outlet]["tone"].value_counts()
    if of_outlet.max() > 1:
        told = _calls(of_outlet, int((rows["outlet"] == outlet).sum()), f" in {outlet}")
        return f"{who}: {told}", (outlet, of_outlet.index[0])
    return f"{who}: {_calls(sure['tone'].value_counts(), len(rows))}", None


def _calls(counts: pd.Series, total: int, where: str = "") -> str:
    """Sure calls of both kinds: "of 5 mentions 3 are clearly negative, 1 clearly positive", "both mentions are ..."."""
    (first, n), *rest = counts.items()
    if n == total:
        which = {1: "the one mention", 2: "both mentions"}.get(n, f"all {n} mentions")
        return f"{which}{where} {'is' if n == 1 else 'are'} clearly {first}"
    also = "".join(f", {number} clearly {tone}" for tone, number in rest)
    return f"of {total} mentions{where} {n} {'is' if n == 1 else 'are'} clearly {first}{also}"
