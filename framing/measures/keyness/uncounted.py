"""Words that are no choice of an outlet: when it was, the paper's own name, credits, titles and states beside names."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from framing.corpus.credits import agencies
from framing.language.reading import Reading
from framing.lexicons import abbreviations, name_suffixes, titles
from framing.measures.keyness.names import articles_of, given_names, opens_sentence, persons, rows_of

_TIMES = ("DATE", "TIME")
_MOST_OF_A_CREDIT = 15  # words: a line with a newsroom's name and no verb
_LETTERS = re.compile(r"[^\w]|_")
_SITE = re.compile(r"(?<=\w)\.(?:com|org|net|co\.uk|news)$")


def uncounted(reading: Reading, proper: np.ndarray) -> np.ndarray:
    """Which token rows are left out of the count; ``proper`` tells the proper nouns.

    Names of days, months and times (*Sunday*, *last week*); the outlet's own name and those of agencies, with the line
    of credit that they stand in; titles before a name and states behind a place, which are house style (*Rep.*,
    *N.C.*); given names of persons whom a surname alone names as well, initials and what follows a name (*Jr.*).
    """
    forms = reading.tokens["token"].to_numpy()
    left_out = titles_before_names(reading, proper) | _states(forms, proper) | _around_names(forms, proper)
    entities = reading.entities
    for start, stop in zip(*rows_of(reading, entities[entities["type"].isin(_TIMES)]), strict=True):
        left_out[start : stop + 1] = True
    left_out[given_names(forms, *persons(reading))] = True
    for start, stop in _newsrooms(reading, proper):
        left_out[start : stop + 1] = True
    return left_out


def titles_before_names(reading: Reading, proper: np.ndarray) -> np.ndarray:
    """Which rows are a title that some house styles abbreviate, with a name behind it (*Sen.*, *Senator*)."""
    forms = reading.tokens["token"]
    known = forms.str.lower().str.rstrip(".").isin(titles()).to_numpy()
    return known & proper & np.append(proper[1:], False)[: len(proper)]


def _states(forms: np.ndarray, proper: np.ndarray) -> np.ndarray:
    """Abbreviated places behind a comma or a dash: *Raleigh, N.C.*, *R-Va.*"""
    shown = pd.Series(forms, dtype=object)
    short = (shown.str.endswith(".") & shown.str[:-1].isin(abbreviations()["others"])).to_numpy(dtype=bool)
    return short & proper & np.append(False, shown.isin([",", "-", "–"]).to_numpy()[:-1])[: len(forms)]


def _around_names(forms: np.ndarray, proper: np.ndarray) -> np.ndarray:
    """Initials (*R.*) and what tells two of one name apart (*Jr.*)."""
    shown = pd.Series(forms, dtype=object)
    initial = (shown.str.len() == 2) & shown.str.endswith(".")
    suffix = shown.str.lower().str.rstrip(".").isin(name_suffixes())
    return (initial | suffix).to_numpy(dtype=bool) & proper


def _newsrooms(reading: Reading, proper: np.ndarray) -> Iterator[tuple[int, int]]:
    """First and last rows of the outlet's own name and of agencies' names, or of the credit around them."""
    tokens = reading.tokens
    verb = tokens["pos"].isin(["VERB", "AUX"]).to_numpy()
    first = np.flatnonzero(opens_sentence(tokens))
    last = np.append(first[1:], len(tokens)) - 1
    known = {_plain(name) for name in agencies()}
    entities = reading.entities
    agency = rows_of(reading, entities[entities["entity"].map(_plain).isin(known)])
    for start, stop in [*zip(*agency, strict=True), *_own_names(reading, proper)]:
        at = int(np.searchsorted(first, start, side="right")) - 1
        credit = last[at] - first[at] < _MOST_OF_A_CREDIT and not verb[first[at] : last[at] + 1].any()
        yield (first[at], last[at]) if credit else (start, stop)


def _own_names(reading: Reading, proper: np.ndarray) -> Iterator[tuple[int, int]]:
    """First and last rows of the names of each article's own outlet, in words or as an address (*FoxNews.com*)."""
    article, ids = articles_of(reading)
    forms = reading.tokens["token"].to_numpy()
    for number, article_id in enumerate(ids):
        name = reading.event.article(article_id).outlet
        length, plain = len(name.removeprefix("The ").split()), _plain(name)
        for row in np.flatnonzero(proper & (article == number)).tolist():
            for stop in {row, row + length - 1}:
                if plain and _plain("".join(forms[row : stop + 1])) == plain:
                    yield row, min(stop, len(forms) - 1)


def _plain(name: str) -> str:
    """A name by its letters: *Fox News* and *FoxNews.com* are one.

    >>> _plain("the Fox News") == _plain("FoxNews.com")
    True
    """
    return _LETTERS.sub("", _SITE.sub("", name.lower().removeprefix("the ")))
