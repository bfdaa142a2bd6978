"""Which of the competing terms does each outlet choose?

``hits`` finds them, ``sets_for`` says which naming sets fit the event, ``choices`` counts them as shares per outlet,
``with_unnamed`` adds what was left unnamed, and ``guidance`` is what style guides said at the time.
"""

from framing.measures.terminology.choosing import sets_for
from framing.measures.terminology.counting import GUIDANCE_COLUMNS, choices, guidance, with_unnamed
from framing.measures.terminology.finding import hits

__all__ = ["GUIDANCE_COLUMNS", "choices", "guidance", "hits", "sets_for", "with_unnamed"]
