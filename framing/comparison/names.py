"""Who is called what: the places where actors are named, their labels, and how labels are read."""

from __future__ import annotations

import pandas as pd

from framing import measures


def mentions(reading, codebook, substitutions):
    """Every place where an actor is named, with the codebook's corrections."""
    return measures.naming.mentions(reading, codebook, substitutions=substitutions)


def actors(mentions):
    """The actors of the event, those named most often first."""
    return measures.naming.actors(mentions)


def ledger(mentions, hints):
    """What each outlet calls each actor, with counts by place and voice, and hints on how labels are read."""
    return measures.naming.with_hints(measures.naming.ledger(mentions), hints)


def hints(mentions, chosen_terms, event, codebook):
    """How labels tend to be read, by the naming sets that fit, with the guidance in force on the event's date."""
    sets = chosen_terms["set_id"].unique()
    rules = [measures.terminology.guidance(set_id, on=event.date) for set_id in sets]
    rules = [table for table in rules if len(table)]
    return measures.naming.hints(mentions, chosen_terms, pd.concat(rules) if rules else None, codebook)


def left_unnamed(mentions, reading):
    """Actors whom other outlets name and one does not."""
    return measures.naming.left_unnamed(mentions, reading.outlets)


def suggestions(reading, mentions, substitutions, codebook):
    """Pairs of actors that may be one, with the reason; a person decides."""
    return measures.naming.suggestions(reading, mentions, substitutions, codebook)
