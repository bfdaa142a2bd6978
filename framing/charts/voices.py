"""Who gets to speak, how many words, and under which verb."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.charts.figure import Figure
from framing.charts.html import plural, times, with_article
from framing.charts.matrix import matrix
from framing.lexicons import verb_of

UNKNOWN = "nobody named"
NOBODY = (UNKNOWN, "unknown")
_CLASSES = {"neutral": "", "endorsing": " · endorses", "doubting": " · doubts", "confrontational": " · confronts"}
_KINDS = {
    "named person": "people by name",
    "unnamed person": "people without a name",
    "anonymous official": "anonymous officials",
    "official": "officials",
    "witness": "witnesses",
    "organisation": "organisations",
    "expert": "experts",
    "group": "groups",
    "document": "documents",
}


def spoken(quotations: pd.DataFrame) -> pd.DataFrame:
    """Quotations with ``speaker_name``, ``kind`` and ``verb`` as the page words them; scare quotes are left out.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "“We are leaving,” Ann Poe said."}))
    >>> spoken(comparison.quotations)[["speaker_name", "kind", "verb"]].values.tolist()
    [['Ann Poe', 'named person', 'said']]
    """
    rows = quotations[quotations["form"] != "scare"]
    name = rows["actor"].where(rows["actor"] != "", UNKNOWN)
    cue = rows["cue"].str.lower().str.replace(r"\s+", " ", regex=True)
    shown = _one_form(cue)
    return rows.assign(
        speaker_name=name,
        kind=rows["source"].where(rows["source"] != "", "unknown"),
        verb=[shown[word] + _CLASSES.get(of, "") for word, of in zip(cue, rows["cue_class"], strict=True)],
    )


def _one_form(cues: pd.Series) -> dict[str, str]:
    """The commonest form of each reporting verb for all its forms: "says", "saying" and "said" are one row."""
    counts = cues.value_counts()
    most: dict[str, str] = {}
    for word in sorted(counts.index, key=lambda word: (-counts[word], word)):
        most.setdefault(verb_of(word), word)
    return {word: most[verb_of(word)] or "no verb" for word in counts.index}


def words(quotations: pd.DataFrame, names: dict[str, str], by: str = "speaker_name", most: int = 12) -> Figure:
    """Words given to each speaker (or kind of source) by each outlet.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "“We are leaving,” Ann Poe said."}))
    >>> words(comparison.quotations, {"A": "Morning Post"}).table[["row", "outlet", "n"]].values.tolist()
    [['Ann Poe', 'Morning Post', 3]]
    """
    rows = spoken(quotations)
    counts = _grid(rows, by, "words", names, most)
    note = (
        "Marks: words given to each speaker in quotation marks or as reported speech; the area and the number "
        "are the words. Where a speaker is “she” or stands in the sentence before, who it is, is a guess."
    )
    title, tells = _finding(rows, by, names)
    return replace(matrix(counts, names, list(dict.fromkeys(counts["row"])), title, note, unit="word"), tells=tells)


def cues(quotations: pd.DataFrame, names: dict[str, str], most: int = 12) -> Figure:
    """The verbs under which people speak.

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "“We are leaving,” Ann Poe claimed."}))
    >>> cues(comparison.quotations, {"A": "Morning Post"}).table[["row", "outlet", "n"]].values.tolist()
    [['claimed · doubts', 'Morning Post', 1]]
    """
    rows = spoken(quotations)
    rows = rows[rows["cue"] != ""].assign(one=1)
    if "cue_start" in rows:  # one reporting word counts once, however much it introduces
        rows = rows.drop_duplicates(["article_id", "cue_start"])
    counts = _grid(rows, "verb", "one", names, len(rows))
    order = list(dict.fromkeys(counts["row"]))
    loud = [verb for verb in order if " · " in verb][: most // 2]
    shown = set([verb for verb in order if " · " not in verb][: most - len(loud)]) | set(loud)
    rest = len(order) - len(shown)
    note = (
        "Marks: how often each reporting word is used, all forms of a verb together. Beside a word stands whether it "
        "doubts (“claimed”), endorses (“revealed”) or confronts (“admitted”) what is said; the others are neutral."
        + (f" {plural(rest, 'rarer word')} left out." if rest else "")
    )
    title, tells = _cue_finding(rows, names)
    return replace(matrix(counts, names, [verb for verb in order if verb in shown], title, note), tells=tells)


def _grid(rows: pd.DataFrame, by: str, value: str, names: dict[str, str], most: int) -> pd.DataFrame:
    if rows.empty:
        return pd.DataFrame(columns=["row", "outlet", "n"])
    totals = rows.groupby(by)[value].sum().sort_values(ascending=False, kind="stable")
    order = [row for row in totals.index if row in _first(rows, by, value, totals, most)]
    order = [*(row for row in order if row not in NOBODY), *(row for row in order if row in NOBODY)]
    table = rows.pivot_table(index=by, columns="outlet", values=value, aggfunc="sum", fill_value=0)
    table = table.reindex(index=order, columns=list(names), fill_value=0)
    return table.rename_axis("row").reset_index().melt(id_vars="row", var_name="outlet", value_name="n")


def _first(rows: pd.DataFrame, by: str, value: str, totals: pd.Series, most: int) -> set[str]:
    """The rows to show: of each outlet that with most, so that no column is left empty, then those with most in all."""
    of_each = rows[~rows[by].isin(NOBODY)].groupby(["outlet", by])[value].sum()
    needed = list(of_each.groupby("outlet").idxmax().str[1]) if len(of_each) else []
    return set(list(dict.fromkeys([*needed, *totals.index]))[:most])


def _finding(rows: pd.DataFrame, by: str, names: dict[str, str]) -> tuple[str, tuple[str, str] | None]:
    """The outlet that gives the largest part of its reported words to one speaker or kind; its row and its name."""
    if rows.empty:
        return "Nobody speaks in these articles", None
    table = rows.groupby(["outlet", by])["words"].sum()
    total = table.groupby("outlet").sum()
    named = table[[row not in NOBODY for _, row in table.index]]
    if named.empty:
        return f"{plural(len(rows), 'quotation')}, none with a named speaker", None
    share = named / total.reindex(named.index.get_level_values(0)).to_numpy()
    enough = share[total.reindex(share.index.get_level_values(0)).to_numpy() >= 20]
    outlet, row = (share if enough.empty else enough).idxmax()
    given, of = int(table[outlet, row]), int(total[outlet])
    whom = _KINDS.get(row, row) if by == "kind" else _whom(row, rows[(rows[by] == row) & (rows["outlet"] == outlet)])
    return f"{names[outlet]} gives {given} of its {of} reported words to {whom}", (row, names[outlet])


def _whom(speaker: str, rows: pd.DataFrame) -> str:
    """ "Ana Petrov", "the ministry" as the outlet has it, "an engineer", "officials"."""
    definite = "speaker" in rows and rows["speaker"].str.lower().str.startswith("the ").mean() > 0.5
    if definite or not speaker.islower():
        return with_article(speaker)
    return speaker if speaker.endswith("s") else f"{'an' if speaker[0] in 'aeiou' else 'a'} {speaker}"


def _cue_finding(rows: pd.DataFrame, names: dict[str, str]) -> tuple[str, tuple[str, str] | None]:
    """The outlet with most verbs of one class that is not neutral; the row of its commonest and the outlet's name."""
    loud = rows[rows["cue_class"].isin(["doubting", "endorsing", "confrontational"])]
    if loud.empty:
        return "Every reporting verb here is neutral", None
    counts = loud.groupby(["outlet", "cue_class"]).size().sort_values(ascending=False, kind="stable")
    (outlet, of), n = counts.index[0], int(counts.iloc[0])
    verbs = {"doubting": "cast doubt", "endorsing": "endorse", "confrontational": "confront"}[of]
    others = loud[(loud["outlet"] != outlet) & (loud["cue_class"] == of)]
    if len(loud) == 1 and len(rows) > 1:
        word = loud["verb"].iloc[0].replace(" · ", "” ")
        title = f"One of {len(rows)} reporting words does more than report: “{word} in {names[outlet]}"
        return title, (loud["verb"].iloc[0], names[outlet])
    if n <= len(others):
        return f"{len(loud)} of {len(rows)} reporting words doubt, endorse or confront", None
    rest = {1: "", 2: ", the other "}.get(len(names), ", the others together ")
    told = rest + times(len(others)) if rest else ""
    own = loud[(loud["outlet"] == outlet) & (loud["cue_class"] == of)]["verb"].value_counts()
    return f"{names[outlet]} uses verbs that {verbs} {times(n)}{told}", (own.index[0], names[outlet])
