"""What tellings of one fact disagree about: a figure, or who says so."""

from __future__ import annotations

import re

from framing.joining import Sentence
from framing.language.reading import Reading
from framing.language.token_rows import SentenceTokens
from framing.language.tokens import Token
from framing.measures.coverage.amounts import Amount, amounts_in, differing, values_in
from framing.measures.coverage.sources import Source, sources_in

SOURCES = re.compile(r"cites (?P<own>.+); others give no source|gives no source; others cite (?P<other>.+)")
FIGURES = re.compile(r"(?P<own>[\d.,/]+) (?P<thing>\w[^,;]*), others (?P<others>[\d.,/]+)")

_BACK = {"they", "them", "their"}


class Details:
    """Numbers with what they count, and the sources, of each sentence."""

    def __init__(self, reading: Reading, tokens: SentenceTokens):
        spoken = reading.sentences[reading.sentences["voice"] == "quoted"]
        self._spoken = set(zip(spoken["article_id"], spoken["sentence_id"], strict=True))
        self._reading = reading
        self._tokens = tokens
        self._quoted: dict[str, frozenset[int]] = {}

    def tokens(self, node: Sentence) -> list[Token]:
        """The tokens of a sentence."""
        article_id, sentence = node
        if article_id not in self._quoted:
            voices = self._reading.rows("tokens", article_id, "token_id", "voice")
            self._quoted[article_id] = frozenset(token for token, voice in voices if voice == "quoted")
        return self._tokens.of(article_id).get(sentence, [])

    def numbers(self, node: Sentence) -> dict[str, list[Amount]]:
        """What is counted -> its amounts."""
        return amounts_in(self.tokens(node))

    def spoken(self, node: Sentence) -> bool:
        """Is the sentence a quotation?"""
        return node in self._spoken

    def sources(self, node: Sentence) -> list[Source]:
        """Who says so, outside quotations; without a name for a pronoun."""
        return sources_in(self.tokens(node), self._quoted.get(node[0], frozenset()))

    def names(self, source: Source, nodes: list[Sentence]) -> bool:
        """Do these sentences, or those beside them, have the noun of a source in another way?

        A source that is what the sentence is about ("the growers will lose", where they say so of themselves) is none.
        A sentence that goes on with "them" from one that cites somebody needs no source of its own.
        """
        for article, number in nodes:
            own = self.tokens((article, number))
            subjects = {row.lemma.lower() for row in own if row.dep in {"nsubj", "nsubjpass"}}
            if not (source.itself and source.noun in subjects) and source.noun in _nouns(own):
                return True
            if any(source.noun in _nouns(self.tokens((article, beside))) for beside in (number - 1, number + 1)):
                return True
            if self.sources((article, number - 1)) and any(row.token.lower() in _BACK for row in own):
                return True
        return False


def _nouns(tokens: list[Token]) -> set[str]:
    return {row.lemma.lower() for row in tokens if row.pos in {"NOUN", "PROPN"}}


def disagreements(group: dict[str, list[int]], details: Details) -> dict[str, str]:
    """What each article tells otherwise than most: a figure for the same thing, or who says so."""
    found: dict[str, list[str]] = {article: [] for article in group}
    nodes = {article: [(article, sentence) for sentence in sentences] for article, sentences in group.items()}
    counted: dict[str, dict[str, tuple[Amount, ...]]] = {}
    for article, places in nodes.items():
        for place in places:
            for thing, amounts in details.numbers(place).items():
                counted.setdefault(thing, {})[article] = tuple(sorted(amounts))
    values = {
        article: set().union(*(values_in(details.tokens(place)) for place in nodes[article])) for article in group
    }
    for amounts in counted.values():
        for article, said in differing(amounts, values).items():
            found[article].append(said)
    for article, said in _sources_that_differ(nodes, details).items():
        found[article].append(said)
    return {article: "; ".join(parts) for article, parts in found.items()}


def _sources_that_differ(nodes: dict[str, list[Sentence]], details: Details) -> dict[str, str]:
    """Who cites a source where most do not, or gives none where most do; of equals, the first article is most.

    A source counts where it vouches for what the others tell too, and where they do not name it in another way.
    """
    speaking = {a: places for a, places in nodes.items() if not all(map(details.spoken, places))}
    sources = {
        article: [one for place in places for one in details.sources(place)] for article, places in speaking.items()
    }
    silent = [article for article, own in sources.items() if not own]
    named = {
        article: next(one for one in own if one.name) for article, own in sources.items() if any(s.name for s in own)
    }
    if not silent or not named:
        return {}
    heard = len(sources) - len(silent)
    if heard > len(silent) or (heard == len(silent) and next(iter(sources)) not in silent):
        return {
            article: f"gives no source; others cite {cited}" for article in silent
            if (cited := _missed(named.values(), speaking[article], details))
        }  # fmt: skip
    return {
        article: f"cites {source.name}; others give no source" for article, source in named.items()
        if all(_missed([source], speaking[other], details) for other in silent)
    }  # fmt: skip


def _missed(sources, places: list[Sentence], details: Details) -> str:
    """The first of these sources that vouches for what stands in these places, and that they do not name."""
    told = [row for place in places for row in details.tokens(place)]
    return next((one.name for one in sources if one.vouches_for(told) and not details.names(one, places)), "")
