"""What was left over beside an exchange: joined with it, or facing another leftover in the same place."""

from __future__ import annotations

from framing.measures.substitutions.exchange import Exchange, context_of, two_sided
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.moved import around, swap, swapped
from framing.measures.substitutions.words import word_list

LONGEST_JOINED = 12


def settle(result: list[Exchange], left: Line, right: Line, links: dict[int, int]) -> list[Exchange]:
    """Exchanges joined with what was left over beside them, and with a phrase that changed sides with them."""
    found = sorted(set(result))
    joined = True
    while joined:
        joined = False
        for one in [e for e in found if two_sided(e) and e.context < 2]:
            for other in found:
                if other is not one and not two_sided(other):
                    whole = _joined(one, other, left, right, links) or _closed(one, other, left, right, links)
                    if whole:
                        found = sorted({*found, whole} - {one, other})
                        joined = True
                        break
            if joined:
                break
    found = {_trimmed(swapped(_grown(e, left, right, links), left, right, links), left, right, links) for e in found}
    found = _turned(found, left, right, links)
    return sorted(_facing(found, left, right, links))


def _facing(found: set[Exchange], left: Line, right: Line, links) -> set[Exchange]:
    """What was cut and what was added in the same place, between the same neighbours, is one exchange."""
    forward = dict(links)
    starts, ends = {}, {}
    for one in found:
        if two_sided(one):
            ends[one.left_last], starts[one.left_first] = one.right_last, one.right_first
    forward_before = {**forward, **ends, -1: -1}
    forward_after = {**forward, **starts, len(left.words): len(right.words)}
    added = {(one.right_first, one.right_last): one for one in found if one.left_last < one.left_first}
    result = set(found)
    for one in sorted(found):
        if one.right_last >= one.right_first or one.left_last - one.left_first >= LONGEST_JOINED:
            continue
        before, after = forward_before.get(one.left_first - 1), forward_after.get(one.left_last + 1)
        other = added.get((before + 1, after - 1)) if before is not None and after is not None else None
        if other in result and other.right_last - other.right_first < LONGEST_JOINED:
            span = (one.left_first, one.left_last, other.right_first, other.right_last)
            result -= {one, other}
            result.add(Exchange(*span, 0, context_of(left, right, links, *span)))
    return result


def _grown(exchange: Exchange, left: Line, right: Line, links: dict[int, int]) -> Exchange:
    """An exchange with the word beside it that stands inside it on the other side ("province of X", "X province")."""
    if not two_sided(exchange):
        return exchange
    a, b, c, d, shared, context = exchange
    back = {j: i for i, j in links.items()}
    partners = {links.get(place) for place in range(a, b + 1)}, {back.get(place) for place in range(c, d + 1)}
    a, b = a - _takes(left, a - 1, partners[1]), b + _takes(left, b + 1, partners[1])
    c, d = c - _takes(right, c - 1, partners[0]), d + _takes(right, d + 1, partners[0])
    return Exchange(a, b, c, d, shared, context)


def _takes(line: Line, place: int, partners: set) -> bool:
    """Is this a word of meaning, and no date, that stands inside the exchange on the other side?"""
    if place not in partners or not 0 <= place < len(line.words):
        return False
    return line.words[place].content and line.words[place].key not in word_list("calendar")


def _trimmed(exchange: Exchange, left: Line, right: Line, links: dict[int, int]) -> Exchange:
    """An exchange of noun phrases without a preposition that trails on one side only."""
    if not two_sided(exchange):
        return exchange
    a, b, c, d, shared, _ = exchange
    ends = left.words[b], right.words[d]
    if ends[0].pos == "ADP" and ends[0].dep == "prep" and ends[1].pos in {"NOUN", "PROPN"} and b > a:
        b -= 1
    elif ends[1].pos == "ADP" and ends[1].dep == "prep" and ends[0].pos in {"NOUN", "PROPN"} and d > c:
        d -= 1
    return Exchange(a, b, c, d, shared, context_of(left, right, links, a, b, c, d))


def _turned(found: set[Exchange], left: Line, right: Line, links) -> set[Exchange]:
    """What follows a phrase here and comes before it there is one exchange: "a strike by X" and "X bombed the town"."""
    for one in sorted(found):
        for other in sorted(found):
            if {one, other} <= found and one.right_last < one.right_first and other.left_last < other.left_first:
                short = max(one.left_last - one.left_first, other.right_last - other.right_first) < LONGEST_JOINED
                whole = around(one, other, left, right, links) if short else None
                if whole:
                    found = {*found, Exchange(*whole, 1, context_of(left, right, links, *whole))} - {one, other}
    return found


def _joined(one: Exchange, other: Exchange, left: Line, right: Line, links) -> Exchange | None:
    """A two-sided exchange with the leftover beside it, where that makes the words around the two the same."""
    a, b, c, d = one[:4]
    if other.left_last >= other.left_first:
        beside = other.left_last == a - 1 or other.left_first == b + 1
        if other.left_last - other.left_first >= LONGEST_JOINED or not beside or _clause(left, *other[:2]):
            return None
        a, b = min(a, other.left_first), max(b, other.left_last)
    else:
        beside = other.right_last == c - 1 or other.right_first == d + 1
        if other.right_last - other.right_first >= LONGEST_JOINED or not beside or _clause(right, *other[2:4]):
            return None
        c, d = min(c, other.right_first), max(d, other.right_last)
    context = context_of(left, right, links, a, b, c, d)
    moved = swap(a, b, c, d, left, right, links)
    return Exchange(a, b, c, d, one.shared, context) if context > one.context or moved else None


def _clause(line: Line, first: int, last: int) -> bool:
    """Does this run hold a relative clause, a quotation mark or a date? Such a run stays an addition of its own."""
    after = line.words[last + 1].spoken if last + 1 < len(line.words) else False
    dated = any(word.key in word_list("calendar") for word in line.words[first : last + 1])
    return after or dated or any(word.dep == "relcl" or word.spoken for word in line.words[first : last + 1])


def _closed(one: Exchange, other: Exchange, left: Line, right: Line, links) -> Exchange | None:
    """An exchange with a leftover a word or two away, where the words between changed sides."""
    spans = [[one.left_first, one.left_last], [one.right_first, one.right_last]]
    side = 0 if other.left_last >= other.left_first else 1
    first, last = other[:2] if side == 0 else other[2:4]
    back = {j: i for i, j in links.items()}
    between = range(last + 1, spans[side][0]) if last < spans[side][0] else range(spans[side][1] + 1, first)
    if not 1 <= len(between) <= 2 or any(place not in (links if side == 0 else back) for place in between):
        return None
    spans[side] = [min(spans[side][0], first), max(spans[side][1], last)]
    partners = [(links if side == 0 else back).get(place) for place in range(spans[side][0], spans[side][1] + 1)]
    partners = [place for place in partners if place is not None]
    across = spans[1 - side]
    spans[1 - side] = [min([across[0], *partners]), max([across[1], *partners])]
    grown = spans[1 - side][1] - spans[1 - side][0] - (across[1] - across[0])
    (a, b), (c, d) = spans
    context = context_of(left, right, links, a, b, c, d)
    return Exchange(a, b, c, d, one.shared + 1, context) if 0 < grown <= 2 and context > one.context else None
