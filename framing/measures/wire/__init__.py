"""What is shared copy, and where did it come from?

Sentences that one text must have from the other, or both from a third (``alignment.pairs`` calls them ``copy``), are
put together to passages. Their origin is the agency that a credit line or a dateline names; where none does it is a
"common source". Sentences that share only what stands between quotation marks are kept apart: two reporters may have
heard the same speaker.
"""

from framing.measures.wire.origins import COMMON_SOURCE
from framing.measures.wire.passages import COLUMNS, passages
from framing.measures.wire.shares import SHARE_COLUMNS, repeated, shares

__all__ = ["COLUMNS", "COMMON_SOURCE", "SHARE_COLUMNS", "passages", "repeated", "shares"]
