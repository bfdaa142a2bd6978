"""Which facts are told by whom, and what is left out?

A fact is a cluster of sentences that tell the same thing. What nobody else tells is a fact told once. Absence is not
omission until a person says so: articles differ in length and in the hour they were written.
"""

from framing.measures.coverage.corrections import corrected
from framing.measures.coverage.details import FIGURES, SOURCES
from framing.measures.coverage.grid import grid
from framing.measures.coverage.labels import shortened
from framing.measures.coverage.table import COLUMNS, STATES, facts

__all__ = ["COLUMNS", "FIGURES", "SOURCES", "STATES", "corrected", "facts", "grid", "shortened"]
