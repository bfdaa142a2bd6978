"""What kind of change an exchange is, from the parse and from word lists.

``style``: the same thing in another spelling, abbreviation, form or place in the calendar; a pronoun for a name; one
plain reporting verb for another. ``number``: figures or how exact they are. ``hedge``: how sure the writer is.
``attribution``: who vouches for it. ``agency``: active and passive, or an act told as a noun. ``verb``: what was done.
``label``: what somebody or something is called. ``added``, ``cut``: words without a counterpart. ``other``: the rest.
"""

from __future__ import annotations

from framing.measures.substitutions.forms import stem
from framing.measures.substitutions.own_words import differing, head, meaning, plain
from framing.measures.substitutions.quantities import number_kind
from framing.measures.substitutions.style import calendar, one_name, same_letters, written_alike
from framing.measures.substitutions.vouching import attributed, certainty, modal, reported, sources, sure, to_be
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import word_list

_SOURCE = 6  # words of meaning in a source and its verb, at most
_MUCH = 3  # words of meaning that one side has more: nothing was exchanged, something was added


def kind(left: list[Word], right: list[Word], left_first: int = 0, right_first: int = 0) -> str:
    """The kind of an exchange of these words; "" where nothing but function words differ.

    ``left_first`` and ``right_first`` are the places of the first words in their lines.
    """
    own_left, own_right = differing(left, right), differing(right, left)
    if not left or not right:
        return _one_sided(left or right, "added" if right else "cut")
    same = not meaning(own_left) and not meaning(own_right)
    if same and _passive(left) == _passive(right) and same_letters(left, right):
        return ""
    if same and _passive(left) != _passive(right):
        return "agency"
    if written_alike(left, right) or calendar(own_left, own_right) or one_name(left, right, own_left, own_right):
        return "style"
    if not meaning(own_left) and not meaning(own_right):
        return "" if not _passive(left) ^ _passive(right) else "agency"
    lopsided = [len(meaning(side)) for side in (own_left, own_right)]
    if 0 in lopsided and max(lopsided) >= _MUCH and _clausal(own_left or own_right):
        return "added" if lopsided[1] else "cut"
    if _passive(left) != _passive(right) and _verb_lemmas(left) & _verb_lemmas(right):
        return "agency"
    number = number_kind(left, right, own_left, own_right)
    if number:
        return number
    if certainty(own_left, own_right):
        return "hedge"
    if attributed(left) ^ attributed(right) and modal(own_left if attributed(right) else own_right):
        return "hedge"
    if reported(own_left, own_right):
        return "hedge" if _passive(left) != _passive(right) or to_be(left) != to_be(right) else "attribution"
    if attributed(left) ^ attributed(right) or sources(head(left, left_first), head(right, right_first)):
        return "attribution"
    heads = head(left, left_first), head(right, right_first)
    if heads[0].pos == "PRON" or heads[1].pos == "PRON":
        return "style"
    verbs = [word for word in own_left if word.pos == "VERB"], [word for word in own_right if word.pos == "VERB"]
    acts = tuple(word.pos in {"VERB", "AUX"} and word.dep not in {"amod", "compound", "acl"} for word in heads)
    if all(acts) or (any(acts) and all(verbs)):
        return _verbs(left, right, *verbs)
    if acts[0] != acts[1] and _same_act(left, right):
        return "agency"
    if acts[0] != acts[1] and len(meaning(left)) == len(meaning(right)) == 1 and heads[acts[0]].pos == "ADJ":
        return "verb"  # "changed", "bent": a participle that was read as an adjective
    if acts[0] != acts[1] and _misread(right if acts[0] else left):
        return "verb"
    nouns = {"NOUN", "PROPN", "ADJ", "NUM"}
    named = [word.pos in nouns or (word.token.isupper() and len(word.token) > 1) for word in heads]
    if all(word.pos == "ADV" for word in (*meaning(own_left), *meaning(own_right))):
        return "other"  # "hours", "only hours"
    if all(named) and all(word.lemma in word_list("told") for word in heads):
        return "style"  # "a statement", "a written statement"
    if all(named) and {heads[0].pos, heads[1].pos} != {"ADJ"}:
        return "label"
    return "other"


def _misread(words: list[Word]) -> bool:
    """A verb that was read as a noun before another one: "robs" in "the rule robs farms"."""
    return len(words) == 1 and words[0].tag == "NNS" and words[0].dep == "compound"


def _one_sided(words: list[Word], direction: str) -> str:
    carrying = meaning(words)
    if not carrying:
        return ""
    if words[0].key in {"if", "unless"} or (all(sure(word) for word in carrying) and len(carrying) <= 2):
        return "hedge"
    if calendar(words, []):
        return "style"
    if attributed(words) and len(carrying) <= _SOURCE:
        return "attribution"
    if all(word.lemma in word_list("told") or plain(word) for word in carrying):
        return "style"
    return direction


def _clausal(words: list[Word]) -> bool:
    """Do these words hold a verb of a clause of their own?"""
    return any(word.pos in {"VERB", "AUX"} and word.dep not in {"amod", "compound"} for word in words)


def _verbs(left, right, own_left, own_right) -> str:
    if _passive(left) != _passive(right):
        return "agency"
    if not own_left and not own_right:
        others = meaning(differing(left, right)) + meaning(differing(right, left))
        return "other" if others else "style"
    if own_left and own_right and all(plain(word) for word in (*own_left, *own_right)):
        return "style"
    if own_left and own_right:
        if len(own_left) == len(own_right) and all(
            stem(a.key) == stem(b.key) for a, b in zip(own_left, own_right, strict=True)
        ):
            return "style"
        return "verb"
    return "verb" if meaning(own_left) or meaning(own_right) else "style"


def _verb_lemmas(words: list[Word]) -> set[str]:
    return {word.lemma for word in words if word.pos == "VERB" and word.dep not in {"amod", "compound"}}


def _passive(words: list[Word]) -> bool:
    """Is something done to somebody, with "was" or without ("towns freed last year")? A noun alone is neither."""
    if not any(word.pos in {"VERB", "AUX"} for word in words):
        return False
    if any(word.dep in {"auxpass", "nsubjpass"} for word in words):
        return True
    participle = any(word.tag == "VBN" and word.dep not in {"amod", "compound"} for word in words)
    return participle and not any(word.lemma == "have" for word in words)


def _same_act(left: list[Word], right: list[Word]) -> bool:
    """A verb here and a noun of the same stem there, or a doer that is the subject here and stands after "by" there?"""
    for one, other in ((left, right), (right, left)):
        acts = {stem(word.key) for word in one if word.pos == "VERB"}
        if acts & {stem(word.key) for word in other if word.pos == "NOUN"}:
            return True
        doers = {word.key for word in one if word.dep == "nsubj"}
        if any(word.key == "by" for word in other) and doers & {word.key for word in other if word.dep == "pobj"}:
            return True
    return False
