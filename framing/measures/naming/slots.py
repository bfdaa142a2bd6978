"""What two outlets put into one slot of a sentence that both have: "*rebels* fled" here, "*terrorists* fled" there."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import pandas as pd

from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.links import Links
from framing.measures.naming.names import only_head
from framing.measures.naming.people import somebody

_KINDS = frozenset({"label", "style", "number"})
_ALIKE = 0.55
_LARGE = 4
_BODIES = ("organisation", "media")


class Nature(NamedTuple):
    """What a phrase names (person | group | place) and what of a group: an ``organisation``, ``people`` or neither."""

    kind: str
    of: str = ""


def join_slots(links: Links, found: list[Candidate], types: dict[str, str], substitutions: pd.DataFrame) -> None:
    """Join what aligned sentences exchange: heads of whole phrases, of one nature. Large actors need it twice."""
    by_head = {(c.words.article_id, c.head): number for number, c in enumerate(found)}
    articles = {c.words.article_id: c.words for c in found}
    seen: dict[tuple[str, str], int] = defaultdict(int)
    pairs: list[tuple[int, int]] = []
    for row in substitutions.itertuples(index=False):
        if row.kind not in _KINDS or row.similarity < _ALIKE:
            continue
        spans = (row.left_article, row.left_start, row.left_end), (row.right_article, row.right_start, row.right_end)
        one, other = (_headed(articles.get(span[0]), span, by_head) for span in spans)
        if one is None or other is None:
            continue
        if not _fit(found[one], found[other], types, links.named(one) or links.named(other)):
            continue
        pairs.append((one, other))
        seen[links.pair(one, other)] += 1
    for one, other in pairs:
        if min(links.size(one), links.size(other)) < _LARGE or seen[links.pair(one, other)] > 1:
            texts = [text_of(found[number]) for number in (one, other)]
            links.join(one, other, f"one article writes “{texts[0]}” where another writes “{texts[1]}”")


def _headed(article: Words | None, span: tuple[str, int, int], by_head: dict) -> int | None:
    """The mention whose head is the head of an exchanged phrase; none where the phrase names several."""
    article_id, start, end = span
    return None if article is None else by_head.get((article_id, only_head(article, start, end)))


def _fit(one: Candidate, other: Candidate, types: dict[str, str], named: bool) -> bool:
    """Whether two phrases can name one: a person, a group or a place each, an organisation no people.

    Places, and persons of whom one is known by name (``named``), must be spoken of as known: "the nominee".
    """
    mine, theirs = nature(one, types), nature(other, types)
    if mine is None or theirs is None or mine.kind != theirs.kind:
        return False
    if mine.kind != "group" and not (_pointing(one) and _pointing(other)):
        return mine.kind == "person" and not named
    return {mine.of, theirs.of} != {"organisation", "people"}


def nature(candidate: Candidate, types: dict[str, str]) -> Nature | None:
    """What a phrase names, where it is somebody or a place; None for countries and things."""
    form, lemma, single = candidate.form, candidate.lemma, candidate.words.singular(candidate.head)
    if form in ("name", "group"):
        return _of_name(types.get(candidate.name.key, "")) if form == "name" else Nature("group")
    if form == "generic":
        kind = generic_heads()[lemma]["kind"]
        if kind in ("group", "armed"):
            return Nature("person" if single and kind == "armed" and lemma != "force" else "group")
        return Nature("person") if single else Nature("group", "people")
    if form == "body":
        return Nature("group", "" if lemma in ("police", "opposition", "army", "military") else "organisation")
    if form == "role":
        return Nature("person")
    if lemma in words()["organisations"]:
        return Nature("group", "organisation")
    if lemma in words()["places"]:
        return Nature("place")
    if form == "thing" and somebody(lemma):
        return Nature("person") if single else Nature("group", "people")
    return None


def _of_name(type_: str) -> Nature | None:
    if type_ in ("person", "place"):
        return Nature(type_)
    if type_ in _BODIES:
        return Nature("group", "organisation")
    return Nature("group") if type_ in ("armed", "party") else None


def _pointing(candidate: Candidate) -> bool:
    """Whether a phrase speaks of one that is known: a name, "the village"."""
    article = candidate.words
    return candidate.form == "name" or article.lower[candidate.first] in ("the", "this", "that")


def text_of(candidate: Candidate) -> str:
    """The words of a mention, white space evened out."""
    start, end = candidate.words.span(candidate.first, max(candidate.last, candidate.head))
    return " ".join(candidate.words.text[start:end].split())
