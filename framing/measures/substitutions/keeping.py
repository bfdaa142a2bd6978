"""The exchanges of two sentences that are worth keeping, with their kinds."""

from __future__ import annotations

from framing.measures.substitutions.exchange import Exchange
from framing.measures.substitutions.exchanges import exchanges
from framing.measures.substitutions.kinds import kind
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.own_words import differing, meaning
from framing.measures.substitutions.style import same_name
from framing.measures.substitutions.word import Word

_JUST_BEFORE = 4  # words
_LONGEST_VERB = 4  # words of a verb group there
_LONGEST_INDEPENDENT = 7  # words of an exchange between sentences that were not written from one text


def kept_exchanges(left: Line, right: Line, rewritten: bool, copy: bool):
    """Exchanges worth keeping, with their kinds."""
    found, links = exchanges(left, right)
    for exchange in found:
        a = words_between(left, exchange.left_first, exchange.left_last)
        b = words_between(right, exchange.right_first, exchange.right_last)
        kind_of = kind(a, b, exchange.left_first, exchange.right_first)
        if not rewritten and kind_of == "label" and same_name(a, b):
            kind_of = "style"  # in reports of their own, writers introduce people where they first come up
        if a and b and (_entangled(a, b, exchange.shared) or (not copy and _doubtful(a, b, kind_of))):
            continue
        if not rewritten and _after_another_amount(exchange, left, right, links):
            continue
        if a and b and _apart(a, b, kind_of):
            if rewritten:
                yield from _each_side(exchange, a, b)
        elif kind_of and _trusted(exchange, kind_of, left, right, rewritten):
            yield exchange, kind_of


def words_between(line: Line, first: int, last: int) -> list[Word]:
    return list(line.words[first : last + 1])


def _entangled(left: list[Word], right: list[Word], shared: int) -> bool:
    """More than one phrase on both sides, and more words in common than words of their own: a knot, no exchange."""
    if shared < 2 or not all(_links_phrases(side) for side in (left, right)):
        return False
    own = [sum(word.content for word in differing(a, b)) for a, b in ((left, right), (right, left))]
    keys = [[word.key for word in side if word.content] for side in (left, right)]
    order = [[key for key in side if key in other] for side, other in (keys, keys[::-1])]
    return min(own) > 0 and shared >= max(own) and order[0] == order[1]


def _links_phrases(words: list[Word]) -> bool:
    """Is there a preposition between two phrases, or a verb? "Held" in "rebel-held" is none, nor "for" in a name."""
    for number, word in enumerate(words):
        beside = words[max(number - 1, 0)], words[min(number + 1, len(words) - 1)]
        named = word.pos == "ADP" and all(other.pos == "PROPN" for other in beside)
        verb = word.pos == "VERB" and not word.tight and word.dep not in {"amod", "compound"}
        if verb or (word.pos in {"ADP", "AUX"} and not named):
            return True
    return False


def _doubtful(left: list[Word], right: list[Word], kind_of: str) -> bool:
    """In a sentence that was not copied: a long exchange of no kind, or one that runs into a quotation."""
    spoken = any(word.spoken for side in (left, right) for word in side[1:])
    return spoken or kind_of in {"added", "cut"} or (kind_of == "other" and max(len(left), len(right)) > 3)


def _after_another_amount(exchange: Exchange, left: Line, right: Line, links: dict[int, int]) -> bool:
    """Does a figure that the other side has not stand just before ("$200 million from X", "$2.5 billion from Y")?"""
    sides = (left, exchange.left_first, set(links)), (right, exchange.right_first, set(links.values()))
    return any(
        line.words[place].pos == "NUM" and place not in linked
        for line, first, linked in sides
        for place in range(max(first - _JUST_BEFORE, 0), first)
    )


def _unlike(left: list[Word], right: list[Word]) -> bool:
    """A clause against a phrase, or a few words against many: they do not stand in for one another."""
    clauses = [any(word.dep in {"nsubj", "nsubjpass"} and word.tag != "WDT" for word in side) for side in (left, right)]
    few, many = sorted((len(left), len(right)))
    apart = clauses[0] != clauses[1] and few + many > _LONGEST_INDEPENDENT
    return apart or few + many > 2 * _LONGEST_INDEPENDENT or (many >= 9 and many >= 4 * few)


def _apart(left: list[Word], right: list[Word], kind_of: str) -> bool:
    """Do the two sides say different things, one after the other?"""
    if kind_of == "attribution":
        few, many = sorted((len(left), len(right)))
        return few + many > 2 * _LONGEST_INDEPENDENT and many >= 3 * few
    return kind_of in {"other", "verb"} and _unlike(left, right)


def _each_side(exchange: Exchange, left: list[Word], right: list[Word]):
    """What was cut and what was added, apart."""
    a, b, c, d = exchange[:4]
    sides = (Exchange(a, b, c, c - 1, 0, 1), kind(left, [])), (Exchange(a, a - 1, c, d, 0, 1), kind([], right))
    for one, kind_of in sides:
        if kind_of:
            yield one, kind_of


def _trusted(exchange: Exchange, kind_of: str, left: Line, right: Line, rewritten: bool) -> bool:
    """Independent writers share few words: there an exchange must be short and stand between words in common."""
    if rewritten:
        return True
    if exchange.left_last < exchange.left_first or exchange.right_last < exchange.right_first or kind_of == "other":
        return False
    if not meaning(words_between(left, *exchange[:2])) or not meaning(words_between(right, *exchange[2:4])):
        return False
    size = max(exchange.left_last - exchange.left_first, exchange.right_last - exchange.right_first) + 1
    if kind_of in {"verb", "attribution"} and size > _LONGEST_VERB:
        return False
    return exchange.context == 2 and size <= _LONGEST_INDEPENDENT
