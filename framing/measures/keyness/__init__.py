"""Which words mark an outlet? Size and evidence of differences in word use, side by side.

Log-odds ratios with an informative Dirichlet prior: Monroe, Colaresi & Quinn (2008), Political Analysis 16(4):372-403.
G2: Dunning (1993), Computational Linguistics 19(1):61-74. Log ratio: Hardie (2014), with 0.5 added to zero counts; its
interval is that of a log relative risk (Katz et al. 1978). Whether a word is a key word of the text at all is asked
against English at large, as corpus linguistics does: Scott (1997), System 25(2):233-245.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.language.reading import Reading
from framing.lexicons import reporting_verbs, verb_of
from framing.lexicons.general_english import rarest, rate
from framing.measures.keyness.counted import coded, counted_rows, is_word, terms, where
from framing.measures.keyness.names import articles_of
from framing.measures.keyness.scores import chi2_tail, g2, g2_expected, log_odds, log_ratio
from framing.statistics import adjusted_p

__all__ = ["compare", "g2", "keyness", "log_odds", "log_ratio", "terms"]

COLUMNS = [
    "outlet", "term", "n", "n_reference", "articles", "log_odds", "z", "g2", "log_ratio", "low", "high",
    "p_adjusted", "prior", "target_words", "reference_words", "reference_articles", "g2_english", "marks",
]  # fmt: skip
PRIOR_PER_WORD = 1.0  # pseudo-words for each distinct word: in all as many as Laplace's rule adds
LEAST_Z, STRONG_Z = 1.0, 1.96  # a difference smaller than its own uncertainty marks nobody; 1.96 is p = .05
KEY_G2 = 15.13  # p = .0001, the cut that Rayson, Berridge & Francis (2004) advise for key words
_MOST_CELLS = 100_000_000  # of terms by articles in memory at a time


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
    [['A', 'rebels', 1, 0], ['B', 'terrorists', 1, 0]]
    """
    rows, term, _ = counted_rows(reading, own_voice, lemmas, content_only)
    article, ids = articles_of(reading)
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
    form, forms = coded(reading.tokens["token"])
    counted = where(forms, is_word)[form]
    if own_voice:
        counted &= (reading.tokens["voice"] != "quoted").to_numpy()
    return reading.tokens["outlet"][counted].value_counts()


def compare(
    words: pd.DataFrame, target=None, reference=None, *, prior_size=None, at_least: int = 1, english=None
) -> pd.DataFrame:
    """``keyness`` over any table with ``article_id, outlet, term``, one row per use.

    ``english``: the rate of each term in English at large, and all words of each outlet; None if they are not known.
    Raises ``ValueError`` for an outlet that is not there, and for one on both sides.

    >>> words = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["A", "B"], "term": ["riot", "protest"]})
    >>> table = compare(words.loc[[0] * 9 + [1] * 8], target="A")
    >>> table[["outlet", "term", "n", "n_reference"]].values.tolist()
    [['A', 'riot', 9, 0], ['A', 'protest', 0, 8]]
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
    entry = reporting_verbs().get(verb_of(term))
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
        "p_adjusted": adjusted_p(chi2_tail(np.abs(evidence))), "prior": a_0, "target_words": int(n_i),
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
