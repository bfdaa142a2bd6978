"""What speaks for two actors being one: exchanges, shared words, nearness in the text and in meaning."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict

import numpy as np
import pandas as pd

from framing.language.reading import Reading
from framing.measures.naming.article import Words, words_of
from framing.measures.naming.gazetteer import country_words, generic_heads, known_types, words
from framing.measures.naming.names import only_head
from framing.measures.naming.nearness import content_words, similarities
from framing.measures.naming.pool import NOT_THEM, Pool

_NEAR = 0.75
_REACH = 400
_RULING = frozenset({"government", "regime", "administration", "authorities", "authority", "cabinet"})
_RULERS = frozenset({"president", "king", "premier", "minister", "chancellor", "emir", "ruler", "dictator", "sultan"})


def exchanges(pool: Pool, substitutions: pd.DataFrame, reading: Reading) -> None:
    """Aligned sentences that put one actor's mention where the other has the other's: heads of whole phrases."""
    places, articles = _places(pool.mentions), {}
    for article_id in {*substitutions["left_article"], *substitutions["right_article"]}:
        articles[article_id] = words_of(reading, article_id)
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    columns = ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"]
    named = substitutions[substitutions["kind"] != "number"] if "kind" in substitutions else substitutions
    for row in named[columns].itertuples(index=False):
        left = _mention_at(places, articles[row.left_article], row.left_start, row.left_end)
        right = _mention_at(places, articles[row.right_article], row.right_start, row.right_end)
        if left is None or right is None:
            continue
        pair = [(pool.actor(number), number) for number in (left, right)]
        (first, mine), (second, theirs) = sorted(pair)
        if first != second:
            found[first, second].append((mine, theirs))
    for (left, right), rows in sorted(found.items()):
        mine, theirs = min(rows)
        times = f", {len(rows)} times" if len(rows) > 1 else ""
        reason = f"where one article writes “{pool.text(mine)}”, another writes “{pool.text(theirs)}”{times}"
        pool.add(left, right, "exchange", 1 + math.log(len(rows)), reason, (mine, theirs))


def ambiguous(pool: Pool) -> None:
    """A group word that stands shortly after an armed group is named, or bare after one is described: who is meant?"""
    rows = pool.mentions[["article_id", "start", "actor_id", "certain", "form", "head", "label"]]
    before: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    met: dict[str, Counter] = defaultdict(Counter)
    first: dict[tuple[str, str], tuple[int, int]] = {}
    named = {actor for actor, name in pool.names.items() if known_types().get(name) == "armed"}
    for number, (article, start, actor, certain, form, head, label) in enumerate(
        rows.itertuples(index=False, name=None)
    ):
        armed = generic_heads().get(head, {}).get("kind") == "armed"
        if armed and form == "generic" and label.islower() and not NOT_THEM.match(pool.text(number)):
            near = {
                other: mark for place, other, mark in before[article]
                if start - place < _REACH and other != actor and (other in named or not certain)
            }  # fmt: skip
            for other, mark in near.items():
                met[actor][other] += 1
                first.setdefault((actor, other), (number, mark))
        if actor in named or armed and certain:
            before[article].append((start, actor, number))
    for actor, others in sorted(met.items()):
        for other, n in others.most_common(3):
            mine, theirs = first[actor, other]
            reason = f"“{pool.text(mine)}” stands soon after “{pool.text(theirs)}”" + (f", {n} times" if n > 1 else "")
            strength = n / (1 + pool.sizes[actor]) + 0.2
            bare = not rows["certain"].iat[mine]
            pool.add(actor, other, "nearby", strength if bare else strength / 2, reason, (mine, theirs))


def called_alike(pool: Pool) -> None:
    """A group word that stands alone, and an actor that is called by it elsewhere: "militants", "SDF militants"."""
    called: dict[str, dict[str, int]] = defaultdict(dict)
    rows = list(pool.mentions[["actor_id", "label", "form", "head"]].itertuples(index=False, name=None))
    for number, (actor, label, form, _) in enumerate(rows):
        if form in ("group", "name", "generic", "body"):
            for word in content_words(label):
                if generic_heads().get(word.rstrip("s"), {}).get("kind") == "armed":
                    called[word.rstrip("s")].setdefault(actor, number)
    for actor, numbers in sorted(pool.rows.items()):
        *_, form, head = rows[numbers[0]]
        if form != "generic" or " " in pool.names[actor] or NOT_THEM.match(pool.text(numbers[0])):
            continue
        for other, number in sorted(called.get(head, {}).items()):
            if other != actor and pool.types[other] in ("group", "unclear"):
                reason = f"“{pool.text(number)}” uses the word of “{pool.text(numbers[0])}”"
                pool.add(actor, other, "label", 1.0, reason, (numbers[0], number))


def shared_sides(pool: Pool) -> None:
    """Descriptions that name the same side: "rebel fighters", "the rebels"."""
    sides: dict[str, dict[str, int]] = defaultdict(dict)
    labels = pool.mentions["label"].tolist()
    for actor, numbers in sorted(pool.rows.items()):
        if pool.types[actor] not in ("group", "unclear") or actor in pool.named:
            continue
        for number in numbers[:5]:
            for word in content_words(labels[number]):
                stem = word.removesuffix("s")
                if generic_heads().get(stem, {}).get("kind") == "armed" or stem in words()["bodies"]:
                    sides[stem].setdefault(actor, number)
    for word, actors in sorted(sides.items()):
        listed = sorted(actors)[:12]
        for position, left in enumerate(listed):
            for right in listed[position + 1 :]:
                texts = [pool.text(actors[actor]) for actor in (left, right)]
                reason = f"“{texts[0]}” and “{texts[1]}” share the word “{word}”"
                pool.add(left, right, "words", 2 / len(actors), reason, (actors[left], actors[right]))


def rulers(pool: Pool) -> None:
    """Somebody with an office and the body that he or she heads: "President Assad", "the government"."""
    columns = pool.mentions[["actor_id", "label", "type", "form", "head"]]
    heads: dict[str, int] = {}
    bodies: dict[str, int] = {}
    for number, (actor, label, type_, form, head) in enumerate(columns.itertuples(index=False, name=None)):
        if type_ == "person" and _rules(label.lower().split()):
            heads.setdefault(actor, number)
        elif form == "body" and head in _RULING:
            bodies.setdefault(actor, number)
    for left, mine in sorted(bodies.items()):
        for right, theirs in sorted(bodies.items()):
            if left < right:
                reason = f"“{pool.text(mine)}” and “{pool.text(theirs)}” may both name those who rule"
                pool.add(left, right, "office", 1.0, reason, (mine, theirs))
    for body, theirs in sorted(bodies.items()):
        for person, mine in sorted(heads.items()):
            reason = f"“{pool.text(mine)}” may stand for “{pool.text(theirs)}”"
            of_one = country_words() & set(pool.text(mine).lower().split()) & set(pool.text(theirs).lower().split())
            pool.add(person, body, "office", 1.0 if of_one else 1 / len(heads), reason, (mine, theirs))


def _rules(label: list[str]) -> bool:
    """Whether a label is a ruler's; a leader is one only of a country, not of a party in its parliament."""
    if label[-1:] == ["leader"]:
        return all(word in country_words() | {"regime", "supreme"} for word in label[:-1])
    return bool(_RULERS & set(label))


def near_in_meaning(pool: Pool) -> None:
    """Descriptions of one kind whose words are near in meaning: names have none."""
    nobody = words()["anybody"] | words()["anyone"]
    described = ~pool.mentions["actor_id"].isin(pool.named) & ~pool.mentions["head"].isin(nobody)
    kept = pool.mentions[described & ~pool.mentions["type"].isin(["country", "person", "place"])]
    if kept["actor_id"].nunique() < 2:
        return
    phrases = [" ".join(w for w in label.split() if w.lower() not in country_words()) for label in kept["label"]]
    groups, near = similarities(kept["actor_id"].tolist(), phrases, kept["head"].tolist())
    often = np.array([pool.sizes[group] >= 2 or pool.types[group] != "thing" for group in groups])
    for left, right in np.argwhere(np.triu(near >= _NEAR, 1) & often[:, None] & often[None, :]).tolist():
        rows = tuple(pool.rows[groups[number]][0] for number in (left, right))
        things = [pool.types[groups[number]] in ("thing", "event") for number in (left, right)]
        if things[0] != things[1] or any(NOT_THEM.match(pool.text(row)) for row in rows):
            continue
        reason = f"“{pool.text(rows[0])}” and “{pool.text(rows[1])}” are near in meaning"
        pool.add(groups[left], groups[right], "meaning", float(near[left, right]), reason, rows)


def _places(mentions: pd.DataFrame) -> dict[str, list[tuple[int, int, int]]]:
    places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    columns = mentions[["article_id", "start", "end"]].itertuples(index=False, name=None)
    for number, (article, start, end) in enumerate(columns):
        places[article].append((start, end, number))
    return {article: sorted(spans) for article, spans in places.items()}


def _mention_at(places: dict[str, list], article: Words, start: int, end: int) -> int | None:
    """The mention that holds the head of a span and shares most with it, a third of both together or more."""
    token = only_head(article, start, end)
    if token < 0:
        return None
    head, spans = article.start[token], places.get(article.article_id, [])
    best, found = 1 / 3, None
    for first, last, number in spans[max(bisect_left(spans, (start,)) - 40, 0) :]:
        if first >= end:
            break
        share = (min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
        if first <= head < last and share > best:
            best, found = share, number
    return found
