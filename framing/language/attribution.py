"""Who is said to say what, inside one sentence: reporting words and the words that they cover, from the parse.

Everything here counts tokens from the start of an article, as ``head`` does.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.language.according import beside
from framing.language.cues import can_speak, children_of, is_cue, is_first_person, opens_clause, subtree
from framing.language.labels import given_label, is_small, label_of
from framing.language.reported import clause_of, is_beside_cue, strayed
from framing.language.tokens import Token
from framing.lexicons import reporting_nouns, reporting_verbs

__all__ = ["Report", "children_of", "is_beside_cue", "is_cue", "reports", "subtree"]

_MARKS = {'"', "“", "‘", "«", "„", "``", "'"}
_STAY = {"continue", "conclude", "go"}
_AT = {"against", "for", "over"}
_AHEAD = {"expect", "hope", "suppose"}


class Report(NamedTuple):
    """A reporting word and the tokens it covers; ``kind``: clause, tacked on, according to, noun, label."""

    cue: int
    kind: str
    covered: frozenset[int]


def reports(tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    """Every reporting word that covers some words of its sentence.

    The clause that depends on a reporting verb ("said [that they fled]"), what is promised or threatened ("vowed [to
    stay]"), the clause that a reporting verb is tacked onto ("[They fled], he said", "[They fled], as he said"), a
    label that somebody gives ("called it [a disaster]", "was described by critics [as a disaster]"), what "according
    to" covers, and the clause of "the claim that [...]". What the writer says in the first person is nobody else's
    speech.
    """
    found = []
    verbs, nouns = reporting_verbs(), reporting_nouns()
    for number, token in enumerate(tokens):
        if token.token in {"according", "According"}:
            found.append(Report(number, "according to", frozenset(beside(number, tokens, children))))
        elif token.pos == "NOUN" and token.lemma in nouns:
            found.extend(_noun(number, tokens, children))
        elif token.lemma in verbs and is_cue(number, tokens) and not is_first_person(number, tokens, children):
            found.extend(_verb(number, tokens, children))
    found = [report._replace(covered=_this_side(report, tokens)) for report in found]
    return [report for report in found if report.covered]


def _this_side(report: Report, tokens: list[Token]) -> frozenset[int]:
    """Without what a semicolon parts from the reporting word."""
    first = min(report.covered, default=report.cue)
    stops = [n for n in range(first, report.cue) if tokens[n].token == ";"]
    return frozenset(n for n in report.covered if n > max(stops)) if stops else report.covered


def _verb(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    own, takes = children.get(verb, []), reporting_verbs()[tokens[verb].lemma]["takes"]
    clauses = [child for child in own if tokens[child].dep == "ccomp" and _is_clause(child, tokens, children)]
    small = [n for n in clauses if is_small(n, tokens, children)]
    if "label" in takes and small:
        return [Report(verb, "label", label_of(small[0], tokens, children))]
    clauses = clauses if "clause" in takes else []
    clauses = [n for n in clauses if not _leaves(verb, n, tokens)]
    clauses = clauses or strayed(verb, tokens, children)
    if clauses:
        covered = set().union(*(clause_of(child, verb, tokens, children) for child in clauses))
        return [Report(verb, "clause", frozenset(_on_its_side(verb, covered, tokens, children)))]
    infinitive = _infinitive(verb, tokens, children)
    if infinitive is not None:
        return [Report(verb, "clause", frozenset(n for n in subtree(infinitive, children) if n > verb))]
    if _is_tag(verb, tokens, children):
        return [Report(verb, "tacked on", frozenset(_around(verb, tokens, children)))]
    given = given_label(verb, tokens, children)
    return [] if given is None else [Report(verb, "label", given)]


def _on_its_side(verb: int, covered: set[int], tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """Without what stands before a verb whose clause follows: "On Monday she said [it was late]", "Mayor resigns, says
    [she is ill]"; a verb between commas stands inside its clause: "[The mayor], she said, [is ill]"."""
    after = {n for n in covered if n > verb}
    before = [n for n in covered if n < verb and tokens[n].pos != "PUNCT"]
    if len(after) < 3 or not before:
        return covered
    relative = len(before) == 1 and tokens[before[0]].tag in {"WDT", "WP"}
    subjects = [child for child in children.get(verb, []) if tokens[child].dep == "nsubj"]
    apart = tokens[verb - 1].token == "," and not subjects
    said_that = any(tokens[n].token.lower() == "that" for n in range(verb + 1, min(verb + 4, len(tokens))))
    return after if relative or apart or said_that else covered


def _leaves(verb: int, clause: int, tokens: list[Token]) -> bool:
    """ "“...,” he said as he left": a clause that tells when somebody spoke, not what."""
    return clause > verb and tokens[verb + 1].token.lower() in {"as", "while"}


def _infinitive(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> int | None:
    """What is promised ("vowed [to stay]"), denied ("denied [having left]") or reputed ("is said [to have left]")."""
    own, takes = children.get(verb, []), reporting_verbs()[tokens[verb].lemma]["takes"]
    deps = {tokens[child].dep for child in own}
    infinitives = [child for child in own if tokens[child].dep == "xcomp"]
    done = [n for n in infinitives if tokens[n].tag == "VBG" and n > verb]
    if "ing" in takes and done and not deps & {"auxpass", "nsubjpass"}:
        return done[0]
    if deps & {"auxpass", "nsubjpass"}:
        if tokens[verb].lemma in _AHEAD:
            return None  # "is expected to leave": nobody's words, but what will be
        infinitives = [n for n in infinitives if tokens[n].tag != "VBG"]  # not "was reported missing"
        return next(iter(infinitives), None) if "clause" in takes else None
    if "to" not in takes or deps & {"dobj", "dative"} or not _somebody(own, tokens):
        return None
    return next((n for n in infinitives if any(tokens[mark].tag == "TO" for mark in children.get(n, []))), None)


def _somebody(own: list[int], tokens: list[Token]) -> bool:
    """Can the subject speak, where there is one: "the dispute threatens to delay it" is no threat that was uttered."""
    subjects = [child for child in own if tokens[child].dep == "nsubj"]
    return not subjects or any(can_speak(tokens[child]) for child in subjects)


def _is_clause(root: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Has this clause a verb? A noun alone is an object that the parser has mistaken ("announced her bid")."""
    below = {tokens[child].dep for child in children.get(root, [])}
    if tokens[root].tag == "VBG" and root > tokens[root].head and not below & {"aux", "mark", "ccomp"}:
        return False
    if root < tokens[root].head or tokens[root].pos not in {"NOUN", "PROPN"}:
        return True
    return bool(below & {"nsubj", "nsubjpass", "cop", "expl"})


def _is_tag(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """ "..., he said" and "..., as he said": the reporting clause hangs on what it reports."""
    own, token = children.get(verb, []), tokens[verb]
    subjects = [child for child in own if tokens[child].dep == "nsubj"]
    if token.dep == "parataxis":
        answered = any(tokens[child].dep in {"intj", "dobj"} and child > verb for child in own) and token.lemma == "say"
        return bool(subjects) and not answered and not _introduces(verb, tokens, children)
    if token.dep != "advcl" or token.lemma in _STAY or "clause" not in reporting_verbs()[token.lemma]["takes"]:
        return False
    opened = any(tokens[child].token.lower() == "as" for child in own)
    taken = {"xcomp", "dobj"} & {tokens[child].dep for child in own}
    taken |= {child for child in own if child > verb and tokens[child].token.lower() in _AT}  # "as he argued for it"
    return opened and not taken and any(can_speak(tokens[child]) for child in subjects)


def _introduces(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """Does a whole quotation follow: "Asked about it, he said, “Put it this way ..."?"""
    last = max(number for number in subtree(verb, children) if number == verb or tokens[number].pos != "PUNCT")
    after = tokens[last + 1 : last + 4]
    for comma, mark, word in zip(after, after[1:], after[2:], strict=False):
        if comma.token in {",", ":", ";"} and mark.token in _MARKS:
            return word.token[:1].isupper()
    return False


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


def _noun(noun: int, tokens: list[Token], children: dict[int, list[int]]) -> list[Report]:
    clauses = [
        child
        for child in children.get(noun, [])
        if tokens[child].dep in {"acl", "ccomp"} and opens_clause(child, tokens, children)
    ]
    return [Report(noun, "noun", frozenset(subtree(child, children))) for child in clauses]
