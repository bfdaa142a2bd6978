"""Which units of two versions of a sentence stand in for one another.

A noun phrase or a verb group in which a word changed is exchanged as a whole with the unit that holds its other words,
or with the unit of its kind in the same gap. What hangs on an exchanged unit and has no counterpart goes with it
("a group" -> "a group of men from the coast"); the rest of what has no counterpart was added or cut.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.substitutions.anchors import anchors, gaps
from framing.measures.substitutions.lines import Line, Unit
from framing.measures.substitutions.words import word_list

_LONGEST_ABSORBED = 24
_LONGEST_JOINED = 12
_NOT_BESIDE = {"nsubj", "nsubjpass", "npadvmod", "ROOT"}


class Exchange(NamedTuple):
    """Words ``left_first`` to ``left_last`` (inclusive; last < first where there are none) and their counterpart."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int
    shared: int  # content words that both sides have
    context: int  # sides (0..2) on which the same words stand beside it


def exchanges(left: Line, right: Line) -> tuple[list[Exchange], dict[int, int]]:
    """The exchanges between two lines, in the order of the left one, and the links between their words."""
    links = anchors(left.words, right.words)
    back = {j: i for i, j in links.items()}
    left, right = _cut_alike(left, right, links), _cut_alike(right, left, back)
    changed = _changed(left, right, links), _changed(right, left, back)
    joined = _by_shared_words(left, right, links, changed)
    matched = {u for u, _ in joined}, {v for _, v in joined}
    for gap in gaps(links, left.words, right.words):
        joined += _in_gap(left, right, links, gap, changed, matched)
    components = _components(joined)
    loose = changed[0] - {u for us, _ in components for u in us}, changed[1] - {v for _, vs in components for v in vs}
    found = []
    for us, vs in components:
        us, vs = _hull(us), _hull(vs)
        if _new_content(left, us, links) or _new_content(right, vs, back):
            _absorb(left, us, loose[0], links)
            _absorb(right, vs, loose[1], back)
        found.append((us, vs))
    found = _merge_overlaps(found)
    result = []
    for us, vs in found:
        span = (left.units[us[0]].first, left.units[us[-1]].last, right.units[vs[0]].first, right.units[vs[-1]].last)
        result.append(_exchange(left, right, links, back, *span))
    result += _one_sided(left, right, links, back, loose[0], found, 0)
    result += _one_sided(right, left, back, links, loose[1], found, 1)
    settled = _settled(result, left, right, links)
    return _apart([*settled, *_voices(left, right, links, settled)]), links


def _voices(left: Line, right: Line, links: dict[int, int], settled: list[Exchange]) -> list[Exchange]:
    """Verbs that both versions have, active here and passive there, with the subject and the object beside them."""
    back = {j: i for i, j in links.items()}
    taken = [one for one in settled if _two_sided(one) and (_new(left, one[:2], links) or _new(right, one[2:4], back))]
    found = []
    for i, j in sorted(links.items()):
        if left.words[i].pos != "VERB" or right.words[j].pos != "VERB" or _in_passive(left, i) == _in_passive(right, j):
            continue
        a, b = _with_arguments(left, i, [exchange[:2] for exchange in taken])
        c, d = _with_arguments(right, j, [exchange[2:4] for exchange in taken])
        if not any(left.words[p].content and p != i and c <= links.get(p, -1) <= d for p in range(a, b + 1)):
            (a, b), (c, d) = _group(left, i), _group(right, j)  # the two have other people beside them
        whole = Exchange(a, b, c, d, 1, _context(left, right, links, a, b, c, d))
        if not any(_overlap(whole, exchange) for exchange in taken):
            found.append(whole)
    return found


def _new(line: Line, span: tuple[int, int], links: dict[int, int]) -> bool:
    """Is there a word of meaning among these that has no counterpart?"""
    return any(line.words[place].content and place not in links for place in range(span[0], span[1] + 1))


def _in_passive(line: Line, verb: int) -> bool:
    return any(word.head == verb and word.dep in {"auxpass", "nsubjpass"} for word in line.words)


def _group(line: Line, verb: int) -> tuple[int, int]:
    """A verb with its auxiliaries."""
    return _with_arguments(line, verb, [(0, len(line.words))])


def _with_arguments(line: Line, verb: int, taken: list[tuple]) -> tuple[int, int]:
    """A verb group with its subject before it and its object after it, as far as they stand beside it and are free."""
    unit = line.unit_of[verb]
    first, last = unit, unit
    for step, roles in ((-1, {"nsubj", "nsubjpass"}), (1, {"dobj", "prt"})):
        beside = unit + step
        if not 0 <= beside < len(line.units) or line.words[line.units[beside].root].dep not in roles:
            continue
        free = not any(a <= line.units[beside].last and line.units[beside].first <= b for a, b in taken)
        if free and line.words[line.units[beside].root].head == verb:
            first, last = min(first, beside), max(last, beside)
    start = line.units[first].first
    while start > 0 and line.words[start - 1].dep in {"aux", "auxpass"} and line.words[start - 1].head == verb:
        start -= 1
    return start, line.units[last].last


def _apart(found: list[Exchange]) -> list[Exchange]:
    """Exchanges that do not overlap: of two that do, the one that holds more."""
    kept: list[Exchange] = []
    for one in sorted(found, key=lambda e: (e.left_first - e.left_last + e.right_first - e.right_last, e)):
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return sorted(kept)


def _overlap(one: Exchange, other: Exchange) -> bool:
    left = one.left_first <= other.left_last and other.left_first <= one.left_last
    right = one.right_first <= other.right_last and other.right_first <= one.right_last
    return left or right


def _cut_alike(line: Line, other: Line, links: dict[int, int]) -> Line:
    """Units cut where the other version has an edge between a changed word and a word in common.

    Two parses of nearly the same words disagree here and there ("IS mined" read as one verb).
    """
    cuts = set()
    for a, b, c, d in gaps(links, line.words, other.words):
        if a >= b or c >= d:
            continue
        starts = a > 0 and c > 0 and links.get(a - 1) == c - 1
        inside = line.unit_of[a - 1] == line.unit_of[a] and not line.words[a].tight
        if starts and inside and other.unit_of[c - 1] != other.unit_of[c]:
            cuts.add(a)
        ends = b < len(line.words) and d < len(other.words) and links.get(b) == d
        inside = ends and line.unit_of[b - 1] == line.unit_of[b] and not line.words[b].tight
        if inside and other.unit_of[d - 1] != other.unit_of[d]:
            cuts.add(b)
    if not cuts:
        return line
    units: list[Unit] = []
    for unit in line.units:
        edges = [unit.first, *sorted(cut for cut in cuts if unit.first < cut <= unit.last), unit.last + 1]
        for first, end in zip(edges, edges[1:], strict=False):
            if len(edges) == 2:
                units.append(unit)
            else:
                units.append(_piece(line, first, end - 1, unit))
    unit_of = [number for number, unit in enumerate(units) for _ in range(unit.first, unit.last + 1)]
    return Line(line.words, tuple(units), tuple(unit_of))


def _piece(line: Line, first: int, last: int, unit: Unit) -> Unit:
    inside = unit.first <= unit.root and first <= unit.root <= last
    root = unit.root if inside else last
    kind = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "PRON": "noun", "NUM": "noun"}
    return Unit(first, last, root, kind.get(line.words[root].pos, "other"))


def _settled(result: list[Exchange], left: Line, right: Line, links: dict[int, int]) -> list[Exchange]:
    """Exchanges joined with what was left over beside them, and with a phrase that changed sides with them."""
    found = sorted(set(result))
    joined = True
    while joined:
        joined = False
        for one in [e for e in found if _two_sided(e) and e.context < 2]:
            for other in found:
                if other is not one and not _two_sided(other):
                    whole = _joined(one, other, left, right, links) or _closed(one, other, left, right, links)
                    if whole:
                        found = sorted({*found, whole} - {one, other})
                        joined = True
                        break
            if joined:
                break
    found = {_trimmed(_swapped(_grown(e, left, right, links), left, right, links), left, right, links) for e in found}
    found = _turned(found, left, right, links)
    return sorted(_facing(found, left, right, links))


def _facing(found: set[Exchange], left: Line, right: Line, links) -> set[Exchange]:
    """What was cut and what was added in the same place, between the same neighbours, is one exchange."""
    forward = dict(links)
    starts, ends = {}, {}
    for one in found:
        if _two_sided(one):
            ends[one.left_last], starts[one.left_first] = one.right_last, one.right_first
    forward_before = {**forward, **ends, -1: -1}
    forward_after = {**forward, **starts, len(left.words): len(right.words)}
    added = {(one.right_first, one.right_last): one for one in found if one.left_last < one.left_first}
    result = set(found)
    for one in sorted(found):
        if one.right_last >= one.right_first or one.left_last - one.left_first >= _LONGEST_JOINED:
            continue
        before, after = forward_before.get(one.left_first - 1), forward_after.get(one.left_last + 1)
        other = added.get((before + 1, after - 1)) if before is not None and after is not None else None
        if other in result and other.right_last - other.right_first < _LONGEST_JOINED:
            span = (one.left_first, one.left_last, other.right_first, other.right_last)
            result -= {one, other}
            result.add(Exchange(*span, 0, _context(left, right, links, *span)))
    return result


def _grown(exchange: Exchange, left: Line, right: Line, links: dict[int, int]) -> Exchange:
    """An exchange with the word beside it that stands inside it on the other side ("province of X", "X province")."""
    if not _two_sided(exchange):
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
    if not _two_sided(exchange):
        return exchange
    a, b, c, d, shared, _ = exchange
    ends = left.words[b], right.words[d]
    if ends[0].pos == "ADP" and ends[0].dep == "prep" and ends[1].pos in {"NOUN", "PROPN"} and b > a:
        b -= 1
    elif ends[1].pos == "ADP" and ends[1].dep == "prep" and ends[0].pos in {"NOUN", "PROPN"} and d > c:
        d -= 1
    return Exchange(a, b, c, d, shared, _context(left, right, links, a, b, c, d))


def _turned(found: set[Exchange], left: Line, right: Line, links) -> set[Exchange]:
    """What follows a phrase here and comes before it there is one exchange: "a strike by X" and "X bombed the town"."""
    for one in sorted(found):
        for other in sorted(found):
            if {one, other} <= found and one.right_last < one.right_first and other.left_last < other.left_first:
                short = max(one.left_last - one.left_first, other.right_last - other.right_first) < _LONGEST_JOINED
                whole = _around(one, other, links) if short else None
                if whole:
                    found = {*found, Exchange(*whole, 1, _context(left, right, links, *whole))} - {one, other}
    return found


def _around(cut: Exchange, added: Exchange, links) -> tuple[int, int, int, int] | None:
    """The words cut and the words added, with the phrase before the one and after the other, or the reverse."""
    for size in range(1, 5):
        before = [links.get(place) for place in range(cut.left_first - size, cut.left_first)]
        if before == list(range(added.right_last + 1, added.right_last + 1 + size)):
            return cut.left_first - size, cut.left_last, added.right_first, added.right_last + size
        after = [links.get(place) for place in range(cut.left_last + 1, cut.left_last + 1 + size)]
        if after == list(range(added.right_first - size, added.right_first)):
            return cut.left_first, cut.left_last + size, added.right_first - size, added.right_last
    return None


def _two_sided(exchange: Exchange) -> bool:
    return exchange.left_last >= exchange.left_first and exchange.right_last >= exchange.right_first


def _joined(one: Exchange, other: Exchange, left: Line, right: Line, links) -> Exchange | None:
    """A two-sided exchange with the leftover beside it, where that makes the words around the two the same."""
    a, b, c, d = one[:4]
    if other.left_last >= other.left_first:
        beside = other.left_last == a - 1 or other.left_first == b + 1
        if other.left_last - other.left_first >= _LONGEST_JOINED or not beside or _clause(left, *other[:2]):
            return None
        a, b = min(a, other.left_first), max(b, other.left_last)
    else:
        beside = other.right_last == c - 1 or other.right_first == d + 1
        if other.right_last - other.right_first >= _LONGEST_JOINED or not beside or _clause(right, *other[2:4]):
            return None
        c, d = min(c, other.right_first), max(d, other.right_last)
    context = _context(left, right, links, a, b, c, d)
    moved = _swap(a, b, c, d, left, right, links)
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
    context = _context(left, right, links, a, b, c, d)
    return Exchange(a, b, c, d, one.shared + 1, context) if 0 < grown <= 2 and context > one.context else None


def _swap(a: int, b: int, c: int, d: int, left: Line, right: Line, links) -> tuple[int, int, int, int] | None:
    """The exchange with the phrase that follows it on one side and comes before it on the other, if there is one."""
    for step in range(1, 5):
        if links.get(b + step, -9) != c - 1 and step == 1 and links.get(b + 1, -9) > c:
            break
        if b + step < len(left.words) and links.get(b + step) == c - 1:
            size = step
            if all(links.get(b + k) == c - 1 - size + k for k in range(1, size + 1)) and c - size >= 0:
                return a, b + size, c - size, d
        if a - step >= 0 and links.get(a - step) == d + 1:
            size = step
            if all(links.get(a - size + k) == d + 1 + k for k in range(size)):
                return a - size, b, c, d + size
    return None


def _swapped(exchange: Exchange, left: Line, right: Line, links) -> Exchange:
    if not _two_sided(exchange) or exchange.context == 2:
        return exchange
    whole = _swap(*exchange[:4], left, right, links)
    if whole is None:
        return exchange
    return Exchange(*whole, exchange.shared + 1, _context(left, right, links, *whole))


def _changed(line: Line, other: Line, links: dict[int, int]) -> set[int]:
    """Units with a word that has no counterpart, or one that is spelled in another way."""
    return {line.unit_of[place] for place, word in enumerate(line.words) if not _kept(word, place, other, links)}


def _kept(word, place: int, other: Line, links: dict[int, int]) -> bool:
    if place not in links:
        return False
    counterpart = other.words[links[place]]
    if word.lemma == counterpart.lemma and word.key != counterpart.key:
        return True  # the same word in another form
    return _plain(word.token) == _plain(counterpart.token)


def _plain(token: str) -> str:
    """A token without capitals and marks: "U.S." and "US" are written alike, "organised" and "organized" are not."""
    return "".join(letter for letter in token.lower() if letter.isalnum())


def _by_shared_words(left: Line, right: Line, links, changed) -> list[tuple[int, int]]:
    """Units that share content words, where one of the two has words of its own."""
    weights: dict[tuple[int, int], float] = {}
    for i, j in links.items():
        u, v = left.unit_of[i], right.unit_of[j]
        if left.words[i].content:
            weights[u, v] = weights.get((u, v), 0) + (2 if i == left.units[u].root or j == right.units[v].root else 1)
    best_left, best_right = {}, {}
    for (u, v), weight in sorted(weights.items()):
        if weight > best_left.get(u, (0, 0))[0]:
            best_left[u] = (weight, v)
        if weight > best_right.get(v, (0, 0))[0]:
            best_right[v] = (weight, u)
    return [
        (u, v)
        for u, v in sorted(weights)
        if (best_left[u][1] == v or best_right[v][1] == u) and (u in changed[0] or v in changed[1])
    ]


def _in_gap(left: Line, right: Line, links, gap, changed, matched) -> list[tuple[int, int]]:
    """Pairs of units of one kind in a gap, in order, the best on the whole."""
    a, b, c, d = gap
    us = [u for u in _units_in(left, a, b) if u in changed[0] and u not in matched[0]]
    vs = [v for v in _units_in(right, c, d) if v in changed[1] and v not in matched[1]]
    us = [u for u in us if not any(i in links and left.words[i].content for i in _places(left, u))]
    vs = [v for v in vs if not any(j in links.values() and right.words[j].content for j in _places(right, v))]
    if not us or not vs:
        return []
    table = [[0.0] * (len(vs) + 1) for _ in range(len(us) + 1)]
    for i in range(len(us) - 1, -1, -1):
        for j in range(len(vs) - 1, -1, -1):
            paired = _fit(left, right, links, gap, us[i], vs[j])
            take = paired + table[i + 1][j + 1] if paired > 0 else 0.0
            table[i][j] = max(take, table[i + 1][j], table[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(us) and j < len(vs):
        paired = _fit(left, right, links, gap, us[i], vs[j])
        if paired > 0 and table[i][j] == paired + table[i + 1][j + 1]:
            pairs.append((us[i], vs[j]))
            i, j = i + 1, j + 1
        elif table[i][j] == table[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _fit(left: Line, right: Line, links, gap, u: int, v: int) -> float:
    """How well two units without a word in common fill the same place; 0 where they do not."""
    one, other = left.units[u], right.units[v]
    if one.kind != other.kind:
        return 0.0
    a, b, c, d = gap
    first, second = left.words[one.root], right.words[other.root]
    if one.kind == "other" and first.pos != second.pos:
        return 0.0
    same_role = _role(first.dep) == _role(second.dep)
    governed = first.head >= 0 and links.get(first.head, -2) == second.head
    starts = one.first <= a and other.first <= c
    ends = one.last >= b - 1 and other.last >= d - 1
    main = first.head < 0 and second.head < 0 and one.kind == "verb"
    evidence = same_role * 0.5 + governed * 1.0 + starts * 0.75 + ends * 0.75 + main * 0.5
    return evidence if evidence >= 1.0 else 0.0


def _role(dep: str) -> str:
    return {"nsubjpass": "nsubj", "agent": "prep", "dative": "dobj", "csubj": "nsubj"}.get(dep, dep)


def _units_in(line: Line, first: int, end: int) -> list[int]:
    return sorted({line.unit_of[place] for place in range(first, end)})


def _places(line: Line, unit: int) -> range:
    return range(line.units[unit].first, line.units[unit].last + 1)


def _components(joined: list[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Joined units as groups: (left units, right units)."""
    groups: list[tuple[set[int], set[int]]] = []
    for u, v in joined:
        touching = [group for group in groups if u in group[0] or v in group[1]]
        merged = ({u}.union(*(group[0] for group in touching)), {v}.union(*(group[1] for group in touching)))
        groups = [group for group in groups if group not in touching] + [merged]
    return [(sorted(us), sorted(vs)) for us, vs in groups]


def _hull(units: list[int]) -> list[int]:
    return list(range(units[0], units[-1] + 1))


def _new_content(line: Line, units: list[int], links) -> bool:
    return any(line.words[place].content and place not in links for unit in units for place in _places(line, unit))


def _absorb(line: Line, units: list[int], loose: set[int], links: dict[int, int]) -> None:
    """Take in what stands beside the units, hangs on them and has no counterpart."""
    size = line.units[units[-1]].last - line.units[units[0]].first
    while units[-1] + 1 < len(line.units) and units[-1] + 1 in loose and size < _LONGEST_ABSORBED:
        unit = units[-1] + 1
        if not _hangs_on(line, unit, line.units[units[0]].first, line.units[units[-1]].last, links):
            break
        units.append(unit)
        loose.discard(unit)
        size = line.units[units[-1]].last - line.units[units[0]].first


def _hangs_on(line: Line, unit: int, first: int, last: int, links) -> bool:
    """Is the head of this unit among these words, and are all of its own words new?"""
    if any(place in links and line.words[place].content for place in _places(line, unit)):
        return False
    root = line.words[line.units[unit].root]
    before = line.units[unit - 1]
    if line.words[line.units[unit].first].spoken:
        return False
    if line.units[unit].kind == before.kind == "noun" and root.dep not in _NOT_BESIDE:
        return True  # two noun phrases in a row: an apposition
    if root.dep == "cc" and unit + 1 < len(line.units):
        after = line.words[line.units[unit + 1].root]
        return after.dep == "conj" and first <= after.head <= last
    if root.dep in {"mark", "advcl", "ccomp", "parataxis"} or _dated(line, unit):
        return False
    return first <= root.head <= last


def _dated(line: Line, unit: int) -> bool:
    """Is this unit, or the one it introduces, a date?"""
    introduces = line.words[line.units[unit].root].pos in {"ADP", "SCONJ"}
    last = min(unit + introduces, len(line.units) - 1)
    words = line.words[line.units[unit].first : line.units[last].last + 1]
    return any(word.key in word_list("calendar") for word in words)


def _merge_overlaps(found: list[tuple[list[int], list[int]]]) -> list[tuple[list[int], list[int]]]:
    """Exchanges whose units overlap on one side become one."""
    merged: list[tuple[list[int], list[int]]] = []
    for us, vs in sorted(found):
        for number, (a, b) in enumerate(merged):
            if (us[0] <= a[-1] and a[0] <= us[-1]) or (vs[0] <= b[-1] and b[0] <= vs[-1]):
                merged[number] = (_hull(sorted({*a, *us})), _hull(sorted({*b, *vs})))
                break
        else:
            merged.append((us, vs))
    return merged if len(merged) == len(found) else _merge_overlaps(merged)


def _exchange(left: Line, right: Line, links, back, a: int, b: int, c: int, d: int) -> Exchange:
    shared = sum(left.words[i].content and c <= links.get(i, -1) <= d for i in range(a, b + 1))
    return Exchange(a, b, c, d, shared, _context(left, right, links, a, b, c, d))


def _context(left: Line, right: Line, links, a: int, b: int, c: int, d: int) -> int:
    """On how many sides the same word, or the edge of the sentence, stands beside both."""
    before = (a == 0 and c == 0) or (a > 0 and links.get(a - 1, -2) == c - 1)
    after = (b == len(left.words) - 1 and d == len(right.words) - 1) or links.get(b + 1, -2) == d + 1
    return before + after


def _on_its_head(line: Line, first: int, last: int, links) -> int | None:
    """The word beside an adverb or adjective that it modifies ("largely" before "well organised"), if it was kept."""
    head = line.words[last].head
    modifies = line.words[last].pos in {"ADV", "ADJ"} and line.words[last].dep in {"advmod", "amod"}
    return head if modifies and head in (first - 1, last + 1) and head in links else None


def _one_sided(line: Line, other: Line, links, back, loose: set[int], found, side: int) -> list[Exchange]:
    """Runs of units without a counterpart, as exchanges with nothing on the other side."""
    taken = {unit for pair in found for unit in pair[side]}
    runs: list[list[int]] = []
    for unit in sorted(loose - taken):
        if runs and runs[-1][-1] == unit - 1:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    result = []
    for run in runs:
        first, last = line.units[run[0]].first, line.units[run[-1]].last
        if not any(line.words[place].content and place not in links for place in range(first, last + 1)):
            continue
        place = links[first - 1] + 1 if first - 1 in links else links.get(last + 1, len(other.words))
        before = first == 0 or first - 1 in links
        after = last == len(line.words) - 1 or last + 1 in links
        beside = _on_its_head(line, first, last, links)
        if beside is not None:
            a, b = min(first, beside), max(last, beside)
            c = d = links[beside]
            ends = (a, b, c, d) if side == 0 else (c, d, a, b)
            result.append(Exchange(*ends, 1, 2))
            continue
        context = before + after
        spans = (first, last, place, place - 1) if side == 0 else (place, place - 1, first, last)
        result.append(Exchange(*spans, 0, context))
    return result
