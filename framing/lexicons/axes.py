"""Antonym axes as data: the two poles of each axis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.lexicons.naming_sets import load_yaml
from framing.lexicons.set_types import LexiconError


@dataclass(frozen=True)
class Axis:
    """An axis with the lemmas of its two poles."""

    axis: str
    negative: tuple[str, ...]
    positive: tuple[str, ...]


@cache
def axes() -> tuple[Axis, ...]:
    """The project's axes, read once.

    >>> axes()[0].axis
    'legality'
    """
    return build(load_yaml("frames/axes.yaml"))


def build(content: dict) -> tuple[Axis, ...]:
    """Axes from a parsed file. Raises ``LexiconError`` for an axis that exists twice or has a pole without words."""
    found: dict[str, Axis] = {}
    for entry in content["axes"]:
        axis = Axis(entry["axis"], tuple(entry["negative"]), tuple(entry["positive"]))
        if axis.axis in found or not axis.negative or not axis.positive:
            raise LexiconError(f"axes.yaml, {axis.axis!r}: the axis exists twice, or one of its poles has no word.")
        found[axis.axis] = axis
    return tuple(found.values())
