"""The tokens of one parsed article, as lists that word lists can ask quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from framing.lexicons.matching import Cut, cut


class Words:
    """The tokens of one article, as lists that are quick to ask.

    ``tokens`` holds ``COLUMNS``, each as a list or a column of a table; ``entities`` are (type, first, last token).
    """

    COLUMNS = ("start", "end", "token", "lemma", "pos", "tag", "dep", "head", "sentence_id")

    def __init__(self, text: str, tokens: Mapping[str, Sequence], entities: Iterable[tuple[str, int, int]]):
        self.text = text
        self.start, self.end, token, lemma, self.pos, self.tag, self.dep, self.head, self.sentence = (
            list(tokens[name]) for name in self.COLUMNS
        )
        self.token = [word.lower() for word in token]
        self.lemma = [word.lower() for word in lemma]
        self.entity: dict[int, str] = {}
        self.entity_span: dict[int, tuple[int, int]] = {}
        for kind, first, last in entities:
            for number in range(first, last + 1):
                self.entity[number], self.entity_span[number] = kind, (first, last)

    @cached_property
    def cut(self) -> Cut:
        """The text as forms are looked up in it."""
        return cut(self.text)

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
