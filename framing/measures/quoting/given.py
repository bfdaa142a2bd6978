"""What the words between quotation marks, or a reported clause, are given to."""

from __future__ import annotations

from typing import NamedTuple

from framing.measures.quoting.phrases import Speaker


class Attribution(NamedTuple):
    """The cue (a token, or None), the speaker (or None) and the rule in words; ``carried`` from before."""

    cue: int | None
    speaker: Speaker | None
    basis: str
    certain: bool
    carried: bool = False


NOBODY = Attribution(None, None, "nobody is named", False)
