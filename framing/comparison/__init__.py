"""A comparison: a reading and every table of it, each made once, when first asked for.

Measures do not know each other; here their tables meet. ``comparison`` names every table; the functions that make
them stand under the noun that they tell of: ``names``, ``versions``, ``facts``, ``words``, ``voices``, ``tone``.
"""

from framing.comparison.comparison import TABLES, Comparison, compare
from framing.comparison.outlets import unnamed

__all__ = ["TABLES", "Comparison", "compare", "unnamed"]
