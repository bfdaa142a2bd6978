"""Findings about words that one article alone has: nouns that it comes back to, words that judge or dramatise.

Each word is searched for in the whole of every other article, in any voice and with all words of its family.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.judged import OwnWords, by_weight, stands
from framing.differences.people import plain_texts
from framing.differences.saying import inside, is_title, listed, times, usual
from framing.language.reading import OWN_VOICES
from framing.lexicons import finding_words
from framing.lexicons.general_english import rate

_FEWEST_TIMES = 5
_COMMONEST = 3e-5
_SHORTEST = 4
_LISTED, _MORE = 3, 5
_GROUPS = ("dehumanising", "evaluative", "emotive", "label", "metaphor")
_STRONG = 2
_FEWEST_WORDS = 3
_WORDS = 0.9


def topics(comparison, names) -> Iterator[Candidate]:
    """Nouns that one outlet uses five times or more and no other outlet at all; no common ones, and none of a trade."""
    tokens = comparison.reading.tokens
    nouns = tokens[tokens["pos"].eq("NOUN") & tokens["token"].str.len().ge(_SHORTEST) & tokens["token"].str.isalpha()]
    nouns = nouns.assign(word=nouns["lemma"].str.lower())
    texts = plain_texts(comparison)
    counts = nouns.groupby(["outlet", "word"]).size()
    found: dict[str, list[tuple[int, str]]] = {}
    for (outlet, word), n in counts[counts >= _FEWEST_TIMES].items():
        forms = set(nouns.loc[nouns["word"] == word, "token"].str.lower())
        telling = word not in finding_words()["trade"] and max(rate(form) for form in forms | {word}) <= _COMMONEST
        if telling and not any(stands(form, text) for o, text in texts.items() if o != outlet for form in forms):
            found.setdefault(outlet, []).append((int(n), word))
    for outlet, words in found.items():
        words = [word for _, word in sorted(words, key=lambda told: (-told[0], told[1]))[:_LISTED]]
        places = [_places(comparison, outlet, nouns.loc[nouns["word"] == word, "token"]) for word in words]
        said = [f"{listed(_forms(found), 'or')} ({times(len(found))})" for found in places]
        sentence = f"Only {names[outlet]} has the word{'' if len(said) == 1 else 's'} {listed(said)}."
        which = "The word stands" if len(said) == 1 else "The words stand"
        detail = f"{which} in no other article, in any form."
        rows = pd.concat(places)
        yield Candidate("words", sentence, detail, len(rows), 0, outlet, usual(places[0]["form"]).lower(), rows)


def _places(comparison, outlet: str, forms: pd.Series) -> pd.DataFrame:
    """Wherever an outlet has a form of a word, in headlines and compounds, too."""
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, set(forms.str.lower())))})(?!\w)", re.IGNORECASE)
    found = [
        (article.article_id, *match.span(), match.group())
        for article in comparison.event.articles
        if article.outlet == outlet
        for match in pattern.finditer(article.text)
    ]
    return pd.DataFrame(found, columns=[*SPAN, "form"])


def _forms(places: pd.DataFrame) -> list[str]:
    """The forms of a word, the one used most first, as they stand inside a sentence."""
    lower = places["form"].str.lower()
    return [f"“{usual(places['form'][lower == form])}”" for form in lower.value_counts().index]


def strong_words(comparison, names) -> Iterator[Candidate]:
    """Three or more words that judge or dramatise in one outlet's own voice, and stand in no other article.

    Forms of one word count once; how somebody else sees a thing and names of parties do not count.
    """
    hits = comparison.wording
    hits = hits[hits["group"].isin(_GROUPS) & hits["voice"].isin(OWN_VOICES) & (hits["strength"] >= _STRONG)]
    texts = plain_texts(comparison)
    starts = set(zip(comparison.sentences["article_id"], comparison.sentences["start"], strict=True))
    own = OwnWords(comparison.reading)
    kept = [
        not is_title(row, starts)
        and own.is_own(row)
        and not any(stands(row.form, text) for outlet, text in texts.items() if outlet != row.outlet)
        for row in hits.itertuples()
    ]
    hits = hits[pd.Series(kept, index=hits.index, dtype=bool)]
    hits = hits.assign(word=hits["form"].str.lower(), lemma=[own.lemmas(row) for row in hits.itertuples()])
    hits = hits.drop_duplicates(["outlet", "lemma"]).drop_duplicates(["outlet", "word"])
    for outlet, rows in hits.groupby("outlet", sort=False):
        if len(rows) < _FEWEST_WORDS:
            continue
        said = [f"“{inside(word)}”" for word in by_weight(rows, _GROUPS)["word"]]
        first, more = said[:_LISTED], said[_LISTED : _LISTED + _MORE]
        sentence = f"Only {names[outlet]} says {listed(first)} in its own voice."
        detail = f"No other article has them{f', nor {listed(more)}' if more else ''}. A word list finds them."
        yield Candidate("tone", sentence, detail, len(rows), 0, outlet, "judging", rows[SPAN], _WORDS)
