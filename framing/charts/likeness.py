"""How near the versions of a passage are to the base: word for word, one quotation, or told in words of its own."""

from __future__ import annotations

import pandas as pd

IDENTICAL, QUOTED, FREE = "word for word", "the same quotation", "in its own words"
_NEAR = 0.75  # a similarity from which two sentences are versions of one, though no word counts as exchanged


def likeness(
    groups: pd.DataFrame, pairs: pd.DataFrame, exchanges: pd.DataFrame, base: str
) -> dict[int, dict[str, str]]:
    """What to say of each version of each passage beside the base: ``IDENTICAL, QUOTED, FREE``, or "" for a near one.

    ``groups``: the sentences of the passages; ``exchanges`` are read from the base. A version is near where a word of
    it was exchanged with the base, or where it was copied or is much alike; else the outlet tells the same in its own
    words.
    """
    exchanged = _exchanged(exchanges)
    paired = _paired_with(pairs, base)
    found: dict[int, dict[str, str]] = {}
    for group_id, members in groups.groupby("group_id"):
        places = [*zip(members["article_id"], members["sentence_id"], strict=True)]
        own = {sentence for article, sentence in places if article == base}
        for article in dict.fromkeys(article for article, _ in places if article != base):
            theirs = [sentence for other, sentence in places if other == article]
            between = [pair for sentence in theirs for pair in paired.get((article, sentence), ()) if pair.own in own]
            changed = any((article, sentence) in exchanged for sentence in theirs)
            found.setdefault(int(group_id), {})[article] = _said(between, changed)
    return found


def _said(between: list, changed: bool) -> str:
    if between and all(pair.shape == "identical" for pair in between):
        return IDENTICAL
    if between and not changed and all(pair.quotation for pair in between):
        return QUOTED
    near = any(pair.copy or pair.similarity >= _NEAR for pair in between)
    return "" if changed or near else FREE


def _exchanged(exchanges: pd.DataFrame) -> set[tuple[str, int]]:
    """The sentences in which a word stands for one of the base's."""
    rows = exchanges[(exchanges["left"] != "") & (exchanges["right"] != "") & (exchanges["kind"] != "style")]
    return set(zip(rows["right_article"], rows["right_sentence"], strict=True))


def _paired_with(pairs: pd.DataFrame, base: str) -> dict[tuple[str, int], list]:
    """For each sentence its pairs with sentences of the base (``own``), whichever stands on the left."""
    found: dict[tuple[str, int], list] = {}
    for mine, theirs in (("left", "right"), ("right", "left")):
        rows = pairs[pairs[f"{mine}_article"] == base].rename(columns={f"{mine}_sentence": "own"})
        for row in rows.itertuples():
            found.setdefault((getattr(row, f"{theirs}_article"), getattr(row, f"{theirs}_sentence")), []).append(row)
    return found
