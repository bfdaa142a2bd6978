"""Whose words are these? The outlet's own, somebody's reported in indirect speech, or somebody's between quotation marks.

``outlet``: the outlet's own words. ``attributed``: indirect speech ("officials said that ..."). ``quoted``: inside
quotation marks, given to a speaker. ``scare_quoted``: a few words in marks that nobody is said to have spoken.
"""

from __future__ import annotations

import re

from framing.language.parsing import Token
from framing.language.quotes import Quote
from framing.lexicons import reporting_verbs

VOICES = ("outlet", "attributed", "quoted", "scare_quoted")
_SO_CALLED = re.compile(r"(?:so[- ]called|self[- ](?:styled|proclaimed|declared)|dubbed|known as|nicknamed)\W*$", re.I)
_REPORT_NOUNS = {
    "accusation", "allegation", "announcement", "argument", "assertion", "belief", "claim", "complaint", "denial",
    "fear", "report", "rumor", "rumour", "statement", "suggestion", "testimony", "view", "warning",
}  # fmt: skip
_SHORT = 4


def scare_quoted(text: str, quote: Quote, words: list[Token], sentence: tuple[int, int], in_headline: bool) -> bool:
    """Are these marks scare quotes: a few words, no speaker in the sentence, or "so-called" before them?

    ``words`` are the tokens of the sentence that holds the quotation.
    """
    before = text[sentence[0] : quote.outer_start]
    if _SO_CALLED.search(before[-30:]):
        return True
    inner = text[quote.start : quote.end].split()
    if in_headline or len(inner) > _SHORT or not quote.closed or inner[-1][-1:] in ".,!?":
        return False
    if len(inner) > 1 and all(word[:1].isupper() for word in inner):
        return False
    return not any(_reports(word) for word in words if not quote.start <= word.start < quote.end)


def _reports(word: Token) -> bool:
    verb = reporting_verbs().get(word.lemma)
    return word.pos == "VERB" and verb is not None or word.token.lower() == "according"


def attributed(tokens: list[Token]) -> set[int]:
    """Numbers of the tokens that stand in indirect speech.

    The clause that depends on a reporting verb ("said [that they fled]"), the clause that a reporting verb is tacked
    onto ("[They fled], he said"), what "according to" covers, and the clause of "the claim that [...]".
    """
    children: dict[int, list[int]] = {}
    for number, token in enumerate(tokens):
        if token.head != number:
            children.setdefault(token.head, []).append(number)
    found: set[int] = set()
    for number, token in enumerate(tokens):
        if token.pos in {"VERB", "AUX"} and token.lemma in reporting_verbs():
            found |= _reported(number, tokens, children)
        elif token.token.lower() == "according":
            found |= _beside(number, tokens, children)
        elif token.pos == "NOUN" and token.lemma in _REPORT_NOUNS:
            for child in children.get(number, []):
                if tokens[child].dep == "acl" and any(tokens[mark].dep == "mark" for mark in children.get(child, [])):
                    found |= _subtree(child, children)
    return found


def _reported(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    found: set[int] = set()
    for child in children.get(verb, []):
        if tokens[child].dep == "ccomp":
            found |= _subtree(child, children)
        elif tokens[child].token.lower() == "of" and tokens[verb].lemma in {"accuse", "suspect", "convict"}:
            found |= _subtree(child, children)
    if tokens[verb].dep == "parataxis":
        found |= _subtree(tokens[verb].head, children) - _subtree(verb, children)
    return found


def _beside(number: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    head = tokens[number].head
    while tokens[head].pos not in {"VERB", "AUX"} and tokens[head].head != head:
        head = tokens[head].head
    if head == number:
        return set()
    return _subtree(head, children) - _subtree(number, children)


def _subtree(root: int, children: dict[int, list[int]]) -> set[int]:
    found, waiting = set(), [root]
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting.extend(children.get(number, []))
    return found
