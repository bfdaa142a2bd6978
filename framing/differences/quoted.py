"""Findings about how much is quoted: words in quotation marks, people by name, sources without one."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.change import length
from framing.differences.once import once
from framing.differences.people import persons
from framing.differences.saying import inside, listed, spelled, times
from framing.differences.speakers import QUOTED, by_surname

_FEWEST_WORDS = 60
_FAR = 2
_FEWEST_UNNAMED = 4
_TWICE = 2
_SHARE, _UNNAMED, _VOICES = 0.5, 0.9, 0.7
_FEWEST_VOICES = 4
_LISTED = 3
_UNNAMED_SOURCE = "anonymous official"


def share(comparison, names) -> Iterator[Candidate]:
    """An outlet with far more, or far fewer, of its words in quotation marks than every other one has."""
    rows, of, quoted = comparison.reading.quotes, _lengths(comparison), words_in_marks(comparison)
    shares = (quoted / pd.Series(of).clip(lower=1)).sort_values(ascending=False, kind="stable")
    most, second, least = shares.index[0], shares.index[1], shares.index[-1]
    if quoted[most] < _FEWEST_WORDS:
        return
    far_more = shares[most] >= _FAR * shares[second]
    far_fewer = len(shares) > 2 and shares.iloc[-2] >= _FAR * shares[least]
    if not far_more and not far_fewer:
        return
    told = most if far_more else least
    said = [f"in {names[outlet]} {quoted[outlet] or 'none'} of {of[outlet]}" for outlet in shares.index]
    rest = [words for outlet, words in zip(shares.index, said, strict=True) if outlet != told]
    sentence = f"I{said[list(shares.index).index(told)][1:]} words stand in quotation marks."
    detail = f"I{'; '.join(rest)[1:]}."
    mine = rows[rows["outlet"] == most]
    n, following = len(mine), int(len(mine) * (shares[second] if far_more else shares[least]) / shares[most])
    shown = rows[rows["outlet"] == told] if quoted[told] else mine
    yield Candidate("voices", sentence, detail, n, following, told, "", shown, _SHARE)


@once
def words_in_marks(comparison) -> pd.Series:
    """By outlet, the words that stand in quotation marks."""
    rows = comparison.reading.quotes
    words = rows["quote"].map(length).groupby(rows["outlet"]).sum()
    return words.reindex(list(comparison.reading.outlets), fill_value=0)


def _lengths(comparison) -> dict[str, int]:
    """Words of each outlet."""
    of = dict.fromkeys(comparison.reading.outlets, 0)
    for article in comparison.event.articles:
        of[article.outlet] += length(article.text)
    return of


def unnamed_sources(comparison, names) -> Iterator[Candidate]:
    """An outlet that reports sources without a name four times or more, and twice as often as any other.

    Those of the others count where they are unsure, too.
    """
    rows = comparison.quotations
    rows = rows[rows["source"].eq(_UNNAMED_SOURCE) & rows["form"].ne("scare")]
    rows = rows.drop_duplicates(["article_id", "speaker_start"])
    counts = rows["outlet"].value_counts().reindex(list(names), fill_value=0)
    counts = counts.sort_values(ascending=False, kind="stable")
    outlet, following = counts.index[0], int(counts.iloc[1])
    mine = rows[rows["outlet"].eq(outlet) & rows["certain"].astype(bool)]
    n = len(mine)
    if n < _FEWEST_UNNAMED or n < _TWICE * following:
        return
    words = list(dict.fromkeys(inside(speaker) for speaker in mine["speaker"]))
    said = listed([f"“{speaker}”" for speaker in words[:_LISTED]])
    sentence = f"{names[outlet]} reports sources without a name at least {times(n)}: {said}."
    others = [f"{names[other]} {times(int(count)) if count else 'never'}" for other, count in counts.items()]
    detail = f"Found in the others: {', '.join(others[1:])}. Officials and insiders count, not experts or witnesses."
    yield Candidate("voices", sentence, detail, n, following, outlet, _UNNAMED_SOURCE, mine, _UNNAMED)


def voices(comparison, names) -> Iterator[Candidate]:
    """An outlet that quotes four or more people by name: twice as many as any other, and no fewer for its length."""
    rows = by_surname(comparison)
    known = {person.surname for person in persons(comparison)}
    rows = rows[rows["form"].isin(QUOTED) & rows["surname"].isin(known)]
    counts = rows.groupby("outlet")["surname"].nunique().reindex(list(names), fill_value=0)
    counts = counts.sort_values(ascending=False, kind="stable")
    most, n, following = counts.index[0], int(counts.iloc[0]), int(counts.iloc[1])
    rates = counts / pd.Series(_lengths(comparison))
    if n < _FEWEST_VOICES or n < _TWICE * following or rates[most] < rates.max():
        return
    mine = rows[rows["outlet"] == most]
    rest = counts.iloc[1:].items()
    others = [f"{names[outlet]} {spelled(int(count)) if count else 'nobody'}" for outlet, count in rest]
    sentence = f"{names[most]} quotes at least {spelled(n)} people by name."
    detail = f"Found in the others: {', '.join(others)}."
    yield Candidate("voices", sentence, detail, n, following, most, "", mine.drop_duplicates("surname"), _VOICES)
