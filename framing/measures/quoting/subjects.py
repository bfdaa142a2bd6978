"""The subject of a reporting word: the one who says, the agent of a passive, the owner of what was said."""

from __future__ import annotations

from framing.language.attribution import is_beside_cue
from framing.language.cues import agents, can_speak
from framing.lexicons import reporting_nouns, reporting_verbs
from framing.measures.quoting.phrases import is_person
from framing.measures.quoting.story import Story

FINITE = {"VBD", "VBZ", "VBP"}
_RELATIVE = {"who", "that", "which", "whom"}
SUBJECTS = ("nsubj", "csubj")
_ANY_SUBJECT = {*SUBJECTS, "nsubjpass"}
_CARRIERS = {"npadvmod", "conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "aux", "dep"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_OBJECT_PRONOUNS = {"him", "her", "them", "me", "us"}
_AMOUNTS = {"CARDINAL", "ORDINAL", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
_PLACES = {"GPE", "LOC", "ORG", "FAC", "DATE", "CARDINAL", "ORDINAL"}


def is_able(story: Story, number: int) -> bool:
    """Can this be a speaker: somebody, a body, a document, or any name?"""
    named = any(first <= number <= last and kind not in _AMOUNTS for first, last, kind in story.entities)
    of = [n for n in story.below(number, "prep") if story.tokens[n].token == "of"]
    group = [child for n in of for child in story.below(n, "pobj") if story.tokens[child].tag == "NNS"]
    return named or any(can_speak(story.tokens[n]) for n in [number, *group])


def able_subject(story: Story, verb: int) -> int | None:
    """The last subject before a participle that can speak: "prices rose when [the union] met, saying ..."."""
    start = story.sentence_first[story.tokens[verb].sentence_id]
    numbers = [n for n in range(start, verb) if story.tokens[n].dep in _ANY_SUBJECT and not story.quoted[n]]
    heads = [_antecedent(story, story.tokens[n].head, n) for n in reversed(numbers)]
    return next((n for n in heads if story.tokens[n].token.lower() not in _RELATIVE and is_able(story, n)), None)


def nearest_name(story: Story, verb: int) -> int | None:
    """The last person named before a finite verb whose subject the parser has lost."""
    if story.below(verb, "auxpass", "nsubjpass"):
        return None
    start = story.sentence_first[story.tokens[verb].sentence_id]
    here = [last for _, last, kind in story.entities if kind == "PERSON" and start <= last < verb]
    if story.tokens[start].token in story.surnames and not _has_finite(story, start, verb):
        here.append(start)
    free = [n for n in here if not story.quoted[n] and story.tokens[n].dep not in {"pobj", "dobj", "poss", "dative"}]
    return free[-1] if free else None


def _has_finite(story: Story, first: int, last: int) -> bool:
    return any(story.tokens[n].tag in FINITE for n in range(first, last))


def owner(story: Story, noun: int) -> int | None:
    """Whose statement it is: "her statement", "a letter from the union", "a report by police"."""
    for child in story.below(noun, "poss", "nsubj"):
        if story.below(child, "case") or story.tokens[child].dep == "poss" and can_speak(story.tokens[child]):
            return child
    head = story.tokens[noun].head
    if story.tokens[noun].dep == "conj" and story.below(head, "poss"):
        return story.below(head, "poss")[0]
    for preposition in story.below(noun, "prep", "agent"):
        if story.tokens[preposition].token.lower() in {"from", "by"}:
            return next(iter(story.below(preposition, "pobj")), None)
    return None


def subject(story: Story, verb: int, depth: int = 0) -> int | None:
    """The one who says: the subject, the agent of a passive, or what a participle or an infinitive leans on."""
    tokens = story.tokens
    found = [child for child in story.below(verb, *SUBJECTS) if story.quoted[verb] or not story.quoted[child]]
    after = [child for child in found if child > verb and tokens[verb - 1].token == ","]
    if found:
        found = after or found
        return _antecedent(story, verb, min(found, key=lambda child: abs(child - verb)))
    by = agents(verb, tokens, story.children) if tokens[verb].tag == "VBN" else []
    if story.below(verb, "nsubjpass") or by and not story.below(verb, "nsubj"):
        if by:
            return next(n for n in story.below(by[0]) if can_speak(tokens[n]))
        return story.below(verb, "nsubjpass")[0] if tokens[verb].lemma in {"quote", "cite"} else None
    if tokens[verb].tag == "VBN" and tokens[verb].dep in {"advcl", "ROOT"} and not story.below(verb, "aux"):
        return None
    if tokens[verb].tag == "VBN" and tokens[verb].dep == "acl" and _is_label(story, verb):
        return tokens[verb].head if _is_main(story, verb) else None
    beside = _beside(story, verb)
    if beside is not None:
        return beside
    head = tokens[verb].head
    if depth > 4 or head == verb:
        return None
    if is_beside_cue(verb, tokens, story.children):
        return subject(story, tokens[head].head, depth + 1)
    if tokens[verb].dep in {"acl", "relcl"}:
        apart = tokens[verb].tag == "VBG" and any(tokens[n].token == "," for n in range(head + 1, verb))
        return (able_subject(story, verb) if apart else None) or _speaking_noun(story, head)
    if tokens[verb].dep == "xcomp" and tokens[verb].tag == "VB" and story.below(head, "nsubjpass"):
        return story.below(head, "nsubjpass")[0]  # "is expected to say"
    if tokens[verb].dep in _CARRIERS:
        if tokens[head].lemma in {"quote", "cite"} and "as" in {tokens[verb].token, tokens[verb - 1].token}:
            return next(iter([*story.below(head, "nsubjpass"), *story.below(head, "dobj")]), None)
        if tokens[verb].tag == "VBG" and tokens[verb].dep == "advcl" and not story.below(verb, "mark"):
            return next(iter(story.below(head, "nsubjpass")), None) or subject(story, head, depth + 1)
        return subject(story, head, depth + 1)
    return None


def _is_label(story: Story, verb: int) -> bool:
    """ "a group [called “Birthers”]": what it is called by nobody in particular."""
    takes = reporting_verbs().get(story.tokens[verb].lemma, {}).get("takes", frozenset())
    return "label" in takes and not story.below(verb, "dobj", "ccomp")


def _is_main(story: Story, verb: int) -> bool:
    """ "A spokesman called [the meeting] [a routine matter].": a participle that is the verb of its sentence."""
    head = story.tokens[verb].head
    return story.tokens[head].dep == "ROOT" and can_speak(story.tokens[head]) and len(story.below(verb, "oprd")) > 1


def _antecedent(story: Story, verb: int, found: int) -> int:
    """The noun that "who" stands for."""
    if story.tokens[found].token.lower() not in _RELATIVE:
        return found
    head = story.tokens[verb].head
    if story.tokens[head].pos == "NUM":  # "one of three hospitals which say"
        head = next((n for of in story.below(head, "prep") for n in story.below(of, "pobj") if n < found), head)
    if head == verb or story.tokens[head].pos not in _NOMINAL:
        return found
    if story.tokens[found].token.lower() != "who":
        return head
    before = next((root for root, (_, last) in story.chunk_of.items() if last == found - 1), None)
    if before is not None and story.tokens[before].pos == "NOUN" and can_speak(story.tokens[before]):
        return before
    below = None if can_speak(story.tokens[head]) else _somebody_below(story, head, found)
    return _somebody_above(story, head) if below is None else below


def _somebody_below(story: Story, noun: int, who: int) -> int | None:
    """From a thing down to the persons named between it and "who": "a flurry of reactions by members who said"."""
    between = [n for n in sorted(story.subtree(noun)) if noun < n < who and story.tokens[n].pos in _NOMINAL]
    common = [n for n in between if story.tokens[n].pos != "PROPN" and can_speak(story.tokens[n])]
    persons = sorted({*common, *(n for n in between if is_person(story, n))})
    return persons[-1] if persons else None


def _somebody_above(story: Story, noun: int) -> int:
    """From a place or a body up to the person it describes ("a candidate in Ohio, who said")."""
    here = noun
    for _ in range(4):
        place = any(first <= here <= last and kind in _PLACES for first, last, kind in story.entities)
        if not place or story.tokens[here].dep not in {"pobj", "appos", "conj"}:
            break
        here = story.tokens[here].head
        while story.tokens[here].pos == "ADP" and story.tokens[here].head != here:
            here = story.tokens[here].head
    if story.tokens[here].dep == "appos" and is_person(story, story.tokens[here].head):
        here = story.tokens[here].head
    return here if story.tokens[here].pos in _NOMINAL else noun


def _speaking_noun(story: Story, noun: int) -> int | None:
    """ "a statement saying": the owner where there is one, else the statement itself."""
    if story.tokens[noun].pos not in _NOMINAL:
        return subject(story, noun, 4)
    entry = reporting_nouns().get(story.tokens[noun].lemma)
    if entry is None:
        return noun
    return owner(story, noun) if owner(story, noun) is not None else noun


def _beside(story: Story, verb: int) -> int | None:
    """A noun phrase right after or right before the verb that the parser has tied elsewhere ("said Marta Lindgren")."""
    tokens = story.tokens
    place = {first: (root, last) for first, last, root in story.chunks}
    after = place.get(verb + 1)
    if after and _is_free(story, after[0], verb):
        word = tokens[after[0]]
        finite = tokens[verb].tag in {"VBD", "VBZ", "VBP"}
        elsewhere = word.dep in {"nsubj", "nsubjpass", "poss"} and word.head != verb
        named_or_person = word.pos in {"PROPN", "NOUN"} and word.dep not in {"dobj", "dative", "oprd"} and not elsewhere
        if (
            finite
            and not (elsewhere and not _inverted(story, verb))
            and word.token.lower() not in _OBJECT_PRONOUNS
            and (named_or_person or _inverted(story, verb))
        ):
            return after[0]
    if tokens[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return None
    before = next(((root, last) for first, last, root in story.chunks if last == verb - 1), None)
    if before and _is_free(story, before[0], verb):
        return before[0] if tokens[before[0]].dep not in {"pobj", "dobj"} else None
    return None


def _is_free(story: Story, noun: int, verb: int) -> bool:
    """A word in the verb's sentence and outside quotation marks."""
    token = story.tokens[noun]
    return token.sentence_id == story.tokens[verb].sentence_id and not story.quoted[noun] and token.token[:1].isalnum()


def _inverted(story: Story, verb: int) -> bool:
    """Does the verb open what follows a quotation?"""
    before = story.text[max(story.tokens[verb].start - 3, 0) : story.tokens[verb].start]
    return any(mark in before for mark in "\"”’'»")
