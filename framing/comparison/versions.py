"""Same words, changed words: sentences that tell the same thing, shared copy, and the words exchanged between them."""

from __future__ import annotations

from framing import measures


def pairs(reading):
    """Sentences of different articles that tell the same thing."""
    return measures.alignment.pairs(reading)


def sentence_groups(pairs):
    """Sentences of any number of articles that tell the same thing."""
    return measures.alignment.groups(pairs)


def passages(reading, pairs):
    """Passages that articles share: agency copy, quotations, boilerplate."""
    return measures.wire.passages(reading, pairs)


def copied(reading, passages):
    """How much of each article is shared copy."""
    return measures.wire.shares(reading, passages)


def substitutions(reading, pairs):
    """The words exchanged between two versions of a sentence, typed."""
    return measures.substitutions.substitutions(reading, pairs)


def exchanges(substitutions):
    """The same exchange counted over the event: "forces -> militants, 4 times, in Outlet B"."""
    return measures.substitutions.summary(substitutions)


def inconsistent(substitutions, reading, pairs):
    """Edits made in one place of an article and not in another."""
    return measures.substitutions.inconsistent(substitutions, reading, pairs)
