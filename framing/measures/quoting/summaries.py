"""Counts over quotations: words given to each speaker, reporting words by class, variety of sources.

Scare quotes are nobody's speech and are left out of every count.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from framing.grouping import grouped
from framing.statistics import FEWEST_FOR_SHARE, wilson_interval

CUE_CLASSES = ("neutral", "endorsing", "doubting", "confrontational")
FEW_SOURCES = 5
_FEW_NOTE = f"fewer than {FEW_SOURCES} sources: compare the counts, not the entropy"
_FORMS = ("direct", "partial", "indirect")
_SPEAKER = ["outlet", "actor_id"]


def by_speaker(quotations: pd.DataFrame) -> pd.DataFrame:
    """Who is given how much room: one row per outlet and speaker, the most words first.

    Columns: ``outlet, actor_id, actor, source`` (the commonest kind); ``n`` (turns: quotations in a row by one speaker
    count once), ``quotations``, ``words``, ``direct, partial, indirect`` (words by form), ``probable`` (those whose
    speaker is only probable); ``share`` of the outlet's attributed words, with ``low, high``: a Wilson interval that
    takes turns and not words as the independent cases; NaN where the outlet has fewer than five turns. Quotations
    without a speaker are one row with an empty ``actor``.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> texts = {"A": "“We are leaving,” Ann Poe said. Police claimed the road was clear."}
    >>> found = quotations(framing.read(framing.event_from_texts(texts)))
    >>> by_speaker(found)[["outlet", "actor", "quotations", "words", "direct", "indirect"]].values.tolist()
    [['A', 'police', 1, 4, 0, 4], ['A', 'Ann Poe', 1, 3, 3, 0]]
    """
    spoken = _turns(quotations)
    columns = [
        "outlet", "actor_id", "actor", "source", "n", "quotations", "words", *_FORMS, "probable",
        "share", "low", "high",
    ]  # fmt: skip
    if spoken.empty:
        return pd.DataFrame(columns=columns)
    rows = []
    counted = ["actor", "source", "turn", "form", "words", "certain"]
    for (outlet, actor_id), (actors, sources, turn, form, words, certain) in grouped(spoken, _SPEAKER, counted):
        by_form = [sum(n for name, n in zip(form, words, strict=True) if name == wanted) for wanted in _FORMS]
        rows.append((
            outlet, actor_id, _commonest(actors), _commonest(sources), len(set(turn)), len(words), sum(words),
            *by_form, sum(not sure for sure in certain),
        ))  # fmt: skip
    table = pd.DataFrame(rows, columns=columns[:-3])
    table["share"] = table["words"] / table.groupby("outlet")["words"].transform("sum")
    turns = table.groupby("outlet")["n"].transform("sum")
    table["low"], table["high"] = wilson_interval(table["share"] * turns, turns)
    table.loc[turns < FEWEST_FOR_SHARE, ["share", "low", "high"]] = np.nan
    order = list(dict.fromkeys(spoken["outlet"]))
    table["_order"] = table["outlet"].map(order.index)
    table = table.sort_values(["_order", "words", "actor_id"], ascending=[True, False, True], kind="stable")
    return table[columns].reset_index(drop=True)


def cues(quotations: pd.DataFrame, sides: dict[str, str] | None = None) -> pd.DataFrame:
    """With which verbs? One row per outlet, speaker (or side) and class of reporting word.

    ``sides`` maps ``actor_id`` to the name of a side; then sides are counted and speakers outside them are left out.
    Columns: ``outlet``, ``actor_id, actor`` (with ``sides`` both hold the side), ``cue_class``, ``n``, ``of`` (all
    quotations of that speaker with a reporting word), ``share, low, high`` (Wilson; NaN below five), ``words_used``
    (the reporting words and their counts, as "said 4, told 1"). Denied speech ("did not say") is left out.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> texts = {"A": "“We are leaving,” Ann Poe said. Police claimed the road was clear."}
    >>> found = quotations(framing.read(framing.event_from_texts(texts)))
    >>> cues(found)[["actor", "cue_class", "n", "of", "words_used"]].values.tolist()
    [['Ann Poe', 'neutral', 1, 1, 'said 1'], ['police', 'doubting', 1, 1, 'claimed 1']]
    """
    table = cued(quotations, sides)
    columns = ["outlet", "actor_id", "actor", "cue_class", "n", "of", "share", "low", "high", "words_used"]
    rows = []
    for (outlet, actor_id), (actors, classes, cue) in grouped(table, _SPEAKER, ["actor", "cue_class", "cue"]):
        for cue_class in CUE_CLASSES:
            used = Counter(word.lower() for word, its in zip(cue, classes, strict=True) if its == cue_class)
            if used:
                words = ", ".join(f"{word} {n}" for word, n in sorted(used.items(), key=lambda x: (-x[1], x[0])))
                rows.append((outlet, actor_id, _commonest(actors), cue_class, used.total(), len(cue), words))
    result = pd.DataFrame(rows, columns=[*columns[:6], "words_used"])
    result["share"], result["low"], result["high"] = _shares(result["n"], result["of"])
    return result[columns]


def doubt_asymmetry(quotations: pd.DataFrame, sides: dict[str, str], cue_class: str = "doubting") -> pd.DataFrame:
    """P(class of verb | side A) - P(class of verb | side B) in each outlet: one row per outlet and pair of sides.

    Columns: ``outlet, side, other``; ``n, of`` and ``n_other, of_other`` (counts of the class, and of all reporting
    words); ``difference`` with ``low, high``: Newcombe's hybrid score interval (1998, Statistics in Medicine
    17:873-890, method 10); NaN where a side has fewer than five reporting words.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> texts = {"A": "“We are leaving,” Ann Poe said. Bob Roe claimed the road was clear."}
    >>> found = quotations(framing.read(framing.event_from_texts(texts)))
    >>> sides = dict(found[["actor_id", "actor"]].values)
    >>> doubt_asymmetry(found, sides)[["side", "n", "of", "other", "n_other", "of_other"]].values.tolist()
    [['Ann Poe', 0, 1, 'Bob Roe', 1, 1]]
    """
    columns = ["outlet", "side", "other", "n", "of", "n_other", "of_other", "difference", "low", "high"]
    table = cued(quotations, sides)
    names = list(dict.fromkeys(sides.values()))
    rows = []
    for outlet, group in table.groupby("outlet", sort=False):
        counts = {
            side: (int((part["cue_class"] == cue_class).sum()), len(part))
            for side in names
            for part in [group[group["actor_id"] == side]]
        }
        for number, side in enumerate(names):
            for other in names[number + 1 :]:
                rows.append(
                    (outlet, side, other, *counts[side], *counts[other], *_difference(*counts[side], *counts[other]))
                )
    return pd.DataFrame(rows, columns=columns)


def variety(quotations: pd.DataFrame) -> pd.DataFrame:
    """How many sources, how evenly heard: one row per outlet.

    Columns: ``outlet``; ``n`` (turns with a speaker), ``sources`` (S), ``words``; ``entropy`` (Shannon H of the words
    given to each source, in bits: -sum p log2 p), ``evenness`` (H / log2 S, 0..1; NaN below two sources),
    ``most_heard`` and its ``most_heard_share``; ``anonymous`` and ``official`` (quotations from anonymous officials;
    from officials and official bodies, anonymous ones included), ``unattributed`` (quotations without a speaker),
    ``note``. H grows with the number of sources and is biased low when there are few: read it beside the counts.

    >>> import framing
    >>> from framing.measures.quoting.quotations import quotations
    >>> texts = {"A": "“We are leaving now,” Ann Poe said. “The road was clear,” Bob Roe said."}
    >>> found = quotations(framing.read(framing.event_from_texts(texts)))
    >>> variety(found)[["outlet", "n", "sources", "words", "entropy", "evenness"]].values.tolist()
    [['A', 2, 2, 8, 1.0, 1.0]]
    """
    columns = [
        "outlet", "n", "sources", "words", "entropy", "evenness", "most_heard", "most_heard_share", "anonymous",
        "official", "unattributed", "note",
    ]  # fmt: skip
    spoken = _turns(quotations)
    rows = []
    for (outlet,), (ids, actors, turn, words, sources) in grouped(
        spoken, ["outlet"], ["actor_id", "actor", "turn", "words", "source"]
    ):
        heard: Counter = Counter()
        for actor_id, n in zip(ids, words, strict=True):
            if actor_id and n > 0:
                heard[actor_id] += n
        p = np.array(list(heard.values()), dtype=float) / max(heard.total(), 1)
        entropy = float(-(p * np.log2(p)).sum()) + 0.0
        most = max(heard, key=heard.__getitem__, default=None)
        anonymous, official = sources.count("anonymous official"), sources.count("official")
        rows.append((
            outlet, len({number for number, actor_id in zip(turn, ids, strict=True) if actor_id}), len(heard),
            heard.total(), entropy, entropy / np.log2(len(heard)) if len(heard) > 1 else np.nan,
            _commonest([actor for actor, actor_id in zip(actors, ids, strict=True) if actor_id == most]),
            float(p.max()) if len(p) else np.nan, anonymous, official + anonymous, ids.count(""),
            _FEW_NOTE if len(heard) < FEW_SOURCES else "",
        ))  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def _turns(quotations: pd.DataFrame) -> pd.DataFrame:
    """Speech only, with ``turn``: quotations of one speaker that follow each other in an article are one turn."""
    spoken = quotations[quotations["form"] != "scare"]
    if spoken.empty:
        return spoken.assign(turn=pd.Series(dtype=int))
    changed = (spoken["actor_id"] != spoken["actor_id"].shift()) | (
        spoken["article_id"] != spoken["article_id"].shift()
    )
    return spoken.assign(turn=changed.cumsum())


def cued(quotations: pd.DataFrame, sides: dict[str, str] | None) -> pd.DataFrame:
    """Quotations with a speaker and a reporting word, in rows as `quotations` has them; one word counts once.

    With ``sides`` (``actor_id`` -> name) only theirs, with the side in place of the actor. Rows keep their index.
    """
    said = quotations[
        (quotations["form"] != "scare") & (quotations["cue_class"] != "") & (quotations["actor_id"] != "")
    ]
    said = said[~said["negated"].astype(bool)].drop_duplicates(["article_id", "cue_start"])
    if sides is not None:
        said = said[said["actor_id"].isin(list(sides))]
        side = said["actor_id"].map(sides)
        said = said.assign(actor_id=side, actor=side)
    return said


def _commonest(values) -> str:
    """The value that stands there most often, the first in the alphabet of several; "" for none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _shares(n: pd.Series, of: pd.Series) -> tuple[pd.Series, np.ndarray, np.ndarray]:
    low, high = wilson_interval(n, of)
    enough = of.to_numpy() >= FEWEST_FOR_SHARE
    share = (n / of).where(enough)
    return share, np.where(enough, low, np.nan), np.where(enough, high, np.nan)


def _difference(n: int, of: int, n_other: int, of_other: int) -> tuple[float, float, float]:
    if min(of, of_other) < FEWEST_FOR_SHARE:
        return np.nan, np.nan, np.nan
    (low, low_other), (high, high_other) = wilson_interval([n, n_other], [of, of_other])
    p, p_other = n / of, n_other / of_other
    below = np.hypot(p - low, high_other - p_other)
    above = np.hypot(high - p, p_other - low_other)
    return p - p_other, float(p - p_other - below), float(p - p_other + above)
