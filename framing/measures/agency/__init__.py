"""Who acts, who is acted on, and who is left out? From the dependency parse.

Constructions follow the analysis of transitivity (Halliday; Trew 1979; Fowler 1991): the same act can be told with its
agent as subject, in the passive with or without the agent, as a noun, or as something that happens.
"""

from framing.measures.agency.acts import acts
from framing.measures.agency.clauses import COLUMNS, CONSTRUCTIONS, clauses
from framing.measures.agency.flips import FLIP_COLUMNS, flips

__all__ = ["COLUMNS", "CONSTRUCTIONS", "FLIP_COLUMNS", "acts", "clauses", "flips"]
