"""What two tellings of one fact disagree about: a figure, or who says so."""

from __future__ import annotations

import re
from collections import Counter

from framing.joining import Sentence
from framing.language.reading import Reading
from framing.lexicons import reporting_verbs

_COLUMNS = ("sentence_id", "token_id", "token", "lemma", "pos", "dep", "head")  # of the tokens
_NUMBER = re.compile(r"\d")


class Details:
    """Numbers with what they count, and the sources, of each sentence."""

    def __init__(self, reading: Reading):
        spoken = reading.sentences[reading.sentences["voice"] == "quoted"]
        self._spoken = set(zip(spoken["article_id"], spoken["sentence_id"], strict=True))
        self._reading = reading
        self._articles: dict[str, dict[int, list[tuple]]] = {}

    def _of(self, node: Sentence) -> list[tuple]:
        """The tokens of a sentence, as rows of ``_COLUMNS``."""
        article_id, sentence = node
        if article_id not in self._articles:
            lines: dict[int, list[tuple]] = {}
            for row in self._reading.rows("tokens", article_id, *_COLUMNS):
                lines.setdefault(row[0], []).append(row)
            self._articles[article_id] = lines
        return self._articles[article_id].get(sentence, [])

    def numbers(self, node: Sentence) -> dict[str, set[str]]:
        """What is counted -> figures ("people" -> {"3000"})."""
        tokens = self._of(node)
        by_id = {row[1]: row for row in tokens}
        found: dict[str, set[str]] = {}
        for row in tokens:
            head = by_id.get(row[6])
            counts = row[4] == "NUM" and row[5] == "nummod" and _NUMBER.search(row[2])
            if counts and head is not None and head[4] == "NOUN":
                found.setdefault(head[3].lower(), set()).add(row[2].replace(",", ""))
        return found

    def spoken(self, node: Sentence) -> bool:
        """Is the sentence a quotation?"""
        return node in self._spoken

    def source(self, node: Sentence) -> str:
        """The name for whoever says so; "" where the outlet speaks for itself, "?" for a pronoun."""
        tokens = self._of(node)
        verbs = reporting_verbs()
        reporting = {row[1] for row in tokens if row[4] == "VERB" and row[3] in verbs and not verbs[row[3]]["weak"]}
        subjects = [row for row in tokens if row[5] == "nsubj" and row[6] in reporting]
        named = ["?" if row[4] == "PRON" else _named(row, tokens) for row in subjects]
        according = {row[1] for row in tokens if row[2].lower() == "according"}
        to = {row[1] for row in tokens if row[6] in according}
        named += [_named(row, tokens) for row in tokens if row[6] in to and row[5] == "pobj"]
        return named[0] if named else ""


def _named(head: tuple, tokens: list[tuple]) -> str:
    """A noun with the names and adjectives directly before it ("United Nations")."""
    before = [row for row in tokens if row[6] == head[1] and row[1] < head[1] and row[5] in {"compound", "amod"}]
    first = min((row[1] for row in before), default=head[1])
    return " ".join(row[2] for row in tokens if first <= row[1] <= head[1])


def disagreements(group: dict[str, list[int]], details: Details) -> dict[str, str]:
    """What each article tells otherwise than most: a figure for the same thing, or who says so."""
    found: dict[str, list[str]] = {article: [] for article in group}
    counted: dict[str, dict[str, tuple]] = {}
    for article, sentences in group.items():
        for sentence in sentences:
            for thing, figures in details.numbers((article, sentence)).items():
                counted.setdefault(thing, {})[article] = tuple(sorted(figures))
    for thing, figures in counted.items():
        most = _most(figures)
        for article, own in figures.items():
            if own != most:
                found[article].append(f"{'/'.join(own)} {thing}, others {'/'.join(most)}")
    sources = {
        article: next(filter(None, (details.source((article, s)) for s in sentences)), "")
        for article, sentences in group.items()
        if not all(details.spoken((article, s)) for s in sentences)
    }
    if len(sources) > 1:
        most = _most(sources)
        for article, own in sources.items():
            if most not in {"", "?"} and not own:
                found[article].append(f"no source; others name {most}")
            elif own not in {"", "?"} and not most:
                found[article].append(f"names {own}; others no source")
    return {article: "; ".join(parts) for article, parts in found.items()}


def _most(values: dict) -> object:
    """The value that most have; of equals, the one of the first article."""
    counts = Counter(values.values())
    order = list(values.values())
    return min(counts, key=lambda value: (-counts[value], order.index(value)))
