"""The noun phrase of a speaker: title, name, "of" and "for", and what an apposition says of the speaker."""

from __future__ import annotations

from typing import NamedTuple

from framing.lexicons import source_words
from framing.measures.quoting.story import Story

_RELATIVE = {"who", "that", "which", "whom"}
_BEFORE_NOUN = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"}
_ATTACHED = ("prep", "cc", "conj", "pobj", "amod", "compound", "nmod", "poss", "case", "det", "nummod", "appos")
_DURING = {"in", "on", "at", "during", "over", "after", "before"}
_LONGEST_NAME = 12


class Speaker(NamedTuple):
    """Tokens ``first`` to ``last`` name the speaker with the noun ``head``; ``descriptor``: tokens that say who."""

    head: int
    first: int
    last: int
    descriptor: tuple[int, int] | None = None


def named(story: Story, head: int) -> Speaker:
    """The speaker's noun phrase: title, name, "of" and "for"; relative clauses and appositions are left out.

    Where the name stands in an apposition ("the mayor, Ana Petrov, said", "the messaging service Telegram said"), the
    name is the speaker.
    """
    head = _before_letters(story, head)
    holder = _holder(story, head)
    if holder is not None:
        return Speaker(holder[1], *holder, _without_mark(story, holder[1] + 1, _phrase(story, head)[1]))
    for child in story.below(head, "appos"):
        if is_person(story, child) and not is_person(story, head) or _names(story, child, head):
            first, last = _phrase(story, head)
            name = _phrase(story, child)
            return Speaker(child, *name, (first, min(last, name[0] - 1) if name[0] > first else last))
    first, last = _phrase(story, head)
    return Speaker(head, first, last, _descriptor(story, head, last))


def _holder(story: Story, head: int) -> tuple[int, int] | None:
    """ "[Youn Kun-young], director for the region": a person's whole name that opens the phrase of an office."""
    first, _ = story.chunk_of.get(head, (head, head))
    token = story.tokens[head]
    is_role = token.pos == "NOUN" and token.lemma.lower() in source_words()["role"]
    if not is_role or story.lines[token.sentence_id].headline:
        return None
    for start, last, kind in story.entities:
        if kind == "PERSON" and start == first < last < head - 1 and story.tokens[last + 1].tag != "POS":
            return start, last
    return None


def _before_letters(story: Story, head: int) -> int:
    """ "[Ruth Oyelaran] MP", "[Ahmed] 24": letters and an age behind a name are not the name."""
    word = story.tokens[head].token
    letters = head and (word.lower() in source_words()["letters"] or word.isdigit())
    before = story.tokens[head - 1] if letters else None
    named = before and before.pos == "PROPN" and before.sentence_id == story.tokens[head].sentence_id
    return head - 1 if named else head


def _names(story: Story, child: int, head: int) -> bool:
    """Is this apposition the name of what the noun before it tells?"""
    if story.tokens[head].pos != "NOUN" or story.tokens[head].token[:1].isupper() or child < head:
        return False
    first, _ = story.chunk_of.get(child, (child, child))
    while first - 1 > head and story.tokens[first - 1].pos == "PROPN":
        first -= 1
    if story.tokens[first - 1].token == "(":
        return False
    opens = story.tokens[first].token.lower() == "the" and first < child
    return story.tokens[child].pos == "PROPN" and (opens or story.tokens[first].pos == "PROPN")


def is_person(story: Story, number: int) -> bool:
    """Does this token stand in a person's name?"""
    return any(first <= number <= last and kind == "PERSON" for first, last, kind in story.entities)


def _phrase(story: Story, head: int) -> tuple[int, int]:
    below = story.subtree(head)
    first, last = story.chunk_of.get(head, (_leftmost(story, head, below), head))
    below = {number for number in below if number > last}
    number = last + 1
    while number in below and number - first < _LONGEST_NAME and _goes_on(story, number):
        if story.tokens[number].pos == "ADP" and _tells_when(story, number):
            break
        number += 1
    last = number - 1
    while last > head and story.tokens[last].dep in {"prep", "cc", "punct", "det"}:
        last -= 1
    for start, end, kind in story.entities:
        if kind == "PERSON" and start <= head <= end and not any(story.quoted[start : end + 1]):
            first, last = min(first, start), max(last, end)
    while last > head and story.tokens[last].token.isdigit() and story.tokens[last - 1].pos == "PROPN":
        last -= 1  # an age: "Ahmed 24 said"
    while first < head and story.quoted[first] and not story.quoted[head]:
        first += 1
    return _without_mark(story, first, _behind_hyphen(story, last))


def _behind_hyphen(story: Story, last: int) -> int:
    """ "Bashar al[-Assad]": the rest of a name that a noun chunk has cut at its hyphen."""
    rest = story.tokens[last + 1 : last + 3]
    if len(rest) < 2 or rest[0].token != "-" or rest[1].pos != "PROPN":
        return last
    glued = story.tokens[last].end == rest[0].start and rest[0].end == rest[1].start
    return last + 2 if glued else last


def _leftmost(story: Story, head: int, below: set[int]) -> int:
    """Where the phrase of a noun begins that heads no noun chunk of its own ("the union" in "the union's claim")."""
    first = head
    while first - 1 in below and story.tokens[first - 1].pos in _BEFORE_NOUN:
        first -= 1
    return first


def _goes_on(story: Story, number: int) -> bool:
    token = story.tokens[number]
    return (
        token.pos not in {"PUNCT", "VERB", "AUX"} and (token.dep in _ATTACHED) and token.token.lower() not in _RELATIVE
    )


def _tells_when(story: Story, preposition: int) -> bool:
    """ "the mayor [on Saturday]", "the union [in a statement]": not a part of the name."""
    during = story.tokens[preposition].token.lower() in _DURING
    for number in story.below(preposition, "pobj"):
        kinds = {kind for first, last, kind in story.entities if first <= number <= last}
        if kinds & {"DATE", "TIME"} or during and story.tokens[number].lemma in source_words()["occasion"]:
            return True
    return False


def _without_mark(story: Story, first: int, last: int) -> tuple[int, int]:
    while first < last and (
        story.tokens[first].pos in {"PUNCT", "CCONJ", "SCONJ", "ADV"}
        or not story.tokens[first].token[:1].isalnum()
        or story.tokens[first].pos == "NUM" and story.tokens[first + 1].pos == "DET"
    ):
        first += 1
    while last > first and (story.tokens[last].pos == "PUNCT" or story.tokens[last].token in {"'s", "’s", "'", "’"}):
        last -= 1
    return first, last


def _descriptor(story: Story, head: int, last: int) -> tuple[int, int] | None:
    """What stands in an apposition or a relative clause behind the name."""
    for child in story.below(head, "appos", "relcl", "acl"):
        words = sorted(story.subtree(child))
        if words[0] > last and words[-1] - words[0] < 40 and not any(story.quoted[word] for word in words):
            return _without_mark(story, words[0], words[-1])
    return None
