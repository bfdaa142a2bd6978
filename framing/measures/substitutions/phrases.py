"""Exchanges given as whole noun phrases and verb groups: grown to the phrase that they stand in, trimmed of its edges.

A side grows only over words that both versions have in the same order, so that an exchange never takes in a change of
its own; and only to where a noun phrase or a name of either version ends.
"""

from __future__ import annotations

from framing.measures.substitutions.edges import NOUNS, trimmed
from framing.measures.substitutions.exchange import Exchange, context_of, turned, two_sided
from framing.measures.substitutions.growth import grown
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.own_words import differing, head

_ROUNDS = 4  # trimming and growing may undo each other without end


def whole_phrases(found: list[Exchange], left: Line, right: Line, links: dict[int, int]) -> list[Exchange]:
    """The exchanges, those with words on both sides as whole phrases; what is no phrase at all is left out."""
    result = []
    for one in found:
        if two_sided(one):
            one = _whole(one, left, right, links)
        if one is not None:
            result.append(one)
    return _neighbours(result, left, right, links)


def _whole(one: Exchange, left: Line, right: Line, links: dict[int, int]) -> Exchange | None:
    span = list(one[:4])
    for _ in range(_ROUNDS):
        before = list(span)
        span = trimmed(span, left, right, links)
        if _torn(left, *span[:2]) or _torn(right, *span[2:]) or _unconnected(span, one, left, right, links):
            return None
        span = grown(span, left, right, links)
        if span == before:
            break
    bare = _bare(span, left, right, links)
    if bare:
        return bare
    return Exchange(*span, one.shared, context_of(left, right, links, *span))


def _torn(line: Line, first: int, last: int) -> bool:
    """Does a side begin inside one phrase and end inside a clause with a verb of its own?"""
    words = line.words[first : last + 1]
    outside = [place for place in range(first, last + 1) if not first <= line.words[place].head <= last]
    finite = [place for place in outside if words[place - first].tag in {"VBD", "VBZ", "VBP", "MD"}]
    return words[0].pos == "ADP" and first in outside and words[0].dep == "prep" and any(p > first for p in finite)


def _unconnected(span: list[int], one: Exchange, left: Line, right: Line, links: dict[int, int]) -> bool:
    """Nothing beside the two is alike, and they play different parts, or one is a preposition and the other a verb."""
    a, b, c, d = span
    sides = left.words[a : b + 1], right.words[c : d + 1]
    bare = [len(side) == 1 and side[0].pos == "ADP" for side in sides]
    if bare[0] != bare[1]:
        return any(word.pos == "AUX" or word.tag in {"VBD", "VBZ", "VBP"} for side in sides for word in side)
    heads = head(list(sides[0]), a), head(list(sides[1]), c)
    if one.context < 2 and not one.shared and _act_and_thing(*heads) and _act_and_thing(*sides[0], *sides[1]):
        return True
    own = [sum(word.content for word in differing(list(x), list(y))) for x, y in (sides, sides[::-1])]
    if one.context or one.shared > 1 or min(own) < 1 or sum(own) < 3:
        return False
    acts = any(word.pos in {"VERB", "AUX"} for word in heads)
    return heads[0].dep != heads[1].dep and links.get(heads[0].head, -2) != heads[1].head and not acts


def _act_and_thing(*words) -> bool:
    """Words among which there is a finite verb and a noun, and nothing else of meaning."""
    kinds = {"thing" if word.pos in NOUNS else word.tag if word.pos == "VERB" else "" for word in words if word.content}
    return "thing" in kinds and bool(kinds & {"VBD", "VBZ", "VBP"}) and kinds <= {"thing", "VBD", "VBZ", "VBP"}


def _bare(span: list[int], left: Line, right: Line, links: dict[int, int]) -> Exchange | None:
    """What one side has before the words in common, where it holds a verb: it was cut or added, nothing exchanged."""
    a, b, c, d = span
    back = turned(links)
    for line, other, (first, last), (start, end), forward, side in (
        (left, right, (a, b), (c, d), links, 0),
        (right, left, (c, d), (a, b), back, 1),
    ):
        size = end - start + 1
        same = all(forward.get(last - size + 1 + k) == start + k for k in range(size)) and size <= last - first
        own = line.words[first : last - size + 1]
        if same and any(word.pos == "VERB" and word.dep not in {"amod", "compound", "acl"} for word in own):
            if not all(_plain(other.words[place]) for place in range(start, end + 1)):
                continue
            spans = (first, last - size, start, start - 1) if side == 0 else (start, start - 1, first, last - size)
            return Exchange(*spans, 0, 1)
    return None


def _plain(word) -> bool:
    return word.pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP"}


def _neighbours(found: list[Exchange], left: Line, right: Line, links: dict[int, int]) -> list[Exchange]:
    """Two exchanges side by side are one phrase where the first ends with a preposition on both sides or on one."""
    result: list[Exchange] = []
    for one in sorted(found):
        last = result[-1] if result else None
        beside = last and two_sided(last) and two_sided(one)
        beside = beside and (last.left_last + 1, last.right_last + 1) == (one.left_first, one.right_first)
        trails = beside and left.words[last.left_last].pos == right.words[last.right_last].pos == "ADP"
        if trails and (last.left_last > last.left_first or last.right_last > last.right_first):
            span = (last.left_first, one.left_last, last.right_first, one.right_last)
            result[-1] = Exchange(*span, last.shared + one.shared, context_of(left, right, links, *span))
        else:
            result.append(one)
    return result
