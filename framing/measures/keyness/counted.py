"""The words of a reading that are counted: forms or lemmas, names of several words as one term."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import numpy as np
import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons import plural_nouns
from framing.measures.keyness.names import names_of_several_words, opens_sentence
from framing.measures.keyness.uncounted import titles_before_names, uncounted

_LETTER, _CAPITALS = re.compile(r"[^\W\d_]"), re.compile("[A-Z].*[A-Z]")
_HONORIFICS = {f"{title}{stop}" for title in ("Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle") for stop in (".", "")}
_DOTTED = re.compile(r"(?:\w\.)+\w?$")
_FUNCTION_TAGS = {"DET", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "SPACE", "X", "NUM", "INTJ"}


def terms(reading: Reading, *, own_voice: bool = True, lemmas: bool = True, content_only: bool = True) -> pd.DataFrame:
    """The words that are counted: evidence rows with ``term``.

    ``own_voice`` leaves out what stands in quotations; ``lemmas`` counts *attacks* and *attacked* as one word, shown in
    the form that is used most; ``content_only`` leaves out function words (by their tags where the text was parsed) and
    what is no choice (``uncounted``: days, credits, the outlet's own name, titles before names). A name of several
    words that is not a person's (*Islamic State*) is one term; of a person's full name only the surname counts where it
    stands alone too. Case and the full stops of *F.B.I.* are ignored, *Mr.* is left out; a term is shown as it is
    mostly written.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "The attacks went on. “Rioters ran,” he said."}))
    >>> terms(reading)["term"].tolist()
    ['attacks', 'went', 'said']
    """
    rows, term, end = counted_rows(reading, own_voice, lemmas, content_only)
    return reading.tokens.loc[rows, SPAN_COLUMNS].assign(end=end, term=term).reset_index(drop=True)


def counted_rows(reading: Reading, own_voice: bool, lemmas: bool, content_only: bool):
    """Which token rows are counted, as what, and where each ends.

    Words are looked at once for each distinct form: ``code`` numbers the forms, lemmas after tokens, names after both.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "The attacks went on, Kim Fox said."}))
    >>> rows, terms, ends = counted_rows(reading, own_voice=True, lemmas=True, content_only=True)
    >>> list(terms), ends.tolist()
    (['attacks', 'went', 'Kim Fox', 'said'], [11, 16, 28, 33])
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
        as_it_is = proper | capitals | (capital & adjective & ~opens_sentence(tokens))
        code = np.where(as_it_is, form, lemma + len(forms))
        forms = forms + _as_mostly_used(known, lemma[keep & ~as_it_is], form[keep & ~as_it_is], forms)
    if content_only:
        keep &= ~uncounted(reading, proper)
    starts, stops, names, inside = names_of_several_words(reading, proper, titles_before_names(reading, proper))
    name, names = pd.factorize(np.array(names, dtype=object))
    code[starts], end[starts] = len(forms) + name, end[stops]
    rows = np.flatnonzero(keep & ~inside)
    return rows, _as_mostly_written(code[rows], forms + names.tolist()), end[rows]


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


def _as_mostly_used(lemmas: list[str], lemma: np.ndarray, form: np.ndarray, forms: list[str]) -> list[str]:
    """Each lemma as the form, in small letters, that most of its uses have: the lemma itself where it has as many.

    >>> uses = np.array([0, 0, 0, 1]), np.array([0, 1, 0, 2])
    >>> _as_mostly_used(["taxis", "flee", "unseen"], *uses, ["Taxes", "taxis", "fled"])
    ['taxes', 'fled', 'unseen']
    """
    small = [word.lower() for word in forms]
    pairs, uses = np.unique(lemma * max(len(forms), 1) + form, return_counts=True)
    counts: dict[int, Counter] = {}
    for pair, number in zip(pairs.tolist(), uses.tolist(), strict=True):
        of_lemma, written = divmod(pair, len(forms))
        counts.setdefault(of_lemma, Counter())[small[written]] += number
    shown = list(lemmas)
    for number, used in counts.items():
        shown[number] = min(used, key=lambda word: (-used[word], word != lemmas[number], len(word), word))
    return shown


def coded(column: pd.Series) -> tuple[np.ndarray, list[str]]:
    """A column as numbers into the list of its different words.

    >>> numbers, words = coded(pd.Series(["the", "port", "the"]))
    >>> numbers.tolist(), words
    ([0, 1, 0], ['the', 'port'])
    """
    codes, distinct = pd.factorize(column)
    return codes, distinct.tolist()


def is_word(form: str) -> bool:
    """A word begins with a letter or a figure (*’s* is none) and has a letter; *Mr.* is not counted.

    >>> [form for form in ("port", "G20", "’s", "300", "Mr.") if is_word(form)]
    ['port', 'G20']
    """
    return form[:1].isalnum() and (form.isalpha() or _LETTER.search(form) is not None) and form not in _HONORIFICS


def _has_capital(form: str) -> bool:
    return "A" <= form[:1] <= "Z"


def _has_capitals(form: str) -> bool:
    return not form.islower() and _CAPITALS.search(form) is not None


def where(words: list[str], holds: Callable[[str], bool]) -> np.ndarray:
    """For which words does it hold?

    >>> where(["The", "port"], str.islower).tolist()
    [False, True]
    """
    return np.fromiter(map(holds, words), dtype=bool, count=len(words))


def _as_mostly_written(codes: np.ndarray, distinct: list[str]) -> pd.Categorical:
    """Each form in the spelling that most of its uses have, whatever their case and full stops (*FBI* is *F.B.I.*).

    Hyphens and the shape of apostrophes make no other word either (*al-Bab*, *O’Neill*).
    """
    counts = np.bincount(codes, minlength=len(distinct))
    forms = np.flatnonzero(counts).tolist()
    by_word = np.array(sorted(forms, key=distinct.__getitem__), dtype=int)
    order = by_word[np.argsort(-counts[by_word], kind="stable")].tolist()
    terms: dict[str, int] = {}
    spelling: list[str] = []
    place = np.zeros(len(distinct), dtype=int)
    for form in order:
        word = distinct[form]
        key = word.lower().replace("’", "'").replace("-", " ")
        if "." in word and _DOTTED.match(word):
            key = key.replace(".", "")
        if key not in terms:
            terms[key] = len(spelling)
            spelling.append(word)
        place[form] = terms[key]
    return pd.Categorical.from_codes(place[codes], categories=pd.Index(spelling, dtype="str"))
