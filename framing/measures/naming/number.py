"""One label in the singular and the plural: "rebel" and "rebels" of one actor are one choice of words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator


def in_one_number(actors: list[str], labels: list[str]) -> list[str]:
    """The labels, where an actor has one in both numbers in the more frequent of the two (of equals, the plural).

    Only a last word in small letters is compared: "Republican" and "Republicans" are an adjective and a people.

    >>> in_one_number(["x", "x", "x", "y"], ["angry rebel", "angry rebels", "angry man", "angry rebel"])
    ['angry rebels', 'angry rebels', 'angry man', 'angry rebel']
    """
    counts: dict[str, Counter] = defaultdict(Counter)
    for actor, label in zip(actors, labels, strict=True):
        counts[actor][label] += 1
    chosen = {}
    for actor, own in counts.items():
        for label in own:
            plural = next((form for form in _plurals(label) if form in own), None)
            if plural is not None:
                best = label if own[label] > own[plural] else plural
                chosen[actor, label] = chosen[actor, plural] = best
    return [chosen.get(place, place[1]) for place in zip(actors, labels, strict=True)]


def _plurals(label: str) -> Iterator[str]:
    """What the plural of a label may be."""
    if not label.rpartition(" ")[2].islower():
        return
    yield label + "s"
    yield label + "es"
    if label.endswith("y"):
        yield label[:-1] + "ies"
    if label.endswith("man"):
        yield label[:-2] + "en"
    if label.endswith("child"):
        yield label + "ren"
