"""Actor x outlet x label: how often, where and in whose voice."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.statistics import wilson_interval

LEDGER_COLUMNS = ["actor_id", "actor", "type", "outlet", "label", "n", "n_headline", "n_lede", "n_own", "n_attributed",
                  "n_quoted", "n_scare_quoted", "articles", "n_uncertain", "total", "share", "low", "high"]  # fmt: skip
ACTOR_COLUMNS = ["actor_id", "actor", "type", "n", "outlets", "articles", "labels", "n_headline", "n_uncertain"]
UNNAMED_COLUMNS = ["actor_id", "actor", "type", "outlet", "n", "n_elsewhere", "outlets_elsewhere"]
FEWEST = 5
_ORDER = {"person": 0, "group": 0, "country": 0, "unclear": 1}
_VOICES = {"n_own": "outlet", "n_attributed": "attributed", "n_quoted": "quoted", "n_scare_quoted": "scare_quoted"}


def ledger(mentions: pd.DataFrame, voices: list[str] | None = None) -> pd.DataFrame:
    """One row per actor, outlet and label; actors in the order of ``actors``, labels the most frequent first.

    ``n``: mentions; ``n_headline``, ``n_lede``: of these in the headline and the lede; ``n_own, n_attributed, n_quoted,
    n_scare_quoted``: by voice; ``articles``: articles with it; ``n_uncertain``: mentions whose actor is a guess;
    ``total``: all mentions of the actor in the outlet; ``share``: n / total with its 95 % Wilson interval ``low, high``
    (Wilson 1927), empty below five mentions. Labels are compared without regard to capitals. ``voices`` keeps only
    these voices ("outlet", "attributed", "quoted", "scare_quoted").

    >>> rows = [("x", "X", "group", "A", label, "body", "outlet", "a", True) for label in ("rebels", "Rebels")]
    >>> names = ["actor_id", "actor", "type", "outlet", "label", "part", "voice", "article_id", "certain"]
    >>> ledger(pd.DataFrame(rows, columns=names))[["outlet", "label", "n", "share"]].values.tolist()
    [['A', 'rebels', 2, nan]]
    """
    rows = mentions if voices is None else mentions[mentions["voice"].isin(voices)]
    if rows.empty:
        return pd.DataFrame(columns=LEDGER_COLUMNS)
    flags = {"n_headline": rows["part"].eq("headline"), "n_lede": rows["part"].eq("lede"),
             **{name: rows["voice"].eq(voice) for name, voice in _VOICES.items()},
             "n_uncertain": ~rows["certain"].astype(bool)}  # fmt: skip
    table = rows.assign(label=_one_spelling(rows["label"]), n=1, **flags)
    keys = ["actor_id", "outlet", "label"]
    counts = table.groupby(keys, sort=False)[["n", *flags]].sum().reset_index()
    counts["articles"] = table.groupby(keys, sort=False)["article_id"].nunique().to_numpy()
    names = rows.drop_duplicates("actor_id").set_index("actor_id")
    counts["actor"], counts["type"] = (counts["actor_id"].map(names[c]) for c in ("actor", "type"))
    counts["total"] = counts.groupby(["actor_id", "outlet"], sort=False)["n"].transform("sum")
    enough = counts["total"].to_numpy() >= FEWEST
    low, high = wilson_interval(counts["n"].to_numpy(), counts["total"].to_numpy())
    counts["share"] = np.where(enough, counts["n"] / counts["total"], np.nan)
    counts["low"], counts["high"] = np.where(enough, low, np.nan), np.where(enough, high, np.nan)
    place = {actor: number for number, actor in enumerate(actors(mentions)["actor_id"])}
    order = {outlet: number for number, outlet in enumerate(dict.fromkeys(mentions["outlet"]))}
    counts = counts.assign(_size=counts["actor_id"].map(place), _outlet=counts["outlet"].map(order), _n=-counts["n"])
    counts = counts.sort_values(["_size", "actor_id", "_outlet", "_n", "label"], kind="stable")
    return counts[LEDGER_COLUMNS].reset_index(drop=True)


def actors(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per actor: mentions ``n``, ``outlets`` and ``articles`` that name it, ``labels`` in all, ``n_headline``.

    Persons, groups and countries come first, then groups of people who may be anybody, then things; among these the
    ones that most outlets name, then those named most often.
    """
    if mentions.empty:
        return pd.DataFrame(columns=ACTOR_COLUMNS)
    table = mentions.assign(_label=mentions["label"].str.casefold(), _head=mentions["part"].eq("headline"),
                            _guess=~mentions["certain"].astype(bool))  # fmt: skip
    groups = table.groupby("actor_id", sort=True)
    counts = groups.agg(
        actor=("actor", "first"), type=("type", "first"), n=("outlet", "size"), outlets=("outlet", "nunique"),
        articles=("article_id", "nunique"), labels=("_label", "nunique"),
        n_headline=("_head", "sum"), n_uncertain=("_guess", "sum"),
    ).reset_index()  # fmt: skip
    counts["_kind"] = counts["type"].map(_ORDER).fillna(len(_ORDER))
    order = ["_kind", "outlets", "n", "actor_id"]
    counts = counts.sort_values(order, ascending=[True, False, False, True], kind="stable")
    return counts[ACTOR_COLUMNS].reset_index(drop=True)


def left_unnamed(mentions: pd.DataFrame, outlets: list[str] | None = None) -> pd.DataFrame:
    """One row per actor and outlet that never names it, though at least two other outlets do.

    ``n`` is 0; ``n_elsewhere``: mentions in the others; ``outlets_elsewhere``: how many others. Only what this table
    says is determinable: whether an outlet speaks of the actor in words that no sieve joined to it, a person must read.
    """
    outlets = list(dict.fromkeys(mentions["outlet"])) if outlets is None else outlets
    summary = actors(mentions)
    summary = summary[summary["outlets"] >= 2]
    named = set(zip(mentions["actor_id"], mentions["outlet"], strict=True))
    rows = [
        (row.actor_id, row.actor, row.type, outlet, 0, row.n, row.outlets)
        for row in summary.itertuples() for outlet in outlets if (row.actor_id, outlet) not in named
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=UNNAMED_COLUMNS)


def _one_spelling(labels: pd.Series) -> pd.Series:
    """Labels that differ in capitals alone take their most frequent spelling."""
    counts = labels.groupby([labels.str.casefold(), labels]).size()
    table = counts.rename("n").rename_axis(["folded", "label"]).reset_index()
    table = table.sort_values(["folded", "n", "label"], ascending=[True, False, False], kind="stable")
    best = table.drop_duplicates("folded").set_index("folded")["label"]
    return labels.str.casefold().map(best)
