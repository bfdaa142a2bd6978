"""Search one article for the variants of naming sets: masks, exclusions, conditions, longest match.

The order is the matching policy of the sets: variants that are names first, then protected names and the names of laws,
works and bodies are masked, then excluded spans, then everything else; the longest match wins, and a word belongs to
one variant of a set. A word may be a hit of several sets.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from framing.lexicons.conditions import holds
from framing.lexicons.matching import Forms
from framing.lexicons.naming_sets import lexicon
from framing.lexicons.parsed_words import Words
from framing.lexicons.set_types import Form, NamingSet, Variant

_CLOSED_NAMES = {"LAW", "EVENT", "WORK_OF_ART"}
_OPEN_NAMES = {"ORG", "FAC", "PRODUCT"}
_REFERENTS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"}
_CLOSE = {"compound", "nmod", "amod", "poss", "appos"}
_PARTS = {*"-\u2010\u2011'\u2019/"}


class Hit(NamedTuple):
    """One variant at one place."""

    start: int
    end: int
    naming_set: NamingSet
    variant: Variant
    certain: bool
    referent: str


class Searcher:
    """The forms of some sets, ready to search article after article."""

    def __init__(self, sets: tuple[NamingSet, ...]):
        self.entries: list[tuple[NamingSet, Variant, Form]] = [
            (naming_set, variant, form)
            for naming_set in sets
            for variant in naming_set.variants
            for form in variant.forms
        ]
        self.forms = Forms((form.form, variant.case_sensitive) for _, variant, form in self.entries)
        self.excluded = {
            naming_set.set_id: [re.compile(rule["pattern"]) for rule in naming_set.exclude] for naming_set in sets
        }

    def search(self, text: str, words: Words) -> list[Hit]:
        """All hits in one article, by place."""
        if not words.start:
            return []
        masked = [span for span, _ in _protected().in_text(text, words.cut)]
        by_set: dict[str, list] = {}
        for span, number in self.forms.in_text(text, words.cut):
            by_set.setdefault(self.entries[number][0].set_id, []).append((span, self.entries[number]))
        hits = []
        for set_id, found in by_set.items():
            barred = [match.span() for pattern in self.excluded[set_id] for match in pattern.finditer(text)]
            hits += _of_one_set(found, words, barred, masked)
        return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.naming_set.set_id))


@cache
def searcher(set_ids: tuple[str, ...]) -> Searcher:
    """The searcher for some sets of the project's lexicon, made once.

    >>> import framing
    >>> reading, text = framing.read(framing.event_from_texts({"A": "Militants came."})), "Militants came."
    >>> [text[hit.start : hit.end] for hit in searcher(("nsag_members",)).search(text, reading.words("a"))]
    ['Militants']
    """
    return Searcher(tuple(lexicon().sets[set_id] for set_id in set_ids))


@cache
def _protected() -> Forms:
    return Forms((name, name != name.lower()) for name in lexicon().protected_names)


def _of_one_set(found: list, words: Words, barred: list, masked: list) -> list[Hit]:
    """The hits of one set: those that stand the tests, the longest first, no word twice."""
    taken: list[tuple[int, int]] = []
    hits = []
    for (start, end), (naming_set, variant, form) in sorted(found, key=lambda one: (one[0][0] - one[0][1], one[0])):
        if (
            _overlaps(start, end, taken)
            or _overlaps(start, end, barred)
            or _inside_word(start, end, words, naming_set.names)
        ):
            continue
        first, last = words.covering(start, end)
        if not naming_set.names and (_overlaps(start, end, masked) or _in_name(words, first, last, form, start)):
            continue
        if not all(holds(condition, words, first, last) for condition in form.needs):
            continue
        taken.append((start, end))
        certain = not form.unsure or (form.counts_if is not None and holds(form.counts_if, words, first, last))
        named = naming_set.concept if naming_set.names else referent(words, first, last)
        hits.append(Hit(start, end, naming_set, variant, certain, named))
    return hits


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(left < end and start < right for left, right in spans)


def _inside_word(start: int, end: int, words: Words, named: bool) -> bool:
    """Is the hit only a part of a hyphenated word ("post-war", "war-like")? A name may begin one ("Daesh-held")."""
    text = words.text
    before = start > 1 and text[start - 1] in _PARTS and text[start - 2].isalnum()
    after = not named and end + 1 < len(text) and text[end] in "-\u2010\u2011" and text[end + 1].isalnum()
    return before and text[start - 1] not in "'\u2019/" or after


def _in_name(words: Words, first: int, last: int, form: Form, start: int) -> bool:
    """Is the hit a part of the name of a law, a work, an event or a body ("Tax Cuts and Jobs Act")?"""
    if not words.text[start].isupper() or form.form[:1].isupper():
        return False
    kind = words.entity.get(first)
    if kind not in _CLOSED_NAMES | _OPEN_NAMES:
        return False
    left, right = words.entity_span[first]
    longer = left < first or last < right
    return longer and (kind in _CLOSED_NAMES or right > last)


def referent(words: Words, first: int, last: int) -> str:
    """Who or what the hit is said of, in the text's own words; "" where its noun phrase does not say.

    The entity that modifies the hit ("SDF militants", "Iran's government"), stands in apposition, or follows "of".
    """
    root = words.root(first, last)
    near = [child for child in words.children.get(root, ()) if words.dep[child] in _CLOSE]
    for child in words.children.get(root, ()):
        if words.dep[child] == "prep" and words.token[child] == "of":
            near += [n for n in words.children.get(child, ()) if words.dep[n] == "pobj"]
    head = words.head[root]
    if words.dep[root] in {"compound", "appos"} and head != root:
        near.append(head)
    for number in near:
        if first <= number <= last or words.entity.get(number) not in _REFERENTS:
            continue
        left, right = words.entity_span[number]
        if left <= last and first <= right:
            left, right = (last + 1, right) if right > last else (left, first - 1)
        return _bare(words.text[words.start[left] : words.end[right]]) if left <= right else ""
    return ""


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+|['\u2019]s?$", "", name, flags=re.IGNORECASE)
