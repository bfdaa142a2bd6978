"""Every hit of a search in its context (KWIC), and the words that keep company with a word (collocates).

A search is a regular expression over the text, run with a time limit, so that no pattern can hang a server.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import regex

from framing.language.reading import OWN_VOICES, SPAN_COLUMNS, Reading
from framing.statistics import FEWEST_FOR_SHARE

SECONDS = 1.0  # after that a reader waits, and the expression may never end
LONGEST_PATTERN = 200  # characters; what is longer was not meant as a search
COLUMNS = [*SPAN_COLUMNS, "left", "keyword", "right"]
COLLOCATE_COLUMNS = ["outlet", "node", "collocate", "n", "n_node", "n_collocate", "expected", "log_dice", "articles"]


class PatternProblem(ValueError):
    """A search that cannot be run; its message says why and what to do."""


def kwic(
    reading: Reading, pattern: str, *, width: int = 60, is_regex: bool = True, case: bool = False, voice: str = "all"
) -> pd.DataFrame:
    """Keyword in context: one row per hit, with ``left, keyword, right``.

    ``pattern`` is a regular expression (or plain words, with ``is_regex=False``); plain words match whole words and
    ``*`` stands for any letters. ``width`` is the number of characters of context on each side, cut at word
    boundaries. ``voice="outlet"`` keeps the outlet's own words (with scare quotes) only. Raises ``PatternProblem``
    for a pattern that is empty, too long, wrong, or too slow.

    >>> from framing import Article, Event, read
    >>> reading = read(Event("e", "", (Article("a", "Outlet A", "", "The militants left. A militant stayed."),)))
    >>> kwic(reading, "militant*", is_regex=False)[["left", "keyword", "right"]].values.tolist()
    [['The', 'militants', 'left. A militant stayed.'], ['The militants left. A', 'militant', 'stayed.']]
    """
    expression = _compiled(pattern, is_regex, case)
    rows = []
    for article in reading.event.articles:
        for match in _matches(expression, article.text):
            start, end = match.span()
            left, right = _context(article.text, start, end, width)
            rows.append((article.article_id, start, end, left, match.group(), right))
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", "left", "keyword", "right"])
    table = reading.evidence(table)[COLUMNS]
    return table if voice == "all" else table[table["voice"].isin(OWN_VOICES)].reset_index(drop=True)


def _compiled(pattern: str, is_regex: bool, case: bool) -> regex.Pattern:
    if not pattern.strip():
        raise PatternProblem("The search is empty; type a word or a regular expression.")
    if len(pattern) > LONGEST_PATTERN:
        raise PatternProblem(f"The search has {len(pattern)} characters; {LONGEST_PATTERN} are the most.")
    if not is_regex:
        words = [regex.escape(word).replace(r"\*", r"\w*") for word in pattern.split()]
        pattern = r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"
    try:
        return regex.compile(pattern, regex.UNICODE if case else regex.UNICODE | regex.IGNORECASE)
    except regex.error as problem:
        raise PatternProblem(f"This is not a regular expression: {problem}; search for plain words instead.") from None


def _matches(expression: regex.Pattern, text: str) -> list[regex.Match]:
    try:
        return [match for match in expression.finditer(text, timeout=SECONDS) if match.group()]
    except TimeoutError:
        raise PatternProblem("This search takes too long on these texts; use a simpler expression.") from None


def _context(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """Up to ``width`` characters on each side, in whole words, on one line."""
    left, right = text[max(start - width, 0) : start], text[end : end + width]
    if start > width and not text[start - width - 1].isspace():
        left = left.partition(" ")[2]
    if end + width < len(text) and not text[end + width].isspace():
        right = right.rpartition(" ")[0]
    return " ".join(left.split()), " ".join(right.split())


def collocates(
    reading: Reading, node: str, *, window: int = 5, at_least: int = 2, by_outlet: bool = True
) -> pd.DataFrame:
    """Collocates of a word: one row per outlet and collocate, the closest company first.

    ``node`` is a lemma or a word form, compared without case. A collocate is a content word (a noun, verb, adjective,
    adverb or name) at most ``window`` tokens from the node within the same sentence. ``n`` counts the pairs, ``n_node``
    and ``n_collocate`` the words alone, ``expected`` the pairs that chance would give, ``log_dice`` how tight the pair
    is: 14 + log2(2 f_xy / (f_x + f_y)), at most 14 (Rychly 2008, RASLAN 6-9). Pairs seen fewer than ``at_least`` times
    are left out. ``by_outlet=False`` counts all outlets together, as outlet "all".

    >>> from framing import Article, Event, read
    >>> reading = read(Event("e", "", (Article("a", "A", "", "Armed gangs fled. Armed gangs hid. The harbour shut."),)))
    >>> collocates(reading, "gang")[["collocate", "n", "log_dice"]].values.tolist()
    [['armed', 2, 14.0]]
    """
    words = _words(reading)
    if not by_outlet:
        words = words.assign(outlet="all")
    tables = [_company(group, outlet, node, window) for outlet, group in words.groupby("outlet", sort=False)]
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=COLLOCATE_COLUMNS)
    table = table[table["n"] >= at_least][COLLOCATE_COLUMNS]
    return table.sort_values(["log_dice", "n", "collocate"], ascending=[False, False, True]).reset_index(drop=True)


def _words(reading: Reading) -> pd.DataFrame:
    tokens = reading.tokens
    words = tokens[tokens["token"].str.contains(r"\w", regex=True)].copy()
    lemma = words["lemma"].where(words["lemma"] != "", words["token"]).str.lower()
    words["term"] = lemma
    words["form"] = words["token"].str.lower()
    words["content"] = words["pos"].isin(["NOUN", "PROPN", "VERB", "ADJ", "ADV", ""])
    words["place"] = words.groupby(["article_id", "sentence_id"], sort=False).cumcount()
    return words[["article_id", "outlet", "sentence_id", "place", "term", "form", "content"]]


def _company(words: pd.DataFrame, outlet: str, node: str, window: int) -> pd.DataFrame:
    wanted = node.lower()
    is_node = (words["term"] == wanted) | (words["form"] == wanted)
    nodes = words[is_node][["article_id", "sentence_id", "place"]]
    others = words[~is_node & words["content"]]
    near = nodes.merge(others, on=["article_id", "sentence_id"], suffixes=("_node", ""))
    near = near[(near["place"] - near["place_node"]).abs() <= window]
    counts = near.groupby("term").agg(n=("place", "size"), articles=("article_id", "nunique"))
    frequency = words["term"].value_counts()
    f_x, f_y = int(is_node.sum()), counts.index.map(frequency).to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        log_dice = 14 + np.log2(2 * counts["n"] / (f_x + f_y))
    return pd.DataFrame({
        "outlet": outlet, "node": wanted, "collocate": counts.index, "n": counts["n"], "n_node": f_x,
        "n_collocate": f_y.astype(int), "expected": 2 * window * f_x * f_y / max(len(words), 1),
        "log_dice": np.minimum(log_dice, 14.0), "articles": counts["articles"],
    })  # fmt: skip


def enough(collocations: pd.DataFrame) -> pd.DataFrame:
    """The rows whose node is used often enough (five times) to compare its company between outlets.

    >>> enough(pd.DataFrame({"node": ["police", "mayor"], "n_node": [5, 4]}))["node"].tolist()
    ['police']
    """
    return collocations[collocations["n_node"] >= FEWEST_FOR_SHARE].reset_index(drop=True)
