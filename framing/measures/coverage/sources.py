"""Who vouches for what a sentence tells: "the health office said", "according to OCHA"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from framing.language.token_rows import children_of
from framing.language.tokens import Token
from framing.lexicons import reporting_verbs

_ALIKE = 0.5  # share of the words of meaning, of what a source says or of the other sentence, that both have
_FEWEST = 3  # of these words
_LONGEST = 6  # words of a name with what stands before it
_MEANING = {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}


class Source(NamedTuple):
    """A source as it is printed, the lemma of its noun, and the lemmas of meaning of what it says.

    ``itself``: it speaks of itself ("the growers say they will lose").
    """

    name: str
    noun: str
    told: frozenset[str]
    itself: bool = False

    def vouches_for(self, sentence: Iterable[Token]) -> bool:
        """Does another sentence tell, in good part, what this source says?"""
        other = lemmas(sentence)
        return len(self.told & other) >= max(_FEWEST, _ALIKE * min(len(self.told), len(other)))


def sources_in(tokens: list[Token], quoted: frozenset[int] = frozenset()) -> list[Source]:
    """The sources that a sentence names outside quotations; an empty name for a pronoun or a verb without a subject.

    ``quoted``: the ``token_id`` of every word that stands in a quotation.
    """
    below = children_of(tokens)
    found = []
    for verb in tokens:
        if verb.token_id in quoted:
            continue
        if verb.token.lower() == "according":
            to = [row for child in below.get(verb.token_id, ()) for row in [child, *below.get(child.token_id, ())]]
            named = [row for row in to if row.dep == "pobj"]
            outside = [row for row in _between_semicolons(tokens, verb) if row.token_id not in _under(verb, below)]
            found += [_source(row, tokens, below, outside) for row in named[:1]]
        elif verb.pos == "VERB" and _reports(verb, below):
            who = next((row for row in below.get(verb.token_id, ()) if row.dep == "nsubj"), None)
            clause = next((row for row in below.get(verb.token_id, ()) if row.dep == "ccomp"), None)
            inside = _under(clause, below) if clause is not None else {row.token_id for row in tokens}
            about = [row for row in _between_semicolons(tokens, verb) if row.token_id in inside]
            found.append(_source(who, tokens, below, about, clause) if who is not None else Source("", "", frozenset()))
    return found


def _between_semicolons(tokens: list[Token], verb: Token) -> list[Token]:
    """The words between the semicolons around a verb: behind one another speaks, or nobody."""
    marks = [row.token_id for row in tokens if row.token == ";"]
    first = max((mark for mark in marks if mark < verb.token_id), default=-1)
    last = min((mark for mark in marks if mark > verb.token_id), default=verb.token_id + len(tokens))
    return [row for row in tokens if first < row.token_id < last]


def lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas of meaning; "said" and its like, which any sentence may have, are none."""
    return frozenset(
        row.lemma.lower() for row in tokens if row.pos in _MEANING and row.lemma.lower() not in reporting_verbs()
    )


def _reports(verb: Token, below: dict[int, list[Token]]) -> bool:
    """Does this verb say whose word it is: "said", or with what it takes "estimates that", "touts it as"?"""
    known = reporting_verbs().get(verb.lemma)
    if known is None or not known["weak"]:
        return known is not None
    beside = below.get(verb.token_id, ())
    clause = "clause" in known["takes"] and any(row.dep == "ccomp" for row in beside)
    return clause or ("as" in known["takes"] and any(row.lemma == "as" for row in beside))


def _source(head: Token, tokens: list[Token], below: dict, about: list[Token], clause: Token | None = None) -> Source:
    own = _under(head, below)
    told = lemmas(row for row in about if row.token_id not in own)
    if head.pos not in {"NOUN", "PROPN"}:
        return Source("", "", told)
    subject = next((row for row in below.get(clause.token_id, ()) if row.dep == "nsubj"), None) if clause else None
    return Source(
        _printed(head, tokens, below), head.lemma.lower(), told, subject is not None and subject.pos == "PRON"
    )


def _under(head: Token, below: dict[int, list[Token]]) -> set[int]:
    """A word and all that hangs on it."""
    found, waiting = {head.token_id}, [head]
    while waiting:
        for row in below.get(waiting.pop().token_id, ()):
            found.add(row.token_id)
            waiting.append(row)
    return found


def _printed(head: Token, tokens: list[Token], below: dict) -> str:
    """A noun with what stands directly before it ("the British-based Observatory"), and a short "of" behind it."""
    before = [row for row in below.get(head.token_id, ()) if row.token_id < head.token_id and row.pos != "PUNCT"]
    left = set().union(*(_under(row, below) for row in before)) if before else set()
    if len(left) >= _LONGEST:
        left = {row.token_id for row in before if row.dep in {"compound", "amod"}}
    of = [row for row in below.get(head.token_id, ()) if row.lemma == "of" and row.token_id == head.token_id + 1]
    right = set().union(*(_under(row, below) for row in of)) if of else set()
    last = max(right) if 0 < len(right) < _LONGEST - 2 else head.token_id
    first = min((number for number in left if number < head.token_id), default=head.token_id)
    words = [row for row in tokens if first <= row.token_id <= last]
    printed = words[0].token
    if words[0].token_id == tokens[0].token_id and words[0].pos not in {"PROPN", "NUM"}:
        printed = printed[:1].lower() + printed[1:]
    for one, row in zip(words, words[1:], strict=False):
        printed += ("" if row.start == one.end else " ") + row.token
    return printed
