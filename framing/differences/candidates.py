"""One thing that an outlet has and the others have not, how strong it is, and which of many come first."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

import pandas as pd

WEIGHTS = {
    "names": 1.0,
    "exchanges": 1.2,
    "terms": 1.2,
    "voices": 0.9,
    "facts": 0.9,
    "agency": 0.5,
    "tone": 0.6,
    "words": 0.6,
}
SPAN = ["article_id", "start", "end"]


@dataclass
class Candidate:
    """What one outlet has: the sentence, its places ``n``, those of the outlet that comes next, and all spans.

    ``pair``: the two outlets whose room for speakers it sets side by side; empty for all else. ``about``: the surnames
    of the persons whom it is about, where it is about persons and nothing else.
    """

    question: str
    sentence: str
    detail: str
    n: int
    next_most: int
    outlet: str
    choice: str
    rows: pd.DataFrame
    part: float = 1.0
    pair: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()

    @property
    def strength(self) -> float:
        """Weight of the question x log2(1 + n) x (n - m) / n."""
        return self.part * WEIGHTS[self.question] * log2(1 + self.n) * max(self.n - self.next_most, 0) / self.n


def varied(candidates: list[Candidate]) -> list[Candidate]:
    """The strongest first, with questions and outlets in turn; words already said are not said again."""
    left = distinct(sorted(candidates, key=lambda c: (-c.strength, c.question, c.sentence)))
    chosen: list[Candidate] = []

    def worth(c: Candidate) -> float:
        again = sum(o.question == c.question for o in chosen)
        return c.strength * 0.5**again * 0.8 ** sum(o.outlet == c.outlet for o in chosen)

    while left:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
    return chosen


def distinct(candidates: list[Candidate]) -> list[Candidate]:
    """Without those that stronger ones have said: more than half of their places, their pair of outlets, their people.

    A pair of outlets is compared once for each question; each person is told of once.
    """
    kept, covered, compared, people = [], set(), set(), set()
    for candidate in candidates:
        places = {(row.article_id, row.start // 20) for row in candidate.rows.itertuples()}
        said = candidate.question, candidate.pair
        known = bool(candidate.about) and candidate.about <= people
        if known or said in compared or (places and len(places & covered) > len(places) / 2):
            continue
        kept.append(candidate)
        covered |= places
        people |= candidate.about
        compared |= {said} if candidate.pair else set()
    return kept
