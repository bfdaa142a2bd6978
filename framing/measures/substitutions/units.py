"""Which units of two lines belong together: by the words they share, or by the place that they fill."""

from __future__ import annotations

from framing.measures.substitutions.gaps import gaps
from framing.measures.substitutions.line import Line, Unit


def cut_alike(line: Line, other: Line, links: dict[int, int]) -> Line:
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
    return line._replace(units=tuple(units), unit_of=tuple(unit_of))


def _piece(line: Line, first: int, last: int, unit: Unit) -> Unit:
    inside = unit.first <= unit.root and first <= unit.root <= last
    root = unit.root if inside else last
    kind = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "PRON": "noun", "NUM": "noun"}
    return Unit(first, last, root, kind.get(line.words[root].pos, "other"))


def changed_units(line: Line, other: Line, links: dict[int, int]) -> set[int]:
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


def by_shared_words(left: Line, right: Line, links, changed) -> list[tuple[int, int]]:
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


def in_gap(left: Line, right: Line, links, gap, changed, matched) -> list[tuple[int, int]]:
    """Pairs of units of one kind in a gap, in order, the best on the whole."""
    a, b, c, d = gap
    us = [u for u in _units_in(left, a, b) if u in changed[0] and u not in matched[0]]
    vs = [v for v in _units_in(right, c, d) if v in changed[1] and v not in matched[1]]
    us = [u for u in us if not any(i in links and left.words[i].content for i in places_of(left, u))]
    vs = [v for v in vs if not any(j in links.values() and right.words[j].content for j in places_of(right, v))]
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


def places_of(line: Line, unit: int) -> range:
    return range(line.units[unit].first, line.units[unit].last + 1)


def joined_units(joined: list[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Joined units as groups: (left units, right units)."""
    groups: list[tuple[set[int], set[int]]] = []
    for u, v in joined:
        touching = [group for group in groups if u in group[0] or v in group[1]]
        merged = ({u}.union(*(group[0] for group in touching)), {v}.union(*(group[1] for group in touching)))
        groups = [group for group in groups if group not in touching] + [merged]
    return [(sorted(us), sorted(vs)) for us, vs in groups]


def hull(units: list[int]) -> list[int]:
    return list(range(units[0], units[-1] + 1))


def new_content(line: Line, units: list[int], links) -> bool:
    return any(line.words[place].content and place not in links for unit in units for place in places_of(line, unit))


def merge_overlaps(found: list[tuple[list[int], list[int]]]) -> list[tuple[list[int], list[int]]]:
    """Exchanges whose units overlap on one side become one."""
    merged: list[tuple[list[int], list[int]]] = []
    for us, vs in sorted(found):
        for number, (a, b) in enumerate(merged):
            if (us[0] <= a[-1] and a[0] <= us[-1]) or (vs[0] <= b[-1] and b[0] <= vs[-1]):
                merged[number] = (hull(sorted({*a, *us})), hull(sorted({*b, *vs})))
                break
        else:
            merged.append((us, vs))
    return merged if len(merged) == len(found) else merge_overlaps(merged)
