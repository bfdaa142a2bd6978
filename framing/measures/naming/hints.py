"""Hints on labels: how a label tends to be read, with dated guidance; a person changes or drops them."""

from __future__ import annotations

import re

import pandas as pd

from framing.measures.naming.connotations import connotations

HINT_COLUMNS = ["actor_id", "actor", "label", "set_id", "concept", "words", "connotation", "n", "changed", "sources",
                "guidance"]  # fmt: skip
PLAIN = "neutral"
_WORD = re.compile(r"[^\W_]+")


def hints(
    mentions: pd.DataFrame, hits: pd.DataFrame, guidance: pd.DataFrame | None = None, codebook=None
) -> pd.DataFrame:
    """One row per actor, label and naming set of which a term stands in the label, actors and labels in text order.

    ``hits`` is the table of ``terminology.hits``; only certain hits whose words (``words``) the label shows count, and
    of one set the longest. ``connotation`` is how the set says the term tends to be read toward the set's own target
    (never toward everybody, and never a verdict); ``n``: mentions of the actor with this term under this label.
    ``guidance`` (rows of ``terminology.guidance``, those in force on the event's date) gives ``sources``, each with its
    year, and ``guidance``, what they say, a line each; both are empty where no style guide was found. ``codebook``
    replaces the connotation (``changed``) or drops the hint.

    >>> from framing import compare, event_from_texts
    >>> from framing.measures.terminology import hits
    >>> comparison = compare(event_from_texts({"A": "The terrorists seized the town."}))
    >>> table = hints(comparison.mentions, hits(comparison.reading))
    >>> table[["label", "connotation", "n"]].values.tolist()[:1]
    [['terrorists', 'delegitimising', 1]]
    """
    placed = connotations(mentions, hits[hits["certain"]] if len(hits) else hits)
    if placed.empty:
        return pd.DataFrame(columns=HINT_COLUMNS)
    shown = [_words(form) <= _words(label) for form, label in zip(placed["form"], placed["label"], strict=True)]
    placed = placed[shown].assign(_label=placed["label"].str.casefold(), _long=-placed["form"].str.len())
    placed = placed.sort_values("_long", kind="stable").drop_duplicates(["article_id", "mention_start", "set_id"])
    groups = placed.groupby(["actor_id", "_label", "set_id"], sort=False)
    table = groups.agg(
        actor=("actor", "first"), label=("label", "first"), concept=("concept", "first"), words=("form", "first"),
        connotation=("connotation", "first"), n=("form", "size"),
    ).reset_index()  # fmt: skip
    said = _said(guidance)
    sources, rules = zip(*(said.get(set_id, ("", "")) for set_id in table["set_id"]), strict=True)
    table = table.assign(changed=False, sources=sources, guidance=rules)
    table = table.sort_values(["actor_id", "_label", "set_id"], kind="stable")
    table = table if codebook is None else _corrected(table, codebook)
    return table[HINT_COLUMNS].reset_index(drop=True)


def with_hints(ledger: pd.DataFrame, hints: pd.DataFrame) -> pd.DataFrame:
    """The ledger with ``hint`` (connotations of its label, neutral ones last) and ``hint_source``.

    Both are empty where no naming set speaks of the label; a hint with no style guide has its naming set as source.

    >>> ledger = pd.DataFrame({"actor_id": ["x", "x"], "label": ["regime", "government"]})
    >>> hint = {"actor_id": "x", "label": "regime", "connotation": "negative", "sources": "", "set_id": "rulers"}
    >>> with_hints(ledger, pd.DataFrame([hint]))[["hint", "hint_source"]].values.tolist()
    [['negative', 'naming set rulers'], ['', '']]
    """
    found: dict[tuple[str, str], list] = {}
    for row in hints.sort_values("connotation", key=lambda c: c.eq(PLAIN), kind="stable").itertuples():
        found.setdefault((row.actor_id, row.label.casefold()), []).append(row)
    keys = ledger[["actor_id", "label"]].itertuples(index=False, name=None)
    rows = [found.get((actor, label.casefold()), []) for actor, label in keys]
    return ledger.assign(
        hint=["; ".join(dict.fromkeys(row.connotation for row in some)) for some in rows],
        hint_source=["; ".join(dict.fromkeys(row.sources or f"naming set {row.set_id}" for row in some))
                     for some in rows],
    )  # fmt: skip


def _corrected(table: pd.DataFrame, codebook) -> pd.DataFrame:
    """What a person said about a hint replaces it; the last word counts."""
    said = {
        (entry.get("set"), entry.get("label").casefold()): entry.get("connotation")
        for entry in codebook.entries if entry.kind == "hint"
    }  # fmt: skip
    keys = list(zip(table["set_id"], table["label"].str.casefold(), strict=True))
    changed = [key in said for key in keys]
    values = [said.get(key, value) for key, value in zip(keys, table["connotation"], strict=True)]
    table = table.assign(connotation=values, changed=changed)
    return table[table["connotation"] != ""]


def _said(guidance: pd.DataFrame | None) -> dict[str, tuple[str, str]]:
    """Naming set -> its sources with their years, and what they say."""
    said: dict[str, list[tuple[str, str]]] = {}
    for rule in [] if guidance is None else guidance.itertuples():
        source = f"{rule.source} ({rule.year})"
        said.setdefault(rule.set_id, []).append((source, f"{source}: {rule.says}"))
    return {name: ("; ".join(s for s, _ in rules), "\n".join(r for _, r in rules)) for name, rules in said.items()}


def _words(text: str) -> set[str]:
    """Words without case, dots and a plural's s.

    >>> _words("U.S.-backed militants") == _words("US-backed militant")
    True
    """
    return {word.rstrip("s") for word in _WORD.findall(text.casefold().replace(".", ""))}
