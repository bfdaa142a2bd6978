"""Find the variants of naming sets in a reading."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons.naming_sets import lexicon
from framing.lexicons.search import searcher

COLUMNS = [*SPAN_COLUMNS, "set_id", "concept", "variant", "form", "connotation", "valence", "certain", "referent"]


def hits(reading: Reading, sets: Iterable[str] | None = None) -> pd.DataFrame:
    """One row per hit of a variant: the span columns and

    ``set_id, concept`` the naming set; ``variant`` its term; ``form`` the hit's own words; ``connotation, valence`` how
    the term tends to be read toward the set's own target (-2 to 2; never to be added up across sets); ``certain`` is
    False for a suggestion: a word of many senses whose company does not decide; ``referent`` the entity that the hit's
    noun phrase names ("SDF" in *SDF militants*), "" where it names none.

    ``sets`` are set ids, by default all that name people, acts and places. Articles that were not parsed have no hits.
    Raises ``ValueError`` for a set that does not exist.

    >>> from framing import Article, Event, read
    >>> event = Event("e", "", (Article("a", "A", "", "US-backed militants shelled the village."),))
    >>> hits(read(event), ["nsag_members", "armed_org"])[["form", "variant", "connotation"]].values.tolist()
    [['US-backed', 'Iran-backed', 'neutral'], ['militants', 'militant', 'neutral']]
    """
    found = searcher(_known(sets))
    rows = []
    for article_id in reading.parsed:
        text = reading.text(article_id)
        for hit in found.search(text, reading.words(article_id)):
            named, variant = hit.naming_set, hit.variant
            rows.append((
                article_id, hit.start, hit.end, named.set_id, named.concept, variant.variant, text[hit.start : hit.end],
                variant.connotation, variant.valence, hit.certain, hit.referent,
            ))  # fmt: skip
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[len(SPAN_COLUMNS) :]])
    return reading.evidence(table).astype({"certain": bool})[COLUMNS]


def _known(sets: Iterable[str] | None) -> tuple[str, ...]:
    if sets is None:
        return lexicon().of_level("naming")
    wanted = tuple(dict.fromkeys([sets] if isinstance(sets, str) else sets))
    for set_id in wanted:
        if set_id not in lexicon().sets:
            raise ValueError(f"There is no naming set {set_id!r}; choose from: {', '.join(sorted(lexicon().sets))}.")
    return wanted
