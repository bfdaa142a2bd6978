"""Figures with what they count, and whether two of them can both be true of one thing."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from framing.language.tokens import Token

_NUMBER = re.compile(r"\d")
_ROUGHLY = 0.1  # "more than 800" and 830, "about 3,000" and 2,900 are no disagreement
_RANKS = {"no", "no.", "nos.", "number", "#"}  # what stands before a figure that counts nothing ("No. 2 position")


class Amount(NamedTuple):
    """A figure as it is written, the noun that it counts as it is written, and whether a word before it ("about",
    "more than") says that it is not exact.

    >>> Amount("11,400", "pupils", False).value
    11400.0
    """

    figure: str
    noun: str
    rough: bool

    @property
    def value(self) -> float | None:
        """The figure as a number; None where it is none by itself ("2-1", "40th")."""
        return value_of(self.figure)

    def agrees(self, other: Amount) -> bool:
        """Can both be true of one thing? A rough figure leaves room for a tenth."""
        if self.value is None or other.value is None:
            return self.figure == other.figure
        room = _ROUGHLY * max(self.value, other.value) if self.rough or other.rough else 0.0
        return abs(self.value - other.value) <= room


def value_of(figure: str) -> float | None:
    """A figure as a number, or None.

    >>> value_of("3,140"), value_of("2-1")
    (3140.0, None)
    """
    plain = figure.replace(",", "")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def amounts_in(tokens: list[Token]) -> dict[str, list[Amount]]:
    """What a sentence counts -> its amounts ("person" -> 3,000 people). Of "830 of 11,400 pupils" the amount is 830."""
    by_id = {row.token_id: row for row in tokens}
    found: dict[str, list[Amount]] = {}
    for before, row in zip([None, *tokens], tokens, strict=False):
        noun = None if before is not None and before.token.lower() in _RANKS else _counted(row, tokens, by_id)
        if noun is not None:
            rough = any(word.head == row.token_id and word.token_id < row.token_id for word in tokens)
            found.setdefault(noun.lemma.lower(), []).append(Amount(row.token, noun.token, rough))
    return found


def values_in(tokens: list[Token]) -> set[float]:
    """Every figure of a sentence, whatever it counts."""
    return {value for row in tokens if (value := value_of(row.token)) is not None}


def _counted(figure: Token, tokens: list[Token], by_id: dict[int, Token]) -> Token | None:
    """The noun that a figure counts, behind it or behind "of"; None for a whole of which another figure is a part."""
    if figure.pos != "NUM" or not _NUMBER.search(figure.token):
        return None
    noun = by_id.get(figure.head)
    if figure.dep == "nummod" and noun is not None and noun.pos == "NOUN":
        above = by_id.get(noun.head)
        part = by_id.get(above.head) if above is not None and above.lemma == "of" and noun.dep == "pobj" else None
        return None if part is not None and part.pos == "NUM" else noun
    inside = {row.token_id for row in tokens if row.head == figure.token_id and row.lemma == "of"}
    return next((row for row in tokens if row.head in inside and row.dep == "pobj" and row.pos == "NOUN"), None)


def differing(amounts: dict[str, tuple[Amount, ...]], values: dict[str, set[float]]) -> dict[str, str]:
    """What articles say that count a thing otherwise than most, or than the first of two: article -> "61 people, others
    43".

    ``amounts``: the amounts of one thing by article; ``values``: every figure that an article has there. Whoever gives
    the other's figure too, of whatever, does not disagree.
    """
    most = _most(amounts, values)
    found = {}
    for article in (article for article in amounts if article not in most):
        own = amounts[article]
        against = [
            other for other in amounts
            if not any(one.agrees(two) for one in own for two in amounts[other])
            and not _values(own) & values[other] and not _values(amounts[other]) & values[article]
        ]  # fmt: skip
        if most <= set(against):
            others = [amount for other in against for amount in amounts[other]]
            found[article] = f"{_figures(own)} {own[0].noun}, others {_figures(others)}"
    return found


def _values(amounts: tuple[Amount, ...]) -> set[float]:
    return {amount.value for amount in amounts if amount.value is not None}


def _most(amounts: dict[str, tuple[Amount, ...]], values: dict[str, set[float]]) -> set[str]:
    """The articles with the figures that most have, whatever they count; of equals, those of the first article."""
    own = {article: tuple(one.value or one.figure for one in some) for article, some in amounts.items()}
    having = {kind: sum(kind == own.get(article) or _values(amounts_of) <= values[article] for article in values)
              for kind, amounts_of in zip(own.values(), amounts.values(), strict=True)}  # fmt: skip
    order = list(own.values())
    most = min(having, key=lambda kind: (-having[kind], order.index(kind)))
    figures = next(_values(amounts[article]) for article, kind in own.items() if kind == most)
    return {article for article, kind in own.items() if kind == most or (figures and figures <= values[article])}


def _figures(amounts: tuple[Amount, ...] | list[Amount]) -> str:
    """The figures as they are written; those of one value once, what most have first."""
    written: dict[float | str, str] = {}
    for amount in amounts:
        written.setdefault(amount.value or amount.figure, amount.figure)
    counts = Counter(amount.value or amount.figure for amount in amounts)
    return "/".join(written[value] for value in sorted(written, key=lambda value: -counts[value]))
