"""Which words each outlet chooses: competing terms, what style guides say of them, and words that mark an outlet."""

from __future__ import annotations

import pandas as pd

from framing import measures


def terminology(reading):
    """Every hit of a competing term, of all naming sets."""
    return measures.terminology.hits(reading)


def naming_sets(reading, terminology):
    """The naming sets that occur, those that fit this event marked ``chosen`` and first."""
    return measures.terminology.sets_for(reading, terminology)


def chosen_terms(terminology, naming_sets):
    """The hits of the naming sets that fit this event."""
    chosen = naming_sets.loc[naming_sets["chosen"], "set_id"]
    return terminology[terminology["set_id"].isin(chosen)].reset_index(drop=True)


def choices(chosen_terms):
    """Which term each outlet chooses in its own voice, for the naming sets that fit this event."""
    return measures.terminology.choices(chosen_terms)


def terms_by_actor(terminology, choices, mentions):
    """The choices of the naming sets that fit for each actor, of all its mentions: ``left unnamed`` counts too."""
    with_unnamed = measures.terminology.with_unnamed
    tables = [with_unnamed(terminology, mentions, set_id) for set_id in choices["set_id"].unique()]
    tables = [table for table in tables if len(table)]
    return pd.concat(tables, ignore_index=True) if tables else with_unnamed(terminology.iloc[:0], mentions, "")


def guidance(naming_sets, event):
    """What style guides said, on the event's date, about the terms that fit this event."""
    chosen = naming_sets[naming_sets["chosen"]]
    tables = [
        measures.terminology.guidance(set_id, on=event.date).assign(concept=concept)
        for set_id, concept in zip(chosen["set_id"], chosen["concept"], strict=True)
    ]
    tables = [table for table in tables if len(table)]
    columns = ["concept", *measures.terminology.GUIDANCE_COLUMNS]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def keyness(reading):
    """Words that mark each outlet against all the others, in its own voice."""
    return measures.keyness.keyness(reading)
