"""How far a reported clause reaches: what a parser has tied to the wrong word, and what it has drawn in too much."""

from __future__ import annotations

from framing.language.cues import can_speak, is_cue, opens_clause, subtree
from framing.language.tokens import Token
from framing.lexicons import reporting_nouns, reporting_verbs

_WHERE = {"in", "at", "on", "to", "during", "before", "after", "via", "through"}
_NO = {"no", "any", "little", "few"}


def strayed(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    """A clause with "that" which the parser has tied to the hearer, the place or the day: "told reporters [that ...]".

    A clause that tells what a noun is about ("rejected reports [that ...]", "offered no indication [that ...]") is
    not the verb's, unless the verb gives voice to the noun: "expressed concern [that ...]".
    """
    takes = reporting_verbs()[tokens[verb].lemma]["takes"]
    if tokens[verb].lemma == "say":
        objects = [child for child in children.get(verb, []) if tokens[child].dep == "dobj" and child > verb]
        objects = [child for child in objects if _is_sentence(child, tokens, children)]
        if objects:
            return objects
    near: list[int] = []
    for child in children.get(verb, []):
        dep = tokens[child].dep
        if "clause" in takes:
            near.append(child)
            if dep in {"dative", "npadvmod"} or dep == "dobj" and ("hearer" in takes or can_speak(tokens[child])):
                near.extend(_below_noun(child, tokens, children))
            elif dep == "prep" and tokens[child].token.lower() in _WHERE:
                near.extend(_below_preposition(child, tokens, children))
        if dep == "dobj" and "noun" in takes and not _is_denied(child, tokens, children):
            near.extend(children.get(child, []))
    clauses = [n for n in near if tokens[n].dep in {"acl", "relcl", "advcl"}]
    return [n for n in clauses if opens_clause(n, tokens, children) or _is_mistaken(n, verb, tokens, children)]


def _is_mistaken(clause: int, verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """ "reported this week [that he had asked ...]", "at the time [that he was angry]": no relative clause."""
    below = children.get(clause, [])
    opening = next((n for n in below if tokens[n].token.lower() == "that" and n == min(below)), None)
    if opening is None or clause < verb or tokens[opening].dep in {"nsubj", "nsubjpass"}:
        return False
    own = any(tokens[n].dep in {"nsubj", "nsubjpass"} for n in below)
    return own and (tokens[clause].head == verb or tokens[opening].dep == "advmod")


def _is_sentence(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Is the object of "said" a clause whose verb hangs too low: "said [the effort to unseat her was no failure]"?"""
    below = {n for n in subtree(noun, children) if n > noun}
    verbs = [n for n in below if tokens[n].tag in {"VBD", "VBZ", "VBP", "MD"} and tokens[n].dep not in {"relcl", "acl"}]
    return any(tokens[n].dep in {"ccomp", "conj"} or tokens[tokens[n].head].dep == "ccomp" for n in verbs)


def _below_noun(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    owned = tokens[noun].lemma in reporting_nouns() and _has_owner(noun, tokens, children)
    return [] if owned else children.get(noun, [])


def _below_preposition(preposition: int, tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    """The dependents of "in a statement", and of "with CNN" in "in an interview with CNN"."""
    found: list[int] = []
    to = tokens[preposition].token.lower() == "to"
    for noun in children.get(preposition, []):
        said = reporting_nouns().get(tokens[noun].lemma)
        if said and (to or not said["document"]):  # "responding to charges that ...": what others said
            continue
        below = children.get(noun, [])
        found.extend(below)
        for inner in below:
            if tokens[inner].dep == "prep":
                found.extend(n for name in children.get(inner, []) for n in children.get(name, []))
    return found


def _has_owner(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Is it somebody's: "his claim", "claims by the union"?"""
    below = [tokens[child] for child in children.get(noun, [])]
    return any(
        word.dep == "poss" or word.dep in {"prep", "agent"} and word.token.lower() in {"by", "from"} for word in below
    )


def _is_denied(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """ "no sign", "little hope"."""
    return any(tokens[child].token.lower() in _NO for child in children.get(noun, []))


def clause_of(root: int, verb: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """The words of a reported clause, without what belongs beside the reporting verb."""
    covered = subtree(root, children)
    for child in children.get(root, []):
        if _is_sister(child, root, verb, tokens, children) or _is_aside(child, root, verb, tokens, children):
            covered -= subtree(child, children)
    for number in sorted(covered):
        if tokens[number].token == "according" and number > verb:
            covered -= subtree(number, children)
    return covered


def _is_sister(child: int, root: int, verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Does this verb, tied to the clause by "and", stand beside the reporting verb?

    "claimed it was so and [threatened that ...]"; "proclaiming that she will speak and [fashioning ...]"; "insisted he
    had done nothing and [marveled ...]"; "believe the plan is sound and [want a vote]".
    """
    token, cue = tokens[child], tokens[verb]
    if token.dep != "conj" or child < root:
        return False
    if _is_second_cue(child, tokens, children):
        return True
    below = {tokens[n].dep for n in children.get(child, [])}
    if below & {"nsubj", "nsubjpass", "mark", "expl"} or token.pos not in {"VERB", "AUX"}:
        return False
    there, alone = _finite(root, tokens, children), not below & {"aux", "auxpass"}
    joined = next((n for n in range(child, root, -1) if tokens[n].dep == "cc" and tokens[n].head == root), root)
    if alone and token.tag in {"VBG", "VBD"}:
        other = token.tag not in {there, tokens[root].tag} if token.tag == "VBG" else there != tokens[root].tag != "VBD"
        apart = tokens[joined - 1].token == "," and not opens_clause(root, tokens, children)
        return token.tag == cue.tag and (other or apart) and tokens[joined].token.lower() == "and"
    here = _finite(child, tokens, children)
    if there == "MD" and here == "VBD" == cue.tag and tokens[joined].token.lower() == "but":
        return True
    if here not in {"VBZ", "VBP"}:
        return False
    number = there in {"VBZ", "VBP"} and there != here == cue.tag
    return number or there == cue.tag == "VBD" and tokens[joined - 1].token == ","


def _finite(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> str:
    """The tag of the first auxiliary of a verb, or of the verb itself."""
    own = [tokens[n].tag for n in children.get(verb, []) if tokens[n].dep in {"aux", "auxpass"} and n < verb]
    return own[0] if own else tokens[verb].tag


def _is_aside(child: int, root: int, verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """What leans on the reporting verb: "denied it, [telling reporters ...]", "..., [while others agreed]"."""
    token = tokens[child]
    if token.dep != "advcl" or child < max(root, verb):
        return False
    first = min(subtree(child, children))
    below = children.get(child, [])
    comma = tokens[first - 1].token == ","
    if token.tag == "VBG":
        return comma and is_cue(child, tokens) and not any(tokens[n].dep in {"mark", "nsubj"} for n in below)
    opening = any(tokens[n].token.lower() in {"as", "while"} for n in below if n < child)
    subjects = [tokens[n] for n in below if tokens[n].dep in {"nsubj", "nsubjpass"}]
    spoken = is_cue(child, tokens) and any(word.pos == "PRON" for word in subjects)
    return opening and (spoken or comma and bool(subjects) and _finite(child, tokens, children) != "MD")


def is_beside_cue(number: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Has the parser hung this reporting verb inside the clause of another one whose speaker it shares?"""
    root = tokens[number].head
    cue = tokens[root].head
    if tokens[root].dep != "ccomp" or not is_cue(number, tokens) or not is_cue(cue, tokens):
        return False
    return _is_sister(number, root, cue, tokens, children) or _is_aside(number, root, cue, tokens, children)


def _is_second_cue(number: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Is this reporting verb, tied to a reported clause by "and", a second verb of the same speaker?

    It has the tense of the first reporting verb, no subject of its own, and a clause with "that".
    """
    clause = tokens[number].head
    first = tokens[clause].head
    if tokens[number].dep != "conj" or tokens[clause].dep != "ccomp" or not is_cue(number, tokens):
        return False
    if tokens[number].tag != tokens[first].tag or not is_cue(first, tokens):
        return False
    below = children.get(number, [])
    if any(tokens[child].dep in {"nsubj", "nsubjpass"} for child in below):
        return False
    return any(opens_clause(child, tokens, children) for child in below if tokens[child].dep == "ccomp")
