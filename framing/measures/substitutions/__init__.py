"""Which words were exchanged between two versions of one sentence, and which were added or cut."""

from framing.measures.substitutions.summaries import SUMMARY_COLUMNS, both_directions, from_base, inconsistent, summary
from framing.measures.substitutions.table import COLUMNS, substitutions

__all__ = ["COLUMNS", "SUMMARY_COLUMNS", "both_directions", "from_base", "inconsistent", "substitutions", "summary"]
