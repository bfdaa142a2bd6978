"""What "according to" covers: the clause it stands in, or the whole sentence."""

from __future__ import annotations

from framing.language.cues import is_cue, subtree
from framing.language.tokens import Token
from framing.lexicons import reporting_verbs


def beside(number: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """What "according to" leaves of the clause it stands in; behind a comma at the end, of the whole sentence."""
    head = tokens[number].head
    while tokens[head].pos not in {"VERB", "AUX"} and tokens[head].head != head:
        head = tokens[head].head
    if head == number:
        return set()
    if any(tokens[n].token == ";" for n in range(number, head)):
        first = max((n for n in range(number) if tokens[n].token == ";"), default=-1) + 1
        return {n for n in range(first, number) if tokens[n].sentence_id == tokens[number].sentence_id}
    behind = _mistaken_clause(number, tokens, children)
    if head in behind:
        head = next(tokens[n].head for n in behind if tokens[n].head not in behind or tokens[n].head == n)
    if head < number and tokens[number - 1].token == ",":
        head = _governing(head, number, tokens, children)
    return subtree(head, children) - subtree(number, children) - behind


def _mistaken_clause(number: int, tokens: list[Token], children: dict[int, list[int]]) -> set[int]:
    """What a parser makes a clause of behind ", according to": "her guarded notes", "one of the officials present"."""
    if tokens[number - 1].token != ",":
        return set()
    source = number + 2
    named = source < len(tokens) and tokens[source].dep == "nsubj" and tokens[source].head > source
    verb = tokens[source].head if named else tokens[number].head
    lost = verb > number and (named or not _has_subject(verb, tokens, children))
    return subtree(verb, children) if lost and tokens[verb].head != verb else set()


def _has_subject(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    return any(tokens[child].dep in {"nsubj", "nsubjpass", "expl"} for child in children.get(verb, []))


def _governing(head: int, number: int, tokens: list[Token], children: dict[int, list[int]]) -> int:
    """From a clause inside the sentence up to the sentence, or up to what somebody says."""
    while tokens[head].dep in {"relcl", "acl", "advcl", "ccomp", "xcomp"} or _shares_subject(head, tokens, children):
        above = tokens[head].head
        while tokens[above].pos not in {"VERB", "AUX"} and tokens[above].head != above:
            above = tokens[above].head
        says = is_cue(above, tokens) and reporting_verbs()[tokens[above].lemma]["speech"]
        if above > number or tokens[above].pos not in {"VERB", "AUX"} or says and tokens[head].dep == "ccomp":
            break
        head = above
    return head


def _shares_subject(verb: int, tokens: list[Token], children: dict[int, list[int]]) -> bool:
    """A second verb of one subject: "earned much and [paid little]"."""
    return tokens[verb].dep == "conj" and not _has_subject(verb, tokens, children)
