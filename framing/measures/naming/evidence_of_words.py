"""What speaks for two actors being one: the same number of people, a name's own word, a description that follows it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import combinations

from framing.measures.naming.gazetteer import known_types, words
from framing.measures.naming.pool import Pool

_REACH = 600
_FEWEST = 10
_CROWDS = 7
_NOUNS = {"party": {"party"}, "armed": {"group", "organisation", "organization", "movement", "militia", "faction"}}
_DEFINITE = re.compile(r"(?:the|this|that) [\w-]+", re.IGNORECASE)
_OTHERS = re.compile(r"(?:an?|another|any|no|every|each|either|neither|some|other|both) ", re.IGNORECASE)
_ANOTHER = re.compile(r"\d (?:an?|the) ")
_FIGURES = re.compile(r"\d[\d,.]*\d")
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ONES = {word: n for n, word in enumerate(f"one two three four five six seven eight nine {_TEENS}".split(), 1)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1000000}


def same_number(pool: Pool) -> None:
    """Articles that count the same number of somebody: "412 people" here, "412 migrants" there."""
    counted: dict[int, dict[str, int]] = defaultdict(dict)
    articles = pool.mentions["article_id"].tolist()
    for number, (text, form) in enumerate(zip(pool.mentions["mention"], pool.mentions["form"], strict=True)):
        some = form in ("generic", "thing", "role", "group") and not _ANOTHER.search(text)
        if some and (amount := amount_in(text)) >= _FEWEST:
            counted[amount].setdefault(pool.actor(number), number)
    for amount, actors in sorted(counted.items()):
        for (left, mine), (right, theirs) in combinations(sorted(actors.items()), 2):
            if articles[mine] != articles[theirs]:
                reason = f"“{pool.text(mine)}” and “{pool.text(theirs)}” are the same number"
                pool.add(left, right, "number", 1.0 + (amount % 100 != 0), reason, (mine, theirs))


def amount_in(text: str) -> int:
    """The whole number that a phrase counts with, in figures or in words; 0 without one.

    >>> amount_in("about 1,500 people"), amount_in("Twenty-three rioters"), amount_in("a 4.5% offer")
    (1500, 23, 0)
    """
    found = _FIGURES.search(text) or re.search(r"\b\d\b", text)
    if found:
        figures = found[0].replace(",", "")
        plain = figures.isdigit() and not re.match(r"\s*(?:%|percent|per cent|-)", text[found.end() :])
        return int(figures) if plain else 0
    total = part = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _SCALES and part:
            part *= _SCALES[word]
            total, part = (total + part, 0) if word != "hundred" else (total, part)
        else:
            part += _TENS.get(word, 0) or _ONES.get(word, 0)
    return total + part


def crowds(pool: Pool) -> None:
    """Large groups of people in no office and without arms: "evacuees", "civilians", "people"."""
    heads = pool.mentions.drop_duplicates("actor_id").set_index("actor_id")
    people = [
        actor for actor, form, head in heads[["form", "head"]].itertuples(name=None)
        if form in ("generic", "thing") and head in words()["crowds"] and " " not in pool.names[actor]
    ]  # fmt: skip
    largest = sorted(people, key=lambda actor: (-pool.sizes[actor], actor))[:_CROWDS]
    for left, right in combinations(largest, 2):
        rows = pool.rows[left][0], pool.rows[right][0]
        if heads.at[left, "head"] in words()["anyone"] or heads.at[right, "head"] in words()["anyone"] or (
            heads.at[left, "head"] in words()["displaced"] and heads.at[right, "head"] in words()["displaced"]
        ):  # fmt: skip
            reason = f"“{pool.text(rows[0])}” and “{pool.text(rows[1])}” both name people in no office"
            pool.add(left, right, "people", 1.0, reason, rows)


def own_word(pool: Pool) -> None:
    """A description with the last word of a name: "the mill bridge" and "Mill Bridge"; "his commission"."""
    last: dict[str, dict[str, int]] = defaultdict(dict)
    rows = list(pool.mentions[["form", "name", "head"]].itertuples(index=False, name=None))
    kinds = words()["organisations"] | words()["bodies"] | words()["places"]
    for number, (form, name, _) in enumerate(rows):
        if form == "name" and len(name.split()) > 1 and pool.types[pool.actor(number)] != "person":
            last[name.split()[-1].lower()].setdefault(pool.actor(number), number)
    for actor, numbers in sorted(pool.rows.items()):
        form, _, head = rows[numbers[0]]
        known = form != "name" and head in kinds and not _OTHERS.match(pool.text(numbers[0]))
        for other, number in sorted(last.get(head, {}).items()) if known else ():
            reason = f"“{pool.text(numbers[0])}” has the last word of “{pool.text(number)}”"
            pool.add(actor, other, "name", 1.0, reason, (numbers[0], number))


def follows(pool: Pool) -> None:
    """A kind of body or place with "the" that mostly follows the same name: "the company" after Osprey."""
    table = pool.mentions[["article_id", "start", "mention", "form", "name", "head"]]
    rows = list(table.itertuples(index=False, name=None))
    before: dict[tuple[str, str], list[tuple[int, str, int]]] = defaultdict(list)
    met: dict[str, Counter] = defaultdict(Counter)
    first: dict[tuple[str, str], tuple[int, int]] = {}
    kinds = {"group": words()["organisations"], "place": words()["places"]}
    for number in sorted(range(len(rows)), key=lambda n: rows[n][:2]):
        article, start, text, form, name, head = rows[number]
        actor = pool.actor(number)
        if form in ("thing", "generic", "body") and _DEFINITE.fullmatch(text):
            near = [one for kind, nouns in kinds.items() if head in nouns for one in before[article, kind][-1:]]
            near = [(other, mark) for place, other, mark in near if start - place < _REACH and other != actor]
            near = [(other, mark) for other, mark in near if _called(pool.names[other], head)]
            for other, mark in near:
                met[actor][other] += 1
                first.setdefault((actor, other), (number, mark))
        if form == "name" and pool.types[actor] in kinds and not _says_what(name):
            before[article, pool.types[actor]].append((start, actor, number))
    for actor, others in sorted(met.items()):
        other, n = min(others.items(), key=lambda item: (-item[1], item[0]))
        total = pool.sizes[actor]
        if n >= total / 2:
            mine, theirs = first[actor, other]
            reason = f"“{pool.text(mine)}” stands after “{pool.text(theirs)}”" + (f", {n} times" if n > 1 else "")
            pool.add(actor, other, "follows", n / total * math.log1p(n), reason, (mine, theirs))


def _called(name: str, noun: str) -> bool:
    """Whether a noun may be another word for a name: a known party is "the party", an armed group "the group"."""
    type_ = known_types().get(name, "")
    return type_ not in _NOUNS or noun in _NOUNS[type_]


def _says_what(name: str) -> bool:
    """Whether a name says itself what it is: "the Electoral *Commission*" is no company."""
    return name.split()[-1].lower() in words()["organisations"] | words()["bodies"] if name else False
