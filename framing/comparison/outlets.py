"""What the outlets of a comparison are called."""

from __future__ import annotations

import string


def unnamed(outlets: list[str]) -> dict[str, str]:
    """The outlets as they are called while their names are hidden.

    >>> unnamed(["Northwire", "Straits"])
    {'Northwire': 'Outlet A', 'Straits': 'Outlet B'}
    """
    letters = string.ascii_uppercase
    return {outlet: f"Outlet {letters[n] if n < len(letters) else n + 1}" for n, outlet in enumerate(outlets)}
