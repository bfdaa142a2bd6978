"""VADER through NLTK, with the words that made each score.

Hutto & Gilbert 2014, "VADER: A parsimonious rule-based model for sentiment analysis of social media text" (ICWSM).
The rules are NLTK's, the word list is the one in the ``vaderSentiment`` wheel, extended by ``tone_extension.csv``;
nothing is read through NLTK's own data folders and nothing is downloaded.
"""

from __future__ import annotations

import importlib.util
import re
from copy import copy
from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.language.toolkit import nltk_module
from framing.lexicons import rows

# One character each, so that offsets stay what they were.
_PLAIN = str.maketrans('“”„«»"‘’—–…', "      ''   ")
_BRACKETS = re.compile(r"[(\[](?=\w)|(?<=\w)[)\]]|(?<=\w[.,;:])[)\]]|(?<!\w)'(?=\w)|(?<=\w)'(?!\w)")


class Word(NamedTuple):
    """A word that has a valence: where it stands, and what it added after negation, boosters and "but"."""

    start: int
    end: int
    word: str
    valence: float


class Scored(NamedTuple):
    """A text with its compound score (-1 to 1) and the words behind it."""

    compound: float
    words: list[Word]


def score(text: str, extended: bool = True) -> Scored:
    """VADER's compound score of a text, and the words that made it.

    The text is first made plain, character by character: curly quotation marks, brackets around words and dashes
    hide words from VADER's tokenizer.

    >>> round(score("VADER is smart, handsome, and funny.").compound, 4)
    0.8316
    >>> [(word.word, word.valence) for word in score("It was not a great success.").words]
    [('great', -2.294), ('success', -1.998)]
    """
    analyzer = _analyzer(extended)
    plain = made_plain(text)
    valences = analyzer.valences(plain)
    compound = analyzer.compound([value for _, _, value in valences], plain)
    words = [Word(start, end, text[start:end], float(value)) for start, end, value in valences if value]
    return Scored(compound, words)


def compound(text: str, words: list[Word], extended: bool = True) -> float:
    """The compound score that a text has when only these words count.

    >>> text = "The brutal attack killed three."
    >>> [round(compound(text, words), 2) for words in (score(text).words, score(text).words[:1])]
    [-0.91, -0.62]
    """
    return _analyzer(extended).compound([word.valence for word in words], made_plain(text))


def made_plain(text: str) -> str:
    """The text with typographic marks that VADER cannot see through made plain, at the same length.

    >>> made_plain("He called it “great” (good—bad).")
    'He called it  great   good bad .'
    """
    return _BRACKETS.sub(lambda match: " " * len(match.group()), text.translate(_PLAIN))


def valence_of(word: str) -> float:
    """The valence of a word in the extended list; 0 for a word that is not in it.

    >>> valence_of("killed"), valence_of("militants"), valence_of("table")
    (-3.5, -1.0, 0.0)
    """
    return _analyzer(True).lexicon.get(word.lower(), 0.0)


@cache
def stock_list() -> str:
    """The text of VADER's word list, from the installed ``vaderSentiment`` wheel."""
    spec = importlib.util.find_spec("vaderSentiment")
    if spec is None:
        raise ModuleNotFoundError("Sentence tone needs VADER's word list; run: pip install 'vaderSentiment>=3.3.2,<4'")
    return Path(spec.submodule_search_locations[0], "vader_lexicon.txt").read_text(encoding="utf-8")


@cache
def extension() -> dict[str, float]:
    """Our own words and their valences (framing/lexicons/tone_extension.csv)."""
    return {row["word"]: float(row["valence"]) for row in rows("tone_extension.csv")}


@cache
def event_words() -> dict[str, str]:
    """Words that name what happened (``event``) or an institution or policy (``topic``), not an attitude."""
    return {row["word"]: row["kind"] for row in rows("event_words.csv")}


@cache
def event_senses() -> dict[tuple[str, str], str]:
    """The same for words that do so in one part of speech only: (word, universal tag) -> kind.

    >>> event_senses()["offensive", "NOUN"]
    'event'
    """
    return {(row["word"], row["tag"]): row["kind"] for row in rows("event_word_senses.csv")}


@cache
def _analyzer(extended: bool):
    """NLTK's analyzer, given its list as text; importing NLTK takes a second, so only when a score is asked for."""
    vader = nltk_module("sentiment.vader")

    class Analyzer(vader.SentimentIntensityAnalyzer):
        def __init__(self, stock: str):
            self.lexicon_file = stock.rstrip("\n")
            self.lexicon = self.make_lex_dict()
            self.constants = vader.VaderConstants()

        def _but_check(self, words_and_emoticons, sentiments):
            return list(zip(words_and_emoticons, super()._but_check(words_and_emoticons, sentiments), strict=True))

        def score_valence(self, sentiments, text):
            return sentiments

        def _with_marks_of(self, text: str) -> Analyzer:
            """The same analyzer, which tries only the marks that occur; it tries each with every word."""
            other = copy(self)  # a copy, because several threads share this one
            other.constants = copy(self.constants)
            other.constants.PUNC_LIST = [mark for mark in self.constants.PUNC_LIST if mark in text]
            return other

        def compound(self, valences: list[float], text: str) -> float:
            return super().score_valence(valences, text)["compound"] if valences else 0.0

        def valences(self, text: str) -> list[tuple[int, int, float]]:
            tokens = [match for match in re.finditer(r"\S+", text) if len(match.group()) > 1]
            found = []
            for token, (word, value) in zip(tokens, self._with_marks_of(text).polarity_scores(text), strict=True):
                start = token.start() + token.group().find(word)
                found.append((start, start + len(word), value))
            return found

    analyzer = Analyzer(stock_list())
    if extended:
        analyzer.lexicon = {**extension(), **analyzer.lexicon}
    return analyzer
