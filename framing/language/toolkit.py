"""NLTK's modules, loaded when first needed and by one thread at a time."""

from __future__ import annotations

from importlib import import_module
from threading import RLock
from types import ModuleType

_ONE_AT_A_TIME = RLock()


def nltk_module(name: str) -> ModuleType:
    """The module ``nltk.name``.

    NLTK's modules import each other: two visitors whose pages load two of them at once would find one half made, or
    wait for each other for ever.

    >>> nltk_module("stem.porter").PorterStemmer().stem("bombing")
    'bomb'
    """
    with _ONE_AT_A_TIME:
        import_module("nltk")
        return import_module(f"nltk.{name}")
