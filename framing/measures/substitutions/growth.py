"""By how many words in common an exchange grows, to end where a noun phrase, a name or a verb group ends."""

from __future__ import annotations

from framing.measures.substitutions.edges import PARTICLES, name_before
from framing.measures.substitutions.exchange import turned
from framing.measures.substitutions.line import Line

_FURTHEST = 5  # words of meaning that an exchange grows over
_MODIFIERS = {"amod", "compound", "npadvmod"}


def grown(span: list[int], left: Line, right: Line, links: dict[int, int]) -> list[int]:
    a, b, c, d = span
    for size in sorted(_ends(left, right, a, b, c, d), reverse=True):
        if _in_common(left, right, links, b + 1, d + 1, size):
            b, d = b + size, d + size
            break
    b += _inside(_list_of_names(left, a, b), b, links, c, d)
    d += _inside(_list_of_names(right, c, d), d, turned(links), a, b)
    starts = {_before(left, a), _before(right, c)}
    both = max(starts) if min(starts) > 0 else 0
    apart = both and name_before(left, a - both, b, links, c - both)
    both = 0 if apart or (both and name_before(right, c - both, d, turned(links), a - both)) else both
    marked = left.words[a].broken or right.words[c].broken
    if both and not marked and _in_common(left, right, links, a - both, c - both, both):
        a, c = a - both, c - both
    return [a, b, c, d]


def _inside(size: int, place: int, links: dict[int, int], first: int, last: int) -> int:
    """The rest of a list whose names stand in the exchange on the other side already."""
    return size if size and all(first <= links.get(place + k, -1) <= last for k in range(1, size + 1)) else 0


def _ends(left: Line, right: Line, a: int, b: int, c: int, d: int) -> set[int]:
    """By how many words the two sides may grow, to end where a phrase or a name of one of them ends."""
    sizes = {_full_name(left, b), _full_name(right, d), _list_of_names(left, a, b), _list_of_names(right, c, d)}
    sizes |= {end - b for start, end in left.names if start <= b < end}
    sizes |= {end - d for start, end in right.names if start <= d < end}
    sizes |= {_particle(left, b), _particle(right, d)}
    inside = _rest(left, b), _rest(right, d)
    if (inside[0] and (inside[1] or _takes_object(right, d))) or (inside[1] and _takes_object(left, b)):
        sizes |= set(inside)
    if left.words[b].dep == right.words[d].dep == "prep":
        sizes |= {_object(left, b), _object(right, d)}
    return {size for size in sizes if size > 0}


def _rest(line: Line, place: int) -> int:
    """Words of the noun phrase around this word that follow it."""
    return max((end - place for start, end in line.wholes if start <= place < end), default=0)


def _before(line: Line, place: int) -> int:
    """Words of the noun phrase around this word that stand before it."""
    return max((place - start for start, end in line.wholes if start < place <= end), default=0)


def _particle(line: Line, place: int) -> int:
    """One word where a verb is followed by its particle ("fight back")."""
    after = line.words[place + 1] if place + 1 < len(line.words) else None
    return int(after is not None and line.words[place].pos == "VERB" and after.head == place and after.key in PARTICLES)


def _takes_object(line: Line, place: int) -> bool:
    """A verb or a preposition: the noun phrase that follows it may be longer in the other version."""
    return line.words[place].pos in {"VERB", "ADP"}


def _full_name(line: Line, place: int) -> int:
    """Words that a name goes on for behind a preposition ("Observatory for Human Rights")."""
    words = line.words
    after = place + 2
    if words[place].pos != "PROPN" or after >= len(words) or words[place + 1].key not in {"for", "of"}:
        return 0
    if words[place + 1].head != place or words[after].pos != "PROPN" or words[place + 1].broken:
        return 0
    end = after
    while end + 1 < len(words) and words[end + 1].pos == "PROPN" and not words[end + 1].broken:
        end += 1
    return end - place


def _object(line: Line, last: int) -> int:
    """Words to the end of the noun phrase that a trailing preposition introduces."""
    if line.words[last].dep != "prep" or last + 1 >= len(line.words):
        return 0
    unit = line.units[line.unit_of[last + 1]]
    return unit.last - last if unit.kind == "noun" and line.words[unit.root].head == last else 0


def _list_of_names(line: Line, first: int, last: int) -> int:
    """Words to the end of a list of names that a side counts or sums up ("two villages X and Y")."""
    words = line.words
    counts = any(words[place].tag == "NNS" for place in range(first, last))
    follows = last + 2 < len(words) and words[last + 1].key == "and" and words[last + 2].pos == "PROPN"
    if not (counts and follows and words[last].pos == "PROPN"):
        return 0
    return line.units[line.unit_of[last + 2]].last - last


def _in_common(left: Line, right: Line, links: dict[int, int], first: int, other: int, size: int) -> bool:
    """Do the next words stand in both versions, one after the other, with no mark between them?"""
    if first < 0 or other < 0 or first + size > len(left.words) or other + size > len(right.words):
        return False
    here = range(first, first + size)
    if any(links.get(place) != other + place - first for place in here):
        return False
    both = [word for place in here for word in (left.words[place], right.words[other + place - first])]
    if any(word.broken or (word.pos in {"VERB", "AUX"} and word.dep not in _MODIFIERS) for word in both):
        return False  # a verb in one of the two parses: the phrase ends before it
    return sum(left.words[place].content for place in here) <= _FURTHEST
