"""Who is heard: quotations, their speakers, and the verbs that carry them."""

from __future__ import annotations

from framing import measures


def quotations(reading, mentions):
    """Who speaks, in which form, and with which verb."""
    return measures.quoting.quotations(reading, mentions)


def speakers(quotations):
    """Words and turns that each outlet gives to each speaker."""
    return measures.quoting.by_speaker(quotations)


def cues(quotations):
    """The classes of reporting verbs that each outlet uses for each speaker."""
    return measures.quoting.cues(quotations)


def sources(quotations):
    """How many sources each outlet hears, and how evenly."""
    return measures.quoting.variety(quotations)
