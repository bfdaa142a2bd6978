"""Whole sentences that one version of shared copy has and the other has not."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import Reading
from framing.measures.substitutions.words import word_list

_FEWEST = 2  # copied sentences that make two articles versions of one text
_SHARE = 0.15  # of the sentences of the shorter article
_FEWEST_RETOLD, _SHARE_RETOLD, _IN_ORDER = 5, 0.2, 0.8


def versions_of_one_copy(reading: Reading, pairs: pd.DataFrame) -> set[tuple[str, str]]:
    """Pairs of articles (left, right) that are versions of one text.

    At least two sentences, and 15 % of the shorter article's, were copied; or at least five, and 20 % of the shorter
    article's, tell the same outside quotations, four in five of them in the same order.
    """
    body = reading.sentences[reading.sentences["part"] != "headline"]
    sizes = body.groupby("article_id").size().to_dict()
    same = pairs[pairs["relation"] == "same"]
    found = set()
    for (left, right), group in same.groupby(["left_article", "right_article"]):
        shorter = min(sizes.get(left, 0), sizes.get(right, 0))
        told = group[~group["quotation"].astype(bool)].sort_values("left_sentence")
        copied = int(told["copy"].sum())
        ordered = 1 + int((told["right_sentence"].diff() > 0).sum()) if len(told) else 0
        retold = len(told) >= max(_FEWEST_RETOLD, _SHARE_RETOLD * shorter) and ordered >= _IN_ORDER * len(told)
        if copied >= max(_FEWEST, _SHARE * shorter) or retold:
            found.add((left, right))
    return found


def whole_sentences(reading: Reading, pairs: pd.DataFrame, versions: set[tuple[str, str]]) -> list[tuple]:
    """Rows of the table of substitutions for sentences added or cut between two versions of the same copy.

    A sentence counts as added or cut when nothing in the other article tells the same or something related.
    """
    body = reading.sentences[reading.sentences["part"] != "headline"]
    sentences = {article_id: list(group.itertuples()) for article_id, group in body.groupby("article_id", sort=False)}
    rows = []
    for (left, right), group in pairs.groupby(["left_article", "right_article"], sort=False):
        if (left, right) not in versions:
            continue
        for side, article_id in (("left", left), ("right", right)):
            known = set(group[f"{side}_sentence"])
            for sentence in sentences.get(article_id, []):
                if sentence.sentence_id not in known and _tells(sentence.sentence):
                    rows.append(_row(sentence, side, group.iloc[0]))
    return rows


def _tells(sentence: str) -> bool:
    """A sentence of at least four words that is not a date line."""
    words = [word.strip(".,:;()").lower() for word in sentence.split()]
    return len([word for word in words if word not in word_list("calendar") and not word.isdigit()]) >= 4


def _row(sentence, side: str, pair) -> tuple:
    text, span = sentence.sentence, (sentence.start, sentence.end)
    own = (sentence.article_id, sentence.outlet, sentence.sentence_id, *span, text)
    other = "right" if side == "left" else "left"
    empty = (pair[f"{other}_article"], pair[f"{other}_outlet"], -1, 0, 0, "")
    sides = (*own, *empty) if side == "left" else (*empty, *own)
    cores = (text, "") if side == "left" else ("", text)
    contexts = (f"[{text}]", "[]") if side == "left" else ("[]", f"[{text}]")
    kind = "cut" if side == "left" else "added"
    return (sentence.article_id, *span, *sides, kind, *cores, *contexts, True, 0.0, True)
