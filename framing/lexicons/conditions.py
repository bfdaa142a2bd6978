"""Does a hit stand in the right company? The conditions of word lists, checked against the parse.

``terminology/README.md`` lists the conditions. ``holds`` checks one for the hit that covers the tokens ``first`` to
``last`` of an article.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from framing.lexicons.parsed_words import Words

_NEAR = 8  # tokens: about a clause
_BESIDE = 3  # tokens: a neighbour with an article and an adjective between


def holds(condition: dict, words: Words, first: int, last: int) -> bool:
    """Does every part of the condition hold for the tokens ``first`` to ``last``?"""
    root = words.root(first, last)
    for key, wanted in condition.items():
        if key == "within":
            continue
        if key == "any":
            good = any(holds(part, words, first, last) for part in wanted)
        elif key == "none":
            good = not any(holds(part, words, first, last) for part in wanted)
        elif key == "capital":
            good = words.text[words.start[first] : words.start[first] + 1].isupper() == wanted
        elif key == "all_caps":
            good = _all_caps(words, first) == wanted
        else:
            positive = key.removeprefix("not_")
            good = _CHECKS[positive](words, first, last, root, wanted, condition) == (positive == key)
        if not good:
            return False
    return True


def _all_caps(words: Words, first: int) -> bool:
    left, right = words.sentences[words.sentence[first]]
    sentence = words.text[words.start[left] : words.end[right - 1]]
    letters = [letter for letter in sentence if letter.isalpha()]
    return len(letters) > 0 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def _after(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    left = max(words.sentences[words.sentence[first]][0], first - _BESIDE)
    return any(_phrase(words, number, first, wanted) for number in range(left, first))


def _before(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    right = min(words.sentences[words.sentence[last]][1], last + 1 + _BESIDE)
    return any(_phrase(words, last + 1, number, wanted) for number in range(last + 2, right + 1))


def _phrase(words: Words, left: int, right: int, wanted: frozenset[str]) -> bool:
    """Are the tokens from ``left`` up to ``right`` one of the words or phrases?"""
    if right - left == 1 and words.among(left, wanted):
        return True
    return (
        " ".join(words.token[left:right]) in wanted
        or words.text[words.start[left] : words.end[right - 1]].lower() in wanted
    )


def _near(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    left, right = words.sentences[words.sentence[first]]
    reach = condition.get("within", _NEAR)
    numbers = [*range(max(left, first - reach), first), *range(last + 1, min(right, last + 1 + reach))]
    return any(words.among(number, wanted) for number in numbers)


def _sentence(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    left, right = words.sentences[words.sentence[first]]
    if any(words.among(number, wanted) for number in range(left, right) if not first <= number <= last):
        return True
    return any(_stands(words, phrase, left, right, first, last) for phrase in _phrases(wanted))


@cache
def _phrases(wanted: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """What has more than one word, cut into words."""
    return tuple(tuple(entry.split()) for entry in sorted(wanted) if " " in entry)


def _stands(words: Words, phrase: tuple[str, ...], left: int, right: int, first: int, last: int) -> bool:
    """Does the phrase stand between ``left`` and ``right``, outside the hit?"""
    for number in words.words.get(phrase[0], ()):
        end = number + len(phrase)
        outside = end <= first or number > last
        if outside and left <= number and end <= right and tuple(words.token[number:end]) == phrase:
            return True
    return False


def _article(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    known = words.words
    for word in wanted:
        places = known.get(word)
        if places and any(not first <= number <= last for number in places):
            return True
    return any(_stands(words, phrase, 0, len(words.token), first, last) for phrase in _phrases(wanted))


def _head(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    head = words.head[root]
    return head != root and words.among(head, wanted)


def _modifier(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    inside = [number for number in range(first, last + 1) if number != root]
    beside = [child for child in words.children.get(root, ()) if child < root or words.dep[child] in {"amod", "appos"}]
    deeper = [child for number in beside for child in words.children.get(number, ()) if words.dep[child] in _MODIFIERS]
    return any(words.among(number, wanted) for number in (*inside, *beside, *deeper))


_MODIFIERS = {"amod", "compound", "nmod", "conj", "npadvmod", "advmod"}


def _of(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    for number in {root, last}:
        for child in (*words.children.get(number, ()), number):
            if words.pos[child] != "ADP":
                continue
            for object_ in words.children.get(child, ()):
                if first <= object_ <= last:
                    continue
                if words.dep[object_] in {"pobj", "pcomp"} and _with_conjuncts(words, object_, wanted):
                    return True
    return False


def _with_conjuncts(words: Words, number: int, wanted: frozenset[str]) -> bool:
    if words.among(number, wanted):
        return True
    return any(
        words.among(c, wanted)
        for c in words.children.get(number, ())
        if words.dep[c] in {"conj", "compound", "nummod", "amod"}
    )


def _object(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    return _dependent(words, root, {"dobj", "obj", "nsubjpass", "nsubj:pass", "dative"}, wanted)


def _subject(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
    if _dependent(words, root, {"nsubj", "nsubjpass", "nsubj:pass", "csubj"}, wanted):
        return True
    if words.dep[root] in {"acomp", "attr", "oprd", "conj", "xcomp"} and words.head[root] != root:
        if _dependent(words, words.head[root], {"nsubj", "nsubjpass"}, wanted):
            return True
    for child in words.children.get(root, ()):
        if words.dep[child] == "agent" and any(words.among(n, wanted) for n in words.children.get(child, ())):
            return True
    return False


def _dependent(words: Words, root: int, labels: set[str], wanted: frozenset[str]) -> bool:
    for child in words.children.get(root, ()):
        if words.dep[child] in labels and _with_conjuncts(words, child, wanted):
            return True
    if labels & {"dobj", "nsubj"} and words.dep[root] in {"acl", "relcl"}:
        return words.among(words.head[root], wanted)
    return False


def _label(column: str) -> Callable:
    def check(words: Words, first: int, last: int, root: int, wanted: frozenset[str], condition: dict) -> bool:
        return getattr(words, column)[root].lower() in wanted

    return check


_CHECKS = {
    "form": _label("token"),
    "pos": _label("pos"), "tag": _label("tag"), "dep": _label("dep"), "after": _after, "before": _before,
    "near": _near, "sentence": _sentence, "article": _article, "head": _head, "modifier": _modifier, "of": _of,
    "object": _object, "subject": _subject,
}  # fmt: skip
