"""Who is called what?

``mentions`` finds every place where an actor is named, ``ledger`` counts actor x outlet x label, ``actors`` summarises,
``suggestions`` says which actors may be one, ``hints`` how labels tend to be read.
"""

from framing.measures.naming.connotations import connotations
from framing.measures.naming.hints import hints, with_hints
from framing.measures.naming.ledger import actors, ledger, left_unnamed
from framing.measures.naming.mentions import mentions, placed
from framing.measures.naming.suggestions import suggestions

__all__ = [
    "actors",
    "connotations",
    "hints",
    "ledger",
    "left_unnamed",
    "mentions",
    "placed",
    "suggestions",
    "with_hints",
]
