"""Who is said to say what, inside one sentence: reporting words and the words that they cover, from the parse.

Everything here counts tokens from the start of an article, as ``head`` does.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.language.parsing import Token
from framing.lexicons import reporting_nouns, reporting_verbs

_AS_LABEL = {
    "blast", "brand", "call", "cast", "characterise", "characterize", "condemn", "criticise", "criticize", "decry",
    "deem", "denounce", "depict", "deride", "describe", "dismiss", "dub", "hail", "label", "mock", "portray", "praise",
    "proclaim", "reject", "ridicule", "slam", "tout",
}  # fmt: skip
_OF_CHARGE = {"accuse", "suspect"}
_ACCORDING = {"according", "According"}
_BARE_WORDS = {"i", "we"}


class Report(NamedTuple):
    """A reporting word and the tokens it covers; ``kind``: clause, tacked on, according to, noun, label."""

    cue: int
    kind: str
    covered: frozenset[int]


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
    if entry is None or token.pos not in {"VERB", "AUX"}:
        return False
    after = [word for word in tokens[number + 1 : number + 3] if word.sentence == token.sentence]
    return not entry["with"] or any(word.token.lower() in entry["with"] for word in after)


def reports(tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    """Every reporting word that covers some words of its sentence.

    The clause that depends on a reporting verb ("said [that they fled]"), the clause that a reporting verb is tacked
    onto ("[They fled], he said", "[They fled], as he said"), a label that somebody gives ("called it [a disaster]"),
    what "according to" covers, and the clause of "the claim that [...]". What the writer says in the first person is
    nobody else's speech.
    """
    found = []
    verbs, nouns = reporting_verbs(), reporting_nouns()
    for number, token in enumerate(tokens):
        if token.token in _ACCORDING:
            found.append(Report(number, "according to", frozenset(_beside(number, tokens, children))))
        elif token.pos == "NOUN" and token.lemma in nouns:
            found.extend(_noun(number, tokens, children))
        elif token.lemma in verbs and is_cue(number, tokens) and not _first_person(number, tokens, children):
            found.extend(_verb(number, tokens, children))
    found = [report._replace(covered=_this_side(report, tokens)) for report in found]
    return [report for report in found if report.covered]


def _this_side(report: Report, tokens: list[Token]) -> frozenset[int]:
    """Without what a semicolon parts from the reporting word."""
    first = min(report.covered, default=report.cue)
    stops = [n for n in range(first, report.cue) if tokens[n].token == ";"]
    return frozenset(n for n in report.covered if n > max(stops)) if stops else report.covered


def _verb(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    own = children.get(verb, [])
    clauses = [child for child in own if tokens[child].dep == "ccomp" and _is_clause(child, tokens, children)]
    clauses = clauses or _strayed(own, tokens, children)
    if clauses:
        covered = set().union(*(subtree(child, children) for child in clauses))
        for other in _coordinated(clauses, tokens, children):
            covered -= subtree(other, children)
        return [Report(verb, "clause", frozenset(covered))]
    passive = any(tokens[child].dep in {"auxpass", "nsubjpass"} for child in own)
    if passive:
        return [Report(verb, "clause", frozenset(subtree(c, children))) for c in own if tokens[c].dep == "xcomp"]
    as_he_said = {"nsubj"} <= {tokens[child].dep for child in own} and not {"xcomp", "dobj"} & {
        tokens[child].dep for child in own
    }
    as_he_said = as_he_said and any(tokens[child].token.lower() == "as" for child in own)
    if tokens[verb].dep == "parataxis" or tokens[verb].dep == "advcl" and as_he_said:
        return [Report(verb, "tacked on", frozenset(_around(verb, tokens, children)))]
    if tokens[verb].tag == "VBN" and tokens[verb].dep == "acl":
        return []  # "a group called Harbour Watch": a name
    near = [*own, *(below for child in own if tokens[child].dep == "dobj" for below in children.get(child, []))]
    return [Report(verb, "label", frozenset(subtree(word, children))) for word in near if _is_label(word, verb, tokens)]


def _around(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """The clause that a reporting clause interrupts or ends: up to its next comma the reporting clause is its own."""
    own = subtree(verb, children)
    subject = [child for child in children.get(verb, []) if tokens[child].dep == "nsubj"]
    first = min(min(subtree(child, children)) for child in subject) if subject else min(own)
    opening = [child for child in children.get(verb, []) if child < verb and tokens[child].token.lower() == "as"]
    first = min([first, *opening])
    last = next((number for number in sorted(own) if number > verb and tokens[number].token == ","), max(own) + 1)
    head = tokens[verb].head
    if tokens[head].dep in {"aux", "auxpass"}:
        head = tokens[head].head
    return subtree(head, children) - set(range(min(first, verb), last))


def _strayed(own: list[int], tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    """A clause with "that" which the parser has tied to the hearer or the day: "told reporters [that ...]"."""
    near = [*own]
    for child in own:
        if tokens[child].dep in {"dobj", "dative", "npadvmod"}:
            near.extend(children.get(child, []))
        elif tokens[child].dep == "prep":
            near.extend(n for below in children.get(child, []) for n in children.get(below, []))
    return [
        n
        for n in near
        if tokens[n].dep in {"acl", "relcl", "advcl"} and any(_is_that(tokens[mark]) for mark in children.get(n, []))
    ]


def _coordinated(clauses: list[int], tokens: list[Token], children: dict[int, list[int]]) -> list[int]:
    """Reporting verbs put inside the reported clause by the parser: "claimed it was so and [threatened that ...]"."""
    return [
        other
        for clause in clauses
        for other in children.get(clause, [])
        if is_second_cue(other, tokens, children)
    ]


def is_second_cue(number: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
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
    clauses = [child for child in below if tokens[child].dep == "ccomp"]
    return any(_is_that(tokens[mark]) for child in clauses for mark in children.get(child, []))


def _is_clause(root: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Has this clause a verb? A noun alone is an object that the parser has mistaken ("announced her bid")."""
    if root < tokens[root].head or tokens[root].pos not in {"NOUN", "PROPN"}:
        return True
    return any(
        tokens[child].dep in {"nsubj", "nsubjpass", "cop", "expl"} for child in children.get(root, [])
    )


def _is_label(child: int, verb: int, tokens: list[Token]) -> bool:
    lemma, word = tokens[verb].lemma.lower(), tokens[child]
    if lemma in _OF_CHARGE:
        return word.token.lower() == "of"
    return lemma in _AS_LABEL and (word.dep == "oprd" or word.dep == "prep" and word.token.lower() == "as")


def _noun(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    clauses = [
        child
        for child in children.get(noun, [])
        if tokens[child].dep in {"acl", "ccomp"} and any(_is_that(tokens[mark]) for mark in children.get(child, []))
    ]
    return [Report(noun, "noun", frozenset(subtree(child, children))) for child in clauses]


def _is_that(token: Token) -> bool:
    return token.dep == "mark" and token.token.lower() in {"that", "whether"}


def _first_person(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    return any(
        tokens[child].dep == "nsubj" and tokens[child].token.lower() in _BARE_WORDS for child in children.get(verb, [])
    )


def _beside(number: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """What "according to" leaves of the clause it stands in."""
    head = tokens[number].head
    while tokens[head].pos not in {"VERB", "AUX"} and tokens[head].head != head:
        head = tokens[head].head
    if head == number:
        return set()
    between = range(number, head)
    if any(tokens[n].token == ";" for n in between):
        first = max((n for n in range(number) if tokens[n].token == ";"), default=-1) + 1
        return {n for n in range(first, number) if tokens[n].sentence == tokens[number].sentence}
    return subtree(head, children) - subtree(number, children)
