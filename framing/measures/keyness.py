"""Which words mark an outlet? Size and evidence of differences in word use, side by side.

Log-odds ratios with an informative Dirichlet prior: Monroe, Colaresi & Quinn (2008), Political Analysis 16(4):372-403.
G2: Dunning (1993), Computational Linguistics 19(1):61-74. Log ratio: Hardie (2014), with 0.5 added to zero counts; its
interval is that of a log relative risk (Katz et al. 1978). Whether a word is a key word of the text at all is asked
against English at large, as corpus linguistics does: Scott (1997), System 25(2):233-245.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import numpy as np
import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons import plural_nouns, reporting_verbs
from framing.lexicons.general_english import rarest, rate
from framing.statistics import adjusted_p

COLUMNS = [
    "outlet", "term", "n", "n_reference", "articles", "log_odds", "z", "g2", "log_ratio", "low", "high",
    "p_adjusted", "prior", "target_words", "reference_words", "reference_articles", "g2_english", "marks",
]  # fmt: skip
PRIOR_PER_WORD = 1.0
LEAST_Z, STRONG_Z = 1.0, 1.96  # a difference smaller than its own uncertainty marks nobody; 1.96 is p = .05
KEY_G2 = 15.13  # p = .0001, the cut that Rayson, Berridge & Francis (2004) advise for key words
_MOST_CELLS = 100_000_000  # of terms by articles in memory at a time
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
    rows, term, end = _counted(reading, own_voice, lemmas, content_only)
    return reading.tokens.loc[rows, SPAN_COLUMNS].assign(end=end, term=term).reset_index(drop=True)


def _counted(reading: Reading, own_voice: bool, lemmas: bool, content_only: bool):
    """Which token rows are counted, as what, and where each ends.

    Words are looked at once for each distinct form: ``code`` numbers the forms, lemmas after tokens, names after both.
    """
    tokens = reading.tokens
    form, forms = _coded(tokens["token"])
    tag, tags = _coded(tokens["pos"])
    keep = _that(forms, _is_word)[form]
    if own_voice:
        keep &= (tokens["voice"] != "quoted").to_numpy()
    if content_only:
        content, long = (lambda name: name not in _FUNCTION_TAGS), (lambda word: len(word) > 1)
        keep &= _that(tags, content)[tag] & _that(forms, long)[form]
    code, end = form.copy(), tokens["end"].to_numpy().copy()
    proper = _that(tags, lambda name: name == "PROPN")[tag]
    if lemmas and reading.parsed:
        lemma, known = _coded(tokens["lemma"])
        capital, capitals = _that(forms, _has_capital)[form], _that(forms, _has_capitals)[form]
        adjective = _that(tags, lambda name: name == "ADJ")[tag]
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


def _coded(column: pd.Series) -> tuple[np.ndarray, list[str]]:
    """A column as numbers into the list of its different words."""
    codes, distinct = pd.factorize(column)
    return codes, distinct.tolist()


def _is_word(form: str) -> bool:
    """A word begins with a letter or a figure (*’s* is none) and has a letter; *Mr.* is not counted."""
    return form[:1].isalnum() and (form.isalpha() or _LETTER.search(form) is not None) and form not in _HONORIFICS


def _has_capital(form: str) -> bool:
    return "A" <= form[:1] <= "Z"


def _has_capitals(form: str) -> bool:
    return not form.islower() and _CAPITALS.search(form) is not None


def _that(words: list[str], holds: Callable[[str], bool]) -> np.ndarray:
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
    article, ids = _articles(reading)
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


def _articles(reading: Reading) -> tuple[np.ndarray, list[str]]:
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


def keyness(
    reading: Reading,
    target: str | list[str] | None = None,
    reference: str | list[str] | None = None,
    *,
    own_voice: bool = True,
    lemmas: bool = True,
    content_only: bool = True,
    prior_size: float | None = None,
    at_least: int = 1,
) -> pd.DataFrame:
    """Keyness of each term for each outlet: one row per outlet and term, the strongest evidence (z) first.

    ``target`` is an outlet, several outlets taken together, or None for every outlet in turn; ``reference`` an
    outlet, several, or None for all the others. ``prior_size`` is the a_0 of the informative prior (a_w = a_0 times
    the term's share of all the words); by default one pseudo-word per distinct term, printed in ``prior``. Terms with
    fewer than ``at_least`` uses in target and reference together are left out.

    Columns: counts ``n, n_reference``; ``articles`` and ``reference_articles``, the number of articles that use the
    term; ``log_odds`` and its ``z``; ``g2`` (signed: negative where the target uses the term less); ``log_ratio``
    (binary logarithm of the ratio of rates) with ``low, high`` (95 %); ``target_words, reference_words``,
    all words of either side; ``p_adjusted``, G2's p after Benjamini-Hochberg;
    ``g2_english``, G2 of the target's uses against English at large (signed; NaN where only terms are known);
    ``marks``: does the word mark the target? It must be used more there than in the reference (z of 1 or more) and be
    a key word of the target's text against English at large (``g2_english`` over 15.13; verbs such as *say*, which
    all news has, are none), or else be clearly more frequent (z of 1.96): *put* and *out* are in every text.

    >>> from framing import Article, Event, read
    >>> event = Event("e", "", (Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")))
    >>> keyness(read(event))[["outlet", "term", "n", "n_reference"]].head(2).values.tolist()
    [['A', 'rebel', 1, 0], ['B', 'terrorist', 1, 0]]
    """
    rows, term, _ = _counted(reading, own_voice, lemmas, content_only)
    article, ids = _articles(reading)
    english = _rates(reading, rows, term), _lengths(reading, own_voice)
    outlet_of = {article.article_id: article.outlet for article in reading.event.articles}
    used, order = pd.factorize(article[rows])
    ids = [ids[number] for number in order]
    outlets, names = pd.factorize(np.array([outlet_of[article_id] for article_id in ids], dtype=object))
    words = pd.DataFrame({
        "article_id": pd.Categorical.from_codes(used, categories=ids),
        "outlet": pd.Categorical.from_codes(outlets[used], categories=names), "term": term,
    })  # fmt: skip
    return compare(words, target, reference, prior_size=prior_size, at_least=at_least, english=english)


def _rates(reading: Reading, rows: np.ndarray, term: pd.Categorical) -> pd.Series:
    """How frequent each term is in English at large: the rates of all its forms that occur."""
    forms = pd.DataFrame({"term": np.asarray(term), "form": reading.tokens["token"].to_numpy()[rows]})
    forms["form"] = np.where(forms["term"].str.contains(" "), "", forms["form"].str.lower())
    forms = forms.drop_duplicates()
    return forms["form"].map(rate).groupby(forms["term"]).sum().clip(lower=rarest())


def _lengths(reading: Reading, own_voice: bool) -> pd.Series:
    """All words of each outlet, function words as well."""
    form, forms = _coded(reading.tokens["token"])
    counted = _that(forms, _is_word)[form]
    if own_voice:
        counted &= (reading.tokens["voice"] != "quoted").to_numpy()
    return reading.tokens["outlet"][counted].value_counts()


def compare(
    words: pd.DataFrame, target=None, reference=None, *, prior_size=None, at_least: int = 1, english=None
) -> pd.DataFrame:
    """``keyness`` over any table with ``article_id, outlet, term``, one row per use.

    ``english``: the rate of each term in English at large, and all words of each outlet; None if they are not known.
    Raises ``ValueError`` for an outlet that is not there, and for one on both sides.
    """
    if words.empty:
        return pd.DataFrame(columns=COLUMNS)
    counts, articles = _tables(words)
    sides = [(outlet, [outlet]) for outlet in counts.columns] if target is None else [_side(target, counts)]
    tables = []
    for name, targets in sides:
        others = [o for o in counts.columns if o not in targets] if reference is None else _side(reference, counts)[1]
        if overlap := set(targets) & set(others):
            raise ValueError(f"{', '.join(sorted(overlap))} cannot be target and reference at once; name two sides.")
        if others:
            table = _scored(name, counts, articles, targets, others, prior_size, at_least)
            tables.append(_marked(table, targets, english))
    if not tables:
        return pd.DataFrame(columns=COLUMNS)
    table = pd.concat(tables, ignore_index=True)[COLUMNS]
    return table.sort_values(["z", "n", "term"], ascending=[False, False, True], kind="stable").reset_index(drop=True)


def _side(names: str | list[str], counts: pd.DataFrame) -> tuple[str, list[str]]:
    chosen = [names] if isinstance(names, str) else list(names)
    for name in chosen:
        if name not in counts.columns:
            raise ValueError(f"No outlet {name!r} here; there are: {', '.join(counts.columns)}.")
    return " + ".join(chosen), chosen


def _of_all_news(term: str) -> bool:
    """A neutral verb of reporting (*say, tell, add*): it belongs to the genre, not to the event."""
    entry = reporting_verbs().get(term)
    return entry is not None and entry["class"] == "neutral"


def _tables(words: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Uses and articles of each term by outlet."""
    outlet, outlets = pd.factorize(words["outlet"])
    term, vocabulary = pd.factorize(words["term"], sort=True)
    article, ids = pd.factorize(words["article_id"])
    shape = (len(vocabulary), len(outlets))
    counts = np.bincount(term * shape[1] + outlet, minlength=shape[0] * shape[1]).reshape(shape)
    once = _once(term.astype(np.int64) * len(ids) + article, shape[0] * len(ids))
    outlet_of = np.zeros(len(ids), dtype=int)
    outlet_of[article] = outlet
    spread = np.bincount(once // len(ids) * shape[1] + outlet_of[once % len(ids)], minlength=shape[0] * shape[1])
    frame = {"index": vocabulary, "columns": outlets}
    return pd.DataFrame(counts, **frame), pd.DataFrame(spread.reshape(shape), **frame)


def _once(numbers: np.ndarray, below: int) -> np.ndarray:
    """The different numbers, all less than ``below``, in order."""
    if below > _MOST_CELLS:
        return np.unique(numbers)
    seen = np.zeros(below, dtype=bool)
    seen[numbers] = True
    return np.flatnonzero(seen)


def _scored(name, counts, articles, targets, others, prior_size, at_least) -> pd.DataFrame:
    y_i = counts[targets].to_numpy().sum(axis=1).astype(float)
    y_j = counts[others].to_numpy().sum(axis=1).astype(float)
    used = y_i + y_j >= max(at_least, 1)
    spread_i, spread_j = articles[targets].to_numpy().sum(axis=1)[used], articles[others].to_numpy().sum(axis=1)[used]
    vocabulary, n_i, n_j = counts.index[used], y_i.sum(), y_j.sum()
    y_i, y_j = y_i[used], y_j[used]
    a_0 = float(prior_size) if prior_size is not None else PRIOR_PER_WORD * len(vocabulary)
    background = counts.to_numpy().sum(axis=1)[used]
    delta, z = log_odds(y_i, y_j, n_i, n_j, a_0 * background / background.sum(), a_0)
    evidence = g2(y_i, y_j, n_i, n_j)
    ratio, low, high = log_ratio(y_i, y_j, n_i, n_j)
    return pd.DataFrame({
        "outlet": name, "term": vocabulary, "n": y_i.astype(int), "n_reference": y_j.astype(int), "articles": spread_i,
        "log_odds": delta, "z": z, "g2": evidence, "log_ratio": ratio, "low": low, "high": high,
        "p_adjusted": adjusted_p(_chi2_tail(np.abs(evidence))), "prior": a_0, "target_words": int(n_i),
        "reference_words": int(n_j), "reference_articles": spread_j,
    })  # fmt: skip


def _marked(table: pd.DataFrame, targets: list[str], english) -> pd.DataFrame:
    """With ``g2_english`` and ``marks``."""
    key = np.full(len(table), np.nan)
    if english is not None:
        rates, lengths = english
        expected = rates.reindex(table["term"]).to_numpy() * lengths.reindex(targets, fill_value=0).sum()
        key = g2_expected(table["n"].to_numpy(), expected)
    news = table["term"].map(_of_all_news).to_numpy(dtype=bool)
    more = (table["log_odds"] > 0) & (table["z"] >= LEAST_Z)
    marks = more & ((key > KEY_G2) & ~news | np.isnan(key) | (table["z"] >= STRONG_Z))
    return table.assign(g2_english=key, marks=marks)


def log_odds(y_i, y_j, n_i: float, n_j: float, a_w, a_0: float) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds ratio with Dirichlet prior and its z-score (Monroe et al. 2008, equations 16, 20 and 22)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        omega_i = (y_i + a_w) / (n_i + a_0 - y_i - a_w)
        omega_j = (y_j + a_w) / (n_j + a_0 - y_j - a_w)
        delta = np.log(omega_i) - np.log(omega_j)
        variance = 1 / (y_i + a_w) + 1 / (y_j + a_w)
    return np.nan_to_num(delta), np.nan_to_num(delta / np.sqrt(variance))


def g2(y_i, y_j, n_i: float, n_j: float) -> np.ndarray:
    """Log-likelihood ratio statistic over both counts (Rayson & Garside 2000), negative where the target uses less."""
    total = n_i + n_j
    e_i, e_j = n_i * (y_i + y_j) / total, n_j * (y_i + y_j) / total
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(y_i > 0, y_i * np.log(y_i / e_i), 0) + np.where(y_j > 0, y_j * np.log(y_j / e_j), 0)
    return np.where(y_i >= e_i, 1, -1) * 2 * np.maximum(parts, 0)


def g2_expected(y, expected) -> np.ndarray:
    """G2 of counts against known expected counts, negative where there are fewer."""
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(y > 0, y * np.log(y / expected), 0) - (y - expected)
    return np.where(y >= expected, 1, -1) * 2 * np.maximum(parts, 0)


def log_ratio(y_i, y_j, n_i: float, n_j: float, confidence_z: float = 1.959964) -> tuple[np.ndarray, ...]:
    """log2 of the ratio of relative frequencies with its 95 % interval; a zero on either side adds 0.5 to both."""
    zero = (y_i == 0) | (y_j == 0)
    k_i, k_j = np.where(zero, y_i + 0.5, y_i), np.where(zero, y_j + 0.5, y_j)
    m_i, m_j = np.maximum(n_i + 0.5 * zero, k_i), np.maximum(n_j + 0.5 * zero, k_j)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2((k_i / m_i) / (k_j / m_j))
        spread = confidence_z * np.sqrt(np.maximum(1 / k_i - 1 / m_i + 1 / k_j - 1 / m_j, 0)) / np.log(2)
    return ratio, ratio - spread, ratio + spread


def _chi2_tail(statistic: np.ndarray) -> np.ndarray:
    from scipy.special import erfc

    return erfc(np.sqrt(statistic / 2))
