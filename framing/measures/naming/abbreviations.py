"""Titles and states that some house styles cut short, each with its full form."""

from __future__ import annotations

from functools import cache

from framing.measures.naming.gazetteer import words


@cache
def in_full() -> dict[str, str]:
    """Titles that some house styles abbreviate, each with its full form.

    >>> in_full()["gov"], in_full()["reps"]
    ('governor', 'representatives')
    """
    return dict(pair.split("=") for pair in words()["abbreviated"])


@cache
def us_states() -> dict[str, str]:
    """States of the United States by their short forms.

    >>> us_states()["calif"]
    'California'
    """
    return dict(pair.split("=") for pair in words()["us_states"])
