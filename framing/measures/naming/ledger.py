"""Actor x outlet x label: how often, where and in whose voice."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.grouping import distinct, totals
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
    label = _one_spelling(rows["label"])
    flags = {"n_headline": rows["part"].eq("headline"), "n_lede": rows["part"].eq("lede"),
             **{name: rows["voice"].eq(voice) for name, voice in _VOICES.items()},
             "n_uncertain": ~rows["certain"].astype(bool)}  # fmt: skip
    table = rows.assign(label=label)
    keys = ["actor_id", "outlet", "label"]
    group = _numbered(table, keys)
    first = np.unique(group, return_index=True)[1]
    size, counts = len(first), table[keys].iloc[first].reset_index(drop=True)
    counts["n"] = np.bincount(group, minlength=size)
    for name, flag in flags.items():
        counts[name] = totals(group, flag.to_numpy(), size)
    counts["articles"] = distinct(group, table["article_id"], size)
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

    ``n_uncertain`` counts the mentions whose actor is a guess.
    Persons, groups and countries come first, then groups of people who may be anybody, then things; among these the
    ones that most outlets name, then those named most often.

    >>> import framing
    >>> from framing.measures.naming.mentions import mentions
    >>> texts = {"A": "Ann Poe left. Mayor Poe smiled.", "B": "Ann Poe left."}
    >>> found = mentions(framing.read(framing.event_from_texts(texts)))
    >>> actors(found)[["actor", "type", "n", "outlets"]].values.tolist()
    [['Ann Poe', 'person', 3, 2]]
    """
    if mentions.empty:
        return pd.DataFrame(columns=ACTOR_COLUMNS)
    counts = mentions.loc[~mentions.duplicated("actor_id"), ["actor_id", "actor", "type"]].reset_index(drop=True)
    group, size = pd.factorize(mentions["actor_id"])[0], len(counts)
    labels = distinct(group, _folded(mentions["label"]), size)
    headline, certain = mentions["part"].eq("headline").to_numpy(), mentions["certain"].to_numpy(dtype=bool)
    counts = counts.assign(
        n=np.bincount(group, minlength=size), outlets=distinct(group, mentions["outlet"], size),
        articles=distinct(group, mentions["article_id"], size), labels=labels,
        n_headline=totals(group, headline, size), n_uncertain=totals(group, ~certain, size),
    )  # fmt: skip
    counts["_kind"] = counts["type"].map(_ORDER).fillna(len(_ORDER))
    order = ["_kind", "outlets", "n", "actor_id"]
    counts = counts.sort_values(order, ascending=[True, False, False, True], kind="stable")
    return counts[ACTOR_COLUMNS].reset_index(drop=True)


def left_unnamed(mentions: pd.DataFrame, outlets: list[str] | None = None) -> pd.DataFrame:
    """One row per actor and outlet that never names it, though at least two other outlets do.

    ``n`` is 0; ``n_elsewhere``: mentions in the others; ``outlets_elsewhere``: how many others. Only what this table
    says is determinable: whether an outlet speaks of the actor in words that no sieve joined to it, a person must read.

    >>> import framing
    >>> from framing.measures.naming.mentions import mentions
    >>> texts = {"A": "Ann Poe left.", "B": "Ann Poe smiled.", "C": "It rained."}
    >>> found = mentions(framing.read(framing.event_from_texts(texts)))
    >>> left_unnamed(found, ["A", "B", "C"])[["actor", "outlet", "n", "n_elsewhere"]].values.tolist()
    [['Ann Poe', 'C', 0, 2]]
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
    codes, spelled = pd.factorize(labels)
    spelled, used = spelled.tolist(), np.bincount(codes).tolist()
    best: dict[str, tuple[int, str]] = {}
    for label, n in zip(spelled, used, strict=True):
        folded = label.casefold()
        best[folded] = max(best.get(folded, (0, "")), (n, label))
    chosen = np.array([best[label.casefold()][1] for label in spelled], dtype=object)
    return pd.Series(chosen[codes], index=labels.index)


def _folded(labels: pd.Series) -> np.ndarray:
    """Numbers that are the same for labels that differ in capitals alone."""
    codes, spelled = pd.factorize(labels)
    return pd.factorize(np.array([label.casefold() for label in spelled], dtype=object))[0][codes]


def _numbered(table: pd.DataFrame, keys: list[str]) -> np.ndarray:
    """The number of each row's combination of keys, combinations in the order in which they first appear."""
    number = np.zeros(len(table), dtype=np.int64)
    for key in keys:
        codes, known = pd.factorize(table[key])
        number = pd.factorize(number * len(known) + codes)[0]
    return number
