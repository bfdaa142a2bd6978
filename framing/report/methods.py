"""A paragraph for the methods section of a paper, with the versions and the numbers of this comparison."""

from __future__ import annotations

from framing.charts.html import plural
from framing.comparison import Comparison
from framing.report.making import made_with


def paragraph(comparison: Comparison) -> str:
    """What was done, with what, on how much text; to be cut to what a paper uses."""
    reading, made = comparison.reading, made_with(comparison)
    number = len(reading.event.articles)
    number_of = made["codebook"]
    corrections = (
        f"{plural(number_of, 'correction')} by a person {'was' if number_of == 1 else 'were'} replayed over the result"
        if number_of
        else "the result was not corrected by hand"
    )
    return (
        f"We compared {plural(number, 'article')} of {plural(len(reading.outlets), 'outlet')} "
        f"({plural(len(reading.sentences), 'sentence')}) on one event with the Framing Explorer, version "
        f"{made['framing']} "
        f"(parser: {made['parser']}; spaCy {made['libraries']['spacy']}; key of the reading {made['key']}). "
        f"Actors and what they are called were found by rules ({plural(len(comparison.mentions), 'mention')} of "
        f"{plural(len(comparison.actors), 'actor')}); {corrections}. Marking words were ranked by log-odds with an "
        "informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Political Analysis 16(4)); their size is the log "
        "ratio with a 95 % interval (Katz et al. 1978). Sentences were matched across articles by TF-IDF of words and "
        f"characters, mutual best match ({plural(len(comparison.pairs), 'pair')}), and exchanged words were found by "
        f"alignment ({plural(len(comparison.substitutions), 'exchange')}). Speakers were found by quotation marks, "
        f"reporting verbs and the dependency parse ({plural(len(comparison.quotations), 'quotation')}). No share was "
        "computed below five cases; intervals are 95 % (Wilson 1927). All counts can be traced to spans in the texts."
    )
