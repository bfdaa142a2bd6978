"""What several findings ask of one comparison is made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from weakref import WeakKeyDictionary


def once(make: Callable) -> Callable:
    """Keep what a function makes of a comparison as long as the comparison lives.

    >>> class Thing: pass
    >>> made = once(lambda thing: [])
    >>> thing = Thing()
    >>> made(thing) is made(thing), made(thing) is made(Thing())
    (True, False)
    """
    kept: WeakKeyDictionary = WeakKeyDictionary()

    @wraps(make)
    def made(comparison):
        if comparison not in kept:
            kept[comparison] = make(comparison)
        return kept[comparison]

    return made
