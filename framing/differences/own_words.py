"""Findings about words that one article alone has: nouns that it comes back to, words that judge or dramatise.

Each word is searched for in the whole of every other article, in any voice and any form that begins like it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.people import plain, plain_texts
from framing.differences.saying import inside, is_title, listed, times, usual
from framing.language.reading import OWN_VOICES
from framing.lexicons.general_english import rate

_FEWEST_TIMES = 5
_COMMONEST = 6e-5
_SHORTEST = 4
_LISTED = 3
_GROUPS = {"evaluative", "dehumanising", "emotive", "label", "metaphor"}
_STRONG = 2
_FEWEST_WORDS = 3
_WORDS = 0.9


def topics(comparison, names) -> Iterator[Candidate]:
    """Nouns that one outlet uses four times or more and no other outlet at all; not the commonest nouns of English."""
    tokens = comparison.reading.tokens
    nouns = tokens[tokens["pos"].eq("NOUN") & tokens["token"].str.len().ge(_SHORTEST) & tokens["token"].str.isalpha()]
    nouns = nouns.assign(word=nouns["lemma"].str.lower())
    texts = plain_texts(comparison)
    counts = nouns.groupby(["outlet", "word"]).size()
    found: dict[str, list[tuple[int, str]]] = {}
    for (outlet, word), n in counts[counts >= _FEWEST_TIMES].items():
        forms = set(nouns.loc[nouns["word"] == word, "token"].str.lower())
        rare = max(rate(form) for form in forms | {word}) <= _COMMONEST
        if rare and not any(_begins(form, text) for o, text in texts.items() if o != outlet for form in forms):
            found.setdefault(outlet, []).append((int(n), word))
    for outlet, words in found.items():
        words = sorted(words, key=lambda told: (-told[0], told[1]))[:_LISTED]
        rows = nouns[nouns["outlet"].eq(outlet) & nouns["word"].isin([word for _, word in words])]
        said = [(usual(rows.loc[rows["word"] == word, "token"]), n) for n, word in words]
        if len(said) == 1:
            sentence = f"Only {names[outlet]} has the word “{said[0][0]}”: {times(said[0][1])}."
        else:
            sentence = f"Only {names[outlet]} has the words {listed([f'“{form}” ({times(n)})' for form, n in said])}."
        detail = "No other article has a word that begins like it." if len(said) == 1 else (
            "No other article has a word that begins like one of them.")  # fmt: skip
        yield Candidate("words", sentence, detail, len(rows), 0, outlet, said[0][0].lower(), rows)


def _begins(form: str, text: str) -> bool:
    """Does a text have the beginning of a word: all but its last two letters, five at least?"""
    return plain(form)[: max(len(form) - 2, 5)] in text


def strong_words(comparison, names) -> Iterator[Candidate]:
    """Three or more words that judge or dramatise in one outlet's own voice, and stand in no other article."""
    hits = comparison.wording
    hits = hits[hits["group"].isin(_GROUPS) & hits["voice"].isin(OWN_VOICES) & (hits["strength"] >= _STRONG)]
    texts = plain_texts(comparison)
    starts = set(zip(comparison.sentences["article_id"], comparison.sentences["start"], strict=True))
    kept = [
        not is_title(row, starts) and not any(_begins(row.form, text) for o, text in texts.items() if o != row.outlet)
        for row in hits.itertuples()
    ]
    hits = hits[pd.Series(kept, index=hits.index, dtype=bool)]
    hits = hits.assign(word=hits["form"].str.lower()).drop_duplicates(["outlet", "word"])
    counts = hits["outlet"].value_counts()
    for outlet, rows in hits.groupby("outlet", sort=False):
        if len(rows) < _FEWEST_WORDS:
            continue
        first = rows.sort_values(["strength", "start"], ascending=[False, True])["word"].head(_LISTED)
        sentence = f"Only {names[outlet]} says {listed([f'“{inside(word)}”' for word in first])} in its own voice."
        others = [f"{names[other]} {counts.get(other, 0) or 'none'}" for other in names if other != outlet]
        detail = (
            f"It has {len(rows)} strong words that stand in no other article (the others: {', '.join(others)}). "
            "A word list finds them."
        )
        yield Candidate("tone", sentence, detail, len(rows), 0, outlet, "judging", rows[SPAN], _WORDS)
