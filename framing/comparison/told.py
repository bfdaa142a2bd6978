"""What is told and what is left out: facts by outlet, and who acts in them."""

from __future__ import annotations

from framing import measures


def facts_as_read(reading, pairs, passages, substitutions):
    """The facts before anybody moved a sentence to another one."""
    return measures.coverage.facts(reading, pairs, passages, substitutions)


def facts(facts_as_read, reading, codebook):
    """Which facts each article tells, tells differently, or leaves out."""
    if codebook is None:
        return facts_as_read
    return measures.coverage.corrected(facts_as_read, codebook.fact_changes(reading))


def clauses(reading, mentions):
    """Who acts, who is acted on, and who is left out."""
    return measures.agency.clauses(reading, mentions)


def flips(clauses, pairs):
    """The same act with its agent named here and left out there."""
    return measures.agency.flips(clauses, pairs)
