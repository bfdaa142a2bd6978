"""What somebody or something is called: "called it [a disaster]", "was described by critics [as a disaster]"."""

from __future__ import annotations

from framing.language.cues import agents, subtree
from framing.language.tokens import Token
from framing.lexicons import reporting_verbs


def is_small(root: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """An object and its label without a verb: "called [her answer evasive]"."""
    word = tokens[root]
    below = {tokens[child].dep for child in children.get(root, [])}
    return word.pos in {"ADJ", "NOUN"} and word.head < root and not below & {"cop", "aux", "mark"}


def given_label(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> frozenset[int] | None:
    """What somebody is called; a passive says it of nobody unless it says by whom or "as"."""
    own, takes = children.get(verb, []), reporting_verbs()[tokens[verb].lemma]["takes"]
    by = set().union(*(subtree(n, children) for n in agents(verb, tokens, children)))
    participle = tokens[verb].tag == "VBN" and tokens[verb].dep in {"acl", "advcl", "amod"}
    if participle and not by:
        return None  # "a group called Harbour Watch": a name
    passive = participle or any(tokens[child].dep == "auxpass" for child in own)
    near = [*own, *(below for child in own if tokens[child].dep == "dobj" for below in children.get(child, []))]
    for word in near:
        lower, dep = tokens[word].token.lower(), tokens[word].dep
        named = "label" in takes and dep in {"oprd", "attr"} and (by or not passive)
        if named or dep == "prep" and lower in takes & {"as", "of"} and word > verb:
            more = [n for n in own if lower == "of" and n > word and tokens[n].dep in {"oprd", "acomp", "attr", "dobj"}]
            whole = label_of(word, tokens, children).union(*(subtree(n, children) for n in more))
            return whole - by
    return None


def label_of(word: int, tokens: list[Token], children: dict[int, list[int]]) -> frozenset[int]:
    """The label without what it is given to, who gives it, and what the outlet adds behind a comma."""
    covered = subtree(word, children)
    for child in children.get(word, []):
        if tokens[child].dep == "appos" and child > word or tokens[child].dep == "nsubj" and tokens[word].pos != "VERB":
            covered -= subtree(child, children)
    if tokens[word].dep == "prep" and len(covered) == 1:  # "as reckless": the adjective hangs elsewhere
        after = word + 1
        while after < len(tokens) and tokens[after].pos in {"ADJ", "ADV"}:
            covered.add(after)
            after += 1
    return frozenset(covered)
