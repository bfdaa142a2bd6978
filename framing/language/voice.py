"""Whose words are these: the outlet's own, reported in indirect speech, or somebody's between quotation marks?

``outlet``: the outlet's own words. ``attributed``: indirect speech ("officials said that ..."). ``quoted``: inside
quotation marks, given to a speaker. ``scare_quoted``: a few words in marks that nobody is said to have spoken.
"""

from __future__ import annotations

import re

from framing.language.attribution import is_cue
from framing.language.quotes import Quote
from framing.language.tokens import Token
from framing.lexicons import reporting_nouns, reporting_verbs

VOICES = ("outlet", "attributed", "quoted", "scare_quoted")
_SO_CALLED = re.compile(
    r"(?:so[- ]called|self[- ](?:styled|proclaimed|declared)|dubbed|known as|nicknamed|"
    r"\bthe (?:word|words|term|phrase|name))\W*$",
    re.IGNORECASE,
)
_SHORT = 3
_REPORTS = {"clause", "label", "as", "of"}
_NAMING_TAGS = {"ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "CCONJ", "ADV", "INTJ", "X", "SYM", "PART"}
_PARTICIPLES = {"VBN", "VBG"}
_SMALL_WORDS = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"}


def scare_quoted(
    text: str, quote: Quote, words: list[Token], reported: set[int], first: int, in_headline: bool
) -> bool:
    """Are these marks scare quotes: a few naming words that the sentence gives to nobody, or "so-called" before them?

    ``words`` are the tokens of the sentence that holds the quotation, the first of them number ``first`` of the
    article; ``reported`` are the numbers of the tokens that stand in indirect speech. A quotation of whole clauses, of
    more than three words, or one that a reporting word governs is somebody's speech.
    """
    if not words:
        return False
    if _SO_CALLED.search(text[max(words[0].start, quote.outer_start - 30) : quote.outer_start]):
        return True
    inside = [n for n, word in enumerate(words, first) if quote.start <= word.start < quote.end]
    naming = all(_names(words[n - first]) for n in inside)
    spoken = text[quote.start : quote.end].rstrip()[-1:] in ".,!?" or not quote.closed
    if not inside or spoken or not naming or len(text[quote.start : quote.end].split()) > _SHORT:
        return False
    if _is_title(text[quote.start : quote.end], in_headline) or reported.intersection(inside):
        return False
    if in_headline:
        return not any(_reports_anywhere(word) for word in words)
    return not _governed(inside, words, first)


def _names(word: Token) -> bool:
    return word.pos in _NAMING_TAGS or word.tag in _PARTICIPLES


def _is_title(inner: str, in_headline: bool) -> bool:
    """The name of a book, a programme or a song: several words, each with a capital."""
    words = inner.split()
    large = [word[:1].isupper() for word in words if word.lower() not in _SMALL_WORDS]
    return not in_headline and len(words) > 1 and len(large) > 0 and all(large)


def _governed(inside: list[int], words: list[Token], first: int) -> bool:
    """Does a reporting verb or noun stand above one of these tokens, or next to the marks?"""
    number = inside[0]
    for _ in range(len(words)):
        head = words[number - first].head
        if head == number or not 0 <= head - first < len(words):
            return False
        number = head
        lemma = words[number - first].lemma.lower()
        if number not in inside and (is_cue(number - first, words) or lemma in reporting_nouns()):
            return True
    return False


def _reports_anywhere(word: Token) -> bool:
    """A form of a reporting verb, however a headline's capitals have confused its tag."""
    lower = word.token.lower()
    forms = {word.lemma.lower(), lower, lower.removesuffix("s"), lower.removesuffix("ed"), lower.removesuffix("d")}
    forms |= {lower.removesuffix("ing"), lower.removesuffix("ing") + "e"}
    known = [reporting_verbs()[form] for form in forms if form in reporting_verbs()]
    return word.token == ":" or any(entry["takes"] & _REPORTS or entry["class"] != "neutral" for entry in known)
