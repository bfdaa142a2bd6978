"""Names of several words, each one term: bodies, places, persons who are always named in full."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from framing.language.reading import Reading

_NEARLY_ALL = 0.8  # as in framing.lexicons.parsed_words: a headline keeps small words small


def names_of_several_words(reading: Reading, proper: np.ndarray, titles: np.ndarray):
    """First rows, last rows and texts of the names of several words that are no persons; which rows go on a name.

    Rows are those of all tokens; ``proper`` are proper nouns, ``titles`` titles before names, which are no part of
    them. A name is a run of proper nouns in one sentence; persons keep their names apart, so that *Ada Noor* and *Noor*
    meet in *Noor*. One who is never named otherwise than in full is one term as well (often a place that was taken for
    a person: *Al Hol*). A name of the event in other letters (*tea party*) is that name, and so are words with a hyphen
    of which the first stands nowhere alone (*pro-government*). A line that capitalises every word makes no names.
    """
    tokens = reading.tokens
    article, ids = articles_of(reading)
    begins, ends = persons(reading)
    hyphens = _hyphens(tokens, proper)
    proper = proper.copy()
    proper[hyphens] = proper[hyphens - 1] & proper[hyphens + 1]
    of_person = np.zeros(len(tokens), dtype=bool)
    for start, stop in zip(begins, ends, strict=True):
        of_person[start : stop + 1] = True
    free, inside = proper & ~titles & ~of_person, ~opens_sentence(tokens)
    joined = np.append(False, free[1:] & free[:-1])[: len(free)] & inside & ~_in_capitals(tokens)
    compounds = hyphens[~of_person[hyphens]]
    joined[compounds] = joined[compounds + 1] = True
    forms = tokens["token"].to_numpy()
    for start, stop in _always_in_full(forms, proper, joined, begins, ends):
        joined[start + 1 : stop + 1] = True
    for start, stop in _in_small_letters(forms, joined, inside):
        joined[start + 1 : stop + 1] = True
    starts, stops = _runs(joined)
    places = (article[starts], tokens["start"].to_numpy()[starts], tokens["end"].to_numpy()[stops])
    texts = [reading.text(article_id) for article_id in ids]
    names = [texts[number][begin:end] for number, begin, end in zip(*(x.tolist() for x in places), strict=True)]
    return starts, stops, names, joined


def persons(reading: Reading) -> tuple[np.ndarray, np.ndarray]:
    """First and last rows of the persons, among those of all tokens."""
    return rows_of(reading, reading.entities[reading.entities["type"] == "PERSON"])


def rows_of(reading: Reading, entities: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """First and last rows of some entities, among those of all tokens."""
    article, ids = articles_of(reading)
    first = np.flatnonzero(np.append(True, article[1:] != article[:-1])[: len(article)])
    offset = first[pd.Index(ids).get_indexer(entities["article_id"])] if len(entities) else np.array([], dtype=int)
    return tuple(entities[name].to_numpy(dtype=int) + offset for name in ("first", "last"))


def given_names(forms: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> list[int]:
    """Rows of what stands before the last word of a person's full name, where that word alone names the person too.

    Who is called by that first word alone somewhere keeps it: then it is a choice.

    >>> rows = np.array(["Ada", "Noor", "left", "Noor", "Ben", "Lee", "Ben", "Lee"], dtype=object)
    >>> given_names(rows, np.array([0, 3, 4, 6, 7]), np.array([1, 3, 5, 6, 7]))
    [0]
    """
    named = list(zip(begins.tolist(), ends.tolist(), strict=True))
    alone = {forms[a] for a, b in named if a == b}
    full = [(a, b) for a, b in named if a < b and forms[b] in alone and forms[a] not in alone]
    return [row for a, b in full for row in range(a, b)]


def _in_capitals(tokens: pd.DataFrame) -> np.ndarray:
    """Which rows stand in a line that capitalises nearly every word, as headlines do?

    >>> rows = pd.DataFrame({"token": ["Mayor", "Slams", "Plan", "He", "left"], "sentence_id": [0, 0, 0, 1, 1]})
    >>> _in_capitals(rows).tolist()
    [True, True, True, False, False]
    """
    line = np.cumsum(opens_sentence(tokens)) - 1
    words, size = tokens["token"].str, len(tokens)
    long = ((words.len() > 3) & words.isalpha()).to_numpy(dtype=bool)
    capital = long & words[:1].str.isupper().to_numpy(dtype=bool)
    longs, capitals = (np.bincount(line[some], minlength=size) for some in (long, capital))
    return ((longs > 2) & (capitals > _NEARLY_ALL * longs))[line]


def _always_in_full(forms: np.ndarray, proper: np.ndarray, joined: np.ndarray, begins: np.ndarray, ends: np.ndarray):
    """First and last rows of the persons of several words whose first and last words never stand without the other.

    The first word may open other names of several words (*Al Hol*, *Al Bab*), ``joined`` or of persons as well.

    >>> rows = np.array(["Ada", "Noor", "left", "Ben", "Lee", "spoke", "Lee"], dtype=object), np.full(7, True)
    >>> _always_in_full(*rows, np.full(7, False), np.array([0, 3]), np.array([1, 4]))
    [(0, 1)]
    """
    named = [(a, b) for a, b in zip(begins.tolist(), ends.tolist(), strict=True) if a < b and proper[a : b + 1].all()]
    names = {tuple(forms[a : b + 1]) for a, b in named}
    edges = {word for name in names for word in (name[0], name[-1])}
    rows = np.flatnonzero(proper & pd.Series(forms).isin(edges).to_numpy()).tolist()
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        by_first.setdefault(name[0], []).append(name)
    begun = [(row, name) for row in rows for name in by_first.get(forms[row], ())]
    full = [(row, name) for row, name in begun if tuple(forms[row : row + len(name)]) == name]
    inside = {at for row, name in full for at in range(row, row + len(name))} | set(np.flatnonzero(joined).tolist())
    inside |= {row for row in rows if row + 1 < len(joined) and joined[row + 1]}
    alone = {forms[row] for row in rows if row not in inside}
    meant = Counter(_letters(name) for _, name in full)
    uses = Counter(forms[row] for row in rows)
    whole = {name for name in names if not {name[0], name[-1]} & alone and meant[_letters(name)] == uses[name[-1]]}
    return [(a, b) for a, b in named if tuple(forms[a : b + 1]) in whole]


def _letters(name: tuple[str, ...]) -> str:
    """A name without capitals, spaces and hyphens: *Al Bab* is *al-Bab*."""
    return "".join(name).lower().replace("-", "")


def _in_small_letters(forms: np.ndarray, joined: np.ndarray, inside: np.ndarray):
    """First and last rows of the words of a name where they are written in other letters than in the name.

    >>> rows = np.array(["Tea", "Party", "and", "tea", "party"], dtype=object)
    >>> list(_in_small_letters(rows, np.array([False, True, False, False, False]), np.full(5, True)))
    [(3, 4)]
    """
    lower = np.array([form.lower() for form in forms], dtype=object)
    names = {tuple(lower[a : b + 1]) for a, b in zip(*_runs(joined), strict=True)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        by_first.setdefault(name[0], []).append(name)
    for row in np.flatnonzero(pd.Series(lower).isin(by_first).to_numpy()).tolist():
        for name in by_first[lower[row]]:
            rest = slice(row + 1, row + len(name))
            if tuple(lower[rest]) == name[1:] and inside[rest].all() and not joined[row : row + len(name) + 1].any():
                yield row, row + len(name) - 1


def _hyphens(tokens: pd.DataFrame, proper: np.ndarray) -> np.ndarray:
    """Rows of hyphens that make one word of two: what is before them stands nowhere alone (*pro-Assad*, *al-Bab*)."""
    start, end = tokens["start"].to_numpy(), tokens["end"].to_numpy()
    lower = tokens["token"].str.lower()
    word = lower.str[:1].str.isalnum().to_numpy(dtype=bool)
    between = np.flatnonzero((tokens["token"] == "-").to_numpy()[1:-1]) + 1
    glued = (end[between - 1] == start[between]) & (end[between] == start[between + 1])
    between = between[glued & word[between - 1] & word[between + 1]]
    opens_name = proper & np.append(proper[1:], False)[: len(proper)]
    opens_name[between - 1] = True
    alone = set(lower[~opens_name])
    return between[~lower.iloc[between - 1].isin(alone).to_numpy()]


def _runs(joined: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and last rows of the runs: ``joined`` rows go on with the row before them."""
    goes_on = np.append(joined[1:], False)[: len(joined)]
    return np.flatnonzero(~joined & goes_on), np.flatnonzero(joined & ~goes_on)


def articles_of(reading: Reading) -> tuple[np.ndarray, list[str]]:
    """The number of each token's article, and the ids of the articles that have tokens.

    >>> import framing
    >>> numbers, ids = articles_of(framing.read(framing.event_from_texts({"A": "It rained.", "B": "It snowed."})))
    >>> numbers.tolist(), ids
    ([0, 0, 0, 1, 1, 1], ['a', 'b'])
    """
    first = reading.tokens["token_id"].to_numpy() == 0
    return np.cumsum(first) - 1, reading.tokens["article_id"][first].tolist()


def opens_sentence(tokens: pd.DataFrame) -> np.ndarray:
    """Is this the first token of its sentence?"""
    sentence = tokens["sentence_id"].to_numpy()
    return np.append(True, sentence[1:] != sentence[:-1])[: len(sentence)]
