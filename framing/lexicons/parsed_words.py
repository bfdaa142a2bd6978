"""The tokens of one parsed article, as lists that word lists can ask quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

import pandas as pd


class Words:
    """The tokens of one article, as lists that are quick to ask."""

    def __init__(self, text: str, tokens: pd.DataFrame, entities: pd.DataFrame):
        self.text = text
        self.start, self.end = tokens["start"].tolist(), tokens["end"].tolist()
        self.token = [token.lower() for token in tokens["token"].tolist()]
        self.lemma = [lemma.lower() for lemma in tokens["lemma"].tolist()]
        self.pos, self.tag, self.dep = (tokens[column].tolist() for column in ("pos", "tag", "dep"))
        self.head, self.sentence = tokens["head"].tolist(), tokens["sentence_id"].tolist()
        self.entity: dict[int, str] = {}
        self.entity_span: dict[int, tuple[int, int]] = {}
        for kind, first, last in zip(entities["type"], entities["first"], entities["last"], strict=True):
            for number in range(first, last + 1):
                self.entity[number], self.entity_span[number] = kind, (first, last)

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """Tokens by the token that they depend on."""
        found: dict[int, list[int]] = {}
        for number, head in enumerate(self.head):
            if head != number:
                found.setdefault(head, []).append(number)
        return found

    @cached_property
    def sentences(self) -> dict[int, tuple[int, int]]:
        """First token and one past the last token of each sentence."""
        found: dict[int, tuple[int, int]] = {}
        for number, sentence in enumerate(self.sentence):
            found[sentence] = (found.get(sentence, (number,))[0], number + 1)
        return found

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Places of each word and each lemma of the article."""
        found: dict[str, list[int]] = {}
        for number, (token, lemma) in enumerate(zip(self.token, self.lemma, strict=True)):
            for word in {token, lemma}:
                found.setdefault(word, []).append(number)
        for number, kind in self.entity.items():
            found.setdefault(f"%{kind}", []).append(number)
        return found

    def title_case(self, number: int) -> bool:
        """Does the sentence of this token capitalise nearly every word, as many headlines do?"""
        left, right = self.sentences[self.sentence[number]]
        long = [n for n in range(left, right) if len(self.token[n]) > 3 and self.token[n].isalpha()]
        return len(long) > 2 and sum(self.text[self.start[n]].isupper() for n in long) > 0.8 * len(long)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """First and last token that a stretch of text touches."""
        first = bisect_right(self.end, start)
        last = bisect_left(self.start, end) - 1
        top = len(self.start) - 1
        return min(first, top), max(min(last, top), min(first, top))

    def root(self, first: int, last: int) -> int:
        """The token of a stretch that depends on nothing inside it; the last such token."""
        for number in range(last, first - 1, -1):
            head = self.head[number]
            if (head == number or not first <= head <= last) and self.pos[number] not in {"PUNCT", "PART"}:
                return number
        return last

    def among(self, number: int, words: frozenset[str]) -> bool:
        """Is this token (its form, lemma, entity type or being a number) one of the words?"""
        if self.token[number] in words or self.lemma[number] in words:
            return True
        if number in self.entity and f"%{self.entity[number]}" in words:
            return True
        return "#" in words and (self.pos[number] == "NUM" or self.token[number][:1].isdigit())
