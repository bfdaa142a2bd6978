"""Which words mark an outlet? Size and evidence of differences in word use, side by side.

Log-odds ratios with an informative Dirichlet prior: Monroe, Colaresi & Quinn (2008), Political Analysis 16(4):372-403.
G2: Dunning (1993), Computational Linguistics 19(1):61-74. Log ratio: Hardie (2014), with 0.5 added to zero counts; its
interval is that of a log relative risk (Katz et al. 1978).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.statistics import adjusted_p

COLUMNS = [
    "outlet", "term", "n", "n_reference", "articles", "log_odds", "z", "g2", "log_ratio", "low", "high",
    "p_adjusted", "prior", "target_words", "reference_words", "reference_articles",
]  # fmt: skip
PRIOR_PER_WORD = 1.0
_WORD = r"[^\W\d_]"
_HONORIFICS = {f"{title}{stop}" for title in ("Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle") for stop in (".", "")}
_DOTTED = r"^(?:\w\.)+\w?$"
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
    form, forms = pd.factorize(tokens["token"])
    forms = pd.Series(forms, dtype="str")
    tag, tags = pd.factorize(tokens["pos"])
    tags = pd.Index(tags)
    keep = (forms.str.contains(_WORD, regex=True) & ~forms.isin(_HONORIFICS)).to_numpy()[form]
    if own_voice:
        keep &= (tokens["voice"] != "quoted").to_numpy()
    if content_only:
        keep &= ~tags.isin(_FUNCTION_TAGS)[tag] & (forms.str.len() > 1).to_numpy()[form]
    code, end, gone = form.copy(), tokens["end"].to_numpy().copy(), np.zeros(len(tokens), dtype=bool)
    names = []
    if lemmas and reading.parsed:
        lemma, known = pd.factorize(tokens["lemma"])
        capital, capitals = (forms.str.contains(p, regex=True).to_numpy()[form] for p in ("^[A-Z]", "[A-Z].*[A-Z]"))
        as_it_is = (tags == "PROPN")[tag] | capitals | (capital & (tags == "ADJ")[tag] & ~_opens_sentence(tokens))
        code = np.where(as_it_is, form, lemma + len(forms))
        forms = pd.concat([forms, pd.Series(known, dtype="str")], ignore_index=True)
    for start, stop, name in _names_of_several_words(reading, (tags == "PROPN")[tag]):
        gone[start + 1 : stop + 1] = True
        code[start], end[start] = len(forms) + len(names), end[stop]
        names.append(name)
    rows = np.flatnonzero(keep & ~gone)
    distinct = pd.concat([forms, pd.Series(names, dtype="str")], ignore_index=True)
    return rows, _as_mostly_written(code[rows], distinct), end[rows]


def _opens_sentence(tokens: pd.DataFrame) -> np.ndarray:
    """Is this the first token of its sentence?"""
    sentence = tokens["sentence_id"].to_numpy()
    return np.append(True, sentence[1:] != sentence[:-1])[: len(sentence)]


def _names_of_several_words(reading: Reading, proper: np.ndarray):
    """First row, last row (in all tokens) and text of each name of several words that is not a person's.

    A name is a run of proper nouns in one sentence; persons keep their names apart, so that *Ada Noor* and *Noor*
    meet in *Noor*.
    """
    persons = reading.entities[reading.entities["type"] == "PERSON"]
    base = reading.tokens.groupby("article_id", sort=False).size().cumsum().shift(fill_value=0)
    offset = persons["article_id"].map(base).to_numpy()
    free = proper.copy()
    for start, stop in zip(persons["first"].to_numpy() + offset, persons["last"].to_numpy() + offset, strict=True):
        free[int(start) : int(stop) + 1] = False
    joined = np.append(False, free[1:] & free[:-1]) & ~_opens_sentence(reading.tokens)
    starts = np.flatnonzero(~joined & np.append(joined[1:], False))
    article, begin, end = (reading.tokens[c].to_numpy() for c in ("article_id", "start", "end"))
    for start in starts:
        stop = start + 1
        while stop + 1 < len(joined) and joined[stop + 1]:
            stop += 1
        yield start, stop, reading.text(article[start])[begin[start] : end[stop]]


def _as_mostly_written(codes: np.ndarray, distinct: pd.Series) -> pd.Categorical:
    """Each form in the spelling that most of its uses have, whatever their case and full stops (*FBI* is *F.B.I.*)."""
    used = np.bincount(codes, minlength=len(distinct))
    dotted = distinct.str.contains(_DOTTED, regex=True)
    key = distinct.str.lower().mask(dotted, distinct.str.lower().str.replace(".", "", regex=False))
    spelling = pd.DataFrame({"form": distinct, "n": used, "key": key})[used > 0]
    spelling = spelling.sort_values(["n", "form"], ascending=[False, True])
    common = spelling.drop_duplicates("key").set_index("key")["form"]
    terms, categories = pd.factorize(spelling["key"].map(common))
    place = np.zeros(len(distinct), dtype=int)
    place[spelling.index] = terms
    return pd.Categorical.from_codes(place[codes], categories=categories)


def _each(column: pd.Series, function) -> np.ndarray:
    """``function`` of a column of words, worked out once for each distinct word."""
    codes, distinct = pd.factorize(column)
    return np.asarray(function(pd.Series(distinct)))[codes]


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
    (binary logarithm of the ratio of rates) with ``low, high`` (95 %); ``p_adjusted``, G2's p after Benjamini-Hochberg.

    >>> from framing import Article, Event, read
    >>> event = Event("e", "", (Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")))
    >>> keyness(read(event))[["outlet", "term", "n", "n_reference"]].head(2).values.tolist()
    [['A', 'rebel', 1, 0], ['B', 'terrorist', 1, 0]]
    """
    rows, term, _ = _counted(reading, own_voice, lemmas, content_only)
    words = reading.tokens.loc[rows, ["article_id", "outlet"]].assign(term=term)
    return compare(words, target, reference, prior_size=prior_size, at_least=at_least)


def compare(words: pd.DataFrame, target=None, reference=None, *, prior_size=None, at_least: int = 1) -> pd.DataFrame:
    """``keyness`` over any table with ``article_id, outlet, term``, one row per use."""
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
            tables.append(_scored(name, counts, articles, targets, others, prior_size, at_least))
    if not tables:
        return pd.DataFrame(columns=COLUMNS)
    table = pd.concat(tables, ignore_index=True)
    return table.sort_values(["z", "n", "term"], ascending=[False, False, True], kind="stable").reset_index(drop=True)


def _side(names: str | list[str], counts: pd.DataFrame) -> tuple[str, list[str]]:
    chosen = [names] if isinstance(names, str) else list(names)
    for name in chosen:
        if name not in counts.columns:
            raise ValueError(f"No outlet {name!r} here; there are: {', '.join(counts.columns)}.")
    return " + ".join(chosen), chosen


def _tables(words: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Uses and articles of each term by outlet."""
    outlet, outlets = pd.factorize(words["outlet"])
    term, vocabulary = pd.factorize(words["term"], sort=True)
    article, ids = pd.factorize(words["article_id"])
    shape = (len(vocabulary), len(outlets))
    counts = np.bincount(term * shape[1] + outlet, minlength=shape[0] * shape[1]).reshape(shape)
    once = np.unique(term.astype(np.int64) * len(ids) + article)
    outlet_of = np.zeros(len(ids), dtype=int)
    outlet_of[article] = outlet
    spread = np.bincount(once // len(ids) * shape[1] + outlet_of[once % len(ids)], minlength=shape[0] * shape[1])
    frame = {"index": vocabulary, "columns": outlets}
    return pd.DataFrame(counts, **frame), pd.DataFrame(spread.reshape(shape), **frame)


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
    })[COLUMNS]  # fmt: skip


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
