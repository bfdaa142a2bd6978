"""What two tellings of one fact disagree about: a figure, or who says so."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from framing.joining import Sentence
from framing.language.reading import Reading
from framing.language.token_rows import Token, sentences_of
from framing.lexicons import reporting_verbs

_NUMBER = re.compile(r"\d")
_ROUGHLY = 0.1  # "more than 800" and 830, "about 3,000" and 2,900 are no disagreement


class Amount(NamedTuple):
    """A figure as it is written, the noun that it counts as it is written, and whether a word before it ("about",
    "more than") says that it is not exact.

    >>> Amount("11,400", "pupils", False).value
    11400.0
    """

    figure: str
    noun: str
    rough: bool

    @property
    def value(self) -> float | None:
        """The figure as a number; None where it is none by itself ("2-1", "40th")."""
        plain = self.figure.replace(",", "")
        return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None

    def agrees(self, other: Amount) -> bool:
        """Can both be true of one thing? A rough figure leaves room for a tenth."""
        if self.value is None or other.value is None:
            return self.figure == other.figure
        room = _ROUGHLY * max(self.value, other.value) if self.rough or other.rough else 0.0
        return abs(self.value - other.value) <= room


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

    def numbers(self, node: Sentence) -> dict[str, list[Amount]]:
        """What is counted -> its amounts ("person" -> 3,000 people). Of "830 of 11,400 pupils" the amount is 830."""
        tokens = self._of(node)
        by_id = {row.token_id: row for row in tokens}
        found: dict[str, list[Amount]] = {}
        for row in tokens:
            noun = _counted(row, tokens, by_id)
            if noun is not None:
                rough = any(word.head == row.token_id and word.token_id < row.token_id for word in tokens)
                found.setdefault(noun.lemma.lower(), []).append(Amount(row.token, noun.token, rough))
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


def _counted(figure: Token, tokens: list[Token], by_id: dict[int, Token]) -> Token | None:
    """The noun that a figure counts, behind it or behind "of"; None for a whole of which another figure is a part."""
    if figure.pos != "NUM" or not _NUMBER.search(figure.token):
        return None
    noun = by_id.get(figure.head)
    if figure.dep == "nummod" and noun is not None and noun.pos == "NOUN":
        above = by_id.get(noun.head)
        part = by_id.get(above.head) if above is not None and above.lemma == "of" and noun.dep == "pobj" else None
        return None if part is not None and part.pos == "NUM" else noun
    inside = {row.token_id for row in tokens if row.head == figure.token_id and row.lemma == "of"}
    return next((row for row in tokens if row.head in inside and row.dep == "pobj" and row.pos == "NOUN"), None)


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
    counted: dict[str, dict[str, tuple[Amount, ...]]] = {}
    for article, sentences in group.items():
        for sentence in sentences:
            for thing, amounts in details.numbers((article, sentence)).items():
                counted.setdefault(thing, {})[article] = tuple(sorted(amounts))
    for amounts in counted.values():
        most = _most_amounts(amounts)
        for article, own in amounts.items():
            if not any(one.agrees(other) for one in own for other in most):
                found[article].append(f"{_figures(own)} {own[0].noun}, others {_figures(most)}")
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


def _most_amounts(amounts: dict[str, tuple[Amount, ...]]) -> tuple[Amount, ...]:
    """The amounts that most have, however they write them."""
    values = {article: tuple(one.value or one.figure for one in own) for article, own in amounts.items()}
    most = _most(values)
    return next(amounts[article] for article, own in values.items() if own == most)


def _figures(amounts: tuple[Amount, ...]) -> str:
    return "/".join(dict.fromkeys(amount.figure for amount in amounts))


def _most(values: dict) -> object:
    """The value that most have; of equals, the one of the first article."""
    counts = Counter(values.values())
    order = list(values.values())
    return min(counts, key=lambda value: (-counts[value], order.index(value)))
