"""The forms of a person's name: surnames, nicknames, and polite forms that tell two of one surname apart."""

from __future__ import annotations

from collections import Counter, defaultdict

from framing.lexicons import first_names
from framing.measures.naming.gazetteer import words
from framing.measures.naming.groups import Groups

_DOMINANT = 2.0
_NUMBERS = frozenset({"ii", "iii", "iv"})
_YOUNGER = frozenset({"jr", "sr"})
_NICKNAMES = dict(pair.split("=") for pair in words()["nicknames"])


def join_persons(
    own: list[str],
    tokens: dict,
    types: dict,
    counts: Counter,
    articles: dict,
    openings: dict,
    called: dict,
    surnames: frozenset[str],
    groups: Groups,
) -> None:
    """Surnames (and family names that come first) join the person most often named in full.

    A given name that is also somebody's surname joins only whom each of its ``articles`` names in full, and who is
    mostly a "Mr." joins no woman. ``called``: what office each name is given; a junior is a person of his own unless
    the two names have an office in common, and so are two of one surname unless only one can hold their office.
    """
    full = [key for key in own if len(tokens[key]) > 1 and types[key] in ("person", "")]
    alone = {tokens[key][0] for key in own if len(tokens[key]) == 1 and types[key] == "person"}
    unsure = [key for key in own if len(tokens[key]) == 2 and types[key] in ("", "thing")]
    full = [key for key in full if types[key] == "person" and tokens[key][0] != "mrs"]
    full += [key for key in unsure if alone & set(tokens[key])]
    for key in full:
        for other in full:
            if key < other and _same_person(tokens[key], tokens[other], called[key] & called[other]):
                groups.join(key, other, "form of the same name")
    by_word: dict[str, Counter] = defaultdict(Counter)
    for key in full:
        if tokens[key][-1] in _YOUNGER and _with_elders(tokens[key], own, counts, counts[key]):
            continue
        for word in {surname(tokens[key]), tokens[key][0]}:
            by_word[word][key] += counts[key]
    for key in own:
        if len(tokens[key]) != 1:
            continue
        word, people = tokens[key][0], Counter()
        for other, n in by_word[word].items():
            given = word != surname(tokens[other]) and word in surnames and not articles[key] <= articles[other]
            woman = 2 * openings[key]["mr"] > counts[key] and first_names().get(tokens[other][0]) == "w"
            people[groups.of(other)] += 0 if given or woman else n
        ranked = (+people).most_common(2)
        if len(ranked) == 1 or len(ranked) == 2 and ranked[0][1] >= _DOMINANT * ranked[1][1]:
            groups.join(key, ranked[0][0], "surname or short name")


def surname(tokens: list[str]) -> str:
    """The last word of a person's name, that is not "the third" or "junior".

    >>> surname(["george", "conway", "iii"]), surname(["assad"]), surname(["ana", "poe", "jr"])
    ('conway', 'assad', 'poe')
    """
    return next((word for word in reversed(tokens[1:]) if word not in _NUMBERS | _YOUNGER), tokens[0])


def _with_elders(tokens: list[str], own: list[str], counts: Counter, n: int) -> bool:
    """Whether a junior's surname alone means somebody else: the elder, or nobody who goes by "Ash Jr." himself."""
    last = surname(tokens)
    return f"name:{last} {tokens[-1]}" in own or counts[f"name:{tokens[0]} {last}"] >= n


def _same_person(left: list[str], right: list[str], offices: set[str]) -> bool:
    younger = set(left) & _YOUNGER != set(right) & _YOUNGER
    if younger and not offices:
        return False
    if set(left) <= set(right) | _YOUNGER or set(right) <= set(left) | _YOUNGER:
        return True
    if surname(left) != surname(right) or len(left[0]) < 3 or len(right[0]) < 3:
        return False
    if {office.replace(" ", "-") for office in offices} & words()["single_offices"]:
        return True
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
