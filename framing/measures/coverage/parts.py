"""Clauses of a fact that some articles leave out although they tell the rest of the sentence.

Whether a clause was left out is read from the table of exchanges: its words were cut, nothing stands in for them, and
no other sentence of the article has them.
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from framing.joining import Sentence
from framing.language.token_rows import SentenceTokens
from framing.language.tokens import Token
from framing.measures.coverage.clauses import Clause, clause_of, clauses, meaning

_CUT = 0.6  # share of a clause's words of meaning that must be cut
_ELSEWHERE = 0.6  # share of them that another sentence of the article has, where it tells the clause there
_KEPT, _EXCHANGED = 0.3, 0.5  # shares of them that stand in its sentence, or for which other words stand there
_FEWEST_KEPT = 2  # and so many of them, for one ("have") stands in any sentence
_FEWEST_CUT = 2  # words of meaning that were cut in a row
_REST = 0.6  # share of the words after the main clause that stay where that clause was cut
_ALL = 0.8  # share of a sentence's words: a clause that has so many is the sentence
_MOST = 3  # clauses of one fact


class Part(NamedTuple):
    """A clause of a fact: the place in each article that tells it, and the articles that leave it out."""

    told: dict[str, tuple[int, int]]
    left_out: tuple[str, ...]
    words: int


class Parts:
    """Finds the clauses of facts that were left out."""

    def __init__(self, substitutions: pd.DataFrame, tokens: SentenceTokens):
        self._of_article = tokens.of
        self._clauses: dict[Sentence, list[Clause]] = {}
        self._gone: dict[tuple[str, int, str], list[tuple[int, int]]] = {}
        rows = substitutions[~substitutions["whole_sentence"].astype(bool)] if len(substitutions) else substitutions
        self._changed: dict[tuple[str, int, str], list[tuple[int, int, int, int]]] = {}
        for mine, theirs in (("left", "right"), ("right", "left")):
            places = [f"{side}_{edge}" for side in (mine, theirs) for edge in ("start", "end")]
            names = [f"{mine}_article", f"{mine}_sentence", f"{theirs}_article", *places]
            for article, sentence, other, *span in zip(*(rows[name].tolist() for name in names), strict=True):
                if span[1] > span[0] and span[3] > span[2]:
                    self._changed.setdefault((article, sentence, other), []).append(tuple(span))
                elif span[1] > span[0]:
                    self._gone.setdefault((article, sentence, other), []).append((span[0], span[1]))

    def of(self, group: dict[str, list[int]], order: list[str], readable: list[str]) -> list[Part]:
        """The clauses of one fact (article -> sentences) that at least one of its articles leaves out.

        ``order``: the articles, the base of shared copy first; a clause is read from the first of the ``readable`` that
        tells it. What stands there in place of an earlier article's words is an exchange, and no clause of its own.
        """

        found: list[Part] = []
        told: set[tuple[str, int, int]] = set()
        for article in (article for article in readable if article in group):
            for sentence in group[article]:
                if not any((article, sentence, other) in self._gone for other in group):
                    continue
                for clause in [*self._of(article, sentence), *self._cuts(article, sentence, group)]:
                    if (article, clause.start, clause.end) in told:
                        continue
                    part = self._part(article, sentence, clause, group)
                    if part is None or any(order.index(other) < order.index(article) for other in part.told):
                        continue
                    if not any(_overlap(part.told[article], one.told.get(article)) for one in found):
                        found.append(part)
                        told |= {(name, *span) for name, span in part.told.items()}
        return sorted(found, key=lambda part: (-len(part.told), -part.words))[:_MOST]

    def _part(self, article: str, sentence: int, clause: Clause, group: dict[str, list[int]]) -> Part | None:
        left_out = [other for other in group if other != article and self._cut(article, sentence, clause, other)]
        if not left_out:
            return None
        clause = self._narrowed(article, sentence, clause, left_out[0])
        told = {article: (clause.start, clause.end)}
        for other in group:
            if other != article and other not in left_out:
                if self._put_otherwise(article, sentence, clause, other, group[other]):
                    told[other] = self._same(article, sentence, clause, other, group[other])
                else:
                    left_out.append(other)
        return Part(told, tuple(left_out), len(clause.words))

    def _cut(self, article: str, sentence: int, clause: Clause, other: str) -> bool:
        gone = self._gone.get((article, sentence, other), ())
        missing = [word for start, end, word in clause.words if any(a <= start and end <= b for a, b in gone)]
        if self._is_all(article, sentence, clause):
            return False
        if len(missing) < _CUT * len(clause.words):
            return False
        if clause.main and not self._rest_is_told(article, sentence, clause, other):
            return False
        wanted = {word for _, _, word in clause.words}
        lines = self._of_article(other).values()
        return all(len(wanted & {token.lemma.lower() for token in line}) < _ELSEWHERE * len(wanted) for line in lines)

    def _is_all(self, article: str, sentence: int, clause: Clause) -> bool:
        """Is the clause nearly all of its sentence? An article that tells the sentence cannot leave that out."""
        tokens = [row for row in self._of_article(article)[sentence] if any(letter.isalnum() for letter in row.token)]
        return sum(clause.start <= row.start < clause.end for row in tokens) >= _ALL * len(tokens)

    def _narrowed(self, article: str, sentence: int, clause: Clause, other: str) -> Clause:
        """Of "in which a case was found and concerns 830 pupils" what follows the "and", where only that was cut."""
        tokens = [row for row in self._of_article(article)[sentence] if clause.start <= row.start < clause.end]
        for start, end in self._gone.get((article, sentence, other), ()):
            joined = any(row.start == start and row.pos == "CCONJ" for row in tokens)
            if joined and end >= clause.end:
                return clause_of([row for row in tokens if row.start >= start], _FEWEST_CUT) or clause
        return clause

    def _rest_is_told(self, article: str, sentence: int, clause: Clause, other: str) -> bool:
        """Does the other article have the rest of the sentence? Else the main clause was put in other words."""
        outside = [
            token for token in self._of_article(article)[sentence] if token.start >= clause.end and meaning(token)
        ]
        gone = [*self._gone.get((article, sentence, other), ()), *self._changed.get((article, sentence, other), ())]
        kept = [token for token in outside if not any(a <= token.start and token.end <= b for a, b, *_ in gone)]
        return len(kept) >= _REST * len(outside) > 0

    def _put_otherwise(self, article: str, sentence: int, clause: Clause, other: str, sentences: list[int]) -> bool:
        """Does the other article have some of these words in its sentence, or others in their place?"""
        lines = [token.lemma.lower() for number in sentences for token in self._of_article(other)[number]]
        kept = sum(word in lines for _, _, word in clause.words)
        places = self._changed.get((article, sentence, other), ())
        exchanged = sum(any(a <= start and end <= b for a, b, *_ in places) for start, end, _ in clause.words)
        some = kept >= max(_KEPT * len(clause.words), min(_FEWEST_KEPT, len(clause.words)))
        return some or exchanged >= _EXCHANGED * len(clause.words)

    def _same(self, article: str, sentence: int, clause: Clause, other: str, sentences: list[int]) -> tuple[int, int]:
        """Where another article tells it: the clause with most of these words, else the words that stand there."""
        wanted = {word for _, _, word in clause.words}
        best, most = None, 0.5
        for number in sentences:
            for one in self._of(other, number):
                words = {word for _, _, word in one.words}
                alike = 2 * len(words & wanted) / max(len(words) + len(wanted), 1)
                if alike > most:
                    best, most = (one.start, one.end), alike
        if best:
            return best
        lines = max((self._of_article(other)[number] for number in sentences), key=len)
        here = self._changed.get((article, sentence, other), ())
        places = [(c, d) for a, b, c, d in here if any(a <= start and end <= b for start, end, _ in clause.words)]
        places = [place for place in places if lines[0].start <= place[0] and place[1] <= lines[-1].end]
        places = places or [(token.start, token.end) for token in lines if token.lemma.lower() in wanted]
        if not places:
            return lines[0].start, lines[-1].end
        return min(start for start, _ in places), max(end for _, end in places)

    def _cuts(self, article: str, sentence: int, group: dict[str, list[int]]) -> list[Clause]:
        """What was cut from a sentence as a whole, where it says enough by itself."""
        tokens = self._of_article(article).get(sentence, [])
        spans = sorted({span for other in group for span in self._gone.get((article, sentence, other), ())})
        found = []
        for start, end in spans:
            inside = [token for token in tokens if start <= token.start and token.end <= end]
            clause = clause_of(inside, _FEWEST_CUT) if 2 * len(inside) <= 1.5 * len(tokens) else None
            if clause and (_finite(inside) or _set_apart(inside[0], tokens)):
                found.append(clause)
        return found

    def _of(self, article: str, sentence: int) -> list[Clause]:
        if (article, sentence) not in self._clauses:
            self._clauses[article, sentence] = clauses(self._of_article(article).get(sentence, []))
        return self._clauses[article, sentence]


def _finite(tokens: list[Token]) -> bool:
    """Do these words hold a verb with its subject, and more than who says so?"""
    subjects = {token.head for token in tokens if token.dep in {"nsubj", "nsubjpass"}}
    verbs = [token for token in tokens if token.pos in {"VERB", "AUX"} and meaning(token)]
    return bool(verbs) and any(token.token_id in subjects for token in tokens)


def _set_apart(first: Token, tokens: list[Token]) -> bool:
    """Does a comma or a semicolon stand before this word?"""
    before = [token.token for token in tokens if token.end <= first.start]
    return bool(before) and before[-1] in {",", ";", "–", "—"}


def _overlap(span: tuple[int, int], other: tuple[int, int] | None) -> bool:
    return other is not None and span[0] < other[1] and other[0] < span[1]
