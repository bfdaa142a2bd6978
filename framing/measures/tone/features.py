"""What the tier without an encoder knows of a mention: words around it, its place in the parse, and lexicon counts."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from framing import lexicons
from framing.measures.tone import vader

WINDOW = 6  # words on either side; part of the shipped weights, as are the steps
_STEPS = 4  # up the parse
_SUBJECTS = {"nsubj", "csubj"}
_PASSIVE = {"nsubjpass", "csubjpass"}
_OBJECTS = {"dobj", "obj", "dative", "iobj", "oprd"}
_NEGATIONS = {"not", "n't", "never", "no", "without", "hardly"}


class Token(NamedTuple):
    """What is used of a token; ``head`` counts from the start of the sentence, a root is its own head."""

    start: int
    end: int
    token: str
    lemma: str
    pos: str
    dep: str
    head: int


def blocks(tokens: list[Token], start: int, end: int) -> dict[str, list[str]]:
    """Named features of the mention ``start:end`` in a sentence, by block.

    ``bag``: words and pairs of the sentence, the target masked. ``window``: words left and right of it. ``parse``:
    its role, the words it depends on and those that depend on it, with the valence of the governing word.

    >>> tokens = [Token(0, 3, "Foe", "foe", "NOUN", "nsubj", 1), Token(4, 8, "lied", "lie", "VERB", "ROOT", 1)]
    >>> blocks(tokens, 0, 3)["parse"][:3]
    ['role nsubj', 'head lie nsubj', 'head VERB nsubj']
    """
    inside = [number for number, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside:
        return {"bag": [], "window": [], "parse": []}
    words = ["target" if number in inside else token.lemma.lower() for number, token in enumerate(tokens)]
    return {"bag": _bag(words), "window": _window(words, inside), "parse": _parse(tokens, inside)}


def counts(tokens: list[Token], start: int, end: int) -> list[float]:
    """Lexicon and position counts of a mention, always ``len(COUNTS)`` numbers.

    >>> tokens = [Token(0, 3, "Foe", "foe", "NOUN", "nsubj", 1), Token(4, 8, "lied", "lie", "VERB", "ROOT", 1)]
    >>> dict(zip(COUNTS, counts(tokens, 0, 3), strict=True))["governor"]
    -1.6
    """
    inside = [number for number, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside:
        return [0.0] * len(COUNTS)
    found = _valences(tokens, inside)
    first, last = inside[0], inside[-1]
    gap = {number: first - number if number < first else number - last for number in found}
    sums = [
        _both(found.values()),
        *(_both(value for number, value in found.items() if gap[number] <= reach) for reach in (3, 6, 10)),
        _both(value for number, value in found.items() if number < first),
        _both(value for number, value in found.items() if number > last),
        _both(value / (1 + _distance(tokens, number, inside)) for number, value in found.items()),
    ]
    return [*(value for pair in sums for value in pair), *_above(tokens, inside, found), *_around(tokens, inside)]


def _both(values) -> tuple[float, float]:
    """The sum of the good and of the bad among some valences."""
    values = list(values)
    return sum(value for value in values if value > 0), -sum(value for value in values if value < 0)


def _above(tokens: list[Token], inside: list[int], found: dict[int, float]) -> list[float]:
    """The valence of the governing word, again by the mention's role, and of the words that hang on the mention."""
    value, role = _valence(tokens[_governor(tokens, inside)]), tokens[_root(tokens, inside)].dep
    by_role = [value if role in roles else 0.0 for roles in (_SUBJECTS, _PASSIVE, _OBJECTS, {"pobj"}, {"poss"})]
    below = sum(found.get(n, 0.0) for n in range(len(tokens)) if tokens[n].head in inside and n not in inside)
    return [value, *by_role, below]


def _around(tokens: list[Token], inside: list[int]) -> list[float]:
    """Negation, quotation marks, place and length, and whether the governing verb reports speech, and how."""
    first, governor = inside[0], _governor(tokens, inside)
    verb = lexicons.reporting_verbs().get(tokens[governor].lemma.lower(), {}).get("class")
    return [
        float(sum(word.token.lower() in _NEGATIONS for word in tokens)),
        float(any(word.token.lower() in _NEGATIONS for word in tokens if word.head == governor)),
        float(sum(word.token in {'"', "“", "”"} for word in tokens[:first]) % 2),
        first / len(tokens), float(first == 0), len(tokens) / 40, float(tokens[first].pos == "PRON"),
        float(len(inside)), float(verb is not None),
        *(float(verb == kind) for kind in ("doubting", "endorsing", "confrontational")),
    ]  # fmt: skip


COUNTS = [
    *("positive negative positive_3 negative_3 positive_6 negative_6 positive_10 negative_10").split(),
    *("positive_left negative_left positive_right negative_right positive_parse negative_parse").split(),
    *("governor governor_subject governor_passive governor_object governor_preposition governor_possessive").split(),
    *("modifiers negations negated in_quotes place first length pronoun words").split(),
    *("reports doubts endorses confronts").split(),
]


def near_target(text: str, start: int, end: int, reach: int = 10) -> float:
    """VADER's compound of the ``reach`` words on either side of the target, without the target itself.

    >>> near_target("The brutal regime fell.", 11, 17)
    -0.6249
    """
    left, right = text[:start].split()[-reach:], text[end:].split()[:reach]
    around = " ".join([*left, *right])
    return vader.score(around).compound


def _bag(words: list[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]


def _window(words: list[str], inside: list[int]) -> list[str]:
    left = words[max(0, inside[0] - WINDOW) : inside[0]]
    right = words[inside[-1] + 1 : inside[-1] + 1 + WINDOW]
    found = [f"L {word}" for word in left] + [f"R {word}" for word in right]
    found += [f"L {a} {b}" for a, b in pairwise(left)] + [f"R {a} {b}" for a, b in pairwise(right)]
    return found + [f"L1 {word}" for word in left[-1:]] + [f"R1 {word}" for word in right[:1]]


def _parse(tokens: list[Token], inside: list[int]) -> list[str]:
    root = _root(tokens, inside)
    role, head = tokens[root].dep, tokens[tokens[root].head]
    found = [f"role {role}", f"head {head.lemma.lower()} {role}", f"head {head.pos} {role}"]
    path, at = role, tokens[root].head
    for step in range(_STEPS):
        found += [f"up {tokens[at].lemma.lower()}", f"up{step} {path} {tokens[at].lemma.lower()}"]
        sign = _sign(_valence(tokens[at]))
        found += [f"up{step} {path} {sign}"] if sign else []
        if tokens[at].head == at:
            break
        path, at = f"{path}<{tokens[at].dep}", tokens[at].head
    for number, token in enumerate(tokens):
        if number in inside:
            continue
        if token.head in inside:
            found += [f"mod {token.dep} {token.lemma.lower()}", f"mod {_sign(_valence(token))}"]
        elif token.head == tokens[root].head:
            found += [
                f"sib {role} {token.dep} {token.lemma.lower()}",
                f"sib {role} {token.dep} {_sign(_valence(token))}",
                f"sib {role} {head.lemma.lower()} {token.dep}",
            ]
    return found


def _root(tokens: list[Token], inside: list[int]) -> int:
    """The token of the mention that hangs on a word outside it."""
    return next((number for number in inside if tokens[number].head not in inside), inside[-1])


def _governor(tokens: list[Token], inside: list[int]) -> int:
    """The nearest verb, adjective or noun above the mention: prepositions and compounds are passed over."""
    at = tokens[_root(tokens, inside)].head
    for _ in range(_STEPS):
        if tokens[at].pos in {"VERB", "ADJ", "NOUN"} or tokens[at].head == at:
            break
        at = tokens[at].head
    return at


def _valence(token: Token) -> float:
    return vader.valence_of(token.token) or vader.valence_of(token.lemma)


def _valences(tokens: list[Token], inside: list[int]) -> dict[int, float]:
    found = {}
    for number, token in enumerate(tokens):
        value = 0.0 if number in inside or token.pos in {"ADP", "PROPN"} else _valence(token)
        if value:
            before = {word.token.lower() for word in tokens[max(0, number - 3) : number]}
            found[number] = -0.74 * value if before & _NEGATIONS else value
    return found


def _distance(tokens: list[Token], number: int, inside: list[int]) -> int:
    """Steps in the parse between a word and the mention, up to a common ancestor and down."""
    above = _ancestors(tokens, number)
    target = _ancestors(tokens, _root(tokens, inside))
    shared = next((step for step, at in enumerate(above) if at in target), len(above))
    return shared + (target.index(above[shared]) if shared < len(above) else len(target))


def _ancestors(tokens: list[Token], number: int) -> list[int]:
    found = [number]
    while tokens[found[-1]].head not in found:
        found.append(tokens[found[-1]].head)
    return found


def _sign(value: float) -> str:
    return "" if not value else "good" if value > 0 else "bad"
