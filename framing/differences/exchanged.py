"""Differences between versions of one sentence: words exchanged, added and cut, figures and sources that disagree.

The strength of an exchange is

    log2(1 + n) x (1 + charge) x part x copy x (1.5 where somebody is named)

``n``: how often the new words stand in the article that has them, where the other article never has them, else the
places of the exchange; ``charge``: 0 to 1, the strongest word that evaluates, pictures or is contested, on one side;
``part``: 1.5 in a headline, 1.25 in a lede; ``copy``: .8 where the sentence was not copied. What was added or cut
counts ``log2(1 + words)`` in place of ``log2(1 + n)``, half of the charge, and 1.25 at the beginning of the article
down to .75 at its end; sentences that stand in a row are one addition or cut. Where an article was written from
agency copy, it is read against that copy and not against another rewriting of it. Sentences that tell the same with
another figure for one thing, or one with and one without a source, count .5 x log2(articles that tell it) x the same
1.25 to .75. A label that changes a figure stands among the figures too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import log2

import pandas as pd

from framing.differences.change import Change, Charge, Place, apart, length, whole_facts
from framing.measures.coverage import shortened

EXCHANGED = ("label", "verb", "agency", "number", "hedge", "attribution", "added", "cut")
_PART = {"headline": 1.5, "lede": 1.25}
_NOT_COPIED = 0.8
_DISAGREES = 0.5
_SOMEBODY = 1.5
_MOST_WORDS = 8
_WHOM = re.compile(r"\b(?:who|whom)\b", re.IGNORECASE)
_WHO = ("person", "group", "organisation", "country", "unclear")
_EXACT = set(
    "about around some roughly approximately nearly almost over more less fewer than most up well only just".split()
)
_EXACT |= {"exactly", "at", "least", "all", "every"}
_FIGURES = re.compile(r"(?P<own>[\d.,/]+) (?P<thing>\w[^,;]*), others (?P<most>[\d.,/]+)")


def changes(comparison, kind: str) -> list[Change]:
    """The differences of one kind, each with its strength."""
    table = comparison.substitutions
    rewritings = _rewritings(table)
    rows = [row for row in table[table["kind"] == kind].itertuples() if row.left_article not in rewritings]
    if kind == "number":
        labels = table[table["kind"] == "label"].itertuples()
        rows += [
            row for row in labels if row.left_article not in rewritings and _amount(row.left) != _amount(row.right)
        ]
    if kind in ("added", "cut"):
        return [_passage(group, Charge(comparison), comparison) for group in _in_a_row(rows, kind)]
    groups: dict[tuple, list] = {}
    for row in rows:
        groups.setdefault((row.left_core.lower(), row.right_core.lower(), row.right_outlet), []).append(row)
    charge = Charge(comparison)
    somebody = _somebody(comparison) if kind == "label" else {}
    found = [_exchange(group, charge, somebody, comparison) for group in groups.values()]
    if kind == "agency":
        found += _told_without(comparison)
    if kind in ("number", "attribution"):
        found += _disagreements(comparison, kind)
    return apart(found)


def _rewritings(table: pd.DataFrame) -> set[str]:
    """Articles written from another one that is here."""
    return set(table.loc[table["copy"].astype(bool), "right_article"])


def _exchange(rows: list, charge: Charge, somebody: dict, comparison) -> Change:
    first = rows[0]
    places = {(row.article_id, row.start, row.end) for row in rows}
    n = max(len(places), _returns(first, comparison))
    heaviest = (
        max(charge.of(_left(row), row.right) for row in rows),
        max(charge.of(_right(row), row.left) for row in rows),
    )
    who = bool(somebody) and any(
        _named(place, somebody) or _WHOM.search(words)
        for row in rows
        for place, words in ((_left(row), row.left), (_right(row), row.right))
    )
    part = max(_PART.get(row.part, 1.0) for row in rows)
    copied = 1.0 if any(row.copy for row in rows) else _NOT_COPIED
    size = 1 + min(length(first.left_core) + length(first.right_core), _MOST_WORDS) / 10
    strength = log2(1 + n) * (1 + max(heaviest)) * size * part * copied * (_SOMEBODY if who else 1.0)
    spans = _distinct(place for row in rows for place in (_left(row), _right(row)))
    return Change(first.left_outlet, first.left, first.right_outlet, first.right, n, strength, spans)


def _returns(row, comparison) -> int:
    """How often the new words stand in the article, if the other one never has them."""
    words = re.compile(rf"(?<!\w){re.escape(row.right_core)}(?!\w)", re.IGNORECASE)
    theirs = len(words.findall(comparison.reading.text(row.left_article)))
    return 0 if theirs or not row.right_core else len(words.findall(comparison.reading.text(row.right_article)))


def _somebody(comparison) -> dict[str, dict[int, bool]]:
    """The head nouns of all phrases, in their order: is it the head of a mention of somebody?"""
    reading, mentions = comparison.reading, comparison.mentions
    mentions = mentions[mentions["type"].isin(_WHO)]
    named = {(row.article_id, place) for row in mentions.itertuples() for place in range(row.start, row.end)}
    start = dict(
        zip(
            zip(reading.tokens["article_id"], reading.tokens["token_id"], strict=True),
            reading.tokens["start"],
            strict=True,
        )
    )
    heads: dict[str, dict[int, bool]] = {}
    for row in reading.chunks.itertuples():
        head = start[row.article_id, row.root]
        heads.setdefault(row.article_id, {})[head] = (row.article_id, head) in named
    return heads


def _named(place: Place, heads: dict[str, dict[int, bool]]) -> bool:
    """Do the words name somebody: is their first head noun the head of a mention, or do they say "who"?"""
    article, start, end = place
    return next((named for head, named in heads.get(article, {}).items() if start <= head < end), False)


def _amount(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """Figures and words that say how exact they are.

    >>> _amount("about 640 dockworkers") == _amount("640 dockers")
    False
    """
    known = {word.lower() for word in re.findall(r"[^\W\d_]+", words)}
    return frozenset(re.findall(r"\d[\d.,]*", words)), frozenset(known & _EXACT)


def _in_a_row(rows: list, kind: str) -> list[list]:
    """Additions or cuts, those of whole sentences that follow one another together."""
    side = "left" if kind == "cut" else "right"
    groups: list[list] = []
    seen: set[tuple] = set()
    for row in sorted(rows, key=lambda row: (row.right_article, row.left_article, row.start)):
        place = (row.right_article, row.article_id, row.start)
        if place in seen:
            continue
        seen.add(place)
        last = groups[-1][-1] if groups else None
        follows = (
            last is not None
            and row.whole_sentence
            and last.whole_sentence
            and (last.left_article, last.right_article) == (row.left_article, row.right_article)
            and getattr(row, f"{side}_sentence") == getattr(last, f"{side}_sentence") + 1
        )
        groups[-1].append(row) if follows else groups.append([row])
    return groups


def _passage(rows: list, charge: Charge, comparison) -> Change:
    first = rows[0]
    left, right = " ".join(row.left for row in rows).strip(), " ".join(row.right for row in rows).strip()
    heaviest = max(charge.of((row.article_id, row.start, row.end)) for row in rows)
    early = 1.25 - 0.5 * first.start / max(len(comparison.reading.text(first.article_id)), 1)
    copied = 1.0 if any(row.copy for row in rows) else _NOT_COPIED
    strength = log2(1 + length(left + right)) * (1 + heaviest / 2) * early * copied
    spans = _distinct((row.article_id, row.start, row.end) for row in rows)
    return Change(first.left_outlet, left, first.right_outlet, right, len(rows), strength, spans)


def _told_without(comparison) -> list[Change]:
    """Acts whose agent is named here and not there."""
    found = []
    rewritings = _rewritings(comparison.substitutions)
    for row in comparison.flips.itertuples():
        if row.left_article in rewritings or row.change not in ("agent dropped", "agent named"):
            continue
        told = (row.left_words, row.left_agent), (row.right_words, row.right_agent)
        sides = [f"{words} ({agent})" if agent else words for words, agent in told]
        spans = [
            [row.left_article, int(row.left_start), int(row.left_end)],
            [row.right_article, int(row.right_start), int(row.right_end)],
        ]
        found.append(Change(row.left_outlet, sides[0], row.right_outlet, sides[1], 1, _SOMEBODY, spans))
    return found


def _disagreements(comparison, kind: str) -> list[Change]:
    """Sentences that tell the same with another figure for the same thing, or with and without a source."""
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told")]
    found = []
    for row in facts[facts["differs"] != ""].itertuples():
        if not any(_is(kind, part) for part in row.differs.split("; ")):
            continue
        others = facts[(facts["fact_id"] == row.fact_id) & (facts["article_id"] != row.article_id)]
        other = others[others["differs"] == ""].head(1)
        for their in (other if len(other) else others.head(1)).itertuples():
            spans = [[r.article_id, int(r.start), int(r.end)] for r in (their, row)]
            words = shortened(their.sentence), shortened(row.sentence)
            strength = _DISAGREES * log2(row.articles) * (1.25 - row.position / 2)
            found.append(Change(their.outlet, words[0], row.outlet, words[1], 1, strength, spans))
    return found


def _is(kind: str, said: str) -> bool:
    figures = _FIGURES.fullmatch(said)
    if kind == "number":
        return figures is not None and not set(figures["own"].split("/")) & set(figures["most"].split("/"))
    return figures is None


def _left(row) -> Place:
    return row.left_article, int(row.left_start), int(row.left_end)


def _right(row) -> Place:
    return row.right_article, int(row.right_start), int(row.right_end)


def _distinct(places: Iterable[Place]) -> list[list]:
    return [list(place) for place in dict.fromkeys(places)]
