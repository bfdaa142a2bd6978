"""One article as the quotation rules see it: its tokens, sentences, marks and phrases, from a reading's tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from framing.language.attribution import Report, children_of, is_cue, reports, subtree
from framing.language.reading import Reading
from framing.language.token_rows import tokens_of
from framing.language.tokens import Token
from framing.lexicons import reporting_verbs


class Marked(NamedTuple):
    """A span between quotation marks, without them."""

    start: int
    end: int
    sentence: int
    scare: bool
    closed: bool
    continued: bool
    headline: bool


class Line(NamedTuple):
    """A sentence."""

    start: int
    end: int
    paragraph: int
    headline: bool = False
    lede: bool = False


@dataclass(frozen=True)
class Story:
    """One article: everything is counted in its tokens."""

    article_id: str
    text: str
    tokens: list[Token]
    lines: list[Line]
    marked: list[Marked]
    chunks: list[tuple[int, int, int]]
    entities: list[tuple[int, int, str]]
    children: dict[int, list[int]] = field(repr=False)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return [token.start for token in self.tokens]

    @cached_property
    def sentence_first(self) -> list[int]:
        """The first token of each sentence, and one more for the end."""
        numbers = [token.sentence_id for token in self.tokens]
        return [bisect_left(numbers, line) for line in range(len(self.lines) + 1)]

    @cached_property
    def quoted(self) -> list[bool]:
        """Does a token stand between quotation marks that are not scare quotes?"""
        inside = [False] * len(self.tokens)
        for mark in self.marked:
            if not mark.scare:
                for number in range(self.at(mark.start), self.at(mark.end)):
                    inside[number] = True
        return inside

    @cached_property
    def reports(self) -> list[Report]:
        """Reporting words and what they cover."""
        return reports(self.tokens, self.children)

    @cached_property
    def reported(self) -> set[int]:
        """Tokens in indirect speech."""
        return set().union(*(report.covered for report in self.reports))

    @cached_property
    def speaking(self) -> set[int]:
        """Subjects of the verbs that report something, outside quotation marks."""
        verbs = reporting_verbs()
        reporting = {report.cue for report in self.reports}
        beside_marks = {mark.sentence for mark in self.marked if not mark.scare}
        found = set()
        for number, token in enumerate(self.tokens):
            if token.lemma in verbs and not self.quoted[number] and is_cue(number, self.tokens):
                if number in reporting or not verbs[token.lemma]["weak"] or token.sentence_id in beside_marks:
                    found.update(self.below(number, "nsubj"))
        return found

    @cached_property
    def chunk_of(self) -> dict[int, tuple[int, int]]:
        """(first, last) of the noun chunk with this head."""
        return {root: (first, last) for first, last, root in self.chunks}

    def at(self, offset: int) -> int:
        """The first token that starts at this offset or after it."""
        return bisect_left(self.starts, offset)

    def line_at(self, offset: int) -> int:
        """The sentence that holds this offset."""
        return max(bisect_right([line.start for line in self.lines], offset) - 1, 0)

    def below(self, number: int, *deps: str) -> list[int]:
        """The dependents of a token with one of these relations (all of them without a name)."""
        return [child for child in self.children.get(number, []) if not deps or self.tokens[child].dep in deps]

    def subtree(self, number: int) -> set[int]:
        """A token and everything that hangs on it."""
        return subtree(number, self.children)

    def head_of_name(self, number: int) -> int:
        """The noun that a name stands before as a part: "Mr. [Petrov] aide" -> "aide"; else the name itself."""
        while self.tokens[number].dep in {"compound", "nmod", "flat"} and self.tokens[number].head > number:
            number = self.tokens[number].head
        return number

    @cached_property
    def surnames(self) -> set[str]:
        """The last words of the persons' names."""
        last_words = {self.tokens[last].token for _, last, kind in self.entities if kind == "PERSON"}
        return {word for word in last_words if word[:1].isupper()}

    @cached_property
    def small_words(self) -> set[str]:
        """The words that the article writes in small letters somewhere."""
        return {token.token for token in self.tokens if token.token.islower()}

    @cached_property
    def places(self) -> set[str]:
        """Names that the tagger takes for a place oftener than for a person."""
        kinds: dict[str, int] = {}
        for first, last, kind in self.entities:
            name = self.words(first, last)
            kinds[name] = kinds.get(name, 0) + (kind in {"GPE", "LOC"}) - (kind == "PERSON")
        return {name for name, more in kinds.items() if more > 0}

    def words(self, first: int, last: int) -> str:
        """The text from one token to another, inclusive."""
        return self.text[self.tokens[first].start : self.tokens[last].end]


def stories(reading: Reading) -> list[Story]:
    """The parsed articles of a reading, in order."""
    return [story for article_id in reading.parsed if (story := _story(reading, article_id)).tokens]


def _story(reading: Reading, article_id: str) -> Story:
    def rows(name: str, *columns: str) -> list[tuple]:
        return reading.rows(name, article_id, *columns)

    tokens = tokens_of(reading, article_id)
    marked = [
        Marked(start, end, sentence, voice == "scare_quoted", closed, continued, part == "headline")
        for start, end, sentence, voice, closed, continued, part in rows(
            "quotes", "start", "end", "sentence_id", "voice", "closed", "continued", "part"
        )
    ]
    lines = [
        Line(start, end, paragraph, part == "headline", part == "lede")
        for start, end, paragraph, part in rows("sentences", "start", "end", "paragraph", "part")
    ]
    chunks = rows("chunks", "first", "last", "root")
    entities = rows("entities", "first", "last", "type")
    text = reading.text(article_id)
    return Story(article_id, text, tokens, lines, marked, chunks, entities, children_of(tokens))
