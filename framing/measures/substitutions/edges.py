"""What does not belong to a phrase at the edges of an exchange: conjunctions, days, prepositions, another name."""

from __future__ import annotations

from framing.measures.substitutions.exchange import turned
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.words import word_list

PARTICLES = {"back", "up", "out", "down", "off", "away", "over"}
NOUNS = {"NOUN", "PROPN"}
_JOINS = {"CCONJ", "SCONJ"}


def trimmed(span: list[int], left: Line, right: Line, links: dict[int, int]) -> list[int]:
    """Without conjunctions and parts of a date at the edges, and without a name in common that stands before."""
    a, b, c, d = span
    a, b = _without_edges(left, a, b, right.words[c].pos, right.words[d].pos)
    c, d = _without_edges(right, c, d, left.words[a].pos, left.words[b].pos)
    a, b, c, d = _without_prepositions(left, right, a, b, c, d)
    a, c = _without_a_rest(left, a, b, links), _without_a_rest(right, c, d, turned(links))
    size = name_before(left, a, b, links, c) or name_before(right, c, d, turned(links), a)
    if size and a + size <= b and c + size <= d:
        a, c = a + size, c + size
    return [a, b, c, d]


def _without_edges(line: Line, first: int, last: int, before: str, after: str) -> tuple[int, int]:
    """A side without the conjunction that leads in or out of it, and without the day on which it happened.

    ``before`` and ``after``: the parts of speech at the edges of the other side; where both begin or end with a
    conjunction it stays.
    """
    words, dates = line.words, word_list("calendar")
    carrying = [place for place in range(first, last + 1) if words[place].content and words[place].key not in dates]
    if not carrying:
        return first, last
    while first < carrying[0] and (_joins(words[first], before) or _day(words[first], dates)):
        first += 1
    if first < last and words[first].key in word_list("name_suffixes"):
        first += 1
    last = _before_source(line, first, last)
    while last > carrying[-1] and (_joins(words[last], after) or _day(words[last], dates)):
        last -= 1
    return first, last - (last > carrying[-1] and _begins_the_verb(words, last, after))


def _begins_the_verb(words, last: int, after: str) -> bool:
    """Is the last word an auxiliary of the verb behind it, where the other side ends without one ("the team is")?"""
    return words[last].pos == "AUX" and words[last].head > last and after not in {"AUX", "VERB"}


def _before_source(line: Line, first: int, last: int) -> int:
    """The last word before an acronym that "says" so at the end of the sentence, behind another name."""
    words = line.words
    source = last - 1
    if last + 1 != len(words) or source - 1 <= first or words[last].lemma not in word_list("plain_reporting"):
        return last
    behind = words[source].token.isupper() and words[source - 1].pos == "PROPN" and not words[source].tight
    return source - 1 if behind else last


def _joins(word, other: str) -> bool:
    that = word.key == "that" and word.dep in {"mark", "nsubj", "dobj"}
    return (word.pos in _JOINS or that) and other not in _JOINS


def _day(word, dates) -> bool:
    return word.pos == "PROPN" and word.key in dates


def _without_prepositions(left: Line, right: Line, a: int, b: int, c: int, d: int) -> tuple[int, int, int, int]:
    """Two verb groups without the prepositions that trail on both, or on one where the other ends with a noun."""
    while b > a and d > c and _trails(left, a, b) and _trails(right, c, d):
        b, d = b - 1, d - 1
    if b > a and _trails(left, a, b) and right.words[d].pos in NOUNS:
        b -= 1
    elif d > c and _trails(right, c, d) and left.words[b].pos in NOUNS:
        d -= 1
    return a, b, c, d


def _trails(line: Line, first: int, last: int) -> bool:
    word = line.words[last]
    verb = any(line.words[place].pos == "VERB" for place in range(first, last))
    return verb and word.pos == "ADP" and word.dep in {"prep", "agent"} and word.key not in PARTICLES


def _without_a_rest(line: Line, first: int, last: int, links: dict[int, int]) -> int:
    """Where a verb group begins that was given with the last words of the name before it ("Power will receive")."""
    for start, end in line.wholes:
        named = start < first <= end < last and line.words[first].pos == "PROPN"
        verb = named and line.words[end + 1].pos in {"VERB", "AUX"}
        if verb and not any(place in links for place in range(first, end + 1)):
            return end + 1
    return first


def name_before(line: Line, first: int, last: int, links: dict[int, int], other: int) -> int:
    """Words of a name in common with which both sides begin, where another name follows ("Syria Islamic State")."""
    for start, end in line.names:
        if start == first and end < last and all(links.get(start + k) == other + k for k in range(end - start + 1)):
            after = line.words[end + 1]
            apart = after.pos == "PROPN" and not after.tight and line.words[end].token[-1:] != "s"
            return end - start + 1 if apart else 0
    return 0
