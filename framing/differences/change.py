"""One difference between two outlets' texts, and what makes it strong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from framing.differences.once import once

PLAIN = {"neutral", "technical", "self_designation", ""}
_LOADED = {"evaluative", "dehumanising", "metaphor", "label", "emotive", "intensifier"}
_STRENGTH = {1: 0.4, 2: 0.7, 3: 1.0}
_FULL_VALENCE = 4.0
NOT_COPIED = 0.8
"""What a sentence that was not copied counts: there an exchange is less sure."""
Place = tuple[str, int, int]


@dataclass
class Change:
    """What one outlet has, and another in its place: words of both sides (or of one), places counted, all spans."""

    left_outlet: str
    left: str
    right_outlet: str
    right: str
    n: int
    strength: float
    places: list[list] = field(default_factory=list)

    @property
    def turn(self) -> str:
        """The outlet whose turn it takes."""
        return self.right_outlet or self.left_outlet

    def sides(self) -> tuple[str, str, str, str]:
        """Outlet and words of the left side, outlet and words of the right side."""
        return self.left_outlet, self.left, self.right_outlet, self.right


class Charge:
    """Words that evaluate, picture, or are contested: how strong each is, from 0 to 1."""

    def __init__(self, comparison) -> None:
        self._words: dict[str, list[tuple[int, int, float, str]]] = {}
        for row in comparison.wording[comparison.wording["group"].isin(_LOADED)].itertuples():
            self._put(row, _STRENGTH.get(int(row.strength), 0.7), row.form)
        for row in comparison.tone_words[comparison.tone_words["kind"] == "attitude"].itertuples():
            self._put(row, min(abs(row.valence) / _FULL_VALENCE, 1.0), row.word)
        terms = comparison.chosen_terms
        for row in terms[terms["certain"].astype(bool) & ~terms["connotation"].isin(PLAIN)].itertuples():
            self._put(row, 1.0, row.form)

    def _put(self, row, strength: float, words: str) -> None:
        self._words.setdefault(row.article_id, []).append((row.start, row.end, strength, words.lower()))

    def of(self, place: Place, other: str = "") -> float:
        """The strongest such word in a place that the words of the other side have not."""
        article, start, end = place
        inside = [
            strength
            for first, last, strength, words in self._words.get(article, ())
            if first < end and start < last and words not in other.lower()
        ]
        return max(inside, default=0.0)


def whole_facts(comparison):
    """The facts that sentences tell; a clause within one is a part of its fact and counted with it.

    >>> from types import SimpleNamespace
    >>> import pandas as pd
    >>> table = pd.DataFrame({"fact": ["It rained all day.", "all day"], "part_of": [-1, 0]})
    >>> whole_facts(SimpleNamespace(facts=table))["fact"].tolist()
    ['It rained all day.']
    """
    facts = comparison.facts
    return facts[facts["part_of"] < 0] if "part_of" in facts else facts


@once
def content_words(comparison) -> dict[tuple[str, int], set[str]]:
    """Names, nouns, verbs, adjectives and figures of each sentence (``article_id, sentence_id``), as lemmas."""
    tokens = comparison.reading.tokens
    tokens = tokens[tokens["pos"].isin(["NOUN", "PROPN", "VERB", "NUM", "ADJ"])]
    found: dict[tuple[str, int], set[str]] = {}
    for article, sentence, lemma in zip(tokens["article_id"], tokens["sentence_id"], tokens["lemma"], strict=True):
        found.setdefault((article, sentence), set()).add(lemma.lower())
    return found


def distinct_places(places: Iterable[Place]) -> list[list]:
    """Each place once, in order, as a list.

    >>> distinct_places([("a", 0, 3), ("b", 1, 2), ("a", 0, 3)])
    [['a', 0, 3], ['b', 1, 2]]
    """
    return [list(place) for place in dict.fromkeys(places)]


def length(text: str) -> int:
    """Words of a text, counted as ``Article.words`` counts them.

    >>> length("“Why?” he asked - for $3,000.")
    5
    """
    return sum(any(map(str.isalnum, word)) for word in text.split())


def apart(changes: list[Change]) -> list[Change]:
    """Without those whose places on both sides a stronger one has."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (-change.strength, change.sides())):
        if not any(all(any(_meet(a, b) for b in other.places) for a in change.places) for other in kept):
            kept.append(change)
    return kept


def _meet(one: list, other: list) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def base_of(comparison):
    """The agency's article, else the first."""
    articles = comparison.event.articles
    agencies = {article.wire for article in articles} - {""}
    return next((article for article in articles if article.outlet in agencies), articles[0])
