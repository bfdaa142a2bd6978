"""Which actors may be one? Each suggestion with its reason in words and the two places that speak for it."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import Reading
from framing.measures.naming import evidence, evidence_of_words
from framing.measures.naming.pool import COLUMNS, Pool


def suggestions(
    reading: Reading, mentions: pd.DataFrame, substitutions: pd.DataFrame | None = None, codebook=None
) -> pd.DataFrame:
    """Pairs of actors that a person may want to merge, the strongest first.

    ``kind``: exchange (aligned sentences put one where the other has the other; needs ``substitutions``), label (one
    stands alone with a word that is the other's label), nearby (a bare group word soon after a group), words (shared
    describing words), office (a head of state and the body ruled), meaning (near in meaning), number (the same number
    of somebody), people (two large groups of people in no office), name (a name's last word), follows ("the company",
    mostly after the same name). ``reason`` says it in words; ``score`` only orders; the ``left`` and ``right`` columns
    are the spans of one mention each. Pairs that ``codebook`` says are never to be merged are left out.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> from framing.measures.naming import mentions
    >>> reading = read(Event("e", "", (Article("a", "A", "", "Daesh terrorists fled. The terrorists regrouped."),)))
    >>> suggestions(reading, mentions(reading))[["left_actor", "right_actor"]].values.tolist()
    [['Islamic State', 'terrorists']]
    """
    if mentions.empty:
        return pd.DataFrame(columns=COLUMNS)
    pool = Pool(mentions)
    if substitutions is not None and len(substitutions):
        evidence.exchanges(pool, substitutions, reading)
    for gather in (
        evidence.called_alike,
        evidence.ambiguous,
        evidence.shared_sides,
        evidence.rulers,
        evidence.near_in_meaning,
        evidence_of_words.same_number,
        evidence_of_words.crowds,
        evidence_of_words.own_word,
        evidence_of_words.follows,
    ):
        gather(pool)
    table = pool.table()
    if codebook is None:
        return table
    apart = codebook.replay(mentions, reading).apart
    pairs = zip(table["left_actor_id"], table["right_actor_id"], strict=True)
    return table[[(min(pair), max(pair)) not in apart for pair in pairs]].reset_index(drop=True)
