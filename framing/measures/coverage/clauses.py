"""Clauses of a sentence that can be told or left out by themselves.

Relative, adverbial and coordinate clauses, what follows a semicolon, and phrases set apart by a comma that hold a verb
or a figure ("among them a boy of five months"); and the main clause, where another clause goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.language.token_rows import children_of
from framing.language.tokens import Token
from framing.lexicons import reporting_verbs

_CLAUSES = {"relcl", "advcl", "parataxis"}
_SET_APART = {"appos", "prep", "acl", "npadvmod", "nsubj", "ccomp", "dep"}
_MEANING = {"NOUN", "PROPN", "ADJ", "NUM"}
_FEWEST, _FEWEST_SET_APART = 2, 3  # words of meaning


class Clause(NamedTuple):
    """Offsets of a clause, offsets and lemmas of its words of meaning; ``main``: it is the main clause."""

    start: int
    end: int
    words: tuple[tuple[int, int, str], ...]
    main: bool = False


def clauses(tokens: list[Token]) -> list[Clause]:
    """The clauses of one sentence, in the order of its text; none where it is a single one."""
    below = children_of(tokens)
    place = {token.token_id: number for number, token in enumerate(tokens)}
    spans: list[tuple[int, int]] = []
    for head in tokens:
        if _begins(head, tokens, place, below):
            first, last = _alone(head, tokens, place, below)
            if last - first + 1 < len(tokens):
                spans.append((first, last))
    spans += _main(tokens, spans)
    found = [clause_of(tokens[first : last + 1]) for first, last in sorted(set(spans))]
    return [clause for clause in found if clause is not None]


def _begins(head: Token, tokens: list[Token], place: dict[int, int], below: dict) -> bool:
    """Is this the head of a clause, or of a phrase that a comma sets apart?"""
    verb = head.pos in {"VERB", "AUX"}
    if head.dep in _CLAUSES or (head.dep == "conj" and (verb or _subject(head, below))):
        return True
    first, _ = _extent(head, tokens, place, below)
    before = tokens[first - 1].token if first else ""
    if before == ";":
        return head.dep in _SET_APART | {"conj"} and verb
    return before == "," and head.dep in _SET_APART - {"nsubj", "ccomp"}


def _subject(head: Token, below: dict) -> bool:
    return any(token.dep in {"nsubj", "nsubjpass"} for token in below.get(head.token_id, ()))


def _extent(head: Token, tokens: list[Token], place: dict[int, int], below: dict) -> tuple[int, int]:
    """First and last place of what hangs on a word."""
    inside, waiting = {place[head.token_id]}, [head]
    while waiting:
        for token in below.get(waiting.pop().token_id, ()):
            if token.token_id in place and place[token.token_id] not in inside:
                inside.add(place[token.token_id])
                waiting.append(token)
    return min(inside), max(inside)


def _alone(head: Token, tokens: list[Token], place: dict[int, int], below: dict) -> tuple[int, int]:
    """The extent of a clause without the coordinate clauses that follow it."""
    first, last = _extent(head, tokens, place, below)
    for token in tokens[place[head.token_id] + 1 : last + 1]:
        if token.dep == "conj" and _begins(token, tokens, place, below):
            start, _ = _extent(token, tokens, place, below)
            if place[head.token_id] < start <= last:
                last = start - 1
    return first, last


def _main(tokens: list[Token], spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands before the first clause, and what follows one with which the sentence begins."""
    if spans:
        first = min(start for start, _ in spans)
        if first > 0:
            yield 0, first - 1
        else:
            end = max(end for start, end in spans if start == 0)
            if end + 1 < len(tokens):
                yield end + 1, len(tokens) - 1


def clause_of(tokens: list[Token], fewest: int = _FEWEST) -> Clause | None:
    """These words as a clause, without the marks and conjunctions at its edges; None where they say too little."""
    while tokens and (not _word(tokens[0]) or tokens[0].pos == "CCONJ"):
        tokens = tokens[1:]
    while tokens and (not _word(tokens[-1]) or tokens[-1].pos in {"CCONJ", "SCONJ"}):
        tokens = tokens[:-1]
    told = _predicate(tokens)
    words = tuple((token.start, token.end, token.lemma.lower()) for token in told if meaning(token))
    acts = any(token.pos == "AUX" or (token.pos == "VERB" and meaning(token)) for token in tokens)
    if len(words) < (fewest if acts else _FEWEST_SET_APART):
        return None
    return Clause(tokens[0].start, tokens[-1].end, words, len(told) < len(tokens))


def meaning(token: Token) -> bool:
    """A noun, a name, a figure, an adjective or a verb; "said" and its like, which any sentence may have, are none."""
    if token.pos == "VERB":
        verb = reporting_verbs().get(token.lemma.lower())
        return verb is None or verb["weak"]
    return token.pos in _MEANING


def _predicate(tokens: list[Token]) -> list[Token]:
    """The words of a main clause without its subject, which another clause of the sentence may share."""
    root = next((number for number, token in enumerate(tokens) if token.head == token.token_id), 0)
    return tokens[root:] if tokens and tokens[root].pos in {"VERB", "AUX"} else tokens


def _word(token: Token) -> bool:
    return any(letter.isalnum() for letter in token.token)
