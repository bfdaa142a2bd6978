"""The words of a reading that are counted: forms or lemmas, names of several words as one term."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import numpy as np
import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons import plural_nouns

_LETTER, _CAPITALS = re.compile(r"[^\W\d_]"), re.compile("[A-Z].*[A-Z]")
_HONORIFICS = {f"{title}{stop}" for title in ("Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle") for stop in (".", "")}
_DOTTED = re.compile(r"(?:\w\.)+\w?$")
_FUNCTION_TAGS = {"DET", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "SPACE", "X", "NUM", "INTJ"}


def terms(reading: Reading, *, own_voice: bool = True, lemmas: bool = True, content_only: bool = True) -> pd.DataFrame:
    """The words that are counted: evidence rows with ``term``.

    ``own_voice`` leaves out what stands in quotations; ``lemmas`` counts *attacks* and *attacked* as *attack*;
    ``content_only`` leaves out function words (by their tags where the text was parsed). A name of several words that
    is not a person's (*Islamic State*) is one term. Case and the full stops of *F.B.I.* are ignored, *Mr.* is left out;
    a term is shown as it is mostly written.
    """
    rows, term, end = counted_rows(reading, own_voice, lemmas, content_only)
    return reading.tokens.loc[rows, SPAN_COLUMNS].assign(end=end, term=term).reset_index(drop=True)


def counted_rows(reading: Reading, own_voice: bool, lemmas: bool, content_only: bool):
    """Which token rows are counted, as what, and where each ends.

    Words are looked at once for each distinct form: ``code`` numbers the forms, lemmas after tokens, names after both.
    """
    tokens = reading.tokens
    form, forms = coded(tokens["token"])
    tag, tags = coded(tokens["pos"])
    keep = where(forms, is_word)[form]
    if own_voice:
        keep &= (tokens["voice"] != "quoted").to_numpy()
    if content_only:
        content, long = (lambda name: name not in _FUNCTION_TAGS), (lambda word: len(word) > 1)
        keep &= where(tags, content)[tag] & where(forms, long)[form]
    code, end = form.copy(), tokens["end"].to_numpy().copy()
    proper = where(tags, lambda name: name == "PROPN")[tag]
    if lemmas and reading.parsed:
        lemma, known = coded(tokens["lemma"])
        capital, capitals = where(forms, _has_capital)[form], where(forms, _has_capitals)[form]
        adjective = where(tags, lambda name: name == "ADJ")[tag]
        lemma = _lemmas(lemma, known, form, forms)
        as_it_is = proper | capitals | (capital & adjective & ~_opens_sentence(tokens))
        code = np.where(as_it_is, form, lemma + len(forms))
        forms = forms + known
    starts, stops, names, inside = _names_of_several_words(reading, proper)
    code[starts], end[starts] = len(forms) + np.arange(len(names)), end[stops]
    rows = np.flatnonzero(keep & ~inside)
    return rows, _as_mostly_written(code[rows], forms + names), end[rows]


def _lemmas(lemma: np.ndarray, lemmas: list[str], form: np.ndarray, forms: list[str]) -> np.ndarray:
    """The numbers of the lemmas; a noun that has no singular (*measles*) is its own, added at the end of the list."""
    own = {number: word.lower() for number, word in enumerate(forms) if word.lower() in plural_nouns()}
    place = {word: number for number, word in enumerate(lemmas)}
    made = lemma.copy()
    for number, word in own.items():
        if word not in place:
            place[word] = len(lemmas)
            lemmas.append(word)
        made[form == number] = place[word]
    return made


def coded(column: pd.Series) -> tuple[np.ndarray, list[str]]:
    """A column as numbers into the list of its different words."""
    codes, distinct = pd.factorize(column)
    return codes, distinct.tolist()


def is_word(form: str) -> bool:
    """A word begins with a letter or a figure (*’s* is none) and has a letter; *Mr.* is not counted."""
    return form[:1].isalnum() and (form.isalpha() or _LETTER.search(form) is not None) and form not in _HONORIFICS


def _has_capital(form: str) -> bool:
    return "A" <= form[:1] <= "Z"


def _has_capitals(form: str) -> bool:
    return not form.islower() and _CAPITALS.search(form) is not None


def where(words: list[str], holds: Callable[[str], bool]) -> np.ndarray:
    """For which words does it hold?"""
    return np.fromiter(map(holds, words), dtype=bool, count=len(words))


def _opens_sentence(tokens: pd.DataFrame) -> np.ndarray:
    """Is this the first token of its sentence?"""
    sentence = tokens["sentence_id"].to_numpy()
    return np.append(True, sentence[1:] != sentence[:-1])[: len(sentence)]


def _names_of_several_words(reading: Reading, proper: np.ndarray):
    """First rows, last rows and texts of the names of several words that are no persons; which rows go on a name.

    Rows are those of all tokens. A name is a run of proper nouns in one sentence; persons keep their names apart, so
    that *Ada Noor* and *Noor* meet in *Noor*. One who is never named otherwise than in full is one term as well (often
    a place that was taken for a person: *Al Hol*).
    """
    tokens = reading.tokens
    article, ids = articles_of(reading)
    first = np.flatnonzero(np.append(True, article[1:] != article[:-1])[: len(article)])
    persons = reading.entities[reading.entities["type"] == "PERSON"]
    offset = first[pd.Index(ids).get_indexer(persons["article_id"])] if len(persons) else np.array([], dtype=int)
    free = proper.copy()
    begins, ends = (persons[name].to_numpy(dtype=int) + offset for name in ("first", "last"))
    for start, stop in zip(begins, ends, strict=True):
        free[start : stop + 1] = False
    joined = np.append(False, free[1:] & free[:-1])[: len(free)] & ~_opens_sentence(tokens)
    for start, stop in _always_in_full(tokens["token"].to_numpy(), proper, begins, ends):
        joined[start + 1 : stop + 1] = True
    ends = np.append(joined[1:], False)[: len(joined)]
    starts, stops = np.flatnonzero(~joined & ends), np.flatnonzero(joined & ~ends)
    places = (article[starts], tokens["start"].to_numpy()[starts], tokens["end"].to_numpy()[stops])
    texts = [reading.text(article_id) for article_id in ids]
    names = [texts[number][begin:end] for number, begin, end in zip(*(x.tolist() for x in places), strict=True)]
    return starts, stops, names, joined


def _always_in_full(forms: np.ndarray, proper: np.ndarray, begins: np.ndarray, ends: np.ndarray):
    """First and last rows of the persons of several words whose first and last words never stand without the other.

    >>> rows = np.array(["Ada", "Noor", "left", "Ben", "Lee", "spoke", "Lee"], dtype=object), np.full(7, True)
    >>> _always_in_full(*rows, np.array([0, 3]), np.array([1, 4]))
    [(0, 1)]
    """
    named = [(a, b) for a, b in zip(begins.tolist(), ends.tolist(), strict=True) if a < b and proper[a : b + 1].all()]
    names = {tuple(forms[a : b + 1]) for a, b in named}
    edges = {word for name in names for word in (name[0], name[-1])}
    rows = np.flatnonzero(proper & pd.Series(forms).isin(edges).to_numpy()).tolist()
    uses = Counter(forms[row] for row in rows)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        by_first.setdefault(name[0], []).append(name)
    begun = ((row, name) for row in rows for name in by_first.get(forms[row], ()))
    full = Counter(name for row, name in begun if tuple(forms[row : row + len(name)]) == name)
    whole = {name for name in names if uses[name[0]] == uses[name[-1]] == full[name]}
    return [(a, b) for a, b in named if tuple(forms[a : b + 1]) in whole]


def articles_of(reading: Reading) -> tuple[np.ndarray, list[str]]:
    """The number of each token's article, and the ids of the articles that have tokens."""
    first = reading.tokens["token_id"].to_numpy() == 0
    return np.cumsum(first) - 1, reading.tokens["article_id"][first].tolist()


def _as_mostly_written(codes: np.ndarray, distinct: list[str]) -> pd.Categorical:
    """Each form in the spelling that most of its uses have, whatever their case and full stops (*FBI* is *F.B.I.*)."""
    counts = np.bincount(codes, minlength=len(distinct))
    forms = np.flatnonzero(counts).tolist()
    by_word = np.array(sorted(forms, key=distinct.__getitem__), dtype=int)
    order = by_word[np.argsort(-counts[by_word], kind="stable")].tolist()
    terms: dict[str, int] = {}
    spelling: list[str] = []
    place = np.zeros(len(distinct), dtype=int)
    for form in order:
        word = distinct[form]
        key = word.lower()
        if "." in word and _DOTTED.match(word):
            key = key.replace(".", "")
        if key not in terms:
            terms[key] = len(spelling)
            spelling.append(word)
        place[form] = terms[key]
    return pd.Categorical.from_codes(place[codes], categories=pd.Index(spelling, dtype="str"))
