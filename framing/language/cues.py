"""Reporting verbs in a parse, who can speak, and the tree under a token.

Everything here counts tokens from the start of an article, as ``head`` does.
"""

from __future__ import annotations

from functools import cache

from framing.language.tokens import Token
from framing.lexicons import reporting_nouns, reporting_verbs, source_words

_NOBODY = {"it", "this", "that", "these", "those", "which", "what", "there"}
_SOME = {"many", "some", "others", "other", "both", "most", "several", "few", "all", "one"}
_NO_SOURCES = {"letters", "occasion", "platform", "picture"}
_WRITER = {"i", "we"}
_HUMAN_ENDINGS = ("man", "men", "woman", "women", "person", "people", "ist", "eer")


def children_of(tokens: list[Token]) -> dict[int, list[int]]:
    """The tokens that depend on each token, in order."""
    children: dict[int, list[int]] = {}
    for number, token in enumerate(tokens):
        if token.head != number:
            children.setdefault(token.head, []).append(number)
    return children


def subtree(root: int, children: dict[int, list[int]]) -> set[int]:
    """A token and everything that hangs on it."""
    found, waiting = set(), [root]
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting.extend(children.get(number, []))
    return found


def is_cue(number: int, tokens: list[Token]) -> bool:
    """Is this token a verb that reports speech ("said", "fired back", not "fired")?"""
    token = tokens[number]
    entry = reporting_verbs().get(token.lemma)
    if entry is None or token.pos not in {"VERB", "AUX"} or _is_opening_noun(number, tokens):
        return False
    after = [word for word in tokens[number + 1 : number + 3] if word.sentence_id == token.sentence_id]
    return not entry["with"] or any(word.token.lower() in entry["with"] for word in after)


def _is_opening_noun(number: int, tokens: list[Token]) -> bool:
    """A headline's first word taken for an order: "[Blast] at city hall"."""
    opens = number == 0 or tokens[number - 1].sentence_id != tokens[number].sentence_id
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    return opens and tokens[number].tag == "VB" and after is not None and after.pos == "ADP"


def can_speak(token: Token) -> bool:
    """Is this somebody, a body or a document: a name, a pronoun for a person, a word of the lists of sources?"""
    if token.pos == "PRON":
        return token.token.lower() not in _NOBODY
    if token.pos == "NUM" or token.token.lower() in _SOME:
        return True
    lemma = token.lemma.lower()
    return token.pos == "PROPN" or lemma in speakers() or lemma.endswith(_HUMAN_ENDINGS) or _is_document(lemma)


def agents(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    """Each "by" that tells who did it in a passive, also where the parser has hung it on the label before it."""
    own = children.get(verb, [])
    labels = [n for child in own if tokens[child].token.lower() == "as" for n in children.get(child, [])]
    labels += [child for child in own if tokens[child].dep in {"oprd", "attr"}]
    hung = [n for label in labels for n in children.get(label, []) if tokens[n].dep in {"prep", "agent"}]
    plain = [child for child in own if tokens[child].dep in {"agent", "prep"}]
    found = [n for n in [*plain, *hung] if tokens[n].token.lower() == "by"]
    return [n for n in found if any(can_speak(tokens[child]) for child in children.get(n, []))]


@cache
def speakers() -> frozenset[str]:
    """Every word for a kind of source."""
    return frozenset().union(*(words for kind, words in source_words().items() if kind not in _NO_SOURCES))


def _is_document(lemma: str) -> bool:
    return reporting_nouns().get(lemma, {}).get("document", False)


def opens_clause(number: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Has the clause of this verb a "that" or "whether"?"""
    return any(
        tokens[child].dep == "mark" and tokens[child].token.lower() in {"that", "whether"}
        for child in children.get(number, [])
    )


def is_first_person(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Does the writer say it: "I", "we"?"""
    return any(
        tokens[child].dep == "nsubj" and tokens[child].token.lower() in _WRITER for child in children.get(verb, [])
    )
