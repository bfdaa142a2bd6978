"""What two tellings of one fact disagree about: a figure, or who says so."""

from __future__ import annotations

import re
from collections import Counter

from framing.joining import Sentence
from framing.language.reading import Reading
from framing.language.token_rows import Token, sentences_of
from framing.lexicons import reporting_verbs

_NUMBER = re.compile(r"\d")


class Details:
    """Numbers with what they count, and the sources, of each sentence."""

    def __init__(self, reading: Reading):
        spoken = reading.sentences[reading.sentences["voice"] == "quoted"]
        self._spoken = set(zip(spoken["article_id"], spoken["sentence_id"], strict=True))
        self._reading = reading
        self._articles: dict[str, dict[int, list[Token]]] = {}

    def _of(self, node: Sentence) -> list[Token]:
        """The tokens of a sentence."""
        article_id, sentence = node
        if article_id not in self._articles:
            self._articles[article_id] = sentences_of(self._reading, article_id)
        return self._articles[article_id].get(sentence, [])

    def numbers(self, node: Sentence) -> dict[str, set[str]]:
        """What is counted -> figures ("people" -> {"3000"})."""
        tokens = self._of(node)
        by_id = {row.token_id: row for row in tokens}
        found: dict[str, set[str]] = {}
        for row in tokens:
            head = by_id.get(row.head)
            counts = row.pos == "NUM" and row.dep == "nummod" and _NUMBER.search(row.token)
            if counts and head is not None and head.pos == "NOUN":
                found.setdefault(head.lemma.lower(), set()).add(row.token.replace(",", ""))
        return found

    def spoken(self, node: Sentence) -> bool:
        """Is the sentence a quotation?"""
        return node in self._spoken

    def source(self, node: Sentence) -> str:
        """The name for whoever says so; "" where the outlet speaks for itself, "?" for a pronoun."""
        tokens = self._of(node)
        reporting = {row.token_id for row in tokens if row.pos == "VERB" and _reports(row, tokens)}
        subjects = [row for row in tokens if row.dep == "nsubj" and row.head in reporting]
        named = ["?" if row.pos == "PRON" else _named(row, tokens) for row in subjects]
        according = {row.token_id for row in tokens if row.token.lower() == "according"}
        to = {row.token_id for row in tokens if row.head in according}
        named += [_named(row, tokens) for row in tokens if row.head in to and row.dep == "pobj"]
        return named[0] if named else ""


def _reports(verb: Token, tokens: list[Token]) -> bool:
    """Does this verb say whose word it is: "said", or with a clause below it "estimates that", "promised that"?"""
    known = reporting_verbs().get(verb.lemma)
    if known is None or not known["weak"]:
        return known is not None
    return "clause" in known["takes"] and any(row.head == verb.token_id and row.dep == "ccomp" for row in tokens)


def _named(head: Token, tokens: list[Token]) -> str:
    """A noun with the names and adjectives directly before it ("United Nations")."""
    before = [
        row
        for row in tokens
        if row.head == head.token_id and row.token_id < head.token_id and row.dep in {"compound", "amod"}
    ]
    first = min((row.token_id for row in before), default=head.token_id)
    return " ".join(row.token for row in tokens if first <= row.token_id <= head.token_id)


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
    for article, said in _sources_that_differ(sources).items():
        found[article].append(said)
    return {article: "; ".join(parts) for article, parts in found.items()}


def _sources_that_differ(sources: dict[str, str]) -> dict[str, str]:
    """Who names a source where most do not, or names none where most do; of equals, the first article is most."""
    named = [source for source in sources.values() if source]
    silent = len(sources) - len(named)
    known = {article: source for article, source in sources.items() if source not in {"", "?"}}
    if not named or not silent or not known:
        return {}
    if len(named) > silent or (len(named) == silent and next(iter(sources.values()))):
        most = _most(known)
        return {article: f"no source; others name {most}" for article, source in sources.items() if not source}
    return {article: f"names {source}; others no source" for article, source in known.items()}


def _most(values: dict) -> object:
    """The value that most have; of equals, the one of the first article."""
    counts = Counter(values.values())
    order = list(values.values())
    return min(counts, key=lambda value: (-counts[value], order.index(value)))
