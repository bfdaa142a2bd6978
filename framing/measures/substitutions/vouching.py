"""How sure a phrase is, and who vouches for what it says."""

from __future__ import annotations

from framing.lexicons import reporting_verbs
from framing.measures.substitutions.own_words import meaning
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import word_list


def certainty(own_left: list[Word], own_right: list[Word]) -> bool:
    """Is the difference, on both sides, a matter of how sure the writer is?"""
    sides = [meaning(side) for side in (own_left, own_right)]
    return any(sides) and all(sure(word) for side in sides for word in side)


def sure(word: Word) -> bool:
    listed = word_list("certainty")
    return word.lemma in listed or word.key in listed


def modal(words: list[Word]) -> bool:
    """A plain statement about the future ("will"), where the other side has somebody say or expect it."""
    return any(word.pos == "AUX" and word.lemma in word_list("modals") for word in words)


def reported(own_left: list[Word], own_right: list[Word]) -> bool:
    """Is a reporting verb all that one side has more ("speaks" and "claims to speak")?"""
    sides = [[word for word in side if word.pos != "AUX" and word.content] for side in (own_left, own_right)]
    return any(not a and len(b) == 1 and b[0].pos == "VERB" and _reports(b[0]) for a, b in (sides, sides[::-1]))


def to_be(words: list[Word]) -> bool:
    """Does the phrase say "said to be", "thought to have": a verb of saying, and nobody who says it?"""
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(_reports(a) and b.key == "to" and c.lemma in {"be", "have"} for a, b, c in threes)


def attributed(words: list[Word]) -> bool:
    """Does the phrase hold both a source and its verb, or "according to"?"""
    if any(word.key == "according" for word in words):
        return True
    reporting = any(word.pos == "VERB" and word.tag in {"VBD", "VBZ", "VBP"} and _reports(word) for word in words)
    return reporting and any(word.dep == "nsubj" for word in words)


def _reports(word: Word) -> bool:
    known = reporting_verbs().get(word.lemma)
    return known is not None and not known["weak"]


def sources(left: Word, right: Word) -> bool:
    """One unnamed source exchanged for another?"""
    listed = word_list("sources")
    subjects = {left.dep, right.dep} <= {"nsubj", "nsubjpass"}
    return subjects and left.lemma != right.lemma and left.lemma in listed and right.lemma in listed
