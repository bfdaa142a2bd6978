"""Count hits of naming sets: shares per outlet with intervals, what was left unnamed, and dated guidance."""

from __future__ import annotations

from datetime import date

import pandas as pd

from framing.language.reading import OWN_VOICES
from framing.lexicons.naming_sets import lexicon
from framing.statistics import FEWEST_FOR_SHARE, wilson_interval

VOICES = {"outlet": OWN_VOICES, "all": ("outlet", "attributed", "quoted", "scare_quoted")}
COLUMNS = ["set_id", "concept", "outlet", "variant", "connotation", "n", "total", "share", "low", "high"]
UNNAMED = "left unnamed"
GUIDANCE_COLUMNS = ["set_id", "source_id", "source", "year", "since", "until", "says", "url"]


def choices(hits: pd.DataFrame, voice: str = "outlet", by_referent: bool = False) -> pd.DataFrame:
    """Which term does each outlet choose? One row per set, outlet and variant that any outlet of the event uses.

    ``n`` certain hits, of ``total`` hits of the set in that outlet; ``share`` = n / total with the 95 % Wilson interval
    ``low, high``; all three are NaN below five hits. ``voice`` is ``"outlet"`` (the outlet's own words, scare quotes
    included) or ``"all"``. With ``by_referent`` the hits are counted for each ``referent`` apart, and those without one
    are left out. Leave out copies of agency text before you call this, if they are one decision for you. Raises
    ``ValueError`` for another ``voice``.

    >>> import framing
    >>> from framing.measures.terminology import hits
    >>> reading = framing.read(framing.event_from_texts({"A": "Undocumented immigrants were held."}))
    >>> table = choices(hits(reading))
    >>> table.loc[table["variant"] == "undocumented immigrant", ["outlet", "n", "total"]].values.tolist()
    [['A', 1, 1]]
    """
    if voice not in VOICES:
        raise ValueError(f"There is no voice {voice!r}; choose 'outlet' or 'all'.")
    keys = ["set_id", "referent"] if by_referent else ["set_id"]
    columns = [*COLUMNS[:2], *keys[1:], *COLUMNS[2:]]
    counted = hits[hits["certain"].astype(bool) & hits["voice"].isin(VOICES[voice])]
    if by_referent:
        counted = counted[counted["referent"] != ""]
    if counted.empty:
        return pd.DataFrame(columns=columns)
    outlets = pd.DataFrame({"outlet": hits["outlet"].unique()})
    variants = counted[[*keys, "concept", "variant", "connotation"]].drop_duplicates([*keys, "variant"])
    grid = variants.merge(outlets, how="cross")
    n = counted.groupby([*keys, "outlet", "variant"]).size().rename("n").reset_index()
    table = grid.merge(n, how="left", on=[*keys, "outlet", "variant"]).fillna({"n": 0}).astype({"n": int})
    table["total"] = table.groupby([*keys, "outlet"])["n"].transform("sum")
    return _shares(_ordered(table, keys))[columns]


def with_unnamed(hits: pd.DataFrame, mentions: pd.DataFrame, set_id: str, voice: str = "outlet") -> pd.DataFrame:
    """The choices of one set for each actor, of all the mentions of that actor: one row per actor, outlet and variant.

    ``mentions`` are naming's: ``article_id, outlet, start, end, voice, actor_id, actor``. A mention that shares
    letters with a hit counts for its variant, every other one as ``"left unnamed"`` (a plain name, a pronoun, another
    word). Only actors who get a variant of the set from at least one outlet are given. Columns ``actor_id, actor`` and
    those of ``choices``; ``total`` is the number of the outlet's mentions of the actor.

    >>> import framing
    >>> from framing.measures import terminology
    >>> from framing.measures.naming.mentions import mentions
    >>> reading = framing.read(framing.event_from_texts({"A": "Undocumented immigrants came. The immigrants left."}))
    >>> table = with_unnamed(terminology.hits(reading), mentions(reading), "migration_status")
    >>> table[["actor", "variant", "n", "total"]].values.tolist()
    [['immigrants', 'left unnamed', 1, 2], ['immigrants', 'undocumented immigrant', 1, 2]]
    """
    columns = ["actor_id", "actor", *COLUMNS]
    wanted = hits[(hits["set_id"] == set_id) & hits["certain"].astype(bool)]
    named = mentions[mentions["voice"].isin(VOICES[voice])]
    named = named.assign(variant=_variants(named, wanted))
    actors = named.loc[named["variant"] != UNNAMED, "actor_id"].unique()
    named = named[named["actor_id"].isin(actors)]
    if named.empty:
        return pd.DataFrame(columns=columns)
    keys = ["actor_id", "actor"]
    grid = named[[*keys, "variant"]].drop_duplicates().merge(named[["outlet"]].drop_duplicates(), how="cross")
    n = named.groupby([*keys, "outlet", "variant"]).size().rename("n").reset_index()
    table = grid.merge(n, how="left", on=[*keys, "outlet", "variant"]).fillna({"n": 0}).astype({"n": int})
    table["total"] = table.groupby(["actor_id", "outlet"])["n"].transform("sum")
    naming_set = lexicon().sets[set_id]
    connotations = {variant.variant: variant.connotation for variant in naming_set.variants}
    table = table.assign(set_id=set_id, concept=naming_set.concept, connotation=table["variant"].map(connotations))
    return _shares(_ordered(table.fillna({"connotation": ""}), keys))[columns]


def guidance(set_id: str, on: date | None = None) -> pd.DataFrame:
    """What style guides say about a set, oldest first; with ``on``, what was in force on that date.

    One row per rule: ``source_id, source``, ``year`` of the guide, what it ``says`` and its ``url``.
    Only sources of which an excerpt was read while compiling. ``since`` and ``until`` are years; an empty ``until``
    means that no later rule is known. Raises ``ValueError`` for a set that does not exist.

    >>> guidance("islamic_state_naming", on=date(2019, 3, 5))["source_id"].tolist()
    ['ap_is', 'bbc_is', 'reuters_is']
    """
    sets = lexicon().sets
    if set_id not in sets:
        raise ValueError(f"There is no naming set {set_id!r}; choose from: {', '.join(sorted(sets))}.")
    rows = []
    for entry in sets[set_id].guidance:
        source = lexicon().sources[entry["source"]]
        since, until = entry.get("from"), entry.get("until")
        dated_out = on is not None and (
            (since is not None and since > on.year) or (until is not None and until < on.year)
        )
        if source["checked"] == "excerpt" and not dated_out:
            rows.append(
                (set_id, entry["source"], source["name"], entry["year"], since, until, entry["says"], source["url"])
            )
    table = pd.DataFrame(rows, columns=GUIDANCE_COLUMNS).astype({"since": "Int64", "until": "Int64"})
    return table.sort_values(["since", "source_id"], kind="stable").reset_index(drop=True)


def _variants(mentions: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """The variant of the first hit that each mention shares letters with, else ``UNNAMED``."""
    places: dict[str, list[tuple[int, int, str]]] = {}
    for article, start, end, variant in hits[["article_id", "start", "end", "variant"]].itertuples(index=False):
        places.setdefault(article, []).append((start, end, variant))

    def shared(article: str, start: int, end: int) -> str:
        return next((variant for s, e, variant in places.get(article, ()) if s < end and e > start), UNNAMED)

    return [shared(*place) for place in mentions[["article_id", "start", "end"]].itertuples(index=False)]


def _ordered(table: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """The sets (or actors) with most hits first, then the most frequent variants, then outlets as they came."""
    size = table.groupby(keys[0])["n"].transform("sum")
    use = table.groupby([*keys, "variant"])["n"].transform("sum")
    order = table.assign(_size=-size, _use=-use).sort_values(["_size", *keys, "_use", "variant"], kind="stable")
    return order.drop(columns=["_size", "_use"]).reset_index(drop=True)


def _shares(table: pd.DataFrame) -> pd.DataFrame:
    enough = table["total"] >= FEWEST_FOR_SHARE
    low, high = wilson_interval(table["n"], table["total"])
    share = table["n"] / table["total"].where(enough)
    return table.assign(share=share, low=pd.Series(low).where(enough), high=pd.Series(high).where(enough))
