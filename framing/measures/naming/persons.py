"""The forms of a person's name: surnames, nicknames, and polite forms that tell two of one surname apart."""

from __future__ import annotations

from collections import Counter, defaultdict

from framing.measures.naming.gazetteer import words
from framing.measures.naming.groups import Groups

_DOMINANT = 2.0
_NICKNAMES = dict(pair.split("=") for pair in words()["nicknames"])


def join_persons(own: list[str], tokens: dict, types: dict, counts: Counter, groups: Groups) -> None:
    """Surnames (and family names that come first) join the person most often named in full."""
    full = [key for key in own if len(tokens[key]) > 1 and types[key] in ("person", "")]
    surnames = {tokens[key][0] for key in own if len(tokens[key]) == 1 and types[key] == "person"}
    unsure = [key for key in own if len(tokens[key]) == 2 and types[key] in ("", "thing")]
    full = [key for key in full if types[key] == "person" and tokens[key][0] != "mrs"]
    full += [key for key in unsure if surnames & set(tokens[key])]
    for key in full:
        for other in full:
            if key < other and _same_person(tokens[key], tokens[other]):
                groups.join(key, other, "form of the same name")
    by_word: dict[str, Counter] = defaultdict(Counter)
    for key in full:
        for word in {tokens[key][-1], tokens[key][0]} - {"jr", "sr"}:
            by_word[word][groups.of(key)] += counts[key]
    for key in own:
        if len(tokens[key]) != 1 or not by_word.get(tokens[key][0]):
            continue
        ranked = by_word[tokens[key][0]].most_common(2)
        if len(ranked) == 1 or ranked[0][1] >= _DOMINANT * ranked[1][1]:
            groups.join(key, ranked[0][0], "surname or short name")


def _same_person(left: list[str], right: list[str]) -> bool:
    short, long = sorted((left, right), key=len)
    if set(short) <= set(long) and "jr" not in set(long) - set(short):
        return True
    if left[-1] != right[-1] or left[-1] in ("jr", "sr") or len(left[0]) < 3 or len(right[0]) < 3:
        return False
    first = [_NICKNAMES.get(name[0], name[0]) for name in (left, right)]
    return first[0] == first[1] or left[0].startswith(right[0]) or right[0].startswith(left[0])


def join_women(own: list[str], tokens: dict, types: dict, openings: dict, groups: Groups) -> None:
    """ "Mrs. Trump" is the one person of that surname who is no Mr., or is a Mrs. elsewhere."""
    for key in own:
        if tokens[key][0] != "mrs":
            continue
        same = [
            other for other in own if other != key and tokens[other][-1] == tokens[key][-1] and types[other] == "person"
        ]
        same = [other for other in same if len(tokens[other]) > 1 and tokens[other][0] != "mrs"]
        men = {groups.of(other) for other in own if tokens[other][-1] == tokens[key][-1] and openings[other]["mr"]}
        women = {groups.of(other) for other in same if openings[other]["mrs"]}
        people = women or {groups.of(other) for other in same} - men
        if len(people) == 1:
            groups.join(key, people.pop(), "surname after a polite form")
