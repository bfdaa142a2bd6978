"""A table of a comparison: made from what its maker's arguments name, when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from inspect import signature


class Step(cached_property):
    """An attribute that holds what ``maker`` returns, on the way to a table.

    The arguments of the maker say what it needs: tables of the same comparison, its ``reading``, its ``codebook``.
    So a table is declared in one line, and which tables a correction changes follows from what needs what.

    >>> class Shop:
    ...     prices = Step(lambda: [2, 3])
    ...     total = Step(lambda prices: sum(prices))
    >>> Shop().total
    5
    >>> Shop.total.needs
    ('prices',)
    """

    def __init__(self, maker: Callable):
        super().__init__(self._made_for)
        self.maker = maker
        self.needs = tuple(signature(maker).parameters)
        self.__doc__ = maker.__doc__

    def _made_for(self, comparison):
        return self.maker(*[getattr(comparison, name) for name in self.needs])


class Table(Step):
    """A step that gives a table for people to look at."""


def steps_of(comparison: type) -> dict[str, Step]:
    """The steps that a class declares, by name, in its order."""
    return {name: value for name, value in vars(comparison).items() if isinstance(value, Step)}


def independent_of(name: str, steps: dict[str, Step]) -> set[str]:
    """The steps for which nothing they need, near or far, is ``name``.

    >>> class Shop:
    ...     prices, cost = Table(lambda stock: stock), Table(lambda rent: rent)
    ...     total = Table(lambda prices, cost: sum(prices) - cost)
    >>> independent_of("rent", steps_of(Shop))
    {'prices'}
    """

    def needs_it(step: str) -> bool:
        return step == name or any(needs_it(needed) for needed in (steps[step].needs if step in steps else ()))

    return {step for step in steps if not needs_it(step)}
